import { saltOf } from "#app/domain/people/signing.ts";
import type { DomainEvent } from "#app/domain/events.ts";
import { conflict, stale, type Outcome, type Refusal } from "#app/domain/outcome.ts";
import type { Verdict, Viewer } from "#app/domain/policy.ts";
import type { RoleCode } from "#app/domain/people/roles.ts";
import type { Proof } from "#app/domain/people/second-factor.ts";
import type { Outside } from "#app/platform/house.server.ts";
import { commit, insert, type Actor, type CommitContext, type Reading, type Write } from "#db/commit.server.ts";
import type { Store } from "#db/open.server.ts";
import { signature } from "#db/schema/people.tables.ts";

/** The open house: the outside and the store, one per process or per test world. */
export type House = Outside & {
  readonly store: Store;
  readonly recordReading: (reading: Reading) => Promise<void>;
  readonly schedule: Schedule;
};
/** The jobs of the house: how often each runs (ms), whether one may ask for it at any time, and a way to run it now. */
export type Schedule = {
  readonly jobs: readonly { readonly name: string; readonly every: number; readonly onDemand: boolean }[];
  /** Runs a job now, under its lease; answers what became of it. */
  readonly run: (name: string) => Promise<"done" | "failed" | "busy">;
};

/** What a use-case works with: the house, who acts, in which role, and the form's one-time key. */
export type Work = {
  readonly house: House;
  readonly viewer: Viewer;
  readonly actor: Actor;
  readonly replay: { readonly key: string; readonly digest: string } | null;
  /** The last proof of presence, where the act asks for a fresh one; absent where it does not. */
  readonly proof?: Proof | null;
};

/** The commit context of a work: clock, ids and keys of its house. */
export function contextOf(work: Pick<Work, "house" | "replay">): CommitContext {
  const { house } = work;
  return { now: house.now, newId: house.newId, trailKey: house.keys.trail, replay: work.replay };
}

/** Commits and turns the door's answer into an outcome; `onConflict` says what a lost race means here (default: stale). */
export async function save<R extends Record<string, unknown>>(
  work: Work,
  events: readonly DomainEvent[],
  writes: readonly Write[],
  result: R,
  onConflict: Refusal = stale(),
): Promise<Outcome<R>> {
  const done = await commit(work.house.store, contextOf(work), work.actor, events, writes, result);
  return done.ok ? { ok: true, result: done.result } : onConflict;
}

/** Turns a policy's no into a refusal; null where the answer is yes. */
export function refused(verdict: Verdict): Refusal | null {
  if (verdict.ok) return null;
  return verdict.kind === "conflict"
    ? conflict(verdict.reason)
    : { ok: false, kind: verdict.kind, reason: verdict.reason };
}

/**
 * A signature row and its id: who signed which version of what content, in which role, and when and by what the signer
 * last proved to be there. Throws where a second factor is the rule and the act does not ask for a fresh proof.
 */
export function sign(
  work: Work,
  what: { kind: string; objectKind: string; objectId: string; version: number; content: unknown; role: RoleCode },
): { id: string; digest: string; write: Write } {
  if (work.house.config.secondFactor && !work.proof)
    throw new Error("A signature is made by an act that asks for a fresh proof");
  const id = work.house.newId();
  const digest = work.house.digest([saltOf(what.kind), what.content]);
  return {
    id,
    digest,
    write: insert(signature, {
      id,
      kind: what.kind,
      objectKind: what.objectKind,
      objectId: what.objectId,
      objectVersion: what.version,
      digest,
      signerId: work.viewer.accountId,
      role: what.role,
      signedAt: work.house.now(),
      onPaper: false,
      stepUpAt: work.proof?.at ?? null,
      stepUpBy: work.proof?.by ?? null,
    }),
  };
}
