import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { matchesList } from "#app/services/lists/work-lists.server.ts";

/** One's own pairs as a file. */
export const loader = listFile({ access: roles("mentor", "mentee") }, matchesList);
