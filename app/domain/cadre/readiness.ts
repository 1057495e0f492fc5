/** How soon someone could take a post of a type, soonest first (domain.md, section 6). */
export const readinessLevels = ["readyNow", "readySoon", "developing", "emerging"] as const;
export type ReadinessLevel = (typeof readinessLevels)[number];

/** Months within which each level says the person could serve: under 6, 6 to 18, 18 to 36, later. */
export const readinessMonths: Readonly<Record<ReadinessLevel, readonly [from: number, to: number | null]>> = {
  readyNow: [0, 6],
  readySoon: [6, 18],
  developing: [18, 36],
  emerging: [36, null],
};

/** Whether the Government would let the person go. */
export const releases = ["granted", "asked", "notAsked", "refused"] as const;
export type Release = (typeof releases)[number];

export type ReadinessFact = {
  readonly postTypeId: string;
  readonly level: ReadinessLevel;
  readonly assessedOn: string;
  readonly expiresOn: string;
};

/** The newest assessment of each post type, with whether it still holds on a day (`YYYY-MM-DD`). The last given wins a tie. */
export function readinessOf<T extends ReadinessFact>(rows: readonly T[], today: string): (T & { holds: boolean })[] {
  const newest = new Map<string, T>();
  for (const row of rows) {
    const known = newest.get(row.postTypeId);
    if (!known || row.assessedOn >= known.assessedOn) newest.set(row.postTypeId, row);
  }
  return [...newest.values()]
    .map((row) => ({ ...row, holds: row.expiresOn >= today }))
    .sort((a, b) => (a.postTypeId < b.postTypeId ? -1 : 1));
}

/** Whether a window of availability (open ends are null) holds a day. */
export function availableOn(window: { from: string | null; to: string | null }, day: string): boolean {
  return (window.from === null || window.from <= day) && (window.to === null || day <= window.to);
}

/**
 * Whether somebody counts on the bench for a post type: ready now by an assessment that holds, in a pool in date,
 * available, cleared in date, and not refused by the Government.
 */
export function onBench(fact: {
  readonly level: ReadinessLevel;
  readonly holds: boolean;
  readonly inPool: boolean;
  readonly available: boolean;
  readonly cleared: boolean;
  readonly release: Release;
}): boolean {
  return (
    fact.level === "readyNow" &&
    fact.holds &&
    fact.inPool &&
    fact.available &&
    fact.cleared &&
    fact.release !== "refused"
  );
}

export type Rotation = { readonly postId: string; readonly endOfTour: string };
/** Days within which the ends of a mission's head, force commander and police commissioner count as leaving together. */
export const leavingTogetherDays = 90;
/** Groups of a mission's leadership that end their tours within 90 days of one another, in the order of their ends. */
export function leavingTogether(team: readonly Rotation[]): Rotation[][] {
  const sorted = [...team].sort((a, b) => a.endOfTour.localeCompare(b.endOfTour) || a.postId.localeCompare(b.postId));
  const groups: Rotation[][] = [];
  for (const one of sorted) {
    const last = groups.at(-1);
    const near =
      last && (Date.parse(one.endOfTour) - Date.parse(last[0]!.endOfTour)) / 86_400_000 <= leavingTogetherDays;
    if (near) last.push(one);
    else groups.push([one]);
  }
  return groups.filter(({ length }) => length > 1);
}
