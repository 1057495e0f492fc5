import { listFile } from "#app/http/list.server.ts";

/** Which letters a process has, as a file; none of their text. */
export const loader = listFile("letters");
