import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import pino from "pino";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { isHydrated } from "#app/http/handler.server.ts";
import { presentIn } from "#app/http/session.server.ts";
import { shellOf } from "#app/http/shell.server.ts";
import {
  keepable,
  keepPage,
  keptPage,
  marks,
  plainOf,
  squeezedOf,
  type Keepable,
} from "#app/http/kept-pages.server.ts";
import { NonceProvider } from "#app/ui/nonce.ts";

export { undeclared } from "#app/http/declared.server.ts";
export { handlerOf } from "#app/http/handler.server.ts";
export { openHouse } from "#app/jobs.server.ts";
export { openProductionHouse, productionSettings, scheduleBackups } from "#app/production.server.ts";

/** Milliseconds after which a page that waits for data is given up. */
export const streamTimeout = 5_000;

const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });

/** Renders one page. A page is a document without script unless one of its routes declares `handle.hydrate`. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { cspNonce, failure } = context;
  if (failure) status = failure.status;
  if (status >= 400 && status < 500) await frameRefusal(remixContext, request, context);
  const { staticHandlerContext, routeModules } = remixContext;
  const hydrated = staticHandlerContext.matches.some(({ route }) => isHydrated(routeModules[route.id]?.handle));
  headers.set("Content-Type", "text/html; charset=utf-8");
  const kept = status === 200 && !hydrated ? keepable(request, remixContext) : null;
  if (kept) return answerKept(kept, request, headers, remixContext, cspNonce);
  const html = hydrated
    ? await renderHydrated(documentOf(remixContext, request.url, cspNonce), cspNonce)
    : drawn(remixContext, request.url, cspNonce);
  // As bytes: a text would be looked through for broken characters once more.
  const body = Buffer.from(html);
  if (status < 500) return new Response(body, { status, headers });
  // Whatever failed, the visitor's next step is the same: try again shortly.
  headers.set("Retry-After", "5");
  return new Response(body, { status: 503, headers });
}

function documentOf(context: EntryContext, url: string, nonce: string): ReactElement {
  return (
    <NonceProvider value={nonce}>
      <RemixServer context={context} url={url} nonce={nonce} abortDelay={streamTimeout} />
    </NonceProvider>
  );
}
function drawn(context: EntryContext, url: string, nonce: string): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(documentOf(context, url, nonce))}`;
}

/** A page that is kept: drawn with marks for what is new in each answer where it is not there yet, and filled in. */
function answerKept(
  kept: Keepable,
  request: Request,
  headers: Headers,
  context: EntryContext,
  nonce: string,
): Response {
  const fresh = { nonce, formKey: kept.frame.shell.formKey };
  const known = keptPage(kept);
  if (known && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(request.headers.get("Accept-Encoding") ?? "")) {
    const body = squeezedOf(known, fresh);
    if (body) {
      headers.set("Content-Encoding", "gzip");
      return new Response(body, { headers });
    }
  }
  if (known) return new Response(plainOf(known, fresh), { headers });
  const { staticHandlerContext: made } = context;
  const marked = { ...kept.frame, shell: { ...kept.frame.shell, formKey: marks.formKey } };
  made.loaderData = { ...made.loaderData, root: { view: () => marked } };
  return new Response(plainOf(keepPage(kept, drawn(context, request.url, marks.nonce)), fresh), { headers });
}

/** Logs where something failed, never what was in it: messages and addresses may quote what someone wrote. */
export const handleError: HandleErrorFunction = (error, { request, params, context }) => {
  if (request.signal.aborted) return;
  const cause = isRouteErrorResponse(error) ? (error as { error?: unknown }).error : error;
  if (isRouteErrorResponse(error) && error.status < 500) return;
  const { name, code, stack } = (cause ?? {}) as { name?: string; code?: string; stack?: string };
  log.error({
    requestId: context.requestId,
    method: request.method,
    route: patternOf(new URL(request.url).pathname, params),
    error: name,
    code,
    stack: stack?.match(/^ +at .+/gm),
  });
  if (import.meta.env.DEV) console.error(cause);
};

/**
 * The framework loads nothing for an address or a method that it does not serve, not even what surrounds each page: it is
 * brought here, so that a refusal too speaks the reader's language. `failure` is one that the server found by itself.
 */
async function frameRefusal(
  { staticHandlerContext: made }: EntryContext,
  request: Request,
  { house, failure }: AppLoadContext,
): Promise<void> {
  if (failure) made.errors = { root: { status: failure.status, statusText: "", internal: true, data: null } };
  if (!made.errors || made.loaderData.root) return;
  const { shell, reading } = await shellOf(request, house, await presentIn(request, house));
  const view = { shell: failure ? { ...shell, path: failure.path } : shell, reading };
  made.loaderData = { ...made.loaderData, root: { view: () => view } };
}

/** The whole page in one piece, once everything is ready: one chunk compresses and sends best. */
function renderHydrated(page: ReactElement, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let failure: { error: unknown } | undefined;
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(timer);
        if (failure) return reject(failure.error);
        const parts: Buffer[] = [];
        const collect = new Writable({
          write(chunk: Buffer, _encoding, done) {
            parts.push(withoutPadding(chunk));
            done();
          },
          final(done) {
            resolve(Buffer.concat(parts).toString());
            done();
          },
        });
        pipe(collect);
      },
      onShellError(error) {
        clearTimeout(timer);
        reject(error);
      },
      onError(error) {
        failure ??= { error };
      },
    });
    // Cleared above in every case: a timer left running keeps the finished page in memory.
    const timer = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** React 18 leaves zero bytes at a chunk's end where a character of several bytes did not fit any more. */
function withoutPadding(chunk: Buffer): Buffer {
  let end = chunk.length;
  while (end > 0 && chunk[end - 1] === 0) end--;
  return chunk.subarray(0, end);
}

/** The path with its parameters' names in place of their values: a value may be a token. */
function patternOf(pathname: string, params: Record<string, string | undefined>): string {
  if (params["*"] !== undefined) return "*";
  const names = new Map(Object.entries(params).map(([name, value]) => [encodeURIComponent(value ?? ""), `:${name}`]));
  return pathname
    .split("/")
    .map((segment) => names.get(segment) ?? segment)
    .join("/");
}
