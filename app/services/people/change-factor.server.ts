import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { needsFactor } from "#app/domain/people/second-factor.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, commitOperational, operational, remove } from "#db/commit.server.ts";
import { factorOf } from "#db/queries/factors.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { recoveryCode, secondFactor } from "#db/schema/people.tables.ts";
import { session } from "#db/schema/platform.tables.ts";
import { newRecoveryCodes } from "./confirm-factor.server.ts";
import { keepCodes, keepSecret } from "./enrolment.server.ts";

const reads = systemViewer("the rules of one's own second factor");

/** Begins an enrolment of someone signed in: the session keeps a new secret. Refused where there is a factor already. */
export async function beginEnrolment(work: Work, sessionId: string): Promise<Outcome<{ next: string }>> {
  const { house, viewer } = work;
  if (await factorOf(reads, house.store, viewer.accountId)) return conflict(message("factor.enrolment.gone"));
  await commitOperational(house.store, [
    operational(session, change(session, { id: sessionId }, { kept: keepSecret(house) })),
  ]);
  return { ok: true, result: { next: "enrol" } };
}

/** Ten new recovery codes; the earlier ones stop opening. They wait in the session until they were written down. */
export async function renewRecoveryCodes(work: Work, sessionId: string): Promise<Outcome<{ next: string }>> {
  const { house, viewer } = work;
  if (!(await factorOf(reads, house.store, viewer.accountId))) return missing;
  const { plain, writes } = newRecoveryCodes(house, viewer.accountId);
  return save(
    work,
    [event("account.recoveryCodesMade", ["account", viewer.accountId], null, {})],
    [...writes, change(session, { id: sessionId }, { kept: keepCodes(house, plain) })],
    { next: "codes" },
  );
}

/** Takes one's own second factor away, where no role needs it. */
export async function removeFactor(work: Work): Promise<Outcome<{ next: string }>> {
  const { house, viewer } = work;
  const { accountId } = viewer;
  if (!(await factorOf(reads, house.store, accountId))) return missing;
  if (house.config.secondFactor && needsFactor(viewer.grants.map(({ role }) => role)))
    return conflict(message("factor.refusal.needed"));
  return save(
    work,
    [event("account.factorRemoved", ["account", accountId], null, {})],
    [remove(secondFactor, { id: accountId }), remove(recoveryCode, { accountId }, null)],
    { next: "none" },
  );
}

/** The codes were written down: the session forgets them. */
export async function forgetCodes(work: Work, sessionId: string): Promise<Outcome<Record<string, never>>> {
  await commitOperational(work.house.store, [
    operational(session, change(session, { id: sessionId }, { kept: null }, null)),
  ]);
  return { ok: true, result: {} };
}
