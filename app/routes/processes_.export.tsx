import { listFile } from "#app/http/list.server.ts";

/** The board as a file. */
export const loader = listFile("processes");
