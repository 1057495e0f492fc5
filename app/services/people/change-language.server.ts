import { event } from "#app/domain/events.ts";
import type { Locale } from "#app/domain/languages.ts";
import { message } from "#app/domain/message.ts";
import { invalid, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { account } from "#db/schema/people.tables.ts";

/**
 * Chooses the language of the pages: of the account where someone is signed in; a visitor's is kept by the browser. The
 * pseudo-language exists in the demonstration alone.
 */
export async function changeLanguage(
  work: Work,
  { language }: { language: Locale },
): Promise<Outcome<Record<string, never>>> {
  const { house, viewer } = work;
  if (language === "qps" && !house.config.demonstration) return invalid({ locale: message("field.choose") });
  if (!viewer || viewer.locale === language) return { ok: true, result: {} };
  return save(
    work,
    [event("account.preferencesChanged", ["account", viewer.accountId], null, { language, zone: viewer.zone })],
    [change(account, { id: viewer.accountId }, { language })],
    {},
  );
}
