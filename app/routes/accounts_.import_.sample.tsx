import { resource, roles } from "#app/http/guard.server.ts";
import { sampleImport } from "#app/services/people/import-accounts.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

/** A file to begin a list from. */
export const loader = resource({ access: roles("administrator") }, ({ now }) =>
  Promise.resolve(
    new Response(sampleImport(dayOf(now)), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": 'attachment; filename="invitations.csv"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
      },
    }),
  ),
);
