import { expect, test } from "@playwright/test";
import { demonstrationWorld } from "#tests/support/worlds.ts";
import type { Desk } from "./desk.ts";
import { nameOf, nominees } from "./journey-texts.ts";
import { inDays, Scene } from "./scene.ts";
import { completeNomination, issueCall, writeNeeds } from "./steps.ts";

// The cadre in a browser, from a first member to a State's list, by its people: no step by a back door. The world is the
// demonstration's people and reference data without a cadre and without any process.
const title = /MINUSCA/;
const postType = "dsrsgPolitical";
const people = {
  manager: "Ludmila Hradčanova",
  vetting: "Petra Novotnáková",
  lead: "Samira Belkacemou",
  officer: "Tomás Irigoyenea",
  focalGhana: "Araba Sarpongwell",
  focalNorway: "Anders Hovdegrend",
} as const;
type Who = keyof typeof people;
/** One of Ghana, ready and to be nominated; one of Norway, who will say no. */
const members = [nominees[0]!, nominees[3]!] as const;
const [ghana, norway] = members;
const evidence = "Led the political section through two rounds of talks; two former heads of mission vouch for it.";

test("the cadre, from a first member to a State’s list", async ({ browser, contextOptions }) => {
  test.setTimeout(900_000);
  const scene = await Scene.of(browser, contextOptions, await demonstrationWorld(true));
  const at = (who: Who): Promise<Desk> => scene.at(people[who], who === "lead" ? { locale: "fr-FR", words: "fr" } : {});
  const act: Scene["act"] = (what, doing) => scene.act(what, doing);
  /** The row of a table of the open page. */
  const row = (desk: Desk, words: string | RegExp) => desk.page.locator("main tr", { hasText: words }).first();

  try {
    await scene.onDay(0);

    await act("the bench is empty, and says so", async () => {
      const manager = await at("manager");
      await manager.menu("nav.cadre");
      await manager.sees(manager.t("cadre.none"));
      await manager.menu("nav.bench");
      await expect(row(manager, "(Political)")).toContainText(manager.t("bench.nobodyReady"));
    });

    for (const person of members)
      await act(`the manager enters ${nameOf(person)}, admits and assesses`, async () => {
        const manager = await at("manager");
        await manager.menu("nav.cadre");
        await manager.follow(manager.t("cadre.new"));
        await manager.fill({
          givenNames: person.givenNames,
          familyName: person.familyName,
          sex: person.sex,
          nationality0: person.state,
          email: `${person.familyName.toLowerCase()}@cadre.example`,
          sponsoringState: person.state,
          retainUntil: inDays(1_500),
          track: "civilian",
          level: "D-2",
          targets: [postType],
          release: "granted",
          language0Code: "en",
          language0Level: "C2",
          language0Evidence: "Working language for twenty years",
          post0Function: "Head of the political section",
          post0Organisation: "A regional organisation",
          post0From: "2015",
          post0To: "2021",
          consentOn: inDays(-3),
        });
        await manager.press(manager.t("cadre.enter"));
        for (const step of ["propose", "admit"] as const) {
          await manager.follow(manager.t("cadre.movePools"));
          await manager.fill({ act: step, reason: "Desk review and interview passed" });
          await manager.press(manager.t("common.save"));
        }
        await expect(row(manager, "Global Call pool")).toContainText(manager.t("pool.admitted"));
        await manager.follow(manager.t("cadre.assess"));
        await manager.fill({
          postTypeId: postType,
          level: person === ghana ? "readyNow" : "readySoon",
          assessedOn: inDays(-1),
          evidence,
        });
        await manager.press(manager.t("cadre.recordReadiness"));
        await manager.sees(evidence);
        await manager.sees(people.manager);
      });

    await act("the manager asks for vetting, and the vetting officer clears", async () => {
      const manager = await at("manager");
      await manager.menu("nav.cadre");
      await manager.follow(nameOf(ghana));
      await manager.follow(manager.t("cadre.askClearance"));
      await manager.press(manager.t("cadre.askClearance"));
      const vetting = await at("vetting");
      await vetting.menu("nav.vetting");
      await vetting.follow(vetting.t("vetting.asMember"));
      const wanted = vetting.page.locator("main").getByRole("row", { name: vetting.t("vetting.standing.pending") });
      for (let left = await wanted.count(); left > 0; left -= 1) {
        await vetting.follow(new RegExp(`^${vetting.t("vetting.record")}`), wanted.first());
        await vetting.fill({ outcome: "cleared", validUntil: inDays(600) });
        await vetting.press(vetting.t("common.save"));
      }
      await vetting.sees(nameOf(ghana));
    });

    await act("the bench shows who is ready, and where nobody is", async () => {
      const manager = await at("manager");
      await manager.menu("nav.bench");
      await expect(row(manager, "(Political)")).toContainText(manager.t("bench.women", { count: 1 }));
      await expect(row(manager, "(Political)")).not.toContainText(manager.t("bench.nobodyReady"));
      await expect(row(manager, /^Force Commander/)).toContainText(manager.t("bench.nobodyReady"));
      await manager.sees(manager.t("bench.nobody"));
      await manager.sees(nameOf(ghana));
      await manager.seesNot(nameOf(norway));
      await manager.menu("nav.timeline");
      await expect(row(manager, /^Force Commander.*MINUSCA/)).toContainText(manager.t("timeline.gap"));
    });

    await act("each State reads its own member, and not the other’s", async () => {
      for (const [who, own, other] of [
        ["focalGhana", ghana, norway],
        ["focalNorway", norway, ghana],
      ] as const) {
        const focal = await at(who);
        await focal.menu("nav.cadre");
        await focal.seesNot(other.familyName);
        await focal.follow(nameOf(own));
        await focal.sees(focal.t("pool.admitted"));
        await focal.seesNot(evidence);
      }
    });

    await act("the lead officer forecasts the vacancy from the timeline and launches in one act", async () => {
      const lead = await at("lead");
      await lead.menu("nav.timeline");
      const post = row(lead, /politi.*MINUSCA/);
      await expect(post).toContainText(lead.t("timeline.women", { count: 1 }));
      await lead.follow(lead.t("timeline.forecast"), post);
      await lead.press(lead.t("forecast.save"));
      await lead.follow(lead.t("forecast.launch"));
      await lead.fill({ officerId: people.officer });
      await lead.press(lead.t("forecast.launch"));
      await lead.sees(people.officer);
    });

    await act("the officer writes the needs and issues the call", async () => {
      const officer = await at("officer");
      await writeNeeds(officer, title);
      await issueCall(officer, title);
    });

    await act("the officer invites both members to compete", async () => {
      const officer = await at("officer");
      await officer.process(title);
      await officer.follow(officer.t("invite.link"));
      const ids = await officer.page
        .locator("[name=memberIds]")
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      expect(ids).toHaveLength(2);
      await officer.fill({ memberIds: ids });
      await officer.press(officer.t("invite.send"));
      await officer.sees(officer.t("cadre.answer.waiting"));
      await officer.seesNot(officer.t("cadre.answer.nominated"));
    });

    await act("nobody is entered unasked", async () => {
      const officer = await at("officer");
      await officer.process(title);
      for (const person of members) await officer.seesNot(person.familyName);
    });

    await act("the focal point of Ghana has the task, nominates and submits the list", async () => {
      const focal = await at("focalGhana");
      await focal.menu("nav.tasks");
      await focal.seesNot(norway.familyName);
      const task = focal.page.locator("main li", { hasText: focal.t("task.nominateMember", { name: nameOf(ghana) }) });
      await focal.follow(new RegExp(`^${focal.t("task.begin.nominateMember")}`), task);
      await expect(focal.page.locator("[name=familyName]")).toHaveValue(ghana.familyName);
      await focal.press(focal.t("nomination.begin"));
      expect(await completeNomination(focal, ghana)).toEqual([]);
      await focal.menu("nav.calls");
      await focal.follow(title);
      await focal.confirm("word.submit", focal.t("calls.submit"));
      expect(focal.path).toMatch(/^\/receipts\//);
      await focal.sees(nameOf(ghana));
    });

    await act("the focal point of Norway records the member’s no", async () => {
      const focal = await at("focalNorway");
      await focal.menu("nav.tasks");
      await focal.seesNot(ghana.familyName);
      const task = focal.page.locator("main li", { hasText: focal.t("task.nominateMember", { name: nameOf(norway) }) });
      await focal.follow(new RegExp(`^${focal.t("task.begin.nominateMember")}`), task);
      await focal.follow(focal.t("invite.recordNo"));
      await focal.confirm("word.decline", focal.t("invitation.decline"));
      await focal.menu("nav.tasks");
      await focal.seesNot(focal.t("task.nominateMember", { name: nameOf(norway) }));
    });

    await act("both records show it", async () => {
      const officer = await at("officer");
      await officer.process(title);
      await officer.follow(officer.t("invite.link"));
      const manager = await at("manager");
      for (const [person, answer, outcome] of [
        [ghana, "cadre.answer.nominated", "coarse.submitted"],
        [norway, "cadre.answer.declined", "cadre.answer.declined"],
      ] as const) {
        await expect(officer.page.locator("main li", { hasText: nameOf(person) })).toContainText(officer.t(answer));
        await manager.menu("nav.cadre");
        await manager.follow(nameOf(person));
        await manager.sees(title);
        await manager.sees(manager.t(outcome));
      }
    });

    await act("the data hold what the rules ask, and no page had a fault", () => scene.isSound());
  } finally {
    await scene.end();
  }
});
