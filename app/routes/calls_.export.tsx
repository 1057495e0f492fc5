import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { callsList } from "#app/services/lists/calls-list.server.ts";

/** The calls of the viewer's own States as a file. */
export const loader = listFile(
  { access: roles("focalPoint", "leadFocalPoint") },
  async (seen) => (await callsList(seen)).list,
);
