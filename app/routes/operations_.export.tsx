import { notFound, roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { mailList } from "#app/services/lists/house-lists.server.ts";

/** The mail that waits or failed as a file. */
export const loader = listFile({ access: roles("administrator") }, async (seen) => {
  const found = await mailList(seen);
  if (!found) throw notFound();
  return found.list;
});
