import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "#app/domain/outcome.ts";
import { confirmAbsence, proposeAbsence } from "#app/services/assessment/close-sheets-absent.server.ts";
import { lockCompleteSheets } from "#app/services/assessment/lock-score-sheet.server.ts";
import { ownSheetsOf } from "#app/services/assessment/own-sheets.server.ts";
import {
  confirmReopening,
  proposeReopening,
  refuseReopening,
  showReopenings,
  withdrawReopening,
} from "#app/services/assessment/reopen-sheet.server.ts";
import { resultsOf } from "#app/services/assessment/results.server.ts";
import { reveal } from "#app/services/assessment/reveal.server.ts";
import { saveScoreSheet } from "#app/services/assessment/save-score-sheet.server.ts";
import { showSheet } from "#app/services/assessment/show-scores.server.ts";
import { tasksOf } from "#app/services/selection/list-tasks.server.ts";
import { endActingChair, nameActingChair } from "#app/services/selection/name-acting-chair.server.ts";
import { invariantQueries } from "#db/queries/invariants.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { assessmentWorld, type AssessmentWorld } from "#tests/support/assessment-world.ts";
import { closeHouse, freshHouse, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";

type Who = "chair" | "member" | "second";
let house: TestHouse;
let world: AssessmentWorld;
const reads = systemViewer("a test looks");
const as = (who: keyof AssessmentWorld["accounts"]) => workAs(house, world.accounts[who]);
const c = () => world.candidates;
function done<R extends Record<string, unknown>>(outcome: Outcome<R>): R {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.result;
}
const kind = (outcome: Outcome<Record<string, unknown>>) =>
  outcome.ok ? "ok" : `${outcome.kind} ${outcome.reason.key}`;
const sql = (text: string, ...values: unknown[]) =>
  house.store.client.prepare(text).all(...values) as Record<string, unknown>[];
const standing = async (who: keyof AssessmentWorld["accounts"]) =>
  (await standingOf(await viewerAs(house, world.accounts[who]), house.store, world.processId))!;
async function sheetOf(who: Who, candidacyId: string) {
  const own = (await ownSheetsOf(house, await viewerAs(house, world.accounts[who]), await standing(who)))!;
  return own.sheets.find(({ candidate }) => candidate.candidacyId === candidacyId)!;
}
async function score(who: Who, candidacyId: string, rating: number) {
  const cells = world.competencies.map((competencyId) => ({
    competencyId,
    state: "rated" as const,
    rating,
    note: `What was seen: ${rating} (¶1).`,
  }));
  const { version } = await sheetOf(who, candidacyId);
  done(await saveScoreSheet(await as(who), { processId: world.processId, candidacyId, version, cells }));
}
async function lockAll(who: Who): Promise<void> {
  const own = (await ownSheetsOf(house, await viewerAs(house, world.accounts[who]), await standing(who)))!;
  for (const { candidate, state } of own.sheets) if (state === "draft") await score(who, candidate.candidacyId, 3);
  done(await lockCompleteSheets(await as(who), { processId: world.processId }));
}
const propose = async (by: keyof AssessmentWorld["accounts"] = "officer", of: Who = "member") =>
  proposeReopening(await as(by), {
    processId: world.processId,
    panelMemberId: world.members[of],
    candidacyId: c().amara,
    reason: "Two notes were written on the wrong sheet.",
  });
const at = (reopeningId: string, version = 1) => ({ processId: world.processId, reopeningId, version });
const broken = async () =>
  (await invariantQueries(reads, house.store)).filter(
    ({ name, ids }) => ids.length > 0 && /sheet|signature|reveal|attempt/.test(name),
  );
const keysOf = async (who: keyof AssessmentWorld["accounts"]) =>
  (await tasksOf(await viewerAs(house, world.accounts[who]), house)).map(({ title }) => title.key);

beforeEach(async () => {
  house = await freshHouse();
  world = await assessmentWorld(house);
  for (const who of ["chair", "member", "second"] as const) await lockAll(who);
});
afterEach(() => closeHouse(house));

describe("a locked sheet opened again", () => {
  it("opens a further attempt from the old values, leaves the locked row, and the newest locked counts", async () => {
    const locked = await sheetOf("member", c().amara);
    const before = sql("SELECT * FROM score_sheet WHERE id = ?", locked.id);
    const { reopeningId } = done(await propose());
    expect(await keysOf("chair")).toContain("task.reopening");
    expect(await keysOf("officer")).not.toContain("task.reopening");
    done(await confirmReopening(await as("chair"), at(reopeningId)));
    const again = await sheetOf("member", c().amara);
    expect(again).toMatchObject({ state: "draft", attempt: 2, number: locked.number });
    expect(again.cells).toEqual(locked.cells);
    expect(sql("SELECT * FROM score_sheet WHERE id = ?", locked.id)).toEqual(before);
    expect(await keysOf("member")).toContain("task.score");
    expect(kind(await reveal(await as("chair"), { processId: world.processId }))).toBe("conflict refusal.gateClosed");
    await score("member", c().amara, 4);
    done(await lockCompleteSheets(await as("member"), { processId: world.processId }));
    done(await reveal(await as("chair"), { processId: world.processId }));
    const results = (await resultsOf(reads, house.store, world.processId))!;
    const ratings = results.candidates.find(({ candidate }) => candidate.candidacyId === c().amara)!.competencies[0]!;
    expect(ratings.ratings.find(({ member }) => member.id === world.members.member)?.rating).toBe(4);
    expect(
      sql(
        "SELECT json_extract(payload, '$.attempt') AS n FROM audit_event WHERE type = 'scoreSheet.locked' ORDER BY seq",
      )
        .map(({ n }) => n)
        .at(-1),
    ).toBe(2);
    expect(await broken()).toEqual([]);
  });
  it("shows what was locked to its member alone", async () => {
    const { reopeningId } = done(await propose());
    done(await confirmReopening(await as("chair"), at(reopeningId)));
    const { id } = await sheetOf("member", c().amara);
    const see = async (who: Who) =>
      showSheet(house, await viewerAs(house, world.accounts[who]), await standing(who), id);
    expect((await see("member"))?.earlier).toMatchObject([{ cells: [{ answer: "3" }, {}, {}, {}, {}] }]);
    expect(await see("chair")).toBeNull();
    const page = JSON.stringify(
      await showReopenings(house, await viewerAs(house, world.accounts.officer), await standing("officer")),
    );
    expect(page).not.toContain("What was seen");
    expect(page).not.toContain('"rating"');
  });
  it("needs the other hand: an officer's proposal the chair, the chair's an officer", async () => {
    const first = done(await propose("officer"));
    expect(kind(await confirmReopening(await as("officer"), at(first.reopeningId)))).toBe(
      "conflict reopen.waitsFor.chair",
    );
    done(await withdrawReopening(await as("officer"), at(first.reopeningId)));
    const second = done(await propose("chair"));
    expect(kind(await confirmReopening(await as("chair"), at(second.reopeningId)))).toBe(
      "conflict reopen.waitsFor.officer",
    );
    expect(kind(await refuseReopening(await as("officer"), { ...at(second.reopeningId), reason: " " }))).toBe(
      "invalid refusal.invalid",
    );
    done(await refuseReopening(await as("officer"), { ...at(second.reopeningId), reason: "The note is right." }));
    expect((await sheetOf("member", c().amara)).state).toBe("locked");
    expect(kind(await confirmReopening(await as("officer"), at(second.reopeningId, 2)))).toBe(
      "conflict reopen.answered",
    );
    for (const who of ["member", "second"] as const) expect(kind(await propose(who))).toBe("denied refusal.notYourAct");
  });
  it("is not answered by the member whose sheet it is, but by an acting chair, whose hand ends again", async () => {
    const { reopeningId } = done(await propose("officer", "chair"));
    expect(kind(await confirmReopening(await as("chair"), at(reopeningId)))).toBe("conflict reopen.ownSheet");
    const panel = () => sql("SELECT version FROM panel")[0]!.version as number;
    const acting = { processId: world.processId, version: panel(), panelMemberId: world.members.member };
    done(await nameActingChair(await as("officer"), acting));
    done(await confirmReopening(await as("member"), at(reopeningId)));
    done(await endActingChair(await as("officer"), { processId: world.processId, version: panel() }));
    expect((await standing("member")).actingChair).toBe(false);
    expect(kind(await endActingChair(await as("officer"), { processId: world.processId, version: panel() }))).toBe(
      "conflict acting.nobody",
    );
  });
  it("lets one proposal wait at a time, of a locked sheet, before the reveal", async () => {
    const { reopeningId } = done(await propose());
    expect(kind(await propose())).toBe("conflict reopen.waitsAlready");
    expect(kind(await propose("officer", "second"))).toBe("conflict reopen.oneAtATime");
    const other = done(await propose("chair", "second"));
    expect(kind(await propose("chair", "member"))).toBe("conflict reopen.waitsAlready");
    done(await withdrawReopening(await as("chair"), at(other.reopeningId)));
    done(await confirmReopening(await as("chair"), at(reopeningId)));
    // Open sheets of a member are known by the member alone: of whom the proposal speaks changes nothing.
    for (const candidacyId of Object.values(c()))
      expect(
        kind(
          await proposeReopening(await as("officer"), {
            processId: world.processId,
            panelMemberId: world.members.member,
            candidacyId,
            reason: "Which are locked?",
          }),
        ),
      ).toBe("conflict reopen.memberStillOpen");
    await lockAll("member");
    done(await reveal(await as("chair"), { processId: world.processId }));
    expect(kind(await propose())).toBe("conflict refusal.outOfTurn");
  });
  it("leaves the last locked attempt where the member does not come back", async () => {
    const { reopeningId } = done(await propose());
    done(await confirmReopening(await as("chair"), at(reopeningId)));
    const target = { processId: world.processId, panelMemberId: world.members.member };
    done(await proposeAbsence(await as("officer"), { ...target, reason: "In hospital." }));
    done(await confirmAbsence(await as("chair"), target));
    done(await reveal(await as("chair"), { processId: world.processId }));
    const results = (await resultsOf(reads, house.store, world.processId))!;
    const one = results.candidates.find(({ candidate }) => candidate.candidacyId === c().amara)!.competencies[0]!;
    expect(one.ratings.find(({ member }) => member.id === world.members.member)).toMatchObject({
      state: "rated",
      rating: 3,
    });
    expect(await broken()).toEqual([]);
  });
  it("stands as it was answered", async () => {
    const { reopeningId } = done(await propose());
    done(await confirmReopening(await as("chair"), at(reopeningId)));
    for (const text of [
      "UPDATE sheet_reopening SET reason = 'another' WHERE id = ?",
      "DELETE FROM sheet_reopening WHERE id = ?",
    ])
      expect(() => house.store.client.prepare(text).run(reopeningId)).toThrow(/stands/);
  });
});
