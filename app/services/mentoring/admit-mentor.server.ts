import { event, type DomainEvent } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { after, mentorTable } from "#app/domain/mentoring/states.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { grantConflict } from "#app/domain/people/grants.ts";
import { linkTime } from "#app/services/people/link-time.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, type Write } from "#db/commit.server.ts";
import { mentorPool } from "#db/queries/matching.server.ts";
import { mentorFor } from "#db/queries/mentors.server.ts";
import { accountByEmail, heldGrants } from "#db/queries/people.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { mentor } from "#db/schema/mentoring.tables.ts";
import { accountOfPerson, newGrant, openInvitation } from "#db/writes/people.server.ts";

const reads = systemViewer("an address belongs to one account, and a clearance is asked as one word");

/**
 * The coordinator admits a mentor who is cleared and trained. Who has no account by the mentor's address is invited to
 * one; an account that is there gets the role beside its others, unless they exclude each other.
 */
export async function admitMentor(
  work: Work,
  input: { mentorId: string; version: number; trainedOn: string; language: "en" | "fr" },
): Promise<Outcome<{ mentorId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "mentoringCoordinator")) return missing;
  const { store } = house;
  const now = house.now();
  const today = dayOf(now);
  const view = await mentorFor(viewer, store, input.mentorId);
  const [pooled] = await mentorPool(reads, store, now, [input.mentorId]);
  if (!view || !pooled) return missing;
  if (after(mentorTable, view.state, "admit", "coordinator") === null) return conflict(message("mentor.outOfTurn"));
  if (view.version !== input.version) return stale();
  if (pooled.facts.clearedUntil === null || pooled.facts.clearedUntil < today)
    return conflict(message("mentor.notCleared"));
  if (input.trainedOn > today) return invalid({ trainedOn: message("mentor.trainedLater") });

  const found = await accountByEmail(reads, store, view.email);
  if (found && found.endedAt !== null) return conflict(message("mentor.accountEnded"));
  const grant = { role: "mentor" as const, memberStateId: null, decidingOffice: null, startsOn: today, endsOn: null };
  const excluded = found ? grantConflict(await heldGrants(reads, store, found.accountId), grant) : null;
  if (excluded) return conflict(excluded);
  const accountId = found?.accountId ?? house.newId();
  const grantId = house.newId();
  const events: DomainEvent[] = [
    event("mentor.moved", ["mentor", view.id], null, { from: view.state, to: "admitted" }),
    event("role.granted", ["account", accountId], null, { grantId, role: "mentor", bound: null }),
  ];
  const writes: Write[] = [];
  if (!found) {
    events.push(event("account.invited", ["account", accountId], null, { role: "mentor", memberState: null }));
    writes.push(
      accountOfPerson({
        accountId,
        personId: view.personId,
        email: view.email,
        language: input.language,
        zone: "America/New_York",
        at: now,
      }),
      ...openInvitation(house.newId(), accountId, "invitation", now, now + linkTime),
    );
  }
  return save(
    work,
    events,
    [
      ...writes,
      newGrant(grantId, accountId, grant, viewer.accountId, now),
      change(
        mentor,
        { id: view.id, version: input.version, state: view.state },
        { state: "admitted", stateReason: "", trainedOn: input.trainedOn, accountId },
      ),
    ],
    { mentorId: view.id },
  );
}
