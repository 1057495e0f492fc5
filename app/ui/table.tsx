import type { ReactNode } from "react";
import { useText } from "./text.tsx";

export type Align = "start" | "end" | "center";
export type Column = {
  key: string;
  label: ReactNode;
  align?: Align;
  /** Left out where there is no room; say the same elsewhere in the row. */
  hideOnPhone?: boolean;
  /** Where the heading sorts: the link, and how the table is sorted by it now. */
  sort?: { href: string; direction?: "ascending" | "descending" };
  /**
   * On a phone this cell lies under its row at full width: "axis" keeps its heading (a scale), "text" drops it.
   * A table with such a column folds instead of scrolling; at most four columns stay beside each other.
   */
  below?: "axis" | "text";
  /** For a narrow column of boxes or numbers. */
  narrow?: boolean;
};
export type Row = { key: string; cells: Readonly<Record<string, ReactNode>>; selected?: boolean };

const aligns: Record<Align, string> = { start: "text-start", end: "text-end", center: "text-center" };

const foldClass = (column: Column) =>
  column.below === undefined ? "" : column.below === "text" ? "below headless" : "below";

/** The classes of a table that folds on a phone; empty where no column goes below. */
function folding(columns: readonly Column[], header: string | null | undefined): string {
  if (columns.every((column) => column.below === undefined)) return "";
  const beside = columns.filter((column) => column.below === undefined && !column.hideOnPhone);
  const second = beside.length > 1 && beside[1]?.key === header ? "-second" : "";
  return `folding folding-${Math.min(beside.length, 4)}${second}`;
}

/**
 * A table: caption (visible or for screen readers), the first column heading its rows unless `rowHeader` names another
 * or null. It scrolls inside its frame when it is wider than the page; `stacked` turns rows into labelled lists on a phone.
 */
export function Table({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowHeader,
  stacked = false,
  middle = false,
  empty,
  foot,
  framed = true,
}: {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
  rowHeader?: string | null;
  stacked?: boolean;
  /** Cells centred on their row, for rows of drawings. */
  middle?: boolean;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  foot?: ReactNode;
  /** Without a frame inside a card that has one. */
  framed?: boolean;
}) {
  const { t, digits } = useText();
  const shown = (cell: ReactNode) => (typeof cell === "number" ? digits(cell) : cell);
  const header = rowHeader === undefined ? columns[0]?.key : rowHeader;
  const cellClass = (column: Column) =>
    `px-3 py-2 ${middle ? "align-middle" : "align-top"} ${foldClass(column)} ${aligns[column.align ?? "start"]} ${column.hideOnPhone ? "max-sm:hidden" : ""} ${
      column.align === "end" ? "tabular-nums" : ""
    }`;
  return (
    <div className={`bg-surface ${framed ? "border-line overflow-clip rounded-md border" : ""}`}>
      <div
        role="group"
        aria-label={caption}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable without a mouse
        tabIndex={0}
        className="relative overflow-x-auto"
      >
        <table
          role="table"
          className={`w-full border-collapse text-[0.875rem] ${stacked ? "stacked" : folding(columns, header)}`}
        >
          <caption className={captionHidden ? "sr-only" : "px-3 py-2.5 text-start font-semibold"}>{caption}</caption>
          <thead>
            <tr role="row" className="bg-sunken text-sm">
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  role="columnheader"
                  aria-sort={column.sort?.direction}
                  className={`border-line text-ink-muted border-b px-3 py-2 align-bottom font-semibold ${
                    aligns[column.align ?? "start"]
                  } ${foldClass(column)} ${column.hideOnPhone ? "max-sm:hidden" : ""} ${column.narrow ? "w-px whitespace-nowrap" : ""}`}
                >
                  {column.sort === undefined ? (
                    column.label
                  ) : (
                    <a href={column.sort.href} className="text-ink-muted">
                      {column.label}
                      {column.sort.direction !== undefined && (
                        <>
                          <span aria-hidden="true">{column.sort.direction === "ascending" ? " ↑" : " ↓"}</span>
                          <span className="sr-only">
                            {" "}
                            ({t(column.sort.direction === "ascending" ? "ui.table.sortedUp" : "ui.table.sortedDown")})
                          </span>
                        </>
                      )}
                    </a>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.key}
                role="row"
                className={`border-line border-t first:border-t-0 ${row.selected ? "bg-accent-soft" : ""}`}
              >
                {columns.map((column) =>
                  column.key === header ? (
                    <th key={column.key} scope="row" role="rowheader" className={`${cellClass(column)} font-semibold`}>
                      {shown(row.cells[column.key])}
                    </th>
                  ) : (
                    <td
                      key={column.key}
                      // eslint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role -- where styles take the table apart on a phone, roles keep it a table
                      role="cell"
                      data-label={
                        stacked && typeof column.label === "string" && column.label !== "" ? column.label : undefined
                      }
                      className={cellClass(column)}
                    >
                      {shown(row.cells[column.key])}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && empty !== undefined && <div className="text-ink-muted px-3 py-4">{empty}</div>}
      {foot !== undefined && <div className="border-line text-ink-muted border-t px-3 py-2 text-sm">{foot}</div>}
    </div>
  );
}

/** Terms and what they are, in two columns; under each other where there is no room: on a phone, in a side column. */
export function Definition({ items }: { items: readonly { key?: string; term: ReactNode; value: ReactNode }[] }) {
  const { digits } = useText();
  return (
    <dl className="divide-line @container divide-y">
      {items.map((item, index) => (
        <div
          key={item.key ?? index}
          className="grid grid-cols-[minmax(0,1fr)] gap-x-6 py-2 @md:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <dt className="text-ink-muted text-sm">{item.term}</dt>
          <dd className="[overflow-wrap:anywhere]">
            {typeof item.value === "number" ? digits(item.value) : item.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
