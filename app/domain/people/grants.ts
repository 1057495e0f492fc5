import { message, type Message } from "../message.ts";
import { boundOf, exclusionOf, grantableRoles, type RoleCode } from "./roles.ts";

/** A role as asked for. Days are `YYYY-MM-DD`; `endsOn` null is open-ended, the last day counts. */
export type WantedGrant = {
  readonly role: RoleCode;
  readonly memberStateId: string | null;
  readonly decidingOffice: "sg" | "usgDpo" | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
};
/** A role as held: one that has not been ended. */
export type HeldGrant = WantedGrant & { readonly id: string };

/** The wanted grant with only the bound that its role takes: a State for focal points, an office for authorities. */
export function boundGrant(wanted: WantedGrant): WantedGrant {
  const bound = boundOf(wanted.role);
  return {
    ...wanted,
    memberStateId: bound === "memberState" ? wanted.memberStateId : null,
    decidingOffice: bound === "decidingOffice" ? wanted.decidingOffice : null,
  };
}

/** What is wrong with the fields of a grant, by field name; empty where nothing is. `today` is a UTC day. */
export function grantFieldProblems(wanted: WantedGrant, today: string): Record<string, Message> {
  const problems: Record<string, Message> = {};
  const bound = boundOf(wanted.role);
  if (!grantableRoles.includes(wanted.role)) problems.role = message("field.choose");
  if (bound === "memberState" && !wanted.memberStateId) problems.memberStateId = message("people.grant.needsState");
  if (bound === "decidingOffice" && !wanted.decidingOffice)
    problems.decidingOffice = message("people.grant.needsOffice");
  if (wanted.endsOn !== null && wanted.endsOn < wanted.startsOn)
    problems.endsOn = message("people.grant.endsBeforeStart");
  else if (wanted.endsOn !== null && wanted.endsOn < today) problems.endsOn = message("people.grant.endsInPast");
  return problems;
}

/** Whether two grants hold on a common day. */
export function overlap(
  one: Pick<WantedGrant, "startsOn" | "endsOn">,
  other: Pick<WantedGrant, "startsOn" | "endsOn">,
): boolean {
  return (
    (one.endsOn === null || other.startsOn <= one.endsOn) && (other.endsOn === null || one.startsOn <= other.endsOn)
  );
}

/** Why a grant may not stand beside those held on any of its days, or null: the same one twice, or roles that exclude each other. */
export function grantConflict(held: readonly HeldGrant[], wanted: WantedGrant): Message | null {
  const beside = held.filter((grant) => overlap(grant, wanted));
  if (
    beside.some(
      (grant) =>
        grant.role === wanted.role &&
        grant.memberStateId === wanted.memberStateId &&
        grant.decidingOffice === wanted.decidingOffice,
    )
  )
    return message("people.refusal.held");
  return exclusionOf(
    beside.map((grant) => grant.role),
    wanted.role,
  );
}

/** How a role is ended or given another last day: at once, on a day, or open-ended. */
export const roleEndings = ["now", "on", "open"] as const;
export type RoleEnding = (typeof roleEndings)[number];
