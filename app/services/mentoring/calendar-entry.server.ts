import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { languageOf, type Locale } from "#app/domain/languages.ts";
import type { SessionState } from "#app/domain/mentoring/states.ts";
import { textOf } from "#app/i18n/text.ts";

/** What a calendar file may say of a session: a time and a link, no counterpart, subject or reason (model.md). */
export type CalendarFacts = {
  readonly sessionId: string;
  readonly state: SessionState;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly sequence: number;
  readonly link: string;
  /** When the session last moved. */
  readonly stampedAt: number;
};

/** States in which the entry stands in a calendar; in all others it is taken out. */
const standing: readonly SessionState[] = ["requested", "booked", "held", "noShow"];

/**
 * A session as an iCalendar file (RFC 5545) in UTC. The UID stays the same for the session's life and SEQUENCE rises with
 * every act, so that a calendar moves its entry or takes it out: METHOD is REQUEST, or CANCEL once it is off.
 */
export function calendarEntry(facts: CalendarFacts, locale: Locale): string {
  const on = standing.includes(facts.state);
  const calendar = ical({
    prodId: { company: "Bluehelm", product: "mentoring", language: languageOf(locale).toUpperCase() },
    method: on ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
  });
  calendar.createEvent({
    id: `${facts.sessionId}@bluehelm`,
    sequence: facts.sequence,
    stamp: new Date(facts.stampedAt),
    start: new Date(facts.startsAt),
    end: new Date(facts.endsAt),
    summary: textOf(locale, "calendar.title"),
    url: facts.link,
    status: !on
      ? ICalEventStatus.CANCELLED
      : facts.state === "requested"
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
