import { join } from "node:path";
import { configOf } from "#app/platform/config.server.ts";
import { outsideOf, type Outside } from "#app/platform/house.server.ts";
import { lapseSessions } from "#app/services/mentoring/change-session.server.ts";
import { lapseRequests } from "#app/services/mentoring/lapse-requests.server.ts";
import { eraseExpired } from "#app/services/cadre/erase-member.server.ts";
import { lapseMemberships } from "#app/services/cadre/lapse-memberships.server.ts";
import { remindOfDocuments } from "#app/services/selection/ask-document.server.ts";
import { completeTemplates } from "#app/services/reference/letter-templates.server.ts";
import { makeListFiles } from "#app/services/lists/list-files.server.ts";
import { weighFairness } from "#app/services/selection/weigh-fairness.server.ts";
import { printLetters } from "#app/services/selection/print-letters.server.ts";
import { makeDigests } from "#app/services/people/make-digests.server.ts";
import { remindByClock } from "#app/services/people/remind-by-clock.server.ts";
import { sendMail } from "#app/services/people/send-mail.server.ts";
import type { House as OpenHouse } from "#app/services/work.server.ts";
import { change, commitOperational, insert, operational, readingTrail } from "#db/commit.server.ts";
import { jobRuns } from "#db/queries/administration.server.ts";
import { leaseOf } from "#db/queries/platform.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { openStore } from "#db/open.server.ts";
import { jobRun, lease } from "#db/schema/platform.tables.ts";
import { recordRun } from "#db/writes/jobs.server.ts";

/** The house of one process: what requests travel with, and what the server asks of it. */
export type House = OpenHouse & {
  readonly ready: () => { ok: boolean };
  readonly startJobs: () => void;
  readonly close: () => Promise<void>;
};

const jobReads = systemViewer("job lease");

/** The jobs: a table, name -> how often, whether an administrator may ask for it (it harms nothing at any time), use-case. */
const jobs: Record<string, { every: number; onDemand: boolean; run: (house: House) => Promise<unknown> }> = {
  mail: {
    every: 2_000,
    onDemand: true,
    run: (house) => sendMail(house, house.config.origin ?? `http://localhost:${house.config.port}`),
  },
  // Reminders first: what is late is laid aside an hour before the daily mail is written.
  reminders: { every: 5 * 60_000, onDemand: true, run: remindByClock },
  digests: { every: 60_000, onDemand: true, run: makeDigests },
  // One queue per machine: the lease says who prints, the printer's own thread draws.
  print: { every: 1_000, onDemand: true, run: (house) => printLetters(house) },
  fairness: { every: 10_000, onDemand: true, run: weighFairness },
  listFiles: { every: 1_000, onDemand: true, run: (house) => makeListFiles(house) },
  sessions: { every: 60_000, onDemand: true, run: lapseSessions },
  mentoringRequests: { every: 60_000, onDemand: true, run: lapseRequests },
  // Once a day would do: what lies past its last day is found at each look, and a look that is missed comes again.
  lapse: { every: 15 * 60_000, onDemand: true, run: lapseMemberships },
  documents: { every: 15 * 60_000, onDemand: true, run: remindOfDocuments },
  erase: { every: 15 * 60_000, onDemand: false, run: eraseExpired },
};

/** Opens the house of a data folder: keys, store (migrated), files, mail. */
export async function openHouse(
  env: Record<string, string | undefined>,
  own: Parameters<typeof outsideOf>[1] = {},
): Promise<House> {
  const config = configOf(env);
  const outside: Outside = outsideOf(config, own);
  const store = openStore(join(config.dataDir, "bluehelm.sqlite"), { migrations: config.migrations });
  const recordReading = readingTrail(store, { now: outside.now, newId: outside.newId, trailKey: outside.keys.trail });
  const timers: NodeJS.Timeout[] = [];
  const running = new Set<Promise<unknown>>();
  let open = true;
  const holder = outside.newId();
  const house: House = {
    ...outside,
    store,
    recordReading,
    schedule: {
      jobs: Object.entries(jobs).map(([name, { every, onDemand }]) => ({ name, every, onDemand })),
      run: async (name) => {
        const job = jobs[name];
        if (!job?.onDemand || !open) return "busy";
        const turn = underLease(house, name, holder, job.every * 5, () => job.run(house));
        running.add(turn);
        return turn.finally(() => running.delete(turn));
      },
    },
    ready() {
      if (!open) return { ok: false };
      try {
        store.client.prepare("SELECT 1 FROM audit_event LIMIT 1").all();
        return { ok: true };
      } catch {
        return { ok: false };
      }
    },
    startJobs() {
      for (const [name, job] of Object.entries(jobs))
        timers.push(
          setInterval(() => {
            if (!open || running.size > 0) return;
            const turn = underLease(house, name, holder, job.every * 5, () => job.run(house));
            running.add(turn);
            void turn.finally(() => running.delete(turn));
          }, job.every),
        );
    },
    async close() {
      open = false;
      timers.forEach(clearInterval);
      await Promise.allSettled(running);
      house.mailer?.close();
      await house.printer.close();
      store.close();
    },
  };
  if (config.migrations !== null) await completeTemplates(house);
  return house;
}

/** How long the record of a job that runs well may lag: the mail looks every two seconds, and each record is a write. */
const recordEvery = 60_000;

/**
 * Runs a job only where this process holds, or can take, its lease: two processes may share one file. What became of it is
 * on record: a failure at once with its class, else the last run to the minute. It never throws.
 */
async function underLease(
  house: House,
  name: string,
  holder: string,
  time: number,
  work: () => Promise<unknown>,
): Promise<"done" | "failed" | "busy"> {
  try {
    const now = house.now();
    const held = await leaseOf(jobReads, house.store, name);
    if (held && held.holder !== holder && held.until > now) return "busy";
    const taken = await commitOperational(house.store, [
      operational(
        lease,
        held
          ? change(lease, { id: name, holder: held.holder, until: held.until }, { holder, until: now + time })
          : insert(lease, { id: name, holder, until: now + time }),
      ),
    ]);
    if (!taken) return "busy";
    const last = (await jobRuns(jobReads, house.store)).get(name);
    const record = (error: string | null) =>
      commitOperational(house.store, [operational(jobRun, recordRun(name, now, house.now(), error))]);
    try {
      await work();
      if (!last || last.error !== null || now - last.startedAt >= recordEvery) await record(null);
      return "done";
    } catch (error) {
      const kind = error instanceof Error ? error.name : "unknown";
      house.log.warn({ job: name, error: kind }, "job failed");
      await record(kind);
      return "failed";
    }
  } catch (error) {
    house.log.warn({ job: name, error: error instanceof Error ? error.name : "unknown" }, "job failed");
    return "failed";
  }
}
