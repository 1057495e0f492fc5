import { Temporal } from "temporal-polyfill";
import { message, type Message } from "../message.ts";
import { poolTable } from "../selection/stages.ts";
import type { Sex, Track } from "../selection/balance.ts";
import type { PoolState } from "../selection/states.ts";

/** What the cadre manager does to a membership; `lapse` is the clock's alone. */
export const poolActs = ["propose", "admit", "renew", "leave"] as const;
export type PoolAct = (typeof poolActs)[number];

/** A day so many whole months later; the last day of a shorter month stands for one that it lacks. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** Whether a membership counts: admitted or renewed, and not past its last day, whether or not the job has run. */
export function inPoolInDate(membership: { state: PoolState; expiresOn: string | null }, today: string): boolean {
  return (
    (membership.state === "admitted" || membership.state === "renewed") &&
    (membership.expiresOn === null || membership.expiresOn >= today)
  );
}

/** How long before its last day a membership asks to be looked at, in days. */
export const reviewNotice = 60;
/** The last day of a membership that asks to be looked at on a day. */
export function reviewBy(today: string): string {
  return Temporal.PlainDate.from(today).add({ days: reviewNotice }).toString();
}
/** Whether a membership that counts is due for review, or near its last day. */
export function reviewIsDue(
  membership: { state: PoolState; reviewDueOn: string | null; expiresOn: string | null },
  today: string,
): boolean {
  return (
    inPoolInDate(membership, today) &&
    ((membership.reviewDueOn !== null && membership.reviewDueOn <= today) ||
      (membership.expiresOn !== null && membership.expiresOn <= reviewBy(today)))
  );
}

/** The acts open to the manager from a state; null: not a member of the pool yet. */
export function poolActsFrom(state: PoolState | null): PoolAct[] {
  if (state === null) return ["propose"];
  return poolTable.flatMap(({ from, act, by }) =>
    from === state && by.includes("officer") && act !== "lapse" ? [act] : [],
  );
}

/** Whom a pool is for, and for how long. `track` null: for any. */
export type PoolTerms = {
  readonly validMonths: number;
  readonly reviewMonths: number;
  readonly womenOnly: boolean;
  readonly track: Track | null;
};
/** Why a pool is not for somebody, or null where it is. */
export function notForPool(
  pool: Pick<PoolTerms, "womenOnly" | "track">,
  { sex, track }: { readonly sex: Sex; readonly track: Track },
): Message | null {
  if (pool.womenOnly && sex !== "woman") return message("cadre.pool.womenOnly");
  if (pool.track !== null && pool.track !== track)
    return message("cadre.pool.otherTrack", { track: message(`track.${pool.track}`) });
  return null;
}

type Dates = { readonly admittedOn?: string; readonly reviewDueOn?: string; readonly expiresOn?: string };
export type PoolMove = { readonly to: PoolState; readonly dates: Dates };

/** What an act makes of a membership, by `poolTable` and the pool's own terms; a message where it is not open. */
export function moveInPool(
  state: PoolState | null,
  act: PoolAct,
  pool: PoolTerms,
  member: { readonly sex: Sex; readonly track: Track },
  today: string,
): PoolMove | Message {
  const barred = act === "leave" ? null : notForPool(pool, member);
  if (barred) return barred;
  if (!poolActsFrom(state).includes(act)) return message("cadre.pool.notFrom");
  if (act === "propose") return { to: "proposed", dates: {} };
  const { to } = poolTable.find((row) => row.from === state && row.act === act)!;
  if (act === "leave") return { to, dates: {} };
  return {
    to,
    dates: {
      ...(act === "admit" ? { admittedOn: today } : {}),
      reviewDueOn: addMonths(today, pool.reviewMonths),
      expiresOn: addMonths(today, pool.validMonths),
    },
  };
}
