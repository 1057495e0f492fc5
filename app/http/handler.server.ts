import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";

type Routes = ServerBuild["routes"];
type Place = {
  readonly id: string;
  readonly path?: string | undefined;
  readonly index?: boolean | undefined;
  readonly children: Place[];
};

/** How many shapes of addresses are remembered; there are fewer pages, but strangers may ask for anything. */
const shapesMost = 2_000;

/**
 * The application's answer to a request. The framework matches an address against all routes several times and makes all
 * of them anew for each page; so each page has a handler of its own, which is the framework's with only that page's routes
 * (itself and those around it), and the one for an address is found by the address's shape: its fixed words, and a mark
 * for whatever stands between them. An address that is written in an unusual way, data requests, and pages that go on in
 * the browser, which need to know all routes, have the handler of the whole application (docs/decisions/0022).
 */
export function handlerOf(build: ServerBuild): RequestHandler {
  const whole = createRequestHandler(build, "production");
  const tree = treeOf(build.routes);
  const words = new Set(
    Object.values(build.routes).flatMap(({ path }) =>
      (path ?? "")
        .toLowerCase()
        .split("/")
        .filter((word) => word !== "" && !/[:*?.]/.test(word)),
    ),
  );
  const byPage = new Map<string, RequestHandler>();
  const byShape = new Map<string, RequestHandler>();

  function made(pathname: string): RequestHandler {
    const ids = matchRoutes(tree as never, pathname)?.map(({ route }) => (route as unknown as Place).id) ?? [];
    const page = ids.at(-1);
    if (page === undefined || ids.some((id) => isHydrated(build.routes[id]?.module.handle))) return whole;
    const known = byPage.get(page) ?? createRequestHandler(narrowed(build, ids), "production");
    byPage.set(page, known);
    return known;
  }

  return (request, context) => {
    const { pathname } = new URL(request.url);
    // Only what is written plainly has a shape: one encoded letter, a dot or an empty segment may mean something else.
    if (/[^\w/~-]|\/\/|^\/__manifest/.test(pathname)) return whole(request, context);
    const shape = pathname
      .toLowerCase()
      .split("/")
      .map((word) => (word === "" || words.has(word) ? word : ":"))
      .join("/");
    let handle = byShape.get(shape);
    if (!handle) {
      if (byShape.size >= shapesMost) byShape.clear();
      byShape.set(shape, (handle = made(pathname)));
    }
    return handle(request, context);
  };
}

function treeOf(routes: Routes, parent?: string): Place[] {
  return Object.values(routes).flatMap((route) =>
    route && route.parentId === parent
      ? [{ id: route.id, path: route.path, index: route.index, children: treeOf(routes, route.id) }]
      : [],
  );
}

/** The build with no other routes than those of one page. */
function narrowed(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const only = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
  return { ...build, routes: only(build.routes), assets: { ...build.assets, routes: only(build.assets.routes) } };
}

/** Whether a page of a route goes on in the browser, as its `handle` says. */
export function isHydrated(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "hydrate" in handle && handle.hydrate === true;
}
