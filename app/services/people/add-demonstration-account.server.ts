import { event } from "#app/domain/events.ts";
import type { Language } from "#app/domain/languages.ts";
import { missing, type Outcome } from "#app/domain/outcome.ts";
import type { RoleCode } from "#app/domain/people/roles.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { account, assessorProfile, person, personNationality, roleGrant } from "#db/schema/people.tables.ts";

export type DemonstrationAccount = {
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: "woman" | "man" | "undisclosed";
  readonly nationalities: readonly string[];
  readonly email: string;
  readonly passwordHash: string;
  readonly language: Language;
  readonly zone: string;
  readonly grants: readonly { role: RoleCode; memberStateId: string | null; decidingOffice: "sg" | "usgDpo" | null }[];
  /** When the person last signed in, as the demonstration tells it. */
  readonly lastSignInAt: number | null;
  readonly profile: { level: string; rankId: string | null; department: string; cbiTrainedOn: string | null } | null;
};

/** Makes an account of the demonstration world with its roles; outside the demonstration there is no such act. */
export async function addDemonstrationAccount(
  work: Work,
  input: DemonstrationAccount,
): Promise<Outcome<{ accountId: string }>> {
  const { house } = work;
  if (!house.config.demonstration) return missing;
  const now = house.now();
  const personId = house.newId();
  const accountId = house.newId();
  const grants = input.grants.map((grant) => ({
    id: house.newId(),
    accountId,
    ...grant,
    startsOn: dayOf(now),
    grantedBy: work.actor.id,
    grantedAt: now,
  }));
  return save(
    work,
    [
      event("account.joined", ["account", accountId], null, {}),
      ...grants.map((grant) =>
        event("role.granted", ["account", accountId], null, {
          grantId: grant.id,
          role: grant.role,
          bound: grant.memberStateId ?? grant.decidingOffice,
        }),
      ),
    ],
    [
      insert(person, {
        id: personId,
        givenNames: input.givenNames,
        familyName: input.familyName,
        sex: input.sex,
        createdAt: now,
      }),
      insert(
        personNationality,
        input.nationalities.map((memberStateId) => ({ id: house.newId(), personId, memberStateId })),
      ),
      insert(account, {
        id: accountId,
        personId,
        email: input.email,
        passwordHash: input.passwordHash,
        language: input.language,
        zone: input.zone,
        demonstration: true,
        createdAt: now,
        lastSignInAt: input.lastSignInAt,
        version: 1,
      }),
      ...grants.map((grant) => insert(roleGrant, grant)),
      ...(input.profile ? [insert(assessorProfile, { id: accountId, accountId, ...input.profile })] : []),
    ],
    { accountId },
  );
}
