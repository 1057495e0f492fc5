import { optionalChoice, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { marksPosted, sheetFields } from "#app/http/screening-form.server.ts";
import { message } from "#app/domain/message.ts";
import { requiredMarks, screeningOutcome, sheetProblems } from "#app/domain/selection/screening.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { saveScreeningSheet, screenedStates } from "#app/services/selection/save-screening-sheet.server.ts";
import { byRow, useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, fieldId, Select, TextArea, TextField, WhoSees } from "#app/ui/form.tsx";
import { Card, Section } from "#app/ui/layout.tsx";
import { MarksTable, criterionCode } from "#app/ui/marks-table.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { ScoringDossier } from "#app/ui/scoring-dossier.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { StickyBar } from "#app/ui/sticky-bar.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { dossierOf } from "#db/queries/dossier.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import {
  asScreeningSheet,
  criteriaOf,
  ownSheets,
  screenersOf,
  submittedSheets,
  weightsOf,
} from "#db/queries/screening.server.ts";

export const loader = page(
  { access: sight("screeningOwn"), params: ["processId", "candidacyId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const { store } = house;
    const { processId, round } = standing;
    const candidates = await candidatesOf(viewer, store, processId, { states: screenedStates, outsiders: false });
    const at = candidates.findIndex(({ candidacyId }) => candidacyId === params.candidacyId);
    const candidate = candidates[at];
    const dossier = candidate ? await dossierOf(viewer, store, standing, candidate.candidacyId) : null;
    if (!candidate || !dossier) throw notFound();
    const criteria = await criteriaOf(viewer, store, processId);
    const required = criteria.filter(({ kind }) => kind === "required").map(({ id }) => id);
    const sheet =
      (await ownSheets(viewer, store, processId, round)).find(
        ({ candidacyId }) => candidacyId === candidate.candidacyId,
      ) ?? null;
    const problems = sheetProblems(
      sheet ? asScreeningSheet(sheet) : { screener: viewer.accountId, required: {}, desirable: {} },
      { required, desirable: weightsOf(criteria) },
    );
    // Blind until all are in: the others' sheets show when every screener of the process has handed in this one.
    const screeners = await screenersOf(viewer, store, processId);
    const submitted = sheet?.state === "submitted" ? await submittedSheets(viewer, store, [candidate.candidacyId]) : [];
    const allIn =
      sheet?.state === "submitted" &&
      screeners.every(({ accountId }) => submitted.some(({ screenerId }) => screenerId === accountId));
    reads("candidacy", candidate.candidacyId, dossier.version);
    if (sheet) reads("screeningSheet", sheet.id, sheet.version);
    return {
      id: processId,
      name: namedProcess(await processHead(viewer, store, processId), viewer.locale),
      candidate: {
        id: candidate.candidacyId,
        name: candidate.name,
        memberStateId: candidate.memberStateId,
        position: dossier.currentPosition,
        rank: dossier.rank,
      },
      paragraphs: dossier.paragraphs,
      criteria,
      sheet,
      answered: criteria.length - problems.length,
      all: allIn
        ? { sheets: submitted, disputed: screeningOutcome(submitted.map(asScreeningSheet), required).disputed }
        : null,
      previous: candidates[at - 1]?.candidacyId ?? null,
      next: candidates[at + 1]?.candidacyId ?? null,
    };
  },
);
export const action = acts(
  {
    access: act("screening.fill"),
    params: ["processId", "candidacyId"],
    form: { ...sheetFields, _version: version(), then: optionalChoice(["stay", "submit"]) },
  },
  async ({ work, params, values }) => {
    const posted = marksPosted(values);
    if (!posted.ok) return posted;
    const saved = await saveScreeningSheet(work, {
      processId: params.processId!,
      candidacyId: params.candidacyId!,
      version: values._version,
      marks: posted.marks,
    });
    return saved.ok ? { ok: true, result: { ...saved.result, then: values.then ?? "stay" } } : saved;
  },
  ({ then }, { params }) => {
    const here = `/processes/${params.processId!}/screening/${params.candidacyId!}`;
    return then === "submit" ? { to: `${here}/submit` } : { to: here, flash: { kind: "met", key: "flash.saved" } };
  },
);
export const meta = titled<{ candidate: { name: string } }>(({ candidate }) =>
  message("screen.sheetOf", { name: candidate.name }),
);

export default function ScreeningSheetPage() {
  const view = useView<typeof loader>();
  const { id, name, candidate, paragraphs, criteria, sheet, answered, all, previous, next } = view;
  const { t, country } = useText();
  const answer = useAnswer("sheet");
  const base = `/processes/${id}/screening`;
  const submitted = sheet?.state === "submitted";
  const list = (field: string) => {
    const posted = answer.values?.[field];
    return Array.isArray(posted) ? posted : posted === undefined ? null : [posted];
  };
  const posted = {
    ids: list("criterionIds"),
    marks: list("marks"),
    points: list("points"),
    paragraphs: list("paragraphs"),
    remarks: list("remarks"),
  };
  const valueOf = (
    criterionId: string,
    field: "marks" | "points" | "paragraphs" | "remarks",
    stored: string | number | null | undefined,
  ) => {
    const at = posted.ids?.indexOf(criterionId) ?? -1;
    return at >= 0 ? (posted[field]?.[at] ?? "") : String(stored ?? "");
  };
  const columns = { marks: "mark", points: "points", paragraphs: "paragraph", remarks: "remark" };
  const errors = answer.errors && byRow(answer.errors, columns, posted.ids ?? []);
  const cited = (sheet?.marks ?? []).flatMap(({ paragraph }) => paragraph ?? []);
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={candidate.name}
      under={[{ href: base, label: t("place.screening") }]}
      meta={[
        ...(candidate.rank ? [candidate.rank] : []),
        ...(candidate.memberStateId ? [country(candidate.memberStateId.toUpperCase())] : []),
        candidate.position,
      ]}
      actions={
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
          {previous && (
            <a data-previous="" href={`${base}/${previous}`}>
              {t("screen.previous")}
            </a>
          )}
          {next && (
            <a data-next="" href={`${base}/${next}`}>
              {t("screen.next")}
            </a>
          )}
          {submitted ? <Chip kind="locked">{t("screen.submitted")}</Chip> : <Chip kind="draft" />}
        </span>
      }
      bar={
        submitted ? undefined : (
          <StickyBar
            facts={[
              t("screen.answeredOf", { done: answered, total: criteria.length }),
              <span key="saved" data-saved="sheet" aria-live="polite" />,
            ]}
            actions={
              <>
                <Button form="sheet" name="then" value="stay">
                  {t("screen.save")}
                </Button>
                <Button form="sheet" kind="primary" name="then" value="submit">
                  {t("screen.saveAndSubmit")}
                </Button>
              </>
            }
          />
        )
      }
    >
      <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,11fr)_minmax(0,13fr)]">
        <div className="border-line bg-surface min-w-0 overflow-clip rounded-md border lg:sticky lg:top-4 lg:max-h-[calc(100vh-6rem)] lg:overflow-y-auto">
          <h2 className="sr-only">{t("dossier.title")}</h2>
          <ScoringDossier paragraphs={paragraphs} cited={cited} returnHref="#sheet" />
        </div>
        <div className="min-w-0">
          {submitted && sheet ? (
            <Section title={t("screen.yourSheet")}>
              <MarksTable caption={t("screen.yourSheet")} criteria={criteria} sheets={[sheet]} />
            </Section>
          ) : (
            <PostForm name="sheet" id="sheet" version={sheet?.version ?? 0} autosave={`${base}/${candidate.id}/draft`}>
              <ErrorSummary errors={errors} />
              {answer.stored && (
                <Card title={t("screen.twoTexts")}>
                  <StoredRemarks
                    stored={answer.stored}
                    criteria={criteria}
                    typed={(criterionId) => valueOf(criterionId, "remarks", "")}
                    href={`${base}/${candidate.id}`}
                  />
                </Card>
              )}
              <div className="space-y-4">
                {criteria.map((row, index) => {
                  const stored = sheet?.marks.find(({ criterionId }) => criterionId === row.id);
                  const error = (field: string, as: string) =>
                    errors?.[`${field}-${row.id}`] ? { [as]: errors[`${field}-${row.id}`]! } : {};
                  return (
                    <fieldset key={row.id} className="border-line bg-surface rounded-md border px-4 pt-2 pb-4">
                      <legend className="sr-only">{`${criterionCode(row)} ${row.text}`}</legend>
                      {(index === 0 || criteria[index - 1]?.kind !== row.kind) && (
                        <p className="text-ink-muted mb-1 text-sm font-semibold">{t(`screen.kind.${row.kind}`)}</p>
                      )}
                      <p aria-hidden="true">
                        <span className="text-ink-muted tabular-nums">{criterionCode(row)}</span>{" "}
                        <strong className="font-semibold">{row.text}</strong>
                        {row.weight !== null && (
                          <span className="text-ink-muted text-sm">
                            {" "}
                            · {t("screen.weight", { weight: row.weight })}
                          </span>
                        )}
                      </p>
                      <input type="hidden" name="criterionIds" value={row.id} />
                      <div className="mt-3 grid gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_8rem]">
                        {row.kind === "required" ? (
                          <>
                            <Select
                              id={fieldId(`mark-${row.id}`)}
                              name="marks"
                              label={t("screen.markLabel")}
                              initial={valueOf(row.id, "marks", stored?.mark)}
                              errors={error("mark", "marks")}
                              choices={requiredMarks.map((mark) => ({ value: mark, label: t(`screen.mark.${mark}`) }))}
                            />
                            <input type="hidden" name="points" value="" />
                          </>
                        ) : (
                          <>
                            <input type="hidden" name="marks" value="" />
                            <Select
                              id={fieldId(`points-${row.id}`)}
                              name="points"
                              label={t("screen.pointsLabel")}
                              initial={valueOf(row.id, "points", stored?.points)}
                              errors={error("points", "points")}
                              choices={[0, 1, 2, 3, 4].map((value) => ({
                                value: String(value),
                                label: t(`screen.point.${value as 0}`),
                              }))}
                            />
                          </>
                        )}
                        <TextField
                          id={fieldId(`paragraph-${row.id}`)}
                          name="paragraphs"
                          label={t("screen.paragraphLabel")}
                          inputMode="numeric"
                          width="short"
                          maxLength={3}
                          initial={valueOf(row.id, "paragraphs", stored?.paragraph)}
                          errors={error("paragraph", "paragraphs")}
                        />
                      </div>
                      <div className="mt-3">
                        <TextArea
                          id={fieldId(`remark-${row.id}`)}
                          name="remarks"
                          label={t("screen.remarkLabel")}
                          optional
                          rows={2}
                          initial={valueOf(row.id, "remarks", stored?.remark)}
                          errors={error("remark", "remarks")}
                        />
                      </div>
                    </fieldset>
                  );
                })}
              </div>
              <div className="mt-5">
                <WhoSees>{t("screen.whoSeesSheet")}</WhoSees>
              </div>
            </PostForm>
          )}
          {all && (
            <div className="mt-8">
              <Section title={t("screen.allIn")}>
                <MarksTable
                  caption={t("screen.allIn")}
                  criteria={criteria}
                  sheets={all.sheets}
                  disputed={all.disputed}
                />
              </Section>
            </div>
          )}
        </div>
      </div>
    </ProcessPage>
  );
}

/** The remarks that were saved elsewhere meanwhile, beside those just typed; the marks are in the form below. */
function StoredRemarks({
  stored,
  criteria,
  typed,
  href,
}: {
  stored: Readonly<Record<string, string>>;
  criteria: readonly { id: string; kind: "required" | "desirable"; position: number }[];
  typed: (criterionId: string) => string;
  href: string;
}) {
  const { t } = useText();
  const differing = criteria.filter((row) => (stored[`remark-${row.id}`] ?? "") !== typed(row.id));
  return (
    <>
      <p className="mb-3">{t("screen.twoTextsText")}</p>
      {differing.length > 0 ? (
        <dl className="space-y-3">
          {differing.map((row) => (
            <div key={row.id}>
              <dt className="text-sm font-semibold">{criterionCode(row)}</dt>
              <dd className="text-ink-muted whitespace-pre-wrap">
                {stored[`remark-${row.id}`] || t("ui.conflict.empty")}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="mt-3">
        <a href={href}>{t("ui.conflict.keepStored")}</a>
      </p>
    </>
  );
}
