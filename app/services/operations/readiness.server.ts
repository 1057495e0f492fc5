import { statfsSync } from "node:fs";
import type { House } from "#app/services/work.server.ts";
import { verifyChain } from "#app/services/selection/verify-chain.server.ts";
import { change, commitOperational, firstHash, insert, operational } from "#db/commit.server.ts";
import { leaseOf, mailQueue } from "#db/queries/platform.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { schemaState, wrongTrigger } from "#db/open.server.ts";
import { lease } from "#db/schema/platform.tables.ts";
import { lastBackupAt } from "./make-backup.server.ts";

const reads = systemViewer("the state of the house for its keeper");
const [minute, hour] = [60_000, 3_600_000];

/** `fail` takes the portal out of service, `warn` wants a person soon. Figures, never names. */
export type Finding = { readonly state: "ok" | "warn" | "fail"; readonly [figure: string]: string | number | null };
export type Readiness = {
  readonly ok: boolean;
  /** Something wants a person, whether the portal serves or not. */
  readonly attention: boolean;
  readonly checks: Readonly<Record<string, Finding>>;
};

/** Watches over one open house: goes on verifying its trail, and says whether all is well. */
export function keeperOf(house: House, migrations: string) {
  let trail = { entries: 0, head: firstHash };
  let trailState: { ok: boolean; at: number | null } = { ok: true, at: null };
  let wholeAt = 0;
  let last: { at: number; report: Readiness } | null = null;
  let turn: Promise<void> = Promise.resolve();

  /** Verifies what the trail gained since; once a day, and at first, the whole of it. */
  async function verifyTrail(): Promise<void> {
    const now = house.now();
    const isWhole = now - wholeAt > 24 * hour;
    const state = await verifyChain(house, isWhole ? undefined : trail);
    if (isWhole) wholeAt = now;
    if (state.ok) trail = { entries: state.entries, head: state.head };
    else house.log.error({ trail: state.wrong }, "the trail is broken");
    trailState = { ok: state.ok, at: now };
  }

  async function look(): Promise<Readiness> {
    const now = house.now();
    const checks = {
      database: await writable(house),
      schema: schema(house, migrations),
      trail: {
        state: trailState.ok ? (trailState.at !== null && now - trailState.at > hour ? "warn" : "ok") : "fail",
        entries: trail.entries,
        minutesAgo: trailState.at === null ? null : Math.round((now - trailState.at) / minute),
      } satisfies Finding,
      disk: disk(house.config.dataDir),
      backup: backup(house, now),
      mail: await mail(house, now),
    };
    const states = Object.values(checks).map(({ state }) => state);
    return { ok: !states.includes("fail"), attention: states.some((state) => state !== "ok"), checks };
  }

  return {
    /** Verifies at once and then every ten minutes; one look at a time. */
    start(): () => void {
      const go = () =>
        void (turn = turn.then(verifyTrail).catch(() => void (trailState = { ...trailState, at: trailState.at })));
      go();
      const timer = setInterval(go, 10 * minute);
      return () => clearInterval(timer);
    },
    /** The state now, or that of less than two seconds ago: a monitor is not to keep the disk busy. */
    async report(): Promise<Readiness> {
      const now = house.now();
      if (!last || now - last.at > 2_000) last = { at: now, report: await look() };
      return last.report;
    },
    /** Ends when no look at the trail is under way. */
    settled: () => turn,
  };
}

async function writable(house: House): Promise<Finding> {
  const id = "readiness";
  try {
    const held = await leaseOf(reads, house.store, id);
    const until = house.now();
    const write = held ? change(lease, { id }, { until }) : insert(lease, { id, holder: "readiness", until });
    await commitOperational(house.store, [operational(lease, write)]);
    return { state: "ok" };
  } catch (error) {
    return { state: "fail", code: error instanceof Error && "code" in error ? String(error.code) : "busy" };
  }
}

function schema(house: House, migrations: string): Finding {
  try {
    const { waiting } = schemaState(house.store.client, migrations);
    return waiting === 0 && wrongTrigger(house.store.client) === null ? { state: "ok" } : { state: "fail", waiting };
  } catch {
    return { state: "fail" };
  }
}

/** Less than a tenth free wants a person; less than 64 MB cannot take what the next hour brings. */
function disk(folder: string): Finding {
  const { bavail, blocks, bsize } = statfsSync(folder);
  const [free, percent] = [bavail * bsize, Math.round((bavail / Math.max(blocks, 1)) * 100)];
  const state = free < 64 * 2 ** 20 ? "fail" : percent < 10 ? "warn" : "ok";
  return { state, freeMegabytes: Math.round(free / 2 ** 20), freePercent: percent };
}

function backup({ config }: House, now: number): Finding {
  if (!config.backup) return { state: "warn", minutesAgo: null };
  const at = lastBackupAt(config.backup.folder);
  const minutesAgo = at === null ? null : Math.round((now - at) / minute);
  const every = config.backup.everyMinutes || 24 * 60;
  return { state: minutesAgo === null || minutesAgo > 2 * every + 10 ? "warn" : "ok", minutesAgo };
}

async function mail(house: House, now: number): Promise<Finding> {
  const { waiting, since } = await mailQueue(reads, house.store);
  const oldestMinutes = since === null ? null : Math.round((now - since) / minute);
  return { state: oldestMinutes !== null && oldestMinutes > 60 ? "warn" : "ok", waiting, oldestMinutes };
}
