import { event, type DomainEvent } from "#app/domain/events.ts";
import { shortlistMerit } from "#app/domain/selection/screening.ts";
import type { Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { asScreeningSheet, criteriaOf, submittedSheets, weightsOf } from "#db/queries/screening.server.ts";
import { longlistOf, shortlistOf } from "#db/queries/shortlist.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { longlistEntry, shortlist } from "#db/schema/selection.tables.ts";
import { objectAt, storedCheck } from "./check-balance.server.ts";
import { gateOf } from "./gate.server.ts";

const rules = systemViewer("shortlist merit is frozen when shortlisting opens");

/**
 * What opening the shortlisting brings: the shortlist merit of each longlisted candidacy, frozen from the submitted
 * sheets; an empty draft of the shortlist; and the checks of longlist and panel as they stood.
 */
export async function openingShortlisting(
  work: Work,
  processId: string,
): Promise<{ events: DomainEvent[]; writes: Write[] }> {
  const { house } = work;
  const gate = await gateOf(house, processId);
  const { round } = gate.records.process;
  const entries = (await longlistOf(rules, house.store, processId, round)).filter(
    ({ removedAt }) => removedAt === null,
  );
  const weights = weightsOf(await criteriaOf(rules, house.store, processId));
  const sheets = await submittedSheets(
    rules,
    house.store,
    entries.map(({ candidacyId }) => candidacyId),
  );
  const frozen = entries.map(({ id, candidacyId }) => ({
    id,
    candidacyId,
    merit: shortlistMerit(sheets.filter((sheet) => sheet.candidacyId === candidacyId).map(asScreeningSheet), weights)
      .merit,
  }));
  const checks = (["longlist", "convening"] as const).map((at) =>
    storedCheck(house, gate, at, objectAt(gate, at)?.id ?? processId),
  );
  const { row } = await shortlistOf(rules, house.store, processId, round);
  return {
    events: [
      event("merit.frozen", ["process", processId], processId, {
        candidacies: frozen.length,
        digest: house.digest(["merit", frozen.map(({ candidacyId, merit }) => [candidacyId, merit])]),
      }),
      ...checks.flatMap(({ events }) => events),
    ],
    writes: [
      ...frozen.map(({ id, merit }) => change(longlistEntry, { id, removedAt: null }, { merit })),
      ...(row ? [] : [insert(shortlist, { id: house.newId(), processId, round, state: "draft", version: 1 })]),
      ...checks.flatMap(({ writes }) => writes),
    ],
  };
}
