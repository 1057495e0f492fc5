import { event } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome, type Refusal } from "#app/domain/outcome.ts";
import { may, sees, type Standing, type Viewer } from "#app/domain/policy.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { refused, save, sign, type House, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import {
  attemptsOf,
  cellsOfSheet,
  panelOf,
  reopeningsOf,
  sheetStates,
  shortlistedIn,
  votersOf,
  type PanelHead,
} from "#db/queries/assessment.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { scoreCell, scoreSheet, sheetReopening } from "#db/schema/assessment.tables.ts";
import { panel } from "#db/schema/selection.tables.ts";
import { whileNoProposal } from "#db/writes/assessment.server.ts";
import { whileIn } from "#db/writes/decision.server.ts";
import { sheetIdOf } from "./own-sheets.server.ts";
import { barFrom, sideOf, type Side } from "./reopening-hands.server.ts";
import { titleOf } from "./show-scores.server.ts";

async function find(
  work: Work,
  processId: string,
): Promise<{ ok: true; standing: Standing; head: PanelHead; side: Side } | Refusal> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "sheet.reopen"));
  if (refusal || !standing) return refusal ?? missing;
  const head = await panelOf(viewer, house.store, processId);
  const side = sideOf(standing);
  if (!head || !side) return missing;
  return head.revealedAt === null ? { ok: true, standing, head, side } : conflict(message("refusal.revealed"));
}
async function findOne(work: Work, processId: string, reopeningId: string, version: number) {
  const found = await find(work, processId);
  if (!found.ok) return found;
  const { recusedFrom } = found.standing;
  const row = (await reopeningsOf(work.viewer, work.house.store, found.head.id, recusedFrom)).find(
    ({ id }) => id === reopeningId,
  );
  if (!row) return missing;
  if (row.state !== "proposed") return conflict(message("reopen.answered"));
  return row.version === version ? { ...found, row } : stale();
}

/**
 * First hand of two: an officer or the chair proposes, with a reason, that a member's locked sheet is opened again.
 * Before the reveal only, and once the member has locked all of theirs. A hand has one proposal waiting at a time.
 * Nothing is opened until the other hand confirms.
 */
export async function proposeReopening(
  work: Work,
  input: { processId: string; panelMemberId: string; candidacyId: string; reason: string },
): Promise<Outcome<{ reopeningId: string }>> {
  const { house, viewer } = work;
  const found = await find(work, input.processId);
  if (!found.ok) return found;
  const { head, standing, side } = found;
  const errors: Record<string, Message> = {};
  if (!votersOf(head).some(({ id }) => id === input.panelMemberId)) errors.panelMemberId = message("field.choose");
  const names = await shortlistedIn(viewer, house.store, input.processId, standing.recusedFrom);
  if (!names.some(({ candidacyId }) => candidacyId === input.candidacyId)) errors.candidacyId = message("field.choose");
  const reason = input.reason.trim();
  if (reason === "") errors.reason = message("field.required");
  if (Object.keys(errors).length > 0) return invalid(errors);
  // Chair and desk read on the gate who still has open sheets, and never which: the answer turns on the member alone.
  const { facts } = await gateOf(house, input.processId);
  const member = votersOf(head).find(({ id }) => id === input.panelMemberId);
  if (member && facts.sheets.waitingFor.includes(member.name)) return conflict(message("reopen.memberStillOpen"));
  const sheet = (await sheetStates(viewer, house.store, head.id)).find(
    (row) => row.panelMemberId === input.panelMemberId && row.candidacyId === input.candidacyId,
  );
  const known = await reopeningsOf(viewer, house.store, head.id);
  const before = known.filter(({ sheetId }) => sheetId === sheet?.id);
  if (before.some(({ state }) => state === "proposed")) return conflict(message("reopen.waitsAlready"));
  if (known.some((row) => row.state === "proposed" && row.proposedAs === side))
    return conflict(message("reopen.oneAtATime"));
  if (!sheet || sheet.state !== "locked") return conflict(message("reopen.notLocked"));
  const id = house.newId();
  const signature = sign(work, {
    kind: "reopeningProposed",
    objectKind: "scoreSheet",
    objectId: sheet.id,
    version: sheet.attempt,
    content: [id, sheet.id, reason],
    role: side === "officer" ? "secretariatOfficer" : "panelChair",
  });
  return save(
    work,
    [
      event("scoreSheet.reopeningProposed", ["scoreSheet", sheet.id], input.processId, {
        reopeningId: id,
        reason: house.digest(reason),
        signatureId: signature.id,
      }),
    ],
    [
      whileIn(input.processId, "assessment"),
      change(panel, { id: head.id, revealedAt: null }, { state: "convened" }),
      whileNoProposal(head.id, side),
      signature.write,
      insert(sheetReopening, {
        id,
        panelId: head.id,
        sheetId: sheet.id,
        turn: before.length + 1,
        reason,
        proposedAs: side,
        proposedBy: viewer.accountId,
        proposedAt: house.now(),
        signatureId: signature.id,
        state: "proposed",
        version: 1,
      }),
    ],
    { reopeningId: id },
    conflict(message("reopen.oneAtATime")),
  );
}

/**
 * Second hand: confirms, and a further attempt opens for the member with what was locked to start from. The locked
 * attempt stays as it is; the newest that is locked counts. Nobody answers about the own sheet.
 */
export async function confirmReopening(
  work: Work,
  input: { processId: string; reopeningId: string; version: number },
): Promise<Outcome<{ reopeningId: string }>> {
  const { house, viewer } = work;
  const found = await findOne(work, input.processId, input.reopeningId, input.version);
  if (!found.ok) return found;
  const { head, row, side, standing } = found;
  const bar = barFrom(standing, viewer, row);
  if (bar) return conflict(bar);
  const seat = votersOf(head).find(({ id }) => id === row.panelMemberId);
  const names = await shortlistedIn(viewer, house.store, input.processId, standing.recusedFrom);
  if (!seat || !names.some(({ candidacyId }) => candidacyId === row.candidacyId))
    return conflict(message("reopen.gone"));
  const { last, position } = await attemptsOf(viewer, house.store, row.panelMemberId, row.candidacyId);
  const attempt = last + 1;
  const attemptId = sheetIdOf(row.panelMemberId, row.candidacyId, attempt);
  const cells = await cellsOfSheet(viewer, house.store, row.sheetId);
  const signature = sign(work, {
    kind: "reopeningConfirmed",
    objectKind: "scoreSheet",
    objectId: row.sheetId,
    version: row.version,
    content: [row.id, row.sheetId, row.reason, attempt],
    role: side === "officer" ? "secretariatOfficer" : "panelChair",
  });
  return save(
    work,
    [
      event("scoreSheet.reopened", ["scoreSheet", row.sheetId], input.processId, {
        reopeningId: row.id,
        attemptId,
        attempt,
        signatureId: signature.id,
        accountId: seat.accountId,
      }),
    ],
    [
      whileIn(input.processId, "assessment"),
      change(panel, { id: head.id, revealedAt: null }, { state: "convened" }),
      signature.write,
      insert(scoreSheet, {
        id: attemptId,
        panelId: head.id,
        panelMemberId: row.panelMemberId,
        candidacyId: row.candidacyId,
        attempt,
        position,
        state: "draft",
        version: 1,
      }),
      ...(cells.length > 0
        ? [
            insert(
              scoreCell,
              cells.map(({ competencyId, state, rating, note }) => ({
                id: house.newId(),
                sheetId: attemptId,
                competencyId,
                state,
                rating,
                note,
              })),
            ),
          ]
        : []),
      change(
        sheetReopening,
        { id: row.id, version: row.version, state: "proposed" },
        {
          state: "confirmed",
          answeredBy: viewer.accountId,
          answeredAt: house.now(),
          answerSignatureId: signature.id,
          attemptId,
        },
      ),
    ],
    { reopeningId: row.id },
  );
}

/** Second hand: refuses with a reason, and the sheet stays locked. */
export async function refuseReopening(
  work: Work,
  input: { processId: string; reopeningId: string; version: number; reason: string },
): Promise<Outcome<{ reopeningId: string }>> {
  const { house, viewer } = work;
  const found = await findOne(work, input.processId, input.reopeningId, input.version);
  if (!found.ok) return found;
  const bar = barFrom(found.standing, viewer, found.row);
  if (bar) return conflict(bar);
  const reason = input.reason.trim();
  if (reason === "") return invalid({ reason: message("field.required") });
  return save(
    work,
    [
      event("scoreSheet.reopeningRefused", ["scoreSheet", found.row.sheetId], input.processId, {
        reopeningId: found.row.id,
        reason: house.digest(reason),
      }),
    ],
    [
      change(
        sheetReopening,
        { id: found.row.id, version: found.row.version, state: "proposed" },
        { state: "refused", answeredBy: viewer.accountId, answeredAt: house.now(), answerReason: reason },
      ),
    ],
    { reopeningId: found.row.id },
  );
}

/** The hand that proposed takes the proposal back before it is answered. */
export async function withdrawReopening(
  work: Work,
  input: { processId: string; reopeningId: string; version: number },
): Promise<Outcome<{ reopeningId: string }>> {
  const found = await findOne(work, input.processId, input.reopeningId, input.version);
  if (!found.ok) return found;
  if (found.row.proposedAs !== found.side) return conflict(message("reopen.notYours"));
  return save(
    work,
    [
      event("scoreSheet.reopeningWithdrawn", ["scoreSheet", found.row.sheetId], input.processId, {
        reopeningId: found.row.id,
      }),
    ],
    [
      change(
        sheetReopening,
        { id: found.row.id, version: found.row.version, state: "proposed" },
        { state: "withdrawn", answeredBy: work.viewer.accountId, answeredAt: work.house.now() },
      ),
    ],
    { reopeningId: found.row.id },
  );
}

/** The page of reopenings for chair and desk: what was proposed and answered, and what can be proposed. No figure. */
export async function showReopenings(house: House, viewer: Viewer, standing: Standing) {
  const { store } = house;
  if (!sees(standing, "progress") || standing.state !== "assessment") return null;
  const panelHead = await panelOf(viewer, store, standing.processId);
  if (!panelHead) return null;
  const head = await processHead(viewer, store, standing.processId);
  const names = await shortlistedIn(viewer, store, standing.processId, standing.recusedFrom);
  const rows = await reopeningsOf(viewer, store, panelHead.id, standing.recusedFrom);
  const acts = may(standing, "sheet.reopen").ok;
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    panel: { id: panelHead.id, version: panelHead.version },
    acts,
    members: votersOf(panelHead).map(({ id, name }) => ({ value: id, label: name })),
    names: names.map((one) => ({ value: one.candidacyId, label: titleOf(viewer, one) })),
    rows: rows.map((row) => {
      const candidate = names.find(({ candidacyId }) => candidacyId === row.candidacyId);
      return {
        id: row.id,
        member: panelHead.seats.find(({ id }) => id === row.panelMemberId)?.name ?? "–",
        candidate: candidate ? titleOf(viewer, candidate) : "–",
        reason: row.reason,
        proposer: row.proposer,
        proposedAt: row.proposedAt,
        state: row.state,
        answeredAt: row.answeredAt,
        answerReason: row.answerReason,
        version: row.version,
        answers: acts && row.state === "proposed" && barFrom(standing, viewer, row) === null,
        bar: acts && row.state === "proposed" ? barFrom(standing, viewer, row) : null,
        withdraws: acts && row.state === "proposed" && row.proposedAs === sideOf(standing),
      };
    }),
  };
}
