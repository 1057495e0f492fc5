const twoDays = 2 * 86_400_000;

/**
 * From when a missing signature may be recorded: a member has two whole days after the chair's signature to sign or to
 * dissent. Whose account has ended answers no more, and is not waited for.
 */
export function notSignedFrom(chairSignedAt: number, accountEnded: boolean): number {
  return accountEnded ? chairSignedAt : chairSignedAt + twoDays;
}
