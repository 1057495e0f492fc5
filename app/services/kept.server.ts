import type { Standing, Viewer } from "#app/domain/policy.ts";
import type { House } from "#app/services/work.server.ts";
import { keptWhileUnchanged } from "#db/queries/kept.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

type Asking = { readonly viewer: Viewer; readonly house: House; readonly standing: Standing; readonly now: number };

/**
 * What a loader makes for one person on one page of a process, kept until something is written. The key holds the
 * person, all that the policy decides by (the whole standing), language, zone and day: nobody is shown what was made for
 * somebody else, nor what was made for themselves as they stood before. `name` says which page, `more` what else of the
 * request it is made from.
 */
export function keptFor<V>(
  { viewer, house, standing, now }: Asking,
  name: string,
  more: readonly unknown[],
  make: () => Promise<V>,
): Promise<V> {
  const { accountId, locale, zone } = viewer;
  return keptWhileUnchanged(
    viewer,
    house.store,
    [name, more, accountId, standing, viewer.grants, locale, zone, dayOf(now)],
    make,
  );
}

/** Milliseconds within which what passes by itself, as a deadline does, shows on pages that are kept over all processes. */
const overallHolds = 60_000;

/**
 * What is made for one person over all processes, kept until something is written or the minute is over: the gate of each
 * process is evaluated for it, over all its records. The key holds the person, all grants, language and zone.
 */
export function keptOverall<V>(
  { viewer, house, now }: Pick<Asking, "viewer" | "house" | "now">,
  name: string,
  make: () => Promise<V>,
): Promise<V> {
  const { accountId, personId, grants, locale, zone } = viewer;
  const minute = Math.floor(now / overallHolds);
  return keptWhileUnchanged(viewer, house.store, [name, accountId, personId, grants, locale, zone, minute], make);
}
