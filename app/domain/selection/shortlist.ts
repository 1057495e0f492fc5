import { message, type Message } from "#app/domain/message.ts";
import type { Person } from "./balance.ts";

/** Version of the what-if search. */
export const shortlistMethodVersion = "shortlist-1";

/** Most lists that are compared one by one; above it there is no answer rather than an approximate one. */
export const mostSubsets = 2_000_000;

/** A longlisted person with the frozen shortlist merit, 0-100. */
export type MeritPerson = Person & { readonly merit: number };

/** What a list must have. An absent rule asks nothing. */
export type ShortlistRules = {
  readonly minWomen?: number;
  /** Distinct regional groups; a person of a State outside the groups adds none. */
  readonly minRegions?: number;
  /** Largest number from one regional group. */
  readonly maxPerRegion?: number;
  readonly mustInclude?: readonly string[];
  readonly mustExclude?: readonly string[];
  /** ISO alpha-2: nobody with any of these. */
  readonly excludedNationalities?: readonly string[];
};

export const ruleKeys = [
  "minWomen",
  "minRegions",
  "maxPerRegion",
  "excludedNationalities",
  "mustInclude",
  "mustExclude",
] as const;
export type RuleKey = (typeof ruleKeys)[number];

/** A list in order of merit with its total. */
export type MeritList = { readonly ids: readonly string[]; readonly merit: number };

/** The smallest change to a list: who leaves, who enters, and what the list's merit loses (a gain is negative). */
export type Change = MeritList & {
  readonly out: readonly string[];
  readonly in: readonly string[];
  readonly cost: number;
};

export type RuleChange = {
  readonly rule: RuleKey;
  readonly title: Message;
  readonly have: number;
  readonly need: number;
  readonly bound: "min" | "max";
  readonly gap: number;
  /** Fewest names changed, then least merit lost, that meets this rule and moves no locked name; null with `reason`. */
  readonly change: Change | null;
  readonly reason: Message | null;
  /** Rules that were open and that this change meets too. */
  readonly alsoMeets: readonly RuleKey[];
  /** Other rules that stay or become open by it. */
  readonly leavesOpen: readonly RuleKey[];
  /** Merit of the unconstrained best list less that of the best under this rule and the locked names. */
  readonly price: number | null;
  /** What dropping this rule alone would give back. */
  readonly marginalPrice: number | null;
};

export type FrontierPoint = {
  /** At least this many women. */
  readonly women: number;
  /** Merit of the best list; null where no list has as many. */
  readonly merit: number | null;
  readonly price: number | null;
  readonly ids: readonly string[] | null;
};

export type WhatIf = {
  readonly size: number;
  /** The best list under no rule at all, the locked names among them. */
  readonly unconstrained: MeritList | null;
  /** The best list under all the rules: a comparison, never a list to start from. */
  readonly best: MeritList | null;
  readonly price: number | null;
  readonly pricePerSeat: number | null;
  readonly reason: Message | null;
  /** Where no list meets all rules: a smallest set of rules that cannot stand together. */
  readonly conflict: readonly RuleKey[];
  readonly current: MeritList & { readonly met: readonly RuleKey[]; readonly open: readonly RuleKey[] };
  /** The smallest change from the current list that meets all rules. */
  readonly change: Change | null;
  readonly changeReason: Message | null;
  readonly perRule: readonly RuleChange[];
  readonly frontierByWomen: readonly FrontierPoint[];
  readonly methodVersion: string;
};

/** Merit is summed in whole millionths, so that equal totals compare equal. */
const unit = 1_000_000;

type Entry = { readonly person: MeritPerson; readonly micro: number; readonly rank: number };

function ranked(pool: readonly MeritPerson[]): Entry[] {
  const seen = new Set<string>();
  for (const person of pool) {
    if (!Number.isFinite(person.merit)) throw new RangeError(`merit ${person.merit} of ${person.id}`);
    if (seen.has(person.id)) throw new RangeError(`${person.id} twice`);
    seen.add(person.id);
  }
  return pool
    .map((person) => ({ person, micro: Math.round(person.merit * unit) }))
    .sort((a, b) => b.micro - a.micro || (a.person.id < b.person.id ? -1 : 1))
    .map((entry, rank) => ({ ...entry, rank }));
}

/** The pool by merit, highest first, equal merits sharing a position and standing by id. It reads id and merit alone. */
export function orderByMerit(
  pool: readonly Pick<MeritPerson, "id" | "merit">[],
): { readonly id: string; readonly merit: number; readonly position: number }[] {
  const sorted = pool
    .map(({ id, merit }) => ({ id, merit }))
    .sort((a, b) => b.merit - a.merit || (a.id < b.id ? -1 : 1));
  return sorted.map((entry) => ({ ...entry, position: sorted.findIndex((other) => other.merit === entry.merit) + 1 }));
}

function listOf(entries: readonly Entry[]): MeritList {
  const inOrder = [...entries].sort((a, b) => a.rank - b.rank);
  return {
    ids: inOrder.map((entry) => entry.person.id),
    merit: inOrder.reduce((sum, entry) => sum + entry.micro, 0) / unit,
  };
}

/** A difference of two totals in points, exact in millionths. */
function pointsBetween(a: MeritList, b: MeritList): number {
  return (Math.round(a.merit * unit) - Math.round(b.merit * unit)) / unit;
}

function activeRules(rules: ShortlistRules): RuleKey[] {
  return ruleKeys.filter((key) => rules[key] !== undefined);
}

function only(rules: ShortlistRules, keys: readonly RuleKey[]): ShortlistRules {
  return Object.fromEntries(keys.filter((key) => rules[key] !== undefined).map((key) => [key, rules[key]]));
}

function hasExcludedNationality(person: Person, rules: ShortlistRules): boolean {
  return person.nationalities.some((code) => rules.excludedNationalities?.includes(code) === true);
}

/** How a list stands to one rule. */
function measure(
  rule: RuleKey,
  people: readonly Person[],
  rules: ShortlistRules,
): { have: number; need: number; bound: "min" | "max" } {
  switch (rule) {
    case "minWomen":
      return {
        have: people.filter((person) => person.sex === "woman").length,
        need: rules.minWomen ?? 0,
        bound: "min",
      };
    case "minRegions":
      return { have: regionCounts(people).size, need: rules.minRegions ?? 0, bound: "min" };
    case "maxPerRegion":
      return {
        have: Math.max(0, ...regionCounts(people).values()),
        need: rules.maxPerRegion ?? Infinity,
        bound: "max",
      };
    case "excludedNationalities":
      return { have: people.filter((person) => hasExcludedNationality(person, rules)).length, need: 0, bound: "max" };
    case "mustInclude": {
      const wanted = new Set(rules.mustInclude);
      return { have: people.filter((person) => wanted.has(person.id)).length, need: wanted.size, bound: "min" };
    }
    case "mustExclude":
      return { have: people.filter((person) => rules.mustExclude?.includes(person.id)).length, need: 0, bound: "max" };
  }
}

function regionCounts(people: readonly Person[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { region } of people) if (region !== null) counts.set(region, (counts.get(region) ?? 0) + 1);
  return counts;
}

function meets(rule: RuleKey, people: readonly Person[], rules: ShortlistRules): boolean {
  const { have, need, bound } = measure(rule, people, rules);
  return bound === "min" ? have >= need : have <= need;
}

/** The number of ways to choose k of n, or Infinity as soon as it passes the limit. */
function subsets(n: number, k: number): number {
  if (k > n) return 0;
  let count = 1;
  const short = Math.min(k, n - k);
  for (let i = 1; i <= short; i += 1) {
    count = (count * (n - short + i)) / i;
    if (count > mostSubsets) return Infinity;
  }
  return Math.round(count);
}

type Solution = { readonly list: MeritList } | { readonly list: null; readonly reason: Message };

/**
 * The best list by depth-first search over the pool in order of merit. A branch is left when even the best names
 * still to come cannot beat the list in hand, or cannot meet a rule; of equal totals the first in order stands.
 */
function solve(entries: readonly Entry[], size: number, rules: ShortlistRules): Solution {
  const infeasible: Solution = { list: null, reason: message("whatif.infeasible", { size }) };
  const included = new Set(rules.mustInclude);
  const excluded = new Set(rules.mustExclude);
  const allowed = entries.filter(({ person }) => !excluded.has(person.id) && !hasExcludedNationality(person, rules));
  const fixed = allowed.filter(({ person }) => included.has(person.id));
  const free = allowed.filter(({ person }) => !included.has(person.id));
  const places = size - fixed.length;
  if (fixed.length < included.size || places < 0 || free.length < places) return infeasible;
  if (subsets(free.length, places) === Infinity)
    return { list: null, reason: message("whatif.tooMany", { most: mostSubsets }) };

  const minWomen = rules.minWomen ?? 0;
  const minRegions = rules.minRegions ?? 0;
  const maxPerRegion = rules.maxPerRegion ?? Infinity;
  const sums = [0];
  for (const entry of free) sums.push(sums.at(-1)! + entry.micro);
  const womenFrom = new Array<number>(free.length + 1).fill(0);
  for (let at = free.length - 1; at >= 0; at -= 1)
    womenFrom[at] = womenFrom[at + 1]! + (free[at]!.person.sex === "woman" ? 1 : 0);

  const chosen = [...fixed];
  const regions = regionCounts(fixed.map((entry) => entry.person));
  let women = fixed.filter((entry) => entry.person.sex === "woman").length;
  if (Math.max(0, ...regions.values()) > maxPerRegion) return infeasible;
  let best = null as Entry[] | null;
  let bestSum = -Infinity;

  const descend = (from: number, left: number, sum: number): void => {
    if (left === 0) {
      if (sum > bestSum && women >= minWomen && regions.size >= minRegions) {
        best = [...chosen];
        bestSum = sum;
      }
      return;
    }
    if (regions.size + left < minRegions) return;
    for (let at = from; at <= free.length - left; at += 1) {
      if (sum + sums[at + left]! - sums[at]! <= bestSum) return;
      if (women + Math.min(left, womenFrom[at]!) < minWomen) return;
      const entry = free[at]!;
      const { region, sex } = entry.person;
      const inRegion = region === null ? 0 : (regions.get(region) ?? 0);
      if (region !== null && inRegion >= maxPerRegion) continue;
      if (region !== null) regions.set(region, inRegion + 1);
      if (sex === "woman") women += 1;
      chosen.push(entry);
      descend(at + 1, left - 1, sum + entry.micro);
      chosen.pop();
      if (sex === "woman") women -= 1;
      if (region !== null) {
        if (inRegion === 0) regions.delete(region);
        else regions.set(region, inRegion);
      }
    }
  };
  descend(
    0,
    places,
    fixed.reduce((sum, entry) => sum + entry.micro, 0),
  );
  return best === null ? infeasible : { list: listOf(best) };
}

type Found = { readonly change: Change; readonly reason: null } | { readonly change: null; readonly reason: Message };

/**
 * The smallest change of a list that meets the given rules: none, else one swap, else two at once; among those the
 * list with most merit. Names that must be on the list never leave it, names that must not never enter it.
 */
function smallestChange(
  entries: readonly Entry[],
  current: readonly Entry[],
  asked: readonly RuleKey[],
  rules: ShortlistRules,
): Found {
  const before = listOf(current);
  const onList = new Set(current);
  const kept = new Set(rules.mustInclude);
  const barred = new Set(rules.mustExclude);
  const mayLeave = current.filter(({ person }) => !kept.has(person.id)).sort((a, b) => b.rank - a.rank);
  const mayEnter = entries.filter((entry) => !onList.has(entry) && !barred.has(entry.person.id));
  const fits = (list: readonly Entry[]) => {
    const people = list.map((entry) => entry.person);
    return asked.every((rule) => meets(rule, people, rules));
  };
  const changeTo = (out: readonly Entry[], entering: readonly Entry[]): Found => {
    const after = listOf([...current.filter((entry) => !out.includes(entry)), ...entering]);
    return {
      change: { ...after, out: listOf(out).ids, in: listOf(entering).ids, cost: pointsBetween(before, after) },
      reason: null,
    };
  };
  if (fits(current)) return changeTo([], []);

  for (const swaps of [1, 2]) {
    if (subsets(mayLeave.length, swaps) * subsets(mayEnter.length, swaps) > mostSubsets)
      return { change: null, reason: message("whatif.tooMany", { most: mostSubsets }) };
    const outs = choices(mayLeave, swaps);
    const ins = choices(mayEnter, swaps);
    let best: { out: Entry[]; entering: Entry[]; gain: number } | null = null;
    for (const out of outs) {
      const rest = current.filter((entry) => !out.includes(entry));
      const leaving = out.reduce((sum, entry) => sum + entry.micro, 0);
      for (const entering of ins) {
        const gain = entering.reduce((sum, entry) => sum + entry.micro, 0) - leaving;
        if ((best === null || gain > best.gain) && fits([...rest, ...entering])) best = { out, entering, gain };
      }
    }
    if (best !== null) return changeTo(best.out, best.entering);
  }
  return { change: null, reason: message("whatif.noSmallChange") };
}

/** All single entries, or all pairs. */
function choices(entries: readonly Entry[], count: number): Entry[][] {
  if (count === 1) return entries.map((entry) => [entry]);
  return entries.flatMap((first, at) => entries.slice(at + 1).map((second) => [first, second]));
}

/**
 * The best list with at least w women for every w from 0 to the size, the locked names kept. Exact without search:
 * the w best women and then the best of the rest.
 */
function frontier(
  entries: readonly Entry[],
  size: number,
  rules: ShortlistRules,
  top: MeritList | null,
): FrontierPoint[] {
  const included = new Set(rules.mustInclude);
  const excluded = new Set(rules.mustExclude);
  const fixed = entries.filter(({ person }) => included.has(person.id));
  const free = entries.filter(({ person }) => !included.has(person.id) && !excluded.has(person.id));
  const isWoman = (entry: Entry) => entry.person.sex === "woman";
  const fixedWomen = fixed.filter(isWoman).length;
  return Array.from({ length: size + 1 }, (_, women): FrontierPoint => {
    const first = free.filter(isWoman).slice(0, Math.max(0, women - fixedWomen));
    const places = size - fixed.length - first.length;
    const rest = free.filter((entry) => !first.includes(entry)).slice(0, Math.max(0, places));
    if (places < 0 || rest.length < places || fixedWomen + first.length < women)
      return { women, merit: null, price: null, ids: null };
    const list = listOf([...fixed, ...first, ...rest]);
    return { women, merit: list.merit, price: top === null ? null : pointsBetween(top, list), ids: list.ids };
  });
}

/**
 * What a rule on a shortlist costs, in points of shortlist merit, and what the smallest change would be that meets
 * it. A comparison for people to read: it moves no name, and the order by merit never reads sex or nationality.
 *
 * The best list is searched exhaustively (see `mostSubsets`); above that there is a reason and no figure.
 *
 * @param input.pool the longlist with frozen merit; ids unique
 * @param input.size places on the list
 * @param input.current ids of the list in hand; left out, the unconstrained best stands in its place
 * @throws RangeError for a size that is no positive integer, unknown or repeated ids, merit that is no number
 */
export function whatIf(input: {
  readonly pool: readonly MeritPerson[];
  readonly size: number;
  readonly rules: ShortlistRules;
  readonly current?: readonly string[];
}): WhatIf {
  const { pool, size, rules } = input;
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`size ${size}`);
  const entries = ranked(pool);
  const byId = new Map(entries.map((entry) => [entry.person.id, entry]));
  const find = (id: string): Entry => {
    const entry = byId.get(id);
    if (!entry) throw new RangeError(`${id} is not in the pool`);
    return entry;
  };
  for (const id of [...(rules.mustInclude ?? []), ...(rules.mustExclude ?? [])]) find(id);

  const unconstrained = entries.length < size ? null : listOf(entries.slice(0, size));
  const current = [...new Set(input.current ?? unconstrained?.ids ?? [])].map(find);
  const currentPeople = current.map((entry) => entry.person);
  const active = activeRules(rules);
  const solution = solve(entries, size, rules);
  const price = solution.list === null || unconstrained === null ? null : pointsBetween(unconstrained, solution.list);
  const locks: readonly RuleKey[] = ["mustInclude", "mustExclude"];
  const whole = smallestChange(entries, current, active, rules);

  const perRule = active.map((rule): RuleChange => {
    const { have, need, bound } = measure(rule, currentPeople, rules);
    const { change, reason } = smallestChange(entries, current, [rule], rules);
    const after = change?.ids.map((id) => find(id).person) ?? null;
    const others = active.filter((key) => key !== rule);
    const alone = solve(entries, size, only(rules, [rule, ...locks]));
    const without = solve(entries, size, only(rules, others));
    return {
      rule,
      title: message(`whatif.rule.${rule}`, { need }),
      have,
      need,
      bound,
      gap: Math.max(0, bound === "min" ? need - have : have - need),
      change,
      reason,
      alsoMeets:
        after === null ? [] : others.filter((key) => !meets(key, currentPeople, rules) && meets(key, after, rules)),
      leavesOpen: after === null ? [] : others.filter((key) => !meets(key, after, rules)),
      price: alone.list === null || unconstrained === null ? null : pointsBetween(unconstrained, alone.list),
      marginalPrice:
        solution.list === null || without.list === null ? null : pointsBetween(without.list, solution.list),
    };
  });

  return {
    size,
    unconstrained,
    best: solution.list,
    price,
    pricePerSeat: price === null ? null : price / size,
    reason: solution.list === null ? solution.reason : null,
    conflict:
      solution.list === null && solution.reason.key === "whatif.infeasible" ? conflictOf(entries, size, rules) : [],
    current: {
      ...listOf(current),
      met: active.filter((rule) => meets(rule, currentPeople, rules)),
      open: active.filter((rule) => !meets(rule, currentPeople, rules)),
    },
    change: whole.change,
    changeReason: whole.reason,
    perRule,
    frontierByWomen: frontier(entries, size, rules, unconstrained),
    methodVersion: shortlistMethodVersion,
  };
}

/** Deletion filter: each rule without which there is still no list is left out; what remains cannot stand together. */
function conflictOf(entries: readonly Entry[], size: number, rules: ShortlistRules): RuleKey[] {
  let kept = activeRules(rules);
  for (const rule of [...kept]) {
    const rest = kept.filter((key) => key !== rule);
    const solved = solve(entries, size, only(rules, rest));
    if (solved.list === null && solved.reason.key === "whatif.infeasible") kept = rest;
  }
  return kept;
}
