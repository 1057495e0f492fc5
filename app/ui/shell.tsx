import { createContext, useContext, useId, type ReactNode } from "react";
import type { Message } from "#app/domain/message.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { Flash } from "./flash.tsx";
import { useProofSaid } from "./answer.ts";
import { Form, ProofProvider } from "./form.tsx";
import { Layout, PageHead, type NavItem } from "./layout.tsx";
import { useText } from "./text.tsx";

/** What every page has around it; the root loader makes it. */
export type Shell = {
  readonly demonstration: boolean;
  readonly viewer: { readonly name: string; readonly role: Message } | null;
  readonly nav: readonly { readonly href: string; readonly label: TextKey; readonly count?: number }[];
  readonly path: string;
  readonly flash: {
    readonly kind: "met" | "reason" | "blocking";
    readonly message: Message;
    readonly undo: string | null;
    readonly open: string | null;
  } | null;
  /** The stem of every form's one-time key on this page. */
  readonly formKey: string;
  /** What an act that asks for a fresh proof would ask for now. */
  readonly proof?: "code" | "password" | null;
};
const ShellContext = createContext<Shell | null>(null);
export const ShellProvider = ShellContext.Provider;
export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error("A page needs its shell");
  return shell;
}

/** A page inside the shell: masthead, head line, content, bar and footer. */
export function Page({
  title,
  crumbs,
  meta,
  actions,
  reference,
  bar,
  recorded = false,
  children,
}: {
  title: ReactNode;
  crumbs?: readonly { href: string; label: string }[];
  meta?: readonly ReactNode[];
  actions?: ReactNode;
  /** A file number before the facts. */
  reference?: string;
  bar?: ReactNode;
  /** Reading this page was written to the trail. */
  recorded?: boolean;
  children: ReactNode;
}) {
  const shell = useShell();
  const { t } = useText();
  const nav: NavItem[] = shell.nav.map(({ href, label, count }) => ({
    href,
    label: t(label),
    // A page lies where its own address or its first crumb does: a match, say, under Mentoring.
    current: shell.path === href || shell.path.startsWith(`${href}/`) || crumbs?.[0]?.href === href,
    ...(count === undefined ? {} : { count }),
  }));
  return (
    <Layout
      demo={shell.demonstration}
      nav={nav}
      person={
        shell.viewer
          ? { name: shell.viewer.name, role: t(shell.viewer.role), href: "/me", formKey: `${shell.formKey}out` }
          : undefined
      }
      language={{ action: "/language", returnTo: shell.path }}
      recorded={recorded}
      zoneHref={shell.viewer ? "/me" : undefined}
      bar={bar}
    >
      <PageHead title={title} crumbs={crumbs} meta={meta} aside={actions} reference={reference} />
      {shell.flash && (
        <Flash
          kind={shell.flash.kind}
          title={t(shell.flash.message)}
          {...(shell.flash.undo !== null
            ? { link: { href: shell.flash.undo, label: t("bulk.undo") } }
            : shell.flash.open !== null
              ? { link: { href: shell.flash.open, label: t("list.files.title") } }
              : {})}
        />
      )}
      {children}
    </Layout>
  );
}

/**
 * A post form of a page: carries its one-time key and its own name. `stepUp`: its act asks for a fresh proof of presence,
 * whose field stands above the buttons as long as one is owed; one that was asked by the answer stands there in any case.
 */
export function PostForm({
  name,
  version,
  stepUp = false,
  children,
  ...rest
}: Omit<Parameters<typeof Form>[0], "formKey" | "method"> & { name: string; stepUp?: boolean }) {
  const shell = useShell();
  const said = useProofSaid(name);
  const asked = said?.asked ?? (stepUp ? shell.proof : null) ?? null;
  const place = useId(); // several forms of one name are several forms
  return (
    <Form
      formKey={`${shell.formKey}${`${place.slice(2)}${name}`
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "")
        .slice(0, 16)}`}
      version={version}
      {...rest}
    >
      <input type="hidden" name="_form" value={name} />
      <ProofProvider value={asked === null ? null : { asked, error: said?.error }}>{children}</ProofProvider>
    </Form>
  );
}
