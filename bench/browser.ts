import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "@playwright/test";
import type { Running } from "./servers.ts";

/** A first visit over a slow link: bytes over the line, and when the page can be used (read, filled in, sent). */
export type Visit = {
  readonly page: string;
  readonly script: boolean;
  readonly kilobytes: number;
  readonly requests: number;
  readonly painted: number | null;
  readonly usable: number;
};
// 400 kbit/s each way and 400 ms there and back.
const link = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/**
 * Visits the task page, a process, a score sheet and the booking page of the demonstration world for the first time
 * (nothing cached), by Chromium's own throttling, with script and without. Where there is no browser it says so.
 */
export async function firstVisits(
  folder: () => string,
  started: (args: readonly string[], port: number, env: Record<string, string>) => Promise<Running>,
  stopped: (...servers: readonly Running[]) => Promise<void>,
  port: number,
  say: (line?: string) => void,
): Promise<readonly Visit[] | string> {
  let browser: Browser;
  try {
    const { CHROMIUM_PATH: executablePath } = process.env;
    browser = await chromium.launch(executablePath ? { executablePath } : {});
  } catch {
    say("\nFirst visits were not measured: no Chromium (npx playwright install chromium, or set CHROMIUM_PATH).");
    return "not measured: no Chromium";
  }
  const dataDir = folder();
  const env = { DATA_DIR: dataDir, DEMONSTRATION: "1", WORKERS: "2" };
  const made = spawnSync(process.execPath, ["build/scripts/demonstration.js"], {
    env: { ...process.env, ...env, NODE_ENV: "production", LOG_LEVEL: "warn" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (made.status !== 0) throw new Error("The demonstration world could not be made");
  const server = await started(["server.js"], port, env);
  const origin = `http://127.0.0.1:${server.port}`;
  const { accounts } = JSON.parse(readFileSync(join(dataDir, "demonstration.json"), "utf8")) as {
    accounts: { role: string; email: string; password: string }[];
  };
  const cookieOf = async ({ email, password }: (typeof accounts)[number]): Promise<string> => {
    const answer = await fetch(`${origin}/sign-in`, {
      method: "POST",
      redirect: "manual",
      headers: { Origin: origin },
      body: new URLSearchParams({ _form: "signIn", email, password, to: "/tasks" }),
    });
    return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  };
  const read = async (cookie: string, path: string) =>
    (await fetch(`${origin}${path}`, { headers: { Cookie: cookie, Accept: "text/html" } })).text();
  const linkIn = (html: string, pattern: RegExp) => pattern.exec(html)?.[1]?.replaceAll("&amp;", "&");

  const wanted = new Map<string, { path: string; cookie: string }>();
  for (const account of accounts) {
    const cookie = await cookieOf(account);
    if (!cookie) continue;
    const tasks = await read(cookie, "/tasks");
    const process = linkIn(tasks, /href="(\/processes\/[0-9a-z]{20,})/);
    if (process && !wanted.has("tasks")) wanted.set("tasks", { path: "/tasks", cookie });
    if (process && !wanted.has("process")) wanted.set("process", { path: process, cookie });
    if (!wanted.has("score sheet"))
      for (const [, of] of (await read(cookie, "/processes")).matchAll(/href="(\/processes\/[0-9a-z]{20,})"/g)) {
        const sheet = linkIn(
          await read(cookie, `${of}/scores`),
          /href="(\/processes\/[0-9a-z]+\/scores\/[0-9a-z]{20,})"/,
        );
        if (sheet) {
          wanted.set("score sheet", { path: sheet, cookie });
          break;
        }
      }
    if (!wanted.has("booking")) {
      const match = linkIn(await read(cookie, "/mentoring"), /href="(\/matches\/[0-9a-z]{20,})/);
      const book = match && linkIn(await read(cookie, match), /href="(\/matches\/[0-9a-z]+\/book)/);
      if (book) wanted.set("booking", { path: book, cookie });
    }
    if (wanted.size === 4) break;
  }
  say("\nFirst visit at 400 kbit/s and 400 ms        kB over the line   requests   painted   usable");
  const visits: Visit[] = [];
  for (const [page, { path, cookie }] of wanted)
    for (const script of [false, true]) {
      const visit = await visited(browser, origin, path, cookie, script, page);
      visits.push(visit);
      say(
        `  ${page.padEnd(20)}${(script ? "with script" : "without script").padEnd(18)}${visit.kilobytes.toFixed(1).padStart(10)}${String(visit.requests).padStart(14)}${`${visit.painted?.toFixed(0) ?? "–"} ms`.padStart(11)}${`${visit.usable.toFixed(0)} ms`.padStart(10)}`,
      );
    }
  await browser.close();
  await stopped(server);
  return visits;
}

async function visited(
  browser: Browser,
  origin: string,
  path: string,
  cookie: string,
  script: boolean,
  page: string,
): Promise<Visit> {
  const context = await browser.newContext({ javaScriptEnabled: script });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: origin }]);
  const tab = await context.newPage();
  const cdp = await context.newCDPSession(tab);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", link);
  await cdp.send("Performance.enable");
  let [bytes, requests] = [0, 0];
  cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  const began = performance.now();
  const answer = await tab.goto(`${origin}${path}`, { waitUntil: "domcontentloaded" });
  // Deferred scripts have run by then, styles are in: what is there can be read, typed into and sent.
  const usable = performance.now() - began;
  if (answer?.status() !== 200) throw new Error(`${path} was answered with ${answer?.status()}`);
  await tab.waitForLoadState("load");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const at = (metric: string) => metrics.find((one) => one.name === metric)?.value ?? 0;
  const painted = script
    ? await tab.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null)
    : at("FirstMeaningfulPaint") > 0
      ? (at("FirstMeaningfulPaint") - at("NavigationStart")) * 1000
      : null;
  await context.close();
  return { page, script, kilobytes: bytes / 1024, requests, painted, usable };
}
