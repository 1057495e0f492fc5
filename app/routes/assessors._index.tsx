import { languageOf } from "#app/domain/languages.ts";
import { page, roles } from "#app/http/guard.server.ts";
import { assessorsList } from "#app/services/lists/desk-lists.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { ListTable } from "#app/ui/list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("leadOfficer", "secretariatOfficer") }, async (seen) => {
  const { rows, list } = await showList(await assessorsList(seen), seen);
  return { people: rows, list };
});
export const meta = titled("assessor.title");

export default function Assessors() {
  const { people, list } = useView<typeof loader>();
  const { t, locale, date } = useText();
  const columns = [
    { key: "name", label: t("assessor.name") },
    { key: "level", label: t("assessor.level") },
    { key: "department", label: t("assessor.department") },
    { key: "trained", label: t("assessor.trained") },
  ];
  return (
    <Page title={t("assessor.title")} meta={[t("assessor.intro")]}>
      <ListTable
        list={list}
        columns={columns}
        none={<EmptyState title={t("assessor.none")}>{t("assessor.noneText")}</EmptyState>}
        caption={t("assessor.title")}
        rows={people.map((person) => ({
          key: person.accountId,
          cells: {
            name: <a href={`/assessors/${person.accountId}`}>{person.name}</a>,
            level: person.profile ? (
              `${person.profile.level}${person.rank ? ` · ${person.rank[languageOf(locale)]}` : ""}`
            ) : (
              <Chip kind="reason">{t("assessor.noProfile")}</Chip>
            ),
            department: person.profile?.department ?? "–",
            trained: person.profile?.cbiTrainedOn ? date(person.profile.cbiTrainedOn) : t("assessor.untrained"),
          },
        }))}
      />
    </Page>
  );
}
