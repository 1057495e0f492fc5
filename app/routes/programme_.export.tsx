import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { menteesList } from "#app/services/lists/mentoring-lists.server.ts";

/** The mentees of the programme as a file. */
export const loader = listFile(
  { access: roles("mentoringCoordinator") },
  async (seen) => (await menteesList(seen)).list,
);
