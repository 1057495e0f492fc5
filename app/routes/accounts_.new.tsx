import { languages } from "#app/domain/languages.ts";
import { choice, email, optionalId, text } from "#app/http/form.server.ts";
import { action as acts, page, roles } from "#app/http/guard.server.ts";
import { grantForm, grantOf } from "#app/http/grant-form.server.ts";
import { inviteAccount } from "#app/services/people/invite-account.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { RadioGroup, Select, TextField, WhoSees } from "#app/ui/form.tsx";
import { GrantFields } from "#app/ui/grant-fields.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { memberStateChoices } from "#db/queries/people.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

const sexes = ["woman", "man", "other", "undisclosed"] as const;

export const loader = page({ access: roles("administrator") }, async ({ viewer, house, now }) => ({
  states: await memberStateChoices(viewer, house.store, viewer.locale),
  today: dayOf(now),
}));

export const action = acts(
  {
    access: roles("administrator"),
    stepUp: true,
    form: {
      givenNames: text(120),
      familyName: text(120),
      email: email(),
      language: choice(languages),
      sex: choice(sexes),
      nationality: optionalId(),
      ...grantForm,
    },
  },
  ({ work, values }) =>
    inviteAccount(work, {
      ...values,
      nationalities: values.nationality ? [values.nationality] : [],
      grant: grantOf(values),
    }),
  ({ accountId }) => ({ to: `/accounts/${accountId}`, flash: { kind: "met", key: "flash.invited" } }),
);

export const meta = titled("people.invite.title");

export default function NewAccount() {
  const { states, today } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("invite");
  return (
    <Page title={t("people.invite.title")} crumbs={[{ href: "/accounts", label: t("nav.accounts") }]}>
      <PostForm name="invite" stepUp>
        <Refused answer={answer} />
        <Confirm
          title={t("people.invite.person")}
          fixed={t("people.invite.fixed")}
          after={t("people.invite.after")}
          actions={
            <>
              <Button kind="primary">{t("people.invite.act")}</Button>
              <LinkButton href="/accounts">{t("people.cancel")}</LinkButton>
            </>
          }
        >
          <TextField name="givenNames" label={t("people.givenNames")} required {...answer} />
          <TextField name="familyName" label={t("people.familyName")} required {...answer} />
          <TextField name="email" type="email" inputMode="email" label={t("people.email")} required {...answer} />
          <Select
            name="language"
            label={t("people.invite.language")}
            blank={false}
            initial="en"
            choices={languages.map((code) => ({ value: code, label: t(`people.language.${code}`) }))}
            {...answer}
          />
          <RadioGroup
            name="sex"
            label={t("people.sex")}
            hint={t("people.sex.hint")}
            inline
            initial="undisclosed"
            choices={sexes.map((sex) => ({ value: sex, label: t(`people.sex.${sex}`) }))}
            {...answer}
          />
          <Select
            name="nationality"
            label={t("people.nationality")}
            hint={t("people.nationality.hint")}
            choices={states}
            {...answer}
          />
          <GrantFields states={states} today={today} answer={answer} />
          <WhoSees>{t("people.invite.whoSees")}</WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
