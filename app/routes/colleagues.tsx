import { page, roles } from "#app/http/guard.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { colleaguesList } from "#app/services/lists/work-lists.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ListPages, ListTools, NoneFound, sorting } from "#app/ui/list.tsx";
import { AccountStatus, RoleList } from "#app/ui/role-text.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { leadStatesOf, memberStateChoices } from "#db/queries/people.server.ts";

export const loader = page({ access: roles("leadFocalPoint") }, async (seen) => {
  const { viewer, house } = seen;
  const { rows, list } = await showList(await colleaguesList(seen), seen);
  return {
    states: (await memberStateChoices(viewer, house.store, viewer.locale, leadStatesOf(viewer))).map(
      ({ label }) => label,
    ),
    colleagues: rows,
    list,
  };
});

export const meta = titled("nav.colleagues");

export default function Colleagues() {
  const { states, colleagues, list: shown } = useView<typeof loader>();
  const { t, list, dateTime } = useText();
  const columns = [
    { key: "name", label: t("people.name") },
    { key: "email", label: t("people.email") },
    { key: "roles", label: t("people.roles") },
    { key: "status", label: t("people.status") },
    { key: "invited", label: t("people.lastInvited") },
  ];
  return (
    <Page
      title={t("nav.colleagues")}
      meta={[list(states)]}
      actions={
        <LinkButton href="/colleagues/new" kind="primary">
          {t("people.colleague.invite")}
        </LinkButton>
      }
    >
      <ListTools list={shown} columns={columns} folded />
      <Table
        caption={t("nav.colleagues")}
        captionHidden
        stacked
        columns={sorting(shown, columns)}
        rows={colleagues.map((colleague) => ({
          key: colleague.accountId,
          cells: {
            name: <a href={`/colleagues/${colleague.accountId}`}>{colleague.name}</a>,
            email: <span dir="ltr">{colleague.email}</span>,
            roles: <RoleList roles={colleague.roles} />,
            status: <AccountStatus status={colleague.status} />,
            invited: colleague.lastInvitedAt === null ? "–" : dateTime(colleague.lastInvitedAt),
          },
        }))}
        empty={<NoneFound list={shown} />}
        foot={t("people.colleague.note")}
      />
      <ListPages list={shown} />
    </Page>
  );
}
