// What start and test need before anything of the project can run: the right Node, its packages, a build.
// No dependencies: this runs on a machine where nothing was ever installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const nodeVersion = process.versions.node.split(".").map(Number);
const isBelow = (major, minor) => nodeVersion[0] < major || (nodeVersion[0] === major && nodeVersion[1] < minor);
const oldSqlite = isBelow(22, 14);

/** Prints one line that says what to do, and ends the program. */
export function quit(line) {
  console.error(line);
  process.exit(1);
}

/** Ends the program on a Node that is too old. */
export function checkNode() {
  if (isBelow(20, 19))
    quit(`Node ${process.versions.node} is too old: install Node 20.19 or later (22 or 24 is best).`);
}

/** Runs npm with the npm that started us, if one did. `quiet` keeps the output for the case that it fails. */
function npm(args, quiet) {
  const own = process.env.npm_execpath;
  const [command, first] = own?.endsWith(".js") ? [process.execPath, [own]] : ["npm", []];
  const shell = process.platform === "win32" && command === "npm";
  const stdio = quiet ? "pipe" : ["ignore", "inherit", "inherit"];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio, shell, encoding: "utf8", maxBuffer: 2 ** 26 });
}

/** Installs from the lockfile where it, or the Node in use, is not the one that `node_modules` was made for. */
export function ensureInstalled() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const wanted = `${lock} node${nodeVersion[0]} ${process.platform}-${process.arch}\n`;
  const stamp = join(root, "node_modules", ".installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing the packages of package-lock.json (a minute or two, once) ...");
  if (npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).status !== 0) {
    quit("The packages could not be installed: read npm's message above, then run the same command again.");
  }
  if (oldSqlite) compileSqlite();
  writeFileSync(stamp, wanted);
}

/** Only Node below 22.14 needs this: later ones use a binary that comes with its package. */
function compileSqlite() {
  console.log(
    `Compiling SQLite for Node ${process.versions.node} (about a minute, once; Node 22.14 and later skip this) ...`,
  );
  // The headers of Node lie beside it in most packages of it; else they are fetched, which some networks forbid.
  const headers = headersOf(process.execPath, process.versions.node);
  if (headers) process.env.npm_config_nodedir ??= headers;
  const built = npm(["rebuild", "better-sqlite3-node20", "--ignore-scripts=false", "--loglevel=error"], true);
  const load = `new (require("better-sqlite3-node20"))(":memory:").close()`;
  if (spawnSync(process.execPath, ["-e", load], { cwd: root }).status === 0) return;
  const tools = { darwin: "run `xcode-select --install`", win32: "install the Visual Studio Build Tools with C++" };
  const how = tools[process.platform] ?? "install g++, make and python3 (Debian: apt-get install g++ make python3)";
  const said = `${built.stdout}\n${built.stderr}`.trim();
  const lines = said.split("\n").slice(-15).join("\n");
  const cause = /node-gyp\/lib\/install\.js/.test(said)
    ? "The headers of Node could not be fetched: set npm_config_nodedir to the folder whose include/node holds them"
    : `SQLite could not be compiled: ${how}`;
  quit(`${lines}\n\n${cause}, or use Node 22.14 or later, which needs no compiler.`);
}

/** The folder whose `include/node` holds the headers of this very Node, as `node-gyp` wants it; null where none lie there. */
export function headersOf(executable, version) {
  const folder = dirname(dirname(executable));
  const file = join(folder, "include/node/node_version.h");
  if (!existsSync(file)) return null;
  const text = readFileSync(file, "utf8");
  const part = (name) => new RegExp(`#define NODE_${name}_VERSION (\\d+)`).exec(text)?.[1];
  return [part("MAJOR"), part("MINOR"), part("PATCH")].join(".") === version ? folder : null;
}

const sources = ["app", "bench", "db", "drizzle", "public", "scripts"];
const settings = [
  "package-lock.json",
  "package.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
  "vite.scripts.config.ts",
];

/** Builds where a source differs from the one that `build/` was made of. */
export function ensureBuilt() {
  const stamp = join(root, "build", ".stamp");
  const wanted = digestOf([...sources, ...settings]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Building ...");
  rmSync(join(root, "build"), { recursive: true, force: true });
  const built = npm(["run", "build"], true);
  if (built.status !== 0) quit(`${built.stdout}\n${built.stderr}\nThe build failed: its messages are above.`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function digestOf(names) {
  const hash = createHash("sha256");
  const visit = (name) => {
    const path = join(root, name);
    if (!existsSync(path)) return;
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inner = `${name}/${entry.name}`;
      if (entry.isDirectory()) visit(inner);
      else
        hash
          .update(`${inner}\0`)
          .update(readFileSync(join(root, inner)))
          .update("\0");
    }
  };
  for (const name of names) {
    if (!/\./.test(name)) visit(name);
    else if (existsSync(join(root, name)))
      hash
        .update(`${name}\0`)
        .update(readFileSync(join(root, name)))
        .update("\0");
  }
  return hash.digest("hex");
}
