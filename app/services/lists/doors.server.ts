import { cadreReaders } from "#app/domain/cadre/standing.ts";
import { listPlaces, type ListKey } from "#app/domain/list.ts";
import type { RoleCode } from "#app/domain/people/roles.ts";
import { holds, sees, type Sight, type Standing, type Viewer } from "#app/domain/policy.ts";
import type { House } from "#app/services/work.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { accountsList } from "./accounts-list.server.ts";
import { cadreList } from "./cadre-list.server.ts";
import { callsList } from "./calls-list.server.ts";
import { candidatesList } from "./candidates-list.server.ts";
import { assessorsList, forecastsList } from "./desk-lists.server.ts";
import { mailList, processesForOversight, referenceList } from "./house-lists.server.ts";
import type { Asking, List, Reader } from "./list.server.ts";
import { menteesList, mentorsList } from "./mentoring-lists.server.ts";
import { sheetOf, type ListSheet } from "./sheet.server.ts";
import { trailList } from "./trail-list.server.ts";
import { vettingList } from "./vetting-list.server.ts";
import {
  boardList,
  colleaguesList,
  deskLettersList,
  lettersList,
  matchesList,
  selectionsList,
  tasksList,
} from "./work-lists.server.ts";

/** Who may take a list as a file: those who may open its page. */
type DoorAccess =
  | { readonly kind: "open" }
  | { readonly kind: "signedIn" }
  | { readonly kind: "roles"; readonly roles: readonly RoleCode[] }
  | { readonly kind: "sight"; readonly sight: Sight };
/** A list asked for as a file. `standing` is set under `sight`; `reader` may be a visitor, where the door is open. */
type Asked = Asking & {
  readonly reader: Reader;
  readonly standing: Standing;
  readonly params: Readonly<Record<string, string | undefined>>;
};
export type ListDoor = {
  readonly access: DoorAccess;
  readonly params: readonly string[];
  /** Null where there is no such list. */
  readonly find: (asked: Asked) => Promise<ListSheet | null>;
};

function door<R>(
  access: DoorAccess,
  find: (asked: Asked) => List<R> | null | Promise<List<R> | null>,
  ...params: string[]
): ListDoor {
  return {
    access,
    params,
    find: async (asked) => {
      const list = await find(asked);
      return list && sheetOf(list);
    },
  };
}
const roles = (...list: RoleCode[]): DoorAccess => ({ kind: "roles", roles: list });
const focals = roles("focalPoint", "leadFocalPoint");
const officers = roles("leadOfficer", "secretariatOfficer");

/** Every list with who may open it: the file that streams and the file that is made meanwhile go through the same door. */
export const listDoors: Readonly<Record<ListKey, ListDoor>> = {
  accounts: door(roles("administrator"), accountsList),
  assessors: door(officers, assessorsList),
  cadre: door(roles(...cadreReaders), async (asked) => (await cadreList(asked)).list),
  calls: door(focals, async (asked) => (await callsList(asked)).list),
  candidates: door({ kind: "sight", sight: "candidates" }, candidatesList, "processId"),
  colleagues: door(roles("leadFocalPoint"), colleaguesList),
  deskLetters: door(focals, deskLettersList),
  forecasts: door(officers, forecastsList),
  letters: door({ kind: "sight", sight: "letters" }, async (asked) => (await lettersList(asked)).list, "processId"),
  matches: door(roles("mentor", "mentee"), matchesList),
  mentees: door(roles("mentoringCoordinator"), async (asked) => (await menteesList(asked)).list),
  mentors: door(
    roles("mentoringCoordinator", "focalPoint", "leadFocalPoint", "vettingOfficer", "adjudicator"),
    mentorsList,
  ),
  operations: door(roles("administrator"), async (asked) => (await mailList(asked))?.list ?? null),
  oversight: door(roles("auditor"), processesForOversight),
  processes: door(
    roles(
      "leadOfficer",
      "secretariatOfficer",
      "screener",
      "panelMember",
      "panelChair",
      "vettingOfficer",
      "adjudicator",
      "selectionAuthority",
    ),
    async (asked) => (await boardList(asked)).list,
  ),
  reference: door(
    roles("administrator", "leadOfficer", "secretariatOfficer", "auditor"),
    async (asked) => (await referenceList(asked, asked.params.set ?? ""))?.list ?? null,
    "set",
  ),
  selections: door({ kind: "open" }, (asked) => selectionsList({ ...asked, viewer: asked.reader })),
  tasks: door({ kind: "signedIn" }, async (asked) => (await tasksList(asked)).list),
  trail: door(roles("auditor"), trailList),
  vetting: door(roles("vettingOfficer", "adjudicator"), vettingList),
};

export type Found = { readonly sheet: ListSheet; readonly standing: Standing | null };
/**
 * The list at an address, as its viewer may open it now; null where it is none of the viewer's.
 * @param place the address of the list without its query
 */
export async function listAt(
  house: House,
  viewer: Viewer,
  key: ListKey,
  place: string,
  query: string,
): Promise<Found | null> {
  if (!listPlaces[key].test(place)) return null;
  const { access, find } = listDoors[key];
  const parts = place.split("/");
  const params = { processId: parts[2], set: parts[2] };
  if (access.kind === "roles" && !holds(viewer, ...access.roles)) return null;
  const standing = access.kind === "sight" ? await standingOf(viewer, house.store, parts[2] ?? "") : null;
  if (access.kind === "sight" && !(standing && sees(standing, "process") && sees(standing, access.sight))) return null;
  const url = new URL(`${place}${query === "" ? "" : `?${query}`}`, "http://list");
  const sheet = await find({
    viewer,
    reader: viewer,
    house,
    now: house.now(),
    url,
    params,
    standing: standing as Standing,
  });
  return sheet && { sheet, standing };
}
