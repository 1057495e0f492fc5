import { page, roles } from "#app/http/guard.server.ts";
import { accountsAsked, accountsList } from "#app/services/lists/accounts-list.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Choosing, ListPages, ListTools, NoneFound, sorting, useChoice } from "#app/ui/list.tsx";
import { AccountStatus, RoleList } from "#app/ui/role-text.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("administrator") }, async (seen) => {
  const accounts = accountsList(seen);
  const { rows, list } = await showList(accounts, seen);
  return { accounts: rows, list, days: accountsAsked(accounts.query).days };
});

export const meta = titled("nav.accounts");

export default function Accounts() {
  const { accounts, list, days } = useView<typeof loader>();
  const { t, dateTime, number } = useText();
  const choice = useChoice();
  // An invitation can be withdrawn of those who have not joined; they are chosen among themselves.
  const acts = list.filters.show === "invited" ? [{ href: "/accounts/withdraw", label: t("bulk.withdraw.title") }] : [];
  const columns = [
    { key: "name", label: t("people.name") },
    { key: "email", label: t("people.email") },
    { key: "roles", label: t("people.roles") },
    { key: "status", label: t("people.status") },
    { key: "used", label: t("admin.accounts.lastSignIn") },
    { key: "factor", label: t("factor.title") },
  ];
  return (
    <Page
      title={t("nav.accounts")}
      meta={[t("people.accounts.count", { count: list.found })]}
      actions={
        <>
          <LinkButton href="/accounts/import">{t("admin.import.title")}</LinkButton>
          <LinkButton href="/accounts/new" kind="primary">
            {t("people.invite.title")}
          </LinkButton>
        </>
      }
    >
      <ListTools list={list} columns={columns} />
      <Choosing list={list} acts={acts}>
        <Table
          caption={t("people.accounts.caption", { count: number(list.found) })}
          captionHidden
          stacked
          rowHeader="name"
          columns={[...(acts.length > 0 ? [choice.column] : []), ...sorting(list, columns)]}
          rows={accounts.map((account) => ({
            key: account.accountId,
            cells: {
              choose: choice.tick(account.accountId, account.name),
              name: <a href={`/accounts/${account.accountId}`}>{account.name}</a>,
              email: <span dir="ltr">{account.email}</span>,
              roles: <RoleList roles={account.roles.filter((role) => role.when !== "past")} />,
              status: <AccountStatus status={account.status} />,
              used:
                account.status === "active" ? (
                  <>
                    {account.lastSignInAt === null ? t("admin.accounts.never") : dateTime(account.lastSignInAt)}
                    {account.idleDays >= days && (
                      <span className="text-ink-muted block">
                        {t("admin.accounts.idle", { count: account.idleDays })}
                      </span>
                    )}
                  </>
                ) : account.linkExpiresAt === null ? (
                  "–"
                ) : (
                  t(account.status === "invited" ? "admin.accounts.linkUntil" : "admin.accounts.linkEnded", {
                    time: dateTime(account.linkExpiresAt),
                  })
                ),
              factor: account.status === "active" ? t(account.hasFactor ? "common.yes" : "common.no") : "–",
            },
          }))}
          empty={<NoneFound list={list} />}
          foot={t("people.accounts.note")}
        />
      </Choosing>
      <ListPages list={list} />
    </Page>
  );
}
