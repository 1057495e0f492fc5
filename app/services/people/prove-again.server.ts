import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { invalid, type Outcome } from "#app/domain/outcome.ts";
import type { Proof } from "#app/domain/people/second-factor.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { sessionBy, systemViewer } from "#db/queries/viewer.server.ts";
import { replaceSession } from "#db/writes/sessions.server.ts";
import { checkCode } from "./check-code.server.ts";

const reads = systemViewer("a proof goes on the session it was given in");

/**
 * Takes a fresh proof of presence of someone signed in: the code is used up and the session goes on under `newId`, in one
 * commit. The earlier id stays known for a moment, with the proof, for what is under way.
 */
export async function proveAgain(
  work: Work,
  given: { asked: "code" | "password"; typed: string; address: string; oldId: string; newId: string },
): Promise<Outcome<{ proof: Proof }>> {
  const { house, viewer } = work;
  const wrong = invalid({ proof: message("factor.wrong") });
  const checked = await checkCode(work, { ...given, accountId: viewer.accountId, field: "proof" });
  if (!checked.ok) return checked;
  const now = house.now();
  const old = await sessionBy(reads, house.store, given.oldId, now);
  if (!old) return wrong;
  const proof: Proof = { at: now, by: checked.by };
  const done = await save(
    work,
    [event("account.proved", ["account", viewer.accountId], null, { by: checked.by })],
    [
      ...checked.uses,
      ...replaceSession(
        {
          id: given.newId,
          accountId: viewer.accountId,
          pending: null,
          provedAt: proof.at,
          provedBy: proof.by,
          kept: null,
          createdAt: old.createdAt,
          seenAt: now,
          expiresAt: old.expiresAt,
          flash: old.flash,
        },
        given.oldId,
        now,
      ),
    ],
    { proof },
    wrong,
  );
  if (done.ok) await checked.settle();
  return done;
}
