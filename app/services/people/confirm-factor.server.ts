import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, type Outcome } from "#app/domain/outcome.ts";
import { codePeriod, codeWindow, readCode, recoveryCodesOf } from "#app/domain/people/second-factor.ts";
import { randomBits, stepOfCode } from "#app/platform/totp.server.ts";
import { save, type House, type Work } from "#app/services/work.server.ts";
import { insert, remove, type Write } from "#db/commit.server.ts";
import { recoveryCode, secondFactor } from "#db/schema/people.tables.ts";
import { endSessions, signedInNow } from "#db/writes/people.server.ts";
import { recoveryHash } from "./check-code.server.ts";
import { keepCodes, secretKept } from "./enrolment.server.ts";
import type { NewSession } from "#db/writes/sessions.server.ts";
import { session } from "#db/schema/platform.tables.ts";

/**
 * Takes the first code of an authenticator: it becomes the account's second factor, ten recovery codes are made, all
 * sessions end and one begins under `newId`, which keeps the codes sealed until they were written down. Refused: a code that
 * does not fit, a session that keeps no secret, an account that has a factor already.
 */
export async function confirmFactor(
  work: Work,
  {
    accountId,
    sessionId,
    newId,
    typed,
    expiresAt,
    entering,
  }: {
    accountId: string;
    sessionId: string;
    newId: string;
    typed: string;
    expiresAt: number;
    /** Whether the person is signing in by it. */
    entering: boolean;
  },
): Promise<Outcome<{ accountId: string }>> {
  const { house } = work;
  const gone = conflict(message("factor.enrolment.gone"));
  const secret = await secretKept(house, sessionId);
  if (secret === null) return gone;
  const now = house.now();
  const code = readCode(typed);
  const step =
    code?.kind === "totp"
      ? await stepOfCode(secret, code.text, { now, after: 0, window: codeWindow, period: codePeriod })
      : null;
  if (step === null) return invalid({ code: message("factor.enrolment.wrong") });
  const { plain, writes } = newRecoveryCodes(house, accountId);
  const begun: NewSession = {
    id: newId,
    accountId,
    pending: null,
    provedAt: now,
    provedBy: "totp",
    kept: keepCodes(house, plain),
    createdAt: now,
    seenAt: now,
    expiresAt,
  };
  return save(
    { ...work, actor: { id: accountId, role: entering ? "visitor" : work.actor.role } },
    [
      event("account.factorEnrolled", ["account", accountId], null, {}),
      ...(entering ? [event("account.signedIn", ["account", accountId], null, {})] : []),
    ],
    [
      insert(secondFactor, { id: accountId, accountId, secret: house.seal(secret), lastStep: step, confirmedAt: now }),
      ...writes,
      endSessions(accountId),
      insert(session, begun),
      ...(entering ? [signedInNow(accountId, now)] : []),
    ],
    { accountId },
    gone,
  );
}

/** Ten new recovery codes in place of all earlier ones: in plain, to be shown once, and the writes that keep their digests. */
export function newRecoveryCodes(house: House, accountId: string): { plain: string[]; writes: Write[] } {
  const plain = recoveryCodesOf(randomBits);
  return {
    plain,
    writes: [
      remove(recoveryCode, { accountId }, null),
      insert(
        recoveryCode,
        plain.map((code) => ({
          id: house.newId(),
          accountId,
          hash: recoveryHash({ house }, accountId, code.replaceAll("-", "")),
          usedAt: null,
        })),
      ),
    ],
  };
}
