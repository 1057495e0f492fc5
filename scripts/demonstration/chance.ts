/**
 * Repeatable chance for the demonstration world: the same seed gives the same people and the same sentences on every
 * machine, so that pictures, tests and bug reports speak of the same names.
 */

/** The small generator mulberry32: returns a function that gives numbers in [0, 1). 32 bits of state; never for secrets. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A stream of repeatable draws. Every method takes from the same stream; `fork` starts another one. */
export interface Chance {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number;
  /** True with probability `share` (0 to 1). */
  happens(share: number): boolean;
  /** One entry; throws RangeError on an empty list. */
  one<T>(list: readonly T[]): T;
  /** `count` different entries in drawn order (all of them when the list is shorter). */
  some<T>(list: readonly T[], count: number): T[];
  /** The whole list in drawn order; the argument is left alone. */
  shuffled<T>(list: readonly T[]): T[];
  /** An independent stream named by a label: draws added in one place do not move those of another. */
  fork(label: string): Chance;
}

/** FNV-1a over UTF-16 units, mixed with the seed: turns a label into a 32-bit seed. */
function seedOf(seed: number, label: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < label.length; i += 1) {
    hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash;
}

/** Opens a stream of draws for a seed (any integer; its low 32 bits count). */
export function chanceOf(seed: number): Chance {
  const next = mulberry32(seed);
  const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const shuffled = <T>(list: readonly T[]): T[] => {
    const out = [...list];
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = integer(0, i);
      const kept = out[i] as T;
      out[i] = out[j] as T;
      out[j] = kept;
    }
    return out;
  };
  return {
    next,
    integer,
    shuffled,
    happens: (share) => next() < share,
    one: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError("cannot draw from an empty list");
      return list[integer(0, list.length - 1)] as T;
    },
    some: (list, count) => shuffled(list).slice(0, count),
    fork: (label) => chanceOf(seedOf(seed, label)),
  };
}
