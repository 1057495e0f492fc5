import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { colleaguesList } from "#app/services/lists/work-lists.server.ts";

/** Those who speak for the reader's State, as a file. */
export const loader = listFile({ access: roles("leadFocalPoint") }, colleaguesList);
