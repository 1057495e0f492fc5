import { and, asc, desc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import type { LetterKind, LetterLanguage } from "#app/domain/selection/letters.ts";
import type { Store } from "#db/open.server.ts";
import { letter, letterTemplate } from "#db/schema/letters.tables.ts";
import { account, person, roleGrant } from "#db/schema/people.tables.ts";
import { pdfJob } from "#db/schema/platform.tables.ts";
import { documentType, level, memberState, missionHostState } from "#db/schema/reference.tables.ts";
import {
  call,
  callDocument,
  candidacy,
  candidacyNomination,
  nomination,
  nominationList,
  selectionProcess,
} from "#db/schema/selection.tables.ts";
import { processHead } from "./process.server.ts";
import { asks, isSystem, type AnyViewer } from "./viewer.server.ts";

export type LetterRow = typeof letter.$inferSelect;
export type TemplateRow = typeof letterTemplate.$inferSelect;
type Words = Readonly<Record<LetterLanguage, string>>;

/** Every version of every template, by kind, language and newest first. Reference data: open to whoever writes letters. */
export async function templatesOf(viewer: AnyViewer, store: Store, kind?: LetterKind): Promise<TemplateRow[]> {
  asks(viewer);
  return store.db
    .select()
    .from(letterTemplate)
    .where(kind === undefined ? undefined : eq(letterTemplate.kind, kind))
    .orderBy(asc(letterTemplate.kind), asc(letterTemplate.language), desc(letterTemplate.version));
}
/** The template of an id, or null. */
export async function templateOf(viewer: AnyViewer, store: Store, id: string): Promise<TemplateRow | null> {
  asks(viewer);
  const [row] = await store.db.select().from(letterTemplate).where(eq(letterTemplate.id, id));
  return row ?? null;
}
/** The newest template of a kind in each language. */
export async function newestTemplates(
  viewer: AnyViewer,
  store: Store,
  kind: LetterKind,
): Promise<Map<LetterLanguage, TemplateRow>> {
  const newest = new Map<LetterLanguage, TemplateRow>();
  for (const row of await templatesOf(viewer, store, kind))
    if (!newest.has(row.language)) newest.set(row.language, row);
  return newest;
}
/** Whether the house has reference data at all: one that is only being set up gets its templates with them. */
export async function hasReferenceData(viewer: AnyViewer, store: Store): Promise<boolean> {
  asks(viewer);
  return (await store.db.select({ id: memberState.id }).from(memberState).limit(1)).length > 0;
}

/** What letters say of a process, in every language of letters; nothing of a candidacy. */
export type LetterFacts = {
  readonly processId: string;
  readonly reference: string;
  readonly round: number;
  readonly post: Words;
  readonly missionName: Words;
  readonly acronym: Words;
  readonly level: Words;
  readonly vacantOn: string;
  readonly listSize: number | null;
  readonly nextNewsOn: string | null;
  readonly call: { readonly id: string; readonly closesAt: number; readonly issuedAt: number } | null;
  readonly documents: Readonly<Record<LetterLanguage, readonly string[]>>;
  readonly documentNames: ReadonlyMap<string, Words>;
  readonly hostStates: readonly string[];
};
export async function letterFacts(viewer: AnyViewer, store: Store, processId: string): Promise<LetterFacts> {
  asks(viewer);
  const head = await processHead(viewer, store, processId);
  const [levelRow] = await store.db.select().from(level).where(eq(level.id, head.level));
  const [callRow] = await store.db
    .select({ id: call.id, closesAt: call.closesAt, issuedAt: call.issuedAt })
    .from(call)
    .where(and(eq(call.processId, processId), eq(call.round, head.row.round)));
  const asked = callRow
    ? await store.db
        .select({ type: callDocument.documentType })
        .from(callDocument)
        .where(eq(callDocument.callId, callRow.id))
        .orderBy(asc(callDocument.documentType))
    : [];
  const documentNames = new Map(
    (await store.db.select().from(documentType)).map((row): [string, Words] => [
      row.id,
      { en: row.nameEn, fr: row.nameFr, ar: row.nameAr },
    ]),
  );
  const hosts = await store.db
    .select({ state: missionHostState.memberStateId })
    .from(missionHostState)
    .where(eq(missionHostState.missionId, head.mission.id))
    .orderBy(asc(missionHostState.memberStateId));
  const named = (language: LetterLanguage) => asked.map(({ type }) => documentNames.get(type)?.[language] ?? type);
  return {
    processId,
    reference: head.reference,
    round: head.row.round,
    post: head.title,
    missionName: head.mission.name,
    acronym: head.mission.acronym,
    level: {
      en: levelRow?.nameEn ?? head.level,
      fr: levelRow?.nameFr ?? head.level,
      ar: levelRow?.nameAr ?? head.level,
    },
    vacantOn: head.vacantOn,
    listSize: head.row.listSize,
    nextNewsOn: head.row.nextNewsOn,
    call: callRow ?? null,
    documents: { en: named("en"), fr: named("fr"), ar: named("ar") },
    documentNames,
    hostStates: hosts.map(({ state }) => state),
  };
}

/** Names of States in every language of letters, by id. */
export async function stateNames(viewer: AnyViewer, store: Store, ids: readonly string[]): Promise<Map<string, Words>> {
  asks(viewer);
  if (ids.length === 0) return new Map();
  const rows = await store.db
    .select()
    .from(memberState)
    .where(inArray(memberState.id, [...ids]));
  return new Map(rows.map((row) => [row.id, { en: row.nameEn, fr: row.nameFr, ar: row.nameAr }]));
}
/** The languages that a State's focal points chose for their accounts, the lead focal point's first. */
export async function languagesChosen(viewer: AnyViewer, store: Store, memberStateId: string): Promise<string[]> {
  asks(viewer);
  const rows = await store.db
    .select({ language: account.language, role: roleGrant.role })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(and(eq(roleGrant.memberStateId, memberStateId), isNull(roleGrant.endedAt), isNull(account.endedAt)))
    .orderBy(desc(roleGrant.role), asc(account.id));
  return rows.filter(({ role }) => role === "leadFocalPoint").map(({ language }) => language);
}
/** The States that put names forward in a call and handed their list in, with the instant. */
export async function statesWithLists(viewer: AnyViewer, store: Store, callId: string) {
  asks(viewer);
  const rows = await store.db
    .select({ memberStateId: nominationList.memberStateId, submittedAt: nominationList.submittedAt })
    .from(nominationList)
    .where(and(eq(nominationList.callId, callId), eq(nominationList.state, "submitted")))
    .orderBy(asc(nominationList.memberStateId));
  return rows.flatMap(({ memberStateId, submittedAt }) =>
    submittedAt === null ? [] : [{ memberStateId, submittedAt }],
  );
}
/** The calls of a process, every round's. */
export async function callIdsOf(viewer: AnyViewer, store: Store, processId: string): Promise<string[]> {
  asks(viewer);
  const rows = await store.db
    .select({ id: call.id })
    .from(call)
    .where(eq(call.processId, processId))
    .orderBy(asc(call.round));
  return rows.map(({ id }) => id);
}
/** The name of a candidacy's person. */
export async function candidateName(viewer: AnyViewer, store: Store, candidacyId: string): Promise<string | null> {
  asks(viewer);
  const [row] = await store.db
    .select({ givenNames: person.givenNames, familyName: person.familyName })
    .from(candidacy)
    .innerJoin(person, eq(person.id, candidacy.personId))
    .where(eq(candidacy.id, candidacyId));
  return row ? `${row.givenNames} ${row.familyName}` : null;
}

/** Family names of a process's candidates whom a State did not put forward: no letter to it may name them. */
export async function othersNames(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  memberStateId: string,
): Promise<string[]> {
  asks(viewer);
  const rows = await store.db
    .select({ id: candidacy.id, familyName: person.familyName, state: nomination.memberStateId })
    .from(candidacy)
    .innerJoin(person, eq(person.id, candidacy.personId))
    .leftJoin(candidacyNomination, eq(candidacyNomination.candidacyId, candidacy.id))
    .leftJoin(nomination, eq(nomination.id, candidacyNomination.nominationId))
    .where(eq(candidacy.processId, processId));
  const own = new Set(rows.filter(({ state }) => state === memberStateId).map(({ id }) => id));
  const ownNames = new Set(rows.filter(({ id }) => own.has(id)).map(({ familyName }) => familyName));
  return [
    ...new Set(
      rows.filter(({ id, familyName }) => !own.has(id) && !ownNames.has(familyName)).map((row) => row.familyName),
    ),
  ];
}

/** The letters of a process of the kinds that the caller's standing sees, newest first; sealed texts stay sealed. */
export async function lettersOfProcess(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  kinds: readonly LetterKind[],
): Promise<LetterRow[]> {
  asks(viewer);
  if (kinds.length === 0) return [];
  return store.db
    .select()
    .from(letter)
    .where(and(eq(letter.processId, processId), inArray(letter.kind, [...kinds])))
    .orderBy(desc(letter.createdAt), asc(letter.memberStateId), asc(letter.language), asc(letter.id));
}
/** One letter of a process among the kinds that the caller's standing sees, or null. */
export async function letterOfProcess(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  letterId: string,
  kinds: readonly LetterKind[],
): Promise<LetterRow | null> {
  return (await lettersOfProcess(viewer, store, processId, kinds)).find(({ id }) => id === letterId) ?? null;
}
/** The process and kind of an issued letter, for the caller to ask what its viewer is there; null where there is none. */
export async function placeOfLetter(
  viewer: AnyViewer,
  store: Store,
  letterId: string,
): Promise<{ processId: string; kind: LetterKind } | null> {
  asks(viewer);
  const [row] = await store.db
    .select({ processId: letter.processId, kind: letter.kind })
    .from(letter)
    .where(eq(letter.id, letterId));
  return row ?? null;
}

const issued = ne(letter.state, "draft");
/**
 * What lies at the desks of some States: letters to them alone, notes verbales to all, announcements to everybody.
 * Issued letters only, newest first. A viewer reads those of the own States and of no other.
 */
export async function lettersToStates(
  viewer: AnyViewer,
  store: Store,
  states: readonly string[],
  letterId?: string,
): Promise<LetterRow[]> {
  asks(viewer);
  const own =
    states.length === 0
      ? eq(letter.kind, "announcement")
      : or(
          and(inArray(letter.kind, ["acknowledgement", "regret"]), inArray(letter.memberStateId, [...states])),
          inArray(letter.kind, ["noteVerbale", "announcement"]),
        );
  return store.db
    .select()
    .from(letter)
    .where(and(issued, own, letterId === undefined ? undefined : eq(letter.id, letterId)))
    .orderBy(desc(letter.issuedAt), asc(letter.kind), asc(letter.language), asc(letter.id));
}
/** The announcements of a process or, with its id, one of any: public from the moment they are issued. */
export async function publicLetters(
  viewer: AnyViewer,
  store: Store,
  where: { reference: string } | { letterId: string },
): Promise<LetterRow[]> {
  asks(viewer);
  return store.db
    .select()
    .from(letter)
    .where(
      and(
        issued,
        eq(letter.kind, "announcement"),
        "letterId" in where
          ? eq(letter.id, where.letterId)
          : inArray(
              letter.processId,
              store.db
                .select({ id: selectionProcess.id })
                .from(selectionProcess)
                .where(eq(selectionProcess.reference, where.reference)),
            ),
      ),
    )
    .orderBy(desc(letter.issuedAt), asc(letter.language));
}
/** The number of the letter that took a recalled one's place, or null. */
export async function successorOf(viewer: AnyViewer, store: Store, letterId: string): Promise<LetterRow | null> {
  asks(viewer);
  const [row] = await store.db
    .select()
    .from(letter)
    .where(and(eq(letter.replacesId, letterId), issued));
  return row ?? null;
}
/** Names of accounts by id, for signatures under letters. */
export async function signerNames(viewer: AnyViewer, store: Store, ids: readonly string[]) {
  asks(viewer);
  if (ids.length === 0) return new Map<string, string>();
  const rows = await store.db
    .select({ id: account.id, givenNames: person.givenNames, familyName: person.familyName })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(inArray(account.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, `${row.givenNames} ${row.familyName}`]));
}

/** Every issued letter, or those of the ids: for the check of digests and for the printer. The house's own reading. */
export async function allIssuedLetters(viewer: AnyViewer, store: Store, ids?: readonly string[]): Promise<LetterRow[]> {
  asks(viewer);
  if (!isSystem(viewer)) throw new Error("Only the house reads all letters");
  return store.db
    .select()
    .from(letter)
    .where(and(issued, ids === undefined ? undefined : inArray(letter.id, [...ids])))
    .orderBy(asc(letter.id));
}
/** References of processes by id, for the titles of a desk's letters. */
export async function processReferences(viewer: AnyViewer, store: Store, ids: readonly string[]) {
  asks(viewer);
  if (ids.length === 0) return new Map<string, string>();
  const rows = await store.db
    .select({ id: selectionProcess.id, reference: selectionProcess.reference })
    .from(selectionProcess)
    .where(inArray(selectionProcess.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, reference }) => [id, reference]));
}

/** The job of a letter's sheet, or null where nobody has asked for it yet. */
export async function pdfJobOf(viewer: AnyViewer, store: Store, id: string) {
  asks(viewer);
  const [row] = await store.db.select().from(pdfJob).where(eq(pdfJob.id, id));
  return row ?? null;
}
/** Sheets that wait to be made, oldest first; one that was claimed long ago waits again. */
export async function pdfsWaiting(viewer: AnyViewer, store: Store, claimedBefore: number, most: number) {
  asks(viewer);
  const rows = await store.db
    .select()
    .from(pdfJob)
    .where(isNull(pdfJob.madeAt))
    .orderBy(asc(pdfJob.askedAt), asc(pdfJob.id))
    .limit(200);
  return rows
    .filter(({ claimedAt, attempts }) => attempts < 5 && (claimedAt === null || claimedAt < claimedBefore))
    .slice(0, most);
}
