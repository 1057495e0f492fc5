import { eq } from "drizzle-orm";
import type { Language } from "#app/domain/languages.ts";
import { requiredProviders } from "#app/domain/selection/clearance.ts";
import type { ProcessState } from "#app/domain/selection/states.ts";
import { loadReferenceData } from "#app/services/reference/load-reference-data.server.ts";
import { contextOf } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { consensusRating, officialRating, panelReport, reportAnswer } from "#db/schema/assessment.tables.ts";
import { person, personNationality } from "#db/schema/people.tables.ts";
import { rubric, rubricCompetency, rubricPostType } from "#db/schema/reference.tables.ts";
import {
  call,
  callDocument,
  candidacy,
  candidacyNomination,
  longlistEntry,
  nomination,
  nominationNationality,
  panel,
  panelMember,
  processCompetency,
  processOfficer,
  processRule,
  selectionProcess,
  shortlist,
  shortlistEntry,
  stageEntry,
  stagePlan,
  vacancyForecast,
  vettingCheck,
} from "#db/schema/selection.tables.ts";
import { addAccount, put, type TestHouse } from "./house.ts";

const day = 24 * 60 * 60_000;

/** The people of a world at the recommendation, by what they are to it. */
export type DecisionWorld = {
  readonly processId: string;
  readonly accounts: Readonly<
    Record<
      | "lead"
      | "officer"
      | "colleague"
      | "chair"
      | "member"
      | "second"
      | "vetting"
      | "adjudicator"
      | "authority"
      | "approver"
      | "otherOffice"
      | "focal"
      | "auditor"
      | "administrator"
      | "screener",
      string
    >
  >;
  /** Candidacy ids. Amara and Bela are women, Cesar, Dario and Emre men; Amara, Cesar and Dario are qualified; Frida was not shortlisted. */
  readonly candidates: Readonly<Record<"amara" | "bela" | "cesar" | "dario" | "emre" | "frida", string>>;
  readonly people: Readonly<Record<string, string>>;
};

/** A secret of each kind, to look for where it may not be. */
export const secrets = {
  narrative: "QXNARRATIVE",
  dissent: "QXDISSENT",
  finding: "QXFINDING",
  ruling: "QXRULING",
  note: "QXNOTE",
} as const;

/**
 * A process of Force Commander, UNMISS at the recommendation with everything behind it: a panel whose report is signed
 * with one dissent, official ratings and narratives of five assessed names, and (unless `vetted` is false) all cleared.
 */
export async function decisionWorld(
  house: TestHouse,
  {
    mode = "unranked",
    vetted = true,
    state = "recommendation",
    language = "en",
  }: { mode?: "unranked" | "orderOfMerit"; vetted?: boolean; state?: ProcessState; language?: Language } = {},
): Promise<DecisionWorld> {
  await loadReferenceData(house.store, contextOf({ house, replay: null }));
  const now = house.now();
  const id = () => house.newId();
  const someone = async (key: string, familyName: string, roles: Parameters<typeof addAccount>[1]["roles"]) =>
    (await addAccount(house, { email: `${key}@example.org`, givenNames: "Test", familyName, roles, language }))
      .accountId;
  const accounts = {
    lead: await someone("lead", "Leadov", ["leadOfficer"]),
    officer: await someone("officer", "Officerin", ["secretariatOfficer"]),
    colleague: await someone("colleague", "Colleaguena", ["secretariatOfficer"]),
    chair: await someone("chair", "Chairman", ["panelMember"]),
    member: await someone("member", "Memberova", ["panelMember"]),
    second: await someone("second", "Secondini", ["panelMember"]),
    vetting: await someone("vetting", "Vettori", ["vettingOfficer"]),
    adjudicator: await someone("adjudicator", "Adjudano", ["adjudicator"]),
    authority: await someone("authority", "Authorson", [{ role: "selectionAuthority", decidingOffice: "sg" }]),
    approver: await someone("approver", "Approvera", [{ role: "selectionAuthority", decidingOffice: "sg" }]),
    otherOffice: await someone("other", "Otheroffice", [{ role: "selectionAuthority", decidingOffice: "usgDpo" }]),
    focal: await someone("focal", "Focalini", [{ role: "focalPoint", memberStateId: "ke" }]),
    auditor: await someone("auditor", "Auditore", ["auditor"]),
    administrator: await someone("administrator", "Administro", ["administrator"]),
    screener: await someone("screener", "Screenova", ["screener"]),
  };
  const { db } = house.store;
  const [fitting] = await db
    .select({ id: rubric.id, scaleId: rubric.scaleId })
    .from(rubric)
    .innerJoin(rubricPostType, eq(rubricPostType.rubricId, rubric.id))
    .where(eq(rubricPostType.postTypeId, "forceCommander"));
  const competencies = (
    await db
      .select({ id: rubricCompetency.id })
      .from(rubricCompetency)
      .where(eq(rubricCompetency.rubricId, fitting!.id))
      .orderBy(rubricCompetency.position)
  ).slice(0, 5);
  const processId = id();
  const forecastId = id();
  const rated = competencies.map((row, index) => ({ id: id(), rubricCompetencyId: row.id, position: index + 1 }));
  const panelId = id();
  const reportId = id();
  const members = (
    [
      ["chair", "chair"],
      ["member", "voting"],
      ["second", "voting"],
    ] as const
  ).map(([key, seat]) => ({ id: id(), accountId: accounts[key], seat }));
  const shortlistId = id();
  const callId = id();
  const cast = [
    ["amara", "Amara", "Okafor", "woman", "ng", [3, 3, 3, 4, 3]],
    ["bela", "Bela", "Novakova", "woman", "cz", [3, 2, 3, 3, 3]],
    ["cesar", "Cesar", "Quispe", "man", "pe", [4, 3, 4, 3, 3]],
    ["dario", "Dario", "Rossetti", "man", "it", [3, 3, 3, 3, 3]],
    ["emre", "Emre", "Yildizhan", "man", "tr", [2, 2, 3, 3, 3]],
    ["frida", "Frida", "Lindqvist", "woman", "se", null],
  ] as const;
  const people: Record<string, string> = {};
  const candidates: Record<string, string> = {};
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
    insert(selectionProcess, {
      id: processId,
      reference: "SEL-2026-TEST",
      postId: "unmiss.forceCommander",
      forecastId,
      state: "needsDefined",
      stateSince: now - day,
      round: 1,
      vacantOn: "2027-03-01",
      level: "ASG",
      createdAt: now - 100 * day,
      version: 1,
    }),
    insert(
      processCompetency,
      rated.map((row) => ({ ...row, processId, weight: 20, passLevel: 3 })),
    ),
    insert(
      processRule,
      ["G3", "G4", "G5", "P1", "P2", "P3"].map((ruleCode) => ({ id: id(), processId, ruleCode, ruleVersion: 1 })),
    ),
    insert(
      processOfficer,
      (["officer", "colleague"] as const).map((key) => ({
        id: id(),
        processId,
        accountId: accounts[key],
        assignedBy: accounts.lead,
        assignedAt: now,
      })),
    ),
    insert(stageEntry, { id: id(), processId, round: 1, state, enteredAt: now - day }),
    insert(stagePlan, { id: id(), processId, state: "callOpen", endsAt: now - 60 * day }),
    insert(call, {
      id: callId,
      processId,
      round: 1,
      noteVerbale: "Names are invited.",
      issuedAt: now - 90 * day,
      closesAt: now - 60 * day,
      version: 1,
    }),
    insert(callDocument, { id: id(), callId, documentType: "personalHistory" }),
    insert(panel, {
      id: panelId,
      processId,
      round: 1,
      state: "convened",
      convenedAt: now - 30 * day,
      revealedAt: now - 5 * day,
      closedAt: now - day,
      version: 5,
    }),
    insert(
      panelMember,
      members.map((row) => ({
        ...row,
        panelId,
        actingChair: false,
        declaredAt: now - 20 * day,
        seatedAt: now - 30 * day,
      })),
    ),
    insert(shortlist, { id: shortlistId, processId, round: 1, state: "signed", version: 2 }),
    insert(panelReport, {
      id: reportId,
      panelId,
      processId,
      edition: 1,
      summary: "The panel interviewed five people.",
      state: "signed",
      createdAt: now - 2 * day,
      version: 2,
    }),
    insert(reportAnswer, [
      { id: id(), reportId, panelMemberId: members[0]!.id, answer: "signed", answeredAt: now - day },
      {
        id: id(),
        reportId,
        panelMemberId: members[1]!.id,
        answer: "dissent",
        dissentNote: `I rate one answer otherwise. ${secrets.dissent}`,
        answeredAt: now - day,
      },
      { id: id(), reportId, panelMemberId: members[2]!.id, answer: "signed", answeredAt: now - day },
    ]),
  ];
  for (const [key, givenNames, familyName, sex, state, ratings] of cast) {
    const [personId, candidacyId, nominationId] = [id(), id(), id()];
    people[key] = personId;
    candidates[key] = candidacyId;
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
        currentPosition: "Commander, land forces",
        statement: "Has led a multinational force.",
        channel: "portal",
        createdBy: "test",
        createdAt: now - 70 * day,
        submittedAt: now - 65 * day,
        version: 2,
      }),
      insert(nominationNationality, { id: id(), nominationId, memberStateId: state }),
      insert(candidacy, {
        id: candidacyId,
        processId,
        personId,
        state: ratings ? "assessed" : "longlisted",
        stateSince: now - day,
        offList: false,
        version: 4,
      }),
      insert(candidacyNomination, { id: id(), candidacyId, nominationId }),
      insert(longlistEntry, { id: id(), processId, round: 1, candidacyId, merit: 70, enteredAt: now - 40 * day }),
    );
    if (!ratings) continue;
    writes.push(
      insert(shortlistEntry, { id: id(), shortlistId, candidacyId }),
      insert(
        officialRating,
        rated.map((row, index) => ({
          id: id(),
          panelId,
          candidacyId,
          competencyId: row.id,
          rating: ratings[index]!,
          method: "consensus" as const,
          passed: ratings[index]! >= 3,
          writtenAt: now - day,
        })),
      ),
      insert(
        consensusRating,
        rated.map((row, index) => ({
          id: id(),
          panelId,
          candidacyId,
          competencyId: row.id,
          rating: ratings[index]!,
          narrative: `${secrets.narrative}-${key.toUpperCase()}-${index + 1}`,
          recordedBy: accounts.chair,
          recordedAt: now - 2 * day,
          version: 1,
        })),
      ),
    );
    if (vetted) writes.push(...clearedChecks(house, personId, candidacyId, accounts.vetting));
  }
  await put(house, ...writes);

  await put(
    house,
    change(
      selectionProcess,
      { id: processId, version: 1 },
      {
        state,
        frozenAt: now - 90 * day,
        scaleId: fitting!.scaleId,
        rubricId: fitting!.id,
        ratingMethod: "consensus",
        recommendationMode: mode,
        listRule: "none",
        listSize: 4,
        shortlistSize: 5,
        nextNewsOn: "2026-11-01",
      },
    ),
  );
  return { processId, accounts, candidates: candidates as DecisionWorld["candidates"], people };
}

/** All seven checks of a person, cleared until the end of 2027. */
export function clearedChecks(house: TestHouse, personId: string, candidacyId: string, recordedBy: string): Write[] {
  const now = house.now();
  return [
    insert(
      vettingCheck,
      requiredProviders.map((provider) => ({
        id: house.newId(),
        personId,
        candidacyId,
        provider,
        requestedAt: now - 20 * day,
        resultAt: now - 10 * day,
        validUntil: "2027-12-31",
        outcome: "cleared" as const,
        recordedBy,
        version: 2,
      })),
    ),
  ];
}
