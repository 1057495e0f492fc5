import { listFile } from "#app/http/list.server.ts";

/** One's own tasks as a file. */
export const loader = listFile("tasks");
