import { event } from "#app/domain/events.ts";
import type { Language } from "#app/domain/languages.ts";
import { message } from "#app/domain/message.ts";
import { invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { accountByEmail, leadStatesOf } from "#db/queries/people.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { newAccount, newGrant, openInvitation } from "#db/writes/people.server.ts";
import { linkTime } from "./link-time.ts";

const reads = systemViewer("an address belongs to one account");

/**
 * A State's lead focal point invites a focal point of the own State; another State does not exist here. An address that
 * has an account already is refused without saying whose.
 */
export async function inviteColleague(
  work: Work,
  input: { givenNames: string; familyName: string; email: string; language: Language; memberStateId: string },
): Promise<Outcome<{ accountId: string }>> {
  const { house, viewer } = work;
  if (!leadStatesOf(viewer).includes(input.memberStateId)) return missing;
  const taken = invalid({ email: message("people.invite.notHere") });
  if (await accountByEmail(reads, house.store, input.email)) return taken;
  const now = house.now();
  const [accountId, grantId] = [house.newId(), house.newId()];
  const { memberStateId } = input;
  return save(
    work,
    [
      event("account.invited", ["account", accountId], null, { role: "focalPoint", memberState: memberStateId }),
      event("role.granted", ["account", accountId], null, { grantId, role: "focalPoint", bound: memberStateId }),
    ],
    [
      ...newAccount({
        accountId,
        personId: house.newId(),
        givenNames: input.givenNames,
        familyName: input.familyName,
        sex: "undisclosed",
        nationalities: [],
        email: input.email,
        language: input.language,
        zone: viewer.zone,
        at: now,
      }),
      newGrant(
        grantId,
        accountId,
        { role: "focalPoint", memberStateId, decidingOffice: null, startsOn: dayOf(now), endsOn: null },
        viewer.accountId,
        now,
      ),
      ...openInvitation(house.newId(), accountId, "invitation", now, now + linkTime),
    ],
    { accountId },
    taken,
  );
}
