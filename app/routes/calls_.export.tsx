import { listFile } from "#app/http/list.server.ts";

/** The calls of the viewer's own States as a file. */
export const loader = listFile("calls");
