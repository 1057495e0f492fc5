import { roles } from "#app/http/guard.server.ts";
import { listFile } from "#app/http/list.server.ts";
import { forecastsList } from "#app/services/lists/desk-lists.server.ts";

/** The vacancies that are foreseen as a file. */
export const loader = listFile({ access: roles("leadOfficer", "secretariatOfficer") }, forecastsList);
