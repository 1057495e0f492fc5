import { and, asc, desc, eq, exists, inArray, isNotNull, isNull, ne, or, sql, type SQL } from "drizzle-orm";
import { languageOf, textIn } from "#app/domain/languages.ts";
import { holds, statesOf } from "#app/domain/policy.ts";
import { findingsAt, type Finding, type Person } from "#app/domain/selection/balance.ts";
import { coarseShown, doorsOf, wantingIn, type Particulars } from "#app/domain/selection/nomination.ts";
import type { CoarseState } from "#app/domain/selection/states.ts";
import type { Message } from "#app/domain/message.ts";
import type { Store } from "#db/open.server.ts";
import { documentTypes } from "#db/seed/post-types.ts";
import { lateRequest } from "#db/schema/call.tables.ts";
import { file } from "#db/schema/platform.tables.ts";
import {
  documentType,
  memberState,
  mission,
  post,
  postType,
  postTypeNominator,
  rank,
} from "#db/schema/reference.tables.ts";
import {
  call,
  callDocument,
  candidacy,
  candidacyNomination,
  criterion,
  eligibilityCheck,
  nomination,
  nominationDocument,
  nominationEducation,
  nominationLanguage,
  nominationList,
  nominationNationality,
  nominationPost,
  processOfficer,
  publishedState,
  receipt,
  registrationContest,
  selectionProcess,
} from "#db/schema/selection.tables.ts";
import { processRules } from "./rules.server.ts";
import { documentDueOf } from "./call-record.server.ts";
import { newsStands } from "./notices.server.ts";
import { asks, isSystem, type AnyViewer } from "./viewer.server.ts";

const inLanguage = (viewer: AnyViewer, en: string, fr: string, ar: string) =>
  isSystem(viewer) ? en : textIn(viewer.locale, { en, fr, ar });

/** An uploaded document of a nomination; `removed` ones are not listed. */
export type NominationDocument = {
  readonly id: string;
  readonly documentType: string;
  readonly name: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly size: number;
  readonly mediaType: string;
  readonly digest: string;
  readonly uploadedAt: number;
};
type Parts = { particulars: Omit<Particulars, keyof Head>; documents: NominationDocument[] };
type Head = Pick<
  Particulars,
  | "givenNames"
  | "familyName"
  | "sex"
  | "birthDate"
  | "rankId"
  | "currentPosition"
  | "serviceYears"
  | "visionStatement"
  | "statement"
>;

/** Particulars and documents of nominations that their caller has scoped; each keeps its own, nothing is merged. */
export async function partsOf(viewer: AnyViewer, store: Store, ids: readonly string[]): Promise<Map<string, Parts>> {
  asks(viewer);
  if (ids.length === 0) return new Map();
  const { db } = store;
  const wanted = [...ids];
  const [nationalities, languages, posts, education, documents] = await Promise.all([
    db
      .select()
      .from(nominationNationality)
      .where(inArray(nominationNationality.nominationId, wanted))
      .orderBy(asc(nominationNationality.memberStateId)),
    db
      .select()
      .from(nominationLanguage)
      .where(inArray(nominationLanguage.nominationId, wanted))
      .orderBy(asc(nominationLanguage.position), asc(nominationLanguage.id)),
    db
      .select()
      .from(nominationPost)
      .where(inArray(nominationPost.nominationId, wanted))
      .orderBy(asc(nominationPost.position), asc(nominationPost.id)),
    db
      .select()
      .from(nominationEducation)
      .where(inArray(nominationEducation.nominationId, wanted))
      .orderBy(asc(nominationEducation.position), asc(nominationEducation.id)),
    db
      .select({ row: nominationDocument, file, type: documentType })
      .from(nominationDocument)
      .innerJoin(file, eq(file.id, nominationDocument.fileId))
      .innerJoin(documentType, eq(documentType.id, nominationDocument.documentType))
      .where(and(inArray(nominationDocument.nominationId, wanted), isNull(nominationDocument.removedAt)))
      .orderBy(asc(nominationDocument.documentType), asc(nominationDocument.uploadedAt), asc(nominationDocument.id)),
  ]);
  return new Map(
    wanted.map((id) => [
      id,
      {
        particulars: {
          nationalities: nationalities.filter((row) => row.nominationId === id).map((row) => row.memberStateId),
          languages: languages
            .filter((row) => row.nominationId === id)
            .map(({ language, level, evidence }) => ({ language, level, evidence })),
          posts: posts
            .filter((row) => row.nominationId === id)
            .map(({ fromYear, toYear, title, organisation, account }) => ({
              fromYear,
              toYear,
              title,
              organisation,
              account,
            })),
          education: education
            .filter((row) => row.nominationId === id)
            .map(({ year, title, institution }) => ({ year, title, institution })),
        },
        documents: documents
          .filter(({ row }) => row.nominationId === id)
          .map(({ row, file: f, type }) => ({
            id: row.id,
            documentType: row.documentType,
            name: inLanguage(viewer, type.nameEn, type.nameFr, type.nameAr),
            fileId: f.id,
            fileName: f.name,
            size: f.size,
            mediaType: f.mediaType,
            digest: f.digest,
            uploadedAt: row.uploadedAt,
          })),
      },
    ]),
  );
}
export function particularsFrom(row: typeof nomination.$inferSelect, parts: Parts): Particulars {
  const { givenNames, familyName, sex, birthDate, rankId, currentPosition, serviceYears, visionStatement, statement } =
    row;
  return {
    givenNames,
    familyName,
    sex,
    birthDate,
    rankId,
    currentPosition,
    serviceYears,
    visionStatement,
    statement,
    ...parts.particulars,
  };
}

export type AskedDocument = { readonly documentType: string; readonly name: string; readonly integrity: boolean };
/** The documents that a call asks of a nominator of a kind, in the reader's language. */
export async function askedOf(
  viewer: AnyViewer,
  store: Store,
  callId: string | null,
  nominatorKind: string,
): Promise<AskedDocument[]> {
  asks(viewer);
  if (callId === null) return [];
  const rows = await store.db
    .select({ type: documentType })
    .from(callDocument)
    .innerJoin(documentType, eq(documentType.id, callDocument.documentType))
    .where(eq(callDocument.callId, callId));
  return documentTypes.flatMap(({ code, onlyFrom }) => {
    const row = rows.find(({ type }) => type.id === code);
    return row && (!onlyFrom || (onlyFrom as readonly string[]).includes(nominatorKind))
      ? [
          {
            documentType: code,
            name: inLanguage(viewer, row.type.nameEn, row.type.nameFr, row.type.nameAr),
            integrity: row.type.integrity,
          },
        ]
      : [];
  });
}

/** The call a list or nomination belongs to, with the facts of its process that decide what may be done now. */
export type CallFacts = {
  readonly callId: string;
  readonly closesAt: number;
  readonly issuedAt: number;
  readonly round: number;
  readonly processId: string;
  readonly processState: (typeof selectionProcess.$inferSelect)["state"];
  readonly processRound: number;
  readonly endedAs: (typeof selectionProcess.$inferSelect)["endedAs"];
  readonly suspended: boolean;
  readonly listRule: "none" | "G1" | "G2";
  readonly listSize: number;
  readonly nextNewsOn: string | null;
  readonly track: "civilian" | "military" | "police";
  readonly doors: readonly ("memberState" | "organisation" | "leader" | "self")[];
  readonly title: string;
  readonly mission: string;
  readonly missionName: string;
  readonly level: string;
};
async function callRows(viewer: AnyViewer, store: Store, where: SQL | undefined): Promise<CallFacts[]> {
  const rows = await store.db
    .select({ call, process: selectionProcess, post, type: postType, mission })
    .from(call)
    .innerJoin(selectionProcess, eq(selectionProcess.id, call.processId))
    .innerJoin(post, eq(post.id, selectionProcess.postId))
    .innerJoin(postType, eq(postType.id, post.postTypeId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .where(where)
    .orderBy(desc(call.closesAt), asc(call.id));
  if (rows.length === 0) return [];
  const nominators = await store.db
    .select({ type: postTypeNominator.postTypeId, kind: postTypeNominator.nominatorKind })
    .from(postTypeNominator);
  return rows.map(({ call: c, process, post: p, type, mission: m }) => ({
    callId: c.id,
    closesAt: c.closesAt,
    issuedAt: c.issuedAt,
    round: c.round,
    processId: process.id,
    processState: process.state,
    processRound: process.round,
    endedAs: process.endedAs,
    suspended: process.suspendedAt !== null,
    listRule: process.listRule ?? "none",
    listSize: process.listSize ?? 0,
    nextNewsOn: process.nextNewsOn,
    track: type.track,
    doors: doorsOf(nominators.filter((row) => row.type === type.id).map(({ kind }) => kind)),
    title: inLanguage(viewer, p.titleEn ?? type.nameEn, p.titleFr ?? type.nameFr, p.titleAr ?? type.nameAr),
    mission: inLanguage(viewer, m.acronym, m.acronymFr, m.acronymAr),
    missionName: inLanguage(viewer, m.nameEn, m.nameFr, m.nameAr),
    level: process.level,
  }));
}
/** The facts of one call, or null. Calls are public: notes verbales go to every State. */
export async function callFacts(viewer: AnyViewer, store: Store, callId: string): Promise<CallFacts | null> {
  asks(viewer);
  return (await callRows(viewer, store, eq(call.id, callId)))[0] ?? null;
}
/** The call of a process's present round, or null before it is issued. */
export async function presentCall(viewer: AnyViewer, store: Store, processId: string): Promise<CallFacts | null> {
  asks(viewer);
  const rows = await callRows(viewer, store, eq(call.processId, processId));
  return rows.find((row) => row.round === row.processRound) ?? null;
}
/** Why a call takes no names now; null while it is open. The deadline itself still counts as in time. */
export function callShut(facts: CallFacts, now: number): "ended" | "suspended" | "closed" | null {
  if (facts.endedAs !== null) return "ended";
  if (now > facts.closesAt || facts.processState !== "callOpen" || facts.round !== facts.processRound) return "closed";
  return facts.suspended ? "suspended" : null;
}

/** The States a viewer speaks for, by name in the reader's language. */
export async function ownStates(
  viewer: AnyViewer,
  store: Store,
): Promise<{ id: string; name: string; regionalGroup: (typeof memberState.$inferSelect)["regionalGroup"] }[]> {
  asks(viewer);
  const ids = isSystem(viewer) ? [] : statesOf(viewer);
  if (ids.length === 0) return [];
  const rows = await store.db
    .select()
    .from(memberState)
    .where(inArray(memberState.id, ids))
    .orderBy(asc(memberState.id));
  return rows.map((row) => ({
    id: row.id,
    name: inLanguage(viewer, row.nameEn, row.nameFr, row.nameAr),
    regionalGroup: row.regionalGroup,
  }));
}
/** All Member States by name, for choices and for saying where a name comes from. */
export async function allStates(viewer: AnyViewer, store: Store) {
  asks(viewer);
  const rows = await store.db.select().from(memberState);
  const named = rows.map((row) => ({
    id: row.id,
    name: inLanguage(viewer, row.nameEn, row.nameFr, row.nameAr),
    regionalGroup: row.regionalGroup,
  }));
  const order = new Intl.Collator(isSystem(viewer) ? "en" : languageOf(viewer.locale));
  return named.sort((a, b) => order.compare(a.name, b.name) || a.id.localeCompare(b.id));
}
/** The ranks of a uniformed track, lowest first. */
export async function ranksFor(viewer: AnyViewer, store: Store, track: "civilian" | "military" | "police") {
  asks(viewer);
  if (track === "civilian") return [];
  const rows = await store.db
    .select()
    .from(rank)
    .where(inArray(rank.service, track === "police" ? ["police"] : ["army", "navy", "air"]))
    .orderBy(asc(rank.service), asc(rank.position), asc(rank.id));
  return rows.map((row) => ({
    id: row.id,
    name: inLanguage(viewer, row.nameEn, row.nameFr, row.nameAr),
    short: inLanguage(viewer, row.shortEn, row.shortFr, row.shortAr),
    service: row.service,
    grade: row.grade,
  }));
}

const speaksFor = (viewer: AnyViewer, memberStateId: string) =>
  isSystem(viewer) || statesOf(viewer).includes(memberStateId);

export type OwnList = {
  readonly id: string;
  readonly state: "draft" | "submitted";
  readonly version: number;
  readonly reason: string | null;
  readonly submittedAt: number | null;
  readonly receiptId: string | null;
};
/** A State's list for a call, or null where it has none or the viewer does not speak for that State. */
export async function ownList(
  viewer: AnyViewer,
  store: Store,
  callId: string,
  memberStateId: string,
): Promise<OwnList | null> {
  asks(viewer);
  if (!speaksFor(viewer, memberStateId)) return null;
  const [row] = await store.db
    .select({ list: nominationList, receiptId: receipt.id })
    .from(nominationList)
    .leftJoin(receipt, eq(receipt.listId, nominationList.id))
    .where(and(eq(nominationList.callId, callId), eq(nominationList.memberStateId, memberStateId)))
    .orderBy(desc(receipt.issuedAt));
  if (!row) return null;
  const { id, state, version, reason, submittedAt } = row.list;
  return { id, state, version, reason, submittedAt, receiptId: row.receiptId };
}

export type ListedName = {
  readonly nominationId: string;
  readonly name: string;
  readonly state: "draft" | CoarseState;
  /** With `ineligible` alone: the criterion that decided. */
  readonly criterion: string | null;
  readonly version: number;
  readonly particulars: Particulars;
  readonly wanting: readonly Message[];
  readonly documents: readonly NominationDocument[];
  readonly missing: readonly AskedDocument[];
  readonly channel: "portal" | "noteVerbale" | "email" | "paper";
};

/** What a State sees of the names it put forward for a call, in name order; coarse states only. */
export async function ownNames(
  viewer: AnyViewer,
  store: Store,
  facts: CallFacts,
  memberStateId: string,
): Promise<ListedName[]> {
  asks(viewer);
  if (!speaksFor(viewer, memberStateId)) return [];
  const rows = await store.db
    .select({ row: nomination, candidacyId: candidacy.id, candidacyState: candidacy.state })
    .from(nomination)
    .leftJoin(candidacyNomination, eq(candidacyNomination.nominationId, nomination.id))
    .leftJoin(candidacy, eq(candidacy.id, candidacyNomination.candidacyId))
    .where(
      and(
        eq(nomination.callId, facts.callId),
        eq(nomination.nominatorKind, "memberState"),
        eq(nomination.memberStateId, memberStateId),
        // What an officer is still entering is the officer's until it is entered; then the State is told.
        or(eq(nomination.channel, "portal"), ne(nomination.state, "draft")),
      ),
    )
    .orderBy(asc(nomination.familyName), asc(nomination.givenNames), asc(nomination.id));
  const parts = await partsOf(
    viewer,
    store,
    rows.map(({ row }) => row.id),
  );
  const asked = await askedOf(viewer, store, facts.callId, "memberState");
  const news = await newsOf(
    store,
    rows.flatMap(({ candidacyId }) => candidacyId ?? []),
  );
  return Promise.all(
    rows.map(async ({ row, candidacyId, candidacyState }) => {
      const own = parts.get(row.id)!;
      const particulars = particularsFrom(row, own);
      const candidacyRow = candidacyId && candidacyState ? { id: candidacyId, state: candidacyState } : null;
      const { state, criterion: basis } =
        row.state === "draft"
          ? { state: "draft" as const, criterion: null }
          : await coarseOf(viewer, store, facts, row, candidacyRow, candidacyId ? (news.get(candidacyId) ?? []) : []);
      return {
        nominationId: row.id,
        name: `${row.givenNames} ${row.familyName}`,
        state,
        criterion: basis,
        version: row.version,
        particulars,
        wanting: wantingIn(particulars, facts.track),
        documents: own.documents,
        missing: stillMissing(
          asked,
          own.documents,
          candidacyId && row.state === "incomplete" ? await lackingOf(store, candidacyId) : null,
        ),
        channel: row.channel,
      };
    }),
  );
}
async function newsOf(store: Store, candidacyIds: readonly string[]): Promise<Map<string, string[]>> {
  const made = new Map<string, string[]>();
  if (candidacyIds.length === 0) return made;
  const rows = await store.db
    .select()
    .from(publishedState)
    .where(and(inArray(publishedState.candidacyId, [...candidacyIds]), newsStands))
    .orderBy(desc(publishedState.publishedAt), desc(publishedState.id));
  for (const row of rows) made.set(row.candidacyId, [...(made.get(row.candidacyId) ?? []), row.state]);
  return made;
}
/** What made a candidacy ineligible: the criterion, or the document that never came; null where it is not. */
async function ineligibility(
  viewer: AnyViewer,
  store: Store,
  candidacyId: string,
): Promise<{ text: string; lapsed: boolean } | null> {
  const [row] = await store.db
    .select({ text: criterion.text, document: documentType })
    .from(eligibilityCheck)
    .leftJoin(criterion, eq(criterion.id, eligibilityCheck.criterionId))
    .leftJoin(documentType, eq(documentType.id, eligibilityCheck.missingDocument))
    .where(and(eq(eligibilityCheck.candidacyId, candidacyId), eq(eligibilityCheck.outcome, "ineligible")))
    .orderBy(desc(eligibilityCheck.decidedAt), desc(eligibilityCheck.id));
  if (!row) return null;
  return {
    text:
      row.text ??
      (row.document ? inLanguage(viewer, row.document.nameEn, row.document.nameFr, row.document.nameAr) : ""),
    lapsed: row.text === null,
  };
}
/** The coarse state of a submitted nomination and, with "ineligible" alone, what it rests on. */
async function coarseOf(
  viewer: AnyViewer,
  store: Store,
  facts: CallFacts,
  row: { state: (typeof nomination.$inferSelect)["state"] },
  own: { id: string; state: (typeof candidacy.$inferSelect)["state"] } | null,
  published: readonly string[],
): Promise<{ state: CoarseState; criterion: string | null }> {
  const found = own && row.state === "ineligible" ? await ineligibility(viewer, store, own.id) : null;
  const state = coarseShown({
    nomination: row.state,
    candidacy: own?.state ?? null,
    endedAs: facts.endedAs,
    published,
    lapsed: found?.lapsed ?? false,
  });
  if (state !== "ineligible" || !own) return { state, criterion: null };
  return { state, criterion: (found ?? (await ineligibility(viewer, store, own.id)))?.text || null };
}

/** The list rule's finding over a State's names, or null where the call has none. */
export async function listFinding(
  viewer: AnyViewer,
  store: Store,
  facts: CallFacts,
  memberStateId: string,
  names: readonly { id: string; particulars: Pick<Particulars, "sex" | "nationalities"> }[],
): Promise<Finding | null> {
  asks(viewer);
  const [home] = await store.db
    .select({ group: memberState.regionalGroup })
    .from(memberState)
    .where(eq(memberState.id, memberStateId));
  const people: Person[] = names.map(({ id, particulars }) => ({
    id,
    sex: particulars.sex,
    nationalities: particulars.nationalities,
    region: home?.group ?? null,
  }));
  // A call is out, so the rules are those of the day its process was frozen on.
  const settings = await processRules(viewer, store, facts.processId, 0);
  return findingsAt("nominationList", { names: people, listRule: facts.listRule }, settings)[0] ?? null;
}

export type CallRow = CallFacts & {
  readonly shut: "ended" | "suspended" | "closed" | null;
  readonly list: OwnList | null;
  readonly names: number;
  readonly incomplete: number;
};
/** Every call, open ones first and the nearest deadline on top, with what the State itself has in it. */
export async function callsOf(viewer: AnyViewer, store: Store, memberStateId: string, now: number): Promise<CallRow[]> {
  asks(viewer);
  if (!speaksFor(viewer, memberStateId)) return [];
  const rows = await Promise.all(
    (await callRows(viewer, store, undefined)).map(async (facts) => {
      const names = await ownNames(viewer, store, facts, memberStateId);
      return {
        ...facts,
        shut: callShut(facts, now),
        list: await ownList(viewer, store, facts.callId, memberStateId),
        names: names.length,
        incomplete: names.filter(({ state }) => state === "incomplete").length,
      };
    }),
  );
  return rows.sort(
    (a, b) =>
      Number(a.shut !== null) - Number(b.shut !== null) ||
      (a.shut === null ? a.closesAt - b.closesAt : b.closesAt - a.closesAt) ||
      a.callId.localeCompare(b.callId),
  );
}

/** A nomination as those who write it see it. `side` says who looks: its State, or the officer who registered it. */
export type NominationRecord = {
  readonly id: string;
  readonly side: "state" | "officer";
  readonly row: Pick<
    typeof nomination.$inferSelect,
    | "state"
    | "version"
    | "nominatorKind"
    | "memberStateId"
    | "nominatorName"
    | "channel"
    | "registeredBy"
    | "scanFileId"
    | "listId"
    | "submittedAt"
    | "withdrawnAt"
    | "withdrawnReason"
  >;
  readonly name: string;
  readonly particulars: Particulars;
  readonly documents: readonly NominationDocument[];
  readonly asked: readonly AskedDocument[];
  readonly missing: readonly AskedDocument[];
  readonly wanting: readonly Message[];
  /** Document types that an incomplete nomination may still bring, and those still to come. */
  readonly reopened: readonly string[];
  readonly outstanding: readonly string[];
  /** By when what is missing of an incomplete nomination must be there; null where no day was set. */
  readonly dueAt: number | null;
  readonly scan: {
    readonly fileId: string;
    readonly fileName: string;
    readonly digest: string;
    readonly size: number;
  } | null;
  readonly coarse: "draft" | CoarseState;
  readonly criterion: string | null;
  readonly candidacy: {
    readonly id: string;
    readonly state: (typeof candidacy.$inferSelect)["state"];
    readonly version: number;
  } | null;
  readonly list: { readonly id: string; readonly state: "draft" | "submitted"; readonly version: number } | null;
  readonly call: CallFacts;
};

/** The rows that a viewer may write on: the own State's, and for assigned officers what they registered. */
function writableBy(viewer: AnyViewer, store: Store): SQL | undefined {
  if (isSystem(viewer)) return undefined;
  const states = statesOf(viewer);
  const own = states.length
    ? and(
        eq(nomination.nominatorKind, "memberState"),
        inArray(nomination.memberStateId, states),
        or(eq(nomination.channel, "portal"), ne(nomination.state, "draft")),
      )
    : sql`0`;
  const registered = holds(viewer, "secretariatOfficer", "leadOfficer")
    ? and(
        isNotNull(nomination.registeredBy),
        exists(
          store.db
            .select({ one: sql`1` })
            .from(processOfficer)
            .where(
              and(
                eq(processOfficer.processId, nomination.processId),
                eq(processOfficer.accountId, viewer.accountId),
                isNull(processOfficer.endedAt),
              ),
            ),
        ),
      )
    : sql`0`;
  return or(own, registered);
}

/** One nomination for those who may write it, or null: what does not exist and what is another's read the same. */
export async function nominationOf(
  viewer: AnyViewer,
  store: Store,
  nominationId: string,
): Promise<NominationRecord | null> {
  asks(viewer);
  const [found] = await store.db
    .select({ row: nomination, list: nominationList, candidacy })
    .from(nomination)
    .leftJoin(
      nominationList,
      or(
        eq(nominationList.id, nomination.listId),
        // A State's draft belongs to its list of the call, also where that list came on paper meanwhile.
        and(
          eq(nomination.channel, "portal"),
          eq(nominationList.callId, nomination.callId),
          eq(nominationList.memberStateId, nomination.memberStateId),
        ),
      ),
    )
    .leftJoin(candidacyNomination, eq(candidacyNomination.nominationId, nomination.id))
    .leftJoin(candidacy, eq(candidacy.id, candidacyNomination.candidacyId))
    .where(and(eq(nomination.id, nominationId), writableBy(viewer, store)));
  if (!found || found.row.callId === null) return null;
  const { row, list, candidacy: own } = found;
  const facts = await callFacts(viewer, store, found.row.callId);
  if (!facts) return null;
  const parts = (await partsOf(viewer, store, [row.id])).get(row.id)!;
  const particulars = particularsFrom(row, parts);
  const asked = await askedOf(viewer, store, row.callId, row.nominatorKind);
  const lacking = own && row.state === "incomplete" ? await lackingOf(store, own.id) : null;
  const came = (type: string, after: number) =>
    parts.documents.some((document) => document.documentType === type && document.uploadedAt > after);
  const early = (type: string) =>
    parts.documents.some(
      (document) => document.documentType === type && document.uploadedAt <= (lacking?.decidedAt ?? Infinity),
    );
  const askedAgain = asked
    .filter(({ documentType: type }) => lacking?.types.includes(type) || !early(type))
    .map(({ documentType: type }) => type);
  const reopened = row.state === "incomplete" ? askedAgain : [];
  const [scan] = row.scanFileId ? await store.db.select().from(file).where(eq(file.id, row.scanFileId)) : [];
  const coarse =
    row.state === "draft"
      ? { state: "draft" as const, criterion: null }
      : await coarseOf(viewer, store, facts, row, own, own ? ((await newsOf(store, [own.id])).get(own.id) ?? []) : []);
  const {
    state: rowState,
    version,
    nominatorKind,
    memberStateId,
    nominatorName,
    channel,
    registeredBy,
    scanFileId,
    listId,
    submittedAt,
    withdrawnAt,
    withdrawnReason,
  } = row;
  return {
    id: row.id,
    side:
      nominatorKind === "memberState" &&
      memberStateId !== null &&
      !isSystem(viewer) &&
      statesOf(viewer).includes(memberStateId)
        ? "state"
        : "officer",
    row: {
      state: rowState,
      version,
      nominatorKind,
      memberStateId,
      nominatorName,
      channel,
      registeredBy,
      scanFileId,
      listId,
      submittedAt,
      withdrawnAt,
      withdrawnReason,
    },
    name: `${row.givenNames} ${row.familyName}`,
    particulars,
    documents: parts.documents,
    asked,
    missing: stillMissing(asked, parts.documents, lacking),
    wanting: wantingIn(particulars, facts.track),
    reopened,
    dueAt: row.state === "incomplete" ? await documentDueOf(viewer, store, row.id) : null,
    outstanding: reopened.filter((type) => !came(type, lacking?.decidedAt ?? 0)),
    scan: scan ? { fileId: scan.id, fileName: scan.name, digest: scan.digest, size: scan.size } : null,
    coarse: coarse.state,
    criterion: coarse.criterion,
    candidacy: own ? { id: own.id, state: own.state, version: own.version } : null,
    list: list ? { id: list.id, state: list.state, version: list.version } : null,
    call: facts,
  };
}
/** What of the documents asked is not there; where one was asked for again, it is missing until it comes after that. */
function stillMissing(
  asked: readonly AskedDocument[],
  documents: readonly { readonly documentType: string; readonly uploadedAt: number }[],
  lacking: { readonly types: readonly string[]; readonly decidedAt: number } | null,
): AskedDocument[] {
  return asked.filter(({ documentType: type }) => {
    const after = lacking?.types.includes(type) ? lacking.decidedAt : -1;
    return !documents.some((document) => document.documentType === type && document.uploadedAt > after);
  });
}
/** What the last finding `incomplete` named, and when. */
async function lackingOf(store: Store, candidacyId: string): Promise<{ types: string[]; decidedAt: number } | null> {
  const [row] = await store.db
    .select({ missingDocument: eligibilityCheck.missingDocument, decidedAt: eligibilityCheck.decidedAt })
    .from(eligibilityCheck)
    .where(and(eq(eligibilityCheck.candidacyId, candidacyId), eq(eligibilityCheck.outcome, "incomplete")))
    .orderBy(desc(eligibilityCheck.decidedAt), desc(eligibilityCheck.id));
  return row
    ? { types: (row.missingDocument ?? "").split(/[\s,]+/).filter((type) => type !== ""), decidedAt: row.decidedAt }
    : null;
}

/** What an officer is entering for a process, by nominator and name: drafts that no State sees. */
export async function registrationsOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const rows = await store.db
    .select({ row: nomination, state: memberState })
    .from(nomination)
    .leftJoin(memberState, eq(memberState.id, nomination.memberStateId))
    .where(
      and(
        eq(nomination.processId, processId),
        eq(nomination.state, "draft"),
        isNotNull(nomination.registeredBy),
        writableBy(viewer, store),
      ),
    )
    .orderBy(
      asc(nomination.nominatorKind),
      asc(nomination.memberStateId),
      asc(nomination.familyName),
      asc(nomination.id),
    );
  return rows.map(({ row, state }) => ({
    nominationId: row.id,
    name: `${row.givenNames} ${row.familyName}`,
    nominatorKind: row.nominatorKind,
    memberStateId: row.memberStateId,
    nominator: state ? inLanguage(viewer, state.nameEn, state.nameFr, state.nameAr) : (row.nominatorName ?? ""),
    channel: row.channel,
    receivedAt: row.submittedAt,
    hasScan: row.scanFileId !== null,
    listId: row.listId,
    version: row.version,
  }));
}

/** Every contest of a registration that concerns the viewer's own State's nomination, newest first. */
export async function contestsOfNomination(viewer: AnyViewer, store: Store, nominationId: string) {
  asks(viewer);
  const rows = await store.db
    .select({ contest: registrationContest })
    .from(registrationContest)
    .innerJoin(nomination, eq(nomination.id, registrationContest.nominationId))
    .where(and(eq(registrationContest.nominationId, nominationId), writableBy(viewer, store)))
    .orderBy(desc(registrationContest.filedAt), desc(registrationContest.id));
  return rows.map(({ contest: { id, text, filedAt, answer, answeredAt } }) => ({
    id,
    text,
    filedAt,
    answer,
    answeredAt,
  }));
}
/** The contests filed in a process, unanswered first; for its desk (the caller has asked). */
export async function contestsIn(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const rows = await store.db
    .select({
      contest: registrationContest,
      row: nomination,
      state: memberState,
      candidacyId: candidacyNomination.candidacyId,
    })
    .from(registrationContest)
    .innerJoin(nomination, eq(nomination.id, registrationContest.nominationId))
    .leftJoin(memberState, eq(memberState.id, nomination.memberStateId))
    .leftJoin(candidacyNomination, eq(candidacyNomination.nominationId, nomination.id))
    .where(eq(nomination.processId, processId))
    .orderBy(
      sql`${registrationContest.answeredAt} is not null`,
      desc(registrationContest.filedAt),
      asc(registrationContest.id),
    );
  return rows.map(({ contest, row, state, candidacyId }) => ({
    id: contest.id,
    nominationId: row.id,
    candidacyId,
    name: `${row.givenNames} ${row.familyName}`,
    state: state ? inLanguage(viewer, state.nameEn, state.nameFr, state.nameAr) : "",
    channel: row.channel,
    text: contest.text,
    filedAt: contest.filedAt,
    answer: contest.answer,
    answeredAt: contest.answeredAt,
  }));
}

/** A receipt for the State whose list it is, or for an officer of its process; null for everybody else. */
export async function receiptOf(viewer: AnyViewer, store: Store, receiptId: string) {
  asks(viewer);
  const [row] = await store.db
    .select({
      receipt,
      list: nominationList,
      callId: sql<string | null>`coalesce(${nominationList.callId}, ${nomination.callId})`,
      nominator: nomination.nominatorName,
      registered: nomination.channel,
      lateId: lateRequest.id,
      lateReason: lateRequest.listReason,
    })
    .from(receipt)
    .leftJoin(nominationList, eq(nominationList.id, receipt.listId))
    .leftJoin(nomination, eq(nomination.id, receipt.nominationId))
    .leftJoin(lateRequest, eq(lateRequest.receiptId, receipt.id))
    .where(eq(receipt.id, receiptId));
  if (!row?.callId) return null;
  const facts = await callFacts(viewer, store, row.callId);
  if (!facts) return null;
  const ownState = row.list !== null && !isSystem(viewer) && statesOf(viewer).includes(row.list.memberStateId);
  if (!isSystem(viewer) && !ownState && !(await isDesk(viewer, store, facts.processId))) return null;
  const [state] = row.list
    ? await store.db.select().from(memberState).where(eq(memberState.id, row.list.memberStateId))
    : [];
  const types = await store.db.select().from(documentType);
  const typeName = new Map(types.map((type) => [type.id, inLanguage(viewer, type.nameEn, type.nameFr, type.nameAr)]));
  return {
    id: row.receipt.id,
    number: row.receipt.number,
    issuedAt: row.receipt.issuedAt,
    names: row.receipt.contents.names.map(({ name, files, missing }) => ({
      name,
      files: files.map((one) => ({ ...one, documentName: typeName.get(one.documentType) ?? one.documentType })),
      missing: missing.map((type) => typeName.get(type) ?? type),
    })),
    nominator: state ? inLanguage(viewer, state.nameEn, state.nameFr, state.nameAr) : (row.nominator ?? ""),
    /** Handed in after the deadline, in a window that was granted. */
    late: row.lateId !== null,
    submittedAt: row.lateId !== null ? row.receipt.issuedAt : (row.list?.submittedAt ?? null),
    reason: row.lateId !== null ? row.lateReason : (row.list?.reason ?? null),
    ownState,
    call: facts,
  };
}
/** Whether a viewer sits at a process's desk: assigned officer, or a lead officer behind the same walls. */
async function isDesk(
  viewer: Exclude<AnyViewer, { system: string }>,
  store: Store,
  processId: string,
): Promise<boolean> {
  if (holds(viewer, "leadOfficer")) return true;
  if (!holds(viewer, "secretariatOfficer")) return false;
  const [row] = await store.db
    .select({ id: processOfficer.id })
    .from(processOfficer)
    .where(
      and(
        eq(processOfficer.processId, processId),
        eq(processOfficer.accountId, viewer.accountId),
        isNull(processOfficer.endedAt),
      ),
    );
  return row !== undefined;
}
