import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import pino from "pino";
import { event, type DomainEvent } from "#app/domain/events.ts";
import type { Locale } from "#app/domain/languages.ts";
import type { Grant, Viewer } from "#app/domain/policy.ts";
import type { RoleCode } from "#app/domain/people/roles.ts";
import { leadingRole, type Answer } from "#app/http/guard.server.ts";
import { beginSession } from "#app/http/session.server.ts";
import { openHouse, type House } from "#app/jobs.server.ts";
import { spellId } from "#app/platform/ids.server.ts";
import { hashPassword } from "#app/platform/passwords.server.ts";
import { contextOf, type Work } from "#app/services/work.server.ts";
import { commit, insert, type Write } from "#db/commit.server.ts";
import { openStore } from "#db/open.server.ts";
import { dayOf, systemViewer, viewerOf } from "#db/queries/viewer.server.ts";
import { account, person, personNationality, roleGrant } from "#db/schema/people.tables.ts";
import { triggers } from "#db/triggers.ts";

/** The clock of a test house: every look at it is one millisecond later, and a test moves it on. */
export type TestClock = {
  /** The present instant (epoch ms) without a step. */
  readonly at: () => number;
  readonly advance: (milliseconds: number) => void;
  /** Moves to an instant, earlier or later. */
  readonly set: (instant: number) => void;
};
export type TestHouse = House & { readonly clock: TestClock; readonly dataDir: string };

/** Monday 12 October 2026, 13:00 UTC: 09:00 in New York. */
export const startOfTests = Date.UTC(2026, 9, 12, 13);
const migrations = "drizzle/sqlite";

/**
 * Opens a real house in a temporary folder: SQLite file migrated from `drizzle/sqlite` (copied from a template that is
 * made once per set of migrations), own clock, ids and tokens by seed. Close it with `closeHouse`.
 */
export async function freshHouse({
  now = startOfTests,
  demonstration = false,
  seed = "test",
  env = {},
}: { now?: number; demonstration?: boolean; seed?: string; env?: Record<string, string> } = {}): Promise<TestHouse> {
  const dataDir = mkdtempSync(join(tmpdir(), "bluehelm-test-"));
  copyFileSync(template(), join(dataDir, "bluehelm.sqlite"));
  let instant = now;
  const clock: TestClock = {
    at: () => instant,
    advance: (milliseconds) => void (instant += milliseconds),
    set: (to) => void (instant = to),
  };
  const bytes = seeded(seed);
  const house = await openHouse(
    {
      DATA_DIR: dataDir,
      MIGRATIONS_DIR: migrations,
      DEMONSTRATION: demonstration ? "1" : "0",
      SECOND_FACTOR: "0",
      ...env,
    },
    {
      now: () => (instant += 1),
      newId: () => spellId(bytes(16)),
      newToken: () => Buffer.from(bytes(32)).toString("base64url"),
      log: pino({ level: "silent" }),
    },
  );
  return Object.assign(house, { clock, dataDir });
}

/** Closes a house and removes its folder. */
export async function closeHouse(house: TestHouse): Promise<void> {
  await house.close();
  rmSync(house.dataDir, { recursive: true, force: true });
}

/** Bytes that repeat with the seed: SHA-256 of seed and counter. */
function seeded(seed: string): (length: number) => Uint8Array {
  let count = 0;
  return (length) =>
    createHash("sha256")
      .update(`${seed}:${(count += 1)}`)
      .digest()
      .subarray(0, length);
}

/** A migrated, empty database; made once per content of the migrations and triggers. */
function template(): string {
  const hash = createHash("sha256").update(JSON.stringify(triggers));
  for (const name of readdirSync(migrations)
    .filter((entry) => entry.endsWith(".sql"))
    .sort())
    hash.update(readFileSync(join(migrations, name)));
  hash.update(readFileSync(join(migrations, "meta/_journal.json")));
  const folder = join(tmpdir(), "bluehelm-templates");
  const file = join(folder, `${hash.digest("hex").slice(0, 24)}.sqlite`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const making = mkdtempSync(join(folder, "making-"));
  openStore(join(making, "new.sqlite"), { migrations }).close();
  // Another worker may have been quicker; the files are alike.
  renameSync(join(making, "new.sqlite"), file);
  rmSync(making, { recursive: true, force: true });
  return file;
}

const reads = systemViewer("tests look at everything");

/** A grant as a test gives it; `startsOn` is the house's today unless given. */
export type GivenGrant = { role: RoleCode; startsOn?: string; endsOn?: string | null } & Partial<
  Pick<Grant, "memberStateId" | "decidingOffice" | "processId">
>;

/**
 * Makes a person with an account and roles, straight away and without mail. A role's name alone is a grant without
 * bound. Returns the ids.
 */
export async function addAccount(
  house: TestHouse,
  {
    email,
    givenNames = "Ada",
    familyName = "Testa",
    sex = "undisclosed",
    nationalities = [],
    roles = [],
    language = "en",
    zone = "America/New_York",
    password,
    demonstration = false,
  }: {
    email: string;
    givenNames?: string;
    familyName?: string;
    sex?: "woman" | "man" | "other" | "undisclosed";
    nationalities?: readonly string[];
    roles?: readonly (RoleCode | GivenGrant)[];
    language?: Locale;
    zone?: string;
    password?: string;
    demonstration?: boolean;
  },
): Promise<{ accountId: string; personId: string; grantIds: string[] }> {
  const [personId, accountId] = [house.newId(), house.newId()];
  const now = house.now();
  const writes: Write[] = [insert(person, { id: personId, givenNames, familyName, sex, createdAt: now })];
  for (const memberStateId of nationalities)
    writes.push(insert(personNationality, { id: house.newId(), personId, memberStateId }));
  writes.push(
    insert(account, {
      id: accountId,
      personId,
      email: email.toLowerCase(),
      passwordHash: password === undefined ? null : await hashPassword(password),
      language,
      zone,
      demonstration,
      createdAt: now,
      endedAt: null,
      version: 1,
    }),
  );
  const events: DomainEvent[] = [event("account.joined", ["account", accountId], null, {})];
  const grantIds: string[] = [];
  for (const given of roles) {
    const grant: GivenGrant = typeof given === "string" ? { role: given } : given;
    const id = house.newId();
    grantIds.push(id);
    writes.push(
      insert(roleGrant, {
        id,
        accountId,
        role: grant.role,
        memberStateId: grant.memberStateId ?? null,
        decidingOffice: grant.decidingOffice ?? null,
        processId: grant.processId ?? null,
        matchId: null,
        startsOn: grant.startsOn ?? dayOf(now),
        endsOn: grant.endsOn ?? null,
        grantedBy: null,
        grantedAt: now,
        endedAt: null,
        endedBy: null,
      }),
    );
    events.push(
      event("role.granted", ["account", accountId], null, {
        grantId: id,
        role: grant.role,
        bound: grant.memberStateId ?? grant.decidingOffice ?? grant.processId ?? null,
      }),
    );
  }
  const done = await commit(
    house.store,
    contextOf({ house, replay: null }),
    { id: "test", role: "test" },
    events,
    writes,
    {},
  );
  if (!done.ok) throw new Error(`The account ${email} could not be made: is the address taken?`);
  return { accountId, personId, grantIds };
}

/** Writes rows that a test needs and no use-case makes yet; a conflict throws. */
export async function put(house: TestHouse, ...writes: readonly Write[]): Promise<void> {
  const events = [event("reference.loaded", ["test", "rows"], null, { statements: writes.length })];
  const done = await commit(
    house.store,
    contextOf({ house, replay: null }),
    { id: "test", role: "test" },
    events,
    writes,
    {},
  );
  if (!done.ok) throw new Error("The rows could not be written: a key is taken, or a trigger refused them");
}

/** The viewer of an account as a request would see it now. Throws where the account has ended. */
export async function viewerAs(house: TestHouse, accountId: string): Promise<Viewer> {
  const viewer = await viewerOf(reads, house.store, accountId, house.now());
  if (!viewer) throw new Error(`No live account ${accountId}`);
  return viewer;
}

/** A `Work` of an account for calling use-cases without a request; without a one-time key unless given. */
export async function workAs(house: TestHouse, accountId: string, replay: Work["replay"] = null): Promise<Work> {
  const viewer = await viewerAs(house, accountId);
  return { house, viewer, actor: { id: accountId, role: leadingRole(viewer, null) }, replay };
}
/** The `Work` of someone who is not signed in. */
export function workOfVisitor(house: TestHouse): Work {
  return { house, viewer: null as unknown as Viewer, actor: { id: "visitor", role: "visitor" }, replay: null };
}

export type Fields = Record<string, string | number | File | readonly string[]>;
type Asking = {
  /** The account that is signed in. */
  as?: string;
  /** A cookie header instead of a session made for the request. */
  cookie?: string;
  /** The route's parameters, as Remix would match them. */
  params?: Record<string, string>;
  headers?: Record<string, string>;
};
export type Got<V> = {
  readonly status: number;
  readonly headers: Headers;
  /** Where a redirect leads, else null. */
  readonly location: string | null;
  readonly response: Response | null;
  /** A loader's view. Throws where the answer was no page. */
  readonly view: V;
};
export type PostAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly location: string | null;
  /** What the page says to the form: errors, values, refusal, stored. */
  readonly answer: Answer;
};

/** A cookie header of a new session of the account. */
export async function cookieAs(house: TestHouse, accountId: string, origin = "http://localhost:3000"): Promise<string> {
  const header = await beginSession(new Request(origin), house, accountId);
  return header.split(";")[0] ?? "";
}

async function requestOf(
  house: TestHouse,
  url: string,
  { as, cookie, headers = {} }: Asking,
  body?: FormData,
): Promise<Request> {
  const whole = new URL(url, "http://localhost:3000");
  const cookies = cookie ?? (as === undefined ? undefined : await cookieAs(house, as, whole.origin));
  return new Request(whole, {
    headers: { ...headers, ...(cookies === undefined ? {} : { Cookie: cookies }) },
    ...(body ? { method: "POST", body } : {}),
  });
}
const contextFor = (house: TestHouse) => ({ house, cspNonce: "nonce", requestId: "request" });

async function settled(run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

/** Asks a loader with a real request. `as` is an account id; a thrown response (404, redirect) is an answer too. */
export async function getFrom<V>(
  house: TestHouse,
  loader: (args: LoaderFunctionArgs) => Promise<{ view: () => V } | Response>,
  url: string,
  asking: Asking = {},
): Promise<Got<V>> {
  const request = await requestOf(house, url, asking);
  const answer = await settled(() => loader({ request, params: asking.params ?? {}, context: contextFor(house) }));
  if (answer instanceof Response)
    return {
      status: answer.status,
      headers: answer.headers,
      location: answer.headers.get("Location"),
      response: answer,
      get view(): V {
        throw new Error(`No view: ${url} was answered with ${answer.status}`);
      },
    };
  // `data(…)` around the closure carries a status other than 200.
  const { data = answer, init = null } = answer as { data?: unknown; init?: ResponseInit | null };
  return {
    status: init?.status ?? 200,
    headers: new Headers(init?.headers),
    location: null,
    response: null,
    view: (data as { view: () => V }).view(),
  };
}

/**
 * Posts a form to an action with a real request. A one-time key is added unless the fields hold `_key`; `as` is an
 * account id.
 */
export async function postTo(
  house: TestHouse,
  action: (args: ActionFunctionArgs) => Promise<unknown>,
  url: string,
  fields: Fields,
  asking: Asking = {},
): Promise<PostAnswer> {
  const form = new FormData();
  if (!("_key" in fields)) form.set("_key", house.newId());
  for (const [name, value] of Object.entries(fields))
    if (value instanceof File) form.append(name, value);
    else if (typeof value === "object") value.forEach((one) => form.append(name, one));
    else form.append(name, String(value));
  const request = await requestOf(house, url, asking, form);
  const answer = await settled(() => action({ request, params: asking.params ?? {}, context: contextFor(house) }));
  if (answer instanceof Response)
    return { status: answer.status, headers: answer.headers, location: answer.headers.get("Location"), answer: {} };
  const { data, init } = answer as { data: Answer; init: ResponseInit | null };
  return { status: init?.status ?? 200, headers: new Headers(init?.headers), location: null, answer: data };
}
