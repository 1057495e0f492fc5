import { event } from "#app/domain/events.ts";
import type { Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { commitOperational, operational } from "#db/commit.server.ts";
import { accountByEmail, attemptsOf } from "#db/queries/people.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { throttle } from "#db/schema/platform.tables.ts";
import { countAttempt, openInvitation } from "#db/writes/people.server.ts";
import { linkTime } from "./link-time.ts";

const reads = systemViewer("a reset looks an address up");
const window = 15 * 60_000;
const perAccount = 3;
const perAddress = 20;

/**
 * Asks for a link that sets a new password. The answer, the trace and the time are the same for an unknown address:
 * its notice finds nobody when the mail goes out. Too many requests are answered alike and do nothing.
 */
export async function askPasswordReset(
  work: Work,
  { email, address }: { email: string; address: string },
): Promise<Outcome<Record<string, never>>> {
  const { house } = work;
  const now = house.now();
  const byAccount = `reset:account:${house.digest(email)}`;
  const byAddress = `reset:address:${house.digest(address)}`;
  await commitOperational(house.store, [
    operational(throttle, countAttempt(byAccount, now, window)),
    operational(throttle, countAttempt(byAddress, now, window)),
  ]);
  const counts = await attemptsOf(reads, house.store, [byAccount, byAddress], now, window);
  if ((counts.get(byAccount) ?? 0) > perAccount || (counts.get(byAddress) ?? 0) > perAddress)
    return { ok: true, result: {} };

  const found = await accountByEmail(reads, house.store, email);
  // One who never joined gets a new invitation from whoever invited; a reset replaces a password that exists.
  const known = found !== null && found.endedAt === null && found.passwordHash !== null ? found : null;
  const writes = known ? openInvitation(house.newId(), known.accountId, "passwordReset", now, now + linkTime) : [];
  await save(
    work,
    [event("account.passwordResetAsked", ["account", known?.accountId ?? "unknown"], null, {})],
    writes,
    {},
  );
  return { ok: true, result: {} };
}
