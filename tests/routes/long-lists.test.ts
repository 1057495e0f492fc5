import { afterEach, beforeEach, expect, it } from "vitest";
import * as reviewPage from "#app/routes/processes.$processId_.review.tsx";
import * as candidatePage from "#app/routes/processes.$processId_.review_.$candidacyId.tsx";
import * as scoresPage from "#app/routes/processes.$processId_.scores.tsx";
import { listedFrom } from "#app/ui/result-rows.ts";
import { change, insert } from "#db/commit.server.ts";
import { scoreCell, scoreSheet } from "#db/schema/assessment.tables.ts";
import { account } from "#db/schema/people.tables.ts";
import { conflictDeclaration, panel } from "#db/schema/selection.tables.ts";
import { assessmentWorld, type AssessmentWorld } from "#tests/support/assessment-world.ts";
import { closeHouse, freshHouse, put, type TestHouse } from "#tests/support/house.ts";
import { renderPage } from "#tests/support/render.tsx";

let house: TestHouse;
let world: AssessmentWorld;
type Who = keyof AssessmentWorld["accounts"];
const root = "/processes/:processId";
const results = (who: Who) =>
  renderPage(house, reviewPage, `${root}/review`, `/processes/${world.processId}/review`, { as: world.accounts[who] });
const result = (who: Who, candidacyId: string) =>
  renderPage(
    house,
    candidatePage,
    `${root}/review/:candidacyId`,
    `/processes/${world.processId}/review/${candidacyId}`,
    {
      as: world.accounts[who],
    },
  );
const own = (who: Who) =>
  renderPage(house, scoresPage, `${root}/scores`, `/processes/${world.processId}/scores`, { as: world.accounts[who] });
/** The row of a name in the list of results, without its tags; null where the name has none. */
const rowOf = (html: string, name: string) => {
  const row = html.split("<tr>").find((part) => part.includes(`>${name}</a>`));
  return row === undefined
    ? null
    : row
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim();
};

/** Every sheet locked, Cesar's with the second member's left out; one rating for each member. */
async function lockAll(): Promise<void> {
  const rated = { chair: 4, member: 3, second: 2 } as const;
  const candidacies = house.store.client
    .prepare("SELECT candidacy_id AS id FROM shortlist_entry ORDER BY candidacy_id")
    .all() as { id: string }[];
  const known = house.store.client
    .prepare("SELECT id, panel_member_id AS member, candidacy_id AS candidacy FROM score_sheet")
    .all() as { id: string; member: string; candidacy: string }[];
  const at = house.now();
  for (const [who, rating] of Object.entries(rated) as [keyof typeof rated, number][]) {
    const member = world.members[who];
    for (const { id: candidacyId } of candidacies) {
      if (who === "second" && candidacyId === world.candidates.cesar) continue;
      const row = known.find(({ member: of, candidacy }) => of === member && candidacy === candidacyId);
      const sheetId = row?.id ?? house.newId();
      await put(
        house,
        ...(row
          ? []
          : [
              insert(scoreSheet, {
                id: sheetId,
                panelId: world.panelId,
                panelMemberId: member,
                candidacyId,
                state: "draft",
                position: 1,
                attempt: 1,
                version: 1,
              }),
            ]),
        insert(
          scoreCell,
          world.competencies.map((competencyId) => ({
            id: house.newId(),
            sheetId,
            competencyId,
            state: "rated" as const,
            rating,
            note: "Seen in the first paragraph.",
          })),
        ),
        change(scoreSheet, { id: sheetId }, { state: "locked", savedAt: at, lockedAt: at }),
      );
    }
  }
  await put(house, change(panel, { id: world.panelId }, { revealedAt: at }));
}

beforeEach(async () => {
  house = await freshHouse();
  world = await assessmentWorld(house, { more: listedFrom });
  await lockAll();
});
afterEach(() => closeHouse(house));

it("lists many results in a line each, with every member's own figure in the order of the caption", async () => {
  const { status, html } = await results("chair");
  expect(status).toBe(200);
  expect(html).toContain('<table class="results">');
  expect(html.match(/<tr>/g)).toHaveLength(1 + 3 + listedFrom);
  expect(rowOf(html, "Amara Okafor")).toMatch(/^Amara Okafor Nigeria 100 67 33 /);
  expect(rowOf(html, "Cesar Quispe")).toMatch(/^Cesar Quispe Peru 100 67 – /);
});

it("keeps a recused member's list apart from the others', whoever looks first, and after every ruling", async () => {
  const cesar = world.candidates.cesar;
  for (const turn of ["chair", "second", "member", "second", "officer", "second"] as const) {
    const { html } = await results(turn);
    expect(html.includes("Quispe"), turn).toBe(turn !== "second");
    expect(html.includes(cesar), turn).toBe(turn !== "second");
    expect((await result(turn, cesar)).status, turn).toBe(turn === "second" ? 404 : 200);
  }
  // The ruling of a moment ago counts at the next look, and takes the name out of what was kept.
  expect(rowOf((await results("member")).html, "Bela Novakova")).not.toBeNull();
  await put(
    house,
    change(
      conflictDeclaration,
      { panelMemberId: world.members.member, candidacyId: world.candidates.bela },
      { tie: "relative", ruling: "recused", rulingReason: "Aunt", ruledBy: world.accounts.chair, ruledAt: house.now() },
    ),
  );
  expect((await results("member")).html).not.toContain("Novakova");
  expect((await result("member", world.candidates.bela)).status).toBe(404);
  expect(rowOf((await results("chair")).html, "Bela Novakova")).not.toBeNull();
});

it("shows nobody another's list of sheets, nor results to those who may not see them", async () => {
  const chair = await own("chair");
  const second = await own("second");
  expect(chair.html).toContain("Quispe");
  expect(second.html).not.toContain("Quispe");
  for (const who of ["stranger", "focal"] as const) {
    expect((await results(who)).status, who).toBe(404);
    expect((await own(who)).status, who).toBe(404);
  }
});

it("ends with the account: what was kept for it is not shown once more", async () => {
  expect((await results("second")).status).toBe(200);
  await put(house, change(account, { id: world.accounts.second }, { endedAt: house.now() }));
  expect((await results("second")).html).not.toContain("Okafor");
});

it("is told in the language that the reader chose since", async () => {
  expect((await results("chair")).html).toContain("Nigeria");
  await put(house, change(account, { id: world.accounts.chair }, { language: "ar" }));
  const { html } = await results("chair");
  expect(html).toContain("نيجيريا");
  expect(html).toMatch(/١٠٠/);
});
