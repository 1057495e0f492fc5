import { event, type DomainEvent } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { handsOf, may, type Standing, type Verdict } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { declarationsOf, nameCards, panelOf } from "#db/queries/panel.server.ts";
import { shortlistOf } from "#db/queries/shortlist.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { conflictDeclaration, panelMember, type ties } from "#db/schema/selection.tables.ts";
import { draftSheets } from "./draft-sheets.server.ts";

export type Tie = (typeof ties)[number];
export type DeclareConflicts = {
  readonly processId: string;
  /** Names that are left out stay undeclared; a declaration once made stands. */
  readonly declarations: readonly { readonly candidacyId: string; readonly tie: Tie; readonly note: string }[];
};

/** Ties that recuse by themselves; *knows* waits for a ruling, *none* needs none. */
export const recusingTies: readonly Tie[] = [
  "relative",
  "sameMissionStaff",
  "supervisor",
  "mentoring",
  "coCandidate",
  "financial",
];

/** A member seated during the assessment, in another's stead, declares then; everyone else has declared before. */
export function mayDeclare(standing: Standing | null): Verdict {
  const verdict = may(standing, "declaration.make");
  const late =
    standing !== null &&
    standing.open &&
    standing.state === "assessment" &&
    !standing.declared &&
    handsOf(standing).has("member");
  return late ? { ok: true } : verdict;
}

/**
 * A voting member's declarations against the longlist. Ties that recuse are ruled at once; files open to the member when
 * all names are declared.
 */
export async function declareConflicts(
  work: Work,
  input: DeclareConflicts,
): Promise<Outcome<{ declared: number; left: number }>> {
  const { house, viewer } = work;
  const { processId, declarations } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(mayDeclare(standing));
  if (refusal || !standing) return refusal ?? missing;
  const panelMemberId = standing.panelMemberId;
  const current = await panelOf(viewer, house.store, processId, standing.round);
  if (!current || panelMemberId === null) return missing;
  const names = await nameCards(viewer, house.store, processId, standing.round);
  const own = (await declarationsOf(viewer, house.store, current.id)).filter(
    (row) => row.panelMemberId === panelMemberId,
  );
  const errors: Record<string, Message> = {};
  const seen = new Set(own.map(({ candidacyId }) => candidacyId));
  for (const { candidacyId, tie, note } of declarations) {
    if (!names.some((name) => name.candidacyId === candidacyId)) return missing;
    if (seen.has(candidacyId)) return conflict(message("declare.already"));
    seen.add(candidacyId);
    if (tie !== "none" && note.trim() === "") errors[`note-${candidacyId}`] = message("declare.noteNeeded");
  }
  if (Object.keys(errors).length > 0) return invalid(errors);
  if (declarations.length === 0) return invalid({ _form: message("declare.nothing") });

  const now = house.now();
  const events: DomainEvent[] = [];
  const writes: Write[] = [];
  for (const { candidacyId, tie, note } of declarations) {
    const id = house.newId();
    const recused = recusingTies.includes(tie);
    events.push(event("conflict.declared", ["conflictDeclaration", id], processId, { panelMemberId, candidacyId }));
    if (recused)
      events.push(
        event("conflict.ruled", ["conflictDeclaration", id], processId, { panelMemberId, candidacyId, reason: null }),
      );
    writes.push(
      insert(conflictDeclaration, {
        id,
        panelMemberId,
        candidacyId,
        tie,
        note,
        declaredAt: now,
        ...(recused ? { ruling: "recused" as const, ruledAt: now } : {}),
      }),
    );
  }
  const left = names.filter(({ candidacyId }) => !seen.has(candidacyId)).length;
  writes.push(
    change(
      panelMember,
      { id: panelMemberId, removedAt: null },
      left === 0 ? { declaredAt: now } : { declaredAt: null },
    ),
  );
  if (standing.state === "assessment") {
    const { ids } = await shortlistOf(viewer, house.store, processId, standing.round);
    const free = declarations
      .filter(({ tie, candidacyId }) => tie === "none" && ids.includes(candidacyId))
      .map(({ candidacyId }) => candidacyId);
    const turn = current.members.filter(({ seat }) => seat !== "observer").findIndex(({ id }) => id === panelMemberId);
    writes.push(...draftSheets(house, current.id, panelMemberId, free, turn));
  }
  return save(work, events, writes, { declared: declarations.length, left });
}
