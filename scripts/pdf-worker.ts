import { parentPort } from "node:worker_threads";
import { drawSheet, type PdfSheet } from "#app/platform/pdf-page.server.ts";

// The thread that draws sheets: takes one at a time, answers with its bytes or with the name of what went wrong.
parentPort?.on("message", ({ id, sheet }: { id: number; sheet: PdfSheet }) => {
  drawSheet(sheet).then(
    (bytes) => parentPort?.postMessage({ id, bytes: new Uint8Array(bytes) }),
    (error: unknown) => parentPort?.postMessage({ id, error: error instanceof Error ? error.message : "unknown" }),
  );
});
