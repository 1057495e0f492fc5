import { page, roles } from "#app/http/guard.server.ts";
import { accountShows, dormantAfter } from "#app/domain/people/dormancy.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form, Select, TextField } from "#app/ui/form.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { AccountStatus, RoleList } from "#app/ui/role-text.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { keptAccounts } from "#db/queries/administration.server.ts";

const perPage = 50;

export const loader = page({ access: roles("administrator") }, async ({ viewer, house, now, url }) => {
  const show = accountShows.find((one) => one === url.searchParams.get("show")) ?? "all";
  const search = (url.searchParams.get("q") ?? "").slice(0, 100);
  const asked = Number(url.searchParams.get("days"));
  const days = Number.isInteger(asked) && asked >= 1 && asked <= 3650 ? asked : dormantAfter;
  const accounts = await keptAccounts(viewer, house.store, now, { show, search, days });
  const pages = Math.max(1, Math.ceil(accounts.length / perPage));
  const wanted = Number(url.searchParams.get("page"));
  const at = Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), pages) : 1;
  return {
    accounts: accounts.slice((at - 1) * perPage, at * perPage),
    found: accounts.length,
    show,
    search,
    days,
    at,
    pages,
  };
});

export const meta = titled("nav.accounts");

export default function Accounts() {
  const { accounts, found, show, search, days, at, pages } = useView<typeof loader>();
  const { t, dateTime, number } = useText();
  const hrefOf = (to: number) =>
    `/accounts?${new URLSearchParams({ show, ...(search && { q: search }), days: String(days), page: String(to) }).toString()}`;
  return (
    <Page
      title={t("nav.accounts")}
      meta={[t("people.accounts.count", { count: found })]}
      actions={
        <>
          <LinkButton href="/accounts/import">{t("admin.import.title")}</LinkButton>
          <LinkButton href="/accounts/new" kind="primary">
            {t("people.invite.title")}
          </LinkButton>
        </>
      }
    >
      <Form method="get" className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-3" role="search">
        <Select
          name="show"
          label={t("admin.accounts.show")}
          blank={false}
          initial={show}
          choices={accountShows.map((one) => ({ value: one, label: t(`admin.accounts.show.${one}`) }))}
        />
        <TextField name="q" type="search" label={t("admin.accounts.search")} width="medium" initial={search} />
        <TextField
          name="days"
          type="number"
          inputMode="numeric"
          label={t("admin.accounts.days")}
          width="short"
          initial={days}
        />
        <Button>{t("admin.accounts.filter")}</Button>
      </Form>
      <Table
        caption={t("people.accounts.caption", { count: number(found) })}
        captionHidden
        stacked
        columns={[
          { key: "name", label: t("people.name") },
          { key: "email", label: t("people.email") },
          { key: "roles", label: t("people.roles") },
          { key: "status", label: t("people.status") },
          { key: "used", label: t("admin.accounts.lastSignIn") },
          { key: "factor", label: t("factor.title") },
        ]}
        rows={accounts.map((account) => ({
          key: account.accountId,
          cells: {
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
        empty={t("admin.accounts.none")}
        foot={t("people.accounts.note")}
      />
      <Pager page={at} pages={pages} hrefOf={hrefOf} />
    </Page>
  );
}
