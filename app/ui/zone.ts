/** The zone that official deadlines are kept in. */
export const officialZone = "America/New_York";

/** The city of an IANA zone as people say it: `Asia/Kathmandu` reads "Kathmandu". */
export function zoneCity(zone: string): string {
  return (zone.split("/").pop() ?? zone).replaceAll("_", " ");
}

/** Minutes that a zone is ahead of New York at an instant (epoch ms); negative when behind. */
export function minutesAheadOfNewYork(zone: string, instant: number): number {
  return wallMinutes(zone, instant) - wallMinutes(officialZone, instant);
}

const clocks = new Map<string, Intl.DateTimeFormat>();
/** The wall clock of a zone; dear to make, and the footer of every page asks for two. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  clocks.set(zone, made);
  return made;
}

function wallMinutes(zone: string, instant: number): number {
  const parts = clockOf(zone).formatToParts(new Date(instant));
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute")) / 60_000;
}
