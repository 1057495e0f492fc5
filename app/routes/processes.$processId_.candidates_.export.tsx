import { sight } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { candidatesList } from "#app/services/lists/candidates-list.server.ts";

/** The candidates of a process as a file. */
export const loader = listFile({ access: sight("candidates"), params: ["processId"] }, candidatesList);
