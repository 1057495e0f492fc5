// The edge: HTTP in front of the built application. Whatever can be refused without knowing the application is
// refused here, and whatever fails behind here leaves as 503 with Retry-After.
//   node server.js         one process; WORKERS=2 runs that many and replaces one that dies
//   node server.js --dev   with Vite's middleware instead of the build
//   node server.js --production   an institution's portal: seeds nothing, and does not start where something is wrong
import { createHash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import cluster from "node:cluster";
import { createRequestHandler } from "@remix-run/node";
import compression from "compression";
import express from "express";
import helmet from "helmet";
import pino from "pino";

const root = import.meta.dirname;
const dev = process.argv.includes("--dev");
const production = process.argv.includes("--production");
if (production) process.env.NODE_ENV = "production";
process.env.NODE_ENV ??= dev ? "development" : "production";

const bodyLimit = 11 * 2 ** 20; // an upload of 10 MB and the form around it
const memoryLimit = 256 * 2 ** 20; // of all bodies being read at one time
const [urlLimit, fieldLimit, drainTime] = [4096, 10_000, 10_000];
const wrongSetup = 78; // exit code: starting again would not help
const methods = ["GET", "HEAD", "POST"]; // no route takes another one
// A 10 MB upload over a slow link takes minutes; a request that does not even finish its headers gets seconds.
const timeouts = { headersTimeout: 15e3, requestTimeout: 300e3, connectionsCheckingInterval: 5e3 };

const log = pino({ level: process.env.LOG_LEVEL ?? "info", base: null, timestamp: pino.stdTimeFunctions.isoTime });
// Long mixed segments are ids or tokens, and messages may quote what someone wrote: neither is logged.
const routeOf = (url) => url.split("?")[0].replace(/\/(?=[^/]*[\dA-Z])[^/]{16,}/g, "/:id");
const placeOf = (error) => ({ error: error?.name, code: error?.code, stack: String(error?.stack).match(/^ +at .+/gm) });

// No catalogue can be trusted to load when these are needed, so all languages stand here.
const refusals = {
  400: ["The request could not be understood.", "La demande n’a pas pu être comprise.", "تعذّر فهم الطلب."],
  403: [
    "This form was sent from another site.",
    "Ce formulaire provient d’un autre site.",
    "أُرسل هذا النموذج من موقع آخر.",
  ],
  404: ["There is nothing at this address.", "Il n’y a rien à cette adresse.", "لا يوجد شيء في هذا العنوان."],
  405: ["This method is not served.", "Cette méthode n’est pas prise en charge.", "هذه الطريقة غير متاحة."],
  413: [
    "The file or form is over the limit of 10 MB.",
    "Le fichier ou le formulaire dépasse la limite de 10 Mo.",
    "يتجاوز الملف أو النموذج الحد الأقصى البالغ ١٠ ميغابايت.",
  ],
  415: [
    "This kind of content is not accepted.",
    "Ce type de contenu n’est pas accepté.",
    "هذا النوع من المحتوى غير مقبول.",
  ],
  503: [
    "The portal is busy. Please try again in a few seconds.",
    "Le portail est occupé. Réessayez dans un instant.",
    "البوابة مشغولة. يُرجى المحاولة من جديد بعد ثوانٍ.",
  ],
};
const refusal = (status) => Object.assign(new Error(`refused with ${status}`), { status });

function refuse(req, res, status) {
  if (res.headersSent) return res.destroy();
  // The rest of a refused body is read and dropped, or the browser would see a broken connection and no answer.
  if (!req.complete) setTimeout(() => req.complete || req.destroy(), 30_000).unref();
  const [english, french, arabic] = refusals[status] ?? refusals[400];
  if (status === 405) res.set("Allow", methods.join(", "));
  if (status === 503) res.set("Retry-After", "5");
  res.status(status).set({ "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
  res.end(`<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>${english}</title>
    <meta name="viewport" content="width=device-width"><h1>${english}</h1><p lang="fr">${french}</p>
    <p lang="ar" dir="rtl">${arabic}</p></html>`);
}

const loopback = ["localhost", "127.0.0.1", "::1"];

/** The address asked for, or nothing where it is malformed: percent-encoding, control characters, backslash, length. */
function addressOf(req, { origin, host }) {
  const [path, query = ""] = req.originalUrl.split(/\?(.*)/s);
  const isWhole = /^\/(?!\/)/.test(path) && req.originalUrl.length <= urlLimit && !req.originalUrl.includes("\\");
  if (!isWhole || /[/?#@\\]/.test(req.get("host") ?? "/")) return undefined;
  // What names another host than the origin's was not sent to us, or a proxy in front forgot to pass the name on.
  if (production && req.get("host") !== new URL(origin).host) return undefined;
  // On loopback only its own names are ours: a page elsewhere that points its name here is a stranger.
  const name = (req.get("host") ?? "").replace(/:\d+$/, "").toLowerCase();
  if (!origin && loopback.includes(host) && ![...loopback, "[::1]"].includes(name)) return undefined;
  try {
    const isOdd = (c) => c < " " || c === "\x7f" || c === "\\";
    if ([...decodeURIComponent(path)].some(isOdd) || decodeURIComponent(query).includes("\0")) return undefined;
    const url = new URL((origin ?? `${req.protocol}://${req.get("host")}`) + req.originalUrl);
    return url.searchParams.has("_data") ? undefined : url; // the framework's older data protocol stays shut
  } catch {
    return undefined;
  }
}

/** A browser sends Origin with each unsafe request; one without it must prove by Sec-Fetch-Site that it is ours. */
function isOwn({ headers: { origin, "sec-fetch-site": site } }, ours) {
  return origin === undefined ? site === "same-origin" : origin === ours && (site ?? "same-origin") === "same-origin";
}

let inMemory = 0;
async function readBody(req) {
  const parts = [];
  let size = 0;
  try {
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      parts.push(chunk);
      size += chunk.length;
      inMemory += chunk.length;
      if (size > bodyLimit) throw refusal(413);
      if (inMemory > memoryLimit) throw refusal(503);
    }
    return Buffer.concat(parts);
  } finally {
    inMemory -= size;
    req.resume();
  }
}

async function checkedBody(req) {
  const type = req.headers["content-type"] ?? "";
  const isMultipart = /^multipart\/form-data\s*(;|$)/i.test(type);
  const isForm = isMultipart || /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type);
  if (!isForm || req.headers["content-encoding"]) throw refusal(415);
  if (isMultipart && !/;\s*boundary=("[^"]{1,70}"|[^\s";]{1,70})/i.test(type)) throw refusal(400);
  if (Number(req.headers["content-length"] ?? 0) > bodyLimit) throw refusal(413);
  const body = await readBody(req);
  if (isMultipart) {
    const parsed = await new Response(body, { headers: { "Content-Type": type } }).formData().catch(() => null);
    if (!parsed) throw refusal(400);
  } else {
    const text = body.toString("latin1");
    if (/%(?![\da-f]{2})/i.test(text) || text.split("&").length > fieldLimit) throw refusal(400);
  }
  return body;
}

function toRequest(req, res, url, body) {
  const controller = new AbortController();
  // Also once the answer is sent: Remix drops its own timeout, and the data it holds, on this signal.
  res.once("close", () => controller.abort());
  const headers = new Headers(req.headers);
  headers.set("host", url.host);
  headers.delete("x-forwarded-host");
  headers.set("x-client-address", req.ip ?? ""); // ours: what a client sends under this name is overwritten
  return new Request(url, { method: req.method, headers, signal: controller.signal, body });
}

/**
 * The status of a refusal that came without a page where a reader waits for one: routes that are no pages (files,
 * drafts, redirects) answer with the framework's own JSON, or with nothing at all.
 */
function bareRefusal(req, { status, headers }) {
  if (status < 400 || status >= 500) return undefined;
  // The framework says 400 to GET where a route only takes forms: the method is what is not served there.
  if (headers.has("x-remix-error") && !headers.get("content-type")?.startsWith("text/"))
    return status === 400 && req.method !== "POST" ? 405 : status;
  const isEmpty = !headers.has("content-type");
  return isEmpty && (req.get("accept") ?? "").includes("text/html") ? status : undefined;
}

// Rendering and SQLite share one thread: more at one time would only make all of them end as late as the last one.
const [atOnce, patience] = [16, 20_000];
let working = 0;
const line = [];

/** Works when it is its turn, first come first served; one that waited too long is asked to come again. */
async function inTurn(work) {
  if (working < atOnce) working += 1;
  else
    await new Promise((go, fail) => {
      const place = {
        go,
        timer: setTimeout(() => (line.splice(line.indexOf(place), 1), fail(refusal(503))), patience),
      };
      line.push(place);
    });
  try {
    return await work();
  } finally {
    const next = line.shift();
    clearTimeout(next?.timer);
    if (next) next.go();
    else working -= 1;
  }
}

const isPage = ({ headers }) => /^text\/(html|x-script)/.test(headers.get("content-type") ?? "");
/** A response, and the page in it as it will be sent; a file is not read before it is. */
async function rendered(response) {
  return { response, page: isPage(response) && response.body ? Buffer.from(await response.arrayBuffer()) : undefined };
}

async function answer(req, res, { response, page }) {
  if (response.status >= 500 && response.status !== 503) return refuse(req, res, 503);
  res.status(response.status).set("Cache-Control", "no-store");
  if (response.status === 503) res.set("Retry-After", "5");
  // A method that the server serves and the route does not: the route has the other half.
  if (response.status === 405) res.set("Allow", req.method === "POST" ? "GET, HEAD" : "POST");
  for (const [name, value] of response.headers) {
    if (name === "set-cookie") res.appendHeader(name, value);
    else if (name !== "cache-control" || !isPage(response)) res.setHeader(name, value);
  }
  if (page || !response.body) return res.end(page);
  for await (const chunk of response.body) {
    if (res.destroyed) return;
    if (!res.write(chunk)) await new Promise((go) => res.once("drain", go).once("close", go));
  }
  res.end();
}

const [self, none] = ["'self'", "'none'"];
const own = [self, (_req, res) => `'nonce-${res.locals.nonce}'`];
const directives = {
  ...{ defaultSrc: [self], scriptSrc: own, styleSrc: own, styleSrcAttr: ["'unsafe-inline'"], imgSrc: [self, "data:"] },
  ...{ connectSrc: dev ? [self, "ws:"] : [self], formAction: [self] },
  ...{ objectSrc: [none], baseUri: [none], frameAncestors: [none] },
};
const securityHeaders = helmet({
  contentSecurityPolicy: { useDefaults: false, directives },
  // no-referrer would make browsers send "Origin: null" with every form.
  referrerPolicy: { policy: "strict-origin-when-cross-origin" },
});

async function loadBuild() {
  if (dev) {
    const vite = await (await import("vite")).createServer({ root, server: { middlewareMode: true } });
    return { vite, build: () => vite.ssrLoadModule("virtual:remix/server-build") };
  }
  const file = join(root, "build/server/index.js");
  // An operator who followed `npm start` would get a demonstration.
  const how = production ? "run `npm run setup`, which changes nothing that stands" : "start with `npm start`";
  if (!existsSync(file)) quit(`There is no build yet: ${how}.`);
  return { build: await import(pathToFileURL(file).href) };
}
/** The settings to serve under: the environment, or an institution's own, which are refused where they are unsafe. */
async function checkedSettings({ build }) {
  if (!production) return process.env;
  const { settings, refusal } = build.entry.module.productionSettings({
    ...process.env,
    MIGRATIONS_DIR: process.env.MIGRATIONS_DIR || join(root, "drizzle/sqlite"),
  });
  return refusal ? quit(refusal) : settings;
}

/** Details are for the keeper: on this machine and not by a proxy, or with the token. */
function isKeeper(req, { readyToken }) {
  const given = /^Bearer (.+)$/.exec(req.get("authorization") ?? "")?.[1];
  const digest = (text) => createHash("sha256").update(text).digest();
  if (readyToken && given && timingSafeEqual(digest(given), digest(readyToken))) return true;
  const name = (req.get("host") ?? "").replace(/:\d+$/, "");
  const isPassedOn = ["x-forwarded-for", "x-real-ip", "forwarded", "via"].some((header) => header in req.headers);
  const isNear = ["127.0.0.1", "::1", "::ffff:127.0.0.1"].includes(req.socket.remoteAddress);
  return isNear && !isPassedOn && [...loopback, "[::1]"].includes(name);
}

/** Liveness asks nothing of anyone; readiness tells outsiders yes or no, and the keeper why. */
function health(house, isDraining) {
  const send = (res, ok, details = {}) =>
    res
      .status(ok ? 200 : 503)
      .set({ "Cache-Control": "no-store", ...(ok ? {} : { "Retry-After": "5" }) })
      .json({ ok, ...details });
  return express
    .Router()
    .get("/healthz", (_req, res) => send(res, true))
    .get("/readyz", async (req, res) => {
      if (isDraining()) return send(res, false);
      if (!house.keeper) return send(res, house.ready().ok);
      const { ok, ...details } = await house.keeper.report();
      send(res, ok, isKeeper(req, house.config) ? details : {});
    });
}

async function openHouse(build) {
  const { entry, routes } = dev ? await build() : build;
  const open = entry.module.undeclared(routes);
  if (open.length > 0) quit(`Routes that do not say who may call them: ${open.join(", ")}.`);
  const opened = production ? entry.module.openProductionHouse(settings) : entry.module.openHouse(process.env);
  return opened.catch((error) => quit(`Cannot open the house: ${error.message}`, 1));
}

/** The built client files: hashed ones for ever, and the loose ones by name, so that a page costs no look at the disk. */
function staticFiles() {
  const client = join(root, "build/client");
  const loose = new Set(readdirSync(client, { recursive: true }).map((name) => `/${name}`));
  const hashed = express.static(join(client, "assets"), { immutable: true, maxAge: "1y", fallthrough: false });
  // A path that climbs out of the folder is one where nothing is.
  const assets = (req, res, next) => hashed(req, res, (error) => next(error?.status === 403 ? refusal(404) : error));
  const others = express.static(client, { maxAge: "1h", index: false, redirect: false });
  const router = express.Router().use("/assets", assets);
  return router.use((req, res, next) => (loose.has(req.path) ? others(req, res, next) : next()));
}

let settings = process.env;

async function serve() {
  const loaded = await loadBuild();
  const { vite, build } = loaded;
  settings = await checkedSettings(loaded);
  const house = await openHouse(build);
  const handle = dev ? createRequestHandler(build, process.env.NODE_ENV) : build.entry.module.handlerOf(build);
  let draining = false;
  const app = express();
  app.disable("x-powered-by").set("trust proxy", house.config.trustProxy);

  app.use((_req, res, next) => {
    res.set("X-Content-Type-Options", "nosniff");
    if (draining) res.set("Connection", "close");
    next();
  });
  app.use(health(house, () => draining));
  app.use((req, res, next) => {
    const began = performance.now();
    const about = { requestId: randomUUID(), method: req.method, route: routeOf(req.originalUrl) };
    res.once("close", () => log.info({ ...about, status: res.statusCode, ms: Math.round(performance.now() - began) }));
    const url = addressOf(req, house.config);
    if (!methods.includes(req.method) || !url) return refuse(req, res, methods.includes(req.method) ? 400 : 405);
    Object.assign(res.locals, { about, url, nonce: randomBytes(16).toString("base64") });
    next();
  });
  app.use(compression({ level: 4 }), vite ? vite.middlewares : staticFiles(), securityHeaders);
  app.use(async (req, res) => {
    const { url, about, nonce: cspNonce } = res.locals;
    const isSafe = req.method === "GET" || req.method === "HEAD";
    if (!isSafe && !isOwn(req, url.origin)) return refuse(req, res, 403);
    const request = toRequest(req, res, url, isSafe ? undefined : await checkedBody(req));
    const context = { house, cspNonce, requestId: about.requestId };
    const made = await inTurn(async () => {
      if (res.destroyed) return undefined; // the client left while it waited
      const response = await handle(request, context);
      const status = bareRefusal(req, response);
      if (!status) return rendered(response);
      // Asked again under an address that nothing is at, the application makes the page of that refusal.
      const { headers, signal } = request;
      const failure = { status, path: url.pathname };
      return rendered(await handle(new Request(new URL("/-", url), { headers, signal }), { ...context, failure }));
    });
    if (made) await answer(req, res, made);
  });
  app.use((error, req, res, _next) => {
    if (res.destroyed || req.errored) return; // the client left
    if (!error?.status) log.error({ ...res.locals.about, ...placeOf(error) });
    refuse(req, res, error?.status in refusals ? error.status : error?.status < 500 ? 400 : 503);
  });

  const { host, port } = house.config;
  const server = Object.assign(createServer(timeouts, app), { timeout: 60e3, keepAliveTimeout: 65e3 });
  server.once("error", ({ code }) => {
    if (code !== "EADDRINUSE") quit(`Cannot listen on ${host}:${port} (${code}): check HOST and PORT.`);
    quit(`Port ${port} is in use: stop the other program, or choose another port, for example PORT=${port + 1}.`);
  });
  server.listen(port, host, () => {
    house.startJobs();
    if (production && !cluster.isWorker) backUpOnTime(build);
    log.info({ listening: `http://${host}:${port}` });
  });

  const stop = async (code) => {
    if (draining) return;
    draining = true;
    setInterval(() => server.closeIdleConnections(), 100).unref(); // one that was busy at first is idle later
    setTimeout(() => server.closeAllConnections(), drainTime - 1_000).unref();
    setTimeout(() => process.exit(code), drainTime).unref();
    await new Promise((closed) => server.close(closed));
    await vite?.close();
    await house.close();
    process.exit(code);
  };
  process.on("SIGTERM", () => stop(0)).on("SIGINT", () => stop(0));
  process.on("unhandledRejection", (error) => log.error(placeOf(error), "unhandled rejection"));
  process.on("uncaughtException", (error) => (log.fatal(placeOf(error), "uncaught exception"), stop(1)));
}

function backUpOnTime({ entry }) {
  entry.module.scheduleBackups(settings, root, (exit, why) => log.error({ exit, why }, "backup failed"));
}

async function lead(workers) {
  const loaded = await loadBuild();
  settings = await checkedSettings(loaded);
  const house = await openHouse(loaded.build); // migrates, once and alone
  await house.close();
  if (production) backUpOnTime(loaded.build);
  let stopping = false;
  const start = () => stopping || (cluster.fork({ SKIP_MIGRATIONS: "1" }).born = Date.now());
  const stop = () => {
    stopping = true;
    const alive = Object.values(cluster.workers);
    if (alive.length === 0) process.exit();
    for (const worker of alive) worker.process.kill("SIGTERM");
  };
  cluster.on("exit", (worker, code) => {
    if (code === wrongSetup) process.exitCode = code;
    if (stopping || code === wrongSetup) return stop();
    log.warn({ worker: worker.id, died: code });
    setTimeout(start, Date.now() - worker.born < 2_000 ? 1_000 : 0); // one that dies at birth is not raced against
  });
  process.on("SIGTERM", stop).on("SIGINT", stop);
  for (let n = 0; n < workers; n++) start();
}

function quit(line, code = wrongSetup) {
  console.error(line);
  process.exit(code);
}

const workers = dev ? 1 : Number(process.env.WORKERS ?? 1); // how many processes is the starter's to say
await (workers > 1 && cluster.isPrimary ? lead(workers) : serve());
