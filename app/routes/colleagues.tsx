import { page, roles } from "#app/http/guard.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { AccountStatus, RoleList } from "#app/ui/role-text.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { colleaguesFor, leadStatesOf, memberStateChoices } from "#db/queries/people.server.ts";

export const loader = page({ access: roles("leadFocalPoint") }, async ({ viewer, house, now }) => ({
  states: (await memberStateChoices(viewer, house.store, viewer.locale, leadStatesOf(viewer))).map(
    ({ label }) => label,
  ),
  colleagues: await colleaguesFor(viewer, house.store, now, viewer.locale),
}));

export const meta = titled("nav.colleagues");

export default function Colleagues() {
  const { states, colleagues } = useView<typeof loader>();
  const { t, list, dateTime } = useText();
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
      <Table
        caption={t("nav.colleagues")}
        captionHidden
        stacked
        columns={[
          { key: "name", label: t("people.name") },
          { key: "email", label: t("people.email") },
          { key: "roles", label: t("people.roles") },
          { key: "status", label: t("people.status") },
          { key: "invited", label: t("people.lastInvited") },
        ]}
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
        foot={t("people.colleague.note")}
      />
    </Page>
  );
}
