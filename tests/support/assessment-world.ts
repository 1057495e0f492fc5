import { eq } from "drizzle-orm";
import { loadReferenceData } from "#app/services/reference/load-reference-data.server.ts";
import { draftSheets } from "#app/services/selection/draft-sheets.server.ts";
import { contextOf } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { assessmentSession } from "#db/schema/assessment.tables.ts";
import { assessorProfile, person, personNationality } from "#db/schema/people.tables.ts";
import { rubric, rubricCompetency, rubricPostType } from "#db/schema/reference.tables.ts";
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
import { addAccount, put, type TestHouse } from "./house.ts";

const day = 24 * 60 * 60_000;

/** A process in assessment: sheets open, interviews held. */
export type AssessmentWorld = {
  readonly processId: string;
  readonly panelId: string;
  readonly accounts: Readonly<
    Record<"officer" | "chair" | "member" | "second" | "observer" | "stranger" | "focal" | "authority", string>
  >;
  readonly members: Readonly<Record<"chair" | "member" | "second", string>>;
  /** `second` is recused from Cesar. */
  readonly candidates: Readonly<Record<"amara" | "bela" | "cesar", string>>;
  /** Process competencies in rubric order, each of weight 20 and pass level 3. */
  readonly competencies: readonly string[];
};

/**
 * Builds a process of Police Commissioner, MINUSCA in assessment with a panel of three, three shortlisted names and
 * five competencies on the UN scale. The chair and the second member have their sheets already, the other member's
 * are still to be made at the first save. `more` adds so many names (Extra 1, ...) to the shortlist.
 */
export async function assessmentWorld(
  house: TestHouse,
  {
    method = "consensus",
    mode = "unranked",
    more = 0,
  }: { method?: "consensus" | "bandedAverage"; mode?: "unranked" | "orderOfMerit"; more?: number } = {},
): Promise<AssessmentWorld> {
  await loadReferenceData(house.store, contextOf({ house, replay: null }));
  const now = house.now();
  const id = () => house.newId();
  const someone = async (key: string, familyName: string, roles: Parameters<typeof addAccount>[1]["roles"]) =>
    (await addAccount(house, { email: `${key}@example.org`, givenNames: "Test", familyName, roles })).accountId;
  const accounts = {
    officer: await someone("officer", "Officerin", ["secretariatOfficer"]),
    chair: await someone("chair", "Chairman", ["panelMember"]),
    member: await someone("member", "Memberova", ["panelMember"]),
    second: await someone("second", "Secondini", ["panelMember"]),
    observer: await someone("observer", "Observani", ["panelMember"]),
    stranger: await someone("stranger", "Strangeron", ["panelMember"]),
    focal: await someone("focal", "Focalini", [{ role: "focalPoint", memberStateId: "ke" }]),
    authority: await someone("authority", "Authorson", [{ role: "selectionAuthority", decidingOffice: "sg" }]),
  };
  const { db } = house.store;
  const [fitting] = await db
    .select({ id: rubric.id, scaleId: rubric.scaleId })
    .from(rubric)
    .innerJoin(rubricPostType, eq(rubricPostType.rubricId, rubric.id))
    .where(eq(rubricPostType.postTypeId, "policeCommissioner"));
  const rows = (
    await db
      .select({ id: rubricCompetency.id })
      .from(rubricCompetency)
      .where(eq(rubricCompetency.rubricId, fitting!.id))
      .orderBy(rubricCompetency.position)
  ).slice(0, 5);
  const competencies = rows.map((row, index) => ({ id: id(), rubricCompetencyId: row.id, position: index + 1 }));
  const [processId, forecastId, panelId, shortlistId, callId] = [id(), id(), id(), id(), id()];
  const seats = (
    [
      ["chair", "chair"],
      ["member", "voting"],
      ["second", "voting"],
      ["observer", "observer"],
    ] as const
  ).map(([key, seat]) => ({ key, id: id(), accountId: accounts[key], seat }));
  const seat = (key: string) => seats.find((one) => one.key === key)!.id;
  const candidates: Record<string, string> = {};
  const writes: Write[] = [
    insert(vacancyForecast, {
      id: forecastId,
      postId: "minusca.policeCommissioner",
      reason: "endOfTour",
      vacantOn: "2027-03-01",
      createdAt: now,
      createdBy: "test",
      launchedAt: now,
      version: 2,
    }),
    insert(selectionProcess, {
      id: processId,
      reference: "SEL-2026-ASSESS",
      postId: "minusca.policeCommissioner",
      forecastId,
      state: "needsDefined",
      stateSince: now - day,
      round: 1,
      vacantOn: "2027-03-01",
      level: "D-2",
      createdAt: now - 90 * day,
      version: 1,
    }),
    insert(
      processCompetency,
      competencies.map((row) => ({ ...row, processId, weight: 20, passLevel: 3 })),
    ),
    insert(processOfficer, { id: id(), processId, accountId: accounts.officer, assignedBy: "test", assignedAt: now }),
    insert(stageEntry, { id: id(), processId, round: 1, state: "assessment", enteredAt: now - day }),
    insert(call, {
      id: callId,
      processId,
      round: 1,
      noteVerbale: "Names are invited.",
      issuedAt: now - 90 * day,
      closesAt: now - 60 * day,
      version: 1,
    }),
    insert(panel, { id: panelId, processId, round: 1, state: "convened", convenedAt: now - 30 * day, version: 3 }),
    insert(
      panelMember,
      seats.map(({ key: _key, ...row }) => ({
        ...row,
        panelId,
        actingChair: false,
        declaredAt: now - 20 * day,
        seatedAt: now - 30 * day,
      })),
    ),
    insert(
      assessorProfile,
      (["chair", "member", "second"] as const).map((key) => ({
        id: accounts[key],
        accountId: accounts[key],
        level: "D-2",
        department: "DPO",
        cbiTrainedOn: "2025-05-05",
      })),
    ),
    insert(shortlist, { id: shortlistId, processId, round: 1, state: "signed", version: 2 }),
  ];
  for (const [key, givenNames, familyName, sex, state] of [
    ["amara", "Amara", "Okafor", "woman", "ng"],
    ["bela", "Bela", "Novakova", "woman", "cz"],
    ["cesar", "Cesar", "Quispe", "man", "pe"],
    ...Array.from({ length: more }, (_, n) => [`extra${n + 1}`, "Extra", `Number${n + 1}`, "woman", "gh"] as const),
  ] as const) {
    const [personId, candidacyId, nominationId] = [id(), id(), id()];
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
        serviceYears: 27,
        currentPosition: "Director of operations",
        statement: "Has led a joint vetting board.",
        channel: "portal",
        createdBy: "test",
        createdAt: now - 70 * day,
        submittedAt: now - 65 * day,
        version: 2,
      }),
      insert(nominationNationality, { id: id(), nominationId, memberStateId: state }),
      insert(nominationPost, [
        {
          id: id(),
          nominationId,
          position: 1,
          fromYear: 2022,
          toYear: null,
          title: "Director of operations",
          organisation: "National police",
          account: "Two reforms of public-order training.",
        },
        {
          id: id(),
          nominationId,
          position: 2,
          fromYear: 2019,
          toYear: 2022,
          title: "Head of the police team",
          organisation: "Northern sector",
          account: "Co-location in nine stations.",
        },
      ]),
      insert(candidacy, {
        id: candidacyId,
        processId,
        personId,
        state: "shortlisted",
        stateSince: now - day,
        offList: false,
        version: 4,
      }),
      insert(candidacyNomination, { id: id(), candidacyId, nominationId }),
      insert(longlistEntry, { id: id(), processId, round: 1, candidacyId, merit: 70, enteredAt: now - 40 * day }),
      insert(shortlistEntry, { id: id(), shortlistId, candidacyId }),
      insert(assessmentSession, {
        id: id(),
        candidacyId,
        panelId,
        startsAt: now - day / 2,
        zone: "Africa/Bangui",
        place: "Room 4",
        scheduledBy: accounts.officer,
        version: 1,
      }),
      ...(["chair", "member", "second"] as const).map((who) =>
        insert(conflictDeclaration, {
          id: id(),
          panelMemberId: seat(who),
          candidacyId,
          declaredAt: now - 20 * day,
          note: "",
          ...(who === "second" && key === "cesar"
            ? {
                tie: "relative" as const,
                ruling: "recused" as const,
                rulingReason: "Cousin",
                ruledBy: accounts.chair,
                ruledAt: now - 19 * day,
              }
            : { tie: "none" as const }),
        }),
      ),
    );
  }
  const all = Object.values(candidates);
  writes.push(
    ...draftSheets(house, panelId, seat("chair"), all, 0),
    ...draftSheets(
      house,
      panelId,
      seat("second"),
      all.filter((one) => one !== candidates.cesar),
      1,
    ),
  );
  await put(house, ...writes);
  await put(
    house,
    change(
      selectionProcess,
      { id: processId, version: 1 },
      {
        state: "assessment",
        frozenAt: now - 90 * day,
        scaleId: fitting!.scaleId,
        rubricId: fitting!.id,
        ratingMethod: method,
        recommendationMode: mode,
        listRule: "none",
        listSize: 4,
        shortlistSize: 5,
      },
    ),
  );
  return {
    processId,
    panelId,
    accounts,
    candidates: candidates as AssessmentWorld["candidates"],
    competencies: competencies.map((row) => row.id),
    members: { chair: seat("chair"), member: seat("member"), second: seat("second") },
  };
}
