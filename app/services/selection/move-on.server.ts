import { conflict, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import type { ProcessAct } from "#app/domain/selection/stages.ts";
import type { Work } from "#app/services/work.server.ts";
import { closingScreening } from "./closing-screening.server.ts";
import { closingShortlisting } from "./closing-shortlisting.server.ts";
import { moveProcess } from "./move-process.server.ts";
import { openingShortlisting } from "./opening-shortlisting.server.ts";

/**
 * The acts of the stage table done by the gate's own button on the process page, each with the records it makes. Those
 * that ask for more than a click have a page and a use-case of their own.
 */
export async function moveOn(
  work: Work,
  processId: string,
  act: ProcessAct,
): Promise<Outcome<{ processId: string; to: string }>> {
  switch (act) {
    case "defineNeeds":
    case "closeCall":
      return moveProcess(work, processId, act);
    case "closeScreening":
      return moveProcess(work, processId, act, () => closingScreening(work, processId));
    case "openShortlisting":
      return moveProcess(work, processId, act, () => openingShortlisting(work, processId));
    case "closeShortlisting":
      return moveProcess(work, processId, act, () => closingShortlisting(work, processId));
    default:
      return conflict(message("refusal.ownPage"));
  }
}
