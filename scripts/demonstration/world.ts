import { addDemonstrationAccount } from "#app/services/people/add-demonstration-account.server.ts";
import { loadReferenceData, postIdOf } from "#app/services/reference/load-reference-data.server.ts";
import { makeForecast } from "#app/services/selection/make-forecast.server.ts";
import { recordAssignment } from "#app/services/reference/record-assignment.server.ts";
import type { RoleCode } from "#app/domain/people/roles.ts";
import { hashPassword } from "#app/platform/passwords.server.ts";
import { contextOf } from "#app/services/work.server.ts";
import { postsWithHolders } from "#db/queries/forecasts.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { decideOn, launchBegun, recordCall, recordStage, registerNames, seatPanel } from "./begun.ts";
import { cast, furtherCast, type CastMember } from "./cast.ts";
import { cadreSteps } from "./cadre.ts";
import { chanceOf } from "./chance.ts";
import { post, remind, touch } from "./contacts.ts";
import {
  accept,
  appoint,
  backToRecommendation,
  consult,
  decide,
  handIn,
  hear,
  induct,
  news,
  offer,
  recommend,
  settle,
} from "./decision.ts";
import { further } from "./further.ts";
import { writeAgain, writeSealed, writeToAll } from "./letters.ts";
import { mentoringSteps } from "./mentoring.ts";
import { fictionalPeople, fullName } from "./people.ts";
import { publishRubric } from "./rubric.ts";
import { Selection } from "./selection.ts";
import { departmentOf, done, setStage, strikeStage, type Stage } from "./stage.ts";
import { amend, answer, ask, askDocument, askLate, extend, handOverTo, recallAmendment, rule } from "./call.ts";
import { castStory, type Story } from "./story.ts";
import { Telling, type Step } from "./telling.ts";

export type World = {
  readonly accounts: { role: RoleCode; name: string; email: string; password: string }[];
  readonly tryFirst: string[];
};
/** The password of every demonstration account; they exist in demonstration mode alone. */
export const demonstrationPassword = "blue dome by the harbour";

/**
 * Builds the demonstration world through the use-cases under an advancing clock: reference data, accounts, incumbents, and
 * processes in different states. The same day gives the same world.
 * @param extent `people`: reference data, accounts and incumbents alone, an empty house to run a selection in; `core`: one
 * process in nearly every stage; `whole`: that, and further processes with names from more than sixty States
 */
export async function buildWorld(
  env: Record<string, string | undefined>,
  today: number,
  say: (line: string) => void = () => {},
  extent: "people" | "core" | "whole" = "whole",
): Promise<World> {
  const stage = await setStage(env, today, "demonstration");
  const players = extent === "whole" ? [...cast, ...furtherCast] : cast;
  try {
    say("reference data");
    await loadReferenceData(stage.house.store, contextOf(stage.system));
    say(`${players.length} accounts`);
    await people(stage, players);
    await incumbents(stage);
    if (extent !== "people") {
      await processes(stage, say, extent === "whole");
      await forecastsToCome(stage);
      await publishRubric(stage);
      for (const day of [-1, 0]) {
        stage.on(day, 13);
        await remind(stage);
      }
    }
  } finally {
    await strikeStage(stage);
  }
  return {
    accounts: players.map((member) => ({
      role: roleOf(member.roles[0]!),
      name: `${member.givenNames} ${member.familyName}`,
      email: member.email,
      password: demonstrationPassword,
    })),
    tryFirst: [
      "Sign in as Tomás Irigoyenea (secretariat officer): his tasks, then the Force Commander process that is blocked at a gate.",
      "As Ruth Okonjo-Lind (panel member): declare on the last two names, or score the Police Commissioner candidates.",
      "As Araba Sarpongwell (focal point of Ghana): the open call, her list and its rule.",
      ...(extent === "whole"
        ? [
            "As Lamia Tarabulsiyyah (panel member, in Arabic): the results of the UNIFIL panel, with notes in three languages.",
          ]
        : []),
      "As Ludmila Hradčanova (cadre manager): the bench and its gaps, the timeline, a member’s record.",
      "As Wilhelmina Osterhagenbeek (mentoring coordinator): the programme, its mentors and what runs out.",
      "As Tariro Machingauta-Dube (head of mission, mentee): her relationship, its sessions and goals.",
      "As Hallgrímur Steinþórsdal (auditor): the trail and its chain.",
    ],
  };
}

// The seat of a chair comes from convening; the base role is a panel member's.
function roleOf(role: string): RoleCode {
  return role === "panelChair" ? "panelMember" : (role as RoleCode);
}

async function people(stage: Stage, players: readonly CastMember[]): Promise<void> {
  const passwordHash = await hashPassword(demonstrationPassword);
  for (const [index, member] of players.entries()) {
    const made = done(
      await addDemonstrationAccount(stage.system, {
        // Most are in use; a few were left alone for months, for the administrator to look at.
        lastSignInAt: stage.today - (index % 13 === 12 ? 120 + index : 1 + ((index * 7) % 40)) * 86_400_000,
        givenNames: member.givenNames,
        familyName: member.familyName,
        sex: member.sex,
        nationalities: member.nationalities,
        email: member.email,
        passwordHash,
        language: member.language,
        zone: member.zone,
        // Mentors and mentees get their roles by admission and enrolment.
        grants: member.roles
          .filter((role) => role !== "mentor" && role !== "mentee")
          .map((role) => ({
            role: roleOf(role),
            memberStateId: member.memberState ?? null,
            decidingOffice: member.decidingOffice ?? null,
          })),
        profile: member.level
          ? {
              level: member.level,
              rankId: member.rank ?? null,
              department: departmentOf(member),
              cbiTrainedOn: member.cbiTrainedAt === undefined ? null : stage.day(member.cbiTrainedAt - 330),
            }
          : null,
      }),
      `account ${member.code}`,
    );
    stage.accounts.set(member.code, made.accountId);
  }
}

/** Posts that fall vacant because a tour ends, in days from today: ten with a process, then those only forecast. */
const vacancies = [
  ["MINUSCA", "dsrsgPolitical", 30],
  ["MINUSCA", "forceCommander", 92],
  ["UNAMA", "dsrsgPolitical", 75],
  ["UNSMIL", "dsrsgPolitical", 100],
  ["MINUSCA", "policeCommissioner", 130],
  ["UNMISS", "forceCommander", 124],
  ["UNMISS", "policeCommissioner", 190],
  ["MONUSCO", "policeCommissioner", 110],
  ["MONUSCO", "srsg", 210],
  ["UNMISS", "srsg", 260],
  ["UNFICYP", "forceCommander", 262],
  ["UNDOF", "forceCommander", 330],
  ["MINURSO", "srsg", 300],
  ["UNSMIL", "srsg", 360],
] as const;
const foreseen = vacancies.slice(10);
function vacancy(mission: string, postType: string): { postId: string; vacant: number } {
  const [, , vacant] = vacancies.find((row) => row[0] === mission && row[1] === postType)!;
  return { postId: postIdOf(mission, postType), vacant };
}

async function incumbents(stage: Stage): Promise<void> {
  const posts = await postsWithHolders(systemViewer("incumbents of the demonstration"), stage.house.store);
  const chance = chanceOf(31);
  const states = ["bd", "br", "fi", "gh", "in", "ke", "np", "rw", "sn", "uy", "pk", "ie"];
  const holders = fictionalPeople(41, posts.length, {
    track: "civilian",
    states,
    year: new Date(stage.today).getUTCFullYear(),
  });
  const leaving = new Map(vacancies.map(([mission, postType, day]) => [postIdOf(mission, postType), day]));
  for (const [index, post] of posts.entries()) {
    const holder = holders[index]!;
    const [started, ends] = [-chance.integer(300, 900), chance.integer(60, 700)];
    done(
      await recordAssignment(stage.system, {
        postId: post.id,
        incumbentName: fullName(holder),
        sex: holder.sex,
        nationalities: holder.nationalities,
        startedOn: stage.day(started),
        // A forecast and its holder’s tour speak of one day.
        endOfTour: stage.day(leaving.get(post.id) ?? ends),
        asOf: stage.day(-30),
        source: "Demonstration: a fictional person",
      }),
      "assignment",
    );
  }
}

const allStates = [
  "gh",
  "sn",
  "ng",
  "ke",
  "rw",
  "cm",
  "tn",
  "zm",
  "np",
  "bd",
  "in",
  "pk",
  "jo",
  "cn",
  "fj",
  "ro",
  "pl",
  "sk",
  "uy",
  "br",
  "jm",
  "fi",
  "ie",
  "no",
  "fr",
];

/** States in turn from a place on, so that over the world every State nominates. */
function statesFrom(start: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => allStates[(start + index) % allStates.length]!);
}

async function processes(stage: Stage, say: (line: string) => void, whole: boolean): Promise<void> {
  const year = new Date(stage.today).getUTCFullYear();
  const taken = new Set<string>();
  const tell = (story: Omit<Story, "chance" | "people">, states: readonly string[], count: number) => {
    // A life ends, for its dossier, in the year in which it is nominated.
    const nominated = new Date(stage.today + story.issue * 86_400_000).getUTCFullYear();
    return new Telling(new Selection(stage, castStory(story, states, count, taken, Math.min(year, nominated))), stage);
  };
  const civilian = {
    track: "civilian",
    missionType: "multidimensional",
    chair: "chair2",
    members: ["member1", "member3", "member4", "member5"],
    screeners: ["screener1", "screener2"],
  } as const;
  const police = {
    track: "police",
    missionType: "multidimensional",
    chair: "chair1",
    members: ["member1", "member4", "member6", "member9"],
    screeners: ["screener2", "screener3"],
  } as const;
  const military = {
    track: "military",
    missionType: "multidimensional",
    chair: "chair3",
    members: ["member1", "member6", "member7", "member8"],
    screeners: ["screener1", "screener4"],
  } as const;

  const announced = tell(
    {
      number: 11,
      ...vacancy("MINUSCA", "dsrsgPolitical"),
      ...civilian,
      officer: "officer2",
      launch: -300,
      issue: -280,
      closes: -250,
      shortlist: 4,
    },
    statesFrom(0, 8),
    11,
  );
  announced
    .call()
    .nominations(-260, statesFrom(0, 8))
    .screening([-244, -225], 7)
    .shortlisting(-215)
    .assessment(-190)
    .at(
      -150,
      () => recommend(announced.selection),
      () => handIn(announced.selection),
    )
    .at(-130, () => decide(announced.selection, "Sg"))
    .at(
      -120,
      () => consult(announced.selection, -120),
      () => writeSealed(announced.selection, "hostSounding", -120),
      () => writeSealed(announced.selection, "councilLetter", -120),
    )
    .at(-114, () => settle(announced.selection))
    .at(
      -105,
      () => offer(announced.selection, -105),
      () => writeSealed(announced.selection, "offer", -105),
    )
    .at(-100, () => accept(announced.selection, -103))
    .at(
      -96,
      () => appoint(announced.selection),
      () => writeToAll(announced.selection, "announcement"),
      () => writeToAll(announced.selection, "regret"),
    )
    .at(-90, () => induct(announced.selection, -60, true))
    .at(-80, () => hear(announced.selection, "complaint", -81))
    .news(-229, -170, -110, -70);

  const objected = tell(
    {
      number: 12,
      ...vacancy("MINUSCA", "forceCommander"),
      ...military,
      officer: "officer3",
      launch: -240,
      issue: -220,
      closes: -190,
      shortlist: 4,
    },
    statesFrom(8, 9),
    11,
  );
  objected
    .call()
    .nominations(-200, statesFrom(8, 9))
    .screening([-185, -170], 7)
    .shortlisting(-160, "member6")
    .assessment(-130)
    .at(
      -90,
      () => recommend(objected.selection),
      () => handIn(objected.selection),
    )
    .at(-70, () => decide(objected.selection, "Sg", { paper: true }))
    .at(
      -50,
      () => consult(objected.selection, -50),
      () => writeSealed(objected.selection, "hostSounding", -50),
    )
    .at(-44, () => settle(objected.selection, true))
    .at(-40, () => backToRecommendation(objected.selection, "Sg"))
    .news(-169, -100, -30, 12);

  const waiting = tell(
    {
      number: 13,
      ...vacancy("UNAMA", "dsrsgPolitical"),
      ...civilian,
      officer: "officer1",
      launch: -210,
      issue: -190,
      closes: -160,
      shortlist: 4,
      method: "bandedAverage",
    },
    statesFrom(17, 8),
    11,
  );
  waiting
    .call()
    .nominations(-165, statesFrom(17, 8))
    .screening([-155, -140], 7)
    .shortlisting(-130)
    .at(-157, () =>
      writeAgain(waiting.selection, "acknowledgement", "The certification had arrived and was named as missing."),
    )
    .at(-112, () => hear(waiting.selection, "representation", -112))
    .assessment(-105)
    .at(
      -20,
      () => recommend(waiting.selection),
      () => handIn(waiting.selection),
    )
    .news(-139, -95, -40, 15);

  const revealed = tell(
    {
      number: 14,
      ...vacancy("UNSMIL", "dsrsgPolitical"),
      ...civilian,
      officer: "officer2",
      launch: -170,
      issue: -150,
      closes: -110,
      shortlist: 5,
    },
    statesFrom(3, 9),
    12,
  );
  revealed
    .call()
    .nominations(-115, statesFrom(3, 9))
    .screening([-105, -90], 8)
    .shortlisting(-80, "member5")
    .at(
      -50,
      () => revealed.selection.vet(2),
      () => revealed.selection.sessions(-44),
    )
    .at(-40, () => revealed.selection.score())
    .at(-12, () => revealed.selection.reveal())
    .at(-8, () => revealed.selection.consensus(2))
    .news(-89, -35, 25);

  const scoring = tell(
    {
      number: 15,
      ...vacancy("MINUSCA", "policeCommissioner"),
      ...police,
      officer: "officer1",
      launch: -140,
      issue: -125,
      closes: -85,
      shortlist: 6,
    },
    statesFrom(12, 10),
    13,
  );
  scoring
    .call()
    .nominations(-90, statesFrom(12, 10))
    .screening([-80, -60], 8)
    .shortlisting(-50, "member4")
    .at(
      -20,
      () => scoring.selection.vet(4),
      () => touch(scoring.selection, "referee", -20),
      () => scoring.selection.sessions(-13),
    )
    .at(-8, () => scoring.selection.score({ locked: 3, whole: "member9", skip: { member1: 2, member6: 3 } }))
    .at(-4, () => scoring.selection.proposeReopening())
    .at(-4, () => touch(scoring.selection, "sheets", -4))
    // Announced for these days and not yet published.
    .news(-64, 5);

  const blocked = tell(
    {
      number: 16,
      ...vacancy("UNMISS", "forceCommander"),
      ...military,
      officer: "officer1",
      launch: -120,
      issue: -105,
      closes: -60,
      shortlist: 5,
      fewWomen: true,
    },
    statesFrom(20, 11),
    15,
  );
  blocked
    .call()
    .nominations(-65, statesFrom(20, 11))
    .screening([-55, -35], 9)
    .at(
      -28,
      () => blocked.selection.declare({ leave: "member1", owing: 2 }),
      () => blocked.selection.shortlist(),
      () => news(blocked.selection, 20),
    )
    .at(-2, () => touch(blocked.selection, "list", -2));

  const screened = tell(
    {
      number: 17,
      ...vacancy("UNMISS", "policeCommissioner"),
      ...police,
      officer: "officer3",
      screeners: ["screener3", "screener4"],
      launch: -80,
      issue: -65,
      closes: -12,
      shortlist: 5,
    },
    statesFrom(6, 8),
    10,
  );
  screened
    .call()
    .nominations(-20, statesFrom(6, 8))
    .at(-10, () => screened.selection.closeCall())
    .at(-10, () => askLate(screened.selection, "ie", "The courier was held up by the storms of last week."))
    .at(-9, () => rule(screened.selection, -7, "Held up through no fault of the Mission."))
    .at(-9, () => askLate(screened.selection, "no", "The nominee was found only after the deadline."))
    .at(-8, () => rule(screened.selection, null, "The deadline was known for seven weeks; nothing prevented a list."))
    .at(-6, () => screened.selection.screen(4))
    .at(-5, () => askDocument(screened.selection, 4))
    .at(-1, () => askLate(screened.selection, "fi", "The Ministry was closed by a strike."));

  const open = tell(
    {
      number: 18,
      ...vacancy("MONUSCO", "srsg"),
      ...civilian,
      officer: "officer1",
      launch: -60,
      issue: -42,
      extendedFrom: -6,
      closes: 3,
      shortlist: 5,
    },
    ["gh", "ke", "no", "br", "jo", "fr"],
    11,
  );
  open
    .call()
    .at(-34, () => amend(open.selection))
    .at(-33, () => recallAmendment(open.selection))
    .at(-32, () =>
      handOverTo(
        open.selection,
        "officer1",
        "officer3",
        "I am on leave for a week. The note verbale is with the registry; the Mission’s chief of staff answers on Mondays.",
      ),
    )
    .at(-25, () =>
      handOverTo(
        open.selection,
        "officer3",
        "officer1",
        "Back to you. Two Missions asked by telephone; nothing is owed.",
      ),
    )
    .at(-20, () => ask(open.selection, "no", "May our ambassador to Kinshasa, who retires in spring, be nominated?"))
    .at(-18, () =>
      answer(
        open.selection,
        "May someone be nominated who retires before the appointment begins?",
        "Yes. A civilian nominee need not be in service on the day of the appointment.",
      ),
    )
    .at(
      -9,
      () => extend(open.selection),
      () => touch(open.selection, "delegates", -9),
    )
    .nominations(-3, ["ke", "no", "br", "gh", "jo", "fr"], 3)
    .at(-2, () => ask(open.selection, "br", "Is a certificate of French older than two years accepted?"));

  const needs = tell(
    {
      number: 19,
      ...vacancy("UNMISS", "srsg"),
      ...civilian,
      officer: "officer2",
      launch: -10,
      issue: 5,
      closes: 50,
      shortlist: 5,
      halfNeeds: true,
      until: "needsDefined",
    },
    ["gh"],
    1,
  );
  needs.call().at(-6, () => touch(needs.selection, "needs", -6));

  const paper = tell(
    {
      number: 20,
      ...vacancy("MONUSCO", "policeCommissioner"),
      ...police,
      officer: "officer3",
      chair: "chair3",
      members: ["member7", "member8"],
      launch: -16,
      issue: -150,
      closes: -115,
      shortlist: 4,
    },
    statesFrom(10, 7),
    8,
  );
  paper
    .at(-16, () => launchBegun(paper.selection, "recommendation"))
    .at(
      -15,
      () => recordCall(paper.selection, -150, -115, 18),
      () => registerNames(paper.selection, -120),
      () => recordStage(paper.selection, "callOpen", -115),
    )
    .at(
      -14,
      () => recordStage(paper.selection, "eligibilityScreening", -98, { keep: 7 }),
      () => seatPanel(paper.selection),
      () => recordStage(paper.selection, "longlisting", -90, { keep: 6 }),
    )
    .at(-12, () => paper.selection.declare())
    .at(
      -11,
      () => recordStage(paper.selection, "shortlisting", -76, { keep: 4 }),
      () => recordStage(paper.selection, "assessment", -50),
      () => recordStage(paper.selection, "panelReview", -41),
    )
    .at(-9, () => paper.selection.vet())
    .at(
      -7,
      () => recommend(paper.selection),
      () => handIn(paper.selection),
    )
    .at(-4, () => decideOn(paper.selection))
    .at(-3, () => consult(paper.selection, -3));

  const cadre: readonly Step[] = cadreSteps(stage, taken, year, () => open.selection);
  const tellings = [announced, objected, waiting, revealed, scoring, blocked, screened, open, needs, paper];
  if (whole) tellings.push(...further(tell, { civilian, police, military }));
  const steps = [...tellings.map(({ steps: own }) => own), cadre, mentoringSteps(stage)]
    .flatMap((own, story) => own.map((step, index) => ({ ...step, story, index })))
    .sort((a, b) => a.day - b.day || a.story - b.story || a.index - b.index);
  let told = 0;
  for (const [index, step] of steps.entries()) {
    stage.on(step.day);
    await step.run();
    if (steps[index + 1]?.day !== step.day) await post(stage);
    const tenth = Math.floor(((index + 1) / steps.length) * 5);
    if (tenth > told) say(`${tellings.length} processes and the mentoring programme: ${(told = tenth) * 20} %`);
  }
}

async function forecastsToCome(stage: Stage): Promise<void> {
  stage.on(-2);
  const lead = await stage.as("leadOfficer");
  for (const [mission, postType] of foreseen) {
    const outcome = await makeForecast(lead, {
      postId: postIdOf(mission, postType),
      reason: "endOfTour",
      vacantOn: stage.day(vacancy(mission, postType).vacant),
    });
    if (!outcome.ok && outcome.kind !== "invalid") done(outcome, "forecast");
  }
}
