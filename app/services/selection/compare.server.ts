import { composite, type Cell } from "#app/domain/assessment/scoring.ts";
import type { Finding } from "#app/domain/selection/balance.ts";
import type { House } from "#app/services/work.server.ts";
import { competenciesOf, officialOf, weightsOf } from "#db/queries/recommendation.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import type { ComparativeFigures } from "#db/schema/selection.tables.ts";
import { subjectDigest, type GateState } from "./gate.server.ts";

const reads = systemViewer("the figures of a comparative analysis");

/** What a comparative analysis at a gate would compare now; null where rule G5 does not ask for one. */
export type Comparison = {
  readonly finding: Finding;
  readonly objectId: string;
  readonly subjectDigest: string;
  readonly figures: ComparativeFigures;
};

/**
 * The comparison that rule G5 asks for. At the list: the names listed and the qualified women left out. At the decision:
 * the person decided and the qualified women who stand on the list. In name order; `competencies` are ids of the
 * process's competencies, which are fixed since the call.
 */
export async function comparisonAt(
  house: House,
  gate: GateState,
  at: "recommendedList" | "decision",
): Promise<Comparison | null> {
  const { records, candidates, findings } = gate;
  const list = records.recommendation;
  const finding = findings[at]?.find(({ rule }) => rule === "G5");
  if (!list || !finding || finding.status === "notApplicable") return null;
  const chosen =
    at === "recommendedList" ? records.recommended : records.decision ? [records.decision.candidacyId] : [];
  const ids = new Set([...chosen, ...finding.subjects]);
  const people = candidates.filter(({ candidacyId }) => ids.has(candidacyId));
  const { round, id: processId } = records.process;
  const { competencies, levels } = await competenciesOf(reads, house.store, processId);
  const official = await officialOf(reads, house.store, processId, round, [...ids]);
  const weights = Object.fromEntries(await weightsOf(reads, house.store, processId));
  const ends = { lo: levels[0]?.value ?? 1, hi: levels.at(-1)?.value ?? 4 };
  return {
    finding,
    objectId: list.id,
    subjectDigest: subjectDigest(house, at, chosen),
    figures: {
      competencies: competencies.map(({ id }) => id),
      rows: people.map(({ candidacyId, name, person }) => {
        const rated = official.get(candidacyId) ?? [];
        const cells: Record<string, Cell> = {};
        for (const { competencyId, rating } of rated)
          cells[competencyId] =
            rating === null ? { state: "insufficientEvidence", note: "" } : { state: "rated", rating, note: "" };
        return {
          candidacyId,
          name,
          sex: person.sex,
          ratings: competencies.map(({ id }) => rated.find(({ competencyId }) => competencyId === id)?.rating ?? null),
          composite: rated.length === 0 ? null : composite(cells, weights, ends).score,
        };
      }),
    },
  };
}
