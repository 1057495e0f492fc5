import type { Answer } from "#app/http/guard.server.ts";
import type { House } from "#app/jobs.server.ts";

declare module "@remix-run/node" {
  /** What travels with each request; made once per request in `server.js`. */
  interface AppLoadContext {
    /** Store, clock, ids, keys, mailer and configuration of this process. */
    house: House;
    /** Goes on every inline script and style of this one answer; the security headers name it. */
    cspNonce: string;
    /** Ties log lines of one request together; shown to the visitor only as a reference after a failure. */
    requestId: string;
    /** What the form of this request was refused with, for the page that is made after it. */
    refused?: { status: number; answer: Answer };
    /** Whether a form was acted on in this request: what was found out before may not hold any more. */
    acted?: boolean;
    /** A refusal that the server found by itself, asked to be shown as a page of the address it happened at. */
    failure?: { readonly status: number; readonly path: string };
  }
}
