import { beforeAll, describe, expect, it } from "vitest";
import type { House } from "#app/jobs.server.ts";
import type { Client } from "#db/open.server.ts";
import { change, unclassified, viewers, type ViewerKind } from "#tests/support/two-worlds.ts";
import { dataOf, manifest, routeTo } from "./manifest.ts";
import { openWorld, rows, type Got, type Handler, type World } from "./world.ts";

const declared = manifest();
const pairs = 10;

/** A world of one viewer; both worlds of a pair lose the triggers and gain the same mail. */
function worldFor(
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
    changes(client, house);
  }, wrap);
}

/** Every page of a viewer by its links, then the same as data, then what is refused. */
async function requestsOf(world: World, code: string): Promise<string[]> {
  const found = ["/", "/tasks", "/me", "/me/sessions", "/mail", "/processes", "/calls", "/colleagues", "/reference"];
  const perRoute = new Map<string, number>();
  for (let index = 0; index < found.length && found.length < 90; index += 1) {
    const { body } = await world.get(code, found[index]!);
    for (const [, href = ""] of body.matchAll(/href="(\/[^"#]*)(?:#[^"]*)?"/g)) {
      const path = href.replaceAll("&amp;", "&");
      if (/^\/(assets|enhance|mark|sign-out|demonstration)/.test(path) || found.includes(path)) continue;
      const { route } = routeTo(declared, path.split("?")[0]!);
      const count = perRoute.get(route.id) ?? 0;
      if (count >= (route.path === "processes/:processId" ? 9 : 3)) continue; // every process, and some of all else
      perRoute.set(route.id, count + 1);
      found.push(path);
    }
  }
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
  const refused = [
    `/mentors/${otherMentor!.id}`,
    `/mentors/${otherMentor!.id}/checks`,
    `/matches/${match!.id}`,
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
  return [...found, ...data, ...refused];
}

/** A response with what may differ by chance alone taken out: one-time keys. */
function masked({ status, headers, body }: Got): string {
  return `${status}\n${JSON.stringify(headers)}\n${body.replace(/(name="_key" value=")[^"]*/g, "$1")}`;
}
/** Pages and refusals each time; of the data addresses, which all answer alike, a third by turns. */
async function answers(
  world: World,
  code: string,
  requests: readonly string[],
  turn: number | null,
): Promise<string[]> {
  const all: string[] = [];
  for (const [index, path] of requests.entries())
    if (turn !== null && path.includes(".data") && (index + turn) % 3 !== 0) {
      world.skip();
      all.push("");
    } else all.push(masked(await world.get(code, path)));
  return all;
}
function differences(requests: readonly string[], one: readonly string[], other: readonly string[]): string[] {
  return requests.flatMap((path, index) => {
    const [a = "", b = ""] = [one[index], other[index]];
    if (a === b || b === "") return [];
    let at = 0;
    while (at < a.length && a[at] === b[at]) at += 1;
    const near = (text: string) => text.slice(Math.max(0, at - 60), at + 90).replaceAll("\n", " ");
    return [`${path}\n   ${near(a)}\n   ${near(b)}`];
  });
}

it("classifies every column of every table", async () => {
  const world = await worldFor(() => {});
  expect(unclassified(world.client)).toEqual([]);
  await world.close();
});

describe.each(Object.keys(viewers) as ViewerKind[])("what the %s may not see", (viewer) => {
  const code = viewers[viewer];
  let requests: string[];
  let first: string[];
  beforeAll(async () => {
    const finding = await worldFor(() => {});
    requests = await requestsOf(finding, code);
    await finding.close();
    const world = await worldFor(() => {});
    first = await answers(world, code, requests, null);
    await world.close();
  });

  it("finds pages to compare", () => {
    const pages = first.filter((answer) => answer.startsWith("200"));
    expect(pages.length).toBeGreaterThan(20);
    expect(first.filter((answer) => /^5/.test(answer))).toEqual([]);
  });

  it(`changes no byte of any answer, in ${pairs} pairs of worlds`, async () => {
    const found = new Set<string>();
    for (let seed = 1; seed <= pairs; seed += 1) {
      let changed = 0;
      const world = await worldFor((client, house) => (changed = change(viewer, seed, client, house)));
      expect(changed).toBeGreaterThan(100);
      const second = await answers(world, code, requests, seed);
      await world.close();
      differences(requests, first, second).forEach((line) => found.add(`seed ${seed}: ${line}`));
      if (found.size > 40) break;
    }
    expect([...found].join("\n")).toBe("");
  });
});

describe("a leak", () => {
  it("of a mere count is noticed", async () => {
    const code = viewers.member;
    const leaking =
      (world: () => World) =>
      (handle: Handler): Handler =>
      async (request, context) => {
        const answer = await handle(request, context);
        const [{ n }] = rows<{ n: number }>(
          world(),
          "SELECT count(*) AS n FROM score_sheet WHERE state = 'locked'",
        ) as [{ n: number }];
        return new Response((await answer.text()).replace("</main>", `<i>${n}</i></main>`), answer);
      };
    const made: World[] = [];
    for (const changes of [() => {}, (client: Client, house: House) => change("member", 1, client, house)] as const) {
      const held: { world?: World } = {};
      held.world = await worldFor(
        changes,
        leaking(() => held.world!),
      );
      made.push(held.world);
    }
    const [one, other] = await Promise.all(made.map((world) => answers(world, code, ["/me"], null)));
    expect(differences(["/me"], one!, other!)).not.toEqual([]);
    await Promise.all(made.map((world) => world.close()));
  });
});
