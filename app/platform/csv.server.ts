import { CsvError, parse } from "csv-parse/sync";

/** A line of a file of comma-separated values: where it stands (1 is the first), and its cells. */
export type CsvLine = { readonly line: number; readonly cells: readonly string[] };

/**
 * Reads comma-, semicolon- or tab-separated text, whichever its first line uses most; empty lines are left out. Answers
 * the line at which a quotation is broken, where one is.
 */
export function readCsv(text: string): { ok: true; lines: CsvLine[] } | { ok: false; line: number } {
  const [first = ""] = text.replace(/^\ufeff/, "").split(/\r?\n/, 1);
  const delimiter = [",", ";", "\t"]
    .map((sign) => ({ sign, times: first.split(sign).length }))
    .sort((a, b) => b.times - a.times)[0]!.sign;
  try {
    const rows = parse(text, {
      bom: true,
      columns: false,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 20_000,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return { ok: true, lines: rows.map(({ info, record }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, line: Number((error as { lines?: unknown }).lines ?? 1) || 1 };
  }
}
