import { eq, sql } from "drizzle-orm";
import type { FunctionalNeed, Language } from "#app/domain/mentoring/matching.ts";
import type { Hours } from "#app/domain/mentoring/programme.ts";
import { freely, insert, statement, type Write } from "#db/commit.server.ts";
import {
  menteeHours,
  menteeLanguage,
  menteeNeed,
  mentorAway,
  mentorFunction,
  mentorHours,
  mentorLanguage,
  mentorMission,
  pairTie,
} from "#db/schema/mentoring.tables.ts";

export type Service = { readonly missionId: string; readonly postTypeId: string; readonly endedOn: string };
export type Away = { readonly from: string; readonly to: string };

/** The lists of a mentor anew, each that is given. */
export function mentorLists(
  newId: () => string,
  mentorId: string,
  lists: {
    readonly languages?: readonly Language[];
    readonly functions?: readonly FunctionalNeed[];
    readonly missions?: readonly Service[];
    readonly hours?: readonly Hours[];
    readonly away?: readonly Away[];
  },
): Write[] {
  const writes: Write[] = [];
  if (lists.languages) {
    writes.push(freely(statement.delete(mentorLanguage).where(eq(mentorLanguage.mentorId, mentorId))));
    for (const row of lists.languages) writes.push(insert(mentorLanguage, { id: newId(), mentorId, ...row }));
  }
  if (lists.functions) {
    writes.push(freely(statement.delete(mentorFunction).where(eq(mentorFunction.mentorId, mentorId))));
    for (const need of lists.functions) writes.push(insert(mentorFunction, { id: newId(), mentorId, need }));
  }
  if (lists.missions) {
    writes.push(freely(statement.delete(mentorMission).where(eq(mentorMission.mentorId, mentorId))));
    for (const row of lists.missions) writes.push(insert(mentorMission, { id: newId(), mentorId, ...row }));
  }
  if (lists.hours) {
    writes.push(freely(statement.delete(mentorHours).where(eq(mentorHours.mentorId, mentorId))));
    for (const { isoWeekday, from, to } of lists.hours)
      writes.push(insert(mentorHours, { id: newId(), mentorId, isoWeekday, fromMinute: from, toMinute: to }));
  }
  if (lists.away) {
    writes.push(freely(statement.delete(mentorAway).where(eq(mentorAway.mentorId, mentorId))));
    for (const { from, to } of lists.away)
      writes.push(insert(mentorAway, { id: newId(), mentorId, fromDay: from, toDay: to }));
  }
  return writes;
}

/** The lists of a mentee anew. */
export function menteeLists(
  newId: () => string,
  menteeId: string,
  lists: {
    readonly languages: readonly Language[];
    readonly needs: readonly FunctionalNeed[];
    readonly hours: readonly Hours[];
  },
): Write[] {
  return [
    ...[menteeLanguage, menteeNeed, menteeHours].map((table) =>
      freely(statement.delete(table).where(eq(table.menteeId, menteeId))),
    ),
    ...lists.languages.map((row) => insert(menteeLanguage, { id: newId(), menteeId, ...row })),
    ...lists.needs.map((need) => insert(menteeNeed, { id: newId(), menteeId, need })),
    ...lists.hours.map(({ isoWeekday, from, to }) =>
      insert(menteeHours, { id: newId(), menteeId, isoWeekday, fromMinute: from, toMinute: to }),
    ),
  ];
}

/** Sets a tie that the same hand may have set already: what is said last holds. */
export function setTie(row: Omit<typeof pairTie.$inferInsert, "version">): Write {
  return freely(
    statement
      .insert(pairTie)
      .values({ ...row, version: 1 })
      .onConflictDoUpdate({
        target: [pairTie.mentorId, pairTie.menteeId, pairTie.kind, pairTie.setAs],
        set: {
          endedOn: sql`excluded.ended_on`,
          reason: sql`excluded.reason`,
          setBy: sql`excluded.set_by`,
          setAt: sql`excluded.set_at`,
          version: sql`${pairTie.version} + 1`,
        },
      }),
  );
}
