import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { toldOfCall } from "#db/queries/call-record.server.ts";
import { callShut, presentCall } from "#db/queries/nominations.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { callAmendment } from "#db/schema/call.tables.ts";
import { selectionProcess } from "#db/schema/selection.tables.ts";

export type Amendment = {
  readonly version: number;
  readonly part: "noteVerbale" | "passage" | "clarification";
  /** What the passage said; for the note verbale the house knows it, and a clarification replaces nothing. */
  readonly formerly: string;
  readonly now: string;
  readonly reason: string;
};
/**
 * Amends an open call by a numbered correction or clarification. Nothing that is frozen moves: criteria, competencies,
 * weights, level and rules have no part here, so only readvertising changes them. All States are told alike.
 */
export async function amendCall(
  work: Work,
  processId: string,
  input: Amendment,
): Promise<Outcome<{ processId: string; number: number }>> {
  const { house, viewer } = work;
  const refusal = refused(may(await standingOf(viewer, house.store, processId), "call.amend"));
  if (refusal) return refusal;
  const facts = await presentCall(viewer, house.store, processId);
  if (!facts || callShut(facts, house.now()) !== null) return conflict(message("amend.tooLate"));
  const told = await toldOfCall(viewer, house.store, facts.callId);
  if (input.part === "passage" && input.formerly.trim() === "") return invalid({ formerly: message("field.required") });
  if (input.part !== "passage" && input.formerly.trim() !== "")
    return invalid({ formerly: message("amend.formerlyUnused") });
  if (input.part === "noteVerbale" && input.now.length > 60)
    return invalid({ now: message("field.tooLong", { max: 60 }) });
  const formerly =
    input.part === "clarification" ? null : input.part === "noteVerbale" ? told.noteVerbale : input.formerly.trim();
  if (formerly === input.now.trim()) return invalid({ now: message("amend.same") });
  const number = told.amendments.length + 1;
  const amendmentId = house.newId();
  return save(
    work,
    [
      event("call.amended", ["callAmendment", amendmentId], processId, {
        amendmentId,
        number,
        part: input.part,
        digest: house.digest([input.part, formerly, input.now, input.reason]),
      }),
    ],
    [
      change(
        selectionProcess,
        { id: processId, version: input.version, state: "callOpen", suspendedAt: null, endedAs: null },
        {},
      ),
      insert(callAmendment, {
        id: amendmentId,
        callId: facts.callId,
        number,
        part: input.part,
        formerly,
        now: input.now.trim(),
        reason: input.reason,
        madeBy: viewer.accountId,
        madeAt: house.now(),
      }),
    ],
    { processId, number },
  );
}
