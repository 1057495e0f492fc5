import { listFile } from "#app/http/list.server.ts";

/** Which letters lie at the desk of the reader's State, as a file. */
export const loader = listFile("deskLetters");
