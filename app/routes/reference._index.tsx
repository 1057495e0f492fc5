import { page, roles } from "#app/http/guard.server.ts";
import { Card } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { referenceSets } from "#db/queries/reference.server.ts";

export const loader = page(
  { access: roles("administrator", "leadOfficer", "secretariatOfficer", "auditor") },
  async () => ({ sets: referenceSets }),
);
export const meta = titled("reference.title");

export default function Reference() {
  const { sets } = useView<typeof loader>();
  const { t } = useText();
  return (
    <Page title={t("reference.title")} meta={[t("reference.intro")]}>
      <Card>
        <PeopleList rows={sets.map((set) => ({ key: set, title: t(`reference.${set}`), href: `/reference/${set}` }))} />
      </Card>
    </Page>
  );
}
