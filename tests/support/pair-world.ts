import type { RoleCode } from "#app/domain/people/roles.ts";
import { insert } from "#db/commit.server.ts";
import { mission, post, postType } from "#db/schema/reference.tables.ts";
import {
  mentee,
  menteeHours,
  mentor,
  mentorHours,
  mentoringAgreement,
  mentoringMatch,
} from "#db/schema/mentoring.tables.ts";
import { addAccount, put, startOfTests, type TestHouse } from "./house.ts";

/** A pair with an active match: a mentor in Kathmandu, a mentee in Nicosia with the weekend of Friday and Saturday. */
export type PairWorld = {
  readonly matchId: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly mentor: string;
  readonly mentee: string;
  readonly coordinator: string;
  readonly stranger: string;
};

/** Makes the pair straight in the tables; how a pair comes about is tested elsewhere. */
export async function pairWorld(
  house: TestHouse,
  { booking = "atOnce", buffers = 0 }: { booking?: "atOnce" | "askFirst"; buffers?: number } = {},
): Promise<PairWorld> {
  const made = async (email: string, familyName: string, role: RoleCode, zone?: string) =>
    addAccount(house, { email, familyName, roles: [role], ...(zone ? { zone } : {}) });
  const mentorAccount = await made("prakash@states.example", "Thulungwa", "mentor", "Asia/Kathmandu");
  const menteeAccount = await made("elena@missions.example", "Marchesetti", "mentee", "Asia/Nicosia");
  const { accountId: coordinator } = await made(
    "coordinator@secretariat.example",
    "Osterhagen",
    "mentoringCoordinator",
  );
  const { accountId: stranger } = await made("other@states.example", "Wintersgill", "mentor");
  const [mentorId, menteeId, matchId] = [house.newId(), house.newId(), house.newId()];
  const source = { asOf: "2026-01-01", source: "test" };
  await put(
    house,
    insert(mission, {
      id: "unficyp",
      acronym: "UNFICYP",
      acronymFr: "UNFICYP",
      nameEn: "Force in Cyprus",
      nameFr: "Force à Chypre",
      kind: "peacekeeping",
      missionType: "observer",
      startYear: 1964,
      zone: "Asia/Nicosia",
      leadDepartment: "DPO",
      ...source,
    }),
    insert(postType, {
      id: "srsg",
      nameEn: "Special Representative",
      nameFr: "Représentant spécial",
      shortEn: "SRSG",
      shortFr: "RSSG",
      track: "civilian",
      entry: "nomination",
      decides: "sg",
      ...source,
    }),
    insert(post, {
      id: "unficyp.srsg",
      missionId: "unficyp",
      postTypeId: "srsg",
      level: "ASG",
      isHeadOfMission: true,
      decidingOffice: "sg",
      ...source,
    }),
    insert(mentor, {
      id: mentorId,
      personId: mentorAccount.personId,
      accountId: mentorAccount.accountId,
      email: "prakash@states.example",
      offeredBy: coordinator,
      offeredAt: startOfTests,
      state: "admitted",
      stateReason: "",
      formerPost: "Force Commander",
      separatedOn: "2022-01-01",
      profile: "",
      capacity: 2,
      zone: "Asia/Kathmandu",
      booking,
      bufferBefore: buffers,
      bufferAfter: buffers,
      version: 1,
    }),
    insert(
      mentorHours,
      [7, 1, 2, 3, 4, 5].map((isoWeekday) => ({
        id: house.newId(),
        mentorId,
        isoWeekday,
        fromMinute: 720,
        toMinute: 1020,
      })),
    ),
    insert(mentee, {
      id: menteeId,
      accountId: menteeAccount.accountId,
      postId: "unficyp.srsg",
      zone: "Asia/Nicosia",
      startedOn: "2026-09-01",
      enrolledAt: startOfTests,
      version: 1,
    }),
    insert(
      menteeHours,
      [7, 1, 2, 3, 4].map((isoWeekday) => ({
        id: house.newId(),
        menteeId,
        isoWeekday,
        fromMinute: 480,
        toMinute: 1080,
      })),
    ),
    insert(mentoringMatch, {
      id: matchId,
      menteeId,
      mentorId,
      state: "active",
      stateSince: startOfTests,
      score: 700,
      offeredAt: startOfTests,
      activeAt: startOfTests,
      version: 1,
    }),
    insert(mentoringAgreement, {
      id: house.newId(),
      matchId,
      textVersion: 1,
      cadenceWeeks: 2,
      channel: "Mission secure line 2",
      endsOn: "2027-10-12",
      version: 1,
    }),
  );
  return {
    matchId,
    mentorId,
    menteeId,
    mentor: mentorAccount.accountId,
    mentee: menteeAccount.accountId,
    coordinator,
    stranger,
  };
}
