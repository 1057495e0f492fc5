import { Temporal } from "temporal-polyfill";
import { event } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import { invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { panelOf, sessionsOf, shortlistedIn } from "#db/queries/assessment.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { assessmentSession } from "#db/schema/assessment.tables.ts";

/**
 * The instant (epoch ms) of a wall-clock time in a named IANA zone. A time that a clock change skips or repeats has no
 * single instant and is refused, as is an unknown zone.
 */
export function instantIn(
  zone: string,
  date: string,
  time: string,
): { ok: true; instant: number } | { ok: false; field: "zone" | "time"; reason: Message } {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    return { ok: false, field: "zone", reason: message("field.choose") };
  }
  try {
    const wall = Temporal.PlainDateTime.from(`${date}T${time}`, { overflow: "reject" });
    return { ok: true, instant: wall.toZonedDateTime(zone, { disambiguation: "reject" }).epochMilliseconds };
  } catch {
    return { ok: false, field: "time", reason: message("assessment.session.noSuchTime", { zone }) };
  }
}
/** Date and time of an instant as a form shows them in a zone. */
export function wallIn(zone: string, instant: number): { date: string; time: string } {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return { date: wall.toPlainDate().toString(), time: wall.toPlainTime().toString({ smallestUnit: "minute" }) };
}

/** No panel interviews two people within half an hour. */
const shortestInterview = 30 * 60_000;

/**
 * Sets or moves the interview of a shortlisted candidate: day (`YYYY-MM-DD`), time (`HH:MM`), IANA zone and place.
 * Officers of the process, while it is in assessment. `version` is that of the session moved, 0 for a first one.
 */
export async function scheduleSession(
  work: Work,
  input: {
    processId: string;
    candidacyId: string;
    date: string;
    time: string;
    zone: string;
    place: string;
    version: number;
  },
): Promise<Outcome<{ sessionId: string; moved: boolean }>> {
  const { house, viewer } = work;
  const { store } = house;
  const { processId, candidacyId, zone, place } = input;
  const standing = await standingOf(viewer, store, processId);
  const refusal = refused(may(standing, "session.schedule"));
  if (refusal) return refusal;
  const panel = await panelOf(viewer, store, processId);
  const shortlisted = await shortlistedIn(viewer, store, processId);
  const candidate = shortlisted.find((one) => one.candidacyId === candidacyId);
  if (!panel || !candidate) return missing;
  const moment = instantIn(zone, input.date, input.time);
  if (!moment.ok) return invalid({ [moment.field]: moment.reason });
  const startsAt = moment.instant;
  const sessions = await sessionsOf(viewer, store, panel.id);
  const clash = sessions.find(
    (one) => one.candidacyId !== candidacyId && Math.abs(one.startsAt - startsAt) < shortestInterview,
  );
  if (clash) {
    const { name = "–" } = shortlisted.find((one) => one.candidacyId === clash.candidacyId) ?? {};
    return invalid({ time: message("assessment.session.sameTime", { name }) });
  }
  const session = sessions.find((one) => one.candidacyId === candidacyId);
  if ((session?.version ?? 0) !== input.version)
    return stale(
      session ? { ...wallIn(session.zone, session.startsAt), zone: session.zone, place: session.place } : {},
    );
  // The candidacy names the session, so that two officers cannot each set a first one.
  const sessionId = session?.id ?? house.digest(["session", panel.id, candidacyId]).slice(0, 32);
  const write = session
    ? change(
        assessmentSession,
        { id: session.id, version: input.version },
        { startsAt, zone, place, scheduledBy: viewer.accountId },
      )
    : insert(assessmentSession, {
        id: sessionId,
        candidacyId,
        panelId: panel.id,
        startsAt,
        zone,
        place,
        scheduledBy: viewer.accountId,
        version: 1,
      });
  return save(
    work,
    [event("session.scheduled", ["assessmentSession", sessionId], processId, { candidacyId, startsAt })],
    [write],
    {
      sessionId,
      moved: session !== undefined,
    },
  );
}
