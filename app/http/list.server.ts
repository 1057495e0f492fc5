import { redirect } from "@remix-run/node";
import { mostAtOnce, type ListKey } from "#app/domain/list.ts";
import { directionOf } from "#app/i18n/text.ts";
import { csvLines, mediaTypes, workbook, type Cell } from "#app/platform/table-file.server.ts";
import { listDoors } from "#app/services/lists/doors.server.ts";
import type { ListSheet } from "#app/services/lists/sheet.server.ts";
import { notFound, resource } from "./guard.server.ts";
import { readerOf } from "./shell.server.ts";

/**
 * A list as a file: the rows that its page shows to this viewer under the same address, over all its pages, by the same
 * loader. A longer one than `mostAtOnce` is made meanwhile and asked for on the page of the list, where this leads. That it
 * was taken, in which form and how long it was, is an event before it leaves.
 */
export function listFile(key: ListKey) {
  const { access, params, find } = listDoors[key];
  return resource({ access, params }, async (seen) => {
    const asked = seen.url.searchParams.get("format") ?? "csv";
    if (asked !== "csv" && asked !== "xlsx") throw notFound();
    const format = asked;
    const reader = readerOf(seen.request, seen.present);
    const sheet = await find({ ...seen, reader });
    if (!sheet?.exports) throw notFound();
    const found = await sheet.found();
    if (found > mostAtOnce && seen.present)
      return redirect(`${sheet.path}${sheet.asked === "" ? "" : `?${sheet.asked}`}#files`, 303);
    seen.reads("export", seen.standing?.processId ?? sheet.key, `${format} ${found}`);
    const headers = fileHeaders(sheet.key, format);
    if (format === "csv") return new Response(csvStream(sheet), { headers });
    const rows: (readonly Cell[])[] = [];
    for await (const part of sheet.parts()) rows.push(...part);
    const made = await workbook(sheet.headings, rows, {
      sheet: sheet.key,
      rightToLeft: directionOf(reader.locale) === "rtl",
    });
    return new Response(new Uint8Array(made), { headers });
  });
}

/** What a file of a list leaves with. */
export function fileHeaders(key: string, format: keyof typeof mediaTypes): Record<string, string> {
  return {
    "Content-Type": mediaTypes[format],
    "Content-Disposition": `attachment; filename="${key}.${format}"`,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  };
}

/** The lines of a table, made part by part as the reader takes them. */
function csvStream({ headings, parts }: ListSheet): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const rest = parts()[Symbol.asyncIterator]();
  let begun = false;
  return new ReadableStream({
    async pull(controller) {
      if (!begun) {
        begun = true;
        return controller.enqueue(encoder.encode(csvLines([headings], true)));
      }
      const next = await rest.next();
      if (next.done) return controller.close();
      controller.enqueue(encoder.encode(csvLines(next.value, false)));
    },
    async cancel() {
      await rest.return?.();
    },
  });
}
