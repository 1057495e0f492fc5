import { event } from "#app/domain/events.ts";
import { missing, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { demonstrationAccounts } from "#db/queries/people.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { signedInNow } from "#db/writes/people.server.ts";

const reads = systemViewer("the demonstration lets a visitor take a role");

/** Takes the role of a demonstration account without a password; outside the demonstration there is no such act. */
export async function signInDemonstration(
  work: Work,
  { accountId }: { accountId: string },
): Promise<Outcome<{ accountId: string }>> {
  const { house } = work;
  if (!house.config.demonstration) return missing;
  const known = (await demonstrationAccounts(reads, house.store, house.now(), "en")).some(
    (one) => one.accountId === accountId,
  );
  if (!known) return missing;
  const own: Work = { ...work, actor: { id: accountId, role: "visitor" } };
  return save(
    own,
    [event("account.signedIn", ["account", accountId], null, {})],
    [signedInNow(accountId, house.now())],
    {
      accountId,
    },
  );
}
