import { sight } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { lettersList } from "#app/services/lists/work-lists.server.ts";

/** Which letters a process has, as a file; none of their text. */
export const loader = listFile(
  { access: sight("letters"), params: ["processId"] },
  async (seen) => (await lettersList(seen)).list,
);
