import { event, type DomainEvent } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { candidacyAfter } from "#app/domain/selection/stages.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { memberStateIds, particularsOf } from "#db/queries/off-list.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { person, personNationality } from "#db/schema/people.tables.ts";
import {
  candidacy,
  candidacyNomination,
  eligibilityCheck,
  nomination,
  nominationNationality,
} from "#db/schema/selection.tables.ts";
import { whileIn } from "#db/writes/decision.server.ts";

export type Outsider = {
  givenNames: string;
  familyName: string;
  sex: "woman" | "man" | "other" | "undisclosed";
  birthDate: string | null;
  /** ISO alpha-2 codes as the reference data has them. */
  nationalities: readonly string[];
  currentPosition: string;
};
export type BringInInput = {
  processId: string;
  /** Who named the person, as the writing is signed. */
  nominatorName: string;
  /** The authority's writing: whom it wants and why. */
  statement: string;
  channel: "portal" | "noteVerbale" | "email" | "paper";
} & ({ candidacyId: string; outsider?: undefined } | { candidacyId?: undefined; outsider: Outsider });

/**
 * Brings in whom the authority has named in writing: a candidacy of the process that is not on its list, or an outsider
 * as a new one. Either way the writing is kept as a nomination by the authority; the person is vetted like the others.
 * Officers named for the decision.
 */
export async function bringInOffList(work: Work, input: BringInInput): Promise<Outcome<{ candidacyId: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "offlist.bringIn"));
  if (refusal || !standing) return refusal ?? missing;
  if (input.statement.trim() === "") return invalid({ statement: message("field.required") });
  const now = house.now();
  const nominationId = house.newId();
  const authority = {
    id: nominationId,
    processId,
    nominatorKind: "authority" as const,
    nominatorName: input.nominatorName,
    state: "submitted" as const,
    statement: input.statement,
    channel: input.channel,
    registeredBy: viewer.accountId,
    createdBy: viewer.accountId,
    createdAt: now,
    submittedAt: now,
    version: 1,
  };
  if (input.candidacyId !== undefined) {
    const [chosen] = await candidatesOf(viewer, house.store, processId, { ids: [input.candidacyId] });
    if (!chosen) return invalid({ candidacyId: message("field.choose") });
    if (chosen.offList || chosen.state === "recommended") return conflict(message("decision.broughtInAlready"));
    if (candidacyAfter(chosen.state, "select") === null) return conflict(message("decision.notInPlay"));
    const own = await particularsOf(viewer, house.store, chosen.candidacyId);
    if (!own) return missing;
    return save(
      work,
      [event("candidacy.broughtIn", ["candidacy", chosen.candidacyId], processId, {})],
      [
        whileIn(processId, "decision"),
        change(candidacy, { id: chosen.candidacyId, version: chosen.version, offList: false }, { offList: true }),
        insert(nomination, { ...authority, ...own }),
        insert(candidacyNomination, { id: house.newId(), candidacyId: chosen.candidacyId, nominationId }),
      ],
      { candidacyId: chosen.candidacyId },
    );
  }
  const { outsider } = input;
  const known = await memberStateIds(viewer, house.store);
  const nationalities = [...new Set(outsider.nationalities)];
  if (nationalities.length === 0 || nationalities.some((id) => !known.has(id)))
    return invalid({ nationalities: message("decision.nationality") });
  const namesake = `${outsider.givenNames} ${outsider.familyName}`.toLocaleLowerCase();
  if ((await candidatesOf(viewer, house.store, processId)).some(({ name }) => name.toLocaleLowerCase() === namesake))
    return conflict(message("decision.namesake"));
  const [personId, candidacyId] = [house.newId(), house.newId()];
  const events: DomainEvent[] = [
    event("candidacy.made", ["candidacy", candidacyId], processId, { nominationId }),
    event("candidacy.broughtIn", ["candidacy", candidacyId], processId, {}),
    event("eligibility.decided", ["candidacy", candidacyId], processId, {
      outcome: "eligible",
      criterionId: null,
      reason: house.digest(input.statement),
    }),
  ];
  const writes: Write[] = [
    whileIn(processId, "decision"),
    insert(person, {
      id: personId,
      givenNames: outsider.givenNames,
      familyName: outsider.familyName,
      sex: outsider.sex,
      createdAt: now,
    }),
    insert(
      personNationality,
      nationalities.map((memberStateId) => ({ id: house.newId(), personId, memberStateId })),
    ),
    insert(nomination, {
      ...authority,
      givenNames: outsider.givenNames,
      familyName: outsider.familyName,
      sex: outsider.sex,
      birthDate: outsider.birthDate,
      currentPosition: outsider.currentPosition,
    }),
    insert(
      nominationNationality,
      nationalities.map((memberStateId) => ({ id: house.newId(), nominationId, memberStateId })),
    ),
    insert(candidacy, {
      id: candidacyId,
      processId,
      personId,
      state: "eligible",
      stateSince: now,
      offList: true,
      version: 1,
    }),
    insert(candidacyNomination, { id: house.newId(), candidacyId, nominationId }),
    // The authority's naming takes the place of the screening: the row says so and by whom it was entered.
    insert(eligibilityCheck, {
      id: house.newId(),
      candidacyId,
      outcome: "eligible",
      reason: input.statement,
      decidedBy: viewer.accountId,
      decidedAt: now,
    }),
  ];
  return save(work, events, writes, { candidacyId });
}
