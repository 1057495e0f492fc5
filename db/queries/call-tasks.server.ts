import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Store } from "#db/open.server.ts";
import { mission, post, postType } from "#db/schema/reference.tables.ts";
import { call, nomination, nominationList, selectionProcess, stagePlan } from "#db/schema/selection.tables.ts";
import { documentDueOf, openWindow } from "./call-record.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** The calls of running processes with what the States named have in them; nothing of any other State. */
export async function openCallsOf(viewer: AnyViewer, store: Store, states: readonly string[], now: number) {
  asks(viewer);
  const { db } = store;
  const rows = await db
    .select({ call, process: selectionProcess, post, type: postType, mission })
    .from(call)
    .innerJoin(selectionProcess, and(eq(selectionProcess.id, call.processId), eq(selectionProcess.round, call.round)))
    .innerJoin(post, eq(post.id, selectionProcess.postId))
    .innerJoin(postType, eq(postType.id, post.postTypeId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .where(
      and(
        isNull(selectionProcess.endedAs),
        isNull(selectionProcess.suspendedAt),
        inArray(selectionProcess.state, ["callOpen", "eligibilityScreening"]),
      ),
    )
    .orderBy(asc(call.closesAt), asc(call.id));
  const made = [];
  for (const row of rows) {
    const lists = states.length
      ? await db
          .select()
          .from(nominationList)
          .where(and(eq(nominationList.callId, row.call.id), inArray(nominationList.memberStateId, [...states])))
      : [];
    const names = lists.length
      ? await db
          .select({ id: nomination.id, state: nomination.state })
          .from(nomination)
          .where(
            inArray(
              nomination.listId,
              lists.map(({ id }) => id),
            ),
          )
      : [];
    const windows = (
      await Promise.all(states.map((state) => openWindow(viewer, store, row.call.id, state, now)))
    ).flatMap((one) => one ?? []);
    const asked = (
      await Promise.all(
        names.filter(({ state }) => state === "incomplete").map(({ id }) => documentDueOf(viewer, store, id)),
      )
    ).flatMap((due) => due ?? []);
    const [screening] = await db
      .select({ endsAt: stagePlan.endsAt })
      .from(stagePlan)
      .where(and(eq(stagePlan.processId, row.process.id), eq(stagePlan.state, "eligibilityScreening")));
    made.push({
      id: row.call.id,
      processId: row.process.id,
      issuedAt: row.call.issuedAt,
      closesAt: row.call.closesAt,
      screeningEndsAt: screening?.endsAt ?? null,
      title: {
        en: row.post.titleEn ?? row.type.nameEn,
        fr: row.post.titleFr ?? row.type.nameFr,
        ar: row.post.titleAr ?? row.type.nameAr,
      },
      mission: { en: row.mission.acronym, fr: row.mission.acronymFr, ar: row.mission.acronymAr },
      submitted: lists.some(({ state }) => state === "submitted"),
      names: names.filter(({ state }) => state === "draft").length,
      lateUntil: windows[0]?.untilAt ?? null,
      lateNames: windows[0]?.namesGranted ?? 0,
      documentDueAt: asked.length > 0 ? Math.min(...asked) : null,
      incomplete: names.filter(({ state }) => state === "incomplete").length,
    });
  }
  return made;
}

/** The call of a process in a round, with how many States have handed in a list; for the desk. */
export async function callOf(viewer: AnyViewer, store: Store, processId: string, round: number) {
  asks(viewer);
  const [row] = await store.db
    .select()
    .from(call)
    .where(and(eq(call.processId, processId), eq(call.round, round)));
  if (!row) return null;
  const lists = await store.db
    .select({ id: nominationList.id })
    .from(nominationList)
    .where(and(eq(nominationList.callId, row.id), eq(nominationList.state, "submitted")));
  return {
    id: row.id,
    noteVerbale: row.noteVerbale,
    issuedAt: row.issuedAt,
    closesAt: row.closesAt,
    lists: lists.length,
  };
}
