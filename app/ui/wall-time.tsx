import { formatsOf } from "#app/i18n/formats.ts";
import { useText } from "./text.tsx";
import { officialZone, zoneCity } from "./zone.ts";

/** A moment in the zone it was set in, with the reader's own beside it where that is another. */
export function WallTime({ instant, zone }: { instant: number; zone: string }) {
  const { t, locale, now, zone: own, dateTime } = useText();
  const city = (of: string) => (of === officialZone ? t("ui.newYork") : zoneCity(of));
  const there = formatsOf(locale, zone, now).dateTime(instant);
  return (
    <>
      <time dateTime={new Date(instant).toISOString()} className="block">
        {t("assessment.sessions.wall", { when: there, zone: city(zone) })}
      </time>
      {own !== zone && (
        <span className="text-ink-muted block text-sm">
          {t("assessment.sessions.wall", { when: dateTime(instant), zone: city(own) })}
        </span>
      )}
    </>
  );
}
