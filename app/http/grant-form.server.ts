import { grantableRoles, type RoleCode } from "#app/domain/people/roles.ts";
import type { WantedGrant } from "#app/domain/people/grants.ts";
import { choice, day, optionalChoice, optionalDay, optionalId, type Values } from "./form.server.ts";

/** The fields of a role to grant; bounds and dates are judged by the use-case. */
export const grantForm = {
  role: choice(grantableRoles as readonly [RoleCode, ...RoleCode[]]),
  memberStateId: optionalId(),
  decidingOffice: optionalChoice(["sg", "usgDpo"]),
  startsOn: day(),
  endsOn: optionalDay(),
};

/** The grant that a posted form asks for. */
export function grantOf({
  role,
  memberStateId,
  decidingOffice,
  startsOn,
  endsOn,
}: Values<typeof grantForm>): WantedGrant {
  return { role, memberStateId, decidingOffice, startsOn, endsOn };
}
