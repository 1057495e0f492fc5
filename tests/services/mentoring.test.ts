import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noticesOf } from "#app/domain/notices.ts";
import { event } from "#app/domain/events.ts";
import { nothingSaid } from "#app/domain/mentoring/ties.ts";
import { admitMentor } from "#app/services/mentoring/admit-mentor.server.ts";
import { acceptRequest, refuseRequest } from "#app/services/mentoring/answer-request.server.ts";
import { chooseMentor } from "#app/services/mentoring/choose-mentor.server.ts";
import { declineOffer } from "#app/services/mentoring/decline-offer.server.ts";
import { endMatch } from "#app/services/mentoring/end-match.server.ts";
import { enrolMentee } from "#app/services/mentoring/enrol-mentee.server.ts";
import { lapseRequests } from "#app/services/mentoring/lapse-requests.server.ts";
import { moveMentor } from "#app/services/mentoring/move-mentor.server.ts";
import { offerMentor } from "#app/services/mentoring/offer-mentor.server.ts";
import { endTie, liftTie, recordTie } from "#app/services/mentoring/record-tie.server.ts";
import { shownMentor, shownMentors } from "#app/services/mentoring/show-mentors.server.ts";
import { shownOffers } from "#app/services/mentoring/show-offers.server.ts";
import { shownProgramme } from "#app/services/mentoring/show-programme.server.ts";
import { signAgreement, writeAgreement } from "#app/services/mentoring/sign-agreement.server.ts";
import { writeMentorProfile } from "#app/services/mentoring/write-mentor-profile.server.ts";
import { adjudicateCheck } from "#app/services/selection/adjudicate-check.server.ts";
import { tasksOf } from "#app/services/selection/list-tasks.server.ts";
import { recordVettingCheck } from "#app/services/selection/record-vetting-check.server.ts";
import { requestVetting } from "#app/services/selection/request-vetting.server.ts";
import { insert } from "#db/commit.server.ts";
import { ownMatches, ownOffers } from "#db/queries/matches.server.ts";
import { menteeForMatching, mentorPool, tiesOf } from "#db/queries/matching.server.ts";
import { ownMentee } from "#db/queries/mentees.server.ts";
import { mentorFor, mentorsFor, ownMentor } from "#db/queries/mentors.server.ts";
import { pairStandingOf } from "#db/queries/pair.server.ts";
import { possibleAssessors } from "#db/queries/panel.server.ts";
import { deskTies, ownTies } from "#db/queries/ties.server.ts";
import { checksOf, mentorQueue } from "#db/queries/vetting.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { mentoringSession, sessionQuarter } from "#db/schema/mentoring.tables.ts";
import { roleGrant } from "#db/schema/people.tables.ts";
import { candidacy, panel, panelMember, selectionProcess, vacancyForecast } from "#db/schema/selection.tables.ts";
import { addAccount, closeHouse, freshHouse, put, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";
import {
  admitted,
  cleared,
  done,
  enrolled,
  hours,
  mentoringWorld,
  needsOf,
  offered,
  offerOf,
  pooled,
  profiled,
  type MentoringWorld,
  type Outsider,
} from "#tests/support/mentoring-world.ts";

const reads = systemViewer("a test looks");
let house: TestHouse;
let world: MentoringWorld;
beforeEach(async () => {
  house = await freshHouse();
  world = await mentoringWorld(house);
});
afterEach(() => closeHouse(house));

const as = (who: Outsider) => workAs(house, world.accounts[who]);
const viewer = (who: Outsider) => viewerAs(house, world.accounts[who]);
const rowsOf = <T>(sql: string, ...values: unknown[]) => house.store.client.prepare(sql).all(...values) as T[];
const statesOf = (menteeAccount: string) =>
  rowsOf<{ id: string; state: string; mentor: string }>(
    "SELECT m.id, m.state, m.mentor_id AS mentor FROM mentoring_match m JOIN mentee e ON e.id = m.mentee_id WHERE e.account_id = ? ORDER BY m.offered_at, m.score DESC, m.id",
    menteeAccount,
  );
const offersTo = async (account: string, preferred: string | null = null) =>
  ownOffers(await viewerAs(house, account), house.store, preferred);
const menteeIdOf = (account: string) =>
  rowsOf<{ id: string }>("SELECT id FROM mentee WHERE account_id = ?", account)[0]!.id;
/** Three mentors in the pool and a mentee who has been offered them. */
async function threeOffered() {
  const mentors = [
    await pooled(world, "Adjei", { functions: ["politicalProcess", "teamLeadership"] }),
    await pooled(world, "Boateng"),
    await pooled(world, "Cissé", { functions: [] }),
  ];
  const mentee = await enrolled(world, "Deng");
  done(await needsOf(world, mentee));
  return { mentors, mentee };
}
/** A pair whose mentor has just accepted. */
async function agreedPair() {
  const { mentors, mentee } = await threeOffered();
  const [offer] = await offersTo(mentee);
  done(await chooseMentor(await workAs(house, mentee), { matchId: offer!.id }));
  const mentor = mentors.find(({ mentorId }) => mentorId === offer!.mentorId)!.accountId;
  done(await acceptRequest(await workAs(house, mentor), { matchId: offer!.id }));
  return { mentors, mentee, mentor, matchId: offer!.id };
}
const channel = { cadenceWeeks: 3, channel: "The mission's secure telephone" };
/** A pair that has signed. */
async function activePair() {
  const pair = await agreedPair();
  const { matchId } = pair;
  done(await writeAgreement(await workAs(house, pair.mentee), { matchId, version: 1, ...channel }));
  done(await signAgreement(await workAs(house, pair.mentee), { matchId, version: 2 }));
  done(await signAgreement(await workAs(house, pair.mentor), { matchId, version: 3 }));
  return pair;
}

describe("offering a mentor", () => {
  it("is a State's for itself, the coordinator's for a self-offer, and nobody else's", async () => {
    done(await offerMentor(await as("focal"), offerOf("Adjei")));
    done(await offerMentor(await as("coordinator"), offerOf("Selfton", { memberStateId: null })));
    expect(await offerMentor(await as("focal"), offerOf("Kamau", { memberStateId: "ke" }))).toMatchObject({
      kind: "missing",
    });
    for (const who of ["coordinator", "vetting", "adjudicator", "administrator", "auditor", "officer"] as const)
      expect(await offerMentor(await as(who), offerOf("Nobody")), who).toMatchObject({ kind: "missing" });
    for (const who of ["focal", "vetting"] as const)
      expect(await offerMentor(await as(who), offerOf("Nobody", { memberStateId: null }))).toMatchObject({
        kind: "missing",
      });
  });
  it("names what is wrong, and never says that another State's mentor is on the list", async () => {
    done(await offerMentor(await as("focal"), offerOf("Adjei")));
    const wrong = offerOf("Adjei", {
      languages: [
        { language: "en", level: "C2" },
        { language: "en", level: "C1" },
      ],
      missions: [{ missionId: "nowhere", postTypeId: "srsg", endedOn: "2027-01-01" }],
      separatedOn: "2026-12-31",
      nationalities: [],
    });
    expect(await offerMentor(await as("focal"), wrong)).toMatchObject({
      kind: "invalid",
      fields: {
        email: { key: "mentor.offeredAlready" },
        language0Code: { key: "mentor.languageTwice" },
        service0Mission: { key: "field.choose" },
        service0Ended: { key: "mentor.separatedLater" },
        separatedOn: { key: "mentor.separatedLater" },
        nationality0: { key: "field.required" },
      },
    });
    done(await offerMentor(await as("otherFocal"), offerOf("Adjei", { memberStateId: "ke" })));
  });
});

describe("who sees mentors", () => {
  it("a State its own and whether in use, those who vet the ones to clear, the coordinator all", async () => {
    const adjei = await offered(world, offerOf("Adjei"));
    const kamau = await offered(world, offerOf("Kamau", { memberStateId: "ke" }));
    const names = async (who: Outsider) => (await mentorsFor(await viewer(who), house.store)).map(({ id }) => id);
    expect(await names("focal")).toEqual([adjei]);
    expect(await names("otherFocal")).toEqual([kamau]);
    expect(await names("coordinator")).toEqual([adjei, kamau]);
    expect(await names("vetting")).toEqual([adjei, kamau]);
    for (const who of ["administrator", "auditor", "officer"] as const) expect(await names(who)).toEqual([]);
    expect(await mentorFor(await viewer("otherFocal"), house.store, adjei)).toBeNull();
    expect((await mentorFor(await viewer("focal"), house.store, adjei))!.profile).toContain("QXPROFILE");
    expect((await mentorFor(await viewer("vetting"), house.store, adjei))!.profile).toBeNull();
    // Clearance, eligibility and places are the coordinator's.
    expect((await shownMentors(house, await viewer("focal")))[0]!.standing).toBeNull();
    expect((await shownMentor(house, await viewer("vetting"), adjei))!.standing).toBeNull();
    expect((await shownMentor(house, await viewer("coordinator"), adjei))!.standing).toMatchObject({
      barriers: ["notAdmitted", "notCleared", "notTrained", "conflictNotRenewed"],
      clearance: { status: "pending" },
    });
    await expect(mentorPool(await viewer("coordinator"), house.store, house.clock.at())).rejects.toThrow(/house/);
    await expect(tiesOf(await viewer("coordinator"), house.store, "x")).rejects.toThrow(/house/);
    await expect(menteeForMatching(await viewer("coordinator"), house.store, "x", 0)).rejects.toThrow(/house/);
  });
});

describe("clearing and admitting", () => {
  it("uses the checks of the processes: requested, recorded and ruled on by the same hands", async () => {
    const mentorId = await offered(world, offerOf("Adjei"));
    const subject = { mentorId, candidacyId: null };
    for (const who of ["coordinator", "focal", "officer", "administrator"] as const)
      expect(await requestVetting(await as(who), subject)).toMatchObject({ kind: "missing" });
    expect(await requestVetting(await as("adjudicator"), subject)).toMatchObject({ kind: "denied" });
    expect((await tasksOf(await viewer("vetting"), house)).map(({ title }) => title.key)).toContain(
      "task.mentoring.vet",
    );
    done(await requestVetting(await as("vetting"), subject));
    expect(await requestVetting(await as("vetting"), subject)).toMatchObject({
      kind: "conflict",
      reason: { key: "vetting.nothingToAsk" },
    });
    const { personId } = (await mentorFor(reads, house.store, mentorId))!;
    const checks = await checksOf(reads, house.store, [personId]);
    expect(checks).toHaveLength(7);
    const record = async (checkId: string, outcome: "cleared" | "adverse") =>
      recordVettingCheck(await as("vetting"), {
        mentorId,
        checkId,
        version: 1,
        outcome,
        validUntil: outcome === "cleared" ? "2027-06-30" : null,
        finding: "QXFINDING",
      });
    for (const check of checks.slice(1)) done(await record(check.id, "cleared"));
    done(await record(checks[0]!.id, "adverse"));
    const { version } = (await mentorFor(reads, house.store, mentorId))!;
    const admit = { mentorId, version, trainedOn: "2026-09-01", language: "en" as const, samePerson: false };
    expect(await admitMentor(await as("coordinator"), admit)).toMatchObject({
      kind: "conflict",
      reason: { key: "mentor.notCleared" },
    });
    expect((await tasksOf(await viewer("adjudicator"), house)).map(({ title }) => title.key)).toEqual([
      "task.mentoring.rule",
    ]);
    const ruling = {
      mentorId,
      checkId: checks[0]!.id,
      version: 2,
      ruling: "cleared" as const,
      reason: "Old and answered for",
      validUntil: "2027-01-31",
    };
    expect(await adjudicateCheck(await as("vetting"), ruling)).toMatchObject({ kind: "denied" });
    done(await adjudicateCheck(await as("adjudicator"), ruling));
    expect(await mentorQueue(await viewer("vetting"), house.store, house.clock.at())).toMatchObject([
      { mentorId, toAsk: 0 },
    ]);
    expect((await tasksOf(await viewer("coordinator"), house)).map(({ title }) => title.key)).toContain(
      "task.mentoring.admit",
    );
    expect(await admitMentor(await as("coordinator"), { ...admit, trainedOn: "2026-12-01" })).toMatchObject({
      kind: "invalid",
    });
    for (const who of ["focal", "vetting", "administrator"] as const)
      expect(await admitMentor(await as(who), admit)).toMatchObject({ kind: "missing" });
    done(await admitMentor(await as("coordinator"), admit));
    const [account] = rowsOf<{ role: string; person: string }>(
      "SELECT g.role, a.person_id AS person FROM account a JOIN role_grant g ON g.account_id = a.id WHERE a.email = 'adjei@mentor.example'",
    );
    expect(account).toEqual({ role: "mentor", person: personId });
    expect(rowsOf("SELECT id FROM invitation")).toHaveLength(1);
    expect(JSON.stringify(rowsOf("SELECT payload FROM audit_event"))).not.toMatch(/QXFINDING|QXPROFILE/);
  });
  it("takes an account of the same name over only when asked, never one of another name or an excluded role", async () => {
    const named = async (email: string, familyName: string, roles: ("panelMember" | "auditor")[], givenNames = "Ama") =>
      addAccount(house, { email: `${email}@mentor.example`, givenNames, familyName, roles });
    const boateng = await named("boateng", "Boateng", ["panelMember"]);
    await named("cisse", "Cisse", ["auditor"]);
    await named("dlamini", "Nkosi", ["panelMember"], "Thabo");
    const admit = async (key: string, samePerson: boolean) => {
      const { id } = rowsOf<{ id: string }>(
        "SELECT id FROM mentor WHERE email = ?",
        `${key.toLowerCase()}@mentor.example`,
      )[0]!;
      return admitMentor(await as("coordinator"), {
        mentorId: id,
        version: 1,
        trainedOn: "2026-09-01",
        language: "en",
        samePerson,
      });
    };
    const ids = new Map<string, string>();
    for (const key of ["Boateng", "Cisse", "Dlamini"]) {
      ids.set(key, await offered(world, offerOf(key)));
      await cleared(world, ids.get(key)!);
    }
    expect(await admit("Boateng", false)).toMatchObject({ fields: { samePerson: { key: "mentor.samePersonAsked" } } });
    const before = (await mentorFor(reads, house.store, ids.get("Boateng")!))!.personId;
    done(await admit("Boateng", true));
    // One person now: the account's own, with the checks that the mentor's clearance rests on.
    const after = (await mentorFor(reads, house.store, ids.get("Boateng")!))!;
    expect(after).toMatchObject({ personId: boateng.personId, accountId: boateng.accountId, state: "admitted" });
    expect(await checksOf(reads, house.store, [boateng.personId])).toHaveLength(7);
    expect(rowsOf("SELECT id FROM person WHERE id = ?", before)).toEqual([]);
    expect((await admit("Cisse", true)).ok).toBe(false);
    expect(await admit("Dlamini", true)).toMatchObject({ reason: { key: "mentor.accountOfAnother" } });
    expect(rowsOf("SELECT account_id AS a FROM mentor WHERE id = ?", ids.get("Dlamini"))).toEqual([{ a: null }]);
  });
  it("is declined, paused, resumed and left by those whose act it is", async () => {
    const first = await offered(world, offerOf("Adjei"));
    const move = async (who: Outsider, act: "decline" | "pause" | "resume" | "leave", version = 1) =>
      moveMentor(await as(who), { mentorId: first, version, act, reason: "Enough mentors" });
    for (const who of ["focal", "vetting", "officer"] as const)
      expect(await move(who, "decline")).toMatchObject({ kind: "missing" });
    expect(await move("coordinator", "pause")).toMatchObject({ kind: "conflict" });
    done(await move("coordinator", "decline"));
    expect(await move("coordinator", "decline", 2)).toMatchObject({ kind: "conflict" });
    const { mentorId, accountId } = await pooled(world, "Boateng");
    const own = await workAs(house, accountId);
    const version = (await ownMentor(own.viewer, house.store))!.version;
    done(await moveMentor(own, { mentorId, version, act: "pause", reason: "Ill" }));
    done(await moveMentor(own, { mentorId, version: version + 1, act: "resume", reason: "" }));
    done(await moveMentor(own, { mentorId, version: version + 2, act: "leave", reason: "Retired" }));
  });
});

describe("a mentor's profile", () => {
  it("takes quarter-hours only, in order and without overlap", async () => {
    const { accountId } = await pooled(world, "Adjei");
    const work = await workAs(house, accountId);
    const own = (await ownMentor(work.viewer, house.store))!;
    const write = (some: typeof hours, zone = "Asia/Kathmandu") =>
      writeMentorProfile(work, {
        version: own.version,
        profile: "",
        capacity: 1,
        languages: own.languages,
        functions: [],
        zone,
        hours: some,
        away: [{ from: "2026-12-24", to: "2026-12-20" }],
        booking: "atOnce",
        bufferBefore: 0,
        bufferAfter: 0,
        declares: false,
        notWished: [],
      });
    expect(
      await write(
        [
          { isoWeekday: 1, from: 545, to: 600 },
          { isoWeekday: 2, from: 600, to: 600 },
          { isoWeekday: 3, from: 540, to: 600 },
          { isoWeekday: 3, from: 585, to: 660 },
        ],
        "Mars/Olympus",
      ),
    ).toMatchObject({
      fields: {
        zone: { key: "field.choose" },
        hours1From0: { key: "mentoring.quarterHours" },
        hours2From0: { key: "mentoring.hoursOrder" },
        hours3From1: { key: "mentoring.hoursOverlap" },
        away0To: { key: "mentor.awayOrder" },
      },
    });
  });
});

describe("enrolling a mentee", () => {
  it("is the coordinator's, for a head or deputy head, once per account", async () => {
    const enrolment = {
      postId: "unmiss.srsg",
      startedOn: "2026-09-01",
      email: "deng@mission.example",
      language: "en" as const,
      candidacyId: null,
      givenNames: "Kofi",
      familyName: "Deng",
      sex: "man" as const,
    };
    for (const who of ["focal", "vetting", "officer", "administrator"] as const)
      expect(await enrolMentee(await as(who), enrolment)).toMatchObject({ kind: "missing" });
    expect(
      await enrolMentee(await as("coordinator"), { ...enrolment, postId: "unmiss.policeCommissioner" }),
    ).toMatchObject({ fields: { postId: { key: "field.choose" } } });
    expect(await enrolMentee(await as("coordinator"), { ...enrolment, familyName: "" })).toMatchObject({
      fields: { familyName: { key: "field.required" } },
    });
    await addAccount(house, { email: "deng@mission.example", givenNames: "Kofi", familyName: "Other", roles: [] });
    expect(await enrolMentee(await as("coordinator"), enrolment)).toMatchObject({
      fields: { email: { key: "mentee.otherPerson" } },
    });
    await addAccount(house, { email: "kofi@mission.example", givenNames: "Kofi", familyName: "Deng", roles: [] });
    Object.assign(enrolment, { email: "kofi@mission.example" });
    done(await enrolMentee(await as("coordinator"), enrolment));
    expect(await enrolMentee(await as("coordinator"), enrolment)).toMatchObject({
      fields: { email: { key: "mentee.enrolledAlready" } },
    });
    expect(rowsOf("SELECT zone FROM mentee")).toEqual([{ zone: "Africa/Juba" }]);
  });
});

describe("needs and offers", () => {
  it("offers the three best with frozen reasons; goals and preference are sealed", async () => {
    const { mentors, mentee } = await threeOffered();
    const offers = await offersTo(mentee);
    expect(offers.map(({ mentorId }) => mentorId)).toEqual(mentors.map(({ mentorId }) => mentorId));
    expect(offers[0]!.reasons.map(({ factor }) => factor)).toEqual([
      "postType",
      "missionType",
      "needs",
      "hours",
      "region",
      "language",
    ]);
    expect(offers[0]!.reasons.find(({ factor }) => factor === "needs")!.values).toEqual({ have: 2, need: 2 });
    expect(offers[0]!.reasons.find(({ factor }) => factor === "postType")!.values).toEqual({ post: "srsg" });
    expect(JSON.stringify(offers)).not.toMatch(/"score"|"sex"/);
    const [stored] = rowsOf<{ goals: string }>("SELECT goals FROM mentee");
    expect(stored!.goals).not.toContain("QXGOALS");
    expect(house.unseal(stored!.goals)).toBe("QXGOALS");
    expect(JSON.stringify(rowsOf("SELECT payload FROM audit_event"))).not.toContain("QXGOALS");
  });
  it("asks for needs, a language, hours and a zone", async () => {
    const mentee = await enrolled(world, "Deng");
    expect(await needsOf(world, mentee, { needs: [], languages: [], hours: [], zone: "Nowhere" })).toMatchObject({
      fields: {
        needs: { key: "mentee.needsNeeded" },
        language0Code: { key: "field.required" },
        hours1From0: { key: "mentee.hoursNeeded" },
        zone: { key: "field.choose" },
      },
    });
    expect(done(await needsOf(world, mentee)).offered).toBe(0);
    expect((await shownProgramme(house, await viewer("coordinator"))).mentees[0]!.stage).toBe("noOffers");
  });
  it("orders the own three by the preference and changes neither choice nor reasons", async () => {
    await pooled(world, "Adjei", { functions: ["politicalProcess", "teamLeadership"] });
    await pooled(world, "Boateng", { sex: "man" });
    await pooled(world, "Cissé", { functions: [] });
    const mentee = await enrolled(world, "Deng");
    done(await needsOf(world, mentee, { preferredSex: "man" }));
    const plain = await offersTo(mentee);
    const ordered = await offersTo(mentee, "man");
    expect(ordered.map(({ name }) => name)[0]).toBe("Ama Boateng");
    expect(new Set(ordered.map(({ id }) => id))).toEqual(new Set(plain.map(({ id }) => id)));
    expect(rowsOf<{ p: string }>("SELECT preferred_sex AS p FROM mentee")[0]!.p).not.toContain("man");
  });
  it("leaves out whom the mentee does not wish, without saying whether it is a mentor", async () => {
    const { mentors, mentee } = await threeOffered();
    expect(done(await needsOf(world, mentee, { notWished: ["ama  ADJEI", "Nobody Atall"] })).offered).toBe(2);
    expect((await offersTo(mentee)).map(({ mentorId }) => mentorId)).not.toContain(mentors[0]!.mentorId);
    expect(statesOf(mentee).filter(({ state }) => state === "passedOver")).toHaveLength(3);
  });
  it("replaces an offer that is not wanted, for good", async () => {
    const { mentee } = await threeOffered();
    const [first] = await offersTo(mentee);
    const fourth = await pooled(world, "Diallo");
    const other = await enrolled(world, "Elias");
    expect(await declineOffer(await workAs(house, other), { matchId: first!.id, ...nothingSaid })).toMatchObject({
      kind: "missing",
    });
    expect(done(await declineOffer(await workAs(house, mentee), { matchId: first!.id, ...nothingSaid })).offered).toBe(
      1,
    );
    const now = (await offersTo(mentee)).map(({ mentorId }) => mentorId);
    expect(now).toContain(fourth.mentorId);
    expect(now).not.toContain(first!.mentorId);
    done(await needsOf(world, mentee));
    expect((await offersTo(mentee)).map(({ mentorId }) => mentorId)).not.toContain(first!.mentorId);
  });
});

describe("ties", () => {
  const own = async (account: string) => ownTies(await viewerAs(house, account), house.store);
  it("are recorded and ended by the coordinator alone, and keep the two apart for three years after the end", async () => {
    const { mentors, mentee } = await threeOffered();
    const [first] = await offersTo(mentee);
    const menteeId = menteeIdOf(mentee);
    const tie = {
      mentorId: first!.mentorId,
      menteeId,
      kind: "supervision" as const,
      endedOn: null,
      reason: "QXTIE was the deputy",
    };
    for (const who of ["focal", "vetting", "officer", "administrator", "auditor"] as const)
      expect(await recordTie(await as(who), tie), who).toMatchObject({ kind: "missing" });
    expect(await recordTie(await as("coordinator"), { ...tie, reason: "", endedOn: "2030-01-01" })).toMatchObject({
      fields: { reason: { key: "field.required" }, endedOn: { key: "pairTie.endsLater" } },
    });
    const { tieId } = done(await recordTie(await as("coordinator"), tie));
    expect(await recordTie(await as("coordinator"), tie)).toMatchObject({ reason: { key: "pairTie.recordedAlready" } });
    // The open offer went, without a word; the mentor is not offered again.
    expect((await offersTo(mentee)).map(({ mentorId }) => mentorId)).not.toContain(first!.mentorId);
    done(await needsOf(world, mentee));
    expect(await offersTo(mentee)).toHaveLength(2);
    expect(await own(mentee)).toEqual([]);
    expect(rowsOf<{ reason: string }>("SELECT reason FROM pair_tie")[0]!.reason).not.toContain("QXTIE");
    await expect(deskTies(await viewer("focal"), house.store)).rejects.toThrow();
    // Ended long ago, it keeps nobody apart.
    const end = { tieId, version: 1, endedOn: "2021-03-31", mistaken: false };
    expect(await endTie(await as("focal"), end)).toMatchObject({ kind: "missing" });
    expect(await endTie(await as("coordinator"), { ...end, endedOn: null })).toMatchObject({ kind: "invalid" });
    done(await endTie(await as("coordinator"), { ...end, endedOn: "2025-03-31" }));
    expect(await endTie(await as("coordinator"), end)).toMatchObject({ kind: "stale" });
    done(await needsOf(world, mentee));
    expect(await offersTo(mentee)).toHaveLength(2);
    done(await endTie(await as("coordinator"), { ...end, version: 2 }));
    done(await needsOf(world, mentee));
    expect(await offersTo(mentee)).toHaveLength(mentors.length);
    done(await endTie(await as("coordinator"), { tieId, version: 3, endedOn: null, mistaken: true }));
    expect(await deskTies(await viewer("coordinator"), house.store)).toEqual([]);
    expect(JSON.stringify(rowsOf("SELECT payload FROM audit_event"))).not.toMatch(/QXTIE|supervision/);
  });
  it("are said by either side with a no, read by nobody else, and taken back by who said them", async () => {
    const { mentors, mentee } = await threeOffered();
    const [first, second] = await offersTo(mentee);
    const said = { kind: "conflict" as const, endedOn: null, reason: "QXWHY" };
    const work = await workAs(house, mentee);
    expect(await declineOffer(work, { matchId: first!.id, ...said, reason: "" })).toMatchObject({
      fields: { reason: { key: "field.required" } },
    });
    done(await declineOffer(work, { matchId: first!.id, ...said }));
    done(await chooseMentor(work, { matchId: second!.id }));
    const asked = mentors.find(({ mentorId }) => mentorId === second!.mentorId)!.accountId;
    done(await refuseRequest(await workAs(house, asked), { matchId: second!.id, ...said, kind: "supervision" }));
    expect(await own(mentee)).toMatchObject([{ kind: "conflict", other: first!.name, setAs: "mentee" }]);
    expect(await own(asked)).toMatchObject([{ kind: "supervision", other: "Kofi Deng", setAs: "mentor" }]);
    expect(await deskTies(await viewer("coordinator"), house.store)).toEqual([]);
    const [tie] = await own(mentee);
    expect(await liftTie(await workAs(house, asked), { tieId: tie!.id, version: 1 })).toMatchObject({
      kind: "missing",
    });
    done(await liftTie(work, { tieId: tie!.id, version: 1 }));
    done(await needsOf(world, mentee));
    expect((await offersTo(mentee)).map(({ mentorId }) => mentorId)).toContain(first!.mentorId);
  });
});

describe("names not wished", () => {
  it("are sealed, read by their author alone, hold for who joins later, and can be taken back", async () => {
    const { mentors, mentee } = await threeOffered();
    const own = async () => (await ownMentee(await viewerAs(house, mentee), house.store))!;
    done(await needsOf(world, mentee, { notWished: ["Ama Gueye"] }));
    expect(house.unseal((await own()).notWished!)).toBe("Ama Gueye");
    expect(JSON.stringify(rowsOf("SELECT not_wished FROM mentee"))).not.toContain("Gueye");
    const gueye = await pooled(world, "Gueye", { functions: ["politicalProcess", "teamLeadership"] });
    done(await needsOf(world, mentee, { notWished: ["Ama Gueye"] }));
    expect((await offersTo(mentee)).map(({ mentorId }) => mentorId)).not.toContain(gueye.mentorId);
    const shown = (await shownOffers(house, await viewer("coordinator"), menteeIdOf(mentee)))!;
    expect(shown.others.find(({ mentorId }) => mentorId === gueye.mentorId)!.barriers).toEqual(["notForThisPair"]);
    expect(await needsOf(world, mentee, { notWished: ["A", "B", "C", "D", "E", "F"] })).toMatchObject({
      fields: { notWished: { key: "mentee.notWishedMost" } },
    });
    done(await needsOf(world, mentee));
    expect((await offersTo(mentee)).map(({ mentorId }) => mentorId)).toContain(gueye.mentorId);
    // The mentor's own names: the offer that is open is replaced when it is chosen, without a word why.
    const wishes = mentors[0]!;
    await profiled(world, wishes.accountId, { notWished: ["KOFI deng"] });
    expect((await mentorFor(await viewer("coordinator"), house.store, wishes.mentorId))!.notWished).toBeNull();
    expect((await ownMentor(await viewerAs(house, wishes.accountId), house.store))!.notWished).not.toBeNull();
    done(await needsOf(world, mentee));
    expect((await offersTo(mentee)).map(({ mentorId }) => mentorId)).not.toContain(wishes.mentorId);
    expect(JSON.stringify(rowsOf("SELECT payload FROM audit_event"))).not.toMatch(/Gueye|KOFI/);
  });
});

describe("why not this mentor", () => {
  const why = async (account: string) => (await shownOffers(house, await viewer("coordinator"), menteeIdOf(account)))!;
  it("names the conditions that fail, the lower score, and never what a pair keeps to itself", async () => {
    const { mentors, mentee } = await threeOffered();
    await pooled(world, "Diallo", {
      functions: [],
      missions: [{ missionId: "unmiss", postTypeId: "srsg", endedOn: "2026-01-31" }],
    });
    await pooled(world, "Eze", { languages: [{ language: "fr", level: "C2" }] }, { capacity: 0 });
    await pooled(world, "Fall", {
      functions: [],
      missions: [{ missionId: "unmogip", postTypeId: "forceCommander", endedOn: "2018-03-30" }],
    });
    const [first] = await offersTo(mentee);
    done(await declineOffer(await workAs(house, mentee), { matchId: first!.id, ...nothingSaid }));
    const shown = await why(mentee);
    expect(shown).toMatchObject({ written: true, engaged: false });
    expect(shown.offered.map(({ mentorId }) => mentorId)).toHaveLength(3);
    const of = (family: string) => shown.others.find(({ name }) => name.endsWith(family));
    expect(of("Diallo")).toMatchObject({ barriers: ["sameMission"], score: null });
    expect(of("Eze")).toMatchObject({ barriers: ["noCapacity", "noCommonLanguage"] });
    expect(shown.others.find(({ mentorId }) => mentorId === first!.mentorId)).toMatchObject({
      barriers: ["notForThisPair"],
    });
    expect(mentors).toHaveLength(3);
    // The next best comes where an offer was passed over; with a fourth possible mentor the lowest score waits.
    await pooled(world, "Gueye");
    expect((await why(mentee)).others[0]).toMatchObject({ barriers: [], before: null, score: expect.any(Number) });
    await expect(shownOffers(house, await viewer("officer"), menteeIdOf(mentee))).rejects.toThrow(/coordinator/);
  });
  it("says how an earlier request ended, and that a request runs", async () => {
    const { mentee } = await threeOffered();
    const [first] = await offersTo(mentee);
    done(await chooseMentor(await workAs(house, mentee), { matchId: first!.id }));
    expect((await why(mentee)).engaged).toBe(true);
    house.clock.advance(73 * 3_600_000);
    await lapseRequests(house);
    expect((await why(mentee)).others).toMatchObject([{ mentorId: first!.mentorId, before: "lapsed", score: null }]);
  });
});

describe("asking and answering", () => {
  it("asks one mentor at a time, who alone reads what is asked and answers", async () => {
    const { mentors, mentee } = await threeOffered();
    const [first, second] = await offersTo(mentee);
    done(await chooseMentor(await workAs(house, mentee), { matchId: first!.id }));
    expect(await chooseMentor(await workAs(house, mentee), { matchId: second!.id })).toMatchObject({
      kind: "conflict",
    });
    const asked = mentors.find(({ mentorId }) => mentorId === first!.mentorId)!;
    const idle = mentors.find(({ mentorId }) => mentorId === second!.mentorId)!;
    expect((await tasksOf(await viewerAs(house, asked.accountId), house)).map(({ title }) => title.key)).toContain(
      "task.mentoring.answer",
    );
    expect(await ownMatches(await viewerAs(house, idle.accountId), house.store)).toEqual([]);
    for (const account of [mentee, world.accounts.coordinator])
      expect(await acceptRequest(await workAs(house, account), { matchId: first!.id })).toMatchObject({ ok: false });
    expect(await acceptRequest(await workAs(house, idle.accountId), { matchId: first!.id })).toMatchObject({
      kind: "missing",
    });
    done(await acceptRequest(await workAs(house, asked.accountId), { matchId: first!.id }));
    expect(statesOf(mentee).map(({ state }) => state)).toEqual(["agreed", "passedOver", "passedOver"]);
    // A place is taken: nobody else is offered this mentor.
    const next = await enrolled(world, "Elias");
    done(await needsOf(world, next));
    expect((await offersTo(next)).map(({ mentorId }) => mentorId)).not.toContain(asked.mentorId);
    expect((await mentorsFor(await viewer("focal"), house.store)).filter(({ inUse }) => inUse)).toHaveLength(1);
  });
  it("claims the last place once, of two who accept at the same time", async () => {
    const { accountId } = await pooled(world, "Adjei");
    const [one, two] = [await enrolled(world, "Deng"), await enrolled(world, "Elias")];
    for (const mentee of [one, two]) {
      done(await needsOf(world, mentee));
      done(await chooseMentor(await workAs(house, mentee), { matchId: (await offersTo(mentee))[0]!.id }));
    }
    const matches = [...statesOf(one), ...statesOf(two)].map(({ id }) => id);
    const work = await workAs(house, accountId);
    const outcomes = await Promise.all(matches.map((matchId) => acceptRequest(work, { matchId })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(rowsOf("SELECT id FROM mentoring_match WHERE state = 'agreed'")).toHaveLength(1);
  });
  it("a refusal and a lapse bring another offer, never the same mentor", async () => {
    const { mentors, mentee } = await threeOffered();
    const fourth = await pooled(world, "Diallo");
    const [first] = await offersTo(mentee);
    done(await chooseMentor(await workAs(house, mentee), { matchId: first!.id }));
    const asked = mentors.find(({ mentorId }) => mentorId === first!.mentorId)!.accountId;
    done(await refuseRequest(await workAs(house, asked), { matchId: first!.id, ...nothingSaid }));
    const offers = await offersTo(mentee);
    expect(offers.map(({ mentorId }) => mentorId)).toContain(fourth.mentorId);
    expect(offers.map(({ mentorId }) => mentorId)).not.toContain(first!.mentorId);
    done(await chooseMentor(await workAs(house, mentee), { matchId: offers[0]!.id }));
    expect(await lapseRequests(house)).toBe(0);
    house.clock.advance(72 * 3_600_000 + 1_000);
    const late = [...mentors, fourth].find(({ mentorId }) => mentorId === offers[0]!.mentorId)!.accountId;
    expect(await acceptRequest(await workAs(house, late), { matchId: offers[0]!.id })).toMatchObject({
      reason: { key: "mentoring.answerLate" },
    });
    expect(await lapseRequests(house)).toBe(1);
    expect(statesOf(mentee).map(({ state }) => state)).toContain("lapsed");
    expect((await offersTo(mentee)).map(({ mentorId }) => mentorId)).not.toContain(offers[0]!.mentorId);
    const told = noticesOf(
      event("match.moved", ["match", "m"], null, { from: "requested", to: "lapsed", mentorId: "a", menteeId: "b" }),
    ).map(({ audience }) => audience);
    expect(told).toEqual(["mentor:a", "mentee:b"]);
  });
  it("is answered before the mentor pauses; the coordinator may pause for somebody absent", async () => {
    const { mentors, mentee } = await threeOffered();
    const [first] = await offersTo(mentee);
    const { mentorId, accountId } = mentors.find((one) => one.mentorId === first!.mentorId)!;
    done(await chooseMentor(await workAs(house, mentee), { matchId: first!.id }));
    const own = await workAs(house, accountId);
    const { version } = (await ownMentor(own.viewer, house.store))!;
    const pause = { mentorId, version, act: "pause" as const, reason: "Ill" };
    expect(await moveMentor(own, pause)).toMatchObject({ reason: { key: "mentor.answerFirst" } });
    done(await moveMentor(await workAs(house, world.accounts.coordinator), pause));
    expect(await chooseMentor(await workAs(house, mentee), { matchId: (await offersTo(mentee))[0]!.id })).toMatchObject(
      {
        reason: { key: "mentoring.askedAlready" },
      },
    );
  });
  it("replaces an offer that is not available any more when it is chosen", async () => {
    const { mentors, mentee } = await threeOffered();
    const [first] = await offersTo(mentee);
    const gone = mentors.find(({ mentorId }) => mentorId === first!.mentorId)!;
    const own = await workAs(house, gone.accountId);
    const { version } = (await ownMentor(own.viewer, house.store))!;
    done(await moveMentor(own, { mentorId: gone.mentorId, version, act: "pause", reason: "Ill" }));
    expect(done(await chooseMentor(await workAs(house, mentee), { matchId: first!.id })).asked).toBe(false);
    expect(await offersTo(mentee)).toHaveLength(2);
  });
});

describe("the agreement", () => {
  it("is written and signed by the two alone; the second signature begins the relationship", async () => {
    const { mentee, mentor, matchId } = await agreedPair();
    const write = { matchId, version: 1, ...channel };
    for (const account of [world.accounts.coordinator, world.accounts.officer])
      expect(await writeAgreement(await workAs(house, account), write)).toMatchObject({ ok: false });
    expect(await signAgreement(await workAs(house, mentee), { matchId, version: 1 })).toMatchObject({
      reason: { key: "agreement.channelFirst" },
    });
    done(await writeAgreement(await workAs(house, mentee), write));
    expect(await writeAgreement(await workAs(house, mentor), write)).toMatchObject({ kind: "stale" });
    done(await signAgreement(await workAs(house, mentee), { matchId, version: 2 }));
    expect(await signAgreement(await workAs(house, mentee), { matchId, version: 3 })).toMatchObject({
      reason: { key: "agreement.signedAlready" },
    });
    // Changed terms are signed anew.
    done(await writeAgreement(await workAs(house, mentor), { ...write, version: 3, cadenceWeeks: 2 }));
    done(await signAgreement(await workAs(house, mentor), { matchId, version: 4 }));
    expect(done(await signAgreement(await workAs(house, mentee), { matchId, version: 5 })).active).toBe(true);
    expect(statesOf(mentee)[0]!.state).toBe("active");
    expect(rowsOf("SELECT role FROM signature WHERE kind = 'agreement'")).toHaveLength(3);
  });
  it("is signed by both in the same words: other goals void the first signature, are told, and never touch what was signed", async () => {
    const { mentee, mentor, matchId } = await agreedPair();
    const [byMentee, byMentor] = [await workAs(house, mentee), await workAs(house, mentor)];
    const signatures = () =>
      rowsOf<{ mentor: string | null; mentee: string | null; version: number }>(
        "SELECT mentor_signature_id AS mentor, mentee_signature_id AS mentee, version FROM mentoring_agreement",
      )[0]!;
    done(await writeAgreement(byMentor, { matchId, version: 1, ...channel }));
    done(await signAgreement(byMentor, { matchId, version: 2 }));
    // The same words again change nothing; others do, and the page that the mentee has open is old now.
    done(await needsOf(world, mentee, { hours: hours.slice(1) }));
    expect(signatures().mentor).not.toBeNull();
    done(await needsOf(world, mentee, { goals: "QXOTHER" }));
    expect(signatures()).toMatchObject({ mentor: null, mentee: null, version: 4 });
    expect(await signAgreement(byMentee, { matchId, version: 3 })).toMatchObject({ kind: "stale" });
    expect(
      noticesOf(event("agreement.reopened", ["agreement", "a"], null, { matchId, version: 4 })).map(
        ({ audience }) => audience,
      ),
    ).toEqual([`pair:${matchId}`]);
    expect(rowsOf("SELECT id FROM audit_event WHERE type = 'agreement.reopened'")).toHaveLength(1);
    expect((await tasksOf(byMentor.viewer, house)).map(({ title }) => title.key)).toContain("task.mentoring.sign");
    done(await signAgreement(byMentor, { matchId, version: 4 }));
    done(await signAgreement(byMentee, { matchId, version: 5 }));
    // Signed: later goals are for later.
    done(await needsOf(world, mentee, { goals: "QXLATER" }));
    const [row] = rowsOf<{ text: string }>("SELECT signed_text AS text FROM mentoring_agreement");
    expect(row!.text).not.toContain("QXOTHER");
    expect(JSON.parse(house.unseal(row!.text))).toMatchObject({ goals: "QXOTHER" });
    expect(signatures().mentor).not.toBeNull();
  });
  it("ends without fault, frees the place and cancels what was to come", async () => {
    const { mentee, mentor, matchId } = await activePair();
    const startsAt = house.clock.at() + 5 * 86_400_000;
    const sessionId = house.newId();
    await put(
      house,
      insert(mentoringSession, {
        id: sessionId,
        matchId,
        number: 1,
        state: "booked",
        startsAt,
        endsAt: startsAt + 3_600_000,
        mentorZone: "Europe/Zurich",
        menteeZone: "Africa/Juba",
        zoneData: "2026a",
        callToday: false,
        bookedAt: house.clock.at(),
        sequence: 0,
        version: 1,
      }),
      insert(sessionQuarter, { id: house.newId(), sessionId, accountId: mentor, quarter: 1 }),
    );
    for (const who of ["focal", "officer", "vetting"] as const)
      expect(await endMatch(await as(who), { matchId })).toMatchObject({ kind: "missing" });
    done(await endMatch(await as("coordinator"), { matchId }));
    expect(statesOf(mentee)[0]!.state).toBe("ended");
    expect(rowsOf("SELECT state, sequence FROM mentoring_session")).toEqual([{ state: "cancelled", sequence: 1 }]);
    expect(rowsOf("SELECT id FROM session_quarter")).toEqual([]);
    expect(await endMatch(await workAs(house, mentee), { matchId })).toMatchObject({ kind: "conflict" });
    const next = await enrolled(world, "Elias");
    done(await needsOf(world, next));
    expect(await offersTo(next)).toHaveLength(3);
  });
});

describe("the coordinator", () => {
  it("reads people, dates and states, never goals, channel, needs or offers", async () => {
    const { mentee } = await activePair();
    const waiting = await enrolled(world, "Elias");
    done(await needsOf(world, waiting, { preferredSex: "woman" }));
    const programme = await shownProgramme(house, await viewer("coordinator"));
    expect(programme.mentees.map(({ name, stage }) => [name, stage])).toEqual([
      ["Kofi Deng", "active"],
      ["Kofi Elias", "choosing"],
    ]);
    expect(programme.matches.map(({ state }) => state)).toEqual(["active"]);
    expect(programme.languages).toEqual([{ language: "en", demand: 1, capacity: 2 }]);
    expect(JSON.stringify(programme)).not.toMatch(/QX|secure telephone|politicalProcess|woman/);
    await expect(shownProgramme(house, await viewer("officer"))).rejects.toThrow(/coordinator/);
    const [match] = statesOf(mentee);
    expect(await pairStandingOf(await viewer("officer"), house.store, match!.id)).toMatchObject({
      side: null,
      coordinator: false,
    });
  });
  it("is told of two sessions missed", async () => {
    const { matchId } = await activePair();
    for (const number of [1, 2]) {
      const startsAt = house.clock.at() - number * 86_400_000;
      await put(
        house,
        insert(mentoringSession, {
          id: house.newId(),
          matchId,
          number,
          state: "noShow",
          startsAt,
          endsAt: startsAt + 3_600_000,
          mentorZone: "Europe/Zurich",
          menteeZone: "Africa/Juba",
          zoneData: "2026a",
          callToday: false,
          bookedAt: startsAt,
          missedBy: "mentee",
          sequence: 0,
          version: 1,
        }),
      );
    }
    expect((await shownProgramme(house, await viewer("coordinator"))).alerts).toMatchObject([
      { id: matchId, missed: 2 },
    ]);
    expect((await tasksOf(await viewer("coordinator"), house)).map(({ title }) => title.key)).toContain(
      "task.mentoring.missed",
    );
  });
});

describe("renewals", () => {
  it("ask the mentor and show the coordinator when the declaration runs out", async () => {
    const mentorId = await offered(world, offerOf("Adjei"));
    await cleared(world, mentorId);
    const accountId = await admitted(world, mentorId);
    const keys = async () => (await tasksOf(await viewerAs(house, accountId), house)).map(({ title }) => title.key);
    expect(await keys()).toEqual(["task.mentoring.declare", "task.mentoring.hours"]);
    await profiled(world, accountId);
    expect(await keys()).toEqual([]);
    house.clock.advance(320 * 86_400_000);
    expect(await keys()).toEqual(["task.mentoring.declare"]);
    const { renewals } = await shownProgramme(house, await viewer("coordinator"));
    expect(renewals.map(({ kind }) => kind)).toContain("declaration");
  });
});

describe("the firewall", () => {
  const process = async (personId: string, seatedAccount?: string) => {
    const [post] = rowsOf<{ id: string }>("SELECT id FROM post WHERE id = 'monusco.srsg'");
    const [forecastId, processId, panelId] = [house.newId(), house.newId(), house.newId()];
    await put(
      house,
      insert(vacancyForecast, {
        id: forecastId,
        postId: post!.id,
        reason: "endOfTour",
        vacantOn: "2027-03-01",
        createdAt: house.clock.at(),
        createdBy: world.accounts.officer,
        version: 1,
      }),
      insert(selectionProcess, {
        id: processId,
        reference: `T-${processId.slice(0, 6)}`,
        postId: post!.id,
        forecastId,
        state: "longlisting",
        stateSince: house.clock.at(),
        round: 1,
        level: "USG",
        vacantOn: "2027-03-01",
        createdAt: house.clock.at(),
        version: 1,
      }),
      insert(candidacy, {
        id: house.newId(),
        processId,
        personId,
        state: "longlisted",
        stateSince: house.clock.at(),
        offList: false,
        version: 1,
      }),
      ...(seatedAccount
        ? [
            insert(panel, { id: panelId, processId, round: 1, state: "convened", version: 1 }),
            insert(panelMember, {
              id: house.newId(),
              panelId,
              accountId: seatedAccount,
              seat: "voting",
              actingChair: false,
              seatedAt: house.clock.at(),
              removedAt: house.clock.at(),
              removedReason: "Left early",
            }),
          ]
        : []),
    );
    return processId;
  };
  const personOf = (accountId: string) =>
    rowsOf<{ id: string }>("SELECT person_id AS id FROM account WHERE id = ?", accountId)[0]!.id;

  it("never offers somebody who has sat on a panel about the mentee, and says nothing", async () => {
    const { mentors, mentee } = await threeOffered();
    const seated = mentors[0]!;
    await process(personOf(mentee), seated.accountId);
    expect(done(await needsOf(world, mentee)).offered).toBe(2);
    const offers = await offersTo(mentee);
    expect(offers.map(({ mentorId }) => mentorId)).not.toContain(seated.mentorId);
    expect((await tiesOf(reads, house.store, menteeIdOf(mentee))).get(seated.mentorId)).toMatchObject({ panel: true });
  });
  it("refuses a yes when the mentor has come to sit on such a panel meanwhile", async () => {
    const { mentors, mentee } = await threeOffered();
    const [offer] = await offersTo(mentee);
    done(await chooseMentor(await workAs(house, mentee), { matchId: offer!.id }));
    const asked = mentors.find(({ mentorId }) => mentorId === offer!.mentorId)!.accountId;
    await process(personOf(mentee), asked);
    expect(await acceptRequest(await workAs(house, asked), { matchId: offer!.id })).toMatchObject({
      kind: "conflict",
      reason: { key: "mentoring.notAvailable" },
    });
  });
  it("shuts every panel about the mentee to the mentor, also after the end, and to nobody else", async () => {
    const { mentors, mentee, mentor, matchId } = await activePair();
    const other = mentors.find(({ accountId }) => accountId !== mentor)!.accountId;
    for (const accountId of [mentor, other])
      await put(
        house,
        insert(roleGrant, {
          id: house.newId(),
          accountId,
          role: "panelMember",
          startsOn: "2026-01-01",
          grantedAt: house.clock.at(),
        }),
      );
    const about = await process(personOf(mentee));
    const elsewhere = await process(personOf(world.accounts.auditor));
    const open = async (processId: string) =>
      (await possibleAssessors(await viewer("officer"), house.store, processId, "DPO", house.clock.at()))
        .filter(({ available }) => available)
        .map(({ accountId }) => accountId);
    expect(await open(about)).toEqual([other]);
    expect((await open(elsewhere)).sort()).toEqual([mentor, other].sort());
    done(await endMatch(await workAs(house, mentee), { matchId }));
    expect(await open(about)).toEqual([other]);
  });
});
