import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { trailList } from "#app/services/lists/trail-list.server.ts";

/** The trail as a file. */
export const loader = listFile({ access: roles("auditor") }, (seen) => Promise.resolve(trailList(seen)));
