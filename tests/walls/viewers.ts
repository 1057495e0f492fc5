import type { RoleCode } from "#app/domain/people/roles.ts";
import type { ViewerKind } from "#tests/support/two-worlds.ts";
import { expectations, said, type Who } from "./expectations.ts";

/** Roles that have no route before their screens exist. */
export const withoutScreen: readonly RoleCode[] = ["nominee", "observer"];

type Looks = {
  readonly roles: readonly RoleCode[];
  /** How the viewer stands in the processes of the world, by the letters of their states. */
  readonly stands: Readonly<Partial<Record<Who, string>>>;
};
const anywhere = "NCESAPRDB";
/** What each viewer of a pair of worlds is: together all roles, and everybody the matrix speaks of. */
export const looks: Readonly<Record<ViewerKind, Looks>> = {
  visitor: { roles: [], stands: { visitor: anywhere } },
  administrator: { roles: ["administrator"], stands: { administrator: anywhere } },
  auditor: { roles: ["auditor"], stands: { auditor: anywhere } },
  leadOfficer: { roles: ["leadOfficer"], stands: { lead: anywhere } },
  officer: { roles: ["secretariatOfficer"], stands: { officer: "CSAD" } },
  officerElsewhere: { roles: ["secretariatOfficer"], stands: { officer: "NP", named: "B", otherOfficer: "CESARD" } },
  screener: { roles: ["screener"], stands: { screener: "EA" } },
  screenerBefore: { roles: ["screener"], stands: { screener: "SRDPB", otherScreener: "EA" } },
  chair: { roles: ["panelChair"], stands: { chair: "A" } },
  chairRevealed: { roles: ["panelChair"], stands: { chair: "PDB" } },
  member: { roles: ["panelMember"], stands: { member: "A", otherMember: "SRPDB" } },
  memberRevealed: { roles: ["panelMember"], stands: { member: "SR" } },
  memberRecused: { roles: ["panelMember"], stands: { recused: "A", member: "PDB" } },
  memberUndeclared: { roles: ["panelMember"], stands: { undeclared: "S", member: "APRDB" } },
  vetting: { roles: ["vettingOfficer"], stands: { vetting: "SAPRDB" } },
  adjudicator: { roles: ["adjudicator"], stands: { adjudicator: "SAPRDB" } },
  authority: { roles: ["selectionAuthority"], stands: { authority: "DB" } },
  authorityElsewhere: { roles: ["selectionAuthority"], stands: { otherAuthority: anywhere } },
  focal: { roles: ["focalPoint", "leadFocalPoint"], stands: { leadFocal: "CSB", focal: "CSB" } },
  focalElsewhere: { roles: ["focalPoint", "leadFocalPoint"], stands: { otherFocal: "CEARD" } },
  cadre: { roles: ["cadreManager"], stands: { cadre: anywhere } },
  coordinator: { roles: ["mentoringCoordinator"], stands: { coordinator: anywhere } },
  mentor: { roles: ["mentor"], stands: { mentor: anywhere } },
  mentee: { roles: ["mentee"], stands: { mentee: anywhere } },
  mentorAsked: { roles: ["mentor"], stands: { otherMentor: anywhere } },
  menteeOffered: { roles: ["mentee"], stands: { otherMentee: anywhere } },
  officerLeft: { roles: ["secretariatOfficer"], stands: { otherOfficer: "A" } },
  officerReceived: { roles: ["secretariatOfficer"], stands: { officer: "A" } },
  actingChair: { roles: ["panelMember"], stands: { member: "A" } },
  actingChairEnded: { roles: ["panelMember"], stands: { member: "A" } },
  // The matrix speaks of leads of other States: the pages of inviting colleagues are not owed to this one.
  focalNotLead: { roles: ["focalPoint"], stands: {} },
  focalEnded: { roles: [], stands: {} },
};

/** The viewers in parts that take about as long as each other: a file of tests for each. */
export const groups = {
  desk: ["leadOfficer", "officer", "officerElsewhere", "visitor"],
  before: ["screener", "screenerBefore", "vetting", "adjudicator", "administrator", "auditor"],
  panel: [
    "chair",
    "chairRevealed",
    "member",
    "memberRevealed",
    "memberRecused",
    "memberUndeclared",
    "authority",
    "authorityElsewhere",
  ],
  outside: ["focal", "focalElsewhere", "cadre", "coordinator", "mentor", "mentee", "mentorAsked", "menteeOffered"],
  changed: ["officerLeft", "officerReceived", "actingChair", "actingChairEnded", "focalNotLead", "focalEnded"],
} as const satisfies Readonly<Record<string, readonly ViewerKind[]>>;

/** Routes whose page the matrix gives to a viewer in one of the places where the viewer stands. */
export function owedTo(viewer: ViewerKind): string[] {
  const places = Object.entries(looks[viewer].stands).flatMap(([who, letters]) =>
    [...letters].map((letter) => [who as Who, letter] as const),
  );
  return Object.entries(expectations)
    .filter(([path, line]) => !path.startsWith("@") && places.some(([who, at]) => said(line.get, who, at) === "must"))
    .map(([path]) => path);
}

/** Routes of which the world has no page for a viewer to whom the matrix owes it in another world, each with what is missing. */
export const withoutPage: Readonly<Record<string, string>> = {
  "invitations/:invitationId": "no member whom this State sponsors is invited to a process",
  "processes/:processId/representations/:representationId": "nothing is filed in the processes of that officer",
  "programme/ties/:tieId": "the coordinator has recorded no tie",
  "processes/:processId/letters/together/:kind":
    "no letters wait to be drawn up together, so that no link names a kind",
  "cadre/:memberId/checks": "every check of a member of the cadre is closed: no link leads to it",
  "cadre/:memberId/checks/:checkId": "every check of a member of the cadre is closed: no link leads to it",
};
