import { eq } from "drizzle-orm";
import type { Outcome } from "#app/domain/outcome.ts";
import type { ProcessAct } from "#app/domain/selection/stages.ts";
import { loadReferenceData } from "#app/services/reference/load-reference-data.server.ts";
import { assignScreener } from "#app/services/selection/assign-screener.server.ts";
import { closingScreening } from "#app/services/selection/closing-screening.server.ts";
import { closingShortlisting } from "#app/services/selection/closing-shortlisting.server.ts";
import { convenePanel } from "#app/services/selection/convene-panel.server.ts";
import { decideEligibility } from "#app/services/selection/decide-eligibility.server.ts";
import { declareConflicts } from "#app/services/selection/declare-conflicts.server.ts";
import { enterLonglist } from "#app/services/selection/enter-longlist.server.ts";
import { moveProcess } from "#app/services/selection/move-process.server.ts";
import { openingShortlisting } from "#app/services/selection/opening-shortlisting.server.ts";
import { proposePanel } from "#app/services/selection/propose-panel.server.ts";
import { saveScreeningSheet } from "#app/services/selection/save-screening-sheet.server.ts";
import { submitScreeningSheet } from "#app/services/selection/submit-screening-sheet.server.ts";
import { contextOf } from "#app/services/work.server.ts";
import { insert, type Write } from "#db/commit.server.ts";
import { assessorProfile, person, personNationality } from "#db/schema/people.tables.ts";
import { assignment, assignmentNationality } from "#db/schema/reference.tables.ts";
import {
  call,
  callDocument,
  candidacy,
  candidacyNomination,
  criterion,
  nomination,
  nominationNationality,
  nominationPost,
  panel,
  processOfficer,
  processRule,
  selectionProcess,
  stageEntry,
  vacancyForecast,
} from "#db/schema/selection.tables.ts";
import { addAccount, put, workAs, type TestHouse } from "./house.ts";

const day = 24 * 60 * 60_000;
export type Cast = "amara" | "bela" | "cesar" | "dario" | "emre";
type Who =
  | "lead"
  | "officer"
  | "colleague"
  | "anna"
  | "boris"
  | "carla"
  | "chair"
  | "dora"
  | "emil"
  | "spare"
  | "authority"
  | "focal";

/** A process of Force Commander, UNMISS with five nominees, in the state that a test asks for. */
export type ScreeningWorld = {
  readonly house: TestHouse;
  readonly processId: string;
  readonly accounts: Readonly<Record<Who, string>>;
  /** Candidacy ids. Amara (Nigeria) and Bela (Czechia) are women, Cesar (Peru), Dario (Italy) and Emre (Türkiye) men; the outgoing holder is Italian. */
  readonly names: Readonly<Record<Cast, string>>;
  readonly people: Readonly<Record<Cast, string>>;
  readonly required: readonly string[];
  /** Weights 60 and 40. */
  readonly desirable: readonly string[];
};

/** The value of an outcome; a refusal fails the test and says why. */
export function done<R extends Record<string, unknown>>(outcome: Outcome<R>): R {
  if (!outcome.ok)
    throw new Error(
      `Refused: ${outcome.kind} ${JSON.stringify(outcome.reason)} ${JSON.stringify(outcome.fields ?? {})} ${JSON.stringify(outcome.lines ?? [])}`,
    );
  return outcome.result;
}

export async function screeningWorld(house: TestHouse): Promise<ScreeningWorld> {
  await loadReferenceData(house.store, contextOf({ house, replay: null }));
  const now = house.now();
  const id = () => house.newId();
  const someone = async (
    key: Who,
    sex: "woman" | "man",
    nationality: string,
    roles: Parameters<typeof addAccount>[1]["roles"],
    givenNames: string = key,
  ) =>
    (
      await addAccount(house, {
        email: `${key}@example.org`,
        givenNames,
        familyName: `${key[0]!.toUpperCase()}${key.slice(1)}ova`,
        sex,
        nationalities: [nationality],
        roles,
      })
    ).accountId;
  const accounts = {
    lead: await someone("lead", "woman", "fr", ["leadOfficer"]),
    officer: await someone("officer", "man", "gh", ["secretariatOfficer"]),
    colleague: await someone("colleague", "man", "gh", ["secretariatOfficer"]),
    anna: await someone("anna", "woman", "pl", ["screener"]),
    boris: await someone("boris", "man", "bg", ["screener"]),
    carla: await someone("carla", "woman", "cl", ["screener", "panelMember"]),
    chair: await someone("chair", "man", "ca", ["panelMember"]),
    dora: await someone("dora", "woman", "ke", ["panelMember"]),
    emil: await someone("emil", "man", "vn", ["panelMember"]),
    spare: await someone("spare", "woman", "mx", ["panelMember"]),
    authority: await someone("authority", "woman", "no", [{ role: "selectionAuthority", decidingOffice: "sg" }]),
    focal: await someone("focal", "man", "ng", [{ role: "focalPoint", memberStateId: "ng" }]),
  };
  const processId = id();
  const forecastId = id();
  const callId = id();
  const assignmentId = id();
  const criteria = (["required", "required", "desirable", "desirable"] as const).map((kind, index) => ({
    id: id(),
    processId,
    kind,
    position: (index % 2) + 1,
    text: `Criterion ${index + 1}`,
    weight: kind === "required" ? null : index === 2 ? 60 : 40,
  }));
  const cast = [
    ["amara", "Amara", "Okafor", "woman", "ng"],
    ["bela", "Bela", "Novakova", "woman", "cz"],
    ["cesar", "Cesar", "Quispe", "man", "pe"],
    ["dario", "Dario", "Rossetti", "man", "it"],
    ["emre", "Emre", "Yildizhan", "man", "tr"],
  ] as const;
  const names = {} as Record<Cast, string>;
  const people = {} as Record<Cast, string>;
  const writes: Write[] = [
    insert(vacancyForecast, {
      id: forecastId,
      postId: "unmiss.forceCommander",
      reason: "endOfTour",
      vacantOn: "2027-03-01",
      createdAt: now,
      createdBy: accounts.lead,
      launchedAt: now,
      version: 2,
    }),
    insert(assignment, {
      id: assignmentId,
      postId: "unmiss.forceCommander",
      incumbentName: "Outgoing Holder",
      sex: "man",
      startedOn: "2024-03-01",
      endOfTour: "2027-02-28",
      asOf: "2026-10-01",
      source: "test",
    }),
    insert(assignmentNationality, { id: id(), assignmentId, memberStateId: "it" }),
    insert(selectionProcess, {
      id: processId,
      reference: "SEL-2026-TEST",
      postId: "unmiss.forceCommander",
      forecastId,
      state: "eligibilityScreening",
      stateSince: now,
      round: 1,
      vacantOn: "2027-03-01",
      level: "ASG",
      ratingMethod: "consensus",
      recommendationMode: "unranked",
      listRule: "none",
      listSize: 4,
      shortlistSize: 4,
      createdAt: now,
      version: 1,
    }),
    insert(stageEntry, { id: id(), processId, round: 1, state: "eligibilityScreening", enteredAt: now }),
    insert(criterion, criteria),
    insert(
      processRule,
      ["G3", "G4", "G5", "G6", "P1", "P2", "P3"].map((ruleCode) => ({ id: id(), processId, ruleCode, ruleVersion: 1 })),
    ),
    insert(processOfficer, {
      id: id(),
      processId,
      accountId: accounts.officer,
      assignedBy: accounts.lead,
      assignedAt: now,
    }),
    insert(call, {
      id: callId,
      processId,
      round: 1,
      noteVerbale: "Names are invited.",
      issuedAt: now - 60 * day,
      closesAt: now - day,
      version: 1,
    }),
    insert(callDocument, [
      { id: id(), callId, documentType: "personalHistory" },
      { id: id(), callId, documentType: "governmentCertification" },
    ]),
    ...(["carla", "chair", "dora", "emil", "spare"] as const).map((key) =>
      insert(assessorProfile, {
        id: accounts[key],
        accountId: accounts[key],
        level: "USG",
        rankId: key === "emil" ? "lieutenantGeneral" : null,
        department: key === "chair" ? "DPO" : `Office of ${key}`,
        cbiTrainedOn: "2026-01-15",
      }),
    ),
  ];
  for (const [key, givenNames, familyName, sex, state] of cast) {
    const [personId, candidacyId, nominationId] = [id(), id(), id()];
    names[key] = candidacyId;
    people[key] = personId;
    writes.push(
      insert(person, { id: personId, givenNames, familyName, sex, createdAt: now }),
      insert(personNationality, { id: id(), personId, memberStateId: state }),
      insert(nomination, {
        id: nominationId,
        processId,
        callId,
        nominatorKind: "memberState",
        memberStateId: state,
        state: "submitted",
        givenNames,
        familyName,
        sex,
        birthDate: "1969-05-04",
        currentPosition: `Commander of ${givenNames}`,
        statement: "Has led a force.",
        channel: "portal",
        createdBy: "test",
        createdAt: now - 30 * day,
        submittedAt: now - 20 * day,
        version: 2,
      }),
      insert(nominationNationality, { id: id(), nominationId, memberStateId: state }),
      insert(nominationPost, {
        id: id(),
        nominationId,
        position: 1,
        fromYear: 2020,
        toYear: null,
        title: "Commander",
        organisation: "Land forces",
        account: `Account of ${givenNames}`,
      }),
      insert(candidacy, {
        id: candidacyId,
        processId,
        personId,
        state: "nominated",
        stateSince: now,
        offList: false,
        version: 1,
      }),
      insert(candidacyNomination, { id: id(), candidacyId, nominationId }),
    );
  }
  await put(house, ...writes);
  return {
    house,
    processId,
    accounts,
    names,
    people,
    required: criteria.filter(({ kind }) => kind === "required").map((row) => row.id),
    desirable: criteria.filter(({ kind }) => kind === "desirable").map((row) => row.id),
  };
}

/** A complete sheet: all required marks as given, points on the two desirable criteria. */
export function marksOf(world: ScreeningWorld, points: readonly [number, number], mark: "met" | "notMet" = "met") {
  return [
    ...world.required.map((criterionId) => ({ criterionId, mark, points: null, paragraph: 1, remark: "" })),
    ...world.desirable.map((criterionId, index) => ({
      criterionId,
      mark: null,
      points: points[index]!,
      paragraph: points[index] === 0 ? null : index + 1,
      remark: "",
    })),
  ];
}

/** Fills in and hands in one sheet. */
export async function screened(
  world: ScreeningWorld,
  by: Who,
  name: Cast,
  points: readonly [number, number],
): Promise<void> {
  const work = await workAs(world.house, world.accounts[by]);
  const at = { processId: world.processId, candidacyId: world.names[name] };
  const { version } = done(await saveScreeningSheet(work, { ...at, version: 0, marks: marksOf(world, points) }));
  done(await submitScreeningSheet(work, { ...at, version }));
}

/** Points that Anna and Boris give; the merits are 82.5, 62.5, 87.5, 75 and 50. */
export const pointsGiven: Readonly<Record<Cast, readonly [readonly [number, number], readonly [number, number]]>> = {
  amara: [
    [4, 3],
    [3, 3],
  ],
  bela: [
    [2, 3],
    [3, 2],
  ],
  cesar: [
    [4, 4],
    [3, 3],
  ],
  dario: [
    [3, 3],
    [3, 3],
  ],
  emre: [
    [2, 2],
    [2, 2],
  ],
};
export const everyone = ["amara", "bela", "cesar", "dario", "emre"] as const satisfies readonly Cast[];

/** Takes a gate with what its transition brings. */
export async function take(world: ScreeningWorld, by: Who, act: ProcessAct): Promise<void> {
  const work = await workAs(world.house, world.accounts[by]);
  const brings: Partial<Record<ProcessAct, () => ReturnType<typeof closingScreening>>> = {
    closeScreening: () => closingScreening(work, world.processId),
    openShortlisting: () => openingShortlisting(work, world.processId),
    closeShortlisting: () => closingShortlisting(work, world.processId),
  };
  done(await moveProcess(work, world.processId, act, brings[act] ?? (() => ({}))));
}

/** Two screeners, all sheets in, everyone eligible. */
export async function toDecided(world: ScreeningWorld): Promise<void> {
  const officer = await workAs(world.house, world.accounts.officer);
  for (const key of ["anna", "boris"] as const)
    done(await assignScreener(officer, { processId: world.processId, accountId: world.accounts[key] }));
  for (const name of everyone) {
    await screened(world, "anna", name, pointsGiven[name][0]);
    await screened(world, "boris", name, pointsGiven[name][1]);
    done(
      await decideEligibility(officer, {
        processId: world.processId,
        candidacyId: world.names[name],
        version: 1,
        outcome: "eligible",
        criterionId: null,
        missingDocument: null,
        reason: "All is there.",
      }),
    );
  }
}

/** On from there: everyone but Emre longlisted, the panel (chair, Dora, Emil) convened. */
export async function toLonglisted(
  world: ScreeningWorld,
  longlisted: readonly Cast[] = ["amara", "bela", "cesar", "dario"],
): Promise<void> {
  await toDecided(world);
  await take(world, "officer", "closeScreening");
  const officer = await workAs(world.house, world.accounts.officer);
  done(
    await enterLonglist(officer, {
      processId: world.processId,
      candidacyIds: longlisted.map((name) => world.names[name]),
    }),
  );
  await convened(world);
}
export async function convened(world: ScreeningWorld): Promise<void> {
  const officer = await workAs(world.house, world.accounts.officer);
  const { accounts, processId } = world;
  const { version } = done(
    await proposePanel(officer, {
      processId,
      version: 0,
      chairId: accounts.chair,
      voterIds: [accounts.dora, accounts.emil],
      observerIds: [],
    }),
  );
  done(await convenePanel(officer, { processId, version }));
}

/** On from there without Dario, so that no reason is asked: shortlisting open. */
export async function toShortlisting(
  world: ScreeningWorld,
  longlisted: readonly Cast[] = ["amara", "bela", "cesar", "emre"],
): Promise<void> {
  await toLonglisted(world, longlisted);
  await take(world, "officer", "openShortlisting");
}
/** A member declares: no tie but those given. */
export async function declared(
  world: ScreeningWorld,
  by: Who,
  longlisted: readonly Cast[],
  tied: Partial<Record<Cast, "knows" | "relative" | "financial">> = {},
): Promise<void> {
  const work = await workAs(world.house, world.accounts[by]);
  done(
    await declareConflicts(work, {
      processId: world.processId,
      declarations: longlisted.map((name) => ({
        candidacyId: world.names[name],
        tie: tied[name] ?? "none",
        note: tied[name] ? "Served together in 2015." : "",
      })),
    }),
  );
}
/** The panel of the world. */
export async function panelIn(world: ScreeningWorld) {
  const [row] = await world.house.store.db.select().from(panel).where(eq(panel.processId, world.processId));
  return row!;
}
