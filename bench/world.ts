import { createHash } from "node:crypto";
import { scales, type ScaleCode } from "#app/domain/assessment/scoring.ts";
import { event, type DomainEvent } from "#app/domain/events.ts";
import { openHouse, type House } from "#app/jobs.server.ts";
import { spellId } from "#app/platform/ids.server.ts";
import { hashPassword } from "#app/platform/passwords.server.ts";
import { loadReferenceData } from "#app/services/reference/load-reference-data.server.ts";
import { contextOf } from "#app/services/work.server.ts";
import { change, commit, insert, type Write } from "#db/commit.server.ts";
import { rowsToBuildOn } from "#db/queries/bench.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { assessmentSession, consensusRating, scoreCell, scoreSheet } from "#db/schema/assessment.tables.ts";
import { account, assessorProfile, person, personNationality, roleGrant } from "#db/schema/people.tables.ts";
import {
  call,
  candidacy,
  candidacyNomination,
  conflictDeclaration,
  longlistEntry,
  nomination,
  nominationNationality,
  nominationPost,
  panel,
  panelMember,
  processCompetency,
  processOfficer,
  selectionProcess,
  shortlist,
  shortlistEntry,
  stageEntry,
  vacancyForecast,
} from "#db/schema/selection.tables.ts";

const day = 24 * 60 * 60_000;
const assessors = 5;
const weights = [20, 20, 15, 15, 15, 15];
const reads = systemViewer("the bench builds on the reference data");

/** Of the accounts that the bench signs in: one password, hashed as every other. */
export const password = "the-bench-signs-in-as-anyone-would";
export const emails = {
  officer: "officer@bench.example",
  member: "assessor1@bench.example",
  chair: "assessor0@bench.example",
  auditor: "auditor@bench.example",
  cadre: "cadre@bench.example",
} as const;

/** The addresses of what the bench asks for. */
export type BenchWorld = {
  /** All sheets locked and revealed: the results of all candidates. */
  readonly reviewed: string;
  readonly reviewedCandidacy: string;
  /** Being assessed: the member's own list, half of it locked, and the sheet that is saved over and over. */
  readonly assessed: string;
  readonly sheet: string;
  /** A call that is open, with as many candidacies as were asked for. */
  readonly called: string;
};

/**
 * Makes a data folder with `size` candidacies in each of its processes. Rows go straight through the one door for writes,
 * many in a statement, with the trail's entries beside them, so that `npm run verify` accepts the folder; ids, names and
 * figures repeat, keys and salts are the folder's own. With `panels: false` only the open call is made.
 */
export async function makeWorld(
  dataDir: string,
  { size, panels = true }: { size: number; panels?: boolean },
): Promise<BenchWorld> {
  let count = 0;
  const seeded = (): Buffer =>
    createHash("sha256")
      .update(`bench:${(count += 1)}`)
      .digest();
  const house = await openHouse(
    { DATA_DIR: dataDir, LOG_LEVEL: "warn" },
    { newId: () => spellId(seeded().subarray(0, 16)) },
  );
  try {
    return await build(house, size, panels);
  } finally {
    await house.close();
  }
}

const families = [
  "Adeyemi",
  "Bergström",
  "Chowdhury",
  "Delacroix",
  "Eriksen",
  "Fofana",
  "Gutiérrez",
  "Haddad",
  "Ivanova",
];
const given = [
  "Amina",
  "Bela",
  "Carlos",
  "Dorothea",
  "Emeka",
  "Farida",
  "Goran",
  "Hana",
  "Ishaan",
  "Joséphine",
  "Kofi",
];
const states = ["gh", "se", "bd", "fr", "no", "ci", "mx", "jo", "bg", "ke", "np", "uy"];
const evidence =
  "Set out the aim in two sentences, named what stood against it, and asked the team for its plan before giving an own one.";
/** One of a list, in turn. */
const of = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

async function build(house: House, size: number, panels: boolean): Promise<BenchWorld> {
  await loadReferenceData(house.store, contextOf({ house, replay: null }));
  const id = () => house.newId();
  const now = house.now();
  const passwordHash = await hashPassword(password);
  const accounts = new Map<string, string>();
  const people: Write[] = [];
  const joined: DomainEvent[] = [];
  const join = (email: string, familyName: string, role: (typeof roleGrant.$inferInsert)["role"]) => {
    const [personId, accountId, grantId] = [id(), id(), id()];
    accounts.set(email, accountId);
    people.push(
      insert(person, { id: personId, givenNames: "Bench", familyName, sex: "undisclosed", createdAt: now }),
      insert(account, {
        id: accountId,
        personId,
        email,
        passwordHash,
        language: "en",
        zone: "America/New_York",
        demonstration: false,
        createdAt: now,
        version: 1,
      }),
      insert(roleGrant, { id: grantId, accountId, role, startsOn: dayOf(now - day), grantedAt: now }),
    );
    joined.push(
      event("account.joined", ["account", accountId], null, {}),
      event("role.granted", ["account", accountId], null, { grantId, role, bound: null }),
    );
    return accountId;
  };
  const officer = join(emails.officer, "Officer", "secretariatOfficer");
  join(emails.auditor, "Auditor", "auditor");
  join(emails.cadre, "Manager", "cadreManager");
  const seats = Array.from({ length: assessors }, (_, index) =>
    join(`assessor${index}@bench.example`, `Assessor ${String.fromCharCode(65 + index)}`, "panelMember"),
  );
  await write(house, joined, [
    ...people,
    insert(
      assessorProfile,
      seats.map((accountId) => ({
        id: accountId,
        accountId,
        level: "D-2",
        department: "DPO",
        cbiTrainedOn: dayOf(now - 90 * day),
      })),
    ),
  ]);
  const ground = await rowsToBuildOn(reads, house.store, "policeCommissioner");
  if (ground.competencies.length < weights.length || ground.posts.length < 3)
    throw new Error("The reference data has no rubric of six competencies with three posts any more");
  const makes = (place: number, state: "callOpen" | "assessment" | "panelReview") =>
    process(house, { size, state, postId: ground.posts[place]!, ...ground, officer, seats, place });
  const called = await makes(0, "callOpen");
  if (!panels) return { reviewed: "", reviewedCandidacy: "", assessed: "", sheet: "", called: called.processId };
  const reviewed = await makes(1, "panelReview");
  const assessed = await makes(2, "assessment");
  return {
    reviewed: reviewed.processId,
    reviewedCandidacy: reviewed.candidacies[Math.floor(size / 2)]!,
    assessed: assessed.processId,
    sheet: assessed.sheet,
    called: called.processId,
  };
}

type Plan = {
  size: number;
  state: "callOpen" | "assessment" | "panelReview";
  place: number;
  postId: string;
  rubricId: string;
  scaleId: string;
  competencies: readonly string[];
  officer: string;
  seats: readonly string[];
};

async function process(house: House, plan: Plan): Promise<{ processId: string; candidacies: string[]; sheet: string }> {
  const { size, state } = plan;
  const { lo, hi } = scales[plan.scaleId as ScaleCode];
  const id = () => house.newId();
  const now = house.now();
  const [processId, forecastId, callId, panelId, shortlistId] = [id(), id(), id(), id(), id()];
  const competencies = plan.competencies.slice(0, weights.length).map((rubricCompetencyId, index) => ({
    id: id(),
    processId,
    rubricCompetencyId,
    position: index + 1,
    weight: weights[index]!,
    passLevel: 3,
  }));
  await write(
    house,
    [
      event("process.moved", ["process", processId], processId, { from: "needsDefined", to: state, round: 1 }),
      event("panel.proposed", ["panel", panelId], processId, {}),
    ],
    [
      insert(vacancyForecast, {
        id: forecastId,
        postId: plan.postId,
        reason: "endOfTour",
        vacantOn: dayOf(now + 120 * day),
        createdAt: now - 100 * day,
        createdBy: plan.officer,
        launchedAt: now - 99 * day,
        version: 2,
      }),
      insert(selectionProcess, {
        id: processId,
        reference: `SEL-BENCH-${plan.place + 1}`,
        postId: plan.postId,
        forecastId,
        state: "needsDefined",
        stateSince: now - day,
        round: 1,
        vacantOn: dayOf(now + 120 * day),
        level: "D-2",
        createdAt: now - 99 * day,
        version: 1,
      }),
      insert(processCompetency, competencies),
      insert(processOfficer, {
        id: id(),
        processId,
        accountId: plan.officer,
        assignedBy: plan.officer,
        assignedAt: now,
      }),
      insert(stageEntry, [
        { id: id(), processId, round: 1, state: "needsDefined", enteredAt: now - 99 * day, leftAt: now - 30 * day },
        { id: id(), processId, round: 1, state, enteredAt: now - 30 * day },
      ]),
      insert(call, {
        id: callId,
        processId,
        round: 1,
        noteVerbale: "Names are invited.",
        issuedAt: now - 90 * day,
        closesAt: state === "callOpen" ? now + 60 * day : now - 60 * day,
        version: 1,
      }),
      change(
        selectionProcess,
        { id: processId, version: 1 },
        {
          state,
          frozenAt: now - 90 * day,
          scaleId: plan.scaleId,
          rubricId: plan.rubricId,
          ratingMethod: "consensus",
          recommendationMode: "unranked",
          listRule: "none",
          listSize: 4,
          shortlistSize: size,
        },
      ),
    ],
  );
  const candidacies = await names(house, plan, processId, callId);
  if (state === "callOpen") return { processId, candidacies, sheet: "" };

  const members = plan.seats.map((accountId, index) => ({
    id: id(),
    panelId,
    accountId,
    seat: index === 0 ? ("chair" as const) : ("voting" as const),
    actingChair: false,
    declaredAt: now - 20 * day,
    seatedAt: now - 30 * day,
  }));
  await write(
    house,
    [event("panel.convened", ["panel", panelId], processId, { members: members.length })],
    [
      insert(panel, { id: panelId, processId, round: 1, state: "convened", convenedAt: now - 30 * day, version: 3 }),
      insert(panelMember, members),
      insert(shortlist, { id: shortlistId, processId, round: 1, state: "signed", version: 2 }),
      ...inParts(candidacies, (list) => [
        insert(
          longlistEntry,
          list.map((candidacyId, index) => ({
            id: id(),
            processId,
            round: 1,
            candidacyId,
            merit: 60 + (index % 40),
            enteredAt: now - 40 * day,
          })),
        ),
        insert(
          shortlistEntry,
          list.map((candidacyId) => ({ id: id(), shortlistId, candidacyId })),
        ),
        insert(
          assessmentSession,
          list.map((candidacyId) => ({
            id: id(),
            candidacyId,
            panelId,
            startsAt: now - day,
            zone: "Africa/Bangui",
            place: "Room 4",
            scheduledBy: plan.officer,
            version: 1,
          })),
        ),
        ...members.map((member) =>
          insert(
            conflictDeclaration,
            list.map((candidacyId) => ({
              id: id(),
              panelMemberId: member.id,
              candidacyId,
              tie: "none" as const,
              note: "",
              declaredAt: now - 20 * day,
            })),
          ),
        ),
      ]),
    ],
  );
  let sheetToSave = "";
  for (const [turn, member] of members.entries()) {
    const sheets = candidacies.map((candidacyId, index) => ({
      id: id(),
      candidacyId,
      index,
      // In the assessment one member has the half of the sheets before them.
      locks: state === "panelReview" || turn !== 1 || index >= size / 2,
    }));
    if (state === "assessment" && turn === 1) sheetToSave = sheets[0]!.id;
    for (const part of parts(sheets, 250)) {
      const locked = part.filter(({ locks }) => locks);
      const digestOf = (sheetId: string) => house.digest(["scoreSheet", sheetId]);
      await write(
        house,
        [
          ...part.map((sheet) => event("scoreSheet.saved", ["scoreSheet", sheet.id], processId, { version: 1 })),
          ...locked.map((sheet) =>
            event("scoreSheet.locked", ["scoreSheet", sheet.id], processId, { attempt: 1, digest: digestOf(sheet.id) }),
          ),
        ],
        [
          insert(
            scoreSheet,
            part.map((sheet) => ({
              id: sheet.id,
              panelId,
              panelMemberId: member.id,
              candidacyId: sheet.candidacyId,
              attempt: 1,
              position: ((sheet.index + turn * 7) % size) + 1,
              state: "draft" as const,
              savedAt: now - day,
              version: 1,
            })),
          ),
          insert(
            scoreCell,
            part.flatMap((sheet) =>
              competencies.map(({ id: competencyId }, slot) => ({
                id: id(),
                sheetId: sheet.id,
                competencyId,
                state: "rated" as const,
                rating: lo + ((sheet.index * 3 + turn * 2 + slot * 5 + (sheet.index % 7)) % (hi - lo + 1)),
                note: evidence,
              })),
            ),
          ),
          ...locked.map((sheet) =>
            change(
              scoreSheet,
              { id: sheet.id, state: "draft" },
              { state: "locked", lockedAt: now - day / 2, digest: digestOf(sheet.id) },
            ),
          ),
        ],
      );
    }
  }
  if (state === "panelReview")
    await write(
      house,
      [event("panel.revealed", ["panel", panelId], processId, { sheets: size * assessors })],
      [
        change(panel, { id: panelId, revealedAt: null }, { revealedAt: now - day / 4 }),
        ...inParts(candidacies.slice(0, size / 2), (list) => [
          insert(
            consensusRating,
            list.flatMap((candidacyId, index) =>
              competencies.map((competency, slot) => ({
                id: id(),
                panelId,
                candidacyId,
                competencyId: competency.id,
                rating: lo + 1 + ((index + slot) % (hi - lo)),
                narrative: "The panel agreed on the second account given.",
                recordedBy: plan.seats[0]!,
                recordedAt: now - day / 8,
                version: 1,
              })),
            ),
          ),
        ]),
      ],
    );
  return { processId, candidacies, sheet: sheetToSave };
}

/** As many persons as the plan asks for, each named by a State. */
async function names(house: House, plan: Plan, processId: string, callId: string): Promise<string[]> {
  const id = () => house.newId();
  const now = house.now();
  const all = Array.from({ length: plan.size }, (_, index) => ({
    candidacyId: id(),
    personId: id(),
    nominationId: id(),
    givenNames: of(given, index),
    familyName: `${of(families, Math.floor(index / given.length))} ${String(index + 1).padStart(5, "0")}`,
    sex: index % 2 === 0 ? ("woman" as const) : ("man" as const),
    memberStateId: of(states, index),
  }));
  for (const list of parts(all, 500))
    await write(
      house,
      list.map(({ candidacyId, nominationId }) =>
        event("candidacy.made", ["candidacy", candidacyId], processId, { nominationId }),
      ),
      [
        insert(
          person,
          list.map(({ personId, givenNames, familyName, sex }) => ({
            id: personId,
            givenNames,
            familyName,
            sex,
            createdAt: now,
          })),
        ),
        insert(
          personNationality,
          list.map(({ personId, memberStateId }) => ({ id: id(), personId, memberStateId })),
        ),
        insert(
          nomination,
          list.map(({ nominationId, givenNames, familyName, sex, memberStateId }) => ({
            id: nominationId,
            processId,
            callId,
            nominatorKind: "memberState" as const,
            memberStateId,
            state: "submitted" as const,
            givenNames,
            familyName,
            sex,
            birthDate: "1969-05-04",
            serviceYears: 27,
            currentPosition: "Director of operations",
            statement: "Has led a joint vetting board.",
            channel: "portal" as const,
            createdBy: plan.officer,
            createdAt: now - 70 * day,
            submittedAt: now - 65 * day,
            version: 2,
          })),
        ),
        insert(
          nominationNationality,
          list.map(({ nominationId, memberStateId }) => ({ id: id(), nominationId, memberStateId })),
        ),
        insert(
          nominationPost,
          list.map(({ nominationId }) => ({
            id: id(),
            nominationId,
            position: 1,
            fromYear: 2022,
            title: "Director of operations",
            organisation: "National police",
            account: "Two reforms of public-order training.",
          })),
        ),
        insert(
          candidacy,
          list.map(({ candidacyId, personId }) => ({
            id: candidacyId,
            processId,
            personId,
            state: plan.state === "callOpen" ? ("nominated" as const) : ("shortlisted" as const),
            stateSince: now - day,
            offList: false,
            version: 1,
          })),
        ),
        insert(
          candidacyNomination,
          list.map(({ candidacyId, nominationId }) => ({ id: id(), candidacyId, nominationId })),
        ),
      ],
    );
  return all.map(({ candidacyId }) => candidacyId);
}

async function write(house: House, events: readonly DomainEvent[], writes: readonly Write[]): Promise<void> {
  const done = await commit(
    house.store,
    contextOf({ house, replay: null }),
    { id: "system", role: "system" },
    events,
    writes,
    {},
  );
  if (!done.ok) throw new Error("The bench's rows could not be written: a key is taken, or a trigger refused them");
}
/** A statement takes so many values and no more. */
function* parts<T>(list: readonly T[], most: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += most) yield list.slice(from, from + most);
}
function inParts<T>(list: readonly T[], make: (list: readonly T[]) => Write[]): Write[] {
  return [...parts(list, 500)].flatMap(make);
}
