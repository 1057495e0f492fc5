import { listFile } from "#app/http/list.server.ts";

/** The mentors a viewer may know of as a file. */
export const loader = listFile("mentors");
