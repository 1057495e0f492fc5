import type { FunctionalNeed } from "#app/domain/mentoring/matching.ts";
import type { Outcome } from "#app/domain/outcome.ts";
import { admitMentor } from "#app/services/mentoring/admit-mentor.server.ts";
import { enrolMentee } from "#app/services/mentoring/enrol-mentee.server.ts";
import { offerMentor, type MentorOffer } from "#app/services/mentoring/offer-mentor.server.ts";
import { writeMentorProfile, type MentorProfile } from "#app/services/mentoring/write-mentor-profile.server.ts";
import { writeNeeds, type Needs } from "#app/services/mentoring/write-needs.server.ts";
import { loadReferenceData, postIdOf } from "#app/services/reference/load-reference-data.server.ts";
import { recordVettingCheck } from "#app/services/selection/record-vetting-check.server.ts";
import { requestVetting } from "#app/services/selection/request-vetting.server.ts";
import { contextOf } from "#app/services/work.server.ts";
import { mentorFor, ownMentor } from "#db/queries/mentors.server.ts";
import { ownMentee } from "#db/queries/mentees.server.ts";
import { checksOf } from "#db/queries/vetting.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { addAccount, workAs, type TestHouse } from "./house.ts";

const reads = systemViewer("a test looks");
export const hours = [1, 2, 3, 4, 5].map((isoWeekday) => ({ isoWeekday, from: 540, to: 1020 }));

export type Outsider =
  "coordinator" | "focal" | "otherFocal" | "vetting" | "adjudicator" | "administrator" | "auditor" | "officer";
/** Reference data and the people around the programme; mentors and mentees come by the functions below. */
export type MentoringWorld = { readonly house: TestHouse; readonly accounts: Readonly<Record<Outsider, string>> };

export function done<R extends Record<string, unknown>>(outcome: Outcome<R>): R {
  if (!outcome.ok)
    throw new Error(`${outcome.kind} ${JSON.stringify(outcome.reason)} ${JSON.stringify(outcome.fields ?? "")}`);
  return outcome.result;
}

export async function mentoringWorld(house: TestHouse): Promise<MentoringWorld> {
  await loadReferenceData(house.store, contextOf({ house, replay: null }));
  const someone = async (key: string, roles: Parameters<typeof addAccount>[1]["roles"]) =>
    (await addAccount(house, { email: `${key}@example.org`, givenNames: "Test", familyName: key, roles })).accountId;
  return {
    house,
    accounts: {
      coordinator: await someone("coordinator", ["mentoringCoordinator"]),
      focal: await someone("focal", [{ role: "focalPoint", memberStateId: "gh" }]),
      otherFocal: await someone("otherFocal", [{ role: "focalPoint", memberStateId: "ke" }]),
      vetting: await someone("vetting", ["vettingOfficer"]),
      adjudicator: await someone("adjudicator", ["adjudicator"]),
      administrator: await someone("administrator", ["administrator"]),
      auditor: await someone("auditor", ["auditor"]),
      officer: await someone("officer", ["leadOfficer", "secretariatOfficer"]),
    },
  };
}

/** A former leader as a State would offer one; the key makes name and address. */
export function offerOf(key: string, more: Partial<MentorOffer> = {}): MentorOffer {
  return {
    memberStateId: "gh",
    givenNames: "Ama",
    familyName: key,
    sex: "woman",
    nationalities: ["gh"],
    email: `${key.toLowerCase()}@mentor.example`,
    formerPost: "Head of Mission, UNMIL",
    separatedOn: "2024-03-31",
    profile: `QXPROFILE ${key}`,
    languages: [{ language: "en", level: "C2" }],
    functions: ["politicalProcess"],
    missions: [{ missionId: "unmil", postTypeId: "srsg", endedOn: "2018-03-30" }],
    ...more,
  };
}

/** Offers a mentor by the State of the offer (or by the coordinator). */
export async function offered({ house, accounts }: MentoringWorld, offer: MentorOffer): Promise<string> {
  const by =
    offer.memberStateId === null
      ? accounts.coordinator
      : offer.memberStateId === "ke"
        ? accounts.otherFocal
        : accounts.focal;
  return done(await offerMentor(await workAs(house, by), offer)).mentorId;
}

/** Clears a mentor by all seven checks. */
export async function cleared({ house, accounts }: MentoringWorld, mentorId: string): Promise<void> {
  const officer = await workAs(house, accounts.vetting);
  done(await requestVetting(officer, { mentorId, candidacyId: null }));
  const { personId } = (await mentorFor(reads, house.store, mentorId))!;
  for (const check of await checksOf(reads, house.store, [personId]))
    if (check.outcome === "pending")
      done(
        await recordVettingCheck(officer, {
          mentorId,
          checkId: check.id,
          version: check.version,
          outcome: "cleared",
          validUntil: "2027-06-30",
          finding: "",
        }),
      );
}

export async function admitted({ house, accounts }: MentoringWorld, mentorId: string): Promise<string> {
  const coordinator = await workAs(house, accounts.coordinator);
  const { version } = (await mentorFor(coordinator.viewer, house.store, mentorId))!;
  done(
    await admitMentor(coordinator, { mentorId, version, trainedOn: "2026-09-01", language: "en", samePerson: false }),
  );
  return (await mentorFor(reads, house.store, mentorId))!.accountId!;
}

/** A profile that takes a mentor into the pool, from the stored record on. */
export async function profiled(
  { house }: MentoringWorld,
  accountId: string,
  more: Partial<MentorProfile> = {},
): Promise<void> {
  const work = await workAs(house, accountId);
  const own = (await ownMentor(work.viewer, house.store))!;
  done(
    await writeMentorProfile(work, {
      version: own.version,
      profile: own.profile ?? "",
      capacity: 1,
      languages: own.languages,
      functions: own.functions,
      zone: "Europe/Zurich",
      hours,
      away: [],
      booking: "atOnce",
      bufferBefore: 0,
      bufferAfter: 15,
      declares: true,
      notWished: [],
      ...more,
    }),
  );
}

/** A mentor in the pool: offered, cleared, admitted, declared. */
export async function pooled(
  world: MentoringWorld,
  key: string,
  offer: Partial<MentorOffer> = {},
  profile: Partial<MentorProfile> = {},
): Promise<{ mentorId: string; accountId: string }> {
  const mentorId = await offered(world, offerOf(key, offer));
  await cleared(world, mentorId);
  const accountId = await admitted(world, mentorId);
  await profiled(world, accountId, profile);
  return { mentorId, accountId };
}

/** A mentee of the programme without needs; the account id. */
export async function enrolled({ house, accounts }: MentoringWorld, key: string): Promise<string> {
  const coordinator = await workAs(house, accounts.coordinator);
  const { menteeId } = done(
    await enrolMentee(coordinator, {
      postId: postIdOf("UNMISS", "srsg"),
      startedOn: "2026-09-01",
      email: `${key.toLowerCase()}@mission.example`,
      language: "en",
      candidacyId: null,
      givenNames: "Kofi",
      familyName: key,
      sex: "man",
    }),
  );
  const row = house.store.client.prepare("SELECT account_id AS id FROM mentee WHERE id = ?").get(menteeId) as {
    id: string;
  };
  return row.id;
}

export async function needsOf(
  { house }: MentoringWorld,
  accountId: string,
  more: Partial<Needs> = {},
): Promise<Outcome<{ offered: number }>> {
  const work = await workAs(house, accountId);
  const own = (await ownMentee(work.viewer, house.store))!;
  return writeNeeds(work, {
    version: own.version,
    needs: ["politicalProcess", "teamLeadership"] satisfies FunctionalNeed[],
    goals: "QXGOALS",
    languages: [{ language: "en", level: "C1" }],
    zone: "Africa/Juba",
    hours,
    preferredSex: null,
    notWished: [],
    ...more,
  });
}
