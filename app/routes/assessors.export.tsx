import { listFile } from "#app/http/list.server.ts";

/** Who may be called to a panel as a file. */
export const loader = listFile("assessors");
