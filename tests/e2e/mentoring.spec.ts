import { expect, test, type BrowserContextOptions } from "@playwright/test";
import { Temporal } from "temporal-polyfill";
import { zoneCity } from "#app/ui/zone.ts";
import { demonstrationWorld } from "#tests/support/worlds.ts";
import type { Account, Desk } from "./desk.ts";
import { formerLeaders, mentoringTexts as texts } from "./mentoring-texts.ts";
import { Scene } from "./scene.ts";

// Mentoring in a browser, from three States' offers to the feedback on a session, by its people: no step by a back door.
// The world is the demonstration's people and reference data without a programme; the house stands some days before the
// clocks next change in London, so that the week booked holds the change.
const coordinator = "Wilhelmina Osterhagenbeek";
const vetting = "Petra Novotnáková";
const menteeName = "Yousef Karimpourzad";
const menteeZone = "Asia/Kabul";
/** The one who is chosen: without an account before the admission. */
const chosen = formerLeaders[0]!;
const mentorZone = "Europe/London";
const mentorAccount: Account = { name: chosen.name, email: chosen.email, password: "a quiet harbour before dawn" };

const day = 86_400_000;
/** The next change of London's clocks that leaves time to get there, and the house's day: nine days before it. */
const ahead = 9;
const change = (() => {
  const from = Temporal.Instant.fromEpochMilliseconds(Date.now() + (ahead + 1) * day);
  return from.toZonedDateTimeISO(mentorZone).getTimeZoneTransition("next")!;
})();
const startDay = Math.floor((change.epochMilliseconds - Date.now()) / day) - ahead;

/** The day of the change as the mentor's calendar has it, and days before it. */
const sunday = change.toPlainDate();
const wednesday = sunday.subtract({ days: 4 });
/** An hour of the mentor's clock as an instant. */
const inLondon = (on: Temporal.PlainDate, hour: number) =>
  on.toZonedDateTime({ timeZone: mentorZone, plainTime: Temporal.PlainTime.from({ hour }) });
const clockIn = (zone: string, at: Temporal.ZonedDateTime) =>
  at.withTimeZone(zone).toPlainTime().toString().slice(0, 5);
/** The same hour of the mentor's morning on both days: before the change and after it. */
const before = inLondon(wednesday, 8);
const after = inLondon(sunday, 8);

test("mentoring, from three offers to the feedback on a session", async ({ browser, contextOptions }) => {
  test.setTimeout(900_000);
  const scene = await Scene.of(browser, contextOptions, await demonstrationWorld(true));
  const own: Record<string, BrowserContextOptions> = { [menteeName]: { timezoneId: menteeZone } };
  const at = (name: string): Promise<Desk> => scene.at(name, own[name] ?? {});
  const act: Scene["act"] = (what, doing) => scene.act(what, doing);
  /** The pair's own page, from the menu. */
  const pair = async (name: string, other: string): Promise<Desk> => {
    const desk = await at(name);
    await desk.menu("nav.mentoring");
    await desk.follow(other);
    return desk;
  };
  /** The session's page of either side. */
  const session = async (name: string, other: string): Promise<Desk> => {
    const desk = await pair(name, other);
    await desk.follow(desk.t("mentoringSession.title", { number: 1 }));
    return desk;
  };

  try {
    await scene.onDay(startDay);

    for (const leader of formerLeaders)
      await act(`${leader.focal} offers ${leader.name}, the vetting officer clears`, async () => {
        const focal = await at(leader.focal);
        await focal.menu("nav.mentors");
        await focal.follow(focal.t("mentor.offer"));
        await focal.fill({
          givenNames: leader.givenNames,
          familyName: leader.familyName,
          sex: leader.sex,
          email: leader.email,
          formerPost: leader.formerPost,
          separatedOn: scene.day(-900),
          service0Mission: leader.mission,
          service0Post: leader.post,
          service0Ended: scene.day(-1_600),
          language0Code: "en",
          language0Level: "C2",
          functions: [...leader.functions],
          profile: leader.profile,
        });
        await focal.press(focal.t("mentor.offerAct"));
        await focal.sees(focal.t("mentor.state.offered"));
        for (const other of formerLeaders.filter(({ focal: one }) => one !== leader.focal))
          await focal.seesNot(other.familyName);

        const officer = await at(vetting);
        await officer.menu("nav.vetting");
        await officer.follow(leader.name);
        await officer.press((await officer.page.locator("main form button").innerText()).trim());
        const wanted = officer.page
          .locator("main")
          .getByRole("row", { name: officer.t("vetting.standing.pending") })
          .getByRole("link");
        expect(await wanted.count()).toBeGreaterThan(0);
        for (let left = await wanted.count(); left > 0; left -= 1) {
          await officer.follow(
            /./,
            officer.page
              .locator("main")
              .getByRole("row", { name: /Waiting/ })
              .first(),
          );
          await officer.fill({ outcome: "cleared", validUntil: scene.day(300), finding: texts.finding });
          await officer.press(officer.t("common.save"));
        }
      });

    for (const leader of formerLeaders)
      await act(`the coordinator admits ${leader.name}`, async () => {
        const desk = await at(coordinator);
        await desk.menu("nav.mentors");
        await desk.seesNot(texts.finding);
        await desk.follow(leader.name);
        await desk.follow(desk.t("mentor.admit"));
        await desk.fill({ trainedOn: scene.day(-3) });
        // An account of the name at the address is joined only when the coordinator says that it is the same person.
        if (leader !== chosen) await desk.fill({ samePerson: "on" });
        await desk.press(desk.t("mentor.admit"));
        await desk.sees(desk.t("mentor.state.admitted"));
      });

    await act("the chosen mentor gets the invitation and sets a password", async () => {
      const mentor = await scene.newcomer(mentorAccount);
      await mentor.visit("/mail");
      await expect(async () => {
        await mentor.fill({ address: mentorAccount.email });
        await mentor.press(mentor.t("people.mail.show"));
        await expect(mentor.page.locator("main a[href^='/join/']")).toBeVisible({ timeout: 500 });
      }).toPass();
      await mentor.follow(/\/join\//);
      await mentor.fill({ password: mentorAccount.password, repeated: mentorAccount.password, zone: mentorZone });
      await mentor.press(mentor.t("people.join.act"));
      scene.isIn(mentorAccount.name);
      await mentor.sees(mentor.t("task.mentoring.hours"));
    });

    for (const leader of formerLeaders)
      await act(`${leader.name} keeps profile, capacity, languages, zone and hours`, async () => {
        const mentor = await at(leader.name);
        await mentor.menu("nav.mentoring");
        await mentor.follow(mentor.t("mentoring.profile"));
        await mentor.fill({
          profile: leader.profile,
          capacity: "2",
          zone: leader.zone,
          ...weekFrom("07:00", "12:00", [1, 2, 3, 4, 5, 6, 7]),
          booking: "atOnce",
          bufferAfter: "15",
          declares: "on",
        });
        await mentor.press(mentor.t("common.save"));
        await mentor.sees(mentor.t("mentoring.hoursIn", { count: 7, zone: zoneCity(leader.zone) }));
      });

    await act("the coordinator enrols a deputy head of mission", async () => {
      const desk = await at(coordinator);
      await desk.menu("nav.programme");
      await desk.follow(desk.t("mentee.enrol"));
      const post = desk.page.locator("[name=postId] option", { hasText: /UNAMA/ }).filter({ hasText: /Political|RC/ });
      await desk.fill({
        postId: (await post.first().getAttribute("value")) ?? "",
        startedOn: scene.day(-20),
        email: "yousef.karimpourzad@missions.example",
        givenNames: menteeName.split(" ")[0]!,
        familyName: menteeName.split(" ")[1]!,
        sex: "man",
      });
      await desk.press(desk.t("mentee.enrol"));
      await expect(desk.page.locator("main tr", { hasText: menteeName })).toContainText(desk.t("mentee.stage.noNeeds"));
    });

    await act("the mentee writes needs, goals, working hours and wishes", async () => {
      const mentee = await at(menteeName);
      await mentee.menu("nav.mentoring");
      await mentee.follow(mentee.t("mentoring.needs"));
      await mentee.fill({
        needs: ["hostGovernment", "teamLeadership"],
        goals: texts.goals,
        language0Code: "en",
        language0Level: "C1",
        zone: menteeZone,
        ...weekFrom("08:00", "18:00", [7, 1, 2, 3, 4]),
        preferredSex: chosen.sex,
      });
      await mentee.press(mentee.t("mentee.saveNeeds"));
      expect(mentee.path).toBe("/mentoring/offers");
    });

    await act("three offers, each with its reasons in words; the mentee asks one", async () => {
      const mentee = await at(menteeName);
      for (const leader of formerLeaders) {
        await mentee.sees(leader.name);
        await mentee.sees(leader.formerPost);
      }
      await expect(mentee.page.getByText(mentee.t("mentoring.why"))).toHaveCount(3);
      await expect(mentee.page.getByText(mentee.t("matching.reason.needs", { have: 2, need: 2 }))).toBeVisible();
      // The preference orders the mentee's own page and nothing else.
      await expect(mentee.page.locator("main h2").first()).toContainText(chosen.name);
      const form = mentee.page.getByRole("form", { name: mentee.t("mentoring.chooseName", { name: chosen.name }) });
      await mentee.press(mentee.t("mentoring.choose"), form);
      await mentee.sees(mentee.t("match.state.requested"));
    });

    await act("the mentor reads the request and accepts", async () => {
      const mentor = await at(chosen.name);
      await mentor.menu("nav.tasks");
      await mentor.sees(mentor.t("task.mentoring.answer"));
      await mentor.menu("nav.mentoring");
      await mentor.follow(menteeName);
      await mentor.sees(texts.goals);
      await mentor.press(mentor.t("mentoring.accept"));
      expect(mentor.path).toMatch(/\/agreement$/);
    });

    await act("both sign the agreement", async () => {
      const mentor = await at(chosen.name);
      // Nothing to sign before the channel has a name.
      await mentor.sees(mentor.t("agreement.channelMissing"));
      await expect(mentor.page.getByRole("link", { name: mentor.t("agreement.sign"), exact: true })).toHaveCount(0);
      await mentor.fill({ cadenceWeeks: "2", channel: texts.channel });
      await mentor.press(mentor.t("common.save"));
      await mentor.follow(mentor.t("agreement.sign"));
      await mentor.confirm("word.sign", mentor.t("agreement.sign"));
      const mentee = await pair(menteeName, chosen.name);
      await mentee.follow(mentee.t("agreement.toSign"));
      await mentee.sees(texts.channel);
      await mentee.follow(mentee.t("agreement.sign"));
      await mentee.confirm("word.sign", mentee.t("agreement.sign"));
      await mentee.sees(mentee.t("match.state.active"));
    });

    await act("the mentee books the mentor’s morning before the clocks change", async () => {
      const mentee = await pair(menteeName, chosen.name);
      await mentee.follow(mentee.t("match.book"));
      await weekOfTheChange(mentee);
      await pick(mentee, before);
      await mentee.fill({ agenda: texts.agenda });
      await mentee.press(mentee.t("booking.book"));
      await stands(mentee, before);
      await mentee.sees(texts.agenda);
    });

    let uid = "";
    await act("the calendar file says when in both zones, and nothing else", async () => {
      const mentee = await at(menteeName);
      const file = await calendar(mentee);
      expect(instant(file, "DTSTART")).toBe(before.epochMilliseconds);
      expect(instant(file, "DTEND")).toBe(before.add({ hours: 1 }).epochMilliseconds);
      expect(field(file, "SEQUENCE")).toBe("0");
      for (const word of [texts.agenda, chosen.familyName, menteeName]) expect(file).not.toContain(word);
      uid = field(file, "UID");
    });

    await act("the mentor moves it to the same hour after the clocks have changed", async () => {
      const mentor = await session(chosen.name, menteeName);
      await stands(mentor, before);
      await mentor.follow(mentor.t("mentoringSession.reschedule"));
      await weekOfTheChange(mentor);
      await pick(mentor, after);
      await mentor.press(mentor.t("reschedule.button"));
      await stands(mentor, after);
      // The hour is the mentor's as before; the mentee's clock shows another.
      expect(clockIn(mentorZone, after)).toBe(clockIn(mentorZone, before));
      expect(clockIn(menteeZone, after)).not.toBe(clockIn(menteeZone, before));
      const mentee = await session(menteeName, chosen.name);
      await stands(mentee, after);
      const file = await calendar(mentee);
      expect(instant(file, "DTSTART")).toBe(after.epochMilliseconds);
      expect(field(file, "UID")).toBe(uid);
      expect(Number(field(file, "SEQUENCE"))).toBeGreaterThan(0);
    });

    await scene.onDay(startDay + ahead + 2);

    await act("the mentor says that it took place, and writes a note for the mentee", async () => {
      const mentor = await session(chosen.name, menteeName);
      await mentor.follow(mentor.t("mentoringSession.close"));
      await mentor.fill({ as: "held" });
      await mentor.press(mentor.t("mentoringSession.closeButton"));
      await mentor.sees(mentor.t("mentoringSession.state.held"));
      await mentor.follow(mentor.t("note.write"));
      await mentor.fill({ text: texts.sharedNote, shared: "on" });
      await mentor.press(mentor.t("note.save"));
      await mentor.sees(texts.sharedNote);
    });

    await act("the mentee reads it, writes a private note and gives feedback", async () => {
      const mentee = await session(menteeName, chosen.name);
      await mentee.sees(texts.sharedNote);
      await mentee.follow(mentee.t("note.write"));
      await mentee.fill({ text: texts.privateNote });
      await mentee.press(mentee.t("note.save"));
      await mentee.sees(texts.privateNote);
      await mentee.follow(mentee.t("feedback.give"));
      await mentee.fill({ usefulness: "5", comment: texts.feedback });
      await mentee.press(mentee.t("feedback.give"));
      await mentee.sees(mentee.t("feedback.given"));
    });

    await act("the mentor reads neither the private note nor the feedback", async () => {
      const mentor = await session(chosen.name, menteeName);
      await mentor.sees(texts.sharedNote);
      await mentor.seesNot(texts.privateNote);
      await mentor.seesNot(texts.feedback);
    });

    await act("the coordinator reads that it took place, and not a word of it", async () => {
      const desk = await at(coordinator);
      await desk.menu("nav.programme");
      const relationship = desk.page.locator("main tr", { hasText: chosen.name });
      await expect(relationship).toContainText("1");
      await desk.follow(menteeName, relationship);
      await desk.sees(desk.t("mentoringSession.state.held"));
      for (const words of Object.values(texts)) await desk.seesNot(words);
      const sessionPath = (await session(menteeName, chosen.name)).path;
      expect(await desk.visit(sessionPath), "the session itself").toBe(404);
    });

    await act("the data hold what the rules ask, and no page had a fault", () => scene.isSound());
  } finally {
    await scene.end();
  }
});

/** The hours of a week as its fields take them. */
function weekFrom(from: string, to: string, days: readonly number[]): Record<string, string> {
  return Object.fromEntries(
    days.flatMap((one) => [[`hours${one}From0`, from] as const, [`hours${one}To0`, to] as const]),
  );
}

/** Turns the pages of the booking to the week that holds the change. */
async function weekOfTheChange(desk: Desk): Promise<void> {
  const notice = desk.page.locator("main", { hasText: /Clocks go (forward|back) in London/ });
  for (let weeks = 0; (await notice.count()) === 0 && weeks < 4; weeks += 1) await desk.follow(desk.t("booking.later"));
  await expect(notice).toBeVisible();
}
/** Chooses the time whose button says both clocks right. */
async function pick(desk: Desk, at: Temporal.ZonedDateTime): Promise<void> {
  const label = desk.page.locator("label", { has: desk.page.locator(`[value="${at.epochMilliseconds}"]`) });
  await expect(label).toContainText(clockIn(menteeZone, at));
  await expect(label).toContainText(clockIn(mentorZone, at));
  await desk.tick(desk.page.locator(`[value="${at.epochMilliseconds}"]`));
}
/** The open session says when it is on both clocks. */
async function stands(desk: Desk, at: Temporal.ZonedDateTime): Promise<void> {
  for (const zone of [menteeZone, mentorZone])
    await desk.sees(`${clockIn(zone, at)}–${clockIn(zone, at.add({ hours: 1 }))}`);
}

/** The calendar file that a click brings, its folded lines joined. */
async function calendar(desk: Desk): Promise<string> {
  const [download] = await Promise.all([
    desk.page.waitForEvent("download"),
    desk.take(desk.page.getByRole("link", { name: desk.t("mentoringSession.calendar"), exact: true })),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8").replaceAll("\r\n ", "");
}
function field(file: string, name: string): string {
  return new RegExp(`^${name}(?:;[^:]*)?:(.*)$`, "m").exec(file)?.[1]?.trim() ?? "";
}
function instant(file: string, name: string): number {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(field(file, name)) ?? [];
  return Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s));
}
