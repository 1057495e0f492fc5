import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { vettingList } from "#app/services/lists/vetting-list.server.ts";

/** The vetting queue as a file. */
export const loader = listFile({ access: roles("vettingOfficer", "adjudicator") }, vettingList);
