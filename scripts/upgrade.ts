import { settingsOf } from "#app/platform/settings.server.ts";
import { upgradeStore } from "#app/services/operations/upgrade-store.server.ts";
import { commandFailed } from "./operate/failure.ts";

// npm run upgrade: the data folder of an earlier version, brought up to this one; the server is stopped meanwhile.
async function upgrade(): Promise<void> {
  const { applied, copy, head } = await upgradeStore(settingsOf(process.env), Date.now());
  if (copy) console.log(`The database as it was: ${copy}`);
  console.log(applied === 0 ? "The database is of this version already." : `Upgraded: ${applied} steps, in one.`);
  console.log(`References, triggers, the trail and the invariants were checked. Head ${head}`);
}

await upgrade().catch(commandFailed);
