/* global document */
// npm run pictures: photographs every page once as each role that may see it (English, 1280 px, light), and as its main
// user in all variants (360 and 1280 px, light and dark, English, French, Arabic and the pseudo-language); a contact sheet per
// page, into pictures/. Options: --roles=panelMember,auditor (those roles alone), --only=scores (pages whose address
// holds that word alone), --quick (no variants). With --readme: the three pictures of the README instead, into docs/pictures/.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";

const root = resolve(import.meta.dirname, "..");
const forReadme = process.argv.includes("--readme");
const out = join(root, forReadme ? "docs/pictures" : "pictures");
const world = resolve(root, process.env.DATA_DIR ?? "data");
const quick = process.argv.includes("--quick");
const option = (name) => process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
/** The README's pictures: whose page it is, which page, in which language and light. */
const readme = [
  { file: "sheet.png", role: "panelMember", pattern: "/processes/*/scores/*", locale: "en", colorScheme: "light" },
  {
    file: "shortlist.png",
    role: "secretariatOfficer",
    pattern: "/processes/*/shortlist",
    locale: "en",
    colorScheme: "light",
  },
  { file: "booking.png", role: "mentee", pattern: "/matches/*/book", locale: "ar", colorScheme: "dark" },
];
const roles = forReadme ? readme.map(({ role }) => role) : option("roles")?.split(",");
const only = option("only") ?? "";
if (!existsSync(join(root, "build/server/index.js")) || !existsSync(join(world, "demonstration.json"))) {
  console.error("There is nothing to photograph yet: run npm start once; it builds and makes the demonstration world.");
  process.exit(1);
}
const { accounts } = JSON.parse(readFileSync(join(world, "demonstration.json"), "utf8"));

/** Whom a page is for: the first of these that fits its address; the first role that saw it where this one never did. */
const mainUsers = [
  [/^\/(accounts|reference)/, "Administrator"],
  [/^\/(calls|nominations|colleagues|receipts)/, "Focal point"],
  [/^\/(trail|mail|me)(\/|$)/, "Auditor"],
  [/^\/(cadre|bench|timeline)/, "Cadre manager"],
  [/^\/mentoring\/state/, "Mentor"],
  [/^\/mentoring\/(profile|requests)/, "Mentor"],
  [/^\/(mentoring|matches)/, "Mentee"],
  [/^\/(mentors|mentees|programme)/, "Mentoring coordinator"],
  [/^\/tasks$/, "Panel member"],
  [/^\/vetting|\/vetting/, "Vetting officer"],
  [/\/(scores|declarations|report|review|reveal)/, "Panel member"],
  [/\/screening/, "Screener"],
  [/\/(decision|analysis)/, "Selection authority"],
  [/./, "Secretariat officer"],
];
/** How many people of a role come by every page of it: panels and assignments differ, other roles hardly do. */
const enough = {
  "Secretariat officer": 3,
  Screener: 4,
  "Selection authority": 3,
  "Panel member": 4,
  Mentee: 6,
  Mentor: 4,
};
const visitor = "Visitor";
const looks = [1280, 360].flatMap((width) => ["light", "dark"].map((colorScheme) => ({ width, colorScheme })));

const dataDir = mkdtempSync(join(tmpdir(), "bluehelm-pictures-"));
cpSync(world, dataDir, { recursive: true });
const port = await freePort();
const origin = `http://localhost:${port}`;
const server = spawn(process.execPath, ["server.js"], {
  cwd: root,
  env: {
    ...process.env,
    NODE_ENV: "production",
    DEMONSTRATION: "1",
    DATA_DIR: dataDir,
    PORT: String(port),
    HOST: "127.0.0.1",
    LOG_LEVEL: "warn",
  },
  stdio: ["ignore", "inherit", "inherit"],
});
const executablePath =
  process.env.CHROMIUM_PATH ??
  ["chromium-headless-shell", "chromium", "google-chrome"].map((name) => `/usr/bin/${name}`).find(existsSync);
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
if (!forReadme) rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

/** Routes that draw something; others only act or hand out files. */
const patterns = readdirSync(join(root, "app/routes"))
  .filter((file) => readFileSync(join(root, "app/routes", file), "utf8").includes("export default"))
  .map(patternOfRoute);
/** Pattern of a page -> role -> where that role's fullest page of it is, and who saw it. */
const seen = new Map();
const problems = [];
try {
  await ready();
  const people = [{ role: visitor, name: visitor }];
  const count = {};
  for (const account of accounts) {
    count[account.role] = (count[account.role] ?? 0) + 1;
    if (count[account.role] <= (enough[account.role] ?? 2)) people.push(account);
  }
  const sessions = new Map();
  for (const account of people.filter(({ role }) => !roles || roles.includes(codeOf(role)))) {
    const context = await signedIn(account);
    sessions.set(account, context);
    await explore(account, context);
    console.log(`${account.name} (${account.role}) looked round: ${seen.size} pages known`);
  }
  if (forReadme) {
    for (const one of readme) await illustrate(one);
  } else await photographAll(sessions);
} finally {
  await browser.close();
  server.kill("SIGTERM");
  rmSync(dataDir, { recursive: true, force: true });
}

/** One picture for the README: the fullest page of its kind that the role has, as the window of a desk shows it. */
async function illustrate({ file, role, pattern, locale, colorScheme }) {
  const visit = [...(seen.get(pattern) ?? [])].find(([label]) => codeOf(label) === role)?.[1];
  if (!visit) throw new Error(`No ${role} came by ${pattern}: ${file} is not made`);
  const context = await signedIn(visit.account);
  await speak(context, locale);
  const page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.emulateMedia({ colorScheme });
  await page.goto(origin + visit.path);
  await page.screenshot({ path: join(out, file) });
  console.log(`${file}: ${visit.path} as ${visit.account.name}`);
  await context.close();
}

async function photographAll(sessions) {
  let taken = 0;
  for (const [account, context] of sessions) {
    taken += await photograph(account, context);
    console.log(`${taken} pictures, the last by ${account.name} (${account.role})`);
  }
  for (const [pattern, byRole] of seen) sheet(pattern, byRole);
  const listed = [...seen].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    join(out, "index.html"),
    `<meta charset="utf-8"><title>Pages</title><ul>${listed.map(([pattern, byRole]) => `<li><a href="${fileOf(pattern)}.html">${pattern}</a> ${[...byRole.keys()].join(", ")}</li>`).join("")}</ul>`,
  );
  console.log(`${seen.size} pages, ${taken} pictures. ${problems.length} problems.`);
  problems.forEach((line) => console.log(line));
  const missed = patterns.filter((pattern) => ![...seen.keys()].some((one) => fits(one, pattern)));
  if (!roles && !only) console.log(`No link led to these, as the world stands: ${missed.join(", ") || "none"}`);
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address();
      probe.close(() => found(free));
    });
  });
}

async function ready() {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((go) => setTimeout(go, 200));
  }
  throw new Error("The server did not come up");
}

/** The pattern of a path: ids and codes of links become a star. */
function patternOf(path) {
  return path
    .split("/")
    .map((part) => (/^[0-9a-z]{20,}$/.test(part) || part.length > 40 ? "*" : part))
    .join("/");
}
function patternOfRoute(file) {
  const parts = file.slice(0, -4).split(".");
  const shown = parts.filter((part) => !part.startsWith("_")).map((part) => part.replace(/_$/, ""));
  return `/${shown.map((part) => (part.startsWith("$") ? "*" : part)).join("/")}`;
}
/** A parameter of a route can be a word too: the name of a rule, of a side exit, of a set. */
function fits(pattern, route) {
  const [given, wanted] = [pattern.split("/"), route.split("/")];
  return given.length === wanted.length && wanted.every((part, at) => part === "*" || part === given[at]);
}
function fileOf(pattern) {
  return pattern === "/" ? "home" : pattern.slice(1).replaceAll("/", "~").replaceAll("*", "_");
}
/** "Selection authority" -> selectionAuthority. */
function codeOf(role) {
  return role[0].toLowerCase() + role.slice(1).replace(/ (.)/g, (_, letter) => letter.toUpperCase());
}

async function signedIn(account) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  if (account.role === visitor) return context;
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.fill("[name=email]", account.email);
  await page.fill("[name=password]", account.password);
  await page.click("form:has([name=password]) button[type=submit]");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await page.close();
  await speak(context, "en");
  return context;
}

/** Accounts have languages of their own; a picture has the one that its name says. */
function speak(context, locale) {
  return context.request.post(`${origin}/language`, {
    form: { locale, returnTo: "/me" },
    headers: { Origin: origin },
  });
}

/** Follows every link without drawing anything, and keeps the longest page of each pattern: the one with most to see. */
async function explore(account, context) {
  const queue = account.role === visitor ? ["/sign-in", "/forgot"] : ["/tasks", "/me"];
  const met = new Set(queue);
  const visits = new Map();
  while (queue.length > 0) {
    const path = queue.shift();
    const pattern = patternOf(path);
    // Of people and files a few are enough; of processes all, because each stands at another stage.
    const ofProcess = pattern.startsWith("/processes/*/");
    const kind = ofProcess ? `${pattern} ${path.split("/")[2]}` : pattern;
    const often = (visits.get(kind) ?? 0) + 1;
    visits.set(kind, often);
    if (often > (pattern === "/processes/*" ? 20 : ofProcess ? 1 : 3)) continue;
    const answer = await context.request.get(origin + path, { maxRedirects: 0 });
    if (answer.status() >= 300 && answer.status() < 400) continue;
    if (!answer.ok()) {
      problems.push(`${account.name} (${account.role}): ${path} answered ${answer.status()}`);
      continue;
    }
    if (!(answer.headers()["content-type"] ?? "").includes("html")) continue;
    const html = await answer.text();
    const byRole = seen.get(pattern) ?? new Map();
    if (pattern.includes(only)) seen.set(pattern, byRole);
    if (html.length > (byRole.get(account.role)?.length ?? 0))
      byRole.set(account.role, { account, path, length: html.length });
    for (const [, href] of html.matchAll(/<a [^>]*?href="(\/[^"?#]*)/g))
      if (!/^\/(files|assets)\//.test(href) && !met.has(href)) {
        met.add(href);
        queue.push(href);
      }
  }
}

function mainOf(pattern, byRole) {
  const [, role] = mainUsers.find(([address]) => address.test(pattern));
  return byRole.has(role) ? role : [...byRole.keys()][0];
}

/** All pictures that one account stands for: first in English, then, for the pages it is the main user of, all else. */
async function photograph(account, context) {
  const own = [...seen].flatMap(([pattern, byRole]) =>
    [...byRole].filter(([, visit]) => visit.account === account).map(([role, { path }]) => ({ pattern, role, path })),
  );
  const mine = own.filter(({ pattern, role }) => !quick && mainOf(pattern, seen.get(pattern)) === role);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4/.test(message.text()))
      problems.push(`${account.name}: ${page.url()}: ${message.text()}`);
  });
  let taken = 0;
  const take = async ({ path }, language, { width, colorScheme }, file) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const measured = () =>
      page.evaluate(() => {
        const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
        return { high: scrollHeight, wide: scrollWidth - clientWidth };
      });
    const { high, wide } = await measured();
    // A window as high as its page, so that what sticks to the window's foot is not in the middle of the picture; once
    // more, because a part as high as the window grows with it.
    await page.setViewportSize({ width, height: Math.min(high, 12_000) });
    await page.setViewportSize({ width, height: Math.min((await measured()).high, 12_000) });
    await page.screenshot({ path: join(out, file), fullPage: true });
    taken += 1;
    if (wide > 1) problems.push(`${path} scrolls sideways by ${wide} px at ${width} px in ${language}`);
  };
  for (const one of own) {
    await page.goto(origin + one.path);
    await take(one, "en", looks[0], `${fileOf(one.pattern)}--${codeOf(one.role)}.png`);
    if (mine.includes(one))
      for (const look of looks.slice(1)) await take(one, "en", look, variantOf(one.pattern, "en", look));
  }
  for (const locale of mine.length > 0 ? ["fr", "ar", "qps"] : []) {
    await speak(context, locale);
    for (const one of mine) {
      await page.goto(origin + one.path);
      for (const look of looks) await take(one, locale, look, variantOf(one.pattern, locale, look));
    }
  }
  await page.close();
  return taken;
}
function variantOf(pattern, language, { width, colorScheme }) {
  return `${fileOf(pattern)}--${language}-${width}-${colorScheme}.png`;
}

function sheet(pattern, byRole) {
  const main = mainOf(pattern, byRole);
  const views = [
    ...[...byRole].map(([role, { account }]) => [
      `${role}: ${account.name}${role === main ? ", main user" : ""}`,
      `${fileOf(pattern)}--${codeOf(role)}.png`,
    ]),
    ...["en", "fr", "ar", "qps"].flatMap((language) =>
      looks.map((look) => [`${language} ${look.width} ${look.colorScheme}`, variantOf(pattern, language, look)]),
    ),
  ].filter(([, file]) => existsSync(join(out, file)));
  writeFileSync(
    join(out, `${fileOf(pattern)}.html`),
    `<meta charset="utf-8"><title>${pattern}</title><style>body{font:14px system-ui;display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}img{max-width:420px;border:1px solid #999;vertical-align:top}</style><h1 style="width:100%">${pattern}</h1>${views.map(([label, file]) => `<figure><figcaption>${label}</figcaption><a href="${file}"><img src="${file}" loading="lazy"></a></figure>`).join("")}`,
  );
}
