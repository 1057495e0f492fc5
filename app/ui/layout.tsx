import { Fragment, type ReactNode } from "react";
import { languages, type Locale, type Multilingual } from "#app/domain/languages.ts";
import { durationMessage } from "./duration.ts";
import { Mark, MenuIcon, SearchIcon } from "./icons.tsx";
import { KeyboardHelp } from "./keyboard-help.tsx";
import { Count } from "./status.tsx";
import { useText } from "./text.tsx";
import { minutesAheadOfNewYork, officialZone, zoneCity } from "./zone.ts";

export type NavItem = { href: string; label: string; count?: number; current?: boolean };
/** Who is signed in, and where the account page and the sign-out form lead. */
export type Person = { name: string; role: string; href?: string; signOutAction?: string; formKey?: string };
/** Where a choice of language is posted, and the page to come back to. */
export type LanguageChoice = { action: string; returnTo: string };

const wide = "mx-auto w-full max-w-[82rem] px-4 sm:px-6 lg:px-10";
// Languages are named in themselves, so that those who need one find it.
const ownNames: Multilingual = { en: "English", fr: "Français", ar: "العربية" };

/**
 * The body of every page: banner, masthead, page, bar at the bottom, footer. `bar` is the page's sticky bar; it lies
 * outside `main` so that it spans the window. `recorded` says that reading the page was written to the trail.
 */
export function Layout({
  demo = false,
  nav = [],
  person,
  language,
  recorded = false,
  zoneHref,
  homeHref = "/",
  bar,
  children,
}: {
  demo?: boolean;
  nav?: readonly NavItem[];
  person?: Person;
  language?: LanguageChoice;
  recorded?: boolean;
  zoneHref?: string;
  homeHref?: string;
  bar?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useText();
  return (
    <div className="flex min-h-screen flex-col">
      <a
        href="#page"
        className="bg-surface sr-only rounded-md px-4 py-2 focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-20"
      >
        {t("ui.skip")}
      </a>
      <header>
        {demo && (
          <p className="bg-accent-soft text-ink-muted py-1 text-xs">
            <span className={`block ${wide}`}>{t("app.demonstration")}</span>
          </p>
        )}
        <Masthead nav={nav} person={person} language={language} homeHref={homeHref} />
      </header>
      <main id="page" tabIndex={-1} className={`${wide} grow pt-5 pb-14 focus:shadow-none focus:outline-none sm:pt-6`}>
        {children}
      </main>
      {bar}
      <Footer recorded={recorded} zoneHref={zoneHref} />
      <KeyboardHelp />
    </div>
  );
}

function Masthead({
  nav,
  person,
  language,
  homeHref,
}: {
  nav: readonly NavItem[];
  person?: Person;
  language?: LanguageChoice;
  homeHref: string;
}) {
  const { t } = useText();
  return (
    <div className="border-line bg-surface border-b print:hidden">
      <div className={`${wide} flex min-h-13 items-stretch gap-x-6`}>
        <a href={homeHref} className="text-ink flex items-center gap-2 text-[1.0625rem] font-bold no-underline">
          <Mark />
          {t("app.name")}
        </a>
        {nav.length > 0 && (
          <nav aria-label={t("ui.nav")} className="ms-2 hidden grow lg:block">
            <ul className="flex h-full flex-wrap items-stretch">
              {nav.map((item) => (
                <li key={item.href} className="flex">
                  <a
                    href={item.href}
                    aria-current={item.current ? "page" : undefined}
                    className={`hover:text-ink flex items-center gap-2 border-y-3 border-t-transparent text-[0.875rem] whitespace-nowrap no-underline ${
                      nav.length > 7 ? "px-2" : "px-3"
                    } ${
                      item.current ? "border-b-accent text-ink font-semibold" : "text-ink-muted border-b-transparent"
                    }`}
                  >
                    {item.label}
                    {item.count !== undefined && item.count > 0 && <Count value={item.count} current={item.current} />}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="ms-auto hidden items-center gap-4 py-1.5 lg:flex">
          {person && <SearchLink />}
          {language && <LanguageForm {...language} />}
          {person && (
            <a
              href={person.href ?? "/me"}
              aria-label={`${t("ui.me")}: ${person.name}, ${person.role}`}
              className="text-ink-muted hover:text-ink block text-sm/snug no-underline"
            >
              <span className="text-ink block max-w-44 truncate">{person.name}</span>
              <span className="block max-w-44 truncate text-xs">{person.role}</span>
            </a>
          )}
          {person ? (
            <SignOut {...person} />
          ) : (
            <a href="/sign-in" className="text-sm">
              {t("people.signIn.title")}
            </a>
          )}
        </div>
        {(nav.length > 0 || person || language) && (
          <details className="group relative ms-auto flex items-center lg:hidden">
            <summary className="plain-summary flex min-h-11 items-center gap-2 px-2 text-[0.875rem] font-semibold">
              <MenuIcon />
              {t("ui.menu")}
            </summary>
            <div className="border-line-strong bg-surface shadow-dialog absolute end-0 top-full z-10 w-72 max-w-[calc(100vw-2rem)] rounded-md border p-2">
              <nav aria-label={t("ui.menu")}>
                <ul>
                  {person && (
                    <li>
                      <a
                        href="/search"
                        className="text-ink flex min-h-11 items-center gap-2 border-s-3 border-s-transparent px-3 no-underline"
                      >
                        <SearchIcon />
                        {t("search.title")}
                      </a>
                    </li>
                  )}
                  {nav.map((item) => (
                    <li key={item.href}>
                      <a
                        href={item.href}
                        aria-current={item.current ? "page" : undefined}
                        className={`flex min-h-11 items-center justify-between gap-2 border-s-3 px-3 no-underline ${
                          item.current
                            ? "border-s-accent bg-accent-soft text-ink font-semibold"
                            : "text-ink border-s-transparent"
                        }`}
                      >
                        {item.label}
                        {item.count !== undefined && item.count > 0 && (
                          <Count value={item.count} current={item.current} />
                        )}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
              {(person || language) && (
                <div className="border-line mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t px-3 pt-2">
                  {person && (
                    <a href={person.href ?? "/me"} className="block min-h-11 py-1 text-sm no-underline">
                      <span className="text-ink block">{person.name}</span>
                      <span className="text-ink-muted block text-xs">{person.role}</span>
                    </a>
                  )}
                  {person ? <SignOut {...person} /> : <a href="/sign-in">{t("people.signIn.title")}</a>}
                  {language && <LanguageForm {...language} />}
                </div>
              )}
            </div>
          </details>
        )}
      </div>
    </div>
  );
}

const plainButton =
  "min-h-9 text-sm text-ink-muted underline decoration-line-strong decoration-1 underline-offset-4 hover:text-ink";

/** Where `/` leads from a page that has no search of its own. */
function SearchLink() {
  const { t } = useText();
  return (
    <a
      href="/search"
      data-search=""
      aria-keyshortcuts="/"
      className="text-ink-muted hover:text-ink flex min-h-9 items-center gap-1.5 text-sm"
    >
      <SearchIcon />
      {t("search.title")}
    </a>
  );
}

function SignOut({ signOutAction = "/sign-out", formKey }: Person) {
  const { t } = useText();
  return (
    <form method="post" action={signOutAction}>
      {formKey !== undefined && <input type="hidden" name="_key" value={formKey} />}
      <button type="submit" className={`${plainButton} whitespace-nowrap`}>
        {t("ui.signOut")}
      </button>
    </form>
  );
}

function LanguageForm({ action, returnTo }: LanguageChoice) {
  const { t, locale } = useText();
  return (
    <form method="post" action={action} aria-label={t("ui.language")} className="flex gap-3">
      <input type="hidden" name="returnTo" value={returnTo} />
      {languages
        .filter((choice: Locale) => choice !== locale)
        .map((choice) => (
          <button key={choice} type="submit" name="locale" value={choice} lang={choice} className={plainButton}>
            {ownNames[choice]}
          </button>
        ))}
    </form>
  );
}

function Footer({ recorded, zoneHref }: { recorded: boolean; zoneHref?: string }) {
  const { t, now, zone, date, time, comma } = useText();
  const city = zone === officialZone ? t("ui.newYork") : zoneCity(zone);
  const ahead = minutesAheadOfNewYork(zone, now);
  const zoneText =
    ahead === 0
      ? t("ui.footer.zone", { zone: city })
      : t(ahead > 0 ? "ui.footer.zoneAhead" : "ui.footer.zoneBehind", { zone: city, duration: durationMessage(ahead) });
  return (
    <footer className="border-line text-ink-muted border-t text-sm">
      <div className={`${wide} flex flex-wrap gap-x-6 gap-y-1.5 py-4`}>
        <p>{t("ui.footer.made", { when: `${date(now)}${comma}${time(now)}`, zone: city })}</p>
        {recorded && <p>{t("ui.footer.recorded")}</p>}
        <p>
          {zoneText}
          {zoneHref !== undefined && (
            <>
              <span className="print:hidden">
                {" · "}
                <a href={zoneHref}>{t("ui.footer.zoneChange")}</a>
              </span>
            </>
          )}
        </p>
        <p className="ms-auto flex flex-wrap gap-x-6 print:hidden">
          <a href="/selections">{t("public.title")}</a>
          <a href="/how-it-works">{t("how.title")}</a>
          <button
            type="button"
            className="text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
            {...{ popovertarget: "keyboard-help" }}
          >
            {t("ui.keyboard")}
          </button>
        </p>
      </div>
    </footer>
  );
}

export type Crumb = { href: string; label: string };

/** The head of a page: where one is, its title, one line of facts, and acts or a state at its end. */
export function PageHead({
  title,
  crumbs = [],
  meta = [],
  reference,
  aside,
}: {
  title: ReactNode;
  crumbs?: readonly Crumb[];
  meta?: readonly ReactNode[];
  /** A file number, set in a fixed-width face before the facts. */
  reference?: string;
  aside?: ReactNode;
}) {
  const { t } = useText();
  return (
    <header className="mb-6">
      {crumbs.length > 0 && (
        // Printed too: on paper it is the crumbs that say which process a file belongs to.
        <nav aria-label={t("ui.breadcrumbs")} className="mb-1 text-sm">
          <ol className="flex flex-wrap gap-x-2">
            {crumbs.map((crumb, index) => (
              <li key={crumb.href} className="text-ink-muted">
                {index > 0 && (
                  <span aria-hidden="true" className="me-2">
                    /
                  </span>
                )}
                <a href={crumb.href} className="text-ink-muted hover:text-ink">
                  {crumb.label}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-xl font-bold tracking-tight sm:text-2xl">{title}</h1>
          {(meta.length > 0 || reference !== undefined) && (
            <p className="text-ink-muted mt-1 text-[0.875rem]">
              {reference !== undefined && (
                <span className="font-mono text-sm" dir="ltr">
                  {reference}
                </span>
              )}
              {reference !== undefined && meta.length > 0 && <Dot />}
              <Dotted items={meta} />
            </p>
          )}
        </div>
        {aside !== undefined && <div className="flex flex-wrap items-center gap-2">{aside}</div>}
      </div>
    </header>
  );
}

function Dot() {
  return <span className="text-ink-muted mx-1.5">·</span>;
}

/** Facts on one line with a middle dot between. */
export function Dotted({ items }: { items: readonly ReactNode[] }) {
  return (
    <>
      {items.map((item, index) => (
        <Fragment key={index}>
          {index > 0 && <Dot />}
          {item}
        </Fragment>
      ))}
    </>
  );
}

/** The page in a wide column and a narrow one beside it; on a phone the narrow one follows, or comes first. */
export function Columns({
  children,
  side,
  even = false,
  sideFirst = false,
}: {
  children: ReactNode;
  side: ReactNode;
  even?: boolean;
  sideFirst?: boolean;
}) {
  const narrow = (
    <div
      className={`min-w-0 space-y-6 ${sideFirst ? "lg:col-start-2 lg:row-start-1 print:col-auto print:row-auto" : ""}`}
    >
      {side}
    </div>
  );
  return (
    <div
      className={`grid items-start gap-x-10 gap-y-8 ${
        even ? "lg:grid-cols-2" : "lg:grid-cols-[minmax(0,1fr)_20rem] print:grid-cols-1"
      }`}
    >
      {sideFirst && narrow}
      <div className="min-w-0 space-y-8">{children}</div>
      {!sideFirst && narrow}
    </div>
  );
}

/** A part of a page under its heading; `aside` is a short fact or a link at the heading's end. */
export function Section({
  title,
  aside,
  count,
  id,
  level = 2,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  count?: number;
  id?: string;
  level?: 2 | 3;
  children: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={id === undefined ? undefined : `${id}-title`} id={id}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <Heading
          id={id === undefined ? undefined : `${id}-title`}
          className={`flex items-center gap-2 font-semibold ${level === 2 ? "text-[1.0625rem]" : "text-base"}`}
        >
          {title}
          {count !== undefined && <Count value={count} />}
        </Heading>
        {aside !== undefined && <div className="text-ink-muted text-sm">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** A framed part with its heading in the frame; `flush` lets rows and tables reach the edge. */
export function Card({
  title,
  aside,
  foot,
  flush = false,
  level = 2,
  children,
}: {
  title?: ReactNode;
  aside?: ReactNode;
  foot?: ReactNode;
  flush?: boolean;
  level?: 2 | 3;
  children: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="border-line bg-surface overflow-clip rounded-md border">
      {title !== undefined && (
        <div className="border-line flex flex-wrap items-baseline justify-between gap-x-4 border-b px-4 py-3">
          <Heading className="font-semibold">{title}</Heading>
          {aside !== undefined && <div className="text-ink-muted text-sm">{aside}</div>}
        </div>
      )}
      <div className={flush ? "" : "px-4 py-4"}>{children}</div>
      {foot !== undefined && <div className="border-line text-ink-muted border-t px-4 py-2.5 text-sm">{foot}</div>}
    </section>
  );
}

/** A short plain text under a small heading: who sees this page, what one cannot see yet. */
export function Aside({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2 className="font-semibold">{title}</h2>
      <div className="text-ink-muted mt-1 text-sm">{children}</div>
    </section>
  );
}
