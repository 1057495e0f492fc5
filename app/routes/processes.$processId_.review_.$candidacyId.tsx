import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { id, optionalWhole, text, unseen, version } from "#app/http/form.server.ts";
import { message } from "#app/domain/message.ts";
import { noteWordLimit } from "#app/domain/assessment/scoring.ts";
import { recordConsensus } from "#app/services/assessment/record-consensus.server.ts";
import { showReview } from "#app/services/assessment/show-review.server.ts";
import { ConsensusCard } from "#app/ui/consensus-card.tsx";
import { CandidateTable, CompositeLine, OrderNote } from "#app/ui/panel-results.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("results"), params: ["processId", "candidacyId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const view = await showReview(house, viewer, standing);
    const at = view?.candidates.findIndex(({ candidacyId }) => candidacyId === params.candidacyId) ?? -1;
    const candidate = view?.candidates[at];
    if (!view || !candidate) throw notFound();
    reads("panel", view.panel.id, view.panel.version);
    const { candidates, ...rest } = view;
    return {
      ...rest,
      candidate,
      previous: candidates[at - 1]?.candidacyId ?? null,
      next: candidates[at + 1]?.candidacyId ?? null,
      maxWords: noteWordLimit,
    };
  },
);
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
      <div className="space-y-8">
        <div>
          <CandidateTable candidate={candidate} scale={view.scale} caption={candidate.name} hideCaption />
          <CompositeLine candidate={candidate} />
          <div className="mt-3">
            <OrderNote review={view} />
          </div>
        </div>
        {candidate.competencies.map((competency, index) => (
          <ConsensusCard
            key={competency.id}
            competency={competency}
            slot={index + 1}
            levels={view.levels}
            method={view.method}
            writable={view.records}
            maxWords={view.maxWords}
            file={candidate.file}
            here={`${review}/${candidate.candidacyId}`}
          />
        ))}
      </div>
    </ProcessPage>
  );
}
