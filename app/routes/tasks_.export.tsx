import { signedIn } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { tasksList } from "#app/services/lists/work-lists.server.ts";

/** One's own tasks as a file. */
export const loader = listFile({ access: signedIn }, async (seen) => (await tasksList(seen)).list);
