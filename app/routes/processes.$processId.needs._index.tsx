import { labelOf } from "#app/domain/languages.ts";
import { page, sight } from "#app/http/guard.server.ts";
import { may, sees } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Card, Columns, Section } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Definition, Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { earlierProcesses } from "#db/queries/call-record.server.ts";
import { anchorsOf, needsOf } from "#db/queries/needs.server.ts";
import { processHead, processHeads } from "#db/queries/process.server.ts";

export const loader = page({ access: sight("needs"), params: ["processId"] }, async ({ viewer, house, standing }) => {
  const head = await processHead(viewer, house.store, standing.processId);
  const needs = await needsOf(viewer, house.store, standing.processId);
  const anchors = [];
  for (const row of needs.competencies)
    anchors.push({ id: row.id, levels: await anchorsOf(viewer, house.store, row.rubricCompetencyId) });
  const { row } = head;
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    frozenAt: row.frozenAt,
    // Whoever writes is offered a beginning only where the post has an earlier process to begin from.
    earlier: may(standing, "needs.write").ok && (await earlierProcesses(viewer, house.store, head.id)).length > 0,
    frame: row.rubricId
      ? {
          ratingMethod: row.ratingMethod,
          recommendationMode: row.recommendationMode,
          listRule: row.listRule,
          listSize: row.listSize,
          shortlistSize: row.shortlistSize,
          scaleId: row.scaleId,
          level: row.level,
        }
      : null,
    begunFrom:
      row.begunFromId === null || !sees(standing, "board")
        ? null
        : ((await processHeads(viewer, house.store, [row.begunFromId]))[0]?.reference ?? null),
    writes: may(standing, "needs.write").ok,
    needs,
    anchors,
  };
});
export const meta = titled("needs.title");

export default function Needs() {
  const { id, name, needs, frame, frozenAt, writes, earlier, anchors, begunFrom } = useView<typeof loader>();
  const { t, locale, dateTime, language: languageName, comma, digits } = useText();
  const edit = (part: string) =>
    writes ? <a href={`/processes/${id}/needs/${part}`}>{t("needs.write")}</a> : undefined;
  const text = (value: string) => <span className="free-text block whitespace-pre-line">{value}</span>;
  const lines = (text: string) => text.split("\n").filter((line) => line.trim() !== "");
  return (
    <Page
      title={t("needs.title")}
      crumbs={[
        { href: "/processes", label: t("board.title") },
        { href: `/processes/${id}`, label: t(name) },
      ]}
      actions={
        frozenAt === null ? (
          <Chip kind="draft">{t("needs.draft")}</Chip>
        ) : (
          <Chip kind="locked">{t("needs.frozen", { time: dateTime(frozenAt) })}</Chip>
        )
      }
    >
      {begunFrom !== null && <p className="text-ink-muted mb-3">{t("earlier.begun", { reference: begunFrom })}</p>}
      {writes && frozenAt === null && earlier && (
        <p className="mb-4">
          <a href={`/processes/${id}/needs/earlier`}>{t("earlier.title")}</a>
        </p>
      )}
      <Columns
        side={
          <>
            <Card title={t("needs.frame")} aside={edit("frame")}>
              {frame ? (
                <Definition
                  items={[
                    { term: t("needs.level"), value: frame.level },
                    { term: t("needs.scale"), value: t(`scale.${frame.scaleId}` as "scale.un4") },
                    { term: t("needs.ratingMethod"), value: t(`needs.ratingMethod.${frame.ratingMethod!}`) },
                    { term: t("needs.mode"), value: t(`needs.mode.${frame.recommendationMode!}`) },
                    { term: t("needs.listRule"), value: t(`needs.listRule.${frame.listRule!}`) },
                    { term: t("needs.listSize"), value: frame.listSize },
                    { term: t("needs.shortlistSize"), value: frame.shortlistSize },
                    {
                      term: t("needs.languages"),
                      value: needs.languages
                        .map(
                          (row) =>
                            `${languageName(row.language)} ${row.level}${row.required ? "" : ` (${t("needs.languageWished")})`}`,
                        )
                        .join(comma),
                    },
                    { term: t("needs.rules"), value: needs.rules.map((row) => row.ruleCode).join(comma) || "–" },
                  ]}
                />
              ) : (
                <p className="text-ink-muted">{t("needs.notYet")}</p>
              )}
            </Card>
          </>
        }
      >
        <Section title={t("needs.profile")} aside={edit("profile")}>
          {needs.profile ? (
            <Card>
              <Definition
                items={[
                  { term: t("needs.situation"), value: text(needs.profile.situation) },
                  { term: t("needs.priorities"), value: text(needs.profile.priorities) },
                  { term: t("needs.challenges"), value: text(needs.profile.challenges) },
                ]}
              />
            </Card>
          ) : (
            <EmptyState
              title={t("needs.noProfile")}
              action={
                writes ? <LinkButton href={`/processes/${id}/needs/profile`}>{t("needs.write")}</LinkButton> : undefined
              }
            >
              {t("needs.noProfileText")}
            </EmptyState>
          )}
        </Section>
        {needs.terms && (
          <Section title={t("needs.terms")}>
            <Card>
              <Definition
                items={[
                  { term: t("needs.purpose"), value: text(needs.terms.purpose) },
                  {
                    term: t("needs.duties"),
                    value: (
                      <ul className="list-disc ps-5">
                        {lines(needs.terms.duties).map((line) => (
                          <li key={line} className="free-text">
                            {line}
                          </li>
                        ))}
                      </ul>
                    ),
                  },
                  { term: t("needs.reportsTo"), value: text(needs.terms.reportsTo) },
                ]}
              />
            </Card>
          </Section>
        )}
        <Section title={t("needs.criteria")} aside={edit("criteria")}>
          <Table
            caption={t("needs.criteria")}
            captionHidden
            empty={t("needs.noCriteria")}
            columns={[
              { key: "text", label: t("needs.criterion") },
              { key: "kind", label: t("needs.kind") },
              { key: "weight", label: t("needs.weight"), align: "end" },
            ]}
            rows={[...needs.criteria]
              .sort((a, b) => b.kind.localeCompare(a.kind) || a.position - b.position)
              .map((row) => ({
                key: row.id,
                cells: { text: row.text, kind: t(`needs.kind.${row.kind}`), weight: row.weight ?? "–" },
              }))}
          />
        </Section>
        <Section title={t("needs.competencies")} aside={edit("frame")}>
          {needs.competencies.length === 0 && <p className="text-ink-muted">{t("needs.noCompetencies")}</p>}
          {needs.competencies.map((row) => (
            <details key={row.id} className="border-line bg-surface mb-2 rounded-md border px-4 py-2">
              <summary>
                <strong>{labelOf(row, "name", locale)}</strong>{" "}
                <span className="text-ink-muted text-sm">
                  {t("needs.weightAndPass", { weight: row.weight, pass: row.passLevel })}
                </span>
              </summary>
              <p className="text-ink-muted mt-1">{labelOf(row, "definition", locale)}</p>
              <ol className="mt-2 space-y-1">
                {[...(anchors.find((one) => one.id === row.id)?.levels ?? [])].reverse().map((level) => (
                  <li key={level.id}>
                    <strong className="tabular-nums">{digits(level.value)}</strong> {labelOf(level, "text", locale)}
                  </li>
                ))}
              </ol>
            </details>
          ))}
        </Section>
      </Columns>
    </Page>
  );
}
