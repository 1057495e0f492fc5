import { z } from "zod";
import { authenticatorUri, newSecret, qrPath } from "#app/platform/totp.server.ts";
import type { House } from "#app/services/work.server.ts";
import { keptIn } from "#db/queries/factors.server.ts";
import { accountName } from "#db/queries/people.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";

const reads = systemViewer("a session shows what it keeps to its own person");
const keeping = z.union([z.strictObject({ secret: z.string() }), z.strictObject({ codes: z.array(z.string()) })]);

/** A new secret, sealed, for a session to keep until a code has shown that the authenticator has it. */
export function keepSecret(house: Pick<House, "seal">): string {
  return house.seal(JSON.stringify({ secret: newSecret() }));
}
/** Recovery codes, sealed, for a session to keep until they were written down. */
export function keepCodes(house: Pick<House, "seal">, codes: readonly string[]): string {
  return house.seal(JSON.stringify({ codes }));
}

async function keptBy(house: House, sessionId: string) {
  const sealed = await keptIn(reads, house.store, sessionId);
  return sealed === null ? null : keeping.parse(JSON.parse(house.unseal(sealed)));
}

/** The secret that a session keeps, or null. */
export async function secretKept(house: House, sessionId: string): Promise<string | null> {
  const kept = await keptBy(house, sessionId);
  return kept && "secret" in kept ? kept.secret : null;
}
/** The recovery codes that a session keeps, or null. */
export async function codesKept(house: House, sessionId: string): Promise<readonly string[] | null> {
  const kept = await keptBy(house, sessionId);
  return kept && "codes" in kept ? kept.codes : null;
}

/** What the page of an enrolment shows: the secret in groups of four, its address, the QR code. Null where none is kept. */
export async function showEnrolment(house: House, sessionId: string, accountId: string) {
  const secret = await secretKept(house, sessionId);
  const email = await accountName(reads, house.store, accountId);
  if (secret === null || email === null) return null;
  const uri = authenticatorUri("Bluehelm", email, secret);
  return { email, secret: secret.replace(/(.{4})(?=.)/g, "$1 "), uri, qr: qrPath(uri) };
}
export type Enrolment = NonNullable<Awaited<ReturnType<typeof showEnrolment>>>;
