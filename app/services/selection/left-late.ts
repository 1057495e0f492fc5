import { event, type DomainEvent } from "#app/domain/events.ts";
import type { CandidacyState, ProcessState } from "#app/domain/selection/states.ts";

const late: readonly CandidacyState[] = ["recommended", "selected", "objected"];

/**
 * What a withdrawal says beside the move where the person was recommended or decided upon: the chair, or the authority
 * with whom it named, is told that there is something to look at, and nothing of whom.
 */
export function leftLate(
  candidacyId: string,
  from: CandidacyState,
  processId: string,
  state: ProcessState,
): DomainEvent[] {
  return late.includes(from) ? [event("candidacy.leftLate", ["candidacy", candidacyId], processId, { state })] : [];
}
