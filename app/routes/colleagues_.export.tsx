import { listFile } from "#app/http/list.server.ts";

/** Those who speak for the reader's State, as a file. */
export const loader = listFile("colleagues");
