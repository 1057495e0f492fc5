import type { House } from "#app/services/work.server.ts";
import type { Store } from "#db/open.server.ts";
import { trailFrom } from "#db/queries/trail.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { verifyChain, type ChainState } from "./verify-chain.server.ts";

/** For how long what was walked is built upon; after that the whole is walked again. In milliseconds. */
const wholeHolds = 24 * 3_600_000;
const reads = systemViewer("chain check");

type Walked = { readonly entries: number; readonly head: string; readonly wholeAt: number };
const walked = new WeakMap<Store, Walked>();

/**
 * The state of the trail for a look at it: what this process walked before is not walked again, so that a look costs what
 * was written since the last one. The whole is walked at first, once a day, where the entry walked last is no longer the
 * one it was, where anything was wrong, and where it is asked for. `wholeAt` is the instant of the last whole walk.
 */
export async function watchChain(
  house: Pick<House, "store" | "keys" | "now">,
  wanted: "whole" | "since" = "since",
): Promise<ChainState & { readonly wholeAt: number }> {
  const { store } = house;
  const now = house.now();
  const known = walked.get(store);
  const stands = wanted === "since" && known && now - known.wholeAt < wholeHolds && (await isThere(store, known));
  const state = await verifyChain(house, stands ? known : undefined);
  const wholeAt = stands ? known.wholeAt : now;
  if (state.ok) walked.set(store, { entries: state.entries, head: state.head, wholeAt });
  else walked.delete(store);
  return { ...state, wholeAt };
}

/** Whether the entry that was walked last stands where it stood: a trail cut off behind it would link to nothing. */
async function isThere(store: Store, { entries, head }: Walked): Promise<boolean> {
  const [last] = await trailFrom(reads, store, entries, 1);
  return last?.seq === entries && last.hash === head;
}
