import { redirect } from "@remix-run/node";
import { LinkButton } from "#app/ui/button.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { afterClick } from "#app/http/authenticator.server.ts";
import { id } from "#app/http/form.server.ts";
import { action as acts, notFound, open, page } from "#app/http/guard.server.ts";
import { signInDemonstration } from "#app/services/people/sign-in-demonstration.server.ts";

/** The roles are chosen on the sign-in page; outside the demonstration there is nothing at this address. */
export const loader = page({ access: open }, async ({ house, request }) => {
  if (!house.config.demonstration) throw notFound();
  if (request.method === "GET") throw redirect("/sign-in");
  return {};
});

export const action = acts(
  { access: open, keyless: true, form: { accountId: id() } },
  async ({ request, house, work, values }) => afterClick(request, house, await signInDemonstration(work, values)),
  ({ cookie }) => ({ to: "/", headers: { "Set-Cookie": cookie } }),
);

/** Seen only after a form that named no account. */
export default function Demonstration() {
  const { t } = useText();
  return (
    <Page title={t("failure.400.title")}>
      <Refusal title={t("failure.400.title")} action={<LinkButton href="/sign-in">{t("failure.home")}</LinkButton>}>
        {t("failure.400.text")}
      </Refusal>
    </Page>
  );
}
