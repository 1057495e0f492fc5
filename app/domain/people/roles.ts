import { message, type Message } from "../message.ts";

/** The role codes of the field; base roles are granted by an administrator, seats come from convening. */
export const roleCodes = [
  "administrator",
  "leadOfficer",
  "secretariatOfficer",
  "focalPoint",
  "leadFocalPoint",
  "nominee",
  "screener",
  "panelChair",
  "panelMember",
  "observer",
  "vettingOfficer",
  "adjudicator",
  "selectionAuthority",
  "cadreManager",
  "mentoringCoordinator",
  "mentor",
  "mentee",
  "auditor",
] as const;
export type RoleCode = (typeof roleCodes)[number];

/** Roles an administrator can grant; the seats of a panel and the parties of a match come from their own acts. */
export const grantableRoles: readonly RoleCode[] = [
  "leadOfficer",
  "secretariatOfficer",
  "focalPoint",
  "leadFocalPoint",
  "screener",
  "panelMember",
  "vettingOfficer",
  "adjudicator",
  "selectionAuthority",
  "cadreManager",
  "mentoringCoordinator",
  "auditor",
  "administrator",
];

const fileRoles: readonly RoleCode[] = roleCodes.filter((role) => role !== "administrator");
const actingRoles: readonly RoleCode[] = roleCodes.filter((role) => role !== "auditor");

const exclusive: readonly (readonly [readonly RoleCode[], readonly RoleCode[]])[] = [
  [["administrator"], fileRoles],
  [["auditor"], actingRoles],
  [
    ["focalPoint", "leadFocalPoint"],
    [
      "screener",
      "panelMember",
      "panelChair",
      "leadOfficer",
      "secretariatOfficer",
      "vettingOfficer",
      "adjudicator",
      "selectionAuthority",
      "cadreManager",
      "mentoringCoordinator",
    ],
  ],
  [
    ["vettingOfficer", "adjudicator"],
    ["screener", "panelMember", "panelChair", "selectionAuthority"],
  ],
  [["leadOfficer", "secretariatOfficer"], ["selectionAuthority"]],
  [["mentoringCoordinator"], ["leadOfficer", "secretariatOfficer", "panelMember", "panelChair"]],
];

/**
 * Why a further role may not be held beside the ones held now, or null (model.md, "Roles that exclude each other").
 * Exclusions inside one process (officer x panel …) are asked when the process's own rows are made.
 */
export function exclusionOf(held: readonly RoleCode[], wanted: RoleCode): Message | null {
  for (const [left, right] of exclusive)
    for (const other of held) {
      if (other === wanted) continue;
      if ((left.includes(wanted) && right.includes(other)) || (right.includes(wanted) && left.includes(other)))
        return message("refusal.rolesExclude", { one: message(`role.${wanted}`), other: message(`role.${other}`) });
    }
  return null;
}

/** What a role must be bounded to. */
export function boundOf(role: RoleCode): "memberState" | "decidingOffice" | null {
  if (role === "focalPoint" || role === "leadFocalPoint") return "memberState";
  if (role === "selectionAuthority") return "decidingOffice";
  return null;
}
