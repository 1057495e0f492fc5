import { choice, optionalDay, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { roleEndings } from "#app/domain/people/grants.ts";
import { changeRole } from "#app/services/people/change-role.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { DateField, RadioGroup, WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { RoleText } from "#app/ui/role-text.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { accountFor } from "#db/queries/people.server.ts";

export const loader = page(
  { access: roles("administrator"), params: ["accountId", "grantId"] },
  async ({ viewer, house, now, params }) => {
    const account = await accountFor(viewer, house.store, params.accountId ?? "", now, viewer.locale);
    const role = account?.roles.find(({ id }) => id === params.grantId);
    if (!account || !role) throw notFound();
    return { accountId: account.accountId, name: account.name, version: account.version, role };
  },
);

export const action = acts(
  {
    access: roles("administrator"),
    params: ["accountId", "grantId"],
    stepUp: true,
    form: { _version: version(), ends: choice(roleEndings), endsOn: optionalDay() },
  },
  ({ work, params, values }) =>
    changeRole(work, {
      accountId: params.accountId ?? "",
      grantId: params.grantId ?? "",
      version: values._version,
      ends: values.ends,
      endsOn: values.endsOn,
    }),
  ({ accountId, ended }) => ({
    to: `/accounts/${accountId}`,
    flash: { kind: "met", key: ended ? "flash.roleEnded" : "flash.roleChanged" },
  }),
);

export const meta = titled("people.changeRole.title");

export default function ChangeRole() {
  const { accountId, name, version: stored, role } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("changeRole");
  const back = `/accounts/${accountId}`;
  return (
    <Page
      title={t("people.changeRole.title")}
      crumbs={[
        { href: "/accounts", label: t("nav.accounts") },
        { href: back, label: name },
      ]}
    >
      <PostForm name="changeRole" stepUp version={stored}>
        <Refused answer={answer} />
        <Confirm
          title={t("people.changeRole.of", { name })}
          fixed={<RoleText role={role} />}
          after={t("people.changeRole.after")}
          actions={
            <>
              <Button kind="danger">{t("people.changeRole.act")}</Button>
              <LinkButton href={back}>{t("people.cancel")}</LinkButton>
            </>
          }
        >
          <RadioGroup
            name="ends"
            label={t("people.changeRole.ends")}
            required
            initial={role.endsOn === null ? "now" : "on"}
            choices={roleEndings.map((ending) => ({ value: ending, label: t(`people.changeRole.ends.${ending}`) }))}
            {...answer}
          />
          <DateField name="endsOn" label={t("people.endsOn")} initial={role.endsOn ?? undefined} optional {...answer} />
          <WhoSees>{t("people.grant.whoSees")}</WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
