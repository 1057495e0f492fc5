import { notFound, roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { referenceList } from "#app/services/lists/house-lists.server.ts";

/** One set of the reference data as a file. */
export const loader = listFile(
  { access: roles("administrator", "leadOfficer", "secretariatOfficer", "auditor"), params: ["set"] },
  async (seen) => {
    const found = await referenceList(seen, seen.params.set ?? "");
    if (!found) throw notFound();
    return found.list;
  },
);
