import type { MemberFacts } from "#app/domain/cadre/member.ts";
import type { ReadinessLevel } from "#app/domain/cadre/readiness.ts";
import { requiredProviders } from "#app/domain/selection/clearance.ts";
import { assessReadiness } from "#app/services/cadre/assess-readiness.server.ts";
import { moveMembership } from "#app/services/cadre/move-membership.server.ts";
import { enterMember } from "#app/services/cadre/write-member.server.ts";
import { insert } from "#db/commit.server.ts";
import { cadreRecord } from "#db/queries/cadre-record.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { vettingCheck } from "#db/schema/selection.tables.ts";
import { addAccount, put, workAs, type TestHouse } from "./house.ts";
import { nominationWorld, type NominationWorld } from "./nomination-world.ts";

export const reads = systemViewer("tests look at everything");
export type CadreWorld = NominationWorld & { readonly manager: string };

/** An open call for a special representative, with two Governments at work, and a cadre manager. */
export async function cadreWorld(house: TestHouse): Promise<CadreWorld> {
  const world = await nominationWorld(house);
  const { accountId } = await addAccount(house, {
    email: "manager@example.org",
    givenNames: "Mara",
    familyName: "Managerova",
    roles: ["cadreManager"],
  });
  return { ...world, manager: accountId };
}

/** What a cadre manager writes of a fictional member. */
export function facts(over: Partial<MemberFacts> = {}): MemberFacts {
  return {
    givenNames: "Wambui",
    familyName: "Achiengova",
    sex: "woman",
    nationalities: ["ke"],
    email: "wambui@example.org",
    sponsoringState: "ke",
    track: "civilian",
    level: "ASG",
    rankId: null,
    heldSince: "2023-02-01",
    availableFrom: null,
    availableTo: null,
    dutyLimits: "No high altitude, in her own words",
    release: "granted",
    consentOn: "2026-09-01",
    retainUntil: "2029-09-01",
    targets: ["srsg"],
    languages: [
      { language: "en", level: "C2", evidence: "mother tongue" },
      { language: "fr", level: "B2", evidence: "certificate, March 2024" },
    ],
    experience: [
      {
        missionId: "unmiss",
        organisation: "",
        region: "african",
        function: "Head of office",
        fromYear: 2018,
        toYear: 2021,
      },
    ],
    ...over,
  };
}
/** A member as the manager enters it. */
export async function member(house: TestHouse, world: CadreWorld, over: Partial<MemberFacts> = {}): Promise<string> {
  // One address, one record: each has its own unless a test says otherwise.
  const email = `${house.newId()}@example.org`;
  const done = await enterMember(await workAs(house, world.manager), facts({ email, ...over }));
  if (!done.ok) throw new Error(`not entered: ${done.reason.key} ${JSON.stringify(done.fields)}`);
  return done.result.memberId;
}
/** A member in a pool, assessed, and cleared unless said otherwise. */
export async function ready(
  house: TestHouse,
  world: CadreWorld,
  {
    judged = "readyNow",
    postTypeId = "srsg",
    cleared = true,
    pool = "globalCall",
    ...over
  }: Partial<MemberFacts> & {
    judged?: ReadinessLevel;
    postTypeId?: string;
    cleared?: boolean;
    pool?: string;
  } = {},
): Promise<string> {
  const memberId = await member(house, world, over);
  const work = await workAs(house, world.manager);
  const today = dayOf(house.now());
  for (const [index, act] of (["propose", "admit"] as const).entries()) {
    const moved = await moveMembership(work, { memberId, poolId: pool, act, reason: "Fit", version: index });
    if (!moved.ok) throw new Error(`not moved: ${moved.reason.key}`);
  }
  const assessed = await assessReadiness(work, {
    memberId,
    postTypeId,
    level: judged,
    assessedOn: today,
    expiresOn: "2027-10-01",
    evidence: "Seen in the field",
  });
  if (!assessed.ok) throw new Error(`not assessed: ${JSON.stringify(assessed.fields)}`);
  if (cleared) await clear(house, memberId);
  return memberId;
}
/** Every provider's check of a member's person, cleared for two years. */
export async function clear(house: TestHouse, memberId: string): Promise<void> {
  const record = (await cadreRecord(reads, house.store, memberId, dayOf(house.now())))!;
  await put(
    house,
    insert(
      vettingCheck,
      requiredProviders.map((provider) => ({
        id: house.newId(),
        personId: record.personId,
        candidacyId: null,
        provider,
        requestedAt: house.now(),
        resultAt: house.now(),
        outcome: "cleared" as const,
        validUntil: "2028-10-01",
        version: 1,
      })),
    ),
  );
}
