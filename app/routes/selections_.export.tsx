import { open } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { readerOf } from "#app/http/shell.server.ts";
import { selectionsList } from "#app/services/lists/work-lists.server.ts";

/** The public selections as a file, for anybody. */
export const loader = listFile({ access: open }, (seen) =>
  selectionsList({ ...seen, viewer: readerOf(seen.request, seen.present) }),
);
