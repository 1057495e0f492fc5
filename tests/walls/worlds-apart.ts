import { beforeAll, describe, expect, it } from "vitest";
import type { House } from "#app/jobs.server.ts";
import type { Client } from "#db/open.server.ts";
import { pairsKeepMore } from "#tests/support/pair-secrets.ts";
import { change, variable, viewers } from "#tests/support/two-worlds.ts";
import { groups, owedTo, withoutPage } from "./viewers.ts";
import { turns as takes } from "./turns.ts";
import { dataOf, manifest, routeTo } from "./manifest.ts";
import { openWorld, rows, type Got, type Handler, type World } from "./world.ts";

export const declared = manifest();
/** Pages of one route and one set of search fields that are looked at. */
const mostAlike = Number(process.env.WALLS_ALIKE ?? 3);

/** A world of one viewer; both worlds of a pair lose the triggers and gain the same mail. */
export function worldFor(
  changes: (client: Client, house: House) => void,
  wrap?: (handle: Handler) => Handler,
): Promise<World> {
  return openWorld((client, house) => {
    for (const { name } of client.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
      name: string;
    }[])
      client.exec(`DROP TRIGGER ${name}`);
    for (const [index, { id }] of (
      client.prepare("SELECT id FROM account ORDER BY id").all() as { id: string }[]
    ).entries())
      client
        .prepare(
          "INSERT INTO demonstration_mail (id, recipient_id, subject, body, sent_at) VALUES (?, ?, 'Post', 'Look', ?)",
        )
        .run(`walls0mail${index}`, id, index);
    pairsKeepMore(client, house);
    changes(client, house);
  }, wrap);
}

/** A world in which a viewer has come to stand where it stands, and which is changed after that. */
async function worldOf(viewer: keyof typeof viewers, changes: (client: Client, house: House) => void): Promise<World> {
  const turn = takes[viewer];
  if (!turn) return worldFor(changes);
  const world = await worldFor(() => {});
  await turn(world);
  const { client, house } = world;
  client.pragma("foreign_keys = OFF");
  client.transaction(() => changes(client, house))();
  client.pragma("foreign_keys = ON");
  return world;
}

/** An address, and its place among the addresses that take turns with it. */
export type Asked = { readonly path: string; readonly place: number; readonly turns: number };

/** Addresses of routes that no link has opened, made of the ids in those that were found: two of each. */
function typedFrom(found: readonly string[], opened: ReadonlySet<string>): string[] {
  const known = found.map((path) => routeTo(declared, path.split("?")[0]!).params);
  const typed: string[] = [];
  for (const route of declared) {
    if (opened.has(route.path) || /^(sign-out|demonstration|language)$/.test(route.path)) continue;
    let made: Readonly<Record<string, string>>[] = [{}];
    for (const name of route.params)
      made = made.flatMap((params) => {
        // A thing of a process is asked for within the process in which it was met.
        const met = known.filter(
          (one) => name in one && (!params.processId || (one.processId ?? params.processId) === params.processId),
        );
        return [...new Set(met.map((one) => one[name]!))].map((id) => ({ ...params, [name]: id }));
      });
    const paths = made.map((params) => `/${route.path.replace(/:(\w+)/g, (_, name: string) => params[name]!)}`);
    typed.push(
      ...[paths[0], paths.at(-1)].flatMap((path, index) => (path && (index === 0 || paths.length > 1) ? [path] : [])),
    );
  }
  return typed.filter((path) => !found.includes(path));
}

/**
 * What a viewer asks: every page by its links, then the same as data, then what is refused; and what the world answers to
 * it, in that order.
 */
async function requestsOf(
  world: World,
  code: string | null,
): Promise<{ requests: Asked[]; opened: ReadonlySet<string>; first: string[] }> {
  const first: string[] = [];
  const found = [
    "/",
    "/tasks",
    "/me",
    "/me/sessions",
    "/mail",
    "/processes",
    "/calls",
    "/colleagues",
    "/reference",
    "/mentoring",
    // What is hidden from a viewer reads "Otherwise ..." in the other world.
    "/search?q=otherwise",
    "/search?q=an",
    // Lists as they are asked for otherwise, and their files: who has no such list is refused alike in both worlds.
    "/views",
    "/cadre?sort=-name&sex=woman",
    "/cadre?sort=available&day=2027-01-01",
    "/cadre/export?format=csv",
    "/cadre/export?format=xlsx&sort=-name",
    "/mentors?sort=state",
    "/mentors/export?format=csv&sort=-name",
    "/programme?sort=-started",
    "/programme/export?format=csv",
    "/calls?sort=post",
    "/forecasts?sort=-vacant&stage=waits",
    "/forecasts/export?format=xlsx",
    "/assessors?sort=trained",
    "/assessors/export?format=csv",
    "/reference/posts?sort=-level&q=mission",
    "/reference/export/posts?format=csv",
  ];
  const perRoute = new Map<string, number>();
  const opened = new Set<string>();
  const follow = async (from: number) => {
    for (let index = from; index < found.length; index += 1) {
      const got = await world.get(code, found[index]!);
      first.push(masked(got));
      const { status, body, headers } = got;
      if (status === 200) opened.add(routeTo(declared, found[index]!.split("?")[0]!).route.path);
      const links = [...body.matchAll(/href="(\/[^"#]*)(?:#[^"]*)?"/g)].map(([, href = ""]) => href);
      for (const href of headers.location?.startsWith("/") ? [headers.location, ...links] : links) {
        const path = href.replaceAll("&amp;", "&");
        if (/^\/(assets|enhance|mark|sign-out|demonstration)/.test(path) || found.includes(path)) continue;
        const { route } = routeTo(declared, path.split("?")[0]!);
        // Every route, every process, and every way in which a list can be asked; of pages alike, some.
        const kind = `${route.id}?${[...new URLSearchParams(path.split("?")[1] ?? "").keys()].sort().join("&")}`;
        const count = perRoute.get(kind) ?? 0;
        if (count >= (/^(processes\/:processId|reference\/:set)$/.test(route.path) ? 99 : mostAlike)) continue;
        perRoute.set(kind, count + 1);
        found.push(path);
      }
    }
  };
  await follow(0);
  // What no link leads to is typed, with ids that the viewer has met.
  const linked = found.length;
  for (const path of typedFrom(found, opened)) found.push(path);
  await follow(linked);
  const data = found.map((path) => dataOf(declared, path));
  const [other] = rows<{ id: string }>(world, "SELECT id FROM nomination WHERE member_state_id = 'no' ORDER BY id");
  const [sheet] = rows<{ id: string; process: string }>(
    world,
    "SELECT s.id, p.process_id AS process FROM score_sheet s JOIN panel p ON p.id = s.panel_id JOIN selection_process sp ON sp.id = p.process_id WHERE sp.state = 'assessment' ORDER BY s.id",
  );
  const [unlisted] = rows<{ id: string; process: string }>(
    world,
    "SELECT c.id, c.process_id AS process FROM candidacy c JOIN selection_process p ON p.id = c.process_id WHERE p.state = 'decision' AND c.state = 'longlisted' ORDER BY c.id",
  );
  const [stranger] = rows<{ id: string }>(
    world,
    "SELECT id FROM cadre_member WHERE sponsoring_state <> 'gh' ORDER BY id DESC",
  );
  const [otherMentor] = rows<{ id: string }>(
    world,
    "SELECT id FROM mentor WHERE offered_by_state IS NOT 'gh' ORDER BY id",
  );
  const [match] = rows<{ id: string }>(world, "SELECT id FROM mentoring_match WHERE state = 'active' ORDER BY id");
  const sessions = rows<{ id: string; match: string }>(
    world,
    "SELECT min(id) AS id, match_id AS match FROM mentoring_session GROUP BY match_id ORDER BY match_id",
  );
  // Who may be called to a panel: what a mentor is to somebody is no page's to say.
  const convening = rows<{ id: string }>(
    world,
    "SELECT id FROM selection_process WHERE state IN ('eligibilityScreening', 'longlisting') ORDER BY id",
  );
  const refused = [
    ...convening.map(({ id }) => `/processes/${id}/panel/convene`),
    `/mentors/${otherMentor!.id}`,
    `/mentors/${otherMentor!.id}/checks`,
    `/matches/${match!.id}`,
    `/matches/${match!.id}/book`,
    ...sessions.map(({ id, match: of }) => `/matches/${of}/sessions/${id}`),
    ...sessions.slice(0, 1).map(({ id, match: of }) => `/matches/${of}/sessions/${id}/note`),
    "/programme",
    `/cadre/${stranger!.id}`,
    `/cadre/${stranger!.id}/edit`,
    "/bench",
    "/timeline",
    `/nominations/${other!.id}`,
    "/nominations/nothing0here0nothing0here00",
    `/processes/${sheet!.process}/scores/${sheet!.id}`,
    `/processes/${sheet!.process}/scores/absent/nothing`,
    `/processes/${sheet!.process}/review`,
    `/processes/${sheet!.process}/vetting`,
    `/processes/${sheet!.process}/remind`,
    `/processes/${unlisted!.process}/candidates/${unlisted!.id}`,
    `/processes/${unlisted!.process}/scores`,
    `/processes/${unlisted!.process}/screening`,
    "/processes/nothing0here0nothing0here00",
    "/trail",
    "/accounts",
    "/vetting",
    "/nowhere",
  ];
  // Pages of one route take turns: every route is asked in every pair of worlds, every address at least once in five.
  // The trail counts what its own reader read: there, nothing is left out.
  const most = code === "auditor" ? 1 : 5;
  const seen = new Map<string, number>();
  const pages = found.map((path): Asked => {
    const { id } = routeTo(declared, path.split("?")[0]!).route;
    seen.set(id, (seen.get(id) ?? 0) + 1);
    return {
      path,
      place: seen.get(id)!,
      turns: Math.min(found.filter((other) => routeTo(declared, other.split("?")[0]!).route.id === id).length, most),
    };
  });
  const inTurns =
    (turns: number) =>
    (path: string, place: number): Asked => ({ path, place, turns });
  const further = [...data.map(inTurns(most)), ...refused.map(inTurns(most))];
  first.push(...(await answers(world, code, further, null)));
  return { requests: [...pages, ...further], opened, first };
}

/** A response with what may differ by chance alone taken out: one-time keys. */
function masked({ status, headers, body }: Got): string {
  return `${status}\n${JSON.stringify(headers)}\n${body.replace(/(name="_key" value=")[^"]*/g, "$1")}`;
}
/** All answers, or those whose turn it is: what is not asked is an empty text, and takes no number from the others. */
export async function answers(
  world: World,
  code: string | null,
  requests: readonly Asked[],
  turn: number | null,
): Promise<string[]> {
  const all: string[] = [];
  for (const { path, place, turns } of requests)
    if (turn !== null && (place + turn) % turns !== 0) {
      world.skip();
      all.push("");
    } else all.push(masked(await world.get(code, path)));
  return all;
}
export function differences(requests: readonly Asked[], one: readonly string[], other: readonly string[]): string[] {
  return requests.flatMap(({ path }, index) => {
    const [a = "", b = ""] = [one[index], other[index]];
    if (a === b || b === "") return [];
    let at = 0;
    while (at < a.length && a[at] === b[at]) at += 1;
    const near = (text: string) => text.slice(Math.max(0, at - 60), at + 90).replaceAll("\n", " ");
    return [`${path}\n   ${near(a)}\n   ${near(b)}`];
  });
}

/**
 * The tests of the viewers of a group: what each of them may not see.
 * @param usual for a group whose roles have had their five pairs in another one: how many pairs do where the environment
 *   asks for no other number, and for whom of the group
 */
export function comparesWorldsFor<G extends keyof typeof groups>(
  group: G,
  usual: { pairs: number; only?: readonly (typeof groups)[G][number][] | undefined } = { pairs: 5 },
): void {
  const pairs = Number(process.env.WALLS_PAIRS ?? usual.pairs);
  const looked = groups[group].filter((viewer) => !usual.only || (usual.only as readonly string[]).includes(viewer));
  describe.each(looked)("what the %s may not see", (viewer) => {
    const code = viewers[viewer];
    let requests: Asked[];
    let opened: ReadonlySet<string>;
    let first: string[];
    beforeAll(async () => {
      const world = await worldOf(viewer, () => {});
      ({ requests, opened, first } = await requestsOf(world, code));
      await world.close();
      if (process.env.WALLS_TELL) console.log(`${viewer}: ${requests.length} requests`);
    });

    it("opens every page that the matrix gives it", () => {
      expect(owedTo(viewer).filter((path) => !opened.has(path) && !(path in withoutPage))).toEqual([]);
    });
    it("finds pages to compare", () => {
      const pages = first.filter((answer) => answer.startsWith("200"));
      expect(pages.length).toBeGreaterThan(20);
      expect(first.filter((answer) => /^5/.test(answer))).toEqual([]);
    });

    it(
      `changes no byte of any answer, in ${pairs} pairs of worlds`,
      async () => {
        const found = new Set<string>();
        const varied = new Set<string>();
        const began = performance.now();
        let must: readonly string[] | undefined;
        for (let seed = 1; seed <= pairs; seed += 1) {
          let changed = 0;
          const world = await worldOf(viewer, (client, house) => {
            changed = change(viewer, seed, client, house, varied);
            // What came or went as a whole in one of the pairs has differed enough.
            const still = new Set(variable(viewer, client));
            must = must ? must.filter((column) => still.has(column)) : [...still];
          });
          expect(changed).toBeGreaterThan(100);
          const second = await answers(world, code, requests, seed);
          await world.close();
          differences(requests, first, second).forEach((line) => found.add(`seed ${seed}: ${line}`));
          if (found.size > 40) break;
        }
        expect([...found].join("\n")).toBe("");
        // Five pairs are enough for every column to have differed in at least one of them.
        if (pairs >= 5) expect(must?.filter((column) => !varied.has(column))).toEqual([]);
        if (pairs > 5) console.log(`${viewer}: ${pairs} pairs, ${Math.round((performance.now() - began) / 1000)} s`);
      },
      pairs * 80_000,
    );
  });
}
