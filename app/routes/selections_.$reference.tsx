import { textIn, type Multilingual } from "#app/domain/languages.ts";
import { notFound, open, page } from "#app/http/guard.server.ts";
import { announcementsOf } from "#app/services/selection/show-letters.server.ts";
import { Card, Columns, Section } from "#app/ui/layout.tsx";
import { PhaseChip } from "#app/ui/public-record.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Definition, Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView, type ViewOf } from "#app/ui/view.ts";
import { publicRecord } from "#db/queries/public-record.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";

const anyone = systemViewer("what is public of a selection by design");

export const loader = page({ access: open, params: ["reference"] }, async ({ house, params }) => {
  const record = await publicRecord(anyone, house.store, params.reference!);
  if (!record) throw notFound();
  return { ...record, letters: await announcementsOf(house, record.reference) };
});
export const meta = titled<ViewOf<typeof loader>>(({ reference }) => ({
  key: "public.titled",
  values: { reference },
}));

export default function Selection() {
  const record = useView<typeof loader>();
  const { t, locale, date, newYork, number } = useText();
  const named = (names: Multilingual) => textIn(locale, names);
  const rounds = new Set(record.calls.map(({ round }) => round)).size;
  const last = record.calls.at(-1)!;
  const lines = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
  return (
    <Page
      title={t("process.named", { post: named(record.title), mission: named(record.mission.acronym) })}
      reference={record.reference}
      meta={[named(record.mission.name), t(`track.${record.track}`), record.level]}
      actions={<PhaseChip phase={record.phase} />}
      crumbs={[{ href: "/selections", label: t("public.title") }]}
    >
      <Columns
        side={
          <Card title={t("public.dates")}>
            <Definition
              items={[
                { key: "issued", term: t("public.issued"), value: newYork(last.issuedAt) },
                { key: "closes", term: t("public.closes"), value: newYork(last.closesAt) },
                ...(record.nextNewsOn
                  ? [{ key: "news", term: t("public.nextNews"), value: date(record.nextNewsOn) }]
                  : []),
                { key: "vacant", term: t("public.vacant"), value: date(record.vacantOn) },
                ...(record.announcedAt
                  ? [{ key: "announced", term: t("public.announced"), value: newYork(record.announcedAt) }]
                  : []),
              ]}
            />
            <p className="text-ink-muted mt-3 text-sm">{t("public.newYork")}</p>
          </Card>
        }
      >
        {record.appointee && (
          <Section title={t("public.appointee")}>
            <Card>
              <p className="text-lg font-semibold">
                <bdi>{record.appointee.name}</bdi>
              </p>
              <p className="mt-1 whitespace-pre-line">{record.appointee.text}</p>
              {record.letters.length > 0 && (
                <p className="mt-2 flex flex-wrap gap-x-4">
                  {t("letters.public")}:
                  {record.letters.map((row) => (
                    <a key={row.id} href={`/letters/${row.id}`} hrefLang={row.language}>
                      {t(`letter.language.${row.language}`)}
                    </a>
                  ))}
                </p>
              )}
            </Card>
          </Section>
        )}
        {record.phase === "ended" && (
          <Section title={t("public.endedTitle")}>
            <p className="max-w-prose">
              {t("public.endedText")}{" "}
              {record.successor && <a href={`/selections/${record.successor}`}>{record.successor}</a>}
            </p>
          </Section>
        )}
        <Section title={t("public.counts")}>
          {record.counts.length === 0 ? (
            <p className="text-ink-muted max-w-prose">{t("public.noCounts")}</p>
          ) : (
            <Table
              caption={t("public.counts")}
              captionHidden
              columns={[
                { key: "stage", label: t("public.stage") },
                ...(rounds > 1 ? [{ key: "round", label: t("public.round"), align: "end" as const }] : []),
                { key: "names", label: t("public.names"), align: "end" },
                { key: "at", label: t("public.frozen") },
              ]}
              rows={record.counts.map((count) => ({
                key: `${count.round} ${count.stage}`,
                cells: {
                  stage: t(`public.stage.${count.stage}`),
                  round: number(count.round),
                  names: number(count.names),
                  at: count.beforePortal ? `${date(count.beforePortal)} (${t("begun.counted")})` : date(count.frozenAt),
                },
              }))}
            />
          )}
          <p className="text-ink-muted mt-2 max-w-prose text-sm">{t("public.countsText")}</p>
        </Section>
        {record.terms && (
          <Section title={t("needs.terms")}>
            <Card>
              <Definition
                items={[
                  { key: "purpose", term: t("needs.purpose"), value: record.terms.purpose },
                  {
                    key: "duties",
                    term: t("needs.duties"),
                    value: (
                      <ul className="list-disc ps-5">
                        {lines(record.terms.duties).map((line) => (
                          <li key={line}>{line}</li>
                        ))}
                      </ul>
                    ),
                  },
                  { key: "reportsTo", term: t("needs.reportsTo"), value: record.terms.reportsTo },
                ]}
              />
            </Card>
          </Section>
        )}
        <p className="mt-6 text-sm">
          <a href="/how-it-works">{t("public.how")}</a>
        </p>
      </Columns>
    </Page>
  );
}
