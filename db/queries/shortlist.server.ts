import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { CandidacyState } from "#app/domain/selection/states.ts";
import type { Store } from "#db/open.server.ts";
import { account, person, signature } from "#db/schema/people.tables.ts";
import {
  candidacy,
  eligibilityCheck,
  gateReason,
  longlistEntry,
  shortlist,
  shortlistEntry,
} from "#db/schema/selection.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

export type LonglistRow = {
  readonly id: string;
  readonly candidacyId: string;
  readonly state: CandidacyState;
  readonly version: number;
  readonly enteredAt: number;
  readonly removedAt: number | null;
};
/** The longlist of a round, removed names included, by candidacy id. No merit. */
export async function longlistOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  round: number,
): Promise<LonglistRow[]> {
  asks(viewer);
  return store.db
    .select({
      id: longlistEntry.id,
      candidacyId: longlistEntry.candidacyId,
      state: candidacy.state,
      version: candidacy.version,
      enteredAt: longlistEntry.enteredAt,
      removedAt: longlistEntry.removedAt,
    })
    .from(longlistEntry)
    .innerJoin(candidacy, eq(candidacy.id, longlistEntry.candidacyId))
    .where(and(eq(longlistEntry.processId, processId), eq(longlistEntry.round, round)))
    .orderBy(asc(longlistEntry.candidacyId));
}

/** The frozen shortlist merit of a round by candidacy; for officers, and for the panel once revealed (`sees(…, "merit")`). */
export async function meritsOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  round: number,
): Promise<Map<string, number>> {
  asks(viewer);
  const rows = await store.db
    .select({ candidacyId: longlistEntry.candidacyId, merit: longlistEntry.merit })
    .from(longlistEntry)
    .where(
      and(
        eq(longlistEntry.processId, processId),
        eq(longlistEntry.round, round),
        isNull(longlistEntry.removedAt),
        isNotNull(longlistEntry.merit),
      ),
    )
    .orderBy(asc(longlistEntry.candidacyId));
  return new Map(rows.map(({ candidacyId, merit }) => [candidacyId, merit ?? 0]));
}

/** The shortlist of a round and the candidacies on it, by id; `row` is null before shortlisting opens. */
export async function shortlistOf(viewer: AnyViewer, store: Store, processId: string, round: number) {
  asks(viewer);
  const [row] = await store.db
    .select()
    .from(shortlist)
    .where(and(eq(shortlist.processId, processId), eq(shortlist.round, round)));
  const ids = row
    ? (
        await store.db
          .select({ id: shortlistEntry.candidacyId })
          .from(shortlistEntry)
          .where(eq(shortlistEntry.shortlistId, row.id))
          .orderBy(asc(shortlistEntry.candidacyId))
      ).map(({ id }) => id)
    : [];
  const [signed] = row?.signatureId
    ? await store.db
        .select({ signedAt: signature.signedAt, givenNames: person.givenNames, familyName: person.familyName })
        .from(signature)
        .innerJoin(account, eq(account.id, signature.signerId))
        .innerJoin(person, eq(person.id, account.personId))
        .where(eq(signature.id, row.signatureId))
    : [];
  return {
    row: row ?? null,
    ids,
    signed: signed ? { at: signed.signedAt, by: `${signed.givenNames} ${signed.familyName}` } : null,
  };
}

export type SignedReason = {
  readonly id: string;
  readonly ruleCode: string;
  readonly text: string;
  readonly subjectDigest: string;
  readonly signedAt: number;
  readonly signer: string;
};
/** The reasons signed at a gate in a round, oldest first; those on another list than the present one are superseded. */
export async function reasonsAt(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  round: number,
  gate: string,
): Promise<SignedReason[]> {
  asks(viewer);
  const rows = await store.db
    .select({
      id: gateReason.id,
      ruleCode: gateReason.ruleCode,
      text: gateReason.text,
      subjectDigest: gateReason.subjectDigest,
      signedAt: signature.signedAt,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(gateReason)
    .innerJoin(signature, eq(signature.id, gateReason.signatureId))
    .innerJoin(account, eq(account.id, signature.signerId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(gateReason.processId, processId), eq(gateReason.round, round), eq(gateReason.gate, gate)))
    .orderBy(asc(signature.signedAt), asc(gateReason.id));
  return rows.map(({ givenNames, familyName, ...row }) => ({ ...row, signer: `${givenNames} ${familyName}` }));
}

/** Candidacies that an officer has found eligible at some time: what the funnel counts as having passed that stage. */
export async function foundEligible(
  viewer: AnyViewer,
  store: Store,
  candidacyIds: readonly string[],
): Promise<Set<string>> {
  asks(viewer);
  if (candidacyIds.length === 0) return new Set();
  const rows = await store.db
    .select({ candidacyId: eligibilityCheck.candidacyId, outcome: eligibilityCheck.outcome })
    .from(eligibilityCheck)
    .where(inArray(eligibilityCheck.candidacyId, [...candidacyIds]))
    .orderBy(asc(eligibilityCheck.decidedAt), asc(eligibilityCheck.id));
  const latest = new Map(rows.map(({ candidacyId, outcome }) => [candidacyId, outcome]));
  return new Set([...latest].filter(([, outcome]) => outcome === "eligible").map(([id]) => id));
}
