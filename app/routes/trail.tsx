import { eventTypes } from "#app/domain/events.ts";
import { notFound, page, roles } from "#app/http/guard.server.ts";
import { hasText } from "#app/i18n/text.ts";
import { watchChain } from "#app/services/selection/watch-chain.server.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Form, Select, TextField } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { trail } from "#db/queries/trail.server.ts";

/** What the trail speaks of, in the order of its events: what stands before the dot of a type. */
const kinds = [...new Set(eventTypes.map((type) => type.slice(0, type.indexOf("."))))];

export const loader = page({ access: roles("auditor") }, async ({ viewer, house, url }) => {
  const asked = (name: string, fits: RegExp) => {
    const value = (url.searchParams.get(name) ?? "").trim();
    // Left out or left empty asks for all; anything else that cannot be asked for has no page.
    if (value !== "" && !fits.test(value)) throw notFound();
    return value === "" ? undefined : value;
  };
  const before = asked("before", /^[1-9]\d{0,11}$/);
  const filter = {
    // Typed by hand: what is no id names nothing, and the list says so.
    actor: asked("actor", /^[^\0]{1,64}$/),
    object: asked("object", /^[^\0]{1,64}$/),
    type: asked("type", /^[A-Za-z.]{1,40}$/),
    before: before === undefined ? undefined : Number(before),
  };
  const wanted = asked("walk", /^whole$/) ? "whole" : "since";
  return { chain: await watchChain(house, wanted), entries: await trail(viewer, house.store, filter), filter };
});
export const meta = titled("trail.title");

export default function Trail() {
  const { chain, entries, filter } = useView<typeof loader>();
  const { t, dateTime, number } = useText();
  const last = entries.at(-1);
  const link = (more: Record<string, string | number | undefined>) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...filter, before: undefined, ...more }))
      if (value !== undefined) query.set(name, String(value));
    return `/trail?${query}`;
  };
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
      <Card>
        <Form method="get" className="flex flex-wrap items-end gap-3">
          <Select
            name="type"
            label={t("trail.kind")}
            initial={filter.type ?? ""}
            // With its dot a kind is that kind alone: "mentor" begins other words too.
            choices={kinds.map((kind) => ({
              value: `${kind}.`,
              label: t(`trail.kind.${kind}` as "trail.kind.account"),
            }))}
          />
          <TextField name="object" label={t("trail.object")} initial={filter.object ?? ""} />
          <TextField name="actor" label={t("trail.actor")} initial={filter.actor ?? ""} />
          <Button>{t("trail.filter")}</Button>
        </Form>
      </Card>
      <div className="mt-5">
        {entries.length === 0 ? (
          <EmptyState title={t("trail.none")}>{t("trail.noneText")}</EmptyState>
        ) : (
          <Table
            caption={t("trail.title")}
            captionHidden
            stacked
            columns={[
              { key: "seq", label: t("trail.number"), align: "end" },
              { key: "at", label: t("trail.when") },
              { key: "actor", label: t("trail.who") },
              { key: "type", label: t("trail.act") },
              { key: "object", label: t("trail.object") },
              { key: "payload", label: t("trail.payload") },
            ]}
            rows={entries.map((row) => ({
              key: String(row.seq),
              cells: {
                seq: <span id={`e${row.seq}`}>{row.seq}</span>,
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
        {entries.length === 100 && last && (
          <p className="mt-3">
            <a href={link({ before: last.seq })}>{t("trail.older")}</a>
          </p>
        )}
      </div>
    </Page>
  );
}
