import { notFound, page, sight } from "#app/http/guard.server.ts";
import { readingOf } from "#app/http/kept.server.tsx";
import { keptFor } from "#app/services/kept.server.ts";
import { showReview } from "#app/services/assessment/show-review.server.ts";
import { BegunNote } from "#app/ui/begun.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Section } from "#app/ui/layout.tsx";
import { CandidateTable, CompositeLine, OrderNote } from "#app/ui/panel-results.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { listedFrom, resultRows } from "#app/ui/result-rows.ts";
import { ResultsList } from "#app/ui/results-list.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { begunShown } from "#db/queries/begun.server.ts";

export const loader = page({ access: sight("results"), params: ["processId"] }, async (seen) => {
  const { viewer, house, standing, reads } = seen;
  const view = await keptFor(seen, "review", [], async () => {
    const review = await showReview(house, viewer, standing);
    if (!review) return null;
    const begun = await begunShown(viewer, house.store, standing);
    return review.candidates.length >= listedFrom
      ? { ...review, begun, candidates: [], rows: resultRows(readingOf(seen), review) }
      : { ...review, begun, rows: null };
  });
  if (!view) throw notFound();
  reads("panel", view.panel.id, view.panel.version);
  return view;
});
// The whole page is kept with the view it is drawn from (docs/decisions/0022).
export const handle = { kept: true };
export const meta = titled("assessment.review.title");

export default function Review() {
  const view = useView<typeof loader>();
  const { t, country } = useText();
  const base = `/processes/${view.id}`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("assessment.review.title")}
      meta={[view.scaleName, t(`assessment.method.${view.method}`)]}
      recorded
      actions={
        <>
          <LinkButton href={`${base}/report`}>{t("place.report")}</LinkButton>
          {view.closes && <LinkButton href={`${base}/close-review`}>{t("assessment.close.go")}</LinkButton>}
        </>
      }
    >
      {view.begun && <BegunNote begun={view.begun} base={base} about="assessment" />}
      <div className="space-y-8">
        <OrderNote review={view} listed={view.rows !== null} />
        {view.rows !== null && <ResultsList rows={view.rows} members={view.members} />}
        {view.candidates.length === 0 && view.rows === null && (
          <EmptyState title={t("assessment.review.none")}>{t("assessment.review.noneText")}</EmptyState>
        )}
        {view.candidates.map((candidate) => (
          <Section
            key={candidate.candidacyId}
            id={`c-${candidate.candidacyId}`}
            title={candidate.name}
            aside={
              <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
                {candidate.memberStateId && <span>{country(candidate.memberStateId.toUpperCase())}</span>}
                <StatusMark kind={candidate.complete ? "met" : "waiting"}>
                  {t("assessment.review.narratives", {
                    done: candidate.narratives,
                    total: candidate.competencies.length,
                  })}
                </StatusMark>
                <a href={`${base}/review/${candidate.candidacyId}`}>
                  {t(view.records ? "assessment.review.record" : "assessment.review.open")}
                  <span className="sr-only"> {candidate.name}</span>
                </a>
              </span>
            }
          >
            <CandidateTable candidate={candidate} scale={view.scale} caption={candidate.name} hideCaption />
            <CompositeLine candidate={candidate} />
          </Section>
        ))}
      </div>
    </ProcessPage>
  );
}
