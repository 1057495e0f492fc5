import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, type Outcome } from "#app/domain/outcome.ts";
import type { EntryStep } from "#app/domain/people/second-factor.ts";
import { passwordFits } from "#app/platform/passwords.server.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { commitOperational, operational } from "#db/commit.server.ts";
import { accountByEmail, attemptsOf } from "#db/queries/people.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { throttle } from "#db/schema/platform.tables.ts";
import { countAttempt, signedInNow, uncountAttempt } from "#db/writes/people.server.ts";
import { entryStepOf } from "./entry-step.server.ts";

const reads = systemViewer("sign-in looks an address up");
const window = 15 * 60_000;
const wrongPerAccount = 10;
const wrongPerAddress = 50;

/**
 * Checks an e-mail address and password. An unknown address, an account without a password and one that has ended cost
 * the same time, leave the same trace and get the same answer as a wrong password. Attempts are counted before the
 * password is looked at, so that many at once do not pass the limit together; a right one is taken back. Answers what is
 * still owed before anything opens.
 */
export async function signIn(
  work: Work,
  { email, password, address }: { email: string; password: string; address: string },
): Promise<Outcome<{ accountId: string; owes: EntryStep }>> {
  const { house } = work;
  const now = house.now();
  const byAccount = `signIn:account:${house.digest(email)}`;
  const byAddress = `signIn:address:${house.digest(address)}`;
  await commitOperational(house.store, [
    operational(throttle, countAttempt(byAccount, now, window)),
    operational(throttle, countAttempt(byAddress, now, window)),
  ]);
  const counts = await attemptsOf(reads, house.store, [byAccount, byAddress], now, window);
  if ((counts.get(byAccount) ?? 0) > wrongPerAccount || (counts.get(byAddress) ?? 0) > wrongPerAddress)
    return conflict(message("people.signIn.tooMany", { minutes: window / 60_000 }));

  const found = await accountByEmail(reads, house.store, email);
  const fits = await passwordFits(found && found.endedAt === null ? found.passwordHash : null, password);
  if (!found || !fits) {
    await save(work, [event("account.signInRefused", ["account", found?.accountId ?? "unknown"], null, {})], [], {});
    return invalid({ email: message("people.signIn.wrong") });
  }
  await commitOperational(house.store, [
    operational(throttle, uncountAttempt(byAccount)),
    operational(throttle, uncountAttempt(byAddress)),
  ]);
  const own: Work = { ...work, actor: { id: found.accountId, role: "visitor" } };
  const { accountId } = found;
  const owes = await entryStepOf(house, accountId);
  return owes === "in"
    ? save(own, [event("account.signedIn", ["account", accountId], null, {})], [signedInNow(accountId, now)], {
        accountId,
        owes,
      })
    : save(own, [event("account.passwordGiven", ["account", accountId], null, {})], [], { accountId, owes });
}
