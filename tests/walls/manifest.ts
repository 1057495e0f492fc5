import { readdirSync } from "node:fs";

/** One route as its file name declares it (flat routes: dots are slashes, `$` a parameter, a trailing `_` no nesting). */
export type Declared = {
  /** `routes/processes.$processId_.scores` */
  readonly id: string;
  /** `processes/:processId/scores`; empty for the first page. */
  readonly path: string;
  readonly index: boolean;
  readonly params: readonly string[];
};

/** The route manifest, from the file names alone: what is served must be exactly this. */
export function manifest(folder = "app/routes"): Declared[] {
  return readdirSync(folder)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => declared(file.replace(/\.tsx?$/, "")))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function declared(name: string): Declared {
  // A dot in brackets is a dot of the address.
  const segments = name
    .replaceAll("[.]", "\0")
    .split(".")
    .map((segment) => segment.replaceAll("\0", "."));
  const index = segments.at(-1) === "_index";
  const shown = segments.filter((segment) => !segment.startsWith("_")).map((segment) => segment.replace(/_$/, ""));
  return {
    id: `routes/${name}`,
    path: shown.map((segment) => segment.replace(/^\$/, ":")).join("/"),
    index,
    params: shown.filter((segment) => segment.startsWith("$")).map((segment) => segment.slice(1)),
  };
}

/** The route that a path leads to and its parameters; words in a pattern go before parameters. */
export function routeTo(
  routes: readonly Declared[],
  path: string,
): { route: Declared; params: Record<string, string> } {
  const given = path.split("/").filter((segment) => segment !== "");
  const fitting = routes.flatMap((route) => {
    const wanted = route.path === "" ? [] : route.path.split("/");
    if (wanted.length !== given.length) return [];
    if (!wanted.every((segment, index) => segment.startsWith(":") || segment === given[index])) return [];
    const params = Object.fromEntries(
      wanted.flatMap((segment, index) => (segment.startsWith(":") ? [[segment.slice(1), given[index]!]] : [])),
    );
    return [{ route, params, rank: wanted.map((segment) => (segment.startsWith(":") ? "1" : "0")).join("") }];
  });
  const [best] = fitting.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  if (!best) throw new Error(`No route leads to ${path}`);
  return best;
}

/** The data address of a page, for its own loader alone: what surrounds a page is read with the page. */
export function dataOf(routes: readonly Declared[], path: string): string {
  const [before = "", query] = path.split("?");
  const only = `_routes=${encodeURIComponent(routeTo(routes, before).route.id)}`;
  return `${before === "/" ? "/_root" : before}.data?${query === undefined ? only : `${query}&${only}`}`;
}
