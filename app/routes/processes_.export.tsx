import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { boardList } from "#app/services/lists/work-lists.server.ts";

/** The board as a file. */
export const loader = listFile(
  {
    access: roles(
      "leadOfficer",
      "secretariatOfficer",
      "screener",
      "panelMember",
      "panelChair",
      "vettingOfficer",
      "adjudicator",
      "selectionAuthority",
    ),
  },
  async (seen) => (await boardList(seen)).list,
);
