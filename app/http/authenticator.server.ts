import { Authenticator } from "remix-auth";
import { FormStrategy } from "remix-auth-form";
import type { Outcome } from "#app/domain/outcome.ts";
import type { EntryStep } from "#app/domain/people/second-factor.ts";
import { keepSecret } from "#app/services/people/enrolment.server.ts";
import { signIn } from "#app/services/people/sign-in.server.ts";
import type { House, Work } from "#app/services/work.server.ts";
import { addressOf } from "./address.server.ts";
import { beginSession } from "./session.server.ts";

type Verified = Outcome<{ accountId: string; owes: EntryStep }>;
/** The cookie of the session that began, and the page that comes next. */
type Entered = { readonly cookie: string; readonly to: string };

/** Ways to prove who one is; single sign-on would join as a further strategy. */
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
 * Signs in by the checked fields of the sign-in form. Answers with the cookie of a new session and the next page, or the
 * refusal. The body was read by the guard, so the strategy gets the checked fields as a form of their own.
 */
export async function signInByForm(
  request: Request,
  work: Work,
  values: { email: string; password: string; to: string },
): Promise<Outcome<Entered>> {
  const body = new URLSearchParams({ email: values.email, password: values.password });
  const headers = new Headers({ "x-client-address": addressOf(request) });
  const verified = await authenticatorOf(work).authenticate(
    "password",
    new Request(request.url, { method: "POST", headers, body }),
  );
  return verified.ok
    ? { ok: true, result: await afterPassword(request, work.house, verified.result, values.to) }
    : verified;
}

/** What follows a password just given or set: a whole session, or one that owes a step and opens nothing. */
export async function afterPassword(
  request: Request,
  house: House,
  { accountId, owes }: { accountId: string; owes: EntryStep },
  to: string,
): Promise<Entered> {
  const proof = { at: house.now(), by: "password" } as const;
  const cookie = await beginSession(request, house, accountId, {
    proof,
    pending: owes === "in" ? null : owes,
    // The secret belongs to this session: whoever else knows the password is shown another one.
    kept: owes === "enrol" ? keepSecret(house) : null,
  });
  const query = to === "/" ? "" : `?to=${encodeURIComponent(to)}`;
  return { cookie, to: owes === "in" ? to : owes === "code" ? `/sign-in/code${query}` : `/sign-in/enrol${query}` };
}

/** Begins a session of a demonstration account, which one click takes. */
export async function afterClick(
  request: Request,
  house: House,
  taken: Outcome<{ accountId: string }>,
): Promise<Outcome<{ cookie: string }>> {
  return taken.ok
    ? { ok: true, result: { cookie: await beginSession(request, house, taken.result.accountId) } }
    : taken;
}
