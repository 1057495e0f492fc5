import type { Message } from "#app/domain/message.ts";
import { message } from "#app/domain/message.ts";
import { proofAsked, type Proof, type ProofAsked } from "#app/domain/people/second-factor.ts";
import { proveAgain } from "#app/services/people/prove-again.server.ts";
import type { House } from "#app/services/work.server.ts";
import { factorOf } from "#db/queries/factors.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { addressOf } from "./address.server.ts";
import { newCookie, presentIn, type Present } from "./session.server.ts";

const reads = systemViewer("whether an act asks for a fresh proof");

/** A session that went on under a new cookie. */
export type Renewed = { readonly sessionId: string; readonly cookie: string };

/** What an act that asks for a fresh proof wants of this session now. */
export async function proofAskedOf(house: House, present: Present): Promise<ProofAsked> {
  return proofAsked({
    ruled: house.config.secondFactor,
    enrolled: (await factorOf(reads, house.store, present.viewer.accountId)) !== null,
    proof: present.proof,
    now: house.now(),
  });
}

/** Takes the proof that a form brings, where one is asked; otherwise the last one stands. */
export async function proveInForm(
  request: Request,
  house: House,
  present: Present,
  typed: string,
): Promise<
  { ok: true; proof: Proof | null; renewed: Renewed | null } | { ok: false; asked: "code" | "password"; error: Message }
> {
  const asked = await proofAskedOf(house, present);
  if (asked === null) return { ok: true, proof: present.proof, renewed: null };
  if (typed.trim() === "")
    return { ok: false, asked, error: message(asked === "code" ? "factor.proof.needed" : "factor.proof.password") };
  const next = newCookie(request, house);
  const given = await proveAgain(
    {
      house,
      viewer: present.viewer,
      actor: { id: present.viewer.accountId, role: present.viewer.grants[0]?.role ?? "none" },
      replay: null,
    },
    { asked, typed, address: addressOf(request), oldId: present.sessionId, newId: next.id },
  );
  if (given.ok) return { ok: true, proof: given.result.proof, renewed: { sessionId: next.id, cookie: next.cookie } };
  // The first of two clicks has used the code up meanwhile, and this session knows.
  const again = await presentIn(request, house);
  if (again && (await proofAskedOf(house, again)) === null) return { ok: true, proof: again.proof, renewed: null };
  return { ok: false, asked, error: Object.values(given.fields ?? {})[0] ?? given.reason };
}
