import { version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { grantForm, grantOf } from "#app/http/grant-form.server.ts";
import { grantRole } from "#app/services/people/grant-role.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { GrantFields } from "#app/ui/grant-fields.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { RoleList } from "#app/ui/role-text.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { accountFor, memberStateChoices } from "#db/queries/people.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page(
  { access: roles("administrator"), params: ["accountId"] },
  async ({ viewer, house, now, params }) => {
    const account = await accountFor(viewer, house.store, params.accountId ?? "", now, viewer.locale);
    if (!account) throw notFound();
    return { account, states: await memberStateChoices(viewer, house.store, viewer.locale), today: dayOf(now) };
  },
);

export const action = acts(
  { access: roles("administrator"), params: ["accountId"], stepUp: true, form: { _version: version(), ...grantForm } },
  ({ work, params, values }) =>
    grantRole(work, { accountId: params.accountId ?? "", version: values._version, grant: grantOf(values) }),
  ({ accountId }) => ({ to: `/accounts/${accountId}`, flash: { kind: "met", key: "flash.roleGranted" } }),
);

export const meta = titled("people.grant.title");

export default function GrantRole() {
  const { account, states, today } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("grant");
  const back = `/accounts/${account.accountId}`;
  return (
    <Page
      title={t("people.grant.title")}
      crumbs={[
        { href: "/accounts", label: t("nav.accounts") },
        { href: back, label: account.name },
      ]}
    >
      <PostForm name="grant" stepUp version={account.version}>
        <Refused answer={answer} />
        <Confirm
          title={t("people.grant.to", { name: account.name })}
          fixed={t("people.grant.fixed")}
          after={t("people.grant.after")}
          actions={
            <>
              <Button kind="primary">{t("people.grant.act")}</Button>
              <LinkButton href={back}>{t("people.cancel")}</LinkButton>
            </>
          }
        >
          <div>
            <p className="text-[0.875rem] font-semibold">{t("people.grant.held")}</p>
            <RoleList roles={account.roles.filter((role) => role.when !== "past")} />
          </div>
          <GrantFields states={states} today={today} answer={answer} />
          <WhoSees>{t("people.grant.whoSees")}</WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
