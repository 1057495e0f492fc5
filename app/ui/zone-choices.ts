import { zoneCity } from "./zone.ts";

/** The time zones to choose from, by name; `present` stays in the list under its own spelling. */
export function zoneChoices(present: string): { value: string; label: string }[] {
  const known = new Set([...Intl.supportedValuesOf("timeZone"), "UTC", present]);
  return [...known]
    .sort()
    .map((zone) => ({ value: zone, label: zone.includes("/") ? `${zoneCity(zone)} (${zone.split("/")[0]})` : zone }));
}
