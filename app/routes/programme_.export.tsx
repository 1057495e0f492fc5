import { listFile } from "#app/http/list.server.ts";

/** The mentees of the programme as a file. */
export const loader = listFile("mentees");
