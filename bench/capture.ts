import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RequestHandler, ServerBuild } from "@remix-run/node";
import type { House } from "#app/jobs.server.ts";
import type { BarePage } from "./bare.ts";

type Entry = {
  readonly openHouse: (env: Record<string, string | undefined>) => Promise<House>;
  readonly handlerOf: (build: ServerBuild) => RequestHandler;
};

/**
 * Asks the built application for each page in this process and writes down what it asked of the database and what it
 * answered: what the bare server does too. A page is asked twice, and the second time counts.
 */
export async function capture(
  env: Record<string, string>,
  pages: readonly { path: string; cookie: string }[],
): Promise<Record<string, BarePage>> {
  const file = pathToFileURL(join(process.cwd(), "build/server/index.js")).href;
  const build = (await import(/* @vite-ignore */ file)) as ServerBuild;
  const entry = build.entry.module as unknown as Entry;
  const house = await entry.openHouse({ ...env, LOG_LEVEL: "warn" });
  const { client } = house.store;
  let statements: { sql: string; params: unknown[] }[] = [];
  let readings = 0;
  const prepare = client.prepare.bind(client);
  client.prepare = ((sql: string) => {
    const statement = prepare(sql);
    if (!statement.reader) return statement;
    for (const name of ["all", "get", "iterate"] as const) {
      const run = statement[name].bind(statement) as (...params: unknown[]) => unknown;
      Object.assign(statement, {
        [name]: (...params: unknown[]) => {
          statements.push({ sql, params });
          return run(...params);
        },
      });
    }
    return statement;
  }) as typeof client.prepare;
  const counted = {
    ...house,
    recordReading: (reading: Parameters<House["recordReading"]>[0]) => ((readings += 1), house.recordReading(reading)),
  };
  const handle = entry.handlerOf(build);
  const found: Record<string, BarePage> = {};
  for (const { path, cookie } of pages)
    for (let time = 0; time < 2; time += 1) {
      statements = [];
      readings = 0;
      const request = new Request(`http://127.0.0.1${path}`, { headers: { Cookie: cookie, Accept: "text/html" } });
      const answer = await handle(request, { house: counted, cspNonce: "bench", requestId: "bench" });
      if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}`);
      found[path] = { statements, body: await answer.text(), readings };
    }
  await house.close();
  return found;
}
