import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { assessorsList } from "#app/services/lists/desk-lists.server.ts";

/** Who may be called to a panel as a file. */
export const loader = listFile({ access: roles("leadOfficer", "secretariatOfficer") }, assessorsList);
