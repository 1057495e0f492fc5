import type { ReactNode } from "react";
import { holds } from "#app/domain/policy.ts";
import { rubricCode } from "#app/domain/reference/rubric-versions.ts";
import { notFound, page, roles } from "#app/http/guard.server.ts";
import { hasText } from "#app/i18n/text.ts";
import { referenceList } from "#app/services/lists/house-lists.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ListTable } from "#app/ui/list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import type { ReferenceSet } from "#db/queries/reference.server.ts";

export const loader = page(
  { access: roles("administrator", "leadOfficer", "secretariatOfficer", "auditor"), params: ["set"] },
  async (seen) => {
    const found = await referenceList(seen, seen.params.set ?? "");
    if (!found) throw notFound();
    const { rows, list } = await showList(found.list, seen);
    const adds = found.set === "letterTemplates" && holds(seen.viewer, "administrator", "leadOfficer");
    return {
      set: found.set,
      adds,
      keeps: holds(seen.viewer, "administrator"),
      list,
      columns: found.list.columns.map(({ key, label }) => ({ key, label })),
      rows,
    };
  },
);
export const meta = titled<{ set: ReferenceSet }>(({ set }) => `reference.${set}`);

/** The sets whose rows an administrator writes: the column that leads there, and what names the row in the address. */
const writable: Partial<Record<ReferenceSet, { column: string; id: (rowId: string) => string }>> = {
  posts: { column: "post", id: (rowId) => rowId },
  missions: { column: "acronym", id: (rowId) => rowId },
  // A rule is written as a whole: its row is one version.
  // So is a rubric: its address is that of all its versions.
  rubrics: { column: "postTypes", id: rubricCode },
  rules: { column: "title", id: (rowId) => rowId.replace(/\.\d+$/, "") },
};

export default function ReferenceSetPage() {
  const { set, adds, list, columns, rows, keeps } = useView<typeof loader>();
  const { t, locale, comma, date, digits } = useText();
  // Codes of the field come as catalogue keys; plain texts stay as they are.
  const say = (cell: string) => numbered(worded(cell));
  const numbered = (cell: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(cell)
      ? date(cell)
      : locale === "ar" && !/\p{Script=Latin}/u.test(cell)
        ? digits(cell)
        : cell;
  const worded = (cell: string) =>
    cell === "yes" || cell === "no"
      ? t(`common.${cell}`)
      : cell.split(" ").every((word) => /^[a-z][A-Za-z]+(?:\.[A-Za-z]+){1,2}$/.test(word) && hasText(word))
        ? cell
            .split(" ")
            .map((word) => t({ key: word }))
            .join(comma)
        : cell;
  // Titles of documents stand as they were published, and names in Arabic are Arabic, whatever the page is in.
  const shown = (column: string, cell: string) =>
    column === "instrument" ? (
      <cite lang="en" className="not-italic">
        {cell}
      </cite>
    ) : column === "nameAr" ? (
      <bdi lang="ar">{cell}</bdi>
    ) : column === "subject" || column === "body" ? (
      // The wording is in the language of the letters, with its paragraphs and placeholders.
      <bdi dir="auto" className="block max-w-[40rem] text-sm whitespace-pre-line">
        {cell}
      </bdi>
    ) : (
      say(cell)
    );
  const writeLink = (id: string, cell: ReactNode) => <a href={`/reference/${set}/${writable[set]!.id(id)}`}>{cell}</a>;
  return (
    <Page
      title={t(`reference.${set}`)}
      actions={
        keeps && set === "posts" ? (
          <LinkButton href="/reference/posts/new">{t("admin.post.new")}</LinkButton>
        ) : keeps && set === "missions" ? (
          <LinkButton href="/reference/missions/new">{t("admin.mission.new")}</LinkButton>
        ) : adds ? (
          <LinkButton href="/reference/letterTemplates/new">{t("letters.templates.add")}</LinkButton>
        ) : undefined
      }
      crumbs={[{ href: "/reference", label: t("reference.title") }]}
      meta={[t("reference.rows", { count: list.found })]}
    >
      <ListTable
        list={list}
        columns={columns}
        caption={t(`reference.${set}`)}
        rows={rows.map((row) => ({
          key: row.id,
          cells: {
            ...Object.fromEntries(
              columns.slice(0, -2).map(({ key: column }, index) => {
                const cell = shown(column, row.cells[index] ?? "–");
                return [column, keeps && column === writable[set]?.column ? writeLink(row.id, cell) : cell];
              }),
            ),
            asOf: date(row.asOf),
            source: (
              <cite lang="en" className="text-ink-muted text-sm not-italic">
                {row.source}
              </cite>
            ),
          },
        }))}
      />
    </Page>
  );
}
