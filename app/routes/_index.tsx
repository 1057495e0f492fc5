import { redirect } from "@remix-run/node";
import { holds } from "#app/domain/policy.ts";
import { open, resource } from "#app/http/guard.server.ts";

/** The front door: to one's own first page, or to the sign-in. */
export const loader = resource({ access: open }, async ({ viewer }) => {
  if (!viewer) return redirect("/sign-in");
  if (holds(viewer, "administrator")) return redirect("/accounts");
  return redirect(holds(viewer, "auditor") ? "/trail" : viewer.grants.length > 0 ? "/tasks" : "/me");
});
