import { holds, statesOf, type Viewer } from "../policy.ts";
import type { RoleCode } from "../people/roles.ts";

/** Who opens a page of the cadre at all; what of it, `cadreSideOf` decides per member. */
export const cadreReaders: readonly RoleCode[] = [
  "cadreManager",
  "leadOfficer",
  "secretariatOfficer",
  "focalPoint",
  "leadFocalPoint",
];
/** Who reads every member whole, and with it the bench and the timeline. */
export const wholeReaders: readonly RoleCode[] = ["cadreManager", "leadOfficer", "secretariatOfficer"];

/** What a viewer is to one member: the manager writes, officers read all, the sponsoring State reads its part. */
export type CadreSide = "manager" | "officer" | "state";
export function cadreSideOf(viewer: Viewer, sponsoringState: string | null): CadreSide | null {
  if (holds(viewer, "cadreManager")) return "manager";
  if (holds(viewer, "leadOfficer", "secretariatOfficer")) return "officer";
  return sponsoringState !== null && statesOf(viewer).includes(sponsoringState) ? "state" : null;
}
