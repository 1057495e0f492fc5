import type { ReactNode } from "react";

export type ListedRow = {
  key: string;
  title: ReactNode;
  href?: string;
  /** A second line: function, rank, version and date. */
  meta?: ReactNode;
  /** A state at the row's end. */
  status?: ReactNode;
};

/** People or papers of a card, one row each: name, a second line, a state at the end. */
export function PeopleList({ rows, note }: { rows: readonly ListedRow[]; note?: ReactNode }) {
  return (
    <>
      <ul className="divide-line -my-1 divide-y">
        {rows.map((row) => (
          <li key={row.key} className="flex flex-wrap items-start justify-between gap-x-4 py-2">
            <div className="min-w-0">
              <p className="text-[0.875rem]">
                {row.href === undefined ? row.title : <a href={row.href}>{row.title}</a>}
              </p>
              {row.meta !== undefined && <p className="text-ink-muted text-sm">{row.meta}</p>}
            </div>
            {row.status !== undefined && <div>{row.status}</div>}
          </li>
        ))}
      </ul>
      {note !== undefined && <p className="text-ink-muted mt-2.5 text-sm">{note}</p>}
    </>
  );
}
