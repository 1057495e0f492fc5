/** After how many days without use an account is looked at, unless the reader asks for another number. */
export const dormantAfter = 90;

/** The instant from which an account counts as unused: the latest of sign-in, a decision to keep it, and its making. */
export function usedAt(account: {
  readonly createdAt: number;
  readonly lastSignInAt: number | null;
  readonly keptAt: number | null;
}): number {
  return Math.max(account.createdAt, account.lastSignInAt ?? 0, account.keptAt ?? 0);
}

/** Whole days that an account has not been used. */
export function idleDays(account: Parameters<typeof usedAt>[0], now: number): number {
  return Math.max(0, Math.floor((now - usedAt(account)) / 86_400_000));
}

/** How a list of accounts is narrowed. */
export const accountShows = ["all", "active", "invited", "dormant", "noFactor", "ended"] as const;
export type AccountShow = (typeof accountShows)[number];
