/** What a deadline is in a calendar: its neutral title and nothing more. */
export const deadlineKinds = ["call", "task", "session", "news", "promise"] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** One's own deadline as it stands now. */
export type Deadline = {
  /** Names it for its life; never shown as it is. */
  readonly uid: string;
  readonly kind: DeadlineKind;
  readonly startsAt: number;
  readonly endsAt: number;
  /** A whole calendar day, `YYYY-MM-DD`, instead of hours. */
  readonly day: string | null;
};
/** What a calendar was told of it. */
export type Told = Deadline & { readonly sequence: number; readonly goneAt: number | null; readonly changedAt: number };

/** How long a deadline to come that is gone stays in the calendar as cancelled, so that every reader of it takes it out. */
export const goneFor = 30 * 86_400_000;

/**
 * What the calendar is to be told, from what it was told and what stands now. A deadline that moved, went or came back has
 * a higher sequence than before; one that is gone stays as cancelled for a time, and is left out after it. What lies past
 * is left out at once: nothing of it was called off.
 * @returns the entries to show, and those of them that are new or changed
 */
export function toldNow(
  told: readonly Told[],
  standing: readonly Deadline[],
  now: number,
): { readonly entries: Told[]; readonly changed: Told[] } {
  const changed: Told[] = [];
  const change = (entry: Told): Told => {
    changed.push(entry);
    return entry;
  };
  const known = new Map(told.map((entry) => [entry.uid, entry]));
  const present = [...new Map(standing.map((one) => [one.uid, one])).values()].map((one) => {
    const before = known.get(one.uid);
    if (!before) return change({ ...one, sequence: 0, goneAt: null, changedAt: now });
    const same =
      before.goneAt === null &&
      before.kind === one.kind &&
      before.startsAt === one.startsAt &&
      before.endsAt === one.endsAt &&
      before.day === one.day;
    return same ? before : change({ ...one, sequence: before.sequence + 1, goneAt: null, changedAt: now });
  });
  const stands = new Set(present.map(({ uid }) => uid));
  const gone = told
    .filter(({ uid }) => !stands.has(uid))
    .map((before) =>
      before.goneAt === null
        ? change({ ...before, sequence: before.sequence + 1, goneAt: now, changedAt: now })
        : before,
    )
    .filter(({ goneAt, endsAt }) => goneAt !== null && now - goneAt < goneFor && endsAt > now);
  return {
    entries: [...present, ...gone].sort((a, b) => a.startsAt - b.startsAt || a.uid.localeCompare(b.uid)),
    changed,
  };
}
