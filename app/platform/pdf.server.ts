import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { PdfSheet } from "./pdf-page.server.ts";
import type { TableSheet } from "./table-file.server.ts";

export type Printer = {
  /** The PDF of a sheet. Sheets are drawn one after another by one thread; throws where it fails or takes too long. */
  readonly print: (sheet: PdfSheet) => Promise<Uint8Array>;
  /** The workbook of a long table, by the same thread. */
  readonly tabulate: (table: TableSheet) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};
/** What the thread is given: a sheet to draw or a table to write. */
export type PrinterWork = { readonly sheet: PdfSheet } | { readonly table: TableSheet };
const patience = 60_000;
const idle = 120_000;

/**
 * The printer of this process: a worker thread with its own entry of the build, started when first needed and ended
 * when it has been idle. `file` is the worker's script.
 */
export function printerOf(file: string): Printer {
  let worker: Worker | null = null;
  let rest: NodeJS.Timeout | null = null;
  let count = 0;
  let last: Promise<unknown> = Promise.resolve();
  const end = async () => {
    if (rest) clearTimeout(rest);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const draw = (work: PrinterWork): Promise<Uint8Array> =>
    new Promise((done, failed) => {
      const path = resolve(file);
      if (!existsSync(path)) return failed(new Error(`No printer in ${file}: build first`));
      if (rest) clearTimeout(rest);
      const running = (worker ??= new Worker(path));
      running.ref();
      const id = (count += 1);
      const finish = (act: () => void) => {
        clearTimeout(timer);
        running.off("message", heard).off("error", broke).off("exit", left);
        running.unref();
        rest = setTimeout(() => void end(), idle).unref();
        act();
      };
      const broke = (error: unknown) => {
        worker = null;
        finish(() => failed(error instanceof Error ? error : new Error("The printer broke")));
      };
      const left = () => broke(new Error("The printer ended"));
      const heard = (message: { id: number; bytes?: Uint8Array; error?: string }) => {
        if (message.id !== id) return;
        finish(() => (message.bytes ? done(message.bytes) : failed(new Error(message.error ?? "unknown"))));
      };
      const timer = setTimeout(() => {
        void end();
        finish(() => failed(new Error("The printer took too long")));
      }, patience);
      running.on("message", heard).on("error", broke).on("exit", left);
      running.postMessage({ id, ...work });
    });
  const inTurn = (work: PrinterWork) => {
    const turn = last.then(() => draw(work));
    last = turn.catch(() => null);
    return turn;
  };
  return {
    print: (sheet) => inTurn({ sheet }),
    tabulate: (table) => inTurn({ table }),
    close: end,
  };
}
