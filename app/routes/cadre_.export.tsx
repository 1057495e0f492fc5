import { listFile } from "#app/http/list.server.ts";

/** The members of the cadre as a file. */
export const loader = listFile("cadre");
