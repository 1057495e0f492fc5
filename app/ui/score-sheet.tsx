import type { ReactNode } from "react";
import type { ShownSheet } from "#app/services/assessment/show-scores.server.ts";
import { AnchorChoice, type AnchorValue } from "./anchor-choice.tsx";
import type { FormAnswer } from "./answer.ts";
import { Button, LinkButton } from "./button.tsx";
import { citedIn, CitedLinks } from "./cited.tsx";
import { SpanBar } from "./dots.tsx";
import { EditConflict } from "./edit-conflict.tsx";
import { DraftChip, RadioGroup, WhoSees } from "./form.tsx";
import { Keys } from "./keyboard-help.tsx";
import { Card } from "./layout.tsx";
import { ProcessPage } from "./process-page.tsx";
import { Refusal } from "./refusal.tsx";
import { Refused } from "./refused.tsx";
import { ScoringDossier } from "./scoring-dossier.tsx";
import { SheetStrip } from "./sheet-strip.tsx";
import { PostForm } from "./shell.tsx";
import { Chip } from "./status.tsx";
import { StickyBar } from "./sticky-bar.tsx";
import { useText } from "./text.tsx";

type View = ShownSheet & { readonly opened: number | null };
/** A posted or stored answer as the cards know it. */
function valueOf(answer: string): AnchorValue | undefined {
  if (answer === "") return undefined;
  return answer === "insufficient" || answer === "notAssessed" ? answer : Number(answer);
}
const textOf = (values: FormAnswer["values"], name: string, stored: string): string => {
  const value = values?.[name];
  return (Array.isArray(value) ? value[0] : value) ?? stored;
};

/**
 * The score sheet: the dossier beside the rubric, the candidates of the own order above, what is left to answer below.
 * A draft is one form that saves itself as it is typed; a locked one reads, with the composite that exists since then.
 */
export function ScoreSheet({ view, answer }: { view: View; answer: FormAnswer }) {
  const { t, country, dateTime, shortDate } = useText();
  const { sheet, rubric, progress } = view;
  const scores = `/processes/${view.id}/scores`;
  const notes = rubric.map((_, index) => textOf(answer.values, `note${index + 1}`, sheet.cells[index]?.note ?? ""));
  const wrong = rubric.findIndex(
    (_, index) => answer.errors?.[`rating${index + 1}`] ?? answer.errors?.[`note${index + 1}`],
  );
  const firstOpen = sheet.cells.findIndex((cell) => cell.answer === "");
  const open = wrong >= 0 ? wrong : view.opened !== null ? view.opened - 1 : sheet.state === "draft" ? firstOpen : -1;
  const meta = [
    ...(view.memberStateId ? [country(view.memberStateId.toUpperCase())] : []),
    ...(view.dossier?.serviceYears == null
      ? []
      : [t("assessment.sheet.service", { years: view.dossier.serviceYears })]),
    ...(view.session ? [t("assessment.sheet.interview", { day: shortDate(view.session.startsAt) })] : []),
  ];
  const stale = view.writable && answer.stored !== undefined;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={sheet.candidate}
      under={[{ href: scores, label: t("assessment.scores.title") }]}
      meta={meta}
      recorded
      {...(stale || !view.writable ? { answer } : {})}
      actions={
        sheet.state === "draft" ? (
          sheet.savedAt === null ? (
            <DraftChip form="sheet" />
          ) : (
            <DraftChip form="sheet" at={sheet.savedAt} />
          )
        ) : (
          <Chip kind="locked">
            {sheet.lockedAt === null
              ? t(`assessment.state.${sheet.state}`)
              : t("assessment.sheet.lockedAt", { when: dateTime(sheet.lockedAt) })}
          </Chip>
        )
      }
      bar={
        view.writable && !stale ? (
          <StickyBar
            facts={[
              <span key="answered">
                <strong className="font-semibold">
                  {t("assessment.sheet.answered", { answered: sheet.answered, total: sheet.total })}
                </strong>{" "}
                <span className="text-ink-muted text-sm">
                  {t("assessment.sheet.left", { count: sheet.total - sheet.answered, problems: sheet.problems.length })}
                </span>
              </span>,
            ]}
            actions={
              <>
                <Button form="sheet" name="then" value="lock">
                  {t("assessment.sheet.lock")}
                </Button>
                <Button form="sheet" name="then" value="stay">
                  {t("assessment.sheet.save")}
                </Button>
                <Button form="sheet" kind="primary" name="then" value="next">
                  {t("assessment.sheet.saveNext")}
                </Button>
              </>
            }
          />
        ) : undefined
      }
    >
      <div className="border-line -mt-2 mb-6 border-b pb-4">
        <SheetStrip
          sheets={progress.strip.map((one) => ({ ...one, href: `${scores}/${one.id}`, current: one.id === sheet.id }))}
        >
          <strong className="text-ink font-semibold">
            {t("assessment.progress.done", { done: progress.done, total: progress.total, minutes: progress.minutes })}
          </strong>{" "}
          {t("assessment.progress.locked", { count: progress.locked })}{" "}
          <span className="max-sm:hidden">
            <Keys caps={["j", "k"]} />
            {t("assessment.progress.keys")}
          </span>
        </SheetStrip>
      </div>
      {view.earlier.map((one) => (
        <details key={one.lockedAt} className="border-line bg-surface mb-6 max-w-[48rem] rounded-md border px-4 py-3">
          <summary className="cursor-pointer font-semibold">
            {t("reopen.earlier", { when: dateTime(one.lockedAt) })}
          </summary>
          <p className="text-ink-muted mt-2 max-w-prose text-sm">{t("reopen.earlierText")}</p>
          <dl className="mt-3 space-y-3">
            {one.cells.map((cell) => (
              <div key={cell.name}>
                <dt className="text-[0.875rem] font-semibold">
                  {cell.name}:{" "}
                  {cell.answer === "insufficient"
                    ? t("ui.ratings.insufficient")
                    : cell.answer === "notAssessed"
                      ? t("ui.ratings.notAssessed")
                      : cell.answer}
                </dt>
                <dd className="max-w-prose whitespace-pre-wrap">{cell.note}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      {view.bar && sheet.state === "draft" && (
        <div className="mb-6">
          <Refusal title={t("assessment.bar.title")} rule={t("assessment.bar.rule")}>
            {t(view.bar)}
          </Refusal>
        </div>
      )}
      {stale && answer.stored ? (
        <StaleSheet view={view} answer={answer} stored={answer.stored} />
      ) : (
        <>
          <div className="mb-4 grid grid-cols-2 gap-2 lg:hidden print:hidden">
            <LinkButton href="#dossier">{t("assessment.sheet.dossier")}</LinkButton>
            <LinkButton href="#rubric">
              {t("assessment.sheet.rubricOf", { answered: sheet.answered, total: sheet.total })}
            </LinkButton>
          </div>
          <div className="grid items-start gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,11fr)_minmax(0,12fr)]">
            <section
              id="dossier"
              aria-label={t("assessment.sheet.dossier")}
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reachable by keys
              tabIndex={0}
              className="border-line bg-surface min-w-0 rounded-md border max-lg:order-2 lg:sticky lg:top-3 lg:max-h-[calc(100vh-6.5rem)] lg:overflow-y-auto"
            >
              <h2 className="sr-only">{t("assessment.sheet.dossier")}</h2>
              {view.dossier && (
                <ScoringDossier
                  paragraphs={view.dossier.paragraphs}
                  cited={open >= 0 ? citedIn(notes[open] ?? "") : []}
                  returnHref="#rubric"
                />
              )}
            </section>
            <section id="rubric" aria-labelledby="rubric-title" className="min-w-0 scroll-mt-4">
              <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <h2 id="rubric-title" className="text-[1.0625rem] font-semibold">
                  {t("assessment.sheet.rubric")}
                </h2>
                {view.writable && (
                  <p className="text-ink-muted text-sm max-sm:hidden print:hidden">
                    <kbd>{view.scale.lo}</kbd>–<kbd>{view.scale.hi}</kbd> {t("assessment.keys.rate")}, <kbd>0</kbd>{" "}
                    {t("assessment.keys.insufficient")}, <kbd>-</kbd> {t("assessment.keys.notAssessed")}
                  </p>
                )}
              </div>
              {sheet.composite && <OwnComposite composite={sheet.composite} rubric={rubric} />}
              {view.writable ? (
                <PostForm name="sheet" id="sheet" version={sheet.version} autosave={`${scores}/${sheet.id}/draft`}>
                  <Refused answer={answer} />
                  <input type="hidden" name="drafted" value={sheet.drafted} />
                  <Cards view={view} answer={answer} notes={notes} open={open} />
                  <div className="mt-5">
                    <WhoSees>{t("assessment.sheet.whoSees")}</WhoSees>
                  </div>
                </PostForm>
              ) : (
                <>
                  <Cards view={view} answer={answer} notes={notes} open={open} locked />
                  <p className="text-ink-muted mt-5 text-sm">
                    {t(sheet.state === "draft" ? "assessment.sheet.notWritable" : `assessment.sheet.is.${sheet.state}`)}
                  </p>
                </>
              )}
            </section>
          </div>
        </>
      )}
    </ProcessPage>
  );
}

function Cards({
  view,
  answer,
  notes,
  open,
  locked = false,
}: {
  view: View;
  answer: FormAnswer;
  notes: readonly string[];
  open: number;
  locked?: boolean;
}) {
  const { t } = useText();
  return (
    <div className="space-y-2">
      {view.rubric.map((competency, index) => {
        const name = `rating${index + 1}`;
        const cell = view.sheet.cells[index] ?? { answer: "", note: "" };
        const value = valueOf(textOf(answer.values, name, cell.answer));
        const cites = citedIn(notes[index] ?? "").length > 0;
        const links: ReactNode = cites && (
          <span className="ms-1 font-normal">
            {t("assessment.sheet.cites")} <CitedLinks note={notes[index] ?? ""} />
          </span>
        );
        return (
          <AnchorChoice
            key={competency.id}
            name={name}
            evidenceName={`note${index + 1}`}
            competency={competency.name}
            definition={
              <>
                <span className="block">{competency.definition}</span>
                <span className="border-line-strong mt-2 mb-1 block border-s-3 ps-2.5">
                  <span className="text-ink block font-semibold">{t("assessment.sheet.question")}</span>
                  {competency.question}
                </span>
              </>
            }
            levels={competency.levels}
            weight={competency.weight}
            minimum={competency.passLevel}
            {...(value === undefined ? {} : { value })}
            evidence={notes[index] ?? ""}
            open={index === open}
            locked={locked}
            maxWords={view.maxWords}
            {...(locked
              ? cites
                ? {
                    evidenceLabel: (
                      <>
                        {t("ui.rubric.evidence")} {links}
                      </>
                    ),
                  }
                : {}
              : cites
                ? {
                    evidenceHint: (
                      <>
                        {t("ui.rubric.evidenceHint")} {links}
                      </>
                    ),
                  }
                : {})}
            {...(answer.errors ? { errors: answer.errors } : {})}
          />
        );
      })}
    </div>
  );
}

/** The composite of a locked sheet with its bounds: it lies in the span whatever the missing ratings would have been. */
function OwnComposite({
  composite,
  rubric,
}: {
  composite: NonNullable<ShownSheet["sheet"]["composite"]>;
  rubric: ShownSheet["rubric"];
}) {
  const { t, number, list, percent } = useText();
  const unrated = rubric.filter(({ id }) => composite.unrated.includes(id)).map(({ name }) => name);
  return (
    <div className="mb-4">
      <Card
        title={t("assessment.composite.own")}
        aside={t("assessment.composite.coverage", { coverage: percent(composite.coverage) })}
      >
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <p className="text-lg font-semibold tabular-nums">
            {composite.score === null ? t("assessment.composite.none") : number(composite.score, 1)}
          </p>
          <SpanBar low={composite.low} high={composite.high} digits={1} />
        </div>
        <p className="text-ink-muted mt-2 text-sm">
          {unrated.length === 0
            ? t("assessment.composite.whole")
            : t("assessment.composite.missing", { names: list(unrated) })}
        </p>
      </Card>
    </div>
  );
}

/** Two windows, or phone and desk, wrote at once: both texts; what differs is chosen or edited, the rest travels along. */
function StaleSheet({
  view,
  answer,
  stored,
}: {
  view: View;
  answer: FormAnswer;
  stored: Readonly<Record<string, string>>;
}) {
  const { t, time, now, digits } = useText();
  const { sheet, rubric } = view;
  const here = `/processes/${view.id}/scores/${sheet.id}`;
  const mine = (name: string) => textOf(answer.values, name, stored[name] ?? "");
  const word = (index: number, value: string) =>
    value === ""
      ? t("ui.rubric.notRated")
      : value === "insufficient" || value === "notAssessed"
        ? t(`ui.rubric.${value}`)
        : `${digits(value)} · ${rubric[index]?.levels.find((level) => String(level.value) === value)?.name ?? ""}`;
  const names = rubric.flatMap((_, index) => [`rating${index + 1}`, `note${index + 1}`]);
  const differing = names.filter((name) => mine(name) !== (stored[name] ?? ""));
  const notes = differing.filter((name) => name.startsWith("note"));
  return (
    <PostForm name="sheet" id="sheet" version={sheet.version}>
      <input type="hidden" name="drafted" value={sheet.drafted} />
      {names
        .filter((name) => !differing.includes(name))
        .map((name) => (
          <input key={name} type="hidden" name={name} value={mine(name)} />
        ))}
      <div className="space-y-5">
        {rubric.map((competency, index) => {
          const name = `rating${index + 1}`;
          if (!differing.includes(name)) return null;
          return (
            <RadioGroup
              key={name}
              name={name}
              label={competency.name}
              initial={mine(name)}
              choices={[
                { value: mine(name), label: t("assessment.conflict.mine", { level: word(index, mine(name)) }) },
                {
                  value: stored[name] ?? "",
                  label: t("assessment.conflict.stored", { level: word(index, stored[name] ?? "") }),
                },
              ]}
            />
          );
        })}
        <EditConflict
          fields={notes.map((name) => ({
            name,
            label: rubric[Number(name.slice(4)) - 1]?.name ?? name,
            mine: mine(name),
            stored: stored[name] ?? "",
          }))}
          mineWhen={time(now)}
          storedWhen={sheet.savedAt === null ? "–" : time(sheet.savedAt)}
          storedHref={here}
        />
        <WhoSees>{t("assessment.sheet.whoSees")}</WhoSees>
      </div>
    </PostForm>
  );
}
