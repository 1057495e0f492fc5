import { page, roles } from "#app/http/guard.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { AccountStatus, RoleList } from "#app/ui/role-text.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { accountsFor } from "#db/queries/people.server.ts";

export const loader = page({ access: roles("administrator") }, async ({ viewer, house, now }) => ({
  accounts: await accountsFor(viewer, house.store, now, viewer.locale),
}));

export const meta = titled("nav.accounts");

export default function Accounts() {
  const { accounts } = useView<typeof loader>();
  const { t, dateTime, number } = useText();
  return (
    <Page
      title={t("nav.accounts")}
      meta={[t("people.accounts.count", { count: accounts.length })]}
      actions={
        <LinkButton href="/accounts/new" kind="primary">
          {t("people.invite.title")}
        </LinkButton>
      }
    >
      <Table
        caption={t("people.accounts.caption", { count: number(accounts.length) })}
        captionHidden
        stacked
        columns={[
          { key: "name", label: t("people.name") },
          { key: "email", label: t("people.email") },
          { key: "roles", label: t("people.roles") },
          { key: "status", label: t("people.status") },
          { key: "invited", label: t("people.lastInvited") },
        ]}
        rows={accounts.map((account) => ({
          key: account.accountId,
          cells: {
            name: <a href={`/accounts/${account.accountId}`}>{account.name}</a>,
            email: <span dir="ltr">{account.email}</span>,
            roles: <RoleList roles={account.roles.filter((role) => role.when !== "past")} />,
            status: <AccountStatus status={account.status} />,
            invited: account.lastInvitedAt === null ? "–" : dateTime(account.lastInvitedAt),
          },
        }))}
        foot={t("people.accounts.note")}
      />
    </Page>
  );
}
