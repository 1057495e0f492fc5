import { createHash } from "node:crypto";
import { data, redirect, type ActionFunctionArgs, type AppLoadContext, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { event } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import { missing, type Outcome, type Refusal } from "#app/domain/outcome.ts";
import {
  actRules,
  holds,
  may,
  mayMove,
  sees,
  type Act,
  type Sight,
  type Standing,
  type Verdict,
  type Viewer,
} from "#app/domain/policy.ts";
import { processTable, type ProcessAct } from "#app/domain/selection/stages.ts";
import type { ProcessState } from "#app/domain/selection/states.ts";
import { outOfTurn } from "#app/services/selection/out-of-turn.server.ts";
import { mayPair, seesPair, type PairAct, type PairSight, type PairStanding } from "#app/domain/mentoring/pair.ts";
import type { RoleCode } from "#app/domain/people/roles.ts";
import type { House, Work } from "#app/services/work.server.ts";
import { StoreBusy, storedOutcome } from "#db/commit.server.ts";
import { isFull } from "#db/open.server.ts";
import { pairStandingOf } from "#db/queries/pair.server.ts";
import { standingForAct, standingOf, standingToRead } from "#db/queries/standing.server.ts";
import { viewerToRead } from "#db/queries/kept-viewer.server.ts";
import { readForm, type FormSpec, type Typed, type Values } from "./form.server.ts";
import { proveInForm, type Renewed } from "./step-up.server.ts";
import { presentIn, setFlash, type Flash, type Present } from "./session.server.ts";

/** What a loader or action declares. There is no way to make one without it; the server refuses to boot on one that lacks it. */
export type Access =
  | { readonly kind: "open" } // anyone, signed in or not
  | { readonly kind: "signedIn" }
  | { readonly kind: "roles"; readonly roles: readonly RoleCode[] }
  | { readonly kind: "sight"; readonly sight: Sight } // of the process named by the route's processId
  | { readonly kind: "act"; readonly act: Act }
  | { readonly kind: "pair"; readonly sight: PairSight } // of the match named by the route's matchId
  | { readonly kind: "pairAct"; readonly act: PairAct }
  | { readonly kind: "move"; readonly acts: readonly ProcessAct[] }; // a process act named by the form's own word
export type Need = { readonly access: Access; readonly params?: readonly string[] };

export const open: Access = { kind: "open" };
export const signedIn: Access = { kind: "signedIn" };
export const roles = (...list: RoleCode[]): Access => ({ kind: "roles", roles: list });
export const sight = (what: Sight): Access => ({ kind: "sight", sight: what });
export const act = (what: Act): Access => ({ kind: "act", act: what });
export const pair = (what: PairSight): Access => ({ kind: "pair", sight: what });
export const pairAct = (what: PairAct): Access => ({ kind: "pairAct", act: what });
export const move = (...acts: ProcessAct[]): Access => ({ kind: "move", acts });

type Params = Readonly<Record<string, string>>;
type Base = {
  readonly request: Request;
  readonly url: URL;
  readonly params: Params;
  readonly house: House;
  readonly now: number;
};
/**
 * What a loader works with. `viewer` is null only under `open`; `standing` is set under `sight`, `act` and `move`, `pair`
 * under `pair` and `pairAct`.
 */
export type Seen = Base & {
  readonly viewer: Viewer;
  readonly standing: Standing;
  readonly pair: PairStanding;
  readonly present: Present | null;
  /** Notes that this response shows a confidential record at a version; one event is written before it leaves. */
  readonly reads: (
    objectKind: string,
    objectId: string,
    version: string | number | null,
    processId?: string | null,
  ) => void;
};
export type Acting<F extends FormSpec> = Base & {
  readonly viewer: Viewer;
  readonly standing: Standing;
  readonly pair: PairStanding;
  readonly values: Values<F>;
  readonly typed: Typed;
  readonly work: Work;
  /** The session that the act goes on in; null where nobody is signed in. */
  readonly sessionId: string | null;
};

const paramSchema = z.string().regex(/^[0-9A-Za-z._-]{1,64}$/);

function paramsOf(need: Need, given: Record<string, string | undefined>): Params {
  const params: Record<string, string> = {};
  for (const name of need.params ?? []) {
    const value = paramSchema.safeParse(given[name]);
    if (!value.success) throw notFound();
    params[name] = value.data;
  }
  return params;
}

/** The one answer for what does not exist or may not be known to exist. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}
export function forbidden(): Response {
  return new Response(null, { status: 403 });
}
export function signInFirst(request: Request): Response {
  const url = new URL(request.url);
  const path = url.pathname.replace(/\.data$/, "");
  return redirect(
    request.method === "GET" && path !== "/" ? `/sign-in?to=${encodeURIComponent(path + url.search)}` : "/sign-in",
  );
}

const presences = new WeakMap<AppLoadContext, Promise<Present | null>>();
/** Who is signed in, found once for all loaders of one page; after an act, which may have changed it, anew. */
function presentOnce(context: AppLoadContext, request: Request): Promise<Present | null> {
  if (context.acted) return presentIn(request, context.house);
  const known = presences.get(context) ?? presentIn(request, context.house, viewerToRead);
  presences.set(context, known);
  return known;
}

async function admit(
  need: Need,
  request: Request,
  params: Params,
  context: AppLoadContext,
  reading = false,
): Promise<Admitted> {
  const { access } = need;
  const { house } = context;
  const present = await (reading ? presentOnce(context, request) : presentIn(request, house));
  const plain = { present, standing: null, pair: null };
  if (access.kind === "open") return plain;
  if (!present) throw signInFirst(request);
  const { viewer } = present;
  if (access.kind === "signedIn") return plain;
  // A page of another role's is answered as if it did not exist.
  if (access.kind === "roles") {
    if (!holds(viewer, ...access.roles)) throw notFound();
    return plain;
  }
  if (access.kind === "pair" || access.kind === "pairAct") {
    const pair = params.matchId ? await pairStandingOf(viewer, house.store, params.matchId) : null;
    if (!pair || (access.kind === "pair" && !seesPair(pair, access.sight))) throw notFound();
    const verdict: Verdict = access.kind === "pairAct" ? mayPair(pair, access.act) : { ok: true };
    if (!verdict.ok && (verdict.kind === "missing" || (reading && verdict.kind === "denied"))) throw notFound();
    return { present, standing: null, pair };
  }
  const processId = params.processId;
  const standingFor = reading && !context.acted ? standingToRead : reading ? standingOf : standingForAct;
  const standing = processId ? await standingFor(viewer, house.store, processId) : null;
  if (!standing || !sees(standing, "process")) throw notFound();
  if (access.kind === "sight" && !sees(standing, access.sight)) throw notFound();
  // The page of an act is shown to those whose act it is, in turn or not.
  if (reading && access.kind === "act") {
    const verdict = may(standing, access.act);
    if (!verdict.ok && verdict.kind !== "conflict") throw notFound();
  }
  return { present, standing, pair: null };
}
type Admitted = { present: Present | null; standing: Standing | null; pair: PairStanding | null };

/** The declaration that a route's loader or action carries; `tests/walls` and the boot check read it. */
export function needOf(handler: unknown): Need | null {
  return typeof handler === "function" && "need" in handler ? (handler.need as Need) : null;
}

/**
 * A loader of a document page: authenticates, authorises, loads a view. It answers with a closure, so that nothing
 * but the page itself can read it.
 */
export function page<V>(need: Need, load: (seen: Seen) => Promise<V>) {
  const loader = async ({ request, params: given, context }: LoaderFunctionArgs): Promise<Loaded<V>> => {
    const { house } = context;
    const params = paramsOf(need, given);
    const { present, standing, pair } = await admit(need, request, params, context, true).catch(
      unlessAnswered(context),
    );
    const readings: { kind: string; id: string; version: string | null; processId: string | null }[] = [];
    const seen: Seen = {
      request,
      url: new URL(request.url),
      params,
      house,
      now: house.now(),
      viewer: present?.viewer as Viewer,
      standing: standing as Standing,
      pair: pair as PairStanding,
      present,
      reads: (kind, id, version, processId = standing?.processId ?? null) =>
        void readings.push({ kind, id, version: version === null ? null : String(version), processId }),
    };
    const view = await load(seen).catch(unlessAnswered(context));
    if (present)
      await Promise.all(
        readings.map((reading) =>
          house.recordReading({
            actor: { id: present.viewer.accountId, role: pair?.side ?? leadingRole(present.viewer, standing) },
            event: event("record.read", [reading.kind, reading.id], reading.processId, {
              page: patternOf(request, given),
              version: reading.version,
            }),
          }),
        ),
        // What cannot be written down is not shown; what was typed into a form that was refused still is.
      ).catch(unlessAnswered(context));
    return { view: () => view, rests: standing?.ended ? "ended" : standing?.suspended ? "suspended" : null };
  };
  return Object.assign(loader, { need });
}
/** What a page loads. `rests`: that nobody acts in its process now, which every page of it says. */
export type Loaded<V> = { view: () => V; rests: "ended" | "suspended" | null };

/**
 * A page that is not there any more, or not yet, once its form was refused: what was said to the form is shown in its
 * place, with all that was typed.
 */
function unlessAnswered({ refused }: AppLoadContext): (thrown: unknown) => never {
  return (thrown) => {
    const isGone = thrown instanceof Response && thrown.status === 404;
    if (refused && (isGone || isStorageTrouble(thrown))) throw data(refused.answer, refused.status);
    throw thrown;
  };
}

/** A resource (file, calendar, fragment): like a page, but the handler answers with a Response. */
export function resource(need: Need, answer: (seen: Seen) => Promise<Response>) {
  const loader = async (args: LoaderFunctionArgs): Promise<Response> => (await page(need, answer)(args)).view();
  return Object.assign(loader, { need });
}

/** The disk is full or the store stayed busy: nothing was kept, and the same form may be sent again shortly. */
function isStorageTrouble(error: unknown): boolean {
  return error instanceof StoreBusy || isFull(error);
}

function unlessStorageTrouble(error: unknown): void {
  if (!isStorageTrouble(error)) throw error;
}

export type Answer = {
  readonly errors?: Readonly<Record<string, Message>>;
  readonly values?: Typed;
  readonly refusal?: {
    readonly reason: Message;
    readonly lines: readonly { title: Message; detail: Message | null }[];
  };
  readonly stored?: Readonly<Record<string, string>>;
  /** What the act asks for afresh: a code, or the password. */
  readonly proof?: "code" | "password";
  /** Which form of the page was sent: the value of its `_form` field. */
  readonly form?: string;
};

/** `keyless`: an act that does nothing twice by itself (language, sign-out). */
/** `stepUp`: asks for a proof of presence, not older than five minutes, by the strongest means the person has. */
export type ActNeed<F extends FormSpec> = Need & {
  readonly form: F;
  readonly keyless?: boolean;
  readonly stepUp?: boolean;
};
/** The field that a proof is typed into; it is never kept, answered with or digested. */
export const proofField = "stepUpProof";

/**
 * An action: authenticates, authorises, reads the form, looks the one-time key up before deciding, runs one use-case,
 * and answers by its outcome: redirect, 422, 409, 403 or 404. A form without a key is refused as invalid.
 */
export function action<F extends FormSpec, R extends Record<string, unknown>>(
  need: ActNeed<F>,
  run: (acting: Acting<F>) => Promise<Outcome<R>>,
  done: (
    result: R,
    acting: Base & { viewer: Viewer },
  ) => { to: string; flash?: Flash; headers?: Record<string, string> },
) {
  const handler = async ({ request, params: given, context }: ActionFunctionArgs) => {
    if (request.method !== "POST") throw new Response(null, { status: 405, headers: { Allow: "GET, HEAD, POST" } });
    const { house } = context;
    context.acted = true;
    const params = paramsOf(need, given);
    const base: Base = { request, url: new URL(request.url), params, house, now: house.now() };
    // Where a proof was given on the way, the session goes on under a new cookie.
    let renewed: Renewed | null = null;
    const finish = async (result: R, { viewer, sessionId }: Pick<Present, "viewer" | "sessionId"> | Nobody) => {
      const { to, flash, headers } = done(result, { ...base, viewer: viewer as Viewer });
      // What was done is done: a sentence about it that finds no room is let go.
      if (flash && sessionId !== null)
        await setFlash(house, renewed?.sessionId ?? sessionId, flash).catch(unlessStorageTrouble);
      const sent = new Headers(headers ?? {});
      if (renewed && !sent.has("Set-Cookie")) sent.set("Set-Cookie", renewed.cookie);
      return redirect(to, { status: 303, headers: sent });
    };
    const admitted = await admit(need, request, params, context).catch(async (thrown: unknown) => {
      // An act may end what its own sender may see; a second click still gets the first answer.
      const sender = isRefusal(thrown) && !need.keyless ? await presentIn(request, house) : null;
      const body = sender && (await request.formData().catch(() => null));
      const first = body && (await firstAnswer<R>(house, sender.viewer, request, body));
      if (!first) throw thrown;
      return { again: await finish(first, sender) };
    });
    if ("again" in admitted) return admitted.again;
    const { present, standing, pair } = admitted;
    const form = await bodyOf(request);
    const formName = form.get("_form");
    const answerWith = (status: number, answer: Answer) => {
      const whole: Answer = { ...answer, ...(typeof formName === "string" ? { form: formName } : {}) };
      context.refused = { status, answer: whole };
      return data(whole, { status, ...(renewed ? { headers: { "Set-Cookie": renewed.cookie } } : {}) });
    };
    const viewer = present?.viewer as Viewer;
    const sender = present ?? nobody;

    let replay: Work["replay"] = null;
    if (present && !need.keyless) {
      const key = form.get("_key");
      if (typeof key !== "string" || !/^[0-9a-z]{16,40}$/.test(key) || form.getAll("_key").length > 1)
        return answerWith(422, { errors: { _key: message("field.key") }, values: typedOf(form) });
      const digest = digestOf(request, form);
      const stored = await storedOutcome(house.store, viewer.accountId, key);
      if (stored)
        return stored.digest === digest
          ? finish(JSON.parse(stored.outcome) as R, sender)
          : answerWith(422, { errors: { _key: message("field.keyReused") }, values: typedOf(form) });
      replay = { key, digest };
    }
    // Whose act it is comes before what was typed: a stranger learns nothing from a field error.
    const turn = turnOf(need.access, standing, pair, form.get("act"));
    if (!turn.verdict.ok)
      return refuse(
        turn.verdict.kind === "conflict" && standing
          ? await outOfTurn(house, standing, turn.verdict.reason, turn.states)
          : turn.verdict,
        typedOf(form),
        answerWith,
      );
    const read = readForm(need.form, form);
    if (!read.ok) return answerWith(422, { errors: read.errors, values: read.typed });
    let proof = present?.proof ?? null;
    if (need.stepUp && present) {
      const typed = form.get(proofField);
      const proved = await proveInForm(request, house, present, typeof typed === "string" ? typed : "");
      if (!proved.ok)
        return answerWith(422, { errors: { [proofField]: proved.error }, values: read.typed, proof: proved.asked });
      proof = proved.proof;
      renewed = proved.renewed;
    }
    const work: Work = {
      house,
      viewer,
      actor: {
        id: viewer?.accountId ?? "visitor",
        role: viewer ? (pair?.side ?? leadingRole(viewer, standing)) : "visitor",
      },
      replay,
      ...(need.stepUp ? { proof } : {}),
    };
    const outcome = await run({
      ...base,
      viewer,
      standing: standing as Standing,
      pair: pair as PairStanding,
      values: read.values,
      typed: read.typed,
      work,
      sessionId: renewed?.sessionId ?? present?.sessionId ?? null,
    }).catch((error: unknown) => {
      if (isStorageTrouble(error)) return "noRoom" as const;
      throw error;
    });
    if (outcome === "noRoom")
      return answerWith(503, { values: read.typed, refusal: { reason: message("refusal.noRoom"), lines: [] } });
    if (outcome.ok) return finish(outcome.result, sender);
    // The same form at the same instant: the other one was first, and its answer is this one's too.
    const first = replay && (await firstAnswer<R>(house, viewer, request, form));
    if (first) return finish(first, sender);
    // A use-case that judged the turn by itself: the unmet conditions are told all the same.
    const bare = outcome.kind === "conflict" && outcome.reason.key === "refusal.outOfTurn" && !outcome.lines;
    return refuse(
      bare && standing ? await outOfTurn(house, standing, outcome.reason, []) : outcome,
      read.typed,
      answerWith,
    );
  };
  return Object.assign(handler, { need });
}

/** Whether the act asked for is this standing's now, and the states in which it is open. */
function turnOf(
  access: Access,
  standing: Standing | null,
  pair: PairStanding | null,
  word: FormDataEntryValue | null,
): { verdict: Verdict; states: readonly ProcessState[] } {
  if (access.kind === "act") {
    const { states } = actRules[access.act];
    return { verdict: may(standing, access.act), states: typeof states === "string" ? [] : states };
  }
  if (access.kind === "pairAct") return { verdict: mayPair(pair, access.act), states: [] };
  if (access.kind !== "move") return { verdict: { ok: true }, states: [] };
  const asked = access.acts.find((act) => act === word);
  if (asked)
    return {
      verdict: mayMove(standing, asked),
      states: processTable.filter(({ act }) => act === asked).map(({ from }) => from),
    };
  // A word that is no act here: to whom one of the acts belongs, the form names the field; to all others nothing.
  const verdicts = access.acts.map((act) => mayMove(standing, act));
  const own = verdicts.some((verdict) => verdict.ok || verdict.kind === "conflict");
  return { verdict: own ? { ok: true } : verdicts[0]!, states: [] };
}

function refuse(refusal: Refusal, values: Typed, answerWith: (status: number, answer: Answer) => unknown) {
  const lines = (refusal.lines ?? []).map(({ title, detail }) => ({ title, detail }));
  switch (refusal.kind) {
    case "missing":
      throw notFound();
    case "denied":
      throw forbidden();
    case "invalid":
      return answerWith(422, { errors: refusal.fields ?? {}, values, refusal: { reason: refusal.reason, lines } });
    case "tooLarge":
      return answerWith(413, { errors: refusal.fields ?? {}, values });
    case "wrongType":
      return answerWith(415, { errors: refusal.fields ?? {}, values });
    case "conflict":
      return answerWith(409, { values, refusal: { reason: refusal.reason, lines } });
    case "stale":
      return answerWith(409, { values, refusal: { reason: refusal.reason, lines }, stored: refusal.stored ?? {} });
  }
}
export { missing };

async function bodyOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}
function typedOf(form: FormData): Typed {
  const typed: Typed = {};
  for (const name of new Set(form.keys())) {
    if (name === proofField) continue;
    const strings = form.getAll(name).filter((value): value is string => typeof value === "string");
    typed[name] = strings.length > 1 ? strings : (strings[0] ?? "");
  }
  return typed;
}
const nobody = { viewer: null, sessionId: null };
type Nobody = typeof nobody;
const isRefusal = (thrown: unknown) => thrown instanceof Response && (thrown.status === 404 || thrown.status === 403);
/** What the very same form, by its one-time key, was answered before; null where it was not. */
async function firstAnswer<R>(house: House, viewer: Viewer, request: Request, form: FormData): Promise<R | null> {
  const key = form.get("_key");
  const stored = typeof key === "string" ? await storedOutcome(house.store, viewer.accountId, key) : null;
  return stored && stored.digest === digestOf(request, form) ? (JSON.parse(stored.outcome) as R) : null;
}
/** The digest of a form's body: same key and other body is another act. Files count by name and size. */
function digestOf(request: Request, form: FormData): string {
  const hash = createHash("sha256").update(new URL(request.url).pathname);
  for (const [name, value] of form)
    if (name !== proofField)
      hash.update(JSON.stringify([name, typeof value === "string" ? value : [value.name, value.size]]));
  return hash.digest("hex");
}
function patternOf(request: Request, params: Record<string, string | undefined>): string {
  let path = new URL(request.url).pathname.replace(/\.data$/, "");
  for (const [name, value] of Object.entries(params)) if (value) path = path.replace(value, `:${name}`);
  return path.slice(0, 120);
}
/** The role that the trail names for an act: the standing in the process first, then the first role held. */
export function leadingRole(viewer: Viewer, standing: Standing | null): string {
  if (standing) {
    if (standing.authority) return "selectionAuthority";
    if (standing.seat === "chair" || standing.actingChair) return "panelChair";
    if (standing.seat === "voting") return "panelMember";
    if (standing.screener) return "screener";
    if (standing.officer || standing.named) return "secretariatOfficer";
    if (standing.lead) return "leadOfficer";
  }
  return viewer.grants[0]?.role ?? "none";
}
