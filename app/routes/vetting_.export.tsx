import { listFile } from "#app/http/list.server.ts";

/** The vetting queue as a file. */
export const loader = listFile("vetting");
