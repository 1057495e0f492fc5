import { page, sight } from "#app/http/guard.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { lettersList } from "#app/services/lists/work-lists.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { Aside, Card, Columns } from "#app/ui/layout.tsx";
import { LetterStateChip, useLetterNames } from "#app/ui/letter.tsx";
import { ListTable } from "#app/ui/list.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Chip } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: sight("letters"), params: ["processId"] }, async (seen) => {
  const { list: described, view } = await lettersList(seen);
  const { rows: letters, list } = await showList(described, seen);
  if (letters.length > 0) seen.reads("letters", view.id, letters.length);
  return { ...view, letters, list };
});
export const meta = titled("letters.title");

export default function Letters() {
  const { id, name, letters, owed, list, single, together, sealedSeen } = useView<typeof loader>();
  const { t, newYork } = useText();
  const names = useLetterNames();
  const base = `/processes/${id}/letters`;
  const columns = [
    { key: "letter", label: t("letters.letter") },
    { key: "addressee", label: t("letters.addressee") },
    { key: "language", label: t("letters.language") },
    { key: "state", label: t("letters.state") },
    { key: "issued", label: t("letters.issued") },
  ];
  const writes = single.length > 0 || together.length > 0;
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("letters.title")}
      meta={[t("letters.intro")]}
      recorded={letters.length > 0}
    >
      <Columns
        side={
          <>
            {writes && (
              <Card title={t("letters.write")}>
                <PeopleList
                  rows={[
                    ...together.map((kind) => ({
                      key: `all-${kind}`,
                      title: t("letters.together", { kind: names.kind(kind) }),
                      href: `${base}/together/${kind}`,
                    })),
                    ...single.map((kind) => ({
                      key: kind,
                      title: t("letters.one", { kind: names.kind(kind) }),
                      href: `${base}/new?kind=${kind}`,
                    })),
                  ]}
                />
              </Card>
            )}
            <Aside title={t("process.whoSees")}>{t(sealedSeen ? "letters.whoSeesSealed" : "letters.whoSees")}</Aside>
          </>
        }
      >
        {owed.length > 0 && (
          <div className="mb-4">
            <Card title={t("letters.owed")} aside={<Chip kind="reason">{t("letters.owedMark")}</Chip>}>
              <PeopleList
                rows={owed.map(({ kind, count }) => ({
                  key: kind,
                  title: t(`task.letters.${kind}`, { count }),
                  href: `${base}/together/${kind}`,
                }))}
                note={t("letters.owedText")}
              />
            </Card>
          </div>
        )}
        <ListTable
          list={list}
          columns={columns}
          folded
          none={<EmptyState title={t("letters.none")}>{t("letters.noneText")}</EmptyState>}
          caption={t("letters.title")}
          rows={letters.map((row) => ({
            key: row.id,
            cells: {
              letter: (
                <>
                  <a href={`${base}/${row.id}`}>{names.kind(row.kind)}</a>
                  {row.number !== null && (
                    <span className="text-ink-muted block font-mono text-sm" dir="ltr">
                      {row.number}
                    </span>
                  )}
                </>
              ),
              addressee: <bdi lang={row.language}>{row.addressee}</bdi>,
              language: names.language(row.language),
              state: <LetterStateChip state={row.state} />,
              issued: row.issuedAt === null ? "–" : newYork(row.issuedAt),
            },
          }))}
          foot={t("letters.newYork")}
        />
      </Columns>
    </ProcessPage>
  );
}
