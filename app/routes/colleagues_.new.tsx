import { languages } from "#app/domain/languages.ts";
import { choice, email, id, text } from "#app/http/form.server.ts";
import { action as acts, page, roles } from "#app/http/guard.server.ts";
import { inviteColleague } from "#app/services/people/invite-colleague.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Select, TextField, WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { leadStatesOf, memberStateChoices } from "#db/queries/people.server.ts";

export const loader = page({ access: roles("leadFocalPoint") }, async ({ viewer, house }) => ({
  states: await memberStateChoices(viewer, house.store, viewer.locale, leadStatesOf(viewer)),
}));

export const action = acts(
  {
    access: roles("leadFocalPoint"),
    stepUp: true,
    form: {
      givenNames: text(120),
      familyName: text(120),
      email: email(),
      language: choice(languages),
      memberStateId: id(),
    },
  },
  ({ work, values }) => inviteColleague(work, values),
  ({ accountId }) => ({ to: `/colleagues/${accountId}`, flash: { kind: "met", key: "flash.invited" } }),
);

export const meta = titled("people.colleague.invite");

export default function NewColleague() {
  const { states } = useView<typeof loader>();
  const { t } = useText();
  const [only, another] = states;
  const answer = useAnswer("inviteColleague", another ? {} : { carried: ["memberStateId"] });
  return (
    <Page title={t("people.colleague.invite")} crumbs={[{ href: "/colleagues", label: t("nav.colleagues") }]}>
      <PostForm name="inviteColleague" stepUp>
        <Refused answer={answer} />
        <Confirm
          title={t("people.invite.person")}
          fixed={t("people.colleague.fixed", {
            state: only && states.length === 1 ? only.label : t("people.memberState"),
          })}
          after={t("people.invite.after")}
          actions={
            <>
              <Button kind="primary">{t("people.invite.act")}</Button>
              <LinkButton href="/colleagues">{t("people.cancel")}</LinkButton>
            </>
          }
        >
          {states.length === 1 && only ? (
            <input type="hidden" name="memberStateId" value={only.value} />
          ) : (
            <Select name="memberStateId" label={t("people.memberState")} required choices={states} {...answer} />
          )}
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
          <WhoSees>{t("people.colleague.whoSees")}</WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
