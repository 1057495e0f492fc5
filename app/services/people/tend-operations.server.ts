import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { holds, type Viewer } from "#app/domain/policy.ts";
import { save, type House, type Work } from "#app/services/work.server.ts";
import { change, commitOperational, operational } from "#db/commit.server.ts";
import { jobRuns, mailStatus, mailWaiting } from "#db/queries/administration.server.ts";
import { outbox } from "#db/schema/platform.tables.ts";

/** Jobs and mail as an administrator sees them; null for anybody else. */
export async function showOperations(house: House, viewer: Viewer) {
  const mail = await mailStatus(viewer, house.store);
  if (!mail) return null;
  const runs = await jobRuns(viewer, house.store);
  return {
    mail,
    jobs: house.schedule.jobs.map((job) => {
      const run = runs.get(job.name);
      return {
        ...job,
        lastAt: run?.endedAt ?? null,
        // A look that is missed comes again: the next one is due a turn after the last.
        nextAt: run?.endedAt ? Math.max(run.endedAt + job.every, house.now()) : null,
        error: run?.error ?? null,
        failedAt: run?.failedAt ?? null,
      };
    }),
  };
}

/** An administrator asks for a mail that failed or waits to be tried at once. */
export async function retryMail(work: Work, { id }: { id: string }): Promise<Outcome<{ done: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const row = await mailWaiting(viewer, house.store, id);
  if (!row) return conflict(message("admin.operations.gone"));
  await commitOperational(house.store, [
    operational(outbox, change(outbox, { id, sentAt: null }, { notBefore: house.now(), claimedAt: null }, null)),
  ]);
  return save(work, [event("mail.retryAsked", ["mail", id], null, {})], [], { done: "retry" });
}

/** An administrator runs a job now, where that harms nothing at any time. */
export async function runJob(work: Work, { name }: { name: string }): Promise<Outcome<{ done: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const job = house.schedule.jobs.find((one) => one.name === name);
  if (!job?.onDemand) return missing;
  // A failure is answered as one: the form's key is not spent before the job has run.
  const asked = await save({ ...work, replay: null }, [event("job.runAsked", ["job", name], null, {})], [], {
    done: "run",
  });
  if (!asked.ok) return asked;
  const became = await house.schedule.run(name);
  return became === "done" ? asked : conflict(message(`admin.operations.${became}`));
}
