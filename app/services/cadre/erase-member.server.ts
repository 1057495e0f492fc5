import { event, type DomainEvent } from "#app/domain/events.ts";
import type { ErasedAs } from "#app/domain/cadre/erasure.ts";
import { missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { contextOf, save, type House, type Work } from "#app/services/work.server.ts";
import { change, commit, remove, type Write } from "#db/commit.server.ts";
import { erasureScope, membersToErase, type ErasureScope } from "#db/queries/cadre-erasure.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import {
  cadreExperience,
  cadreInvitation,
  cadreLanguage,
  cadreMember,
  cadreTarget,
  competencyEvidence,
  courseAttendance,
  developmentItem,
  poolMembership,
  readiness,
} from "#db/schema/cadre.tables.ts";
import { person, personNationality } from "#db/schema/people.tables.ts";
import { adjudication, vettingCheck } from "#db/schema/selection.tables.ts";
import { memberToWrite } from "./desk.server.ts";

const reads = systemViewer("the clock erases records past the last day that they may be kept");
const lists = [
  cadreTarget,
  cadreLanguage,
  cadreExperience,
  poolMembership,
  readiness,
  competencyEvidence,
  developmentItem,
  courseAttendance,
];

/**
 * The member withdraws the consent: the record becomes a tombstone at once. Name and checks stay only where the person is
 * on record outside the cadre, under the rules of that record. By the cadre manager.
 */
export async function withdrawConsent(
  work: Work,
  input: { memberId: string; version: number },
): Promise<Outcome<{ memberId: string }>> {
  const { house, viewer } = work;
  const open = await memberToWrite(work, input.memberId);
  if (!open.ok) return open;
  const scope = await erasureScope(viewer, house.store, input.memberId);
  if (!scope) return missing;
  if (scope.version !== input.version) return stale();
  const { events, writes } = erasure(scope, "withdrawn", viewer.accountId, house.now());
  return save(work, events, writes, { memberId: scope.id });
}

/**
 * Erases every record past its last day, each in its own commit; one that was written meanwhile is left to the next turn.
 * Returns how many were erased.
 */
export async function eraseExpired(house: House): Promise<number> {
  let erased = 0;
  for (const memberId of await membersToErase(reads, house.store, dayOf(house.now()))) {
    const scope = await erasureScope(reads, house.store, memberId);
    if (!scope) continue;
    const { events, writes } = erasure(scope, "expired", "system", house.now());
    const done = await commit(
      house.store,
      contextOf({ house, replay: null }),
      { id: "system", role: "system" },
      events,
      writes,
      {},
    );
    if (done.ok) erased += 1;
  }
  return erased;
}

function erasure(
  scope: ErasureScope,
  as: ErasedAs,
  by: string,
  now: number,
): { events: DomainEvent[]; writes: Write[] } {
  const { id, personId } = scope;
  const events: DomainEvent[] = [event("cadreMember.erased", ["cadreMember", id], null, { as })];
  const writes: Write[] = [
    change(
      cadreMember,
      { id, version: scope.version, erasedAt: null },
      {
        email: "",
        sponsoringState: null,
        level: null,
        rankId: null,
        heldSince: null,
        availableFrom: null,
        availableTo: null,
        dutyLimits: "",
        release: "notAsked",
        erasedAt: now,
        erasedAs: as,
      },
    ),
    ...lists.map((table) => remove(table, { memberId: id }, null)),
  ];
  // Whoever is no longer in the cadre does not compete out of it.
  for (const invitation of scope.waiting) {
    events.push(
      event("cadre.invitationAnswered", ["cadreInvitation", invitation.id], invitation.processId, {
        memberId: id,
        answer: "declined",
      }),
    );
    writes.push(
      change(
        cadreInvitation,
        { id: invitation.id, version: invitation.version, answer: null },
        { answer: "declined", answeredBy: by, answeredAt: now },
      ),
    );
  }
  if (!scope.elsewhere)
    writes.push(
      change(person, { id: personId }, { givenNames: "", familyName: "–", sex: "undisclosed" }),
      remove(personNationality, { personId }, null),
      ...scope.ruledIds.map((checkId) => remove(adjudication, { checkId }, null)),
      ...scope.checkIds.map((checkId) => remove(vettingCheck, { id: checkId })),
    );
  return { events, writes };
}
