import { existsSync } from "node:fs";
import { join } from "node:path";
import type { House } from "#app/services/work.server.ts";
import { saltOf } from "#app/domain/people/signing.ts";
import { invariantQueries, signedDecisions, signedReports, storedFiles } from "#db/queries/invariants.server.ts";
import { allIssuedLetters } from "#db/queries/letters.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";

import { digestNow } from "./letter-text.server.ts";

export type Fault = { readonly invariant: string; readonly objectId: string };

/**
 * The data-level invariants, each a query that must find nothing, and the digest of every stored file. Returns what is
 * wrong, named by invariant and object.
 */
export async function verifyRecords(house: House): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { name, ids } of await invariantQueries(systemViewer("npm run verify"), house.store))
    for (const id of ids) faults.push({ invariant: name, objectId: id });
  for (const { id, digest } of await storedFiles(systemViewer("npm run verify"), house.store)) {
    try {
      if (!existsSync(join(house.config.dataDir, "files", digest)))
        faults.push({ invariant: "every file is there", objectId: id });
      else house.files.get(digest);
    } catch {
      faults.push({ invariant: "every file opens unaltered", objectId: id });
    }
  }
  for (const row of await allIssuedLetters(systemViewer("npm run verify"), house.store)) {
    const agrees = (() => {
      try {
        return digestNow(house, row) === row.digest;
      } catch {
        return false;
      }
    })();
    if (!agrees) faults.push({ invariant: "every letter agrees with the digest that was signed", objectId: row.id });
  }
  const reads = systemViewer("npm run verify");
  for (const { id, summary, digest, sections } of await signedReports(reads, house.store))
    if (house.digest([saltOf("panelReport"), [summary, ...[...sections].sort()]]) !== digest)
      faults.push({ invariant: "every report agrees with the digest that was signed", objectId: id });
  for (const decision of await signedDecisions(reads, house.store)) {
    const { id, listId, edition, candidacyId, offList, reason, digest, memoDigest, memoSignedOn } = decision;
    const memo = memoDigest === null ? [] : [memoDigest, memoSignedOn];
    const content = [id, listId, edition, candidacyId, offList, reason, ...memo];
    if (house.digest([saltOf("selectionDecision"), content]) !== digest)
      faults.push({ invariant: "every decision agrees with the digest that was signed", objectId: id });
  }
  return faults;
}
