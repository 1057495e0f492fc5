import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { capture } from "./capture.ts";
import { firstVisits } from "./browser.ts";
import { load, median, type Load } from "./load.ts";
import { saves, type Saves } from "./saves.ts";
import { serve, signIn, type Running } from "./servers.ts";
import { emails, makeWorld, type BenchWorld } from "./world.ts";

/**
 * npm run bench [-- --json] [--seconds 3] [--rounds 3] [--size 300] [--sizes 300,3000,30000] [--only pages,saves,lists,visits]
 * [--port 4300]: measures the production build, with real accounts signed in by password and the reading audit on, against
 * a bare server that does the least that could be done; the two take turns, and the middle round is printed.
 */
const flag = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const asJson = process.argv.includes("--json");
const seconds = Number(flag("seconds", "3"));
const rounds = Number(flag("rounds", "3"));
const size = Number(flag("size", "300"));
const sizes = flag("sizes", "300,3000,30000").split(",").map(Number);
const parts = flag("only", "pages,saves,lists,visits").split(",");
const port = Number(flag("port", "4300"));
const say = (line = "") => (asJson ? undefined : console.log(line));

type Figures = Pick<Load, "perSecond" | "p50" | "p99" | "failed" | "cost">;
type PageRow = {
  readonly page: string;
  readonly connections: number;
  readonly ours: Figures;
  readonly bare: Figures;
  /** The same without its reading event. */
  readonly bareUnaudited: Figures | null;
  /** Ours by the bare one's, of the middle rounds. */
  readonly ratio: number;
  /** Milliseconds of processor time for a page, of all processes of the server: what other work on the machine moves least. */
  readonly processor: { readonly ours: number; readonly bare: number };
  readonly plain: number;
  readonly compressed: number;
};

const folders: string[] = [];
const running = new Set<Running>();
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "bluehelm-bench-"));
  folders.push(made);
  return made;
};
async function started(args: readonly string[], at: number, env: Record<string, string>): Promise<Running> {
  const server = await serve(args, at, env);
  running.add(server);
  return server;
}
async function stopped(...servers: readonly Running[]): Promise<void> {
  for (const server of servers) {
    await server.stop();
    running.delete(server);
  }
}

const report: Record<string, unknown> = {
  machine: { cores: cpus().length, processor: cpus()[0]?.model, node: process.version, loadBefore: loadavg() },
};
try {
  say(
    `${cpus().length} cores (${cpus()[0]?.model ?? "?"}), Node ${process.version}, load ${loadavg()
      .map((n) => n.toFixed(1))
      .join(" ")}`,
  );
  if (parts.includes("pages") || parts.includes("saves")) await steady();
  if (parts.includes("lists")) report.lists = await growing();
  if (parts.includes("visits")) report.visits = await firstVisits(folder, started, stopped, port, say);
  report.loadAfter = loadavg();
  if (asJson) console.log(JSON.stringify(report, null, 2));
} finally {
  await stopped(...running);
  for (const made of folders) rmSync(made, { recursive: true, force: true });
}

/** The three pages and the saves over one world of `size` candidacies. */
async function steady(): Promise<void> {
  const dataDir = folder();
  const began = performance.now();
  const world = await makeWorld(dataDir, { size });
  say(
    `\n${size} candidacies, five assessors, six competencies: made in ${((performance.now() - began) / 1000).toFixed(1)} s\n`,
  );
  const env = { DATA_DIR: dataDir, WORKERS: "2", DEMONSTRATION: "0", SECOND_FACTOR: "0" };
  const ours = await started(["server.js"], port, env);
  const cookies = {
    officer: await signIn(port, "officer"),
    chair: await signIn(port, "chair"),
    member: await signIn(port, "member"),
  };
  const pages = pagesOf(world);
  const plan = join(dataDir, "plan.json");
  writeFileSync(
    plan,
    JSON.stringify(
      await capture(
        env,
        pages.map(({ path, who }) => ({ path, cookie: cookies[who] })),
      ),
    ),
  );
  const bareArgs = ["build/scripts/bench-bare.js"];
  const bare = await started(bareArgs, port + 1, { ...env, PLAN: plan, AUDIT: "1" });
  const silent = await started(bareArgs, port + 2, { ...env, PLAN: plan, AUDIT: "0" });
  if (parts.includes("pages")) {
    say(
      "                                          requests/s            p50 ms            p99 ms          of bare   processor ms    bytes",
    );
    const rows: PageRow[] = [];
    for (const { page, path, who } of pages)
      for (const connections of [1, 8, 32]) {
        const row = await compared(page, path, cookies[who], connections, [ours, bare, silent]);
        rows.push(row);
        say(
          `${`${page}, ${connections}`.padEnd(36)}${cell(row.ours.perSecond, 0)} ${`(${row.bare.perSecond.toFixed(0)}; ${row.bareUnaudited?.perSecond.toFixed(0) ?? "–"})`.padEnd(15)}${cell(row.ours.p50, 1)} ${`(${row.bare.p50.toFixed(1)})`.padEnd(9)}${cell(row.ours.p99, 1)} ${`(${row.bare.p99.toFixed(1)})`.padEnd(9)}${cell(row.ratio, 2)} ${cell(row.processor.ours, 1)} ${`(${row.processor.bare.toFixed(1)})`.padEnd(7)} ${row.plain} -> ${row.compressed}${row.ours.failed ? ` FAILED ${row.ours.failed}` : ""}`,
        );
      }
    say("In brackets the bare server: with the reading event written; after the semicolon without.");
    say(`Asking took ${(100 * Math.max(...rows.map(({ ours: { cost } }) => cost))).toFixed(0)} % of one core at most.`);
    report.pages = rows;
  }
  if (parts.includes("saves")) {
    const saved: Saves[] = [];
    for (let round = 0; round < rounds; round += 1)
      saved.push(await saves(ours.port, bare.port, cookies.member, world, 200));
    const middle = (pick: (one: Saves) => number) => median(saved.map(pick));
    const save = {
      p50: middle(({ ours: { p50 } }) => p50),
      p99: middle(({ ours: { p99 } }) => p99),
      bareP50: middle(({ bare: { p50 } }) => p50),
      bareP99: middle(({ bare: { p99 } }) => p99),
    };
    say(
      `\n200 saves of a score sheet, one after the other, each on disk: p50 ${save.p50.toFixed(1)} ms (bare ${save.bareP50.toFixed(1)}), p99 ${save.p99.toFixed(1)} ms (bare ${save.bareP99.toFixed(1)})`,
    );
    report.saves = save;
  }
  await stopped(ours, bare, silent);
}

type Asked = { page: string; path: string; who: "officer" | "chair" | "member" };
function pagesOf({ reviewed, reviewedCandidacy, assessed }: BenchWorld): Asked[] {
  return [
    { page: `results of ${size}, five scores each`, path: `/processes/${reviewed}/review`, who: "chair" },
    {
      page: "one candidate, five assessments",
      path: `/processes/${reviewed}/review/${reviewedCandidacy}`,
      who: "chair",
    },
    { page: "a member's own list", path: `/processes/${assessed}/scores`, who: "member" },
  ];
}
function cell(value: number, digits: number): string {
  return value.toFixed(digits).padStart(7);
}

/** One page at one number of connections: ours and the bare ones take turns, and each one's middle round counts. */
async function compared(
  page: string,
  path: string,
  cookie: string,
  connections: number,
  [ours, bare, silent]: readonly [Running, Running, Running],
): Promise<PageRow> {
  const asking = ({ port: at }: Running, squeezed = true) => ({
    port: at,
    path,
    headers: { Cookie: cookie, Accept: "text/html", ...(squeezed ? { "Accept-Encoding": "gzip" } : {}) },
  });
  const plain = await load(asking(ours, false), { connections: 1, seconds: 0.2 });
  const turns: { ours: Load; bare: Load; silent: Load }[] = [];
  await load(asking(ours), { connections, seconds: Math.min(2, seconds) });
  const processor = { ours: 0, bare: 0 };
  const timed = async (name: keyof typeof processor, server: Running): Promise<Load> => {
    const before = server.processorTime();
    const done = await load(asking(server), { connections, seconds });
    processor[name] += (server.processorTime() - before) / done.answers / rounds;
    return done;
  };
  for (let round = 0; round < rounds; round += 1)
    turns.push({
      ours: await timed("ours", ours),
      bare: await timed("bare", bare),
      silent: await load(asking(silent), { connections, seconds: seconds / 2 }),
    });
  const middle = (pick: (turn: (typeof turns)[number]) => Load): Figures => ({
    perSecond: median(turns.map((turn) => pick(turn).perSecond)),
    p50: median(turns.map((turn) => pick(turn).p50)),
    p99: median(turns.map((turn) => pick(turn).p99)),
    failed: turns.reduce((sum, turn) => sum + pick(turn).failed, 0),
    cost: median(turns.map((turn) => pick(turn).cost)),
  });
  return {
    page,
    connections,
    ours: middle((turn) => turn.ours),
    bare: middle((turn) => turn.bare),
    bareUnaudited: middle((turn) => turn.silent),
    ratio: median(turns.map((turn) => turn.ours.perSecond / turn.bare.perSecond)),
    processor,
    plain: plain.bytes,
    compressed: turns[0]!.ours.bytes,
  };
}

/** The list pages at each size: how long one takes where nobody else asks. */
async function growing() {
  const all: Record<string, Record<number, { p50: number; firstLook: number }>> = {};
  for (const many of sizes) {
    const dataDir = folder();
    const began = performance.now();
    const world = await makeWorld(dataDir, { size: many, panels: false });
    const made = (performance.now() - began) / 1000;
    const server = await started(["server.js"], port, {
      DATA_DIR: dataDir,
      WORKERS: "2",
      DEMONSTRATION: "0",
      SECOND_FACTOR: "0",
    });
    const lists = [
      ["candidates, first page", `/processes/${world.called}/candidates`, "officer"],
      [
        "candidates, a page in the middle",
        `/processes/${world.called}/candidates?page=${Math.ceil(many / 100)}`,
        "officer",
      ],
      ["candidates of one state", `/processes/${world.called}/candidates?state=nominated`, "officer"],
      ["processes", "/processes", "officer"],
      ["trail", "/trail", "auditor"],
      ["cadre", "/cadre", "cadre"],
    ] as const;
    const cookies = new Map<string, string>();
    for (const who of ["officer", "auditor", "cadre"] as const satisfies (keyof typeof emails)[])
      cookies.set(who, await signIn(server.port, who));
    say(`\n${many} candidacies: made in ${made.toFixed(1)} s`);
    for (const [page, path, who] of lists) {
      const asking = {
        port: server.port,
        path,
        headers: { Cookie: cookies.get(who)!, Accept: "text/html", "Accept-Encoding": "gzip" },
      };
      // Each process makes a list anew at its first look; how long that took is told beside.
      const warming = await load(asking, { connections: 4, seconds: 2 });
      const times: number[] = [];
      let failed = 0;
      for (let round = 0; round < rounds; round += 1) {
        const one = await load(asking, { connections: 1, seconds: 1 });
        times.push(one.p50);
        failed += one.failed;
      }
      const p50 = median(times);
      (all[page] ??= {})[many] = { p50, firstLook: warming.slowest };
      const first = all[page]![sizes[0]!]?.p50 ?? p50;
      say(
        `  ${page.padEnd(36)}p50 ${p50.toFixed(1).padStart(8)} ms   ${(p50 / first).toFixed(2)} of that at ${sizes[0]}, first look ${warming.slowest.toFixed(0)} ms${failed ? `  FAILED ${failed}` : ""}`,
      );
    }
    await stopped(server);
  }
  return all;
}
