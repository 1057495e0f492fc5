/* global document */
// npm run pictures: photographs every page once as each role that may see it (English, 1280 px, light), and as its main
// user in all variants (360 and 1280 px, light and dark, French and the pseudo-language); a contact sheet per page, into
// pictures/. Options: --roles=a,b (codes of roles), --quick (no variants).
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";

const root = resolve(import.meta.dirname, "..");
const out = join(root, "pictures");
const world = resolve(root, process.env.DATA_DIR ?? "data");
const quick = process.argv.includes("--quick");
const wanted = process.argv
  .find((one) => one.startsWith("--roles="))
  ?.slice(8)
  .split(",");
const card = JSON.parse(readFileSync(join(world, "demonstration.json"), "utf8"));
const perRole = { "Permanent Mission focal point": 2 };

const dataDir = mkdtempSync(join(tmpdir(), "bluehelm-pictures-"));
cpSync(world, dataDir, { recursive: true });
const port = 4100 + Math.floor(Math.random() * 800);
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
const executablePath = process.env.CHROMIUM_PATH ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

/** The pattern of a path: ids and codes become a star. */
function patternOf(path) {
  return path
    .split("?")[0]
    .split("/")
    .map((part) => (/^[0-9a-z]{20,}$/.test(part) ? "*" : part))
    .join("/");
}
const fileOf = (pattern) => (pattern === "/" ? "home" : pattern.slice(1).replaceAll("/", "~").replaceAll("*", "_"));

const seen = new Map(); // pattern -> [{ who, path }]
const problems = [];
try {
  for (let tries = 0; ; tries += 1) {
    if (
      await fetch(`${origin}/readyz`).then(
        (r) => r.ok,
        () => false,
      )
    )
      break;
    if (tries > 100) throw new Error("The server did not come up");
    await new Promise((go) => setTimeout(go, 200));
  }
  const people = [];
  const count = {};
  for (const account of card.accounts) {
    count[account.role] = (count[account.role] ?? 0) + 1;
    if (wanted ? wanted.includes(account.email.split("@")[0]) : count[account.role] <= (perRole[account.role] ?? 3))
      people.push(account);
  }
  for (const account of people) await photograph(account);
  if (!quick) for (const [pattern, visits] of seen) await variants(pattern, visits[0]);
  for (const [pattern, visits] of seen) sheet(pattern, visits);
  writeFileSync(
    join(out, "index.html"),
    `<meta charset="utf-8"><title>Pages</title><ul>${[...seen.keys()].map((p) => `<li><a href="${fileOf(p)}.html">${p}</a> ${seen.get(p).length}</li>`).join("")}</ul>`,
  );
  console.log(
    `${seen.size} pages, ${[...seen.values()].reduce((n, v) => n + v.length, 0)} views. ${problems.length} problems.`,
  );
  problems.forEach((line) => console.log(line));
} finally {
  await browser.close();
  server.kill("SIGTERM");
  rmSync(dataDir, { recursive: true, force: true });
}

async function signedIn(account, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.on(
    "console",
    (message) =>
      message.type() === "error" &&
      !/status of 4/.test(message.text()) &&
      problems.push(`${account.name}: ${page.url()}: ${message.text()}`),
  );
  await page.goto(`${origin}/sign-in`);
  await page.fill("[name=email]", account.email);
  await page.fill("[name=password]", account.password);
  await page.click("form:has([name=password]) button[type=submit]");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  return { context, page };
}

async function photograph(account) {
  const { context, page } = await signedIn(account);
  const queue = [new URL(page.url()).pathname, "/me"];
  const done = new Set();
  while (queue.length > 0 && done.size < 70) {
    const path = queue.shift();
    const pattern = patternOf(path);
    if (done.has(pattern)) continue;
    done.add(pattern);
    const response = await page.goto(origin + path);
    if (!response || response.status() >= 400) {
      problems.push(`${account.name} (${account.role}): ${path} answered ${response?.status()}`);
      continue;
    }
    if (!(response.headers()["content-type"] ?? "").includes("html")) continue;
    const visits = seen.get(pattern) ?? [];
    seen.set(pattern, visits);
    const name = `${fileOf(pattern)}--${account.email.split("@")[0]}`;
    visits.push({ account, path, name });
    await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
    const links = await page.$$eval("a[href^='/']", (all) => all.map((a) => a.getAttribute("href")));
    for (const href of links)
      if (!/^\/(files|sign-in|trail\?|assets)/.test(href) && !href.includes("#")) queue.push(href.split("?")[0]);
  }
  await context.close();
}

async function variants(pattern, { account, path, name }) {
  for (const language of ["en", "fr", "qps"])
    for (const width of [360, 1280])
      for (const colorScheme of ["light", "dark"]) {
        if (language === "en" && width === 1280 && colorScheme === "light") continue;
        const key = `${account.email} ${language} ${width} ${colorScheme}`;
        const { page } = await session(key, account, language, width, colorScheme);
        await page.goto(origin + path);
        await page.screenshot({ path: join(out, `${name}--${language}-${width}-${colorScheme}.png`), fullPage: true });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wide > 1) problems.push(`${path} scrolls sideways by ${wide} px at ${width} px in ${language}`);
      }
}
const sessions = new Map();
async function session(key, account, language, width, colorScheme) {
  if (sessions.has(key)) return sessions.get(key);
  if (sessions.size > 24) {
    for (const { context } of sessions.values()) await context.close();
    sessions.clear();
  }
  const made = await signedIn(account, { viewport: { width, height: 900 }, colorScheme });
  await made.page.request.post(`${origin}/language`, {
    form: { locale: language, returnTo: "/me" },
    headers: { Origin: origin },
  });
  sessions.set(key, made);
  return made;
}

function sheet(pattern, visits) {
  const first = visits[0].name;
  const views = [
    ...visits.map(({ name, account }) => [`${account.role}: ${account.name}`, `${name}.png`]),
    ...["en", "fr", "qps"].flatMap((language) =>
      ["1280-light", "1280-dark", "360-light", "360-dark"].map((look) => [
        `${language} ${look}`,
        `${first}--${language}-${look}.png`,
      ]),
    ),
  ].filter(([, file]) => existsSync(join(out, file)));
  writeFileSync(
    join(out, `${fileOf(pattern)}.html`),
    `<meta charset="utf-8"><title>${pattern}</title><style>body{font:14px system-ui;display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}img{max-width:420px;border:1px solid #999;vertical-align:top}</style><h1 style="width:100%">${pattern}</h1>${views.map(([label, file]) => `<figure><figcaption>${label}</figcaption><a href="${file}"><img src="${file}" loading="lazy"></a></figure>`).join("")}`,
  );
}
