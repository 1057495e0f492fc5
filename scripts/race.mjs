// npm run race: 1,000 requests for one time of one pair, all on their way at once, to two server processes over one
// database; asserts that one is booked and prints the figures. Bounded, on loopback. RACE=200 sends that many.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { checkNode, ensureBuilt, ensureInstalled, root } from "./prepare.mjs";

checkNode();
ensureInstalled();
ensureBuilt();
const vitest = join(root, "node_modules", "vitest/vitest.mjs");
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "--project", "service", "tests/services/booking-race.test.ts"],
  { cwd: root, stdio: "inherit", env: { ...process.env, RACE: process.env.RACE || "1000" } },
);
process.exit(status ?? 1);
