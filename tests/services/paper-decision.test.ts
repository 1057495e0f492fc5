import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "#app/domain/outcome.ts";
import { approveDecision } from "#app/services/selection/approve-decision.server.ts";
import { nameOfficer } from "#app/services/selection/name-officer.server.ts";
import { recordPaperDecision } from "#app/services/selection/record-paper-decision.server.ts";
import { returnDecision } from "#app/services/selection/return-decision.server.ts";
import { showDecision } from "#app/services/selection/show-decision.server.ts";
import { signRecommendedList } from "#app/services/selection/sign-recommended-list.server.ts";
import { submitList } from "#app/services/selection/submit-list.server.ts";
import { takeDecision } from "#app/services/selection/take-decision.server.ts";
import { writeRecommendedList } from "#app/services/selection/write-recommended-list.server.ts";
import { fileOf } from "#db/queries/dossier.server.ts";
import { invariantQueries } from "#db/queries/invariants.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { decisionWorld, type DecisionWorld } from "#tests/support/decision-world.ts";
import { closeHouse, freshHouse, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";
import { pdf } from "#tests/support/nomination-world.ts";

const words = (n: number) => Array.from({ length: n }, () => "word").join(" ");
let house: TestHouse;
let world: DecisionWorld;
type Who = keyof DecisionWorld["accounts"];
const as = (who: Who) => workAs(house, world.accounts[who]);
const sql = (text: string, ...values: unknown[]) =>
  house.store.client.prepare(text).all(...values) as Record<string, unknown>[];
function done<R extends Record<string, unknown>>(outcome: Outcome<R>): R {
  if (!outcome.ok) throw new Error(`${outcome.kind} ${JSON.stringify(outcome)}`);
  return outcome.result;
}
const record = async (who: Who = "officer", more: Partial<Parameters<typeof recordPaperDecision>[1]> = {}) =>
  recordPaperDecision(await as(who), {
    processId: world.processId,
    signerId: world.accounts.authority,
    signedOn: new Date(house.now()).toISOString().slice(0, 10),
    candidacyId: world.candidates.amara,
    reason: words(30),
    upload: { name: "memo.pdf", bytes: pdf() },
    ...more,
  });
const approve = async (who: Who, decisionId: string, version = 1) =>
  approveDecision(await as(who), { processId: world.processId, decisionId, version });
const broken = async () => {
  const found = await invariantQueries(systemViewer("a test looks"), house.store);
  return found.filter(({ name, ids }) => ids.length > 0 && /paper|two distinct|signature/.test(name));
};
const sight = async (who: Who) => standingOf(await viewerAs(house, world.accounts[who]), house.store, world.processId);

beforeEach(async () => {
  house = await freshHouse();
  world = await decisionWorld(house);
  const list = { processId: world.processId, version: null, rationale: "These names can lead." };
  const { amara, cesar, dario } = world.candidates;
  done(await writeRecommendedList(await as("chair"), { ...list, candidacyIds: [amara, cesar, dario] }));
  done(await signRecommendedList(await as("chair"), { processId: world.processId, version: 1 }));
  done(await submitList(await as("chair"), { processId: world.processId }));
  const { processId } = world;
  done(await nameOfficer(await as("authority"), { processId, accountId: world.accounts.officer }));
});
afterEach(() => closeHouse(house));

describe("a decision taken on a signed memo", () => {
  it("is the signer's on paper, recorded by an officer and confirmed by a second person of the office", async () => {
    const { decisionId } = done(await record());
    expect(sql("SELECT state, decided_by, recorded_by, approved_by FROM selection_decision")).toEqual([
      {
        state: "proposed",
        decided_by: world.accounts.authority,
        recorded_by: world.accounts.officer,
        approved_by: null,
      },
    ]);
    expect(sql("SELECT signer_id, on_paper, role FROM signature WHERE object_id = ?", decisionId)).toEqual([
      { signer_id: world.accounts.authority, on_paper: 1, role: "selectionAuthority" },
    ]);
    // The signer on paper is not the second person.
    expect(await approve("authority", decisionId)).toMatchObject({ reason: { key: "decision.secondPerson" } });
    done(await approve("approver", decisionId));
    expect(sql("SELECT state, approved_by FROM selection_decision")).toEqual([
      { state: "approved", approved_by: world.accounts.approver },
    ]);
    expect(sql("SELECT state FROM selection_process")).toEqual([{ state: "consultation" }]);
    expect(await broken()).toEqual([]);
  });
  it("is recorded by an officer whom the authority named, and told to the office alone", async () => {
    expect(await record("colleague")).toMatchObject({ ok: false, kind: "denied" });
    done(await record());
    expect((await sight("colleague"))?.named).toBe(false);
    expect(sql("SELECT recipient_id AS told FROM outbox WHERE template = 'secondApproval'")).toEqual([
      { told: `authority:${world.processId}` },
    ]);
  });
  it("opens its scan to the authority and the officers named alone", async () => {
    const { fileId } = done(await record());
    for (const [who, opens] of [
      ["authority", true],
      ["approver", true],
      ["officer", true],
      ["colleague", false],
      ["lead", false],
      ["chair", false],
      ["member", false],
      ["otherOffice", false],
      ["focal", false],
      ["auditor", false],
      ["vetting", false],
    ] as const)
      expect([who, (await fileOf(await viewerAs(house, world.accounts[who]), house.store, fileId)) !== null]).toEqual([
        who,
        opens,
      ]);
  });
  it("is returned with a reason, also by the one who is said to have signed it", async () => {
    const { decisionId } = done(await record());
    const back = { processId: world.processId, decisionId, version: 1, reason: "I did not sign this." };
    done(await returnDecision(await as("authority"), back));
    const again = done(await record());
    const back2 = { ...back, decisionId: again.decisionId, reason: "Another name stands on the scan." };
    done(await returnDecision(await as("approver"), back2));
  });
  it("leaves a decision alone that stands already", async () => {
    const { cesar } = world.candidates;
    done(
      await takeDecision(await as("approver"), { processId: world.processId, candidacyId: cesar, reason: words(30) }),
    );
    expect(await record()).toMatchObject({ ok: false, reason: { key: "decision.waitsForApproval" } });
    const viewer = await viewerAs(house, world.accounts.approver);
    const view = await showDecision(house, viewer, (await sight("approver"))!);
    expect(view.decision?.candidacyId).toBe(cesar);
    expect(await broken()).toEqual([]);
  });
  it("is no act of the authority, a lead who is not assigned or the panel", async () => {
    for (const who of ["authority", "lead", "chair", "vetting"] as const)
      expect(await record(who)).toMatchObject({ kind: "denied" });
    for (const who of ["focal", "auditor"] as const) expect(await record(who)).toMatchObject({ kind: "missing" });
  });
  it("names what is wrong with a form and keeps no file of it", async () => {
    done(await nameOfficer(await as("authority"), { processId: world.processId, accountId: world.accounts.colleague }));
    expect(
      await record("colleague", {
        signerId: world.accounts.otherOffice,
        signedOn: "2031-01-01",
        candidacyId: world.candidates.bela,
        reason: "Short.",
      }),
    ).toMatchObject({
      kind: "invalid",
      fields: {
        signerId: { key: "field.choose" },
        signedOn: { key: "paper.signedOnOdd" },
        candidacyId: { key: "field.choose" },
        reason: { key: "decision.wordsWanted" },
      },
    });
    expect(await record("colleague", { upload: { name: "memo.pdf", bytes: new Uint8Array() } })).toMatchObject({
      kind: "invalid",
    });
    expect(sql("SELECT count(*) AS n FROM file")).toEqual([{ n: 0 }]);
  });
  it("cannot be confirmed by its recorder or signer in the database either", async () => {
    const { decisionId } = done(await record());
    const signature = sql("SELECT signature_id AS id FROM selection_decision")[0]!.id;
    for (const who of ["officer", "authority"] as const)
      expect(() =>
        house.store.client
          .prepare(
            "UPDATE selection_decision SET state = 'approved', approved_by = ?, approval_signature_id = ? WHERE id = ?",
          )
          .run(world.accounts[who], signature, decisionId),
      ).toThrow(/memo|distinct/);
  });
});
