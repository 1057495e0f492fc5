import { addressOf } from "#app/http/address.server.ts";
import { email } from "#app/http/form.server.ts";
import { action as acts, open, page } from "#app/http/guard.server.ts";
import { askPasswordReset } from "#app/services/people/ask-password-reset.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, Fields, TextField } from "#app/ui/form.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: open }, async ({ url, house }) => ({
  asked: url.searchParams.has("asked"),
  mail: house.config.demonstration,
}));

export const action = acts(
  { access: open, keyless: true, form: { email: email() } },
  ({ request, work, values }) => askPasswordReset(work, { email: values.email, address: addressOf(request) }),
  () => ({ to: "/forgot?asked" }),
);

export const meta = titled("people.forgot.title");

export default function Forgot() {
  const { asked, mail } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("forgot");
  if (asked && !answer.errors)
    return (
      <Page title={t("people.forgot.title")}>
        <Flash
          kind="info"
          title={t("people.forgot.asked")}
          link={mail ? { href: "/mail", label: t("people.mail.link") } : undefined}
        >
          {t("people.forgot.askedText")}
        </Flash>
        <Actions>
          <LinkButton href="/sign-in">{t("people.signIn.title")}</LinkButton>
        </Actions>
      </Page>
    );
  return (
    <Page title={t("people.forgot.title")} crumbs={[{ href: "/sign-in", label: t("people.signIn.title") }]}>
      <PostForm name="forgot" action="/forgot">
        <Refused answer={answer} />
        <Fields>
          <p>{t("people.forgot.text")}</p>
          <TextField
            name="email"
            type="email"
            inputMode="email"
            autoComplete="username"
            label={t("people.email")}
            required
            {...answer}
          />
          <Actions>
            <Button kind="primary">{t("people.forgot.act")}</Button>
          </Actions>
        </Fields>
      </PostForm>
    </Page>
  );
}
