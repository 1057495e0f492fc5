import { event } from "#app/domain/events.ts";
import { availableOn, type ReadinessLevel, type Release } from "#app/domain/cadre/readiness.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { may, type Viewer } from "#app/domain/policy.ts";
import type { Clearance } from "#app/domain/selection/clearance.ts";
import type { Sex } from "#app/domain/selection/balance.ts";
import { shutRefusal } from "#app/services/selection/nomination-desk.server.ts";
import { refused, save, type House, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { cadrePeople, clearancesOf } from "#db/queries/cadre.server.ts";
import { invitationsOf, peopleInProcess, statesSubmitted } from "#db/queries/invitations.server.ts";
import { presentCall, type CallFacts } from "#db/queries/nominations.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { cadreInvitation } from "#db/schema/cadre.tables.ts";
import { claimOpenCall, whileListsOpen } from "#db/writes/nominations.server.ts";

export type Invitable = {
  readonly memberId: string;
  readonly name: string;
  readonly sex: Sex;
  readonly level: ReadinessLevel;
  /** Who will nominate: the sponsoring State, or null where an officer registers the answer. */
  readonly memberState: string | null;
  /** That State has submitted its list: no name can be added, so inviting would ask for what cannot be done. */
  readonly listSubmitted: boolean;
  readonly availableFrom: string | null;
  readonly availableTo: string | null;
  readonly available: boolean;
  readonly release: Release;
  readonly clearance: Clearance;
};

/** Who nominates a member under a call: its State where the call is open to States; null where an officer registers. */
function nominatorOf(facts: CallFacts, sponsoringState: string | null): string | null {
  return facts.doors.includes("memberState") ? sponsoringState : null;
}

/**
 * Whom an officer may invite to a process now: members in a pool in date, ready now or soon for its type of post by an
 * assessment that holds, not refused by their Government, whom a door of the call lets in, and who neither stand in the
 * process nor were invited in this round. Ready now first, then by name. Whose State has submitted its list is named as
 * such and cannot be invited.
 */
export async function invitable(house: House, viewer: Viewer, facts: CallFacts): Promise<Invitable[]> {
  const { store } = house;
  const today = dayOf(house.now());
  const head = await processHead(viewer, store, facts.processId);
  const invited = await invitationsOf(viewer, store, facts.processId);
  const inside = await peopleInProcess(viewer, store, facts.processId);
  const submitted = await statesSubmitted(viewer, store, facts.callId);
  const rows = (await cadrePeople(viewer, store, today)).flatMap((one) => {
    const held = one.readiness.find(({ postTypeId, holds }) => postTypeId === head.post.typeId && holds);
    const memberState = nominatorOf(facts, one.sponsoringState);
    const ready = held && (held.level === "readyNow" || held.level === "readySoon");
    const letIn = memberState !== null || facts.doors.includes("self");
    const already =
      inside.includes(one.personId) ||
      invited.some(({ memberId, round }) => memberId === one.id && round === facts.round);
    return ready && letIn && !already && one.release !== "refused" && one.pools.some(({ inDate }) => inDate)
      ? [{ one, level: held.level, memberState }]
      : [];
  });
  const clearances = await clearancesOf(
    viewer,
    store,
    rows.map(({ one }) => one.personId),
    today,
  );
  return rows
    .map(({ one, level, memberState }) => ({
      memberId: one.id,
      name: one.name,
      sex: one.sex,
      level,
      memberState,
      listSubmitted: memberState !== null && submitted.includes(memberState),
      availableFrom: one.availableFrom,
      availableTo: one.availableTo,
      available: availableOn({ from: one.availableFrom, to: one.availableTo }, head.vacantOn),
      release: one.release,
      clearance: clearances.get(one.personId)!,
    }))
    .sort((a, b) => Number(b.level === "readyNow") - Number(a.level === "readyNow"));
}

/**
 * Invites members of the cadre to compete: each gets a mail, and its sponsoring State the task to nominate; nobody is
 * entered by it. By an officer assigned to the process, while its call is open; not where the member's State has submitted
 * its list, which takes no further name.
 */
export async function inviteMembers(
  work: Work,
  input: { processId: string; memberIds: readonly string[] },
): Promise<Outcome<{ invited: number }>> {
  const { house, viewer } = work;
  const refusal = refused(may(await standingOf(viewer, house.store, input.processId), "cadre.invite"));
  if (refusal) return refusal;
  const facts = await presentCall(viewer, house.store, input.processId);
  if (!facts) return missing;
  const shut = shutRefusal(facts, house.now());
  if (shut) return shut;
  const chosen = [...new Set(input.memberIds)];
  if (chosen.length === 0) return invalid({ memberIds: message("invite.chooseOne") });
  const open = await invitable(house, viewer, facts);
  const members = chosen.map((id) => open.find(({ memberId }) => memberId === id));
  if (members.some((member) => member === undefined)) return conflict(message("invite.notOpen"));
  const late = members.flatMap((member) => (member?.listSubmitted ? [member.name] : []));
  if (late.length > 0) return conflict(message("invite.listSubmitted", { count: late.length, names: late.join("; ") }));
  const rows = members.flatMap((member) => (member ? [{ id: house.newId(), member }] : []));
  return save(
    work,
    rows.map(({ id, member }) =>
      event("cadre.invited", ["cadreInvitation", id], input.processId, {
        memberId: member.memberId,
        memberState: member.memberState,
      }),
    ),
    [
      claimOpenCall(input.processId),
      whileListsOpen(
        facts.callId,
        rows.flatMap(({ member }) => member.memberState ?? []),
      ),
      insert(
        cadreInvitation,
        rows.map(({ id, member }) => ({
          id,
          memberId: member.memberId,
          processId: input.processId,
          round: facts.round,
          invitedBy: viewer.accountId,
          invitedAt: house.now(),
          version: 1,
        })),
      ),
    ],
    { invited: rows.length },
    conflict(message("invite.notOpen")),
  );
}
