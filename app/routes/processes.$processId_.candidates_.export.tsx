import { listFile } from "#app/http/list.server.ts";

/** The candidates of a process as a file. */
export const loader = listFile("candidates");
