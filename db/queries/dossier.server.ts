import { and, asc, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import { textIn } from "#app/domain/languages.ts";
import { sees, seesFile, type Standing, type Viewer, seesPriorRecord } from "#app/domain/policy.ts";
import { paragraphsOf, type Paragraph, type Particulars } from "#app/domain/selection/nomination.ts";
import { atOrAfter, stateBeforeDecision, type CandidacyState } from "#app/domain/selection/states.ts";
import type { Store } from "#db/open.server.ts";
import { officialRating } from "#db/schema/assessment.tables.ts";
import { priorRecord } from "#db/schema/begun.tables.ts";
import { file } from "#db/schema/platform.tables.ts";
import { documentType, memberState, rank } from "#db/schema/reference.tables.ts";
import {
  candidacy,
  candidacyNomination,
  longlistEntry,
  nomination,
  nominationDocument,
  nominationList,
  panel,
  recommendedEntry,
  recommendedList,
  registrationContest,
  selectionDecision,
  vettingCheck,
} from "#db/schema/selection.tables.ts";
import { candidatesOf, type Candidate } from "./candidates.server.ts";
import { askedOf, nominationOf, particularsFrom, partsOf, type NominationDocument } from "./nominations.server.ts";
import { standingOf } from "./standing.server.ts";
import { asks, isSystem, type AnyViewer } from "./viewer.server.ts";

const inLanguage = (viewer: AnyViewer, en: string, fr: string, ar: string) =>
  isSystem(viewer) ? en : textIn(viewer.locale, { en, fr, ar });

/** The nominations of a candidacy but for one, by state; for the rules on the last nomination withdrawn. */
export async function siblingsOf(viewer: AnyViewer, store: Store, candidacyId: string, exceptId: string | null) {
  asks(viewer);
  const rows = await store.db
    .select({ id: nomination.id, state: nomination.state })
    .from(candidacyNomination)
    .innerJoin(nomination, eq(nomination.id, candidacyNomination.nominationId))
    .where(eq(candidacyNomination.candidacyId, candidacyId))
    .orderBy(asc(nomination.id));
  return rows.filter(({ id }) => id !== exceptId);
}
/** A State's list row for a call, for the rules of registration; no page shows it to an officer as a draft. */
export async function listRow(viewer: AnyViewer, store: Store, callId: string, memberStateId: string) {
  asks(viewer);
  const [row] = await store.db
    .select({ id: nominationList.id, state: nominationList.state, version: nominationList.version })
    .from(nominationList)
    .where(and(eq(nominationList.callId, callId), eq(nominationList.memberStateId, memberStateId)));
  return row ?? null;
}

/** The names of a process's last signed recommended list of this round, and whether each candidacy is among them. */
async function recommendedIn(store: Store, processId: string, round: number): Promise<Set<string>> {
  const [list] = await store.db
    .select({ id: recommendedList.id })
    .from(recommendedList)
    .where(
      and(
        eq(recommendedList.processId, processId),
        eq(recommendedList.round, round),
        eq(recommendedList.state, "signed"),
      ),
    )
    .orderBy(desc(recommendedList.edition));
  if (!list) return new Set();
  const rows = await store.db
    .select({ id: recommendedEntry.candidacyId })
    .from(recommendedEntry)
    .where(eq(recommendedEntry.listId, list.id));
  return new Set(rows.map(({ id }) => id));
}
async function longlistedIn(store: Store, processId: string, round: number): Promise<Set<string>> {
  const rows = await store.db
    .select({ id: longlistEntry.candidacyId })
    .from(longlistEntry)
    .where(
      and(eq(longlistEntry.processId, processId), eq(longlistEntry.round, round), isNull(longlistEntry.removedAt)),
    );
  return new Set(rows.map(({ id }) => id));
}

/** How much of a candidate's file a standing opens. `particulars`: without vision and statement, integrity documents alone. */
export type Opening = "whole" | "withoutIntegrity" | "particulars" | null;
/** An objection reads like the rest: a file that shuts would tell of it. */
const vettedStates: readonly CandidacyState[] = [
  "longlisted",
  "shortlisted",
  "assessed",
  "recommended",
  "selected",
  "objected",
  "notSelected",
  "appointed",
];

/** What a standing may open of one candidacy (model.md, "candidate files"); null reads as missing. */
export async function openingOf(
  viewer: AnyViewer,
  store: Store,
  standing: Standing,
  candidacyId: string,
): Promise<Opening> {
  asks(viewer);
  if (standing.recusedFrom.includes(candidacyId)) return null;
  const [row] = await store.db
    .select()
    .from(candidacy)
    .where(and(eq(candidacy.id, candidacyId), eq(candidacy.processId, standing.processId)));
  if (!row) return null;
  const desk = standing.officer || standing.lead;
  const vets =
    !standing.ended && (standing.vetting || standing.adjudicator) && atOrAfter(standing.state, "shortlisting");
  // Whom the authority named from outside is known to those named for the decision alone, and to whoever vets.
  const secret = !vets && !sees(standing, "outcome") && (await isOutsider(store, row.id));
  if (secret) return null;
  if (desk) return "whole";
  const recommended =
    standing.authority && (row.offList || (await recommendedIn(store, standing.processId, standing.round)).has(row.id));
  if (seesFile(standing, row.id, recommended)) {
    if (standing.screener && standing.state === "eligibilityScreening") return "whole";
    if (standing.authority && recommended) return "withoutIntegrity";
    // Members declared against the longlist; a name that was never on it is none of theirs.
    return (await longlistedIn(store, standing.processId, standing.round)).has(row.id) ? "withoutIntegrity" : null;
  }
  if (!vets) return null;
  // Who is or was vetted: the longlist while the shortlist is made, then those whom checks were asked for.
  const vetted =
    row.offList ||
    (vettedStates.includes(row.state) &&
      ((standing.state === "shortlisting" && row.state === "longlisted") || (await hasChecks(store, row.id))));
  return vetted ? "particulars" : null;
}
async function hasChecks(store: Store, candidacyId: string): Promise<boolean> {
  const [check] = await store.db
    .select({ id: vettingCheck.id })
    .from(vettingCheck)
    .where(eq(vettingCheck.candidacyId, candidacyId))
    .limit(1);
  return check !== undefined;
}
/** Whether nobody but the authority has named a person. */
async function isOutsider(store: Store, candidacyId: string): Promise<boolean> {
  const kinds = await store.db
    .select({ kind: nomination.nominatorKind })
    .from(candidacyNomination)
    .innerJoin(nomination, eq(nomination.id, candidacyNomination.nominationId))
    .where(eq(candidacyNomination.candidacyId, candidacyId));
  return kinds.length > 0 && kinds.every(({ kind }) => kind === "authority");
}

export type DossierHead = {
  readonly nominationId: string;
  readonly nominator: string;
  readonly kind: (typeof nomination.$inferSelect)["nominatorKind"];
  readonly submittedAt: number | null;
};
export type DossierView = {
  readonly candidacyId: string;
  readonly name: string;
  readonly opening: Exclude<Opening, null>;
  /** The nomination shown, and all of this candidacy, newest first; each tells its own story. */
  readonly shown: DossierHead;
  readonly nominations: readonly DossierHead[];
  readonly rank: string | null;
  readonly sex: Particulars["sex"];
  readonly birthDate: string | null;
  readonly nationalities: readonly string[];
  readonly currentPosition: string;
  readonly serviceYears: number | null;
  readonly paragraphs: readonly Paragraph[];
  readonly documents: readonly Omit<NominationDocument, "digest">[];
  readonly missing: readonly string[];
  readonly channel: (typeof nomination.$inferSelect)["channel"];
  readonly scanFileId: string | null;
  /** Version of what is shown, for the trail. */
  readonly version: number;
};

/**
 * A candidate's dossier for a standing, or null where it opens nothing. It shows one nomination (the newest unless
 * `nominationId` names another of this candidacy) with numbered paragraphs; nothing is merged across nominations.
 */
export async function dossierOf(
  viewer: AnyViewer,
  store: Store,
  standing: Standing,
  candidacyId: string,
  nominationId: string | null = null,
): Promise<DossierView | null> {
  asks(viewer);
  const opening = await openingOf(viewer, store, standing, candidacyId);
  if (!opening) return null;
  // The authority's writing about a candidate is the decision's, like the choice itself.
  const writing = opening === "particulars" || sees(standing, "outcome");
  const rows = await store.db
    .select({ row: nomination, state: memberState, rank })
    .from(candidacyNomination)
    .innerJoin(nomination, eq(nomination.id, candidacyNomination.nominationId))
    .leftJoin(memberState, eq(memberState.id, nomination.memberStateId))
    .leftJoin(rank, eq(rank.id, nomination.rankId))
    .where(
      and(
        eq(candidacyNomination.candidacyId, candidacyId),
        writing ? undefined : ne(nomination.nominatorKind, "authority"),
      ),
    )
    .orderBy(desc(nomination.submittedAt), desc(nomination.createdAt), asc(nomination.id));
  const found = nominationId === null ? rows[0] : rows.find(({ row }) => row.id === nominationId);
  if (!found) return null;
  const { row } = found;
  const parts = (await partsOf(viewer, store, [row.id])).get(row.id)!;
  const particulars = particularsFrom(row, parts);
  const asked = await askedOf(viewer, store, row.callId, row.nominatorKind);
  const integrity = await integrityTypes(store);
  const headOf = ({ row: r, state }: (typeof rows)[number]): DossierHead => ({
    nominationId: r.id,
    nominator: state ? inLanguage(viewer, state.nameEn, state.nameFr, state.nameAr) : (r.nominatorName ?? ""),
    kind: r.nominatorKind,
    submittedAt: r.submittedAt,
  });
  const states = particulars.nationalities.length
    ? await store.db
        .select()
        .from(memberState)
        .where(inArray(memberState.id, [...particulars.nationalities]))
        .orderBy(asc(memberState.id))
    : [];
  const opens = (type: string) =>
    opening === "whole" ? true : opening === "particulars" ? integrity.has(type) : !integrity.has(type);
  const paragraphs = paragraphsOf(particulars);
  return {
    candidacyId,
    name: `${row.givenNames} ${row.familyName}`,
    opening,
    shown: headOf(found),
    nominations: rows.map(headOf),
    rank: found.rank ? inLanguage(viewer, found.rank.nameEn, found.rank.nameFr, found.rank.nameAr) : null,
    sex: particulars.sex,
    birthDate: particulars.birthDate,
    nationalities: states.map((state) => inLanguage(viewer, state.nameEn, state.nameFr, state.nameAr)),
    currentPosition: particulars.currentPosition,
    serviceYears: particulars.serviceYears,
    // Numbers stay those of the whole dossier, so that everybody cites alike.
    paragraphs:
      opening === "particulars"
        ? paragraphs.filter(({ part }) => part !== "vision" && part !== "statement")
        : paragraphs,
    documents: parts.documents
      .filter(({ documentType: type }) => opens(type))
      .map(({ digest: _digest, ...document }) => document),
    missing:
      opening === "whole"
        ? asked
            .filter(({ documentType: type }) => !parts.documents.some((document) => document.documentType === type))
            .map(({ name }) => name)
        : [],
    channel: row.channel,
    scanFileId: opening === "whole" ? row.scanFileId : null,
    version: row.version,
  };
}
async function integrityTypes(store: Store): Promise<Set<string>> {
  return new Set(
    (await store.db.select({ id: documentType.id }).from(documentType).where(eq(documentType.integrity, true))).map(
      ({ id }) => id,
    ),
  );
}

export type ServedFile = {
  readonly id: string;
  readonly digest: string;
  readonly name: string;
  readonly mediaType: string;
  readonly processId: string;
};
/**
 * A stored file for who may read it now: those who may write its nomination, and those whom the candidate's file opens
 * it to. Everything else, and what does not exist, is null.
 */
export async function fileOf(viewer: AnyViewer, store: Store, fileId: string): Promise<ServedFile | null> {
  asks(viewer);
  const [stored] = await store.db.select().from(file).where(eq(file.id, fileId));
  const [document] = await store.db
    .select({ nominationId: nominationDocument.nominationId, type: nominationDocument.documentType })
    .from(nominationDocument)
    .where(and(eq(nominationDocument.fileId, fileId), isNull(nominationDocument.removedAt)));
  const [scanned] = document
    ? []
    : await store.db.select({ id: nomination.id }).from(nomination).where(eq(nomination.scanFileId, fileId));
  const nominationId = document?.nominationId ?? scanned?.id;
  if (!stored || isSystem(viewer)) return null;
  if (nominationId === undefined) return memoFile(viewer, store, stored);
  const served = (processId: string): ServedFile => ({
    id: stored.id,
    digest: stored.digest,
    name: stored.name,
    mediaType: stored.mediaType,
    processId,
  });
  const written = await nominationOf(viewer, store, nominationId);
  if (written) return served(written.call.processId);
  const [link] = await store.db
    .select({ candidacyId: candidacyNomination.candidacyId, processId: nomination.processId })
    .from(nomination)
    .innerJoin(candidacyNomination, eq(candidacyNomination.nominationId, nomination.id))
    .where(eq(nomination.id, nominationId));
  const standing = link ? await standingOf(viewer, store, link.processId) : null;
  if (!link || !standing) return null;
  const opening = await openingOf(viewer, store, standing, link.candidacyId);
  if (!opening) return null;
  const integrity = document !== undefined && (await integrityTypes(store)).has(document.type);
  const opens = opening === "whole" || (document !== undefined && (opening === "particulars" ? integrity : !integrity));
  return opens ? served(link.processId) : null;
}

/** The scan of a signed memo, for those who may know of the decision: the authority and the officers named. */
async function memoFile(viewer: Viewer, store: Store, stored: typeof file.$inferSelect): Promise<ServedFile | null> {
  const [memo] = await store.db
    .select({ processId: selectionDecision.processId })
    .from(selectionDecision)
    .where(eq(selectionDecision.memoFileId, stored.id));
  if (!memo) return priorScan(viewer, store, stored);
  const standing = await standingOf(viewer, store, memo.processId);
  if (!standing || !sees(standing, "decision")) return null;
  const { id, digest, name, mediaType } = stored;
  return { id, digest, name, mediaType, processId: standing.processId };
}

/** The scan of a record from before the portal, for those to whom the records of that stage are open. */
async function priorScan(viewer: Viewer, store: Store, stored: typeof file.$inferSelect): Promise<ServedFile | null> {
  const [record] = await store.db
    .select({ processId: priorRecord.processId, stage: priorRecord.stage })
    .from(priorRecord)
    .where(eq(priorRecord.fileId, stored.id));
  const standing = record ? await standingOf(viewer, store, record.processId) : null;
  if (!record || !standing || !seesPriorRecord(standing, record.stage)) return null;
  const { id, digest, name, mediaType } = stored;
  return { id, digest, name, mediaType, processId: standing.processId };
}

export type BoardName = Candidate & {
  readonly shownState: CandidacyState;
  readonly nominators: readonly (Pick<typeof nomination.$inferSelect, "state" | "channel"> & {
    readonly name: string;
    readonly kind: (typeof nomination.$inferSelect)["nominatorKind"];
    readonly missing: readonly string[];
    readonly contested: boolean;
  })[];
};
/**
 * The candidacies of a process as they would stand if nothing had been decided in it, without whom only the authority has
 * named: what news tells before the announcement, and what everybody reads who is not named for the decision.
 */
export async function undecidedCandidates(
  viewer: AnyViewer,
  store: Store,
  at: { processId: string; round: number },
  except: readonly string[] = [],
  ids?: readonly string[],
): Promise<Candidate[]> {
  asks(viewer);
  const candidates = await candidatesOf(viewer, store, at.processId, { except, ...(ids && { ids }), outsiders: false });
  const recommended = await recommendedIn(store, at.processId, at.round);
  const longlisted = await longlistedIn(store, at.processId, at.round);
  const assessed = new Set(
    (
      await store.db
        .selectDistinct({ id: officialRating.candidacyId })
        .from(officialRating)
        .innerJoin(panel, eq(panel.id, officialRating.panelId))
        .where(and(eq(panel.processId, at.processId), eq(panel.round, at.round)))
    ).map(({ id }) => id),
  );
  return candidates.map((one) => ({
    ...one,
    offList: false,
    state: stateBeforeDecision(one.state, {
      recommended: recommended.has(one.candidacyId),
      assessed: assessed.has(one.candidacyId),
      longlisted: longlisted.has(one.candidacyId),
      takenBack: one.takenBack,
    }),
  }));
}
/**
 * The candidacies of a process as a standing may read them, in name order. What only the decision knows (who is selected
 * or objected to, whom the authority brought in) shows to those named for it, and to the desk once it is announced.
 */
export async function shownCandidates(
  viewer: AnyViewer,
  store: Store,
  standing: Standing,
  ids?: readonly string[],
): Promise<Candidate[]> {
  asks(viewer);
  return sees(standing, "outcome")
    ? candidatesOf(viewer, store, standing.processId, { except: standing.recusedFrom, ...(ids && { ids }) })
    : undecidedCandidates(viewer, store, standing, standing.recusedFrom, ids);
}
/**
 * The candidacies of a process for its desk, each with its nominations, as far as `shownCandidates` shows them; or those
 * of them picked, in the order they were picked in.
 */
export async function boardNames(
  viewer: AnyViewer,
  store: Store,
  standing: Standing,
  picked?: readonly { readonly candidacyId: string }[],
): Promise<BoardName[]> {
  asks(viewer);
  const shown = await shownCandidates(
    viewer,
    store,
    standing,
    picked?.map(({ candidacyId }) => candidacyId),
  );
  const known = new Map(shown.map((one) => [one.candidacyId, one]));
  const candidates = picked ? picked.flatMap(({ candidacyId }) => known.get(candidacyId) ?? []) : shown;
  if (candidates.length === 0) return [];
  const ids = candidates.map(({ candidacyId }) => candidacyId);
  const rows = await store.db
    .select({ candidacyId: candidacyNomination.candidacyId, row: nomination, state: memberState })
    .from(candidacyNomination)
    .innerJoin(nomination, eq(nomination.id, candidacyNomination.nominationId))
    .leftJoin(memberState, eq(memberState.id, nomination.memberStateId))
    .where(inArray(candidacyNomination.candidacyId, ids))
    .orderBy(desc(nomination.submittedAt), asc(nomination.id));
  const documents = await store.db
    .select({ nominationId: nominationDocument.nominationId, type: nominationDocument.documentType })
    .from(nominationDocument)
    .where(
      and(
        inArray(
          nominationDocument.nominationId,
          rows.map(({ row }) => row.id),
        ),
        isNull(nominationDocument.removedAt),
      ),
    );
  const contests = await store.db
    .select({ nominationId: registrationContest.nominationId })
    .from(registrationContest)
    .where(
      and(
        inArray(
          registrationContest.nominationId,
          rows.map(({ row }) => row.id),
        ),
        isNull(registrationContest.answeredAt),
      ),
    );
  const asked = new Map<string, Awaited<ReturnType<typeof askedOf>>>();
  for (const { row } of rows) {
    const key = `${row.callId} ${row.nominatorKind}`;
    if (!asked.has(key)) asked.set(key, await askedOf(viewer, store, row.callId, row.nominatorKind));
  }
  const knows = sees(standing, "outcome");
  return candidates.map((candidate) => ({
    ...candidate,
    shownState: candidate.state,
    nominators: rows
      .filter(
        ({ candidacyId, row }) => candidacyId === candidate.candidacyId && (knows || row.nominatorKind !== "authority"),
      )
      .map(({ row, state }) => ({
        name: state ? inLanguage(viewer, state.nameEn, state.nameFr, state.nameAr) : (row.nominatorName ?? ""),
        kind: row.nominatorKind,
        state: row.state,
        channel: row.channel,
        missing: (asked.get(`${row.callId} ${row.nominatorKind}`) ?? [])
          .filter(
            ({ documentType: type }) =>
              !documents.some((document) => document.nominationId === row.id && document.type === type),
          )
          .map(({ name }) => name),
        contested: contests.some(({ nominationId }) => nominationId === row.id),
      })),
  }));
}

/** The lists that States submitted for a process's calls, with the reason where one was asked; for its desk. */
export async function submittedLists(viewer: AnyViewer, store: Store, callId: string) {
  asks(viewer);
  const rows = await store.db
    .select({ list: nominationList, state: memberState })
    .from(nominationList)
    .innerJoin(memberState, eq(memberState.id, nominationList.memberStateId))
    .where(and(eq(nominationList.callId, callId), eq(nominationList.state, "submitted")))
    .orderBy(asc(nominationList.submittedAt), asc(nominationList.id));
  return rows.map(({ list, state }) => ({
    id: list.id,
    state: inLanguage(viewer, state.nameEn, state.nameFr, state.nameAr),
    submittedAt: list.submittedAt,
    reason: list.reason,
  }));
}
