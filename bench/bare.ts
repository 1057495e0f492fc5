import cluster from "node:cluster";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import { event } from "#app/domain/events.ts";
import { openHouse } from "#app/jobs.server.ts";
import { isBusy } from "#db/open.server.ts";

/** What a page of the portal asked of the database, and what it sent: made by the bench from the page itself. */
export type BarePage = {
  readonly statements: readonly { readonly sql: string; readonly params: readonly unknown[] }[];
  readonly body: string;
  /** What of the trail it wrote; null where it wrote nothing. */
  readonly readings: number;
};

// The floor that the portal is measured against: node:http alone, the same SQL by the same driver, a body of the same
// size, the same reading event on disk before it leaves; no framework, no guard, no rendering.
const { PORT = "0", PLAN = "", AUDIT = "1", WORKERS = "2" } = process.env;
if (cluster.isPrimary) {
  const workers = Array.from({ length: Number(WORKERS) }, () => cluster.fork());
  process.on("SIGTERM", () => {
    for (const worker of workers) worker.process.kill("SIGTERM");
    process.exit(0);
  });
} else {
  const house = await openHouse({ LOG_LEVEL: "warn", ...process.env, SKIP_MIGRATIONS: "1" });
  const { client } = house.store;
  const pages = JSON.parse(readFileSync(PLAN, "utf8")) as Record<string, BarePage>;
  const ready = new Map(
    Object.entries(pages).map(([path, page]) => [
      path,
      {
        ...page,
        body: Buffer.from(page.body),
        statements: page.statements.map(({ sql, params }) => ({ run: client.prepare(sql), params })),
      },
    ]),
  );
  const cell = client.prepare(
    "UPDATE score_cell SET note = ? WHERE sheet_id = ? AND competency_id = (SELECT min(competency_id) FROM score_cell WHERE sheet_id = ?)",
  );
  const sheet = client.prepare("UPDATE score_sheet SET saved_at = ? WHERE id = ?");
  let count = 0;
  // As long as the portal's, or a connection that waits for its turn would be cut off.
  createServer({ keepAliveTimeout: 65_000 }, (req, res) => {
    void (async () => {
      if (req.method === "POST") {
        for await (const _ of req);
        const sheetId = (req.url ?? "").split("/").at(-1) ?? "";
        const save = client.transaction(() => {
          cell.run(`Bare ${(count += 1)}`, sheetId, sheetId);
          sheet.run(Date.now(), sheetId);
        });
        for (let saved = false; !saved;)
          try {
            save.immediate();
            saved = true;
          } catch (error) {
            if (!isBusy(error)) throw error;
            await new Promise((go) => setTimeout(go, 1));
          }
        res.writeHead(303, { Location: "/" }).end();
        return;
      }
      const page = ready.get(req.url ?? "");
      if (!page) return void res.writeHead(404).end();
      for (const { run, params } of page.statements) run.all(...params);
      if (AUDIT === "1")
        for (let n = 0; n < page.readings; n += 1)
          await house.recordReading({
            actor: { id: "bench", role: "none" },
            event: event("record.read", ["panel", "bench"], null, { page: "/bare", version: "1" }),
          });
      const squeezed = /\bgzip\b/.test(String(req.headers["accept-encoding"] ?? ""));
      const body = squeezed ? gzipSync(page.body, { level: 4 }) : page.body;
      res.writeHead(200, {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": body.length,
        ...(squeezed ? { "Content-Encoding": "gzip" } : {}),
      });
      res.end(body);
    })().catch((error: unknown) => {
      console.error(error);
      res.destroy();
    });
  }).listen(Number(PORT), "127.0.0.1");
}
