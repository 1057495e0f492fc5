import { message, type Message } from "#app/domain/message.ts";
import type { Scale, ScaleCode, ScaleEnds } from "./scoring.ts";

/** Version of the agreement figures of this file. */
export const statisticsMethodVersion = "agreement-1";

/** The spread from which a competency must be discussed, in scale points. */
export const discussFromSpread: Readonly<Record<ScaleCode, number>> = { un4: 2, uk7: 3 };

export type WithinGroupAgreement = {
  /** 0-1, null with fewer than two ratings. */
  readonly value: number | null;
  /** Before the floor at 0: negative where members disagree more than by chance. */
  readonly untruncated: number | null;
  readonly n: number;
  readonly reason: Message | null;
  readonly methodVersion: string;
};

/** Sample variance over the variance of a uniform spread, as two whole numbers; n must be at least 2. */
function varianceRatio(ratings: readonly number[], scale: ScaleEnds): { numerator: number; denominator: number } {
  const n = ratings.length;
  const levels = scale.hi - scale.lo + 1;
  let sum = 0;
  let squares = 0;
  for (const rating of ratings) {
    if (!Number.isInteger(rating) || rating < scale.lo || rating > scale.hi)
      throw new RangeError(`rating ${rating} is not on the scale ${scale.lo}-${scale.hi}`);
    sum += rating;
    squares += rating * rating;
  }
  return { numerator: 12 * (n * squares - sum * sum), denominator: n * (n - 1) * (levels * levels - 1) };
}

/**
 * Agreement of the members on one candidate and competency: r_wg = 1 - s^2/((A^2 - 1)/12), with A levels and s^2
 * with n - 1, floored at 0 (documentation of `rwg` in the R package multilevel).
 *
 * @throws RangeError for a rating off the scale
 */
export function rwg(ratings: readonly number[], scale: ScaleEnds): WithinGroupAgreement {
  const n = ratings.length;
  if (n < 2)
    return {
      value: null,
      untruncated: null,
      n,
      reason: message("statistics.fewerThanTwo", { n }),
      methodVersion: statisticsMethodVersion,
    };
  const { numerator, denominator } = varianceRatio(ratings, scale);
  const untruncated = (denominator - numerator) / denominator;
  return {
    value: Math.max(0, untruncated),
    untruncated,
    n,
    reason: null,
    methodVersion: statisticsMethodVersion,
  };
}

export type Spread = {
  /** Highest minus lowest rating in scale points, null with fewer than two. */
  readonly value: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly n: number;
  readonly reason: Message | null;
  readonly methodVersion: string;
};

/** How far the members' ratings of one competency lie apart. */
export function spread(ratings: readonly number[]): Spread {
  const n = ratings.length;
  const lowest = n === 0 ? null : Math.min(...ratings);
  const highest = n === 0 ? null : Math.max(...ratings);
  return {
    value: n < 2 ? null : highest! - lowest!,
    lowest,
    highest,
    n,
    reason: n < 2 ? message("statistics.fewerThanTwo", { n }) : null,
    methodVersion: statisticsMethodVersion,
  };
}

export type ToDiscuss = {
  /** Null where fewer than two ratings leave nothing to compare. */
  readonly discuss: boolean | null;
  /** Every ground that holds, or why there is no answer. */
  readonly reasons: readonly Message[];
  readonly spread: Spread;
  readonly rwg: WithinGroupAgreement;
  readonly methodVersion: string;
};

/**
 * Whether the panel must discuss a competency of a candidate: a spread of at least 2 points on the UN 1-4 scale
 * or 3 on the UK 1-7 scale, or r_wg below one half (compared in whole numbers). A prompt; it changes nothing.
 *
 * @throws RangeError for a rating off the scale
 */
export function toDiscuss(ratings: readonly number[], scale: Scale): ToDiscuss {
  const apart = spread(ratings);
  const agreement = rwg(ratings, scale);
  const result = (discuss: boolean | null, reasons: readonly Message[]): ToDiscuss => ({
    discuss,
    reasons,
    spread: apart,
    rwg: agreement,
    methodVersion: statisticsMethodVersion,
  });
  if (apart.value === null || agreement.value === null)
    return result(null, [message("statistics.fewerThanTwo", { n: ratings.length })]);
  const reasons: Message[] = [];
  const from = discussFromSpread[scale.code];
  if (apart.value >= from) reasons.push(message("statistics.spreadWide", { spread: apart.value, from }));
  const { numerator, denominator } = varianceRatio(ratings, scale);
  if (2 * numerator > denominator) reasons.push(message("statistics.agreementLow", { rwg: agreement.value }));
  return result(reasons.length > 0, reasons);
}
