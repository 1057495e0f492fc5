import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { accountsList } from "#app/services/lists/accounts-list.server.ts";

/** The accounts as a file. */
export const loader = listFile({ access: roles("administrator") }, (seen) => Promise.resolve(accountsList(seen)));
