import { existsSync } from "node:fs";
import { join } from "node:path";
import { openHouse } from "#app/jobs.server.ts";
import { verifyChain } from "#app/services/selection/verify-chain.server.ts";
import { verifyRecords } from "#app/services/selection/verify-records.server.ts";
import { invariantCount } from "#db/queries/invariants.server.ts";

// npm run verify: the chain of the trail and the data-level invariants; names what is wrong and exits 1.
const dataDir = process.env.DATA_DIR || "data";
if (!existsSync(join(dataDir, "bluehelm.sqlite"))) {
  console.error(`There is no portal in ${dataDir}: set DATA_DIR to the folder of one.`);
  process.exit(2);
}
const house = await openHouse({ LOG_LEVEL: "warn", ...process.env });
const chain = await verifyChain(house);
const faults = await verifyRecords(house);
await house.close();
if (chain.ok) console.log(`The chain of ${chain.entries} entries is whole. Head ${chain.head}`);
else console.error(`The chain breaks at entry ${chain.wrong?.seq}: ${chain.wrong?.what}`);
for (const { invariant, objectId } of faults) console.error(`Broken: ${invariant} (${objectId})`);
if (faults.length === 0) console.log(`${invariantCount} invariants hold.`);
process.exitCode = chain.ok && faults.length === 0 ? 0 : 1;
