import { asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import {
  countOfPrior,
  publicCounts,
  publicPhaseOf,
  type FrozenCount,
  type PublicPhase,
} from "#app/domain/selection/public-record.ts";
import type { Store } from "#db/open.server.ts";
import { stageCount } from "#db/schema/oversight.tables.ts";
import { announcement, call, selectionProcess, termsOfReference } from "#db/schema/selection.tables.ts";
import { priorDays } from "./begun.server.ts";
import { announcementOf } from "./decision.server.ts";
import { processHeads, type ProcessHead } from "./process.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

export type PublicProcess = Pick<
  ProcessHead,
  "id" | "reference" | "title" | "mission" | "track" | "level" | "rank" | "vacantOn"
> & {
  readonly phase: PublicPhase;
  readonly calls: readonly { readonly round: number; readonly issuedAt: number; readonly closesAt: number }[];
  readonly nextNewsOn: string | null;
  /** Of the process that took its place, once that one's call is out. */
  readonly successor: string | null;
  readonly announcedAt: number | null;
};

/** Every process that anyone may know of: those whose call has been issued, the latest call first. */
export async function publicProcesses(viewer: AnyViewer, store: Store): Promise<PublicProcess[]> {
  asks(viewer);
  const rows = await store.db
    .select({ id: selectionProcess.id })
    .from(selectionProcess)
    .innerJoin(call, eq(call.processId, selectionProcess.id))
    .where(isNotNull(selectionProcess.frozenAt))
    .orderBy(desc(call.issuedAt), asc(selectionProcess.id));
  const ids = [...new Set(rows.map(({ id }) => id))];
  const order = new Map(ids.map((id, index) => [id, index]));
  const calls = ids.length === 0 ? [] : await callsOf(store, ids);
  const announced =
    ids.length === 0 ? [] : await store.db.select().from(announcement).where(inArray(announcement.processId, ids));
  const heads = await processHeads(viewer, store, ids);
  return heads
    .flatMap((head) => {
      const own = calls.filter(({ processId }) => processId === head.id);
      const phase = publicPhaseOf({ ...head.row, callIssued: own.length > 0 });
      const next = heads.find(({ id }) => id === head.row.successorId);
      return phase === null
        ? []
        : [
            {
              id: head.id,
              reference: head.reference,
              title: head.title,
              mission: head.mission,
              track: head.track,
              level: head.level,
              rank: head.rank,
              vacantOn: head.vacantOn,
              phase,
              calls: own.map(({ round, issuedAt, closesAt }) => ({ round, issuedAt, closesAt })),
              nextNewsOn:
                phase === "callOpen" || phase === "suspended" || phase === "underWay" ? head.row.nextNewsOn : null,
              successor: next?.reference ?? null,
              announcedAt:
                phase === "announced"
                  ? (announced.find(({ processId }) => processId === head.id)?.announcedAt ?? null)
                  : null,
            },
          ];
    })
    .sort((a, b) => order.get(a.id)! - order.get(b.id)!);
}

async function callsOf(store: Store, ids: readonly string[]) {
  return store.db
    .select({ processId: call.processId, round: call.round, issuedAt: call.issuedAt, closesAt: call.closesAt })
    .from(call)
    .where(inArray(call.processId, [...ids]))
    .orderBy(asc(call.round));
}

export type PublicRecord = PublicProcess & {
  readonly terms: { readonly purpose: string; readonly duties: string; readonly reportsTo: string } | null;
  readonly counts: readonly FrozenCount[];
  readonly appointee: { readonly name: string; readonly text: string } | null;
};

/**
 * The public record of one process by its reference: post, dates, terms of reference, the counts that closed stages
 * left, and at the end the appointee. Null where nobody outside may know of it.
 */
export async function publicRecord(viewer: AnyViewer, store: Store, reference: string): Promise<PublicRecord | null> {
  const found = (await publicProcesses(viewer, store)).find((row) => row.reference === reference);
  if (!found) return null;
  const [terms] = await store.db.select().from(termsOfReference).where(eq(termsOfReference.processId, found.id));
  const counts = await store.db
    .select({
      round: stageCount.round,
      stage: stageCount.stage,
      names: stageCount.names,
      frozenAt: stageCount.frozenAt,
    })
    .from(stageCount)
    .where(eq(stageCount.processId, found.id))
    .orderBy(asc(stageCount.frozenAt));
  const recorded = new Map(
    (await priorDays(viewer, store, found.id)).map(({ stage, happenedOn }) => [countOfPrior(stage), happenedOn]),
  );
  const appointment = found.phase === "announced" ? await announcementOf(viewer, store, found.id) : null;
  return {
    ...found,
    terms: terms ? { purpose: terms.purpose, duties: terms.duties, reportsTo: terms.reportsTo } : null,
    counts: publicCounts(
      counts.map((row) => ({ ...row, beforePortal: (row.round === 1 && recorded.get(row.stage)) || null })),
      found.phase === "announced",
    ),
    appointee: appointment ? { name: appointment.name, text: appointment.text } : null,
  };
}
