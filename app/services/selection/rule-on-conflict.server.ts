import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { may, type Standing } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, type Write } from "#db/commit.server.ts";
import { declarationsOf, panelOf, type Declaration, type Panel } from "#db/queries/panel.server.ts";
import { shortlistOf } from "#db/queries/shortlist.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { conflictDeclaration } from "#db/schema/selection.tables.ts";
import { draftSheets } from "./draft-sheets.server.ts";

export type RuleOnConflict = {
  readonly processId: string;
  readonly declarationId: string;
  readonly ruling: "mayScore" | "recused";
  readonly reason: string;
};

/**
 * Who rules on a declaration: the chair (the acting one where the chair is recused from a name); the other voting
 * members where it is the chair's own, or where the chair is recused from that very name. Never the one who declared.
 */
export function mayRuleOn(
  standing: Standing,
  panel: Panel,
  declarations: readonly Declaration[],
  declaration: Declaration,
): boolean {
  const me = standing.panelMemberId;
  if (me === null || me === declaration.panelMemberId || standing.recusedFrom.includes(declaration.candidacyId))
    return false;
  const recused = (memberId: string, candidacyId?: string) =>
    declarations.some(
      (row) =>
        row.panelMemberId === memberId &&
        row.ruling === "recused" &&
        (candidacyId === undefined || row.candidacyId === candidacyId),
    );
  const chair = panel.members.find(({ seat }) => seat === "chair");
  const acting = panel.members.find(({ actingChair }) => actingChair);
  // An acting chair named beside a chair who fell ill rules as well as the chair; whose account has ended does not.
  const whole = [chair && !recused(chair.id) ? chair : undefined, acting];
  const heads = (whole.some((one) => one !== undefined) ? whole : [chair]).filter(
    (one) =>
      one !== undefined &&
      one.endedAt === null &&
      one.id !== declaration.panelMemberId &&
      !recused(one.id, declaration.candidacyId),
  );
  if (heads.length > 0) return heads.some((one) => one?.id === me);
  return panel.members.some(({ id, seat }) => id === me && seat !== "observer");
}

/** Rules on a declared acquaintance: the member may score, or is recused from that name. The ruling stands. */
export async function ruleOnConflict(work: Work, input: RuleOnConflict): Promise<Outcome<{ declarationId: string }>> {
  const { house, viewer } = work;
  const { processId, declarationId, ruling, reason } = input;
  const standing = await standingOf(viewer, house.store, processId);
  if (!standing) return missing;
  const verdict = may(standing, "conflict.rule");
  // Of a member seated during the assessment, the declarations too are ruled on then.
  const late = !verdict.ok && verdict.kind === "conflict" && standing.open && standing.state === "assessment";
  const refusal = late ? null : refused(verdict);
  if (refusal) return refusal;
  const current = await panelOf(viewer, house.store, processId, standing.round);
  if (!current) return missing;
  const declarations = await declarationsOf(viewer, house.store, current.id);
  const declaration = declarations.find(({ id }) => id === declarationId);
  if (!declaration || standing.recusedFrom.includes(declaration.candidacyId)) return missing;
  if (!mayRuleOn(standing, current, declarations, declaration))
    return { ok: false, kind: "denied", reason: message("refusal.notYourAct") };
  if (declaration.tie === "none" || declaration.ruling !== null) return conflict(message("declare.ruledAlready"));
  if (reason.trim() === "") return invalid({ reason: message("field.required") });
  const writes: Write[] = [
    change(
      conflictDeclaration,
      { id: declarationId, ruling: null },
      { ruling, rulingReason: reason, ruledBy: viewer.accountId, ruledAt: house.now() },
    ),
  ];
  if (standing.state === "assessment" && ruling === "mayScore") {
    const { ids } = await shortlistOf(viewer, house.store, processId, standing.round);
    if (ids.includes(declaration.candidacyId))
      writes.push(
        ...draftSheets(house, current.id, declaration.panelMemberId, [declaration.candidacyId], 0, ids.length),
      );
  }
  return save(
    work,
    [
      event("conflict.ruled", ["conflictDeclaration", declarationId], processId, {
        panelMemberId: declaration.panelMemberId,
        candidacyId: declaration.candidacyId,
        reason: house.digest(reason),
      }),
    ],
    writes,
    { declarationId },
  );
}
