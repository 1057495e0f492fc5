import { previewOf, type BulkPreview } from "#app/domain/bulk.ts";
import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { invitationsAmong } from "#db/queries/administration.server.ts";
import { account } from "#db/schema/people.tables.ts";
import { closeInvitations } from "#db/writes/people.server.ts";

/** Of these accounts: whose invitation can be withdrawn, and whose cannot and why. For an administrator. */
export async function previewWithdrawal(
  work: Pick<Work, "house" | "viewer">,
  ids: readonly string[],
): Promise<BulkPreview> {
  const { house, viewer } = work;
  const rows = await invitationsAmong(viewer, house.store, ids, house.now());
  return previewOf(rows, ({ ended, joined, works }) =>
    ended
      ? message("bulk.withdraw.ended")
      : joined
        ? message("bulk.withdraw.joined")
        : works
          ? null
          : message("bulk.withdraw.noLink"),
  );
}

/**
 * An administrator withdraws several invitations that were not accepted, all or none: their links stop working. One event
 * for each. An account among them that has joined meanwhile is a conflict.
 */
export async function withdrawInvitations(
  work: Work,
  { accountIds }: { accountIds: readonly string[] },
): Promise<Outcome<{ count: number }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const ids = [...new Set(accountIds)];
  const rows = await invitationsAmong(viewer, house.store, ids, house.now());
  const { reached } = await previewWithdrawal(work, ids);
  if (ids.length === 0 || reached.length < ids.length) return conflict(message("people.refusal.joined"));
  return save(
    work,
    rows.map(({ id }) => event("account.invitationWithdrawn", ["account", id], null, {})),
    rows.flatMap(({ id, version }) => [
      change(account, { id, version, passwordHash: null, endedAt: null }, {}),
      closeInvitations(id, house.now()),
    ]),
    { count: rows.length },
    stale(),
  );
}
