import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { boundGrant, grantFieldProblems, type WantedGrant } from "#app/domain/people/grants.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { accountByEmail, memberStateChoices } from "#db/queries/people.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { newAccount, newGrant, openInvitation, type NewAccount } from "#db/writes/people.server.ts";
import { linkTime } from "./link-time.ts";

const reads = systemViewer("an address belongs to one account");

/**
 * An administrator invites a person with a first role. Makes person, account without password, role and invitation; the
 * single-use link goes out by mail. Refused: an address that has an account already (an invitation never attaches to
 * one), a bound that the role lacks, dates that end before they begin.
 */
export async function inviteAccount(
  work: Work,
  input: Pick<NewAccount, "givenNames" | "familyName" | "sex" | "email" | "language"> & {
    nationalities: readonly string[];
    grant: WantedGrant;
  },
): Promise<Outcome<{ accountId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const now = house.now();
  const grant = boundGrant(input.grant);
  const fields = grantFieldProblems(grant, dayOf(now));
  const states = new Set((await memberStateChoices(viewer, house.store, "en")).map(({ value }) => value));
  if (grant.memberStateId !== null && !states.has(grant.memberStateId)) fields.memberStateId = message("field.choose");
  if (input.nationalities.some((state) => !states.has(state))) fields.nationality = message("field.choose");
  const taken = invalid({ email: message("people.invite.taken") });
  if (Object.keys(fields).length > 0) return invalid(fields);
  if (await accountByEmail(reads, house.store, input.email)) return taken;

  const [accountId, grantId] = [house.newId(), house.newId()];
  return save(
    work,
    [
      event("account.invited", ["account", accountId], null, { role: grant.role, memberState: grant.memberStateId }),
      event("role.granted", ["account", accountId], null, {
        grantId,
        role: grant.role,
        bound: grant.memberStateId ?? grant.decidingOffice,
      }),
    ],
    [
      ...newAccount({
        accountId,
        personId: house.newId(),
        givenNames: input.givenNames,
        familyName: input.familyName,
        sex: input.sex,
        nationalities: [...new Set(input.nationalities)].map((memberStateId) => ({ id: house.newId(), memberStateId })),
        email: input.email,
        language: input.language,
        zone: "America/New_York",
        at: now,
      }),
      newGrant(grantId, accountId, grant, viewer.accountId, now),
      ...openInvitation(house.newId(), accountId, "invitation", now, now + linkTime),
    ],
    { accountId },
    taken,
  );
}
