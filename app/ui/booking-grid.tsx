import type { Locale } from "#app/domain/languages.ts";
import type { BookingDay, ClockChange } from "#app/services/mentoring/show-booking.server.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import { intlTagOf } from "#app/i18n/text.ts";
import { durationMessage } from "./duration.ts";
import { ClockIcon } from "./icons.tsx";
import { useText } from "./text.tsx";
import { zoneCity } from "./zone.ts";

/** Pixels of an hour in the wide grid. */
const hourHeight = 50;

/** How far one zone is ahead of another, in words: "Kathmandu 2 h 45 min ahead". */
export function useAhead(): (zone: string, minutes: number) => string {
  const { t } = useText();
  return (zone, minutes) =>
    t(minutes === 0 ? "booking.sameClock" : minutes > 0 ? "booking.ahead" : "booking.behind", {
      zone: zoneCity(zone),
      time: durationMessage(minutes),
    });
}

/** What the clocks of either side do in the week shown, and how far apart the two are before and after it. */
export function ClockChanges({
  changes,
  days,
  otherZone,
}: {
  changes: readonly ClockChange[];
  days: readonly BookingDay[];
  otherZone: string;
}) {
  const { t, dateTime } = useText();
  const ahead = useAhead();
  return changes.map((change) => (
    <p key={`${change.zone}${change.at}`} className="bg-reason-soft mb-3 flex gap-2 rounded-md px-3 py-2.5">
      <ClockIcon className="text-reason mt-1" />
      <span>
        <strong>
          {t(change.by > 0 ? "booking.clocksForward" : "booking.clocksBack", {
            zone: zoneCity(change.zone),
            when: dateTime(change.at),
          })}
        </strong>{" "}
        {t("booking.clocksRight", {
          before: ahead(otherZone, days[0]!.ahead),
          after: ahead(otherZone, days.at(-1)!.ahead),
        })}
      </span>
    </p>
  ));
}

/**
 * A week of free times as radio buttons of one form: on a wide screen in a grid of days and hours with working hours,
 * offered hours and what is booked behind them; on a narrow one as a list of days. Each time stands in both zones.
 */
export function BookingGrid({
  days,
  from,
  to,
  length,
  zone,
  otherZone,
  side,
  chosen,
}: {
  days: readonly BookingDay[];
  /** Minutes after midnight that the grid begins and ends with. */
  from: number;
  to: number;
  length: number;
  zone: string;
  otherZone: string;
  /** Whose week it is. */
  side: "mentor" | "mentee";
  chosen: number | null;
}) {
  const { t, locale, now, date, digits } = useText();
  const ahead = useAhead();
  const own = formatsOf(locale, zone, now);
  const other = formatsOf(locale, otherZone, now);
  const at = (minute: number) => ((minute - from) / 60) * hourHeight;
  const hours = Array.from({ length: (to - from) / 60 }, (_, index) => from / 60 + index);
  const height = { height: `${at(to)}px` };
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t("booking.times")}</legend>
      <div className="lg:bg-surface lg:border-line lg:grid lg:grid-cols-[4.5rem_repeat(7,minmax(0,1fr))] lg:overflow-clip lg:rounded-md lg:border">
        <div className="bg-sunken border-line hidden border-b lg:row-start-1 lg:block" aria-hidden="true">
          <p className="px-2 py-2 text-end text-xs font-semibold">{zoneCity(zone)}</p>
        </div>
        <div className="hidden lg:row-start-2 lg:block" aria-hidden="true" style={height}>
          {hours.map((hour) => (
            <p
              key={hour}
              className="border-line text-ink-muted border-t px-2 text-end text-xs first:border-t-0"
              style={{ height: `${hourHeight}px` }}
            >
              {digits(`${String(hour).padStart(2, "0")}:00`)}
            </p>
          ))}
        </div>
        {days.map((day, index) => (
          <section key={day.day} className="mb-5 contents lg:mb-0" aria-label={date(day.day)}>
            <h3
              className="lg:bg-sunken lg:border-line mt-5 mb-2 flex flex-wrap items-baseline justify-between gap-x-3 font-semibold lg:row-start-1 lg:mt-0 lg:mb-0 lg:block lg:border-s lg:border-b lg:px-2 lg:py-2 lg:text-center"
              style={{ gridColumnStart: index + 2 }}
            >
              <span className="text-[0.9375rem]">{dayName(locale, day.day)}</span>
              <span className="text-ink-muted block text-xs font-normal">
                {day.slots.length > 0 ? t("booking.count", { count: day.slots.length }) : t("booking.none")}
                <span className="block">{ahead(otherZone, day.ahead)}</span>
              </span>
            </h3>
            <div
              className="lg:border-line relative grid grid-cols-2 gap-1.5 lg:row-start-2 lg:block lg:border-s"
              style={{ gridColumnStart: index + 2 }}
            >
              <div className="pointer-events-none hidden lg:block" aria-hidden="true" style={height}>
                {gaps(day.own, from, to).map((gap) => (
                  <span key={gap.from} className="bg-sunken absolute inset-x-0" style={box(gap, at)} />
                ))}
                {day.offered.map((stretch) => (
                  <span
                    key={stretch.from}
                    className="bg-accent-soft border-accent absolute inset-x-0 border-s-3"
                    style={box(clip(stretch, from, to), at)}
                  />
                ))}
                {day.busy.map((stretch) => (
                  <span
                    key={stretch.from}
                    className="hatched text-ink-muted absolute inset-x-0 grid place-items-center text-xs"
                    style={box(clip(stretch, from, to), at)}
                  >
                    {t("booking.busy")}
                  </span>
                ))}
              </div>
              {day.slots.map(({ startsAt, minute }) => (
                <label
                  key={startsAt}
                  className="border-line-strong bg-surface has-checked:bg-accent has-checked:border-accent has-checked:text-on-accent has-focus-visible:outline-accent flex min-h-11 cursor-pointer flex-col items-center justify-center rounded-md border text-center text-[0.9375rem] leading-tight has-focus-visible:outline-2 has-focus-visible:outline-offset-2 lg:absolute lg:inset-x-1 lg:top-(--at) lg:h-[1.4375rem] lg:min-h-0 lg:flex-row lg:gap-1.5 lg:text-xs"
                  style={{ ["--at" as string]: `${at(minute) + 1}px` }}
                >
                  <input
                    type="radio"
                    name="startsAt"
                    value={startsAt}
                    defaultChecked={chosen === startsAt}
                    required
                    className="sr-only"
                  />
                  <span className="font-semibold">{own.time(startsAt)}</span>
                  <span className="text-sm opacity-80 lg:text-xs">
                    {other.time(startsAt)}
                    <span className="lg:sr-only"> {zoneCity(otherZone)}</span>
                  </span>
                  <span className="sr-only">{t("booking.minutes", { count: length })}</span>
                </label>
              ))}
              {day.why !== null && (
                <p className="text-ink-muted col-span-2 text-sm lg:absolute lg:inset-x-1 lg:top-16 lg:text-center lg:text-xs">
                  {t(`booking.why.${side}.${day.why}`)}
                </p>
              )}
            </div>
          </section>
        ))}
      </div>
    </fieldset>
  );
}

function dayName(locale: Locale, day: string): string {
  return new Intl.DateTimeFormat(intlTagOf(locale), {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(new Date(day));
}
type Stretch = { from: number; to: number };
const clip = (stretch: Stretch, from: number, to: number): Stretch => ({
  from: Math.max(stretch.from, from),
  to: Math.min(stretch.to, to),
});
const box = ({ from, to }: Stretch, at: (minute: number) => number) =>
  to <= from ? { display: "none" } : { top: `${at(from)}px`, height: `${at(to) - at(from)}px` };
/** What of the grid's day lies outside the stretches. */
function gaps(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  const edges: Stretch[] = [];
  let at = from;
  for (const stretch of [...stretches].sort((a, b) => a.from - b.from)) {
    if (stretch.from > at) edges.push({ from: at, to: Math.min(stretch.from, to) });
    at = Math.max(at, stretch.to);
  }
  if (at < to) edges.push({ from: at, to });
  return edges;
}
