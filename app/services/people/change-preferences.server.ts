import { event } from "#app/domain/events.ts";
import type { Locale } from "#app/domain/languages.ts";
import { message } from "#app/domain/message.ts";
import { invalid, stale, type Outcome } from "#app/domain/outcome.ts";
import { isZone } from "#app/domain/people/preferences.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { account } from "#db/schema/people.tables.ts";

/** Changes the viewer's own language and time zone. The pseudo-language exists in the demonstration alone. */
export async function changePreferences(
  work: Work,
  { language, zone, version }: { language: Locale; zone: string; version: number },
): Promise<Outcome<Record<string, never>>> {
  const { house, viewer } = work;
  if (language === "qps" && !house.config.demonstration) return invalid({ language: message("field.choose") });
  if (!isZone(zone)) return invalid({ zone: message("people.zone.unknown") });
  return save(
    work,
    [event("account.preferencesChanged", ["account", viewer.accountId], null, { language, zone })],
    [change(account, { id: viewer.accountId, version }, { language, zone })],
    {},
    stale({ language: viewer.locale, zone: viewer.zone }),
  );
}
