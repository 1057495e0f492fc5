import { settingsOf } from "#app/platform/settings.server.ts";
import { verifyFolder } from "#app/services/operations/verify-folder.server.ts";
import { invariantCount } from "#db/queries/invariants.server.ts";
import { commandFailed } from "./operate/failure.ts";

// npm run verify: the chain of the trail, the triggers and the data-level invariants of the folder as it lies there;
// names what is wrong and exits 1. It changes nothing, so that it can be run first when something happened.
async function verify(): Promise<void> {
  const { chain, trigger, faults } = await verifyFolder({ LOG_LEVEL: "warn", ...settingsOf(process.env) });
  if (chain.ok) console.log(`The chain of ${chain.entries} entries is whole. Head ${chain.head}`);
  else console.error(`The chain breaks at entry ${chain.wrong?.seq}: ${chain.wrong?.what}`);
  if (trigger) console.error(`The trigger ${trigger} is missing or altered.`);
  for (const { invariant, objectId } of faults ?? []) console.error(`Broken: ${invariant} (${objectId})`);
  if (faults === null)
    console.error("The database is of an earlier version: its invariants are checked by npm run upgrade.");
  else if (faults.length === 0) console.log(`${invariantCount} invariants hold.`);
  process.exitCode = chain.ok && trigger === null && faults?.length === 0 ? 0 : 1;
}

await verify().catch(commandFailed);
