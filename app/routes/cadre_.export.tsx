import { cadreReaders } from "#app/domain/cadre/standing.ts";
import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { cadreList } from "#app/services/lists/cadre-list.server.ts";

/** The members of the cadre as a file. */
export const loader = listFile({ access: roles(...cadreReaders) }, async (seen) => (await cadreList(seen)).list);
