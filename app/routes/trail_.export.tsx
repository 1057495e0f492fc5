import { listFile } from "#app/http/list.server.ts";

/** The trail as a file. */
export const loader = listFile("trail");
