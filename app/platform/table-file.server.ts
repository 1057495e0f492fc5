import { stringify } from "csv-stringify/sync";
import writeExcelFile from "write-excel-file/node";

export type Cell = string | number | null;
export const mediaTypes = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;
/** A table that becomes a workbook. */
export type TableSheet = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly sheet: string;
  readonly rightToLeft: boolean;
};

/**
 * Lines of a CSV file. A cell that a spreadsheet would take for a formula (it begins with = + - @, a tab or a carriage
 * return) is led by an apostrophe. The first lines carry the mark by which spreadsheets know UTF-8.
 */
export function csvLines(rows: readonly (readonly Cell[])[], first: boolean): string {
  return stringify(
    rows.map((row) => row.map((cell) => cell ?? "")),
    { bom: first, escape_formulas: true, record_delimiter: "windows" },
  );
}

/** A workbook of one sheet; texts are text cells, which no spreadsheet reads as formulas. The same table is the same file. */
export async function workbook(
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  { sheet, rightToLeft }: { sheet: string; rightToLeft: boolean },
): Promise<Buffer> {
  const made = await writeExcelFile(
    [
      headings.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
      ...rows.map((row) =>
        row.map((value) =>
          value === null || value === ""
            ? null
            : typeof value === "number"
              ? { value, type: Number }
              : // A sheet takes no more in one cell.
                { value: value.slice(0, 32_000), type: String },
        ),
      ),
    ],
    { sheet, rightToLeft, stickyRowsCount: 1, columns: headings.map(() => ({ width: 24 })) },
  ).toBuffer();
  return undated(made);
}

/** An archive whose entries say no time of making: all stand at the first instant the format knows. */
function undated(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error("The workbook is no archive");
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = archive.readUInt32LE(at + 42);
    archive.writeUInt32LE(0x00210000, at + 12);
    archive.writeUInt32LE(0x00210000, local + 10);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return archive;
}
