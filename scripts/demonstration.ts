import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { textOf } from "#app/i18n/text.ts";
import { buildWorld } from "./demonstration/world.ts";

// Builds the demonstration world into DATA_DIR and leaves a card with its accounts beside it.
const started = Date.now();
const dataDir = process.env.DATA_DIR ?? "data";
const world = await buildWorld(
  { ...process.env, DATA_DIR: dataDir },
  Date.now(),
  (line) => console.log(`  ${line}`),
  process.argv.includes("--people-only") ? "people" : "whole",
);
writeFileSync(
  join(dataDir, "demonstration.json"),
  JSON.stringify(
    {
      accounts: world.accounts.map((one) => ({ ...one, role: textOf("en", `role.${one.role}`) })),
      tryFirst: world.tryFirst,
    },
    null,
    2,
  ),
);
console.log(`  The world stands after ${Math.round((Date.now() - started) / 1000)} s.`);
