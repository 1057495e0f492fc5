// npm test: installs what the tests need, runs every part in order and ends with one line, "N passed, N failed".
// npm run test:unit (or node scripts/test.mjs unit) runs one part. Lint and types count as one check each.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { checkNode, ensureBuilt, ensureInstalled, quit, root } from "./prepare.mjs";

const bin = (path) => [process.execPath, join(root, "node_modules", path)];
/** Chromium without a window of its own: the same pages in about half the time. */
const shell = "chromium-headless-shell";
const results = mkdtempSync(join(tmpdir(), "bluehelm-tests-"));

/** Each part: its time limit in seconds, and how it is run and counted. */
const parts = {
  lint: { limit: 150, run: lint },
  types: { limit: 150, run: types },
  unit: { limit: 60, run: vitest },
  service: { limit: 240, run: vitest, prepare: ensureBuilt },
  walls: { limit: 480, run: vitest, prepare: ensureBuilt },
  e2e: { limit: 1200, run: browser, prepare: prepareBrowser },
};
/** Not part of npm test: the walls once more, with as many pairs of worlds for each viewer as WALLS_PAIRS says, or 200. */
const alone = { "walls-whole": { limit: 12 * 3600, run: wholeWalls, prepare: ensureBuilt } };

checkNode();
const names = process.argv.slice(2).filter((name) => !name.startsWith("-"));
for (const name of names) {
  if (!(name in parts) && !(name in alone))
    quit(`There is no part "${name}": choose from ${[...Object.keys(parts), ...Object.keys(alone)].join(", ")}.`);
}
ensureInstalled();

const total = { passed: 0, failed: 0 };
for (const name of names.length > 0 ? names : Object.keys(parts)) {
  const { limit, run, prepare } = parts[name] ?? alone[name];
  console.log(`\n== ${name}`);
  prepare?.();
  const began = Date.now();
  const { passed, failed } = await run(name, began + limit * 1000);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`-- ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  total.passed += passed;
  total.failed += failed;
}
rmSync(results, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

async function lint(_name, deadline) {
  const clean =
    (await ran([...bin("eslint/bin/eslint.js"), ".", "--max-warnings", "0"], deadline)) &&
    (await ran([...bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."], deadline));
  return clean ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function types(_name, deadline) {
  const clean = await ran([...bin("typescript/bin/tsc"), "--noEmit"], deadline);
  return clean ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(name, deadline) {
  const file = join(results, `${name}.json`);
  const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  // The default leaves one of two cores idle.
  const clean = await ran(
    [...bin("vitest/vitest.mjs"), "run", "--project", name, "--maxWorkers=2", ...report],
    deadline,
  );
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = read(file);
  // A file that does not even load has no failed test in it, yet it failed.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.length,
  );
  return counted(clean, numPassedTests, numFailedTests + unloaded.length);
}

function wholeWalls(_name, deadline) {
  process.env.WALLS_PAIRS ||= "200";
  return vitest("walls", deadline);
}

async function browser(name, deadline) {
  const file = join(results, `${name}.json`);
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const clean = await ran([...bin("@playwright/test/cli.js"), "test", "--reporter=list,json"], deadline, env);
  const { stats = { expected: 0, flaky: 0, unexpected: 0 } } = read(file);
  return counted(clean, stats.expected + stats.flaky, stats.unexpected);
}

/** A run that ended badly counts at least one failure, whatever its report says. */
function counted(clean, passed, failed) {
  return { passed, failed: clean ? failed : Math.max(failed, 1) };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

/** Runs a command to its end or to the deadline, when it is killed with all that it started. True for exit code 0. */
function ran([command, ...args], deadline, env = {}) {
  return new Promise((done) => {
    const detached = process.platform !== "win32";
    const child = spawn(command, args, { cwd: root, stdio: "inherit", detached, env: { ...process.env, ...env } });
    const kill = () => {
      try {
        process.kill(detached ? -child.pid : child.pid, "SIGKILL");
      } catch {
        child.kill("SIGKILL");
      }
    };
    const timer = setTimeout(
      () => {
        console.error("Stopped: the time limit of this part has passed.");
        kill();
      },
      Math.max(deadline - Date.now(), 1),
    );
    const stop = () => {
      kill();
      process.exit(130);
    };
    process.on("SIGINT", stop).on("SIGTERM", stop);
    child.on("exit", (code) => {
      clearTimeout(timer);
      process.off("SIGINT", stop).off("SIGTERM", stop);
      done(code === 0);
    });
  });
}

function prepareBrowser() {
  ensureBuilt();
  process.env.CHROMIUM_PATH ||= findBrowser() ?? "";
  if (process.env.CHROMIUM_PATH) return;
  if (isRoot() && isDebian()) {
    console.log("Installing Debian's Chromium ...");
    const apt = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    spawnSync("apt-get", ["update", "-qq"], apt);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", shell, "fonts-liberation"], apt);
    process.env.CHROMIUM_PATH = findBrowser() ?? "";
    if (process.env.CHROMIUM_PATH) return;
  }
  console.log("Downloading a browser for the tests ...");
  const [node, cli] = bin("@playwright/test/cli.js");
  if (spawnSync(node, [cli, "install", "chromium"], { cwd: root, stdio: "inherit" }).status !== 0) {
    console.error("No browser: install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the tests again.");
  }
}

function findBrowser() {
  const commands = [shell, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const apps = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  return [...commands.flatMap((name) => folders.map((folder) => join(folder, name))), ...apps].find((path) =>
    existsSync(path),
  );
}

function isRoot() {
  return process.getuid?.() === 0;
}

function isDebian() {
  return existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}
