import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { deskLettersList } from "#app/services/lists/work-lists.server.ts";

/** Which letters lie at the desk of the reader's State, as a file. */
export const loader = listFile({ access: roles("focalPoint", "leadFocalPoint") }, deskLettersList);
