import { message } from "#app/domain/message.ts";
import { conflict, type Refusal } from "#app/domain/outcome.ts";
import type { Message } from "#app/domain/message.ts";
import { stateAsSeen, type Standing } from "#app/domain/policy.ts";
import { before, type ProcessState } from "#app/domain/selection/states.ts";
import type { House } from "#app/services/work.server.ts";
import { gateOf } from "./gate.server.ts";
import { shownLines } from "./show-gate.server.ts";

/**
 * The refusal of an act out of turn: where the process stands, when the act opens or that its time has passed, and,
 * where it is still to come, the unmet conditions of the present gate, each only as far as the standing may read it.
 * @param states the states in which the act is open, in their order; none where that is not known
 */
export async function outOfTurn(
  house: House,
  standing: Standing,
  reason: Message,
  states: readonly ProcessState[],
): Promise<Refusal> {
  if (!standing.open) return conflict(reason);
  const seen = stateAsSeen(standing);
  const now = line(message("refusal.stageNow", { state: message(`state.${seen}`) }));
  // Who may not know how far it is with the authority reads one constant line.
  if (seen === "withAuthority") return conflict(reason, [now]);
  const [first] = states;
  const last = states.at(-1);
  if (first && last && before(last, standing.state))
    return conflict(reason, [now, line(message("refusal.stagePast", { state: message(`state.${last}`) }))]);
  const { lines } = await gateOf(house, standing.processId);
  const ahead = first && before(standing.state, first);
  return conflict(reason, [
    now,
    ...(ahead ? [line(message("refusal.stageToCome", { state: message(`state.${first}`) }))] : []),
    ...shownLines(standing, lines).filter(({ status }) => status !== "met"),
  ]);
}

const line = (title: Message) => ({ title, detail: null });
