import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/** The house drawn in docs/architecture.md, as a test: a compass with its exceptions named here. */
const root = resolve(import.meta.dirname, "..");
const files = walk("app")
  .concat(walk("db"), walk("scripts"))
  .filter((file) => /\.tsx?$/.test(file));

function walk(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(root, path)).isDirectory() ? walk(path) : [path];
  });
}
function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const source = readFileSync(join(root, file), "utf8");
  return [...source.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm)].map(
    ([, type, target]) => ({
      target:
        target!.startsWith("#app/") || target!.startsWith("#db/") || target!.startsWith("#scripts/")
          ? target!.slice(1)
          : target!.startsWith(".")
            ? relative(root, resolve(root, dirname(file), target!)).replace(/\?.*$/, "")
            : target!,
      typeOnly: type !== undefined,
    }),
  );
}
function room(file: string): string {
  const [top, second] = file.split("/");
  if (top === "db") return second === "queries" ? "db/queries" : "db";
  if (top !== "app") return top!;
  if (!second!.includes(".")) return second!;
  return "shell";
}
const inHouse = (target: string) => /^(app|db|scripts)\//.test(target);

// An arrow includes what lies behind it.
const allowed: Record<string, readonly string[]> = {
  shell: ["shell", "routes", "http", "services", "ui", "i18n", "domain", "db", "db/queries", "platform"],
  routes: ["http", "services", "ui", "i18n", "domain", "db/queries"],
  http: ["http", "services", "db", "db/queries", "platform", "domain", "i18n", "ui"],
  services: ["services", "db", "db/queries", "platform", "domain", "i18n"],
  ui: ["ui", "i18n", "domain"],
  i18n: ["i18n", "domain"],
  domain: ["domain"],
  platform: ["platform"],
  db: ["db", "domain"],
  "db/queries": ["db", "db/queries", "domain"],
  scripts: ["scripts", "services", "db", "db/queries", "platform", "domain", "i18n", "shell"],
};
/** file -> target, each with its reason. */
const exceptions: Record<string, string> = {
  "app/load-context.ts": "types of the load context name the open house",
};

describe("the house", () => {
  it("imports only along its arrows", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(
          ({ target, typeOnly }) =>
            inHouse(target) && !typeOnly && !allowed[room(file)]?.includes(room(target)) && !(file in exceptions),
        )
        .map(({ target }) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("has no import cycle", () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter(({ target, typeOnly }) => inHouse(target) && !typeOnly)
          .map(({ target }) => target),
      ]),
    );
    const state = new Map<string, "open" | "done">();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") return void cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      state.set(file, "open");
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      state.set(file, "done");
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it("keeps clock, chance, environment and React out of the rules", () => {
    const wrong = files
      .filter((file) => file.startsWith("app/domain/"))
      .filter((file) =>
        /Date\.now\(|new Date\(\)|Math\.random|process\.env|Temporal\.Now|from "react"|\.server\.ts"/.test(
          readFileSync(join(root, file), "utf8"),
        ),
      );
    expect(wrong).toEqual([]);
  });

  it("reads the environment in one place", () => {
    const wrong = files
      .filter((file) => /process\.env/.test(readFileSync(join(root, file), "utf8")))
      // The column kit is chosen before anything is configured; scripts hand the environment over whole.
      .filter(
        (file) =>
          !["app/platform/config.server.ts", "db/schema/columns.ts"].includes(file) && !file.startsWith("scripts/"),
      );
    expect(wrong).toEqual([]);
  });

  it("calls the driver in db alone, and drizzle nowhere else", () => {
    const wrong = files.filter(
      (file) =>
        !file.startsWith("db/") &&
        importsOf(file).some(
          ({ target, typeOnly }) =>
            !typeOnly && (target.startsWith("drizzle-orm") || target.startsWith("better-sqlite3")),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it("marks everything that touches the outside as .server", () => {
    const wrong = files
      .filter(
        (file) =>
          !file.includes(".server.") &&
          file.startsWith("app/") &&
          !file.startsWith("app/entry") &&
          importsOf(file).some(
            ({ target, typeOnly }) => !typeOnly && (target.startsWith("node:") || target.startsWith("app/platform/")),
          ),
      )
      .filter((file) => !file.startsWith("app/routes/"));
    expect(wrong).toEqual([]);
  });

  it("keeps a route a door: no commit, no platform, no helper exported", () => {
    const routes = files.filter((file) => file.startsWith("app/routes/"));
    const wrong = routes.flatMap((file) => {
      const source = readFileSync(join(root, file), "utf8");
      const exported = [...source.matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)].map(([, name]) => name!);
      const strange = exported.filter(
        (name) => !["loader", "action", "meta", "handle", "headers", "links", "ErrorBoundary"].includes(name),
      );
      const commits = importsOf(file).some(
        ({ target, typeOnly }) =>
          !typeOnly &&
          (target === "db/commit.server.ts" || target.startsWith("app/platform/") || target.startsWith("db/schema/")),
      );
      return [
        ...strange.map((name) => `${file} exports ${name}`),
        ...(commits ? [`${file} reaches past its door`] : []),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it("imports the framework in shell, routes, http and ui alone", () => {
    const wrong = files.filter(
      (file) =>
        !/^app\/(routes|http|ui|root|entry|load-context|routes\.ts)/.test(file) &&
        importsOf(file).some(({ target, typeOnly }) => !typeOnly && target.startsWith("@remix-run/")),
    );
    expect(wrong).toEqual([]);
  });
});
