import type { Sex } from "../selection/balance.ts";
import type { Region } from "./member.ts";
import type { ReadinessLevel } from "./readiness.ts";

/**
 * What one looks for in the cadre; null: anything. A readiness counts while it holds; with a post type it is the readiness
 * for that type, and a type alone finds who is assessed for it or aims at it.
 */
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
