import { hashToken } from "#app/platform/keys.server.ts";
import type { House } from "#app/services/work.server.ts";
import { opens, type Proof } from "#app/domain/people/second-factor.ts";
import type { Viewer } from "#app/domain/policy.ts";
import { change, commitOperational, insert, operational, remove, StoreBusy } from "#db/commit.server.ts";
import { isFull } from "#db/open.server.ts";
import { sessionBy, systemViewer, viewerOf } from "#db/queries/viewer.server.ts";
import { session } from "#db/schema/platform.tables.ts";

export const idleTime = 30 * 60_000;
export const wholeTime = 12 * 60 * 60_000;
export type Flash = NonNullable<(typeof session.$inferSelect)["flash"]>;
export type Present = {
  readonly viewer: Viewer;
  readonly sessionId: string;
  readonly flash: Flash | null;
  /** When and by what the person last proved to be there. */
  readonly proof: Proof | null;
};
/** Who has given a right password and still owes a code, or an authenticator to be set up. Opens nothing. */
export type Pending = {
  readonly accountId: string;
  readonly sessionId: string;
  readonly owes: "code" | "enrol";
};
/** How long the step after the password may take. */
export const pendingTime = 15 * 60_000;

const guardReads = systemViewer("the guard finds the session's own account");

function cookieName(request: Request): string {
  return request.url.startsWith("https:") ? "__Host-bluehelm" : "bluehelm";
}
function cookie(request: Request, value: string, maxAge: number): string {
  const secure = request.url.startsWith("https:") ? "; Secure" : "";
  return `${cookieName(request)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`;
}
/** A cookie's value by name, or null. */
export function cookieOf(request: Request, name: string): string | null {
  for (const part of (request.headers.get("Cookie") ?? "").split(/;\s*/))
    if (part.startsWith(`${name}=`)) return part.slice(name.length + 1);
  return null;
}

/**
 * Who is signed in, or null. An account or role that has ended is refused at the next request. `read` says how the account
 * is found: as it is now, or for a page that is only looked at.
 */
export async function presentIn(request: Request, house: House, read = viewerOf): Promise<Present | null> {
  const token = cookieOf(request, cookieName(request));
  if (!token || token.length > 100) return null;
  const now = house.now();
  const id = hashToken(token);
  const found = await sessionBy(guardReads, house.store, id, now);
  if (!found || found.pending !== null || now - found.seenAt > idleTime) return null;
  const viewer = await read(guardReads, house.store, found.accountId, now);
  if (!viewer) return null;
  const roles = viewer.grants.map(({ role }) => role);
  if (!opens({ ruled: house.config.secondFactor, roles, proof: found.proof })) return null;
  if (now - found.seenAt > 60_000)
    await commitOperational(house.store, [operational(session, change(session, { id }, { seenAt: now }, null))]).catch(
      (error: unknown) => {
        // With a full disk or a busy store a session ages a little early; pages are still read.
        if (!(error instanceof StoreBusy) && !isFull(error)) throw error;
      },
    );
  return { viewer, sessionId: id, flash: found.flash, proof: found.proof };
}

/** Who is halfway through signing in, or null. */
export async function pendingIn(request: Request, house: House): Promise<Pending | null> {
  const token = cookieOf(request, cookieName(request));
  if (!token || token.length > 100) return null;
  const sessionId = hashToken(token);
  const found = await sessionBy(guardReads, house.store, sessionId, house.now());
  if (!found || found.pending === null) return null;
  // An account that has ended since has no viewer.
  if (!(await viewerOf(guardReads, house.store, found.accountId, house.now()))) return null;
  return { accountId: found.accountId, sessionId, owes: found.pending };
}

/**
 * Begins a session under a new token and ends the one the browser brought. `proof` is what the person came in by;
 * `pending` what is still owed, for a session that opens nothing; `kept` what it keeps sealed. Returns the cookie header.
 */
export async function beginSession(
  request: Request,
  house: House,
  accountId: string,
  {
    proof = null,
    pending = null,
    kept = null,
  }: { proof?: Proof | null; pending?: "code" | "enrol" | null; kept?: string | null } = {},
): Promise<string> {
  const now = house.now();
  const token = house.newToken();
  const old = cookieOf(request, cookieName(request));
  const time = pending === null ? wholeTime : pendingTime;
  await commitOperational(house.store, [
    ...(old ? [operational(session, remove(session, { id: hashToken(old) }, null))] : []),
    operational(
      session,
      insert(session, {
        id: hashToken(token),
        accountId,
        pending,
        kept,
        provedAt: proof?.at ?? null,
        provedBy: proof?.by ?? null,
        createdAt: now,
        seenAt: now,
        expiresAt: now + time,
      }),
    ),
  ]);
  return cookie(request, token, time / 1000);
}
/** A new token for a session that is to be replaced: its id, and the cookie header that carries it. */
export function newCookie(request: Request, house: House): { id: string; cookie: string } {
  const token = house.newToken();
  return { id: hashToken(token), cookie: cookie(request, token, wholeTime / 1000) };
}
/** Ends the session on the server and in the browser. */
export async function endSession(request: Request, house: House): Promise<string> {
  const token = cookieOf(request, cookieName(request));
  if (token)
    await commitOperational(house.store, [operational(session, remove(session, { id: hashToken(token) }, null))]);
  return cookie(request, "", 0);
}
/** Keeps one sentence for the next page. */
export async function setFlash(house: House, sessionId: string, flash: Flash | null): Promise<void> {
  await commitOperational(house.store, [operational(session, change(session, { id: sessionId }, { flash }, null))]);
}
