import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { undeclared } from "#app/http/declared.server.ts";
import { needOf } from "#app/http/guard.server.ts";
import type { ProcessState } from "#app/domain/selection/states.ts";
import { expectations, involved, said, standings, stateLetters, type Say, type Who } from "./expectations.ts";
import { manifest, routeTo, type Declared } from "./manifest.ts";
import { pathIn, setScene, type Scene } from "./objects.ts";
import { openWorld, rows, serverBuild, type World } from "./world.ts";

type Module = { readonly loader?: unknown; readonly action?: unknown };
type Modules = Readonly<Record<string, { readonly module: Module } | undefined>>;

const declared = manifest();
const key = "walls0walls0walls0walls000";

/** The states that no process of the demonstration world is in are taken from one that has come further. */
const borrowed: readonly Readonly<Partial<Record<ProcessState, ProcessState>>>[] = [
  {},
  { onboarded: "announced", shortlisting: "longlisting", needsDefined: "forecast" },
  { onboarded: "offer" },
  { onboarded: "consultation" },
];

describe("the manifest", () => {
  let routes: Awaited<ReturnType<typeof serverBuild>>["routes"];
  beforeAll(async () => {
    routes = (await serverBuild()).routes;
  });

  it("is what the build serves", () => {
    const served = Object.values(routes).flatMap((route) =>
      route && route.id !== "root" ? [{ id: route.id, path: route.path ?? "", index: route.index === true }] : [],
    );
    expect(served.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      declared.map(({ id, path, index }) => ({ id, path, index })),
    );
  });

  it("nests no page in another: a page's own guard is the only one it has", () => {
    expect(Object.values(routes).filter((route) => route && route.id !== "root" && route.parentId !== "root")).toEqual(
      [],
    );
  });

  it("has a need on each loader and action, which names the route's parameters", () => {
    expect(undeclared(routes)).toEqual([]);
    const unread = declared.flatMap(({ id, params }) =>
      (["loader", "action"] as const).flatMap((name) => {
        const need = needOf((routes[id]!.module as Module)[name]);
        return need && params.some((param) => !need.params?.includes(param)) ? [`${id} ${name}`] : [];
      }),
    );
    expect(unread).toEqual([]);
  });

  it("has an expectation for each route, and none for a route that is gone", () => {
    const expected = new Set(Object.keys(expectations).filter((path) => !path.startsWith("@")));
    expect(declared.filter(({ path }) => !expected.has(path)).map(({ path }) => path)).toEqual([]);
    expect([...expected].filter((path) => !declared.some((route) => route.path === path))).toEqual([]);
    const silent = declared.flatMap(({ id, path }) => {
      const { loader, action } = routes[id]!.module as Module;
      const line = expectations[path]!;
      return (loader === undefined) === (line.get === undefined) && (action === undefined) === (line.post === undefined)
        ? []
        : [path];
    });
    expect(silent).toEqual([]);
  });

  it("notices a loader without a need", () => {
    const bare = {
      "routes/tasks": {
        module: {
          loader: () => Promise.resolve(null),
          action: Object.assign(() => null, { need: { access: { kind: "open" } } }),
        },
      },
    };
    expect(undeclared(bare)).toEqual(["routes/tasks loader"]);
  });
});

/** Who has no part in a process whatever its state is asked in four of them. */
const outsiders = new Set<Who>([
  ...(["visitor", "administrator", "auditor", "otherOfficer", "otherScreener", "otherAuthority", "cadre"] as const),
  ...(["focal", "otherFocal", "coordinator", "mentor", "mentee", "otherMentor", "otherMentee"] as const),
]);
type Place = { readonly world: World; readonly scene: Scene; readonly letter: string };

/** Asks one loader and one action as everybody who stands in the process, and says what came otherwise than expected. */
async function wrongIn(
  { world, scene, letter }: Place,
  modules: Modules,
  only: (path: string) => boolean = () => true,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const [name, line] of Object.entries(expectations)) {
    // What no process plays a part in is asked in one of them.
    if (!only(name) || (!/processId|^@|^calls|^nominations|^receipts|^files/.test(name) && letter !== "C")) continue;
    const { path, whole } = pathIn(scene, name.replace(/^@/, ""));
    const { route, params } = routeTo(declared, path);
    const { loader, action } = modules[route.id]!.module;
    for (const who of standings) {
      if (!(who in scene.people) || (outsiders.has(who) && !"CADB".includes(letter))) continue;
      const code = scene.people[who] ?? null;
      const about = `${letter} ${who} (${code}) ${name}`;
      const get = said(line.get, who, letter);
      if (loader !== undefined) {
        const { status, location } = await world.call(code, loader, path, params);
        const seen = whole || get === "never" ? get : "may";
        if (!gets(seen, who, status, location)) wrong.push(`GET ${about}: ${status}, expected ${seen}`);
      }
      if (action !== undefined) {
        const sent = await send(world, code, action, path, params);
        const verdict = posts(said(line.post, who, letter), get, whole, who, letter, route, sent);
        // An empty form may be refused as such before its object is looked at, if any object's is.
        const blind =
          verdict !== null &&
          sent.status === 422 &&
          !sent.changed &&
          (await refusedAlike(world, code, action, route, params));
        if (verdict && !blind)
          wrong.push(`POST ${about}: ${sent.status}${sent.changed ? " with a change" : ""}, expected ${verdict}`);
      }
    }
  }
  return wrong;
}

function gets(say: Say, who: Who, status: number, location: string | null): boolean {
  const sent = (status === 302 || status === 303) && location !== null;
  if (say === "must") return status === 200;
  if (who === "visitor" && say === "never") return status === 302 && location!.startsWith("/sign-in");
  return status === 404 || (say === "may" && (status === 200 || sent));
}

type Sent = { readonly status: number; readonly location: string | null; readonly changed: boolean };
/** Sends an empty form with a one-time key, looks whether any row was written, and takes it all back. */
async function send(
  world: World,
  code: string | null,
  action: unknown,
  path: string,
  params: Record<string, string>,
): Promise<Sent> {
  const { client } = world;
  client.exec("SAVEPOINT sent");
  try {
    const before = written(world);
    const { status, location } = await world.call(code, action, path, params, { _key: key });
    return { status, location, changed: written(world) > before + (code === null ? 0 : 1) }; // one for the session made
  } finally {
    client.exec("ROLLBACK TO sent");
    client.exec("RELEASE sent");
  }
}
/** Whether the same form about an object that does not exist is refused in the same way. */
async function refusedAlike(
  world: World,
  code: string | null,
  action: unknown,
  { path }: Declared,
  params: Record<string, string>,
): Promise<boolean> {
  const random: Record<string, string> = {};
  for (const name of Object.keys(params))
    random[name] = name === "processId" ? params[name]! : "nothing0here0nothing0here00";
  if (Object.keys(params).every((name) => name === "processId")) return false;
  const { status } = await send(
    world,
    code,
    action,
    `/${path.replace(/:(\w+)/g, (_, name: string) => random[name]!)}`,
    random,
  );
  return status === 422;
}
const written = (world: World) => rows<{ n: number }>(world, "SELECT total_changes() AS n")[0]!.n;

/** What should have come, where it did not. */
function posts(
  say: Say,
  get: Say,
  whole: boolean,
  who: Who,
  letter: string,
  route: Declared,
  { status, location, changed }: Sent,
): string | null {
  const acts = [303, 409, 413, 415, 422].includes(status);
  if (say === "must" && whole) return acts ? null : "an answer to the act";
  if (say !== "never") return acts || status === 404 || status === 403 ? null : "an answer to the act, or 404";
  if (changed) return "no change";
  if (who === "visitor") return status === 302 && location!.startsWith("/sign-in") ? null : "the sign-in page";
  // What a process's own people may not do is denied or out of turn; to all others there is no such process.
  const knows = route.path.startsWith("processes/:processId") && said(involved, who, letter) !== "never";
  if (!knows && get === "never") return status === 404 ? null : "404";
  return [403, 404, 409].includes(status) || (get !== "never" && status === 422) ? null : "403, 404 or 409";
}

describe.each(borrowed)("who may open and send what, with %o", (instead) => {
  let world: World;
  let places: Place[];
  let modules: Modules;
  beforeAll(async () => {
    modules = (await serverBuild()).routes as unknown as Modules;
    world = await openWorld();
    places = rows<{ id: string; state: ProcessState }>(
      world,
      "SELECT id, state FROM selection_process ORDER BY state",
    ).flatMap(({ id, state }) => {
      const becomes = Object.keys(instead).length === 0 ? state : instead[state];
      if (!becomes) return [];
      world.client.prepare("UPDATE selection_process SET state = ? WHERE id = ?").run(becomes, id);
      return [
        { world, letter: stateLetters[becomes as keyof typeof stateLetters], scene: undefined as unknown as Scene, id },
      ];
    });
  });
  afterAll(() => world.close());

  it("gives everyone exactly that", async () => {
    const wrong: string[] = [];
    for (const place of places) {
      const scene = setScene(world.client, world.house, (place as Place & { id: string }).id);
      wrong.push(...(await wrongIn({ ...place, scene }, modules)));
    }
    expect(wrong.join("\n")).toBe("");
  });

  if (Object.keys(instead).length === 0)
    it("notices a wall that is taken down", async () => {
      // Outsiders are asked in a few places only; C is one of them.
      const [place] = places.filter(({ letter }) => letter === "C");
      const scene = setScene(world.client, world.house, (place as Place & { id: string }).id);
      const bare = { module: { loader: () => Promise.resolve({ view: () => "names" }) } };
      const found = await wrongIn(
        { ...place!, scene },
        { ...modules, "routes/processes.$processId_.candidates": bare },
        (path) => path === "processes/:processId/candidates",
      );
      expect(found.filter((line) => line.includes("otherFocal"))).not.toEqual([]);
    });
});
