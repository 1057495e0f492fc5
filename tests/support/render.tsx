import { createStaticHandler } from "@remix-run/router";
import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createStaticRouter, StaticRouterProvider } from "react-router-dom/server.js";
import { shellOf } from "#app/http/shell.server.ts";
import { presentIn } from "#app/http/session.server.ts";
import { ShellProvider } from "#app/ui/shell.tsx";
import { ReadingProvider } from "#app/ui/text.tsx";
import { cookieAs, type Fields, type TestHouse } from "./house.ts";

type RouteModule = { readonly loader?: unknown; readonly action?: unknown; readonly default?: ComponentType };

/** A page as the browser gets it: status and HTML, or where a redirect leads. With `post` its form is sent first. */
export async function renderPage(
  house: TestHouse,
  route: RouteModule,
  pattern: string,
  url: string,
  { as, post }: { as: string; post?: Fields },
): Promise<{ status: number; html: string; location: string | null }> {
  const whole = new URL(url, "http://localhost:3000");
  const cookie = await cookieAs(house, as, whole.origin);
  const body = post ? new FormData() : null;
  if (body && post) {
    if (!("_key" in post)) body.set("_key", house.newId());
    for (const [name, value] of Object.entries(post))
      if (typeof value === "object" && !(value instanceof File)) value.forEach((one) => body.append(name, one));
      else body.append(name, value instanceof File ? value : String(value));
  }
  const request = new Request(whole, { headers: { Cookie: cookie }, ...(body ? { method: "POST", body } : {}) });
  const routes = [
    { id: "page", path: pattern, loader: route.loader, action: route.action, Component: route.default },
  ] as never;
  const handler = createStaticHandler(routes);
  let context;
  try {
    context = await handler.query(request, { requestContext: { house, cspNonce: "nonce", requestId: "request" } });
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status, html: "", location: null };
    throw thrown;
  }
  if (context instanceof Response)
    return { status: context.status, html: "", location: context.headers.get("Location") };
  const failed = Object.values(context.errors ?? {})[0] as { status?: number } | Error | undefined;
  if (failed instanceof Error) throw failed;
  if (failed) return { status: failed.status ?? 500, html: "", location: null };
  const { shell, reading } = await shellOf(
    new Request(whole, { headers: { Cookie: cookie } }),
    house,
    await presentIn(request, house),
  );
  const html = renderToStaticMarkup(
    <ReadingProvider value={reading}>
      <ShellProvider value={shell}>
        <StaticRouterProvider
          router={createStaticRouter(handler.dataRoutes, context)}
          context={context}
          hydrate={false}
        />
      </ShellProvider>
    </ReadingProvider>,
  );
  return { status: context.statusCode, html, location: null };
}
