import { beforeAll, describe, expect, it } from "vitest";
import type { House } from "#app/jobs.server.ts";
import type { Client } from "#db/open.server.ts";
import { cast } from "#scripts/demonstration/cast.ts";
import { pairsKeepMore } from "#tests/support/pair-secrets.ts";
import { change, unclassified, variable, viewers, type ViewerKind } from "#tests/support/two-worlds.ts";
import { roleCodes } from "#app/domain/people/roles.ts";
import { standings } from "./expectations.ts";
import { looks, owedTo, withoutPage, withoutScreen } from "./viewers.ts";
import { dataOf, manifest, routeTo } from "./manifest.ts";
import { openWorld, rows, type Got, type Handler, type World } from "./world.ts";

const declared = manifest();
/** Pages of one route and one set of search fields that are looked at. */
const mostAlike = Number(process.env.WALLS_ALIKE ?? 3);
/** Pairs of worlds for each viewer: five, or as many as the environment asks for. */
const pairs = Number(process.env.WALLS_PAIRS ?? 5);

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
    pairsKeepMore(client, house);
    changes(client, house);
  }, wrap);
}

/** An address, and its place among the addresses that take turns with it. */
type Asked = { readonly path: string; readonly place: number; readonly turns: number };

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

/** Every page of a viewer by its links, then the same as data, then what is refused. */
async function requestsOf(
  world: World,
  code: string | null,
): Promise<{ requests: Asked[]; opened: ReadonlySet<string> }> {
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
  ];
  const perRoute = new Map<string, number>();
  const opened = new Set<string>();
  const follow = async (from: number) => {
    for (let index = from; index < found.length; index += 1) {
      const { status, body, headers } = await world.get(code, found[index]!);
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
  return { requests: [...pages, ...data.map(inTurns(most)), ...refused.map(inTurns(most))], opened };
}

/** A response with what may differ by chance alone taken out: one-time keys. */
function masked({ status, headers, body }: Got): string {
  return `${status}\n${JSON.stringify(headers)}\n${body.replace(/(name="_key" value=")[^"]*/g, "$1")}`;
}
/** All answers, or those whose turn it is: what is not asked is an empty text, and takes no number from the others. */
async function answers(
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
function differences(requests: readonly Asked[], one: readonly string[], other: readonly string[]): string[] {
  return requests.flatMap(({ path }, index) => {
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

it("has a viewer for every role with a screen, and for everybody whom the matrix names", () => {
  const roles = new Set(Object.values(looks).flatMap((one) => one.roles));
  expect(roleCodes.filter((role) => !roles.has(role))).toEqual(withoutScreen);
  const whos = new Set(Object.values(looks).flatMap(({ stands }) => Object.keys(stands)));
  expect(standings.filter((who) => !whos.has(who))).toEqual([]);
  for (const viewer of Object.keys(viewers) as ViewerKind[])
    for (const role of looks[viewer].roles)
      expect(cast.find(({ code }) => code === viewers[viewer])!.roles, viewer).toContain(role);
});

describe.each(Object.keys(viewers) as ViewerKind[])("what the %s may not see", (viewer) => {
  const code = viewers[viewer];
  let requests: Asked[];
  let opened: ReadonlySet<string>;
  let first: string[];
  beforeAll(async () => {
    const finding = await worldFor(() => {});
    ({ requests, opened } = await requestsOf(finding, code));
    await finding.close();
    const world = await worldFor(() => {});
    first = await answers(world, code, requests, null);
    await world.close();
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
        const world = await worldFor((client, house) => {
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

describe("what is the decision's, or the shortlist's, alone", () => {
  type Change = (client: Client) => number;
  const one = <T>(client: Client, sql: string, ...values: unknown[]) => client.prepare(sql).get(...values) as T;
  /** All answers of a viewer to these addresses, as pages and as data, in two worlds. */
  const compared = async (code: string, paths: readonly string[], changes: Change) => {
    const requests = [...paths, ...paths.map((path) => dataOf(declared, path))].map((path): Asked => ({
      path,
      place: 0,
      turns: 1,
    }));
    const got: string[][] = [];
    for (const each of [() => 1, changes]) {
      const world = await worldFor((client) => expect(each(client)).toBeGreaterThan(0));
      got.push(await answers(world, code, requests, null));
      await world.close();
    }
    expect(got[0]![0]).toMatch(/^200/);
    return differences(requests, got[0]!, got[1]!).join("\n");
  };
  const looked = async <T>(look: (client: Client) => T): Promise<T> => {
    const world = await worldFor(() => {});
    const found = look(world.client);
    await world.close();
    return found;
  };
  const deskPages = (process: string, files: readonly string[]) => [
    ...[
      "",
      "/candidates",
      "/screening",
      "/longlist",
      "/shortlist",
      "/news",
      "/recommendation",
      "/review",
      "/scores",
    ].map((place) => `/processes/${process}${place}`),
    ...files.flatMap((id) => [
      `/processes/${process}/candidates/${id}`,
      `/processes/${process}/candidates/${id}/withdraw`,
    ]),
    "/processes",
    "/tasks",
  ];
  type Went = { process: string; out: string; stays: string; nomination: string; call: string; state: string };
  const wentBack = (client: Client) =>
    one<Went>(
      client,
      `SELECT c.process_id AS process, c.id AS out, n.id AS nomination, n.call_id AS call, n.member_state_id AS state,
         (SELECT s.id FROM candidacy s WHERE s.process_id = c.process_id AND s.state = 'assessed' ORDER BY s.id) AS stays
       FROM candidacy c JOIN candidacy_nomination cn ON cn.candidacy_id = c.id JOIN nomination n ON n.id = cn.nomination_id
       WHERE c.state = 'objected' ORDER BY c.id`,
    );

  it("never tells an unnamed lead officer who of the list is out after an objection", async () => {
    const { process, out, stays } = await looked(wentBack);
    const swap: Change = (client) =>
      client.prepare("UPDATE candidacy SET state = 'assessed' WHERE id = ?").run(out).changes +
      client.prepare("UPDATE candidacy SET state = 'objected' WHERE id = ?").run(stays).changes +
      client.prepare("UPDATE selection_decision SET candidacy_id = ? WHERE candidacy_id = ?").run(stays, out).changes;
    expect(await compared("leadOfficer", deskPages(process, [out, stays]), swap)).toBe("");
  });
  it("never tells an unnamed lead officer of a person whom the authority brings in", async () => {
    const { process, listed } = await looked((client) =>
      one<{ process: string; listed: string }>(
        client,
        "SELECT p.id AS process, c.id AS listed FROM selection_process p JOIN candidacy c ON c.process_id = p.id WHERE p.state = 'decision' AND c.state = 'longlisted' ORDER BY c.id",
      ),
    );
    const bringIn: Change = (client) => {
      client.exec(
        `INSERT INTO person (id, given_names, family_name, sex, created_at) VALUES ('walls0outside', 'Hana', 'Outwood', 'woman', 1790000000000);
         INSERT INTO candidacy (id, process_id, person_id, state, state_since, off_list, version) VALUES ('walls0outside', '${process}', 'walls0outside', 'eligible', 1790000000000, 1, 1);
         UPDATE candidacy SET off_list = 1 WHERE id = '${listed}'`,
      );
      for (const candidacy of ["walls0outside", listed])
        client.exec(
          `INSERT INTO nomination (id, process_id, nominator_kind, nominator_name, state, given_names, family_name, sex, current_position, statement, channel, created_by, created_at, submitted_at, version)
           VALUES ('n${candidacy}', '${process}', 'authority', 'The Office', 'submitted', 'Hana', 'Outwood', 'woman', 'Chief', 'Wanted', 'paper', 'walls', 1790000000000, 1790000000000, 1);
           INSERT INTO candidacy_nomination (id, candidacy_id, nomination_id) VALUES ('l${candidacy}', '${candidacy}', 'n${candidacy}')`,
        );
      return 1;
    };
    expect(await compared("leadOfficer", deskPages(process, ["walls0outside", listed]), bringIn)).toBe("");
  });
  it("never tells a focal point that the own nominee was objected to, or declined an offer", async () => {
    const { out, nomination, call, state } = await looked(wentBack);
    const paths = [
      `/calls/${call}`,
      `/nominations/${nomination}`,
      `/nominations/${nomination}/withdraw`,
      "/calls",
      "/tasks",
    ];
    const undo: Change = (client) =>
      client.prepare("UPDATE candidacy SET state = 'assessed' WHERE id = ?").run(out).changes;
    expect(await compared(`focal-${state}`, paths, undo)).toBe("");
  });
  it("never tells a member who has yet to declare who is on the shortlist", async () => {
    const { process, account } = await looked((client) =>
      one<{ process: string; account: string }>(
        client,
        `SELECT p.process_id AS process, a.email AS account FROM panel p JOIN panel_member m ON m.panel_id = p.id JOIN account a ON a.id = m.account_id
         JOIN selection_process s ON s.id = p.process_id JOIN shortlist l ON l.process_id = s.id AND l.round = s.round
         JOIN shortlist_entry e ON e.shortlist_id = l.id
         WHERE s.state = 'shortlisting' AND p.round = s.round AND m.removed_at IS NULL AND m.seat = 'voting' ORDER BY a.email`,
      ),
    );
    const { code } = cast.find(({ email }) => email.toLowerCase() === account)!;
    const undeclared = (client: Client) =>
      client
        .prepare(
          `DELETE FROM conflict_declaration WHERE id IN (SELECT min(d.id) FROM conflict_declaration d JOIN panel_member m ON m.id = d.panel_member_id
           JOIN panel p ON p.id = m.panel_id JOIN account a ON a.id = m.account_id WHERE p.process_id = ? AND a.email = ?)`,
        )
        .run(process, account);
    const shortened = (client: Client) =>
      client
        .prepare(
          "DELETE FROM shortlist_entry WHERE id IN (SELECT e.id FROM shortlist_entry e JOIN shortlist l ON l.id = e.shortlist_id WHERE l.process_id = ? ORDER BY e.id LIMIT 2)",
        )
        .run(process).changes;
    const paths = ["", "/panel", "/shortlist", "/declarations"].map((place) => `/processes/${process}${place}`);
    const requests = [...paths, "/processes", "/tasks"].flatMap((path) =>
      [path, dataOf(declared, path)].map((at): Asked => ({ path: at, place: 0, turns: 1 })),
    );
    const got: string[][] = [];
    for (const changes of [undeclared, (client: Client) => (undeclared(client), expect(shortened(client)).toBe(2))]) {
      const world = await worldFor((client) => void changes(client));
      got.push(await answers(world, code, requests, null));
      await world.close();
    }
    expect(got[0]![0]).toMatch(/^200/);
    expect(differences(requests, got[0]!, got[1]!).join("\n")).toBe("");
  });
});

describe("a leak", () => {
  const value = (client: Client, sql: string) => String(Object.values(client.prepare(sql).get() as object)[0]);
  const shown = (sql: string) => (client: Client, body: string) =>
    body.replace("</main>", `<i>${value(client, sql)}</i></main>`);
  /** The rows of a table in the order of a hidden field; not one character more or less. */
  const sorted = (sql: string) => (client: Client, body: string) => {
    const order = (client.prepare(sql).all() as { reference: string }[]).map(({ reference }) => reference);
    const rank = (row: string) => order.findIndex((reference) => row.includes(reference));
    const list = [...body.matchAll(/<(li|tr)[ >](?:(?!<\/\1>)[^])*<\/\1>/g)]
      .map(([row]) => row)
      .filter((row) => rank(row) >= 0);
    expect(list.length).toBeGreaterThan(2);
    const ranked = [...list].sort((one, other) => rank(one) - rank(other));
    const holes = list.reduce((text, row, index) => text.replace(row, () => `\0${index}\0`), body);
    return holes.replace(/\0(\d+)\0/g, (_, index: string) => ranked[Number(index)]!);
  };
  const leaks: readonly {
    kind: string;
    viewer: ViewerKind;
    path: string;
    spoil: (client: Client, body: string) => string;
  }[] = [
    {
      kind: "a mere count",
      viewer: "member",
      path: "/me",
      spoil: shown("SELECT count(*) FROM score_sheet WHERE state = 'locked'"),
    },
    {
      kind: "a count of notes",
      viewer: "coordinator",
      path: "/programme",
      spoil: shown("SELECT count(*) FROM mentoring_note"),
    },
    {
      kind: "a field on a page",
      viewer: "chair",
      path: "/tasks",
      spoil: shown("SELECT group_concat(finding) FROM vetting_check"),
    },
    {
      kind: "an order",
      viewer: "visitor",
      path: "/selections",
      spoil: sorted(
        "SELECT reference FROM selection_process p ORDER BY (SELECT max(n.statement) FROM nomination n WHERE n.process_id = p.id), p.id",
      ),
    },
    {
      kind: "a cell of an exported file",
      viewer: "administrator",
      path: "/accounts/import/sample",
      spoil: (client, body) => `${body.trimEnd()},${value(client, "SELECT max(narrative) FROM consensus_rating")}\r\n`,
    },
  ];
  it.each(leaks)("of $kind to the $viewer is noticed", async ({ viewer, path, spoil }) => {
    const asked: Asked[] = [{ path, place: 0, turns: 1 }];
    const found: string[] = [];
    const kept: { first?: string[] } = {};
    for (const seed of [0, 1, 2, 3, 4, 5]) {
      const held: { world?: World } = {};
      held.world = await worldFor(
        (client, house) => void (seed > 0 && change(viewer, seed, client, house)),
        (handle) => async (request, context) => {
          const answer = await handle(request, context);
          return new Response(spoil(held.world!.client, await answer.text()), answer);
        },
      );
      const got = await answers(held.world, viewers[viewer], asked, null);
      await held.world.close();
      expect(got[0]).toMatch(/^200/);
      if (kept.first) found.push(...differences(asked, kept.first, got));
      else kept.first = got;
      if (found.length > 0) break;
    }
    expect(found).not.toEqual([]);
  });
});
