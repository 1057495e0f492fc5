import { addressOf } from "#app/domain/paging.ts";
import { page, roles } from "#app/http/guard.server.ts";
import { hasText } from "#app/i18n/text.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { trailList } from "#app/services/lists/trail-list.server.ts";
import { watchChain } from "#app/services/selection/watch-chain.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { ListPages, ListTools, sorting } from "#app/ui/list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("auditor") }, async (seen) => {
  const { rows, list } = await showList(trailList(seen), seen);
  const wanted = seen.url.searchParams.get("walk") === "whole" ? "whole" : "since";
  return { chain: await watchChain(seen.house, wanted), entries: rows, list };
});
export const meta = titled("trail.title");

export default function Trail() {
  const { chain, entries, list } = useView<typeof loader>();
  const { t, dateTime, number, digits } = useText();
  const columns = [
    { key: "seq", label: t("trail.number"), align: "end" as const },
    { key: "at", label: t("trail.when") },
    { key: "actor", label: t("trail.who") },
    { key: "type", label: t("trail.act") },
    { key: "object", label: t("trail.object") },
    { key: "payload", label: t("trail.payload") },
  ];
  const link = (more: Record<string, string>) => addressOf("/trail", { ...list.filters, ...more });
  // The words are for reading, the code beside them is what the chain holds.
  const worded = (keys: readonly string[], code: string) => {
    const key = keys.find(hasText);
    const mark = <code className="text-ink-muted text-xs break-all">{code}</code>;
    return key === undefined ? (
      mark
    ) : (
      <>
        {t({ key })} {mark}
      </>
    );
  };
  return (
    <Page title={t("trail.title")} meta={[t("trail.entries", { count: chain.entries })]}>
      {chain.ok ? (
        <Flash kind="met" title={t("trail.whole", { count: number(chain.entries) })}>
          <span className="font-mono text-xs break-all">{t("trail.head", { hash: chain.head })}</span>
          <span className="mt-1 block text-sm">
            {t("trail.walkedWhole", { when: dateTime(chain.wholeAt) })}{" "}
            <a href="/trail?walk=whole">{t("trail.walkNow")}</a>
          </span>
        </Flash>
      ) : (
        <Flash kind="blocking" title={t("trail.broken", { seq: chain.wrong?.seq ?? 0 })}>
          {t(`trail.wrong.${chain.wrong?.what ?? "hash"}`)}
        </Flash>
      )}
      <div className="mt-5">
        <ListTools list={list} columns={columns} />
        {entries.length === 0 ? (
          <EmptyState title={t("trail.none")}>{t("trail.noneText")}</EmptyState>
        ) : (
          <Table
            caption={t("trail.title")}
            captionHidden
            stacked
            columns={sorting(list, columns)}
            rows={entries.map((row) => ({
              key: String(row.seq),
              cells: {
                seq: <span id={`e${row.seq}`}>{digits(row.seq)}</span>,
                at: dateTime(row.at),
                actor: (
                  <>
                    <a href={link({ actor: row.actorId })}>
                      {row.actor ??
                        (hasText(`trail.actor.${row.actorId}`)
                          ? t({ key: `trail.actor.${row.actorId}` })
                          : row.actorId)}
                    </a>
                    <span className="text-ink-muted block text-sm">
                      {worded([`role.${row.actorRole}`, `trail.actor.${row.actorRole}`], row.actorRole)}
                    </span>
                  </>
                ),
                type: worded([`trail.event.${row.type}`], row.type),
                object: (
                  <>
                    {worded([`trail.on.${row.objectKind}`], row.objectKind)}{" "}
                    <a href={link({ object: row.objectId })} className="font-mono text-xs">
                      {row.objectId.slice(0, 8)}
                    </a>
                  </>
                ),
                payload: (
                  <details>
                    <summary className="text-sm">{t("trail.details")}</summary>
                    <code className="block max-w-md text-xs break-all">{row.payload}</code>
                    <code className="text-ink-muted block max-w-md text-xs break-all">{row.hash}</code>
                  </details>
                ),
              },
            }))}
          />
        )}
        <ListPages list={list} />
      </div>
    </Page>
  );
}
