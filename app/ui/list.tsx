import type { ReactNode } from "react";
import { mostAtOnce, type BulkPreview } from "#app/domain/bulk.ts";
import { addressOf } from "#app/domain/paging.ts";
import type { ListField, ListView } from "#app/services/lists/list.server.ts";
import { Button, LinkButton } from "./button.tsx";
import { DateField, Form, Select, TextField, WhoSees } from "./form.tsx";
import { EmptyState } from "./empty.tsx";
import { Flash } from "./flash.tsx";
import { Section } from "./layout.tsx";
import { Pager } from "./pager.tsx";
import { PostForm } from "./shell.tsx";
import { Table, type Column } from "./table.tsx";
import { useText } from "./text.tsx";

/** Where the heading of a column sorts, and how the list is sorted by it now. */
export function sortOf(list: ListView, key: string): Pick<Column, "sort"> {
  const href = list.sorts[key];
  if (href === undefined) return {};
  return {
    sort: list.order.by === key ? { href, direction: list.order.down ? "descending" : "ascending" } : { href },
  };
}

/** The columns of a table, each sorting where its list does. */
export function sorting(list: ListView, columns: readonly Column[]): Column[] {
  return columns.map((column) => ({ ...column, ...sortOf(list, column.key) }));
}

function FilterControl({ field, value }: { field: ListField; value: string }) {
  const { t } = useText();
  switch (field.kind) {
    case "choice":
      return (
        <Select
          name={field.name}
          label={field.label}
          blank={false}
          initial={value}
          choices={[
            { value: "", label: field.none ?? t("list.any") },
            ...field.values.map((one) => ({ value: one, label: field.words?.[one] ?? one })),
          ]}
        />
      );
    case "words":
      return <TextField name={field.name} label={field.label} width="medium" maxLength={field.most} initial={value} />;
    case "day":
      return <DateField name={field.name} label={field.label} initial={value} />;
    case "number":
      return (
        <TextField
          name={field.name}
          type="number"
          inputMode="numeric"
          label={field.label}
          width="short"
          initial={value}
        />
      );
  }
}

/**
 * What stands above a list: its filters (folded on a phone) and its order, what is narrowed to now, each with a link that
 * lifts it, how many rows that leaves, the reader's own views, and the files. `columns` name the orders.
 */
export function ListTools({
  list,
  columns,
  folded = false,
  children,
}: {
  list: ListView;
  columns: readonly { key: string; label: ReactNode }[];
  /** The filters stay folded where there is room too: what is to be done comes first. */
  folded?: boolean;
  children?: ReactNode;
}) {
  const { t, number } = useText();
  const sorts = columns.filter(({ key }) => list.sorts[key] !== undefined);
  const order = `${list.order.down ? "-" : ""}${list.order.by}`;
  const knownOrder = sorts.some(({ key }) => key === list.order.by);
  return (
    <div className="mb-4 space-y-3 print:hidden">
      {(list.fields.length > 0 || sorts.length > 0) && (
        <details className={folded ? undefined : "filters"} open={folded && list.pills.length > 0}>
          <summary className="disclosure">{t("list.filters")}</summary>
          <Form method="get" action={list.path} role="search" className="flex flex-wrap items-end gap-x-4 gap-y-3 pt-2">
            {list.fields.map((field) => (
              <FilterControl key={field.name} field={field} value={list.filters[field.name] ?? ""} />
            ))}
            {sorts.length > 0 && (
              <Select
                name="sort"
                label={t("list.sortBy")}
                blank={false}
                initial={knownOrder ? order : ""}
                choices={[
                  ...(knownOrder ? [] : [{ value: "", label: t("list.ownOrder") }]),
                  ...sorts.flatMap(({ key, label }) => {
                    const column = typeof label === "string" ? label : key;
                    return [
                      { value: key, label: t("list.up", { column }) },
                      { value: `-${key}`, label: t("list.down", { column }) },
                    ];
                  }),
                ]}
              />
            )}
            <Button>{t("list.show")}</Button>
          </Form>
        </details>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="tabular-nums" role="status">
          {list.all === null || list.pills.length === 0
            ? t("list.found", { count: list.found })
            : t("list.foundOf", { count: list.found, all: number(list.all) })}
        </p>
        {list.pills.length > 0 && (
          <ul className="flex flex-wrap items-center gap-2" aria-label={t("list.narrowedTo")}>
            {list.pills.map(({ name, label, value, href }) => (
              <li key={name}>
                <Pill href={href} label={label} value={value} />
              </li>
            ))}
            <li>
              <a href={list.path} className="text-sm">
                {t("list.liftAll")}
              </a>
            </li>
          </ul>
        )}
        <div className="ms-auto flex flex-wrap items-center gap-x-4 gap-y-2">
          {children}
          {list.keeps && <Views list={list} />}
          {list.files && <Files list={list} files={list.files} />}
        </div>
      </div>
    </div>
  );
}

/** The files of a list: what the page shows, over all its pages. A long one is made while one does something else. */
function Files({ list, files }: { list: ListView; files: NonNullable<ListView["files"]> }) {
  const { t } = useText();
  const { found } = list;
  if (files.long)
    return (
      <PostForm name="ask" id="files" action="/exports" className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="act" value="ask" />
        <input type="hidden" name="list" value={list.key} />
        <input type="hidden" name="place" value={list.path} />
        <input type="hidden" name="query" value={list.asked} />
        <span className="text-ink-muted text-sm">{t("list.export", { count: found })}</span>
        <Button size="small" name="format" value="csv">
          {t("list.csv")}
        </Button>
        {files.xlsx !== null && (
          <Button size="small" name="format" value="xlsx">
            {t("list.xlsx")}
          </Button>
        )}
        <WhoSees>{t("list.files.whoSees")}</WhoSees>
      </PostForm>
    );
  return (
    <p id="files" className="flex flex-wrap items-center gap-x-3 text-sm">
      <span className="text-ink-muted">{t("list.export", { count: found })}</span>
      <a href={files.csv} download>
        {t("list.csv")}
      </a>
      {files.xlsx !== null && (
        <a href={files.xlsx} download>
          {t("list.xlsx")}
        </a>
      )}
    </p>
  );
}

/** The reader's own views of this list, and a form that keeps what is asked for now as one more. */
function Views({ list }: { list: ListView }) {
  const { t, digits } = useText();
  return (
    <details className="relative">
      <summary className="disclosure text-sm">
        {t("list.views")}
        {list.views.length > 0 && <span className="text-ink-muted"> ({digits(list.views.length)})</span>}
      </summary>
      <div className="border-line bg-surface mt-1 w-72 max-w-[calc(100vw-2rem)] space-y-3 rounded-md border p-3 sm:absolute sm:end-0 sm:z-10">
        {list.views.length > 0 && (
          <ul className="space-y-1">
            {list.views.map(({ id, name, href, here }) => (
              <li key={id}>
                <a href={href} aria-current={here ? "true" : undefined}>
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        )}
        <PostForm name="keep" action="/views" className="space-y-2">
          <input type="hidden" name="act" value="keep" />
          <input type="hidden" name="list" value={list.key} />
          <input type="hidden" name="place" value={list.path} />
          <input type="hidden" name="query" value={list.asked} />
          <TextField name="name" id="f-view-name" label={t("list.views.name")} maxLength={60} />
          <Button size="small">{t("list.views.keep")}</Button>
          <WhoSees>{t("list.views.whoSees")}</WhoSees>
        </PostForm>
        <a href="/views" className="text-sm">
          {t("list.views.all")}
        </a>
      </div>
    </details>
  );
}

/** What a list is narrowed to, as a link that lifts it. */
export function Pill({ href, label, value }: { href: string; label: string; value: ReactNode }) {
  const { t } = useText();
  return (
    <a
      href={href}
      className="border-accent bg-accent-soft inline-flex min-h-8 items-center gap-2 rounded-full border px-3 py-0.5 text-sm no-underline"
    >
      <span>
        {label}: <strong className="font-semibold">{value}</strong>
      </span>
      <span aria-hidden="true">×</span>
      <span className="sr-only">{t("list.lift")}</span>
    </a>
  );
}

/** What stands under a list: earlier and later pages, with what is asked for kept. */
export function ListPages({ list }: { list: ListView }) {
  const state = Object.fromEntries(new URLSearchParams(list.asked));
  return <Pager page={list.page} pages={list.pages} hrefOf={(page) => addressOf(list.path, state, page)} />;
}

/**
 * A list whole: its tools, its rows as a table and its pages; `none` in place of all that where nothing is in it even
 * unfiltered.
 */
export function ListTable({
  list,
  columns,
  none,
  folded,
  caption,
  rows,
  foot,
}: {
  list: ListView;
  columns: readonly Column[];
  none?: ReactNode;
  /** As of `ListTools`. */
  folded?: boolean;
} & Pick<Parameters<typeof Table>[0], "caption" | "rows" | "foot">) {
  if (list.all === 0 && none !== undefined) return <>{none}</>;
  return (
    <>
      <ListTools list={list} columns={columns} folded={folded} />
      <Table
        caption={caption}
        captionHidden
        stacked
        columns={sorting(list, columns)}
        rows={rows}
        empty={<NoneFound list={list} />}
        foot={foot}
      />
      <ListPages list={list} />
    </>
  );
}

/** Said in the place of rows where filters leave none. */
export function NoneFound({ list }: { list: ListView }) {
  const { t } = useText();
  return (
    <span className="flex flex-wrap items-center gap-3">
      {t("list.none")}
      {list.pills.length > 0 && (
        <LinkButton href={list.path} size="small">
          {t("list.liftAll")}
        </LinkButton>
      )}
    </span>
  );
}

/**
 * A list whose rows can be acted on together: `acts` lead to a page that shows whom each would reach, for the rows ticked or
 * for all that fit, on every page. Nothing is done here.
 */
export function Choosing({
  list,
  acts,
  children,
}: {
  list: ListView;
  acts: readonly { readonly href: string; readonly label: string }[];
  children: ReactNode;
}) {
  const { t } = useText();
  if (acts.length === 0 || list.found === 0) return <>{children}</>;
  const state = Object.entries(Object.fromEntries(new URLSearchParams(list.asked)));
  return (
    <form method="get" action={acts[0]!.href}>
      {state.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {acts.map(({ href, label }) => (
        <div key={href} className="mt-3 flex flex-wrap items-center gap-2 print:hidden">
          <span className="text-[0.875rem] font-semibold">{label}</span>
          <Button size="small" formAction={href} name="of" value="chosen">
            {t("bulk.chosen")}
          </Button>
          <Button size="small" formAction={href} name="of" value="all">
            {t("bulk.all", { count: list.found })}
          </Button>
        </div>
      ))}
    </form>
  );
}

/** The column of ticks of a list whose rows can be acted on together, and a row's tick. */
export function useChoice() {
  const { t } = useText();
  return {
    column: { key: "choose", label: <span className="sr-only">{t("bulk.choose")}</span>, narrow: true } as Column,
    tick: (id: string, name: string) => (
      <label className="inline-flex min-h-8 min-w-8 items-center justify-center">
        <input type="checkbox" name="ids" value={id} className="accent-accent size-4.5" />
        <span className="sr-only">{t("bulk.chooseOne", { name })}</span>
      </label>
    ),
  };
}

/** Whom an act on several reaches, whom it leaves out and why. */
export function Reached({ preview, more }: { preview: BulkPreview; more: boolean }) {
  const { t } = useText();
  if (preview.reached.length + preview.left.length === 0)
    return <EmptyState title={t("bulk.nobody")}>{t("bulk.nobodyText")}</EmptyState>;
  return (
    <div className="space-y-6">
      {more && <Flash kind="reason" title={t("bulk.more", { most: mostAtOnce })} />}
      <Section title={t("bulk.reached", { count: preview.reached.length })}>
        {preview.reached.length > 0 && (
          <ul className="list-disc space-y-1 ps-5">
            {preview.reached.map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {preview.left.length > 0 && (
        <Section title={t("bulk.left", { count: preview.left.length })}>
          <Table
            caption={t("bulk.left", { count: preview.left.length })}
            captionHidden
            stacked
            columns={[
              { key: "name", label: t("people.name") },
              { key: "why", label: t("bulk.why") },
            ]}
            rows={preview.left.map(({ id, name, why }) => ({
              key: id,
              cells: { name: <bdi>{name}</bdi>, why: t(why) },
            }))}
          />
        </Section>
      )}
    </div>
  );
}
