import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Particulars } from "#app/domain/selection/nomination.ts";
import { endOfNewYorkDay } from "#app/domain/selection/plan.ts";
import { loadReferenceData } from "#app/services/reference/load-reference-data.server.ts";
import { addDocument } from "#app/services/selection/add-document.server.ts";
import { openNomination } from "#app/services/selection/open-nomination.server.ts";
import { submitNominationList } from "#app/services/selection/submit-nomination-list.server.ts";
import { writeNomination } from "#app/services/selection/write-nomination.server.ts";
import { contextOf } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { documentsFor } from "#db/queries/documents.server.ts";
import { ownList } from "#db/queries/nominations.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import {
  call,
  callDocument,
  criterion,
  processOfficer,
  selectionProcess,
  stageEntry,
  vacancyForecast,
} from "#db/schema/selection.tables.ts";
import { addAccount, put, workAs, type TestHouse } from "./house.ts";

const reads = systemViewer("tests look at everything");

/** What a test needs of an open call. */
export type NominationWorld = {
  readonly accounts: Readonly<
    Record<
      | "lead"
      | "officer"
      | "stranger"
      | "kenya"
      | "colleague"
      | "nigeria"
      | "screener"
      | "vetting"
      | "auditor"
      | "administrator",
      string
    >
  >;
  readonly processId: string;
  readonly callId: string;
  readonly criterionId: string;
  readonly closesAt: number;
};

/** A call for a civilian (or another) post, open until the end of 30 October 2026 in New York, with two Governments at work. */
export async function nominationWorld(
  house: TestHouse,
  {
    post = "unmiss.srsg",
    level = "USG",
    listRule = "none",
    listSize = 4,
  }: { post?: string; level?: string; listRule?: "none" | "G1" | "G2"; listSize?: number } = {},
): Promise<NominationWorld> {
  await loadReferenceData(house.store, contextOf({ house, replay: null }));
  const someone = async (key: string, roles: Parameters<typeof addAccount>[1]["roles"]) =>
    (
      await addAccount(house, {
        email: `${key}@example.org`,
        givenNames: "Test",
        familyName: `${key[0]!.toUpperCase()}${key.slice(1)}ova`,
        roles,
      })
    ).accountId;
  const accounts = {
    lead: await someone("lead", ["leadOfficer"]),
    officer: await someone("officer", ["secretariatOfficer"]),
    stranger: await someone("stranger", ["secretariatOfficer"]),
    kenya: await someone("kenya", [{ role: "leadFocalPoint", memberStateId: "ke" }]),
    colleague: await someone("colleague", [{ role: "focalPoint", memberStateId: "ke" }]),
    nigeria: await someone("nigeria", [{ role: "focalPoint", memberStateId: "ng" }]),
    screener: await someone("screener", ["screener"]),
    vetting: await someone("vetting", ["vettingOfficer"]),
    auditor: await someone("auditor", ["auditor"]),
    administrator: await someone("administrator", ["administrator"]),
  };
  const now = house.now();
  const closesAt = endOfNewYorkDay("2026-10-30");
  const [forecastId, processId, callId, criterionId] = [house.newId(), house.newId(), house.newId(), house.newId()];
  const documents = await documentsFor(reads, house.store, post.split(".")[1]!);
  await put(
    house,
    insert(vacancyForecast, {
      id: forecastId,
      postId: post,
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
      postId: post,
      forecastId,
      state: "callOpen",
      stateSince: now,
      round: 1,
      vacantOn: "2027-03-01",
      level,
      listRule,
      listSize,
      shortlistSize: 5,
      nextNewsOn: "2026-12-01",
      recommendationMode: "unranked",
      ratingMethod: "consensus",
      createdAt: now,
      version: 1,
    }),
    insert(criterion, {
      id: criterionId,
      processId,
      kind: "required",
      position: 1,
      text: "Twenty years of service",
      weight: null,
    }),
    insert(stageEntry, { id: house.newId(), processId, round: 1, state: "callOpen", enteredAt: now }),
    insert(processOfficer, {
      id: house.newId(),
      processId,
      accountId: accounts.officer,
      assignedBy: accounts.lead,
      assignedAt: now,
    }),
    insert(call, { id: callId, processId, round: 1, noteVerbale: "NV/1", issuedAt: now, closesAt, version: 1 }),
    insert(
      callDocument,
      documents.map(({ documentType }) => ({ id: house.newId(), callId, documentType })),
    ),
  );
  return { accounts, processId, callId, criterionId, closesAt };
}

/** Complete particulars of a fictional person. */
export function particulars(over: Partial<Particulars> = {}): Particulars {
  return {
    givenNames: "Wanjiru",
    familyName: "Kamatheka",
    sex: "woman",
    birthDate: "1970-05-06",
    nationalities: ["ke"],
    rankId: null,
    currentPosition: "Ambassador at large",
    serviceYears: 27,
    languages: [
      { language: "en", level: "C2", evidence: "mother tongue" },
      { language: "fr", level: "C1", evidence: "certificate, March 2024" },
    ],
    posts: [
      {
        fromYear: 2021,
        toYear: null,
        title: "Ambassador",
        organisation: "Ministry of Foreign Affairs",
        account: "Led two mediations.",
      },
      { fromYear: 2015, toYear: 2021, title: "Director", organisation: "Peace Institute", account: "Ran forty staff." },
    ],
    education: [{ year: 1996, title: "Master of Laws", institution: "University of the Three Rivers" }],
    visionStatement: "First paragraph of a vision.\n\nSecond paragraph.",
    statement: "She is the one.",
    ...over,
  };
}

/** The smallest whole PDF, unlike any other by its comment. */
export function pdf(comment = "one"): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    `%PDF-1.4\n%${comment}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}
/** How many files lie on the disk of a house. */
export function filesOnDisk(house: TestHouse): number {
  return readdirSync(join(house.dataDir, "files")).length;
}

/** A complete draft of a State, through the use-cases. */
export async function draft(
  house: TestHouse,
  world: NominationWorld,
  accountId: string,
  memberStateId: string,
  over: Partial<Particulars> = {},
): Promise<string> {
  const work = await workAs(house, accountId);
  const whole = particulars({ nationalities: [memberStateId], ...over });
  const opened = await openNomination(work, {
    callId: world.callId,
    memberStateId,
    givenNames: whole.givenNames,
    familyName: whole.familyName,
    sex: whole.sex,
  });
  if (!opened.ok) throw new Error(`not opened: ${opened.reason.key}`);
  const written = await writeNomination(work, {
    nominationId: opened.result.nominationId,
    version: 1,
    particulars: whole,
  });
  if (!written.ok) throw new Error(`not written: ${written.reason.key} ${JSON.stringify(written.fields)}`);
  return opened.result.nominationId;
}
/** Uploads a document and returns its file's id. */
export async function upload(
  house: TestHouse,
  accountId: string,
  nominationId: string,
  documentType: string,
  comment = documentType,
): Promise<string> {
  const done = await addDocument(await workAs(house, accountId), {
    nominationId,
    documentType,
    upload: { name: `${documentType}.pdf`, bytes: pdf(comment) },
  });
  if (!done.ok) throw new Error(`not uploaded: ${done.reason.key}`);
  return done.result.documentId;
}
/** Submits a State's list as it stands. */
export async function submit(
  house: TestHouse,
  world: NominationWorld,
  accountId: string,
  memberStateId: string,
  reason: string | null = null,
) {
  const work = await workAs(house, accountId);
  const list = await ownList(work.viewer, house.store, world.callId, memberStateId);
  return submitNominationList(work, { callId: world.callId, memberStateId, version: list?.version ?? 0, reason });
}
