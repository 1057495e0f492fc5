import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { afterPassword } from "#app/http/authenticator.server.ts";
import { optionalText, password } from "#app/http/form.server.ts";
import { action as acts, open, page } from "#app/http/guard.server.ts";
import { acceptInvitation } from "#app/services/people/accept-invitation.server.ts";
import { entryStepOf } from "#app/services/people/entry-step.server.ts";
import { invitationBehind } from "#app/services/people/read-invitation.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, Fields, Select, TextField, WhoSees } from "#app/ui/form.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { zoneChoices } from "#app/ui/zone-choices.ts";

const seen = page({ access: open, params: ["token"] }, async ({ house, params }) =>
  invitationBehind(house, params.token ?? ""),
);

/** An unknown, used or expired link gets the one same page, with 404. */
export const loader = Object.assign(
  async (args: LoaderFunctionArgs): ReturnType<typeof seen> => {
    const made = await seen(args);
    // Remix takes the wrapper off again: the page gets the same closure.
    return made.view() ? made : (data(made, { status: 404 }) as unknown as typeof made);
  },
  { need: seen.need },
);

export const action = acts(
  {
    access: open,
    params: ["token"],
    keyless: true,
    form: { password: password(), repeated: password(), zone: optionalText(60) },
  },
  async ({ request, house, params, work, values }) => {
    const accepted = await acceptInvitation(work, {
      token: params.token ?? "",
      ...values,
      zone: values.zone === "" ? null : values.zone,
    });
    if (!accepted.ok) return accepted;
    const { accountId } = accepted.result;
    const owes = await entryStepOf(house, accountId);
    return { ok: true, result: await afterPassword(request, house, { accountId, owes }, "/") };
  },
  ({ cookie, to }) => ({ to, headers: { "Set-Cookie": cookie } }),
);

export const meta = titled("people.join.title");

export default function Join() {
  const invited = useView<typeof loader>();
  const { t, zone } = useText();
  const answer = useAnswer("join");
  if (!invited)
    return (
      <Page title={t("people.join.title")}>
        <Refusal
          title={t("people.join.gone")}
          action={
            <Actions>
              <LinkButton href="/sign-in">{t("people.signIn.act")}</LinkButton>
              <LinkButton href="/forgot">{t("people.forgot.title")}</LinkButton>
            </Actions>
          }
        >
          {t("people.join.goneText")}
        </Refusal>
      </Page>
    );
  const first = invited.purpose === "invitation";
  return (
    <Page title={t(first ? "people.join.welcome" : "people.join.reset", { name: invited.name })}>
      <PostForm name="join">
        <Refused answer={answer} />
        <Fields>
          <p>{t(first ? "people.join.text" : "people.join.resetText")}</p>
          <p className="text-ink-muted">{t("people.join.account", { email: invited.email })}</p>
          <input type="hidden" name="username" autoComplete="username" value={invited.email} />
          <TextField
            name="password"
            type="password"
            autoComplete="new-password"
            label={t("people.password.new")}
            hint={t("people.password.hint")}
            required
            {...answer}
          />
          <TextField
            name="repeated"
            type="password"
            autoComplete="new-password"
            label={t("people.password.repeat")}
            required
            {...answer}
          />
          {first && (
            <Select
              name="zone"
              label={t("people.zone")}
              hint={t("people.zone.hint")}
              blank={false}
              initial={invited.zone || zone}
              choices={zoneChoices(invited.zone)}
              {...answer}
            />
          )}
          <WhoSees>{t("people.password.whoSees")}</WhoSees>
          <Actions>
            <Button kind="primary">{t(first ? "people.join.act" : "people.join.resetAct")}</Button>
          </Actions>
        </Fields>
      </PostForm>
    </Page>
  );
}
