import { Authenticator } from "remix-auth";
import { FormStrategy } from "remix-auth-form";
import type { Outcome } from "#app/domain/outcome.ts";
import { signIn } from "#app/services/people/sign-in.server.ts";
import type { House, Work } from "#app/services/work.server.ts";
import { beginSession } from "./session.server.ts";

type Verified = Outcome<{ accountId: string }>;

/** Where a request comes from, as the edge saw it; throttles count by it. */
export function addressOf(request: Request): string {
  return request.headers.get("x-client-address") || "unknown";
}

/** Ways to prove who one is; a second factor or single sign-on joins as a further strategy. */
function authenticatorOf(work: Work): Authenticator<Verified> {
  return new Authenticator<Verified>().use(
    new FormStrategy<Verified>(({ form, request }) =>
      signIn(work, {
        email: String(form.get("email") ?? ""),
        password: String(form.get("password") ?? ""),
        address: addressOf(request),
      }),
    ),
    "password",
  );
}

/**
 * Signs in by the checked fields of the sign-in form. Answers with the cookie of a new session, or the refusal.
 * The body was read by the guard, so the strategy gets the checked fields as a form of their own.
 */
export async function signInByForm(
  request: Request,
  work: Work,
  values: { email: string; password: string },
): Promise<Outcome<{ cookie: string }>> {
  const body = new URLSearchParams(values);
  const headers = new Headers({ "x-client-address": addressOf(request) });
  const verified = await authenticatorOf(work).authenticate(
    "password",
    new Request(request.url, { method: "POST", headers, body }),
  );
  return inSession(request, work.house, verified);
}

/** Begins a session where an outcome names the account that has proved itself; any earlier session of the browser ends. */
export async function inSession(
  request: Request,
  house: House,
  verified: Verified,
): Promise<Outcome<{ cookie: string }>> {
  return verified.ok
    ? { ok: true, result: { cookie: await beginSession(request, house, verified.result.accountId) } }
    : verified;
}
