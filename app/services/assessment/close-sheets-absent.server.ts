import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome, type Refusal } from "#app/domain/outcome.ts";
import { may, mayMove, type Verdict } from "#app/domain/policy.ts";
import { refused, save, sign, type Work } from "#app/services/work.server.ts";
import { change, insert, remove, type Write } from "#db/commit.server.ts";
import {
  panelOf,
  sheetStates,
  shortlistedIn,
  declarationsOf,
  votersOf,
  type PanelHead,
  type PanelSeat,
} from "#db/queries/assessment.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { scoreSheet } from "#db/schema/assessment.tables.ts";
import { draft } from "#db/schema/platform.tables.ts";
import { panel } from "#db/schema/selection.tables.ts";
import { draftFormOf, sheetIdOf } from "./own-sheets.server.ts";

type OpenSheet = {
  readonly id: string;
  readonly candidacyId: string;
  readonly exists: boolean;
  readonly reason: string | null;
};
type Found = {
  ok: true;
  head: PanelHead;
  seat: PanelSeat;
  open: OpenSheet[];
  anyLocked: boolean;
  ownMemberId: string | null;
};

async function find(
  work: Work,
  processId: string,
  panelMemberId: string,
  verdict: (standing: Awaited<ReturnType<typeof standingOf>>) => Verdict,
): Promise<Found | Refusal> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(verdict(standing));
  if (refusal) return refusal;
  const head = await panelOf(viewer, house.store, processId);
  const seat = head && votersOf(head).find(({ id }) => id === panelMemberId);
  if (!head || !seat || !standing) return missing;
  const { open, anyLocked } = await openSheetsOf(work, processId, head, panelMemberId);
  return { ok: true, head, seat, open, anyLocked, ownMemberId: standing.panelMemberId };
}

/** A member's sheets that are neither locked nor closed nor recused, and whether any sheet of the panel is locked. */
export async function openSheetsOf(
  work: Pick<Work, "house" | "viewer">,
  processId: string,
  head: PanelHead,
  panelMemberId: string,
) {
  const { house, viewer } = work;
  const states = await sheetStates(viewer, house.store, head.id);
  const recused = (await declarationsOf(viewer, house.store, [panelMemberId]))
    .filter(({ ruling }) => ruling === "recused")
    .map(({ candidacyId }) => candidacyId);
  const open = (await shortlistedIn(viewer, house.store, processId, recused)).flatMap(
    ({ candidacyId }): OpenSheet[] => {
      const row = states.find((one) => one.panelMemberId === panelMemberId && one.candidacyId === candidacyId);
      if (row && row.state !== "draft") return [];
      return [
        {
          id: row?.id ?? sheetIdOf(panelMemberId, candidacyId),
          candidacyId,
          exists: row !== undefined,
          reason: row?.reason ?? null,
        },
      ];
    },
  );
  return { open, anyLocked: states.some(({ state }) => state === "locked") };
}

/**
 * First hand of two: an officer proposes, with a reason, to close the open sheets of a member who fell ill. Only after
 * the first lock of the panel; before it the member is replaced. Nothing is closed until the chair confirms.
 */
export async function proposeAbsence(
  work: Work,
  input: { processId: string; panelMemberId: string; reason: string },
): Promise<Outcome<{ sheets: number }>> {
  const found = await find(work, input.processId, input.panelMemberId, (standing) => may(standing, "sheet.close"));
  if (!found.ok) return found;
  const { head, open, anyLocked } = found;
  if (input.reason.trim() === "") return invalid({ reason: message("field.required") });
  if (!anyLocked) return conflict(message("assessment.absence.replaceInstead"));
  if (open.length === 0) return conflict(message("assessment.absence.nothingOpen"));
  const reason = input.reason.trim();
  const signature = sign(work, {
    kind: "absenceProposed",
    objectKind: "panelMember",
    objectId: input.panelMemberId,
    version: head.round,
    content: [reason, open.map(({ id }) => id)],
    role: "secretariatOfficer",
  });
  const writes: Write[] = open.map((sheet, index) =>
    sheet.exists
      ? change(scoreSheet, { id: sheet.id, state: "draft" }, { reason })
      : // Version 0: the member's own form, made before this row, still fits.
        insert(scoreSheet, {
          id: sheet.id,
          panelId: head.id,
          panelMemberId: input.panelMemberId,
          candidacyId: sheet.candidacyId,
          attempt: 1,
          position: index + 1,
          state: "draft",
          reason,
          version: 0,
        }),
  );
  const proposed = event("scoreSheet.absenceProposed", ["panelMember", input.panelMemberId], input.processId, {
    panelMemberId: input.panelMemberId,
    reason: work.house.digest(reason),
    signatureId: signature.id,
  });
  return save(
    work,
    [proposed],
    [change(panel, { id: head.id, revealedAt: null }, { state: "convened" }), ...writes, signature.write],
    { sheets: open.length },
  );
}

/**
 * Second hand: the chair confirms, and the member's sheets that are still open close as absent, with the officer's
 * reason. Nobody confirms the own absence. What is typed on them counts nowhere.
 */
export async function confirmAbsence(
  work: Work,
  input: { processId: string; panelMemberId: string },
): Promise<Outcome<{ sheets: number }>> {
  const found = await find(work, input.processId, input.panelMemberId, (standing) => mayMove(standing, "reveal"));
  if (!found.ok) return found;
  const { head, seat, ownMemberId } = found;
  if (ownMemberId === input.panelMemberId) return conflict(message("assessment.absence.notOneself"));
  const proposed = found.open.filter(({ exists, reason }) => exists && reason !== null);
  const [first] = proposed;
  if (!first?.reason) return conflict(message("assessment.absence.notProposed"));
  const { reason } = first;
  const signature = sign(work, {
    kind: "absenceConfirmed",
    objectKind: "panelMember",
    objectId: input.panelMemberId,
    version: head.round,
    content: [reason, proposed.map(({ id }) => id)],
    role: "panelChair",
  });
  return save(
    work,
    proposed.map(({ id }) =>
      event("scoreSheet.closedAbsent", ["scoreSheet", id], input.processId, {
        panelMemberId: input.panelMemberId,
        reason: work.house.digest(reason),
        signatureId: signature.id,
      }),
    ),
    [
      change(panel, { id: head.id, revealedAt: null }, { state: "convened" }),
      ...proposed.flatMap(({ id }) => [
        change(scoreSheet, { id, state: "draft" }, { state: "absent" }),
        remove(draft, { accountId: seat.accountId, form: draftFormOf(id) }, null),
      ]),
      signature.write,
    ],
    { sheets: proposed.length },
  );
}

/** The officer takes a proposal back that the chair has not confirmed: the member is there again, or it was a mistake. */
export async function withdrawAbsence(
  work: Work,
  input: { processId: string; panelMemberId: string },
): Promise<Outcome<{ sheets: number }>> {
  const found = await find(work, input.processId, input.panelMemberId, (standing) => may(standing, "sheet.close"));
  if (!found.ok) return found;
  const proposed = found.open.filter(({ exists, reason }) => exists && reason !== null);
  if (proposed.length === 0) return conflict(message("assessment.absence.notProposed"));
  return save(
    work,
    [
      event("scoreSheet.absenceWithdrawn", ["panelMember", input.panelMemberId], input.processId, {
        panelMemberId: input.panelMemberId,
      }),
    ],
    [
      change(panel, { id: found.head.id, revealedAt: null }, { state: "convened" }),
      ...proposed.map(({ id }) => change(scoreSheet, { id, state: "draft" }, { reason: null })),
    ],
    { sheets: proposed.length },
  );
}
