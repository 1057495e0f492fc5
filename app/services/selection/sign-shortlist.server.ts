import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may, sees } from "#app/domain/policy.ts";
import { gateLines, opens } from "#app/domain/selection/stages.ts";
import { refused, save, sign, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { shortlist } from "#db/schema/selection.tables.ts";
import { recusedChair } from "./chair-hand.server.ts";
import { storedCheck } from "./check-balance.server.ts";
import { gateOf, subjectDigest } from "./gate.server.ts";
import { shownLines } from "./show-gate.server.ts";

export type SignShortlist = { readonly processId: string; readonly version: number };

/**
 * The chair signs the shortlist as entered: after everyone has declared and every conflict is ruled on, and after the
 * reasons that its balance findings ask for.
 */
export async function signShortlist(work: Work, input: SignShortlist): Promise<Outcome<{ signatureId: string }>> {
  const { house, viewer } = work;
  const { processId, version } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "shortlist.sign"));
  if (refusal || !standing) return refusal ?? missing;
  const recused = recusedChair(standing);
  if (recused) return recused;
  const gate = await gateOf(house, processId);
  const lines = gateLines(["declarationsComplete", "conflictsRuled", "shortlistMade", "balanceShortlist"], gate.facts);
  const notYet = () =>
    conflict(
      message("shortlist.notYet"),
      shownLines(standing, lines).filter(({ status }) => status !== "met"),
    );
  // Until all is declared not even an old version tells that the list has moved.
  if (!sees(standing, "shortlist")) return notYet();
  const row = gate.records.shortlist;
  if (!row) return conflict(message("refusal.outOfTurn"));
  if (row.version !== version) return stale();
  if (row.state === "signed") return conflict(message("shortlist.signedAlready"));
  if (!opens(lines)) return notYet();
  const ids = [...gate.records.shortlisted];
  const signature = sign(work, {
    kind: "shortlist",
    objectKind: "shortlist",
    objectId: row.id,
    version,
    content: ids,
    role: "panelChair",
  });
  const check = storedCheck(house, gate, "shortlist", row.id);
  return save(
    work,
    [
      event("shortlist.signed", ["shortlist", row.id], processId, {
        signatureId: signature.id,
        version,
        digest: subjectDigest(house, "shortlist", ids),
      }),
      ...check.events,
    ],
    [
      signature.write,
      change(shortlist, { id: row.id, version, state: "draft" }, { state: "signed", signatureId: signature.id }),
      ...check.writes,
    ],
    { signatureId: signature.id },
  );
}
