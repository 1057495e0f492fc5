import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import type { Message } from "#app/domain/message.ts";
import { passwordProblem } from "#app/domain/people/passwords.ts";
import { isZone } from "#app/domain/people/preferences.ts";
import { hashToken } from "#app/platform/keys.server.ts";
import { hashPassword } from "#app/platform/passwords.server.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { invitedBy } from "#db/queries/people.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { account, invitation } from "#db/schema/people.tables.ts";
import { closeInvitations, endSessions } from "#db/writes/people.server.ts";

const reads = systemViewer("a single-use link stands for its account");

/**
 * Sets the password behind a single-use link, of an invitation or of a reset. The link is spent in the same commit; of
 * many at once one wins. An invitation only ever makes a first password; a reset ends every session of the account.
 * `zone` is the reader's time zone and counts for an invitation alone.
 */
export async function acceptInvitation(
  work: Work,
  { token, password, repeated, zone }: { token: string; password: string; repeated: string; zone: string | null },
): Promise<Outcome<{ accountId: string; purpose: "invitation" | "passwordReset" }>> {
  const { house } = work;
  const tokenHash = hashToken(token);
  const invited = await invitedBy(reads, house.store, tokenHash, house.now());
  if (!invited) return missing;
  const first = invited.purpose === "invitation";
  const fields: Record<string, Message> = {};
  const problem = passwordProblem(password, invited.email);
  if (problem) fields.password = problem;
  else if (password !== repeated) fields.repeated = message("people.password.differs");
  if (first && zone !== null && !isZone(zone)) fields.zone = message("field.choose");
  if (Object.keys(fields).length > 0) return invalid(fields);

  const passwordHash = await hashPassword(password);
  const { accountId, purpose } = invited;
  const now = house.now();
  const own: Work = { ...work, actor: { id: accountId, role: "visitor" } };
  return save(
    own,
    [event(first ? "account.joined" : "account.passwordReset", ["account", accountId], null, {})],
    [
      change(invitation, { id: invited.invitationId, tokenHash, usedAt: null }, { usedAt: now }),
      first
        ? change(
            account,
            { id: accountId, passwordHash: null, endedAt: null },
            { passwordHash, ...(zone === null ? {} : { zone }) },
          )
        : change(account, { id: accountId, endedAt: null }, { passwordHash }),
      closeInvitations(accountId, now),
      endSessions(accountId),
    ],
    { accountId, purpose },
    conflict(message("people.join.used")),
  );
}
