import type { MemberFacts, Region } from "#app/domain/cadre/member.ts";
import { readinessLevels, type ReadinessLevel } from "#app/domain/cadre/readiness.ts";
import { addMonths } from "#app/domain/cadre/membership.ts";
import { assessReadiness } from "#app/services/cadre/assess-readiness.server.ts";
import { askClearance } from "#app/services/cadre/ask-clearance.server.ts";
import { inviteMembers } from "#app/services/cadre/invite-members.server.ts";
import { lapseMemberships } from "#app/services/cadre/lapse-memberships.server.ts";
import { moveMembership } from "#app/services/cadre/move-membership.server.ts";
import { recordCompetency, recordCourse, writeDevelopment } from "#app/services/cadre/record-learning.server.ts";
import { enterMember } from "#app/services/cadre/write-member.server.ts";
import { invitationsOf } from "#db/queries/invitations.server.ts";
import { checksOf, memberToVet } from "#db/queries/vetting.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { recordVettingCheck } from "#app/services/selection/record-vetting-check.server.ts";
import { courses } from "#db/seed/courses.ts";
import { memberStates } from "#db/seed/member-states.ts";
import type { CareerTrack } from "./careers.ts";
import { chanceOf, type Chance } from "./chance.ts";
import { fictionalPeople, fullName, type FictionalPerson } from "./people.ts";
import type { Selection } from "./selection.ts";
import { done, type Stage } from "./stage.ts";

const reads = systemViewer("the demonstration world looks up what it made");
type Step = { readonly day: number; readonly run: () => Promise<void> };

/** One group of the cadre: a pool, its people, the types of post they aim at, and the day they came in. */
type Group = {
  readonly pool: string;
  readonly track: CareerTrack;
  readonly count: number;
  readonly womenShare?: number;
  readonly targets: readonly string[];
  readonly states: readonly string[];
  readonly day: number;
};
const groups: readonly Group[] = [
  {
    pool: "globalCall",
    track: "civilian",
    count: 20,
    targets: ["srsg", "dsrsgPolitical", "dsrsgRcHc", "specialEnvoy"],
    states: ["sn", "rw", "gh", "np", "fi", "br", "jo", "ke", "ie", "in", "tn", "uy", "ro", "fr"],
    day: -330,
  },
  {
    pool: "seniorWomen",
    track: "civilian",
    count: 14,
    womenShare: 1,
    targets: ["chiefOfStaff", "dsrsgPolitical", "directorMissionSupport"],
    states: ["gh", "ng", "zm", "bd", "pk", "jm", "no", "fj", "pl", "cm", "sk"],
    day: -250,
  },
  // Two years and more ago: their membership has lapsed since, unless it was renewed.
  {
    pool: "militaryLeadership",
    track: "military",
    count: 5,
    targets: ["forceCommander", "deputyForceCommander"],
    states: ["in", "bd", "rw", "ie", "uy"],
    day: -745,
  },
  {
    pool: "militaryLeadership",
    track: "military",
    count: 10,
    targets: ["forceCommander", "deputyForceCommander", "headOfMilitary"],
    states: ["gh", "np", "pk", "fi", "sn", "br", "ng", "fr", "zm"],
    day: -200,
  },
  {
    pool: "policeSuccession",
    track: "police",
    count: 11,
    targets: ["policeCommissioner", "deputyPoliceCommissioner"],
    states: ["jo", "rw", "sn", "np", "no", "cm", "fj", "gh", "ro"],
    day: -180,
  },
];
/** Nobody is ready now for these: the gaps of the bench. */
const gaps: readonly string[] = ["dsrsgRcHc", "directorMissionSupport", "deputyPoliceCommissioner"];

const evidence: Readonly<Record<ReadinessLevel, readonly string[]>> = {
  readyNow: [
    "Led an office of two hundred through a withdrawal in good order; two former heads of mission vouch for it.",
    "Acted as deputy for nine months and closed every open point of the last audit.",
    "Desk review of ten years of service and a mock interview before three former leaders: ready without reserve.",
  ],
  readySoon: [
    "Strong in the field; has not yet led a budget of this size. One posting as acting head would settle it.",
    "Mock interview was sound; the answer on protection of civilians stayed general.",
  ],
  developing: [
    "Two levels below the post; a posting as chief of staff comes first.",
    "Good with troops and partners, little practice with a political mandate so far.",
  ],
  emerging: [
    "Known from one course; to be seen in a mission before anything is said.",
    "Promising, early in the career.",
  ],
};
const limits: readonly string[] = [
  "No posting before a child’s final school year ends, next July.",
  "Would rather not serve above 2,500 metres.",
  "No posting in the country of the spouse’s nationality.",
];
const gapsToMend: readonly (readonly [gap: string, action: string, owner: string])[] = [
  ["French for work is at B1", "Intensive course and four weeks with a French-speaking office", "Language service"],
  ["Has not led a mission budget", "Three months with a director of mission support", "Cadre manager"],
  ["Little experience with the Security Council", "Accompany two briefings and draft one", "Host department"],
  ["No command of a mixed civilian and military staff", "Senior Mission Leaders Course", "Permanent Mission"],
  ["Media under pressure", "Two days with a trainer, one recorded interview", "The member"],
];
const competencies = [
  "missionLeadership.leadership",
  "missionLeadership.judgement",
  "unSystemLeadership.systemsThinking",
];

type Cast = {
  readonly group: Group;
  readonly person: FictionalPerson;
  readonly chance: Chance;
  readonly index: number;
  memberId: string;
};

/**
 * Sixty members in four pools, with readiness, learning and clearance, some lapsed; and two of them invited to the open
 * call: one answers by the nomination of Rwanda, one waits for Senegal.
 */
export function cadreSteps(stage: Stage, taken: Set<string>, year: number, open: () => Selection): Step[] {
  const people: Cast[] = [];
  for (const [at, group] of groups.entries()) {
    const found = fictionalPeople(60_100 + at, group.count, {
      track: group.track,
      states: group.states,
      year,
      taken,
      ...(group.womenShare === undefined ? {} : { womenShare: group.womenShare }),
    });
    for (const person of found) {
      taken.add(fullName(person));
      people.push({ group, person, chance: chanceOf(61_000 + people.length), index: people.length, memberId: "" });
    }
  }
  // Those invited to the open call, a special representative's: of two States that are not in it yet.
  const answering = people.find(
    ({ person, group }) => group.pool === "globalCall" && person.nationalities[0] === "rw",
  )!;
  const waiting = people.find(({ person, group }) => group.pool === "globalCall" && person.nationalities[0] === "sn")!;
  const invited = [answering, waiting];
  return [
    ...people.map((one) => ({ day: one.group.day + (one.index % 7), run: () => enter(stage, one) })),
    ...people.map((one) => ({ day: -120 + one.index, run: () => assess(stage, one, invited.includes(one)) })),
    ...people
      .filter((one) => invited.includes(one) || one.chance.fork("cleared").happens(0.72))
      .map((one) => ({ day: -50 + (one.index % 20), run: () => clear(stage, one) })),
    { day: -2, run: () => lapse(stage) },
    { day: -2, run: () => invite(stage, open(), answering, waiting) },
  ];
}

async function enter(stage: Stage, one: Cast): Promise<void> {
  const manager = await stage.as("cadre1");
  const { group, chance } = one;
  one.memberId = done(await enterMember(manager, factsOf(stage, one)), "cadre member").memberId;
  const move = async (act: "propose" | "admit" | "leave", version: number, reason: string) =>
    done(
      await moveMembership(manager, { memberId: one.memberId, poolId: group.pool, act, reason, version }),
      "pool membership",
    );
  await move("propose", 0, "Proposed by the sponsoring Government");
  // A few wait for admission still.
  if (group.day > -300 && one.index % 13 === 5) return;
  await move("admit", 1, "Desk review and interview passed");
  const woman = one.person.sex === "woman" && group.pool === "globalCall" && chance.fork("second").happens(0.35);
  if (woman)
    for (const [version, act] of (["propose", "admit"] as const).entries())
      done(
        await moveMembership(manager, {
          memberId: one.memberId,
          poolId: "seniorWomen",
          act,
          reason: "Membership of one pool does not exclude another",
          version,
        }),
        "second pool",
      );
}

function factsOf(stage: Stage, { group, person, chance, index }: Cast): MemberFacts {
  const regionOf = new Map(
    memberStates.map(({ iso2, regionalGroup }) => [iso2.toLowerCase(), regionalGroup as Region]),
  );
  const draw = chance.fork("facts");
  const window = draw.integer(1, 10);
  const today = new Date(stage.house.now()).toISOString().slice(0, 10);
  return {
    givenNames: person.givenNames,
    familyName: person.familyName,
    sex: group.pool === "seniorWomen" ? "woman" : person.sex,
    nationalities: person.nationalities,
    email: `member${index + 1}@cadre.example`,
    sponsoringState: group.track === "civilian" && index % 9 === 8 ? null : person.nationalities[0]!,
    track: group.track,
    level: group.track === "civilian" ? draw.one(["USG", "ASG", "D-2", "D-2", "D-1"]) : null,
    rankId: person.rankCode ?? null,
    heldSince: stage.day(-draw.integer(800, 2_400)),
    availableFrom: window > 7 ? stage.day(draw.integer(60, 320)) : null,
    availableTo: window === 1 ? stage.day(draw.integer(150, 300)) : null,
    dutyLimits: draw.happens(0.3) ? draw.one(limits) : "",
    release: group.track === "civilian" ? draw.one(["granted", "granted", "asked", "notAsked"]) : draw.one(uniformed),
    consentOn: today,
    retainUntil: addMonths(today, 60),
    targets: targetsOf(group, index),
    languages: person.languages.slice(0, 6).map(({ code, level, evidence: basis }) => ({
      language: code,
      level,
      evidence: basis,
    })),
    // As it stood on the day of entry.
    experience: person.history
      .filter(({ from }) => from <= Number(today.slice(0, 4)))
      .slice(0, 6)
      .map(({ title, organisation, place, from, to }) => ({
        missionId: null,
        organisation,
        region: regionOf.get(place) ?? null,
        function: title,
        fromYear: from,
        toYear: to !== null && to <= Number(today.slice(0, 4)) ? to : null,
      })),
  };
}
const uniformed = ["granted", "granted", "granted", "asked", "asked", "notAsked", "refused"] as const;

function targetsOf({ targets }: Group, index: number): string[] {
  const first = targets[index % targets.length]!;
  return index % 3 === 0 ? [first, targets[(index + 1) % targets.length]!] : [first];
}

/** Readiness for what one aims at, with what is still wanting and what was learnt. */
async function assess(stage: Stage, one: Cast, ready: boolean): Promise<void> {
  const manager = await stage.as("cadre1");
  const { memberId, group, index } = one;
  const chance = one.chance.fork("readiness");
  const today = new Date(stage.house.now()).toISOString().slice(0, 10);
  const types = ready ? ["srsg"] : targetsOf(group, index);
  for (const [at, postTypeId] of types.entries()) {
    const drawn = chance.one(["readyNow", "readyNow", "readySoon", "readySoon", "developing", "emerging"] as const);
    const level: ReadinessLevel = ready
      ? "readyNow"
      : gaps.includes(postTypeId) && drawn === "readyNow"
        ? "readySoon"
        : // A second aim lies further off.
          readinessLevels[Math.min(3, readinessLevels.indexOf(drawn) + (at > 0 && index % 2 ? 1 : 0))]!;
    done(
      await assessReadiness(manager, {
        memberId,
        postTypeId,
        level,
        assessedOn: today,
        // Some assessments have run out by now.
        expiresOn: index % 11 === 7 && !ready ? addMonths(today, 1) : addMonths(today, 12),
        evidence: chance.one(evidence[level]),
      }),
      "readiness",
    );
  }
  if (index % 2 === 0) {
    const [gap, action, owner] = chance.one(gapsToMend);
    done(
      await writeDevelopment(manager, {
        memberId,
        itemId: null,
        version: 0,
        competencyId: null,
        gap,
        action,
        owner,
        dueOn: stage.day(chance.integer(-20, 240)),
        doneOn: index % 8 === 0 ? today : null,
      }),
      "development",
    );
  }
  const fitting = courses.filter(({ tracks }) => tracks.includes(group.track));
  for (const { code } of chance.some(fitting, index % 3))
    done(
      await recordCourse(manager, { memberId, courseId: code, completedOn: stage.day(-chance.integer(200, 1_500)) }),
      "course",
    );
  if (index % 4 === 1)
    done(
      await recordCompetency(manager, {
        memberId,
        competencyId: chance.one(competencies),
        seenOn: today,
        evidence: "Held a divided staff together through an evacuation, as two former superiors describe.",
      }),
      "competency",
    );
}

/** Vetting outside any process: asked for by the manager, recorded by the vetting officer provider by provider. */
async function clear(stage: Stage, one: Cast): Promise<void> {
  done(await askClearance(await stage.as("cadre1"), { memberId: one.memberId }), "clearance");
  const officer = await stage.as("vetting1");
  const { personId } = (await memberToVet(reads, stage.house.store, one.memberId))!;
  for (const { id, version } of await checksOf(reads, stage.house.store, [personId]))
    done(
      await recordVettingCheck(officer, {
        memberId: one.memberId,
        checkId: id,
        version,
        outcome: "cleared",
        validUntil: stage.day(300 + one.index * 3),
        finding: "",
      }),
      "check",
    );
}

async function lapse(stage: Stage): Promise<void> {
  await lapseMemberships(stage.house);
}

async function invite(stage: Stage, selection: Selection, answering: Cast, waiting: Cast): Promise<void> {
  const { processId } = selection;
  done(
    await inviteMembers(await stage.as(selection.story.officer), {
      processId,
      memberIds: [answering.memberId, waiting.memberId],
    }),
    "invitation",
  );
  const sent = await invitationsOf(reads, stage.house.store, processId);
  const { id } = sent.find(({ memberId }) => memberId === answering.memberId)!;
  await selection.nominate("rw", [answering.person], { invitationId: id });
}
