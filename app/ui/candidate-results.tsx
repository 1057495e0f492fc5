import type { ShownCandidate, ShownReview } from "#app/services/assessment/show-review.server.ts";
import type { FormAnswer } from "./answer.ts";
import { ConsensusCard } from "./consensus-card.tsx";
import { CandidateTable, CompositeLine, OrderNote } from "./panel-results.tsx";

/**
 * One candidate's results: the table of competencies, and beneath it what each member said of each, with the consensus;
 * the chair's inside the page's form, with what the server answered to it.
 */
export function CandidateResults({
  view,
  answer,
}: {
  view: Pick<ShownReview, "id" | "scale" | "mode" | "members" | "levels" | "method" | "records"> & {
    candidate: ShownCandidate;
    maxWords: number;
  };
  answer?: FormAnswer | undefined;
}) {
  const { candidate } = view;
  return (
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
          answer={answer}
          levels={view.levels}
          method={view.method}
          writable={view.records}
          maxWords={view.maxWords}
          file={candidate.file}
          here={`/processes/${view.id}/review/${candidate.candidacyId}`}
        />
      ))}
    </div>
  );
}
