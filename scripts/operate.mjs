// npm run setup, backup, restore, upgrade: installs and builds where needed, then runs the built command.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { checkNode, ensureBuilt, ensureInstalled, root } from "./prepare.mjs";

const [name, ...args] = process.argv.slice(2);
checkNode();
ensureInstalled();
ensureBuilt();
process.umask(0o077); // what a command makes is its owner's alone
const env = {
  ...process.env,
  NODE_ENV: "production",
  MIGRATIONS_DIR: process.env.MIGRATIONS_DIR || join(root, "drizzle/sqlite"),
};
const { status } = spawnSync(process.execPath, [join(root, "build/scripts", `${name}.js`), ...args], {
  stdio: "inherit",
  env,
});
process.exit(status ?? 1);
