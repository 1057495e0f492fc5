import { listFile } from "#app/http/list.server.ts";

/** What the fairness pages say, process by process, as a file. */
export const loader = listFile("oversight");
