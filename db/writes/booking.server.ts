import { and, eq, sql } from "drizzle-orm";
import { quarter, quartersOf, type Interval } from "#app/domain/mentoring/slots.ts";
import { exactly, insert, remove, statement, type Write } from "#db/commit.server.ts";
import { mentor, mentoringMatch, sessionQuarter } from "#db/schema/mentoring.tables.ts";

/** Claims the quarter-hours of both for a session; one that is taken makes the whole commit a conflict. */
export function claimQuarters(
  newId: () => string,
  sessionId: string,
  accounts: readonly string[],
  when: Interval,
): Write {
  return insert(
    sessionQuarter,
    accounts.flatMap((accountId) => quartersOf(when).map((n) => ({ id: newId(), sessionId, accountId, quarter: n }))),
  );
}
/** Frees the quarter-hours of a session. */
export function freeQuarters(sessionId: string): Write {
  return remove(sessionQuarter, { sessionId }, null);
}

/**
 * Holds while the match is active and the mentor has nothing in the gap on both sides of a booking. A gap that does not
 * end on a quarter of an hour reaches into the next one.
 * @param gap in minutes (`gapOf`)
 */
export function whileBuffersFree(
  matchId: string,
  mentorId: string,
  accountId: string,
  [start, end]: Interval,
  gap: number,
  except: string | null,
): Write {
  const first = Math.floor((start - gap * 60_000) / quarter);
  const last = Math.ceil((end + gap * 60_000) / quarter);
  return exactly(
    1,
    statement
      .update(mentor)
      .set({ offeredAt: sql`${mentor.offeredAt}` })
      .where(
        and(
          eq(mentor.id, mentorId),
          sql`exists (select 1 from ${mentoringMatch} where ${mentoringMatch.id} = ${matchId} and ${mentoringMatch.state} = 'active')`,
          sql`not exists (select 1 from ${sessionQuarter} where ${sessionQuarter.accountId} = ${accountId} and ${sessionQuarter.quarter} >= ${first} and ${sessionQuarter.quarter} < ${last} and ${sessionQuarter.sessionId} <> ${except ?? ""})`,
        ),
      ),
  );
}
