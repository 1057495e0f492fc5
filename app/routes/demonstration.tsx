import { redirect } from "@remix-run/node";
import { inSession } from "#app/http/authenticator.server.ts";
import { id } from "#app/http/form.server.ts";
import { action as acts, notFound, open, resource } from "#app/http/guard.server.ts";
import { signInDemonstration } from "#app/services/people/sign-in-demonstration.server.ts";

/** The roles are chosen on the sign-in page; outside the demonstration there is nothing at this address. */
export const loader = resource({ access: open }, async ({ house }) =>
  house.config.demonstration ? redirect("/sign-in") : notFound(),
);

export const action = acts(
  { access: open, keyless: true, form: { accountId: id() } },
  async ({ request, house, work, values }) => inSession(request, house, await signInDemonstration(work, values)),
  ({ cookie }) => ({ to: "/", headers: { "Set-Cookie": cookie } }),
);
