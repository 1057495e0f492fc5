import { listFile } from "#app/http/list.server.ts";

/** One set of the reference data as a file. */
export const loader = listFile("reference");
