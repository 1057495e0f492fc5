import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { processesForOversight } from "#app/services/lists/house-lists.server.ts";

/** What the fairness pages say, process by process, as a file. */
export const loader = listFile({ access: roles("auditor") }, processesForOversight);
