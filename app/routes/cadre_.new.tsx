import { action as acts, page, roles } from "#app/http/guard.server.ts";
import { memberForm, memberOf } from "#app/http/member-form.server.ts";
import { enterMember } from "#app/services/cadre/write-member.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, WhoSees } from "#app/ui/form.tsx";
import { MemberFields } from "#app/ui/member-fields.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { cadreChoices, memberChoices } from "#db/queries/cadre.server.ts";
import { allStates } from "#db/queries/nominations.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page({ access: roles("cadreManager") }, async ({ viewer, house, now }) => ({
  today: dayOf(now),
  choices: {
    states: await allStates(viewer, house.store),
    ...(await memberChoices(viewer, house.store)),
    postTypes: (await cadreChoices(viewer, house.store)).postTypes,
  },
}));
export const action = acts(
  { access: roles("cadreManager"), form: memberForm },
  ({ work, values }) => enterMember(work, memberOf(values as Parameters<typeof memberOf>[0])),
  ({ memberId }) => ({ to: `/cadre/${memberId}`, flash: { kind: "met", key: "flash.memberEntered" } }),
);
export const meta = titled("cadre.new");

export default function NewMember() {
  const { choices, today } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("member");
  return (
    <Page title={t("cadre.new")} meta={[t("cadre.newIntro")]} crumbs={[{ href: "/cadre", label: t("nav.cadre") }]}>
      <PostForm name="member">
        <Refused answer={answer} />
        <div className="space-y-6">
          <MemberFields member={null} choices={choices} answer={answer} today={today} />
          <WhoSees>{t("cadre.whoSees")}</WhoSees>
          <Actions>
            <Button kind="primary">{t("cadre.enter")}</Button>
            <LinkButton href="/cadre">{t("common.back")}</LinkButton>
          </Actions>
        </div>
      </PostForm>
    </Page>
  );
}
