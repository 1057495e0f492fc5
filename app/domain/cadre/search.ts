import type { Sex } from "../selection/balance.ts";
import type { Region } from "./member.ts";
import { availableOn, type ReadinessLevel } from "./readiness.ts";

/** What one looks for in the cadre; null: anything. */
export type CadreSearch = {
  readonly postTypeId: string | null;
  readonly language: string | null;
  readonly region: Region | null;
  readonly readiness: ReadinessLevel | null;
  readonly day: string | null;
  readonly sex: Sex | null;
  readonly state: string | null;
  readonly poolId: string | null;
  /** A membership is due for review, or near its last day. */
  readonly review: boolean;
};
export type Searched = {
  readonly sex: Sex;
  readonly sponsoringState: string | null;
  readonly languages: readonly { readonly language: string }[];
  readonly regions: readonly Region[];
  readonly targets: readonly string[];
  readonly pools: readonly { readonly poolId: string; readonly inDate: boolean; readonly reviewDue: boolean }[];
  readonly readiness: readonly {
    readonly postTypeId: string;
    readonly level: ReadinessLevel;
    readonly holds: boolean;
  }[];
  readonly availableFrom: string | null;
  readonly availableTo: string | null;
};

/**
 * Whether a member is what was looked for. A readiness counts while it holds; with a post type it is the readiness for
 * that type, and a type alone finds who is assessed for it or aims at it.
 */
export function matches(member: Searched, search: CadreSearch): boolean {
  const held = member.readiness.filter(
    (row) => row.holds && (search.postTypeId === null || row.postTypeId === search.postTypeId),
  );
  const aims = search.postTypeId === null || held.length > 0 || member.targets.includes(search.postTypeId);
  return (
    (search.readiness === null ? aims : held.some(({ level }) => level === search.readiness)) &&
    (search.language === null || member.languages.some(({ language }) => language === search.language)) &&
    (search.region === null || member.regions.includes(search.region)) &&
    (search.day === null || availableOn({ from: member.availableFrom, to: member.availableTo }, search.day)) &&
    (search.sex === null || member.sex === search.sex) &&
    (search.state === null || member.sponsoringState === search.state) &&
    (!search.review || member.pools.some(({ reviewDue }) => reviewDue)) &&
    (search.poolId === null || member.pools.some(({ poolId, inDate }) => inDate && poolId === search.poolId))
  );
}
