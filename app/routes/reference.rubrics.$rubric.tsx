import { languageOf } from "#app/domain/languages.ts";
import { rubricDifferences, rubricsInForce } from "#app/domain/reference/rubric-versions.ts";
import { notFound, page, roles } from "#app/http/guard.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/layout.tsx";
import { RubricDifferences, RubricShown } from "#app/ui/rubric.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { rubricEntries, rubricFrame, rubricVersions } from "#db/queries/rubrics.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page(
  { access: roles("administrator"), params: ["rubric"] },
  async ({ viewer, house, now, params, url }) => {
    const code = params.rubric ?? "";
    const versions = await rubricVersions(viewer, house.store, code);
    const current = rubricsInForce(versions, dayOf(now))[0] ?? versions[0];
    const asked = url.searchParams.get("version");
    const shown = versions.find(({ version }) => String(version) === asked) ?? current;
    const frame = shown && (await rubricFrame(viewer, house.store, shown.id));
    if (!current || !shown || !frame) throw notFound();
    const before = versions.find(({ version }) => version === shown.version - 1);
    const entries = await rubricEntries(viewer, house.store, shown.id);
    return {
      code,
      versions,
      currentId: current.id,
      shown,
      frame,
      entries,
      differences: before ? rubricDifferences(await rubricEntries(viewer, house.store, before.id), entries) : null,
    };
  },
);

export const meta = titled("rubric.title");

export default function RubricVersions() {
  const { code, versions, currentId, shown, frame, entries, differences } = useView<typeof loader>();
  const { t, date, number, digits, dateTime, locale, comma } = useText();
  return (
    <Page
      title={t("rubric.title")}
      crumbs={[
        { href: "/reference", label: t("reference.title") },
        { href: "/reference/rubrics", label: t("reference.rubrics") },
      ]}
      meta={[
        frame.postTypes.join(comma),
        frame.scale,
        ...frame.frameworks.map(({ name, version }) => t("rubric.framework", { name, version: digits(version) })),
      ]}
      actions={
        <LinkButton kind="primary" href={`/reference/rubrics/${code}/new`}>
          {t("admin.rule.enter")}
        </LinkButton>
      }
    >
      <div className="space-y-8">
        <Section title={t("admin.rule.versions")} id="versions">
          <Table
            caption={t("admin.rule.versions")}
            captionHidden
            stacked
            columns={[
              { key: "version", label: t("reference.column.version") },
              { key: "from", label: t("admin.rule.validFrom") },
              { key: "published", label: t("rubric.published") },
              { key: "reason", label: t("rubric.reason") },
              { key: "source", label: t("reference.source") },
              { key: "frozen", label: t("admin.rule.uses"), align: "end" },
              { key: "preparing", label: t("rubric.preparing"), align: "end" },
            ]}
            rows={versions.map((one) => ({
              key: one.id,
              selected: one.id === shown.id,
              cells: {
                version: (
                  <>
                    <a
                      href={`/reference/rubrics/${code}?version=${one.version}`}
                      aria-current={one.id === shown.id ? "true" : undefined}
                    >
                      {t("admin.rule.next", { version: one.version })}
                    </a>{" "}
                    {one.id === currentId && <Chip kind="met">{t("admin.rule.inForce")}</Chip>}
                  </>
                ),
                from: one.validFrom === null ? t("admin.rule.sinceEver") : date(one.validFrom),
                published:
                  one.publishedAt === null ? (
                    t("rubric.begunWith")
                  ) : (
                    <>
                      {one.publisher ?? "–"}
                      <span className="text-ink-muted block text-sm">{dateTime(one.publishedAt)}</span>
                    </>
                  ),
                reason: <bdi dir="auto">{one.reason ?? "–"}</bdi>,
                source: (
                  <>
                    <bdi dir="auto">{one.source}</bdi> · {date(one.asOf)}
                  </>
                ),
                frozen: number(one.frozen),
                preparing: number(one.preparing),
              },
            }))}
            foot={t("rubric.stands")}
          />
        </Section>
        {differences !== null && (
          <Section title={t("rubric.differencesOf", { version: shown.version })} id="differences">
            <RubricDifferences differences={differences} competencies={frame.competencies} levels={frame.levels} />
          </Section>
        )}
        <Section title={t("admin.rule.next", { version: shown.version })} id="content">
          <RubricShown
            entries={entries}
            competencies={frame.competencies}
            levels={frame.levels}
            locale={languageOf(locale)}
          />
        </Section>
      </div>
    </Page>
  );
}
