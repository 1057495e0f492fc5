import { textIn, type Multilingual } from "#app/domain/languages.ts";
import { open, page } from "#app/http/guard.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { Page } from "#app/ui/shell.tsx";
import { PhaseChip } from "#app/ui/public-record.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { publicProcesses } from "#db/queries/public-record.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";

const anyone = systemViewer("what is public of a selection by design");

export const loader = page({ access: open }, async ({ house }) => ({
  processes: await publicProcesses(anyone, house.store),
}));
export const meta = titled("public.title");

export default function Selections() {
  const { processes } = useView<typeof loader>();
  const { t, locale, date, newYork } = useText();
  const named = (names: Multilingual) => textIn(locale, names);
  return (
    <Page
      title={t("public.title")}
      meta={[
        t("public.intro"),
        <a key="how" href="/how-it-works">
          {t("how.title")}
        </a>,
      ]}
    >
      {processes.length === 0 ? (
        <EmptyState title={t("public.none")}>{t("public.noneText")}</EmptyState>
      ) : (
        <Table
          caption={t("public.title")}
          captionHidden
          stacked
          columns={[
            { key: "post", label: t("public.post") },
            { key: "phase", label: t("public.phase") },
            { key: "closes", label: t("public.closes") },
            { key: "vacant", label: t("public.vacant") },
          ]}
          rows={processes.map((row) => ({
            key: row.id,
            cells: {
              post: (
                <>
                  <a href={`/selections/${row.reference}`}>
                    {t("process.named", { post: named(row.title), mission: named(row.mission.acronym) })}
                  </a>
                  <span className="text-ink-muted block text-sm font-normal">{row.reference}</span>
                </>
              ),
              phase: <PhaseChip phase={row.phase} />,
              closes: newYork(row.calls.at(-1)!.closesAt),
              vacant: date(row.vacantOn),
            },
          }))}
        />
      )}
    </Page>
  );
}
