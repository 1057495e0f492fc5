import { notFound, pair, resource } from "#app/http/guard.server.ts";
import { calendarEntry } from "#app/services/mentoring/calendar-entry.server.ts";
import { sessionOf } from "#db/queries/booking.server.ts";

/** The session as a calendar file, for its pair: when it is and a link, nothing else. */
export const loader = resource(
  { access: pair("pair"), params: ["matchId", "sessionId"] },
  async ({ viewer, house, pair: standing, params, url }) => {
    const row = await sessionOf(viewer, house.store, standing.matchId, params.sessionId!);
    if (!row) throw notFound();
    const link = `${url.origin}/matches/${standing.matchId}/sessions/${row.id}`;
    const file = calendarEntry(
      {
        sessionId: row.id,
        state: row.state,
        startsAt: row.startsAt,
        endsAt: row.endsAt,
        sequence: row.sequence,
        link,
        stampedAt: house.now(),
      },
      viewer.locale,
    );
    return new Response(file, {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": 'attachment; filename="bluehelm.ics"',
        "Cache-Control": "private, no-store",
      },
    });
  },
);
