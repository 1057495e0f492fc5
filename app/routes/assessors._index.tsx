import { languageOf } from "#app/domain/languages.ts";
import { page, roles } from "#app/http/guard.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { assessors } from "#db/queries/assessors.server.ts";

export const loader = page({ access: roles("leadOfficer", "secretariatOfficer") }, async ({ viewer, house, now }) => ({
  people: await assessors(viewer, house.store, now),
}));
export const meta = titled("assessor.title");

export default function Assessors() {
  const { people } = useView<typeof loader>();
  const { t, locale, date } = useText();
  return (
    <Page title={t("assessor.title")} meta={[t("assessor.intro")]}>
      {people.length === 0 ? (
        <EmptyState title={t("assessor.none")}>{t("assessor.noneText")}</EmptyState>
      ) : (
        <Table
          caption={t("assessor.title")}
          captionHidden
          stacked
          columns={[
            { key: "name", label: t("assessor.name") },
            { key: "level", label: t("assessor.level") },
            { key: "department", label: t("assessor.department") },
            { key: "trained", label: t("assessor.trained") },
          ]}
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
      )}
    </Page>
  );
}
