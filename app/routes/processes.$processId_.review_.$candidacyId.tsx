import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { drawnFor, keptFor } from "#app/http/kept.server.tsx";
import { id, optionalWhole, text, unseen, version } from "#app/http/form.server.ts";
import { message } from "#app/domain/message.ts";
import { noteWordLimit } from "#app/domain/assessment/scoring.ts";
import { recordConsensus } from "#app/services/assessment/record-consensus.server.ts";
import { reviewOrder, showReview } from "#app/services/assessment/show-review.server.ts";
import { CandidateResults } from "#app/ui/candidate-results.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: sight("results"), params: ["processId", "candidacyId"] }, async (seen) => {
  const { viewer, house, standing, params, reads } = seen;
  const order = await keptFor(seen, "review.order", [], () => reviewOrder(house, viewer, standing));
  const at = order?.indexOf(params.candidacyId!) ?? -1;
  if (!order || at < 0) throw notFound();
  const view = await keptFor(seen, "review.one", [params.candidacyId], async () => {
    const review = await showReview(house, viewer, standing, params.candidacyId);
    const candidate = review?.candidates[0];
    if (!review || !candidate) return null;
    const { candidates: _, ...rest } = review;
    const one = { ...rest, candidate, maxWords: noteWordLimit };
    // The chair's has a form with each competency; the others only read.
    return { ...one, drawn: review.records ? null : drawnFor(seen, <CandidateResults view={one} />) };
  });
  if (!view) throw notFound();
  reads("panel", view.panel.id, view.panel.version);
  return { ...view, previous: order[at - 1] ?? null, next: order[at + 1] ?? null };
});
export const action = acts(
  {
    access: act("consensus.record"),
    params: ["processId", "candidacyId"],
    form: {
      _version: version(),
      competencyId: unseen(id()), // On which scale, the use-case says.
      rating: optionalWhole(0, 99),
      narrative: text(4000),
    },
  },
  ({ work, params, values }) => {
    const { competencyId, rating, narrative, _version } = values;
    return recordConsensus(work, {
      processId: params.processId!,
      candidacyId: params.candidacyId!,
      competencyId,
      rating,
      narrative,
      version: _version,
    });
  },
  ({ candidacyId, competencyId }, { params }) => ({
    to: `/processes/${params.processId}/review/${candidacyId}#k-${competencyId}`,
    flash: { kind: "met", key: "assessment.flash.consensus" },
  }),
);
export const meta = titled((view: { candidate: { name: string } }) =>
  message("assessment.review.of", { name: view.candidate.name }),
);

export default function ReviewCandidate() {
  const view = useView<typeof loader>();
  const { t, country } = useText();
  const { candidate } = view;
  const review = `/processes/${view.id}/review`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={candidate.name}
      under={[{ href: review, label: t("assessment.review.title") }]}
      meta={[
        ...(candidate.memberStateId ? [country(candidate.memberStateId.toUpperCase())] : []),
        t(`assessment.method.${view.method}`),
      ]}
      recorded
      actions={
        <>
          {view.previous && (
            <a href={`${review}/${view.previous}`} data-previous="">
              {t("assessment.review.previous")}
            </a>
          )}
          {view.next && (
            <a href={`${review}/${view.next}`} data-next="">
              {t("assessment.review.next")}
            </a>
          )}
        </>
      }
    >
      {view.drawn === null ? (
        <CandidateResults view={view} />
      ) : (
        <div dangerouslySetInnerHTML={{ __html: view.drawn }} />
      )}
    </ProcessPage>
  );
}
