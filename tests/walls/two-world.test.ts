import { describe, expect, it } from "vitest";
import { roleCodes } from "#app/domain/people/roles.ts";
import type { Client } from "#db/open.server.ts";
import { cast } from "#scripts/demonstration/cast.ts";
import { change, unclassified, viewers, type ViewerKind } from "#tests/support/two-worlds.ts";
import { standings } from "./expectations.ts";
import { dataOf } from "./manifest.ts";
import { groups, looks, withoutScreen } from "./viewers.ts";
import { answers, declared, differences, worldFor, type Asked } from "./worlds-apart.ts";
import type { World } from "./world.ts";

it("classifies every column of every table", async () => {
  const world = await worldFor(() => {});
  expect(unclassified(world.client)).toEqual([]);
  await world.close();
});

it("has a viewer for every role with a screen, and for everybody whom the matrix names", () => {
  expect(Object.values(groups).flat().sort()).toEqual(Object.keys(viewers).sort());
  const roles = new Set(Object.values(looks).flatMap((one) => one.roles));
  expect(roleCodes.filter((role) => !roles.has(role))).toEqual(withoutScreen);
  const whos = new Set(Object.values(looks).flatMap(({ stands }) => Object.keys(stands)));
  expect(standings.filter((who) => !whos.has(who))).toEqual([]);
  for (const viewer of Object.keys(viewers) as ViewerKind[])
    for (const role of looks[viewer].roles)
      expect(cast.find(({ code }) => code === viewers[viewer])!.roles, viewer).toContain(role);
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
