// npm start: from a fresh clone to a running portal. Installs, builds and makes the demonstration world, each only
// when needed, then serves. `npm start -- --fresh` begins with a new world. PORT, HOST and DATA_DIR are honoured.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join, relative, resolve } from "node:path";
import { checkNode, ensureBuilt, ensureInstalled, quit, root } from "./prepare.mjs";

checkNode();
const host = process.env.HOST || "127.0.0.1";
const port = Number(process.env.PORT || 3000);
const dataDir = resolve(root, process.env.DATA_DIR || "data");
const card = join(dataDir, "demonstration.json"); // written last by the demonstration build: accounts, what to try
const unfinished = join(dataDir, ".building");
const serving = join(dataDir, ".serving"); // the process that serves this folder
if (!Number.isInteger(port) || port < 1 || port > 65535)
  quit(`PORT=${process.env.PORT} is not a port: use 1 to 65535.`);
if (existsSync(join(dataDir, "bluehelm.env")))
  quit(`${dataDir} is an institution's portal: serve it with npm run serve, or choose another DATA_DIR.`);
await checkPort();
await checkNobodyServes();

ensureInstalled();
ensureBuilt();

const env = { ...process.env, NODE_ENV: "production", HOST: host, PORT: String(port), DATA_DIR: dataDir };
env.LOG_LEVEL ||= "warn"; // a line for each request would hide what is printed below
if (process.argv.includes("--fresh")) removeWorld();
if (isEmpty()) {
  env.DEMONSTRATION ??= "1";
  if (env.DEMONSTRATION === "1") makeWorld();
} else {
  // Data that no demonstration build made may be real: one-click accounts are not offered on it unasked.
  env.DEMONSTRATION ??= existsSync(card) ? "1" : "0";
}

const server = spawn(process.execPath, ["server.js"], { cwd: root, env, stdio: "inherit" });
writeFileSync(serving, `${server.pid} ${host} ${port}`);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => {
  rmSync(serving, { force: true });
  process.exit(code ?? (signal ? 1 : 0));
});
if (await isServing()) welcome();

/** Two servers that know nothing of each other, or a new world under a running one, would lose what people write. */
async function checkNobodyServes() {
  if (!existsSync(serving)) return;
  const [pid, itsHost, itsPort] = readFileSync(serving, "utf8").split(" ");
  // A note left behind by one that ended without a word says nothing: somebody has to answer there.
  const answers = await new Promise((done) => {
    const probe = connect({ host: itsHost, port: Number(itsPort), timeout: 2_000 });
    for (const outcome of ["connect", "error", "timeout"])
      probe.once(outcome, () => (probe.destroy(), done(outcome === "connect")));
  });
  if (answers) quit(`The portal already runs on ${dataDir} (process ${pid}): stop it first, or use another DATA_DIR.`);
}

/** Asks before the long work: a busy port is better known now than in two minutes. */
function checkPort() {
  return new Promise((free) => {
    const probe = createServer();
    probe.once("error", ({ code }) => {
      if (code === "EADDRINUSE")
        quit(`Port ${port} is in use: stop the other program, or try PORT=${port + 1} npm start.`);
      if (code === "EACCES") quit(`Port ${port} needs more rights than you have: try PORT=3000 npm start.`);
      quit(`Cannot listen on ${host} (${code}): HOST must be an address of this machine.`);
    });
    probe.listen(port, host, () => probe.close(free));
  });
}

function isEmpty() {
  return !existsSync(dataDir) || readdirSync(dataDir).every((name) => name.startsWith("."));
}

function removeWorld() {
  if (isEmpty()) return;
  if (!existsSync(card)) quit(`${dataDir} holds data that is not a demonstration world: it was left alone.`);
  for (const name of readdirSync(dataDir)) rmSync(join(dataDir, name), { recursive: true });
}

/** Builds in a folder of its own and moves the finished world in, so that an interrupted build leaves none behind. */
function makeWorld() {
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  console.log("Making the demonstration world (about a minute, once) ...");
  const script = join(root, "build", "scripts", "demonstration.js");
  const made = spawnSync(process.execPath, [script], {
    cwd: root,
    env: { ...env, DATA_DIR: unfinished },
    stdio: "inherit",
  });
  if (made.signal) process.exit(1);
  if (made.status !== 0) quit("The demonstration world could not be made: its message is above.");
  // The card goes last: where it lies, the world is whole.
  const names = readdirSync(unfinished).sort(
    (a, b) => Number(a === "demonstration.json") - Number(b === "demonstration.json"),
  );
  for (const name of names) renameSync(join(unfinished, name), join(dataDir, name));
  rmSync(unfinished, { recursive: true });
}

async function isServing() {
  const name = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host.includes(":") ? `[${host}]` : host;
  for (let tries = 0; tries < 600 && server.exitCode === null; tries++) {
    const answer = await fetch(`http://${name}:${port}/readyz`).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((go) => setTimeout(go, 100));
  }
  return false;
}

function welcome() {
  const isLoopback = ["127.0.0.1", "::1", "localhost"].includes(host);
  const shown = isLoopback || ["0.0.0.0", "::"].includes(host) ? "localhost" : host;
  const address = env.ORIGIN || `http://${shown}:${port}`;
  console.log(`\nBluehelm is running:  ${address}\n`);
  if (env.DEMONSTRATION === "1" && existsSync(card)) {
    const { accounts, tryFirst } = JSON.parse(readFileSync(card, "utf8"));
    const columns = ["role", "name", "email", "password"];
    const widths = columns.map((column) => Math.max(...accounts.map((account) => String(account[column]).length)));
    console.log("Demonstration accounts (the sign-in page offers each with one click):\n");
    for (const account of accounts) {
      console.log(
        `  ${columns
          .map((column, i) => String(account[column]).padEnd(widths[i]))
          .join("  ")
          .trimEnd()}`,
      );
    }
    console.log("\nTry first:\n");
    for (const [i, line] of tryFirst.entries()) console.log(`  ${i + 1}. ${line}`);
    console.log("");
  }
  console.log(
    `Data: ${relative(root, dataDir).startsWith("..") ? dataDir : `${relative(root, dataDir)}/`}   A new world: npm start -- --fresh   Stop: Ctrl+C\n`,
  );
}
