// npm run bench: builds where needed, then measures; what it takes and prints is told in bench/bench.ts.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { checkNode, ensureBuilt, ensureInstalled, root } from "../scripts/prepare.mjs";

checkNode();
ensureInstalled();
ensureBuilt();
const { status } = spawnSync(process.execPath, [join(root, "build/scripts/bench.js"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exit(status ?? 1);
