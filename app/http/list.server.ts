import { mostInWorkbook } from "#app/domain/list.ts";
import { directionOf } from "#app/i18n/text.ts";
import { csvLines, workbook, type Cell } from "#app/platform/table-file.server.ts";
import type { List, ListColumn } from "#app/services/lists/list.server.ts";
import { notFound, resource, type Need, type Seen } from "./guard.server.ts";

const kinds = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/**
 * A list as a file: the rows that its page shows to this viewer under the same address, over all its pages, by the same
 * loader. A file of CSV leaves in parts, and goes on in the browser whatever page one is on; a workbook is made whole and
 * ends at `mostInWorkbook` rows. That it was taken, in which form and how long it was, is an event before it leaves.
 */
export function listFile<R>(need: Need, find: (seen: Seen) => Promise<List<R>>) {
  return resource(need, async (seen) => {
    const { url, viewer } = seen;
    const asked = url.searchParams.get("format") ?? "csv";
    const format = asked === "csv" || asked === "xlsx" ? asked : null;
    if (format === null) throw notFound();
    const list = await find(seen);
    const { found } = await list.source.part(list.query);
    if (!list.exports || (format === "xlsx" && found > mostInWorkbook)) throw notFound();
    const columns = list.columns.filter(({ shownOnly }) => shownOnly !== true);
    const headings = columns.map(({ label }) => label);
    seen.reads("export", seen.standing?.processId ?? list.key, `${format} ${found}`);
    const headers = {
      "Content-Type": kinds[format],
      "Content-Disposition": `attachment; filename="${list.key}.${format}"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    };
    if (format === "csv") return new Response(csvStream(headings, columns, list.source.every(list.query)), { headers });
    const rows: Cell[][] = [];
    for await (const part of list.source.every(list.query)) rows.push(...part.map((row) => cellsOf(columns, row)));
    const made = await workbook(headings, rows, {
      sheet: list.key,
      rightToLeft: directionOf(viewer.locale) === "rtl",
    });
    return new Response(new Uint8Array(made), { headers });
  });
}

function cellsOf<R>(columns: readonly ListColumn<R>[], row: R): Cell[] {
  return columns.map(({ value }) => value(row));
}

/** The lines of a table, made part by part as the reader takes them. */
function csvStream<R>(
  headings: readonly string[],
  columns: readonly ListColumn<R>[],
  parts: AsyncIterable<readonly R[]>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const rest = parts[Symbol.asyncIterator]();
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      if (!begun) {
        begun = true;
        return controller.enqueue(encoder.encode(csvLines([headings], true)));
      }
      const next = await rest.next();
      if (next.done) return controller.close();
      controller.enqueue(
        encoder.encode(
          csvLines(
            next.value.map((row) => cellsOf(columns, row)),
            false,
          ),
        ),
      );
    },
    async cancel() {
      await rest.return?.();
    },
  });
}
