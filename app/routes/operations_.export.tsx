import { listFile } from "#app/http/list.server.ts";

/** The mail that waits or failed as a file. */
export const loader = listFile("operations");
