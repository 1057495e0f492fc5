import { parentPort } from "node:worker_threads";
import { drawSheet } from "#app/platform/pdf-page.server.ts";
import type { PrinterWork } from "#app/platform/pdf.server.ts";
import { workbook } from "#app/platform/table-file.server.ts";

// The thread that draws sheets and writes long tables: takes one at a time, answers with its bytes or with what went wrong.
parentPort?.on("message", ({ id, ...work }: { id: number } & PrinterWork) => {
  const made = "sheet" in work ? drawSheet(work.sheet) : workbook(work.table.headings, work.table.rows, work.table);
  made.then(
    (bytes) => parentPort?.postMessage({ id, bytes: new Uint8Array(bytes) }),
    (error: unknown) => parentPort?.postMessage({ id, error: error instanceof Error ? error.message : "unknown" }),
  );
});
