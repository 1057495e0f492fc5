import type { Viewer } from "#app/domain/policy.ts";
import { prepared, type Store } from "#db/open.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** How many answers a process keeps at one time for a store. */
export const keptMost = 256;

type Shelf = { head: number; readonly kept: Map<string, Promise<unknown>> };
const shelves = new WeakMap<Store, Shelf>();

/**
 * The number of the trail's last entry that is no reading. Every write of a record goes through `commit`, which writes an
 * entry in the same transaction: while this number stands, no record has changed.
 */
export function trailHead(viewer: AnyViewer, store: Store): number {
  asks(viewer);
  // The literal is that of the partial index, or it would not serve.
  const row = prepared(store.client, "SELECT max(seq) AS seq FROM audit_event WHERE type <> 'record.read'").get() as
    { seq: number | null } | undefined;
  return row?.seq ?? 0;
}

/**
 * What `make` answers, kept for as long as nothing has been written (`trailHead`), by a key that must hold all that
 * decides what the viewer may see and how it is told: the whole standing, or the account with its grants, and the
 * language (docs/decisions/0022). Drafts, sessions, throttles and mail are written without an entry: nothing made from
 * them is kept. One store's answers are never another's; all go with the next write, the oldest where there are too many.
 */
export async function keptWhileUnchanged<V>(
  viewer: AnyViewer,
  store: Store,
  key: readonly unknown[],
  make: () => Promise<V>,
): Promise<V> {
  // Read before `make` reads: what is made may be newer than its number says, never older.
  const head = trailHead(viewer, store);
  let shelf = shelves.get(store);
  if (!shelf || shelf.head !== head) shelves.set(store, (shelf = { head, kept: new Map() }));
  const { kept } = shelf;
  const name = JSON.stringify(key);
  const known = kept.get(name);
  if (known) {
    kept.delete(name);
    kept.set(name, known);
    return known as Promise<V>;
  }
  const made = make();
  kept.set(name, made);
  // What failed is asked again.
  made.catch(() => kept.delete(name));
  const [oldest] = kept.keys();
  if (kept.size > keptMost && oldest !== undefined) kept.delete(oldest);
  return made;
}

type Act = { readonly store: Store; head: number; readonly made: Map<string, Promise<unknown>> };
const acts = new WeakMap<Viewer, Act>();
/**
 * What `make` answers, asked once where one act asks for it more than once. An act's viewer is an object of its own, found
 * anew for each request, and as soon as anything was written all is read again: it is what reading it again would give.
 */
export function onceForAct<V>(
  viewer: Viewer,
  store: Store,
  key: readonly unknown[],
  make: () => Promise<V>,
): Promise<V> {
  const head = trailHead(viewer, store);
  let act = acts.get(viewer);
  if (act?.store !== store || act.head !== head) acts.set(viewer, (act = { store, head, made: new Map() }));
  const name = JSON.stringify(key);
  const before = act.made.get(name) as Promise<V> | undefined;
  if (before) return before;
  const made = make();
  act.made.set(name, made);
  return made;
}
