import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { invalid, type Refusal } from "#app/domain/outcome.ts";
import { codePeriod, codeWindow, readCode } from "#app/domain/people/second-factor.ts";
import { passwordFits } from "#app/platform/passwords.server.ts";
import { stepOfCode } from "#app/platform/totp.server.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, commitOperational, operational, type Write } from "#db/commit.server.ts";
import { factorOf, recoveryCodeBy } from "#db/queries/factors.server.ts";
import { accountState, attemptsOf } from "#db/queries/people.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { recoveryCode, secondFactor } from "#db/schema/people.tables.ts";
import { throttle } from "#db/schema/platform.tables.ts";
import { countAttempt, uncountAttempt } from "#db/writes/people.server.ts";

const reads = systemViewer("a code is held against the authenticator of its account");
const window = 15 * 60_000;
/** Wrong codes of one account from one address; of one address; of one account by guesses at its six digits. */
const wrongOfPair = 5;
const wrongOfAddress = 50;
const guessesOfAccount = 60;

/** A code that fits: by what, and the write that uses it up, which goes into the commit of what it opens. */
export type CodeTaken = {
  readonly ok: true;
  readonly by: "password" | "totp" | "recovery";
  readonly uses: readonly Write[];
  /** Says that the attempt was no wrong one; after the commit. */
  readonly settle: () => Promise<unknown>;
};

/**
 * Holds a typed code, or where `asked` is "password" a password, against an account. Attempts are counted before anything
 * is looked at, by account and address together, so that somebody who guesses elsewhere locks nobody out; past a far
 * higher number for the account alone the six digits stop counting for a while, recovery codes do not. The refusal names
 * `field` and is the same whatever was wrong.
 */
export async function checkCode(
  work: Work,
  {
    accountId,
    typed,
    address,
    asked,
    field,
  }: { accountId: string; typed: string; address: string; asked: "code" | "password"; field: string },
): Promise<CodeTaken | Refusal> {
  const { house } = work;
  const now = house.now();
  const pair = `code:pair:${house.digest(`${accountId} ${address}`)}`;
  const place = `code:address:${house.digest(address)}`;
  const whole = `code:account:${house.digest(accountId)}`;
  const keys = [pair, place, whole];
  await commitOperational(
    house.store,
    keys.map((key) => operational(throttle, countAttempt(key, now, window))),
  );
  const counts = await attemptsOf(reads, house.store, keys, now, window);
  if ((counts.get(pair) ?? 0) > wrongOfPair || (counts.get(place) ?? 0) > wrongOfAddress)
    return invalid({ [field]: message("factor.tooMany", { minutes: window / 60_000 }) });
  const settle = () =>
    commitOperational(
      house.store,
      keys.map((key) => operational(throttle, uncountAttempt(key))),
    );
  const refuse = async (): Promise<Refusal> => {
    await save(work, [event("account.codeRefused", ["account", accountId], null, {})], [], {});
    return invalid({ [field]: message(asked === "code" ? "factor.wrong" : "factor.wrongPassword") });
  };

  if (asked === "password") {
    const stored = await accountState(reads, house.store, accountId);
    const fits = await passwordFits(stored && stored.endedAt === null ? stored.passwordHash : null, typed);
    return fits ? { ok: true, by: "password", uses: [], settle } : refuse();
  }
  const code = readCode(typed);
  const factor = await factorOf(reads, house.store, accountId);
  if (!code || !factor) return refuse();
  if (code.kind === "recovery") {
    const id = await recoveryCodeBy(reads, house.store, accountId, recoveryHash(work, accountId, code.text));
    return id === null
      ? refuse()
      : { ok: true, by: "recovery", uses: [change(recoveryCode, { id, usedAt: null }, { usedAt: now })], settle };
  }
  if ((counts.get(whole) ?? 0) > guessesOfAccount)
    return invalid({ [field]: message("factor.guessed", { minutes: window / 60_000 }) });
  const step = await stepOfCode(house.unseal(factor.secret), code.text, {
    now,
    after: factor.lastStep,
    window: codeWindow,
    period: codePeriod,
  });
  // Of the same code sent many times at once, one finds the step it was read with.
  return step === null
    ? refuse()
    : {
        ok: true,
        by: "totp",
        uses: [change(secondFactor, { id: accountId, lastStep: factor.lastStep }, { lastStep: step })],
        settle,
      };
}

/** What is kept of a recovery code. */
export function recoveryHash(work: Pick<Work, "house">, accountId: string, plain: string): string {
  return work.house.digest(["recoveryCode", accountId, plain]);
}
