import { event, type DomainEvent } from "#app/domain/events.ts";
import { horizonProblem } from "#app/domain/horizons.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { dayIn, endOfNewYorkDay } from "#app/domain/selection/plan.ts";
import { contextOf, refused, save, type House, type Work } from "#app/services/work.server.ts";
import { change, commit, insert, type Write } from "#db/commit.server.ts";
import { documentRequestsIn, documentsToRemind } from "#db/queries/call-record.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { documentRequest } from "#db/schema/call.tables.ts";
import { claimScreening } from "#db/writes/nominations.server.ts";

const reads = systemViewer("the clock reminds of missing documents");
/** How long before its day a missing document is asked for again. */
export const reminderAhead = 3 * 24 * 60 * 60_000;

/** What asking one nomination for a missing document brings, beside the finding itself. */
export function documentAsked(
  work: Work,
  what: {
    processId: string;
    candidacyId: string;
    nominationId: string;
    memberStateId: string | null;
    documentType: string;
    dueAt: number;
    reason: string;
  },
): { event: DomainEvent; write: Write } {
  const { house } = work;
  const requestId = house.newId();
  const { memberStateId, ...row } = what;
  return {
    event: event("document.asked", ["nomination", what.nominationId], what.processId, {
      requestId,
      documentType: what.documentType,
      dueAt: what.dueAt,
      memberState: memberStateId,
    }),
    write: insert(documentRequest, {
      id: requestId,
      ...row,
      askedBy: work.viewer.accountId,
      askedAt: house.now(),
    }),
  };
}

/**
 * Gives a State more time for a document, also after the day has passed, until screening closes. The earlier request
 * stays as it was; the State is told of the new day.
 */
export async function extendDocument(
  work: Work,
  input: { processId: string; requestId: string; dueOn: string; reason: string },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const refusal = refused(may(await standingOf(viewer, house.store, input.processId), "document.extend"));
  if (refusal) return refusal;
  const request = (await documentRequestsIn(viewer, house.store, input.processId)).find(
    ({ id }) => id === input.requestId,
  );
  if (!request) return missing;
  if (!request.waits) return conflict(message("document.cameAlready"));
  const dueAt = endOfNewYorkDay(input.dueOn);
  if (dueAt <= house.now() || dueAt <= request.dueAt) return invalid({ dueOn: message("extend.notLater") });
  const tooFar = horizonProblem("document", input.dueOn, dayIn(house.now(), "America/New_York"));
  if (tooFar) return invalid({ dueOn: tooFar });
  const id = house.newId();
  return save(
    work,
    [
      event("document.extended", ["nomination", request.nominationId], input.processId, {
        requestId: id,
        dueAt,
        memberState: request.memberStateId,
        reason: house.digest(input.reason),
      }),
    ],
    [
      claimScreening(input.processId),
      insert(documentRequest, {
        id,
        processId: input.processId,
        candidacyId: request.candidacyId,
        nominationId: request.nominationId,
        documentType: request.documentType,
        dueAt,
        extendsId: request.id,
        reason: input.reason,
        askedBy: viewer.accountId,
        askedAt: house.now(),
      }),
    ],
    { processId: input.processId },
  );
}

/** Reminds each State once of a missing document whose day is near. Returns how many were reminded. */
export async function remindOfDocuments(house: House): Promise<number> {
  let reminded = 0;
  for (const row of await documentsToRemind(reads, house.store, house.now(), reminderAhead)) {
    const done = await commit(
      house.store,
      contextOf({ house, replay: null }),
      { id: "system", role: "system" },
      [
        event("document.reminded", ["nomination", row.nominationId], row.processId, {
          requestId: row.id,
          memberState: row.memberStateId,
        }),
      ],
      [change(documentRequest, { id: row.id, remindedAt: null }, { remindedAt: house.now() })],
      { id: row.id },
    );
    if (done.ok) reminded += 1;
  }
  return reminded;
}
