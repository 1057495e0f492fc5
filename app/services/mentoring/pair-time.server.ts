import { firstStarts, type Length, type PairTime } from "#app/domain/mentoring/booking.ts";
import type { PairStanding } from "#app/domain/mentoring/pair.ts";
import type { Interval } from "#app/domain/mentoring/slots.ts";
import { message, type Message } from "#app/domain/message.ts";
import { conflict, type Refusal } from "#app/domain/outcome.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import type { Work } from "#app/services/work.server.ts";
import { pairTimeOf, partiesOf, type Parties } from "#db/queries/booking.server.ts";

const dayLength = 86_400_000;
/** How many next free times a refusal names. */
const nextTimes = 3;

export type PairAt = { readonly parties: Parties; readonly time: PairTime };

/** Both sides' people and time around a stretch; null where the match has no mentor with an account. */
export async function pairAt(
  work: Pick<Work, "house" | "viewer">,
  pair: PairStanding,
  within: Interval,
  except: string | null = null,
): Promise<PairAt | null> {
  const parties = await partiesOf(work.viewer, work.house.store, pair.matchId);
  if (!parties) return null;
  return { parties, time: await pairTimeOf(work.viewer, work.house.store, pair, parties, within, except) };
}

/** The refusal of a time that cannot be had, with the next ones that can, in the reader's own zone. */
export async function taken(
  work: Pick<Work, "house" | "viewer">,
  pair: PairStanding,
  from: number,
  length: Length,
  callToday: boolean,
  except: string | null = null,
): Promise<Refusal> {
  const { house, viewer } = work;
  const now = house.now();
  const within: Interval = [Math.max(from, now), Math.max(from, now) + 21 * dayLength];
  const at = await pairAt(work, pair, within, except);
  const starts = at ? firstStarts(nextTimes, at.time, now, length, within, callToday) : [];
  const formats = formatsOf(viewer.locale, viewer.zone, now);
  const lines: { title: Message; detail: null }[] = starts.map((start) => ({
    title: message("booking.nextFree", { when: formats.dateTime(start) }),
    detail: null,
  }));
  return conflict(message(starts.length > 0 ? "booking.taken" : "booking.takenNone"), lines);
}
