import { entryStep, type EntryStep } from "#app/domain/people/second-factor.ts";
import type { House } from "#app/services/work.server.ts";
import { factorOf } from "#db/queries/factors.server.ts";
import { grantsOf, systemViewer } from "#db/queries/viewer.server.ts";

const reads = systemViewer("what an account owes after its password");

/** What an account still owes after its password before anything opens. */
export async function entryStepOf(house: House, accountId: string): Promise<EntryStep> {
  const grants = await grantsOf(reads, house.store, accountId, house.now());
  return entryStep({
    ruled: house.config.secondFactor,
    enrolled: (await factorOf(reads, house.store, accountId)) !== null,
    roles: grants.map(({ role }) => role),
  });
}
