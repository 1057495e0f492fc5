import { createHash } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { setTimeout as later } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import pino from "pino";
import type { House, openHouse as OpenHouse } from "#app/jobs.server.ts";
import { hashToken } from "#app/platform/keys.server.ts";
import { spellId } from "#app/platform/ids.server.ts";
import type { Client } from "#db/open.server.ts";
import { cast, type CastMember } from "#scripts/demonstration/cast.ts";
import { buildWorld } from "#scripts/demonstration/world.ts";

/** The instant that the demonstration world of the walls counts as now: Monday 12 October 2026, 11:00 in New York. */
export const today = Date.UTC(2026, 9, 12, 15);
export const origin = "http://localhost:3000";

/** The production build, as the server would load it. */
export async function serverBuild(): Promise<ServerBuild> {
  const file = join(process.cwd(), "build/server/index.js");
  if (!existsSync(file)) throw new Error("There is no build: run `npm run build`");
  process.env.NODE_ENV = "production"; // React's own production code, as the server runs it
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as ServerBuild;
}

/** The data folder of the demonstration world; made once per content of the sources, for all test files. */
async function template(): Promise<string> {
  const hash = createHash("sha256").update(String(today));
  for (const root of ["app", "db", "drizzle/sqlite", "scripts/demonstration"]) digestInto(hash, root);
  const folder = join(tmpdir(), "bluehelm-walls");
  const ready = join(folder, hash.digest("hex").slice(0, 24));
  mkdirSync(folder, { recursive: true });
  const lock = `${ready}.lock`;
  while (!existsSync(ready)) {
    if (!locked(lock)) {
      await later(500);
      continue;
    }
    const making = mkdtempSync(join(folder, "making-"));
    try {
      // Every stage and wall is in its core; the further processes would only make each test slower.
      await buildWorld(
        { DATA_DIR: making, DEMONSTRATION: "1", MIGRATIONS_DIR: "drizzle/sqlite" },
        today,
        () => undefined,
        "core",
      );
      renameSync(making, ready);
    } finally {
      rmSync(making, { recursive: true, force: true });
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return ready;
}

function digestInto(hash: ReturnType<typeof createHash>, path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) digestInto(hash, inner);
    else hash.update(inner).update(readFileSync(inner));
  }
}

/** One test file builds, the others wait; a lock older than three minutes was left by a run that was stopped. */
function locked(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > 180_000) rmSync(lock, { force: true });
    return false;
  }
}

/** What came back, as a browser would get it. */
export type Got = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};
export type Handler = (request: Request, context: AppLoadContext) => Promise<Response>;
/** A copy of the demonstration world with the built application before it. */
export type World = {
  readonly house: House;
  readonly client: Client;
  readonly logged: string[];
  readonly accountOf: (code: string) => string;
  /** Asks as a cast member (by code), or as a visitor (null). A path ending in `.data` is the data URL. */
  readonly get: (code: string | null, path: string) => Promise<Got>;
  /** Posts a form; without fields, an empty one. */
  readonly post: (code: string | null, path: string, fields?: Readonly<Record<string, string>>) => Promise<Got>;
  /**
   * Calls a loader or an action by itself, with a real request and the parameters as the router would match them.
   * The body is the view that the page would be made of, or what a resource answers.
   */
  readonly call: (
    code: string | null,
    handler: unknown,
    path: string,
    params: Readonly<Record<string, string>>,
    fields?: Readonly<Record<string, string>>,
  ) => Promise<{ status: number; location: string | null; body: string }>;
  /** Lets one request pass that is not made in this copy: the next one has the same number as in the others. */
  readonly skip: () => void;
  readonly close: () => Promise<void>;
};

/**
 * Copies the world and opens it. Clock, ids and tokens start anew for each request by its number, so that the same list
 * of requests to two copies differs by their contents alone.
 * @param prepare changes rows of the copy before the application sees them
 * @param wrap stands between the test and the built application: a test that must fail plants its leak here
 */
export async function openWorld(
  prepare: (client: Client, house: House) => void = () => {},
  wrap: (handle: Handler) => Handler = (handle) => handle,
): Promise<World> {
  const source = await template();
  const dataDir = mkdtempSync(join(tmpdir(), "bluehelm-world-"));
  copyFileSync(join(source, "bluehelm.sqlite"), join(dataDir, "bluehelm.sqlite"));
  cpSync(join(source, "keys"), join(dataDir, "keys"), { recursive: true });
  if (existsSync(join(source, "files"))) symlinkSync(join(source, "files"), join(dataDir, "files"));
  const build = await serverBuild();
  const { openHouse, handlerOf } = build.entry.module as unknown as {
    openHouse: typeof OpenHouse;
    handlerOf: (build: ServerBuild) => Handler;
  };
  const logged: string[] = [];
  let request = 0;
  let count = 0;
  const bytes = (length: number) =>
    createHash("sha256")
      .update(`${request}:${(count += 1)}`)
      .digest()
      .subarray(0, length);
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged.push(chunk.toString());
      done();
    },
  });
  const house = await openHouse(
    { DATA_DIR: dataDir, DEMONSTRATION: "1", MIGRATIONS_DIR: "drizzle/sqlite" },
    {
      now: () => today + request,
      newId: () => spellId(bytes(16)),
      newToken: () => Buffer.from(bytes(32)).toString("base64url"),
      log: pino({ level: "trace" }, sink),
    },
  );
  const { client } = house.store;
  client.pragma("synchronous = OFF"); // a copy that nobody keeps
  house.store.trailClient.pragma("synchronous = OFF");
  client.pragma("foreign_keys = OFF"); // rows of the copy come and go as the test wants
  client.transaction(() => prepare(client, house))();
  client.pragma("foreign_keys = ON");
  const accounts = accountsOf(client);
  const accountOf = (code: string) => {
    const id = accounts.get(code);
    if (!id) throw new Error(`Nobody in the cast is called ${code}`);
    return id;
  };
  const session = client.prepare(
    "INSERT OR REPLACE INTO session (id, account_id, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?)",
  );
  const handle = wrap(handlerOf(build));
  const context = () => ({ house, cspNonce: "nonce", requestId: "request" });
  const requestAs = (code: string | null, path: string, init: RequestInit): Request => {
    request += 1;
    count = 0;
    const headers = new Headers({ Accept: "text/html", "Accept-Language": "en" });
    if (code !== null) {
      const token = `walls-${code}`;
      session.run(hashToken(token), accountOf(code), today, today + request, today + 43_200_000);
      headers.set("Cookie", `bluehelm=${token}`);
    }
    return new Request(new URL(path, origin), { ...init, headers, redirect: "manual" });
  };
  const ask = async (code: string | null, path: string, init: RequestInit): Promise<Got> => {
    const response = await handle(requestAs(code, path, init), context());
    const body = await response.text();
    const kept = [...response.headers].filter(([name]) => name !== "date").sort(([a], [b]) => (a < b ? -1 : 1));
    return { status: response.status, headers: Object.fromEntries(kept), body };
  };
  return {
    house,
    client,
    logged,
    accountOf,
    get: (code, path) => ask(code, path, { method: "GET" }),
    post: (code, path, fields = {}) => ask(code, path, { method: "POST", body: new URLSearchParams(fields) }),
    async call(code, handler, path, params, fields) {
      const init = fields ? { method: "POST", body: new URLSearchParams(fields) } : { method: "GET" };
      const args = { request: requestAs(code, path, init), params, context: context() };
      const answer = await (handler as (given: typeof args) => Promise<unknown>)(args).catch((thrown: unknown) => {
        if (thrown instanceof Response) return thrown;
        throw thrown;
      });
      if (answer instanceof Response)
        return { status: answer.status, location: answer.headers.get("Location"), body: await answer.text() };
      const { init: given = null, view } = answer as { init?: ResponseInit | null; view?: () => unknown };
      return { status: given?.status ?? 200, location: null, body: JSON.stringify(view ? view() : answer) };
    },
    skip: () => void (request += 1),
    async close() {
      await house.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function accountsOf(client: Client): Map<string, string> {
  const byEmail = new Map(
    (client.prepare("SELECT id, email FROM account").all() as { id: string; email: string }[]).map(({ id, email }) => [
      email,
      id,
    ]),
  );
  return new Map(
    cast.flatMap(({ code, email }: CastMember) =>
      byEmail.has(email.toLowerCase()) ? [[code, byEmail.get(email.toLowerCase())!] as const] : [],
    ),
  );
}

/** All rows of a question to the copy's database. */
export function rows<T>({ client }: Pick<World, "client">, sql: string, ...values: unknown[]): T[] {
  return client.prepare(sql).all(...values) as T[];
}
