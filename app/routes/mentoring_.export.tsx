import { listFile } from "#app/http/list.server.ts";

/** One's own pairs as a file. */
export const loader = listFile("matches");
