import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { invalid, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { session } from "#db/schema/platform.tables.ts";
import { signedInNow } from "#db/writes/people.server.ts";
import { dropSession } from "#db/writes/sessions.server.ts";
import { checkCode } from "./check-code.server.ts";

/**
 * The second step of signing in: a code of the authenticator, or a recovery code. The code is used up, the session that
 * owed it ends and a whole one begins under `newId`, in one commit; of the same code sent many times one wins.
 */
export async function enterByCode(
  work: Work,
  given: { accountId: string; sessionId: string; newId: string; typed: string; address: string; expiresAt: number },
): Promise<Outcome<{ accountId: string }>> {
  const { house } = work;
  const { accountId } = given;
  const checked = await checkCode(work, { ...given, asked: "code", field: "code" });
  if (!checked.ok) return checked;
  const now = house.now();
  const by = checked.by === "recovery" ? "recovery" : "totp";
  const done = await save(
    { ...work, actor: { id: accountId, role: "visitor" } },
    [
      ...(by === "recovery" ? [event("account.recoveryCodeUsed", ["account", accountId], null, {})] : []),
      event("account.signedIn", ["account", accountId], null, {}),
    ],
    [
      ...checked.uses,
      dropSession(given.sessionId),
      insert(session, {
        id: given.newId,
        accountId,
        pending: null,
        provedAt: now,
        provedBy: by,
        kept: null,
        createdAt: now,
        seenAt: now,
        expiresAt: given.expiresAt,
      }),
      signedInNow(accountId, now),
    ],
    { accountId },
    invalid({ code: message("factor.wrong") }),
  );
  if (done.ok) await checked.settle();
  return done;
}
