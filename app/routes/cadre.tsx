import { page, roles } from "#app/http/guard.server.ts";
import { erasesOn, erasureNear } from "#app/domain/cadre/erasure.ts";
import { cadreReaders } from "#app/domain/cadre/standing.ts";
import { holds } from "#app/domain/policy.ts";
import { cadreList } from "#app/services/lists/cadre-list.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PoolChip, ReadinessMark, useName, WindowText } from "#app/ui/cadre.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Choosing, ListPages, ListTools, sorting, useChoice } from "#app/ui/list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page({ access: roles(...cadreReaders) }, async (seen) => {
  const { viewer, now, reads } = seen;
  const { list: cadre, women, choices, whole } = await cadreList(seen);
  const { rows, list } = await showList(cadre, seen);
  const today = dayOf(now);
  if (rows.length > 0) reads("cadre", "members", null);
  return {
    whole,
    writes: holds(viewer, "cadreManager"),
    choices: {
      postTypes: choices.postTypes,
      pools: choices.pools,
      states: choices.states.map(({ id, name }) => ({ id, name })),
    },
    women,
    list,
    rows: rows.map((one) => ({
      id: one.id,
      name: one.name,
      track: one.track,
      level: one.level,
      rank: one.rank,
      sponsoringState: one.sponsoringState,
      languages: one.languages,
      pools: one.pools,
      readiness: one.readiness,
      availableFrom: one.availableFrom,
      availableTo: one.availableTo,
      erasesOn: one.retainUntil !== null && erasureNear(one.retainUntil, today) ? erasesOn(one.retainUntil) : null,
    })),
  };
});
export const meta = titled("nav.cadre");

export default function Cadre() {
  const { whole, writes, choices, rows, list, women } = useView<typeof loader>();
  const { t, language, date, comma } = useText();
  const say = useName();
  const all = list.all ?? 0;
  const choice = useChoice();
  const acts = writes ? [{ href: "/cadre/renew", label: t("bulk.renew.title") }] : [];
  const columns = [
    { key: "name", label: t("people.name") },
    { key: "readiness", label: t("cadre.readiness") },
    { key: "pools", label: t("cadre.pools") },
    { key: "languages", label: t("nomination.part.languages") },
    { key: "available", label: t("cadre.availability") },
  ];
  const stateName = new Map(choices.states.map(({ id, name }) => [id, name]));
  const typeName = new Map(choices.postTypes.map((type) => [type.id, say(type.short)]));
  const poolName = new Map(choices.pools.map((pool) => [pool.id, say(pool.name)]));
  return (
    <Page
      title={t("nav.cadre")}
      recorded={rows.length > 0}
      meta={[
        t(whole ? "cadre.intro" : "cadre.introState"),
        t("cadre.found", { count: list.found, all }),
        t("cadre.women", { count: women }),
      ]}
      actions={
        writes && (
          <LinkButton kind="primary" href="/cadre/new">
            {t("cadre.new")}
          </LinkButton>
        )
      }
    >
      <div>
        <ListTools list={list} columns={columns} />
        {rows.length === 0 ? (
          <EmptyState title={t(all === 0 ? "cadre.none" : "cadre.noneFound")}>
            {t(all === 0 ? (whole ? "cadre.noneText" : "cadre.noneTextState") : "cadre.noneFoundText")}
          </EmptyState>
        ) : (
          <Choosing list={list} acts={acts}>
            <Table
              caption={t("cadre.found", { count: list.found, all })}
              captionHidden
              stacked
              rowHeader="name"
              columns={[...(acts.length > 0 ? [choice.column] : []), ...sorting(list, columns)]}
              rows={rows.map((row) => ({
                key: row.id,
                cells: {
                  choose: choice.tick(row.id, row.name),
                  name: (
                    <>
                      <a href={`/cadre/${row.id}`}>{row.name}</a>
                      <span className="text-ink-muted block text-sm font-normal">
                        {[
                          t(`track.${row.track}`),
                          row.rank ? say(row.rank) : row.level,
                          row.sponsoringState ? stateName.get(row.sponsoringState) : t("cadre.noSponsor"),
                        ]
                          .filter(Boolean)
                          .join(" · ")}
                      </span>
                      {row.erasesOn && (
                        <span className="block text-sm font-normal">
                          <StatusMark kind="reason">{t("cadre.erasesOnDay", { day: date(row.erasesOn) })}</StatusMark>
                        </span>
                      )}
                    </>
                  ),
                  readiness:
                    row.readiness.length === 0 ? (
                      "–"
                    ) : (
                      <ul className="space-y-0.5">
                        {row.readiness.map((one) => (
                          <li key={one.postTypeId} className="flex flex-wrap gap-x-2">
                            <span>{typeName.get(one.postTypeId)}</span>
                            <ReadinessMark level={one.level} holds={one.holds} />
                          </li>
                        ))}
                      </ul>
                    ),
                  pools:
                    row.pools.length === 0 ? (
                      "–"
                    ) : (
                      <ul className="space-y-1">
                        {row.pools.map((one) => (
                          <li key={one.poolId}>
                            {poolName.get(one.poolId)} <PoolChip state={one.state} inDate={one.inDate} />
                          </li>
                        ))}
                      </ul>
                    ),
                  languages: row.languages.map((one) => `${language(one.language)} ${one.level}`).join(comma) || "–",
                  available: <WindowText from={row.availableFrom} to={row.availableTo} />,
                },
              }))}
            />
          </Choosing>
        )}
        <ListPages list={list} />
      </div>
    </Page>
  );
}
