import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProcessState } from "#app/domain/selection/states.ts";
import { hashToken } from "#app/platform/keys.server.ts";
import { feedToken } from "#app/services/people/keep-calendar.server.ts";
import { makeDigests } from "#app/services/people/make-digests.server.ts";
import { remindByClock } from "#app/services/people/remind-by-clock.server.ts";
import { writeCalendar } from "#app/services/people/write-calendar.server.ts";
import { sendMail } from "#app/services/people/send-mail.server.ts";
import { cast } from "#scripts/demonstration/cast.ts";
import { stateLetters, type Who } from "./expectations.ts";
import { dataOf, manifest, routeTo } from "./manifest.ts";
import { setScene, type Scene } from "./objects.ts";
import { mayRead, plant, tokensIn, type Reader, type Token } from "./secrets.ts";
import { openWorld, origin, rows, serverBuild, type Handler, type World } from "./world.ts";

const declared = manifest();
/** One of every role, and everybody who sits on a panel. */
const readers: readonly (string | null)[] = [
  null,
  ...[
    "administrator",
    "auditor",
    "leadOfficer",
    "officer1",
    "officer2",
    "officer3",
    "screener1",
    "screener3",
    "screener4",
  ],
  ...["vetting1", "adjudicator", "cadre1", "authoritySg1", "authorityDpo1", "chair1", "chair2", "chair3"],
  ...["member1", "member3", "member4", "member5", "member6", "member7", "member9"],
  ...["focal-gh", "focal-ke", "focal-fi"],
  ...[
    "coordinator1",
    "mentor1",
    "mentor2",
    "mentor4",
    "mentor7",
    "mentee1",
    "mentee3",
    "mentee4",
    "mentee6",
    "mentee10",
  ],
];

type Canary = {
  readonly planted: ReadonlySet<string>;
  readonly world: World;
  readonly readerOf: (code: string | null, letter: string) => Reader;
  readonly scenes: ReadonlyMap<string, Scene>;
};

async function plantedWorld(wrap?: (handle: Handler) => Handler): Promise<Canary> {
  const scenes = new Map<string, Scene>();
  let canary: Pick<Canary, "readerOf"> | undefined;
  let planted = new Set<string>();
  const world = await openWorld((client, house) => {
    const letters = new Map<string, string>();
    for (const { id, state } of client.prepare("SELECT id, state FROM selection_process ORDER BY id").all() as {
      id: string;
      state: ProcessState;
    }[]) {
      const letter = stateLetters[state as keyof typeof stateLetters];
      letters.set(id, letter);
      scenes.set(letter, setScene(client, house, id));
    }
    const emails = new Map(cast.map(({ code, email }) => [email.toLowerCase(), code]));
    const codes = new Map(
      (client.prepare("SELECT id, email FROM account").all() as { id: string; email: string }[]).map(
        ({ id, email }) => [id, emails.get(email)!],
      ),
    );
    const hidden = new Set([...scenes.values()].flatMap(({ objects }) => objects.candidacyId ?? []));
    planted = plant({ client, house, letters, hidden, codeOf: (id) => codes.get(id) ?? "nobody" });
    // Scenes share the spare focal points: what they are in the end is read back.
    const states = new Map<string, Set<string>>();
    for (const { account, state } of client
      .prepare(
        "SELECT account_id AS account, member_state_id AS state FROM role_grant WHERE member_state_id IS NOT NULL AND ended_at IS NULL",
      )
      .all() as { account: string; state: string }[])
      states.set(codes.get(account)!, (states.get(codes.get(account)!) ?? new Set()).add(state));
    const recused = recusals(client, codes);
    canary = {
      readerOf: (code, letter) => {
        const own = Object.entries(scenes.get(letter)?.people ?? {}).filter(
          ([who, holder]) => holder === code && !/[fF]ocal/.test(who),
        );
        const seats =
          code === null ? undefined : recused.get(`${code} ${letters.size > 0 ? scenes.get(letter)!.processId : ""}`);
        return {
          code,
          standings: new Set([...own.map(([who]) => who as Who), ...(seats ?? [])]),
          states: states.get(code ?? "") ?? new Set(),
        };
      },
    };
  }, wrap);
  return { world, scenes, planted, readerOf: canary!.readerOf };
}

/** The seats of all members, by code and process: a scene names one of each kind only. */
function recusals(client: World["client"], codes: ReadonlyMap<string, string>): Map<string, Who[]> {
  const seats = client
    .prepare(
      `SELECT m.account_id AS account, panel.process_id AS process, m.seat,
         (SELECT count(*) FROM conflict_declaration d WHERE d.panel_member_id = m.id AND d.ruling = 'recused') AS recusals,
         (SELECT count(*) FROM longlist_entry l WHERE l.process_id = panel.process_id AND l.round = panel.round AND l.removed_at IS NULL)
         - (SELECT count(*) FROM conflict_declaration d WHERE d.panel_member_id = m.id) AS owing
       FROM panel_member m JOIN panel ON panel.id = m.panel_id WHERE m.removed_at IS NULL`,
    )
    .all() as { account: string; process: string; seat: string; recusals: number; owing: number }[];
  const assigned = client
    .prepare("SELECT account_id AS account, process_id AS process FROM screener_assignment WHERE ended_at IS NULL")
    .all() as { account: string; process: string }[];
  return new Map([
    ...assigned.map(({ account, process }) => [`${codes.get(account)!} ${process}`, ["screener"]] as [string, Who[]]),
    ...seats.map(({ account, process, seat, recusals: from, owing }) => {
      const who: Who = seat === "chair" ? "chair" : from > 0 ? "recused" : owing > 0 ? "undeclared" : "member";
      return [`${codes.get(account)!} ${process}`, [who]] as [string, Who[]];
    }),
  ]);
}

function forbidden({ readerOf }: Canary, code: string | null, body: string, seen?: Set<string>): Token[] {
  return tokensIn(body).filter((token) => {
    seen?.add(token.kind);
    const rule = mayRead[token.kind];
    if (!rule) throw new Error(`No rule for tokens of kind ${token.kind}`);
    return !rule(token, readerOf(code, token.letter));
  });
}
const said = (code: string | null, path: string, token: Token) =>
  `${code ?? "visitor"} read ${token.kind} (${token.letter} ${token.owner} ${token.marks}) on ${path}`;

/** Follows links from the first page, one page of each route and process, as documents and as data. */
async function follow(canary: Canary, code: string | null, seen: Set<string>): Promise<string[]> {
  const { world } = canary;
  const found: string[] = [];
  const waiting = ["/", "/tasks", "/me", "/mail", "/processes", "/reference", "/search?q=zq"];
  const visited = new Set<string>();
  for (let path = waiting.shift(); path !== undefined && visited.size < 70; path = waiting.shift()) {
    const { route } = routeTo(declared, path.split("?")[0]!);
    // One page per route, and the first pages of every process.
    const about = /^\/processes\/[^/]+$/.test(path) ? path : `${route.id}${path.includes("?") ? "?" : ""}`;
    if (visited.has(about) || route.id === "routes/demonstration") continue;
    visited.add(about);
    const { status, headers, body } = await world.get(code, path);
    found.push(
      ...forbidden(canary, code, body + JSON.stringify(headers), seen).map((token) => said(code, path!, token)),
    );
    if (status !== 200) {
      if (headers.location) waiting.push(headers.location);
      continue;
    }
    const data = await world.get(code, dataOf(declared, path));
    found.push(...forbidden(canary, code, data.body, seen).map((token) => said(code, `${path} (data)`, token)));
    for (const [, href] of body.matchAll(/(?:href|action)="(\/[^"#]*)(?:#[^"]*)?"/g))
      if (href && !/^\/(assets|files|enhance|mark|sign-out)/.test(href)) waiting.push(href.replaceAll("&amp;", "&"));
  }
  return found;
}
/** Every route with ids of the world's objects that fit it; what a loader gives a page is looked at first. */
async function tryAll(canary: Canary, code: string | null, seen: Set<string>): Promise<string[]> {
  const { world } = canary;
  const { routes } = await serverBuild();
  const found: string[] = [];
  for (const path of pathsOf(canary)) {
    const { route, params } = routeTo(declared, path.split("?")[0]!);
    const { loader } = routes[route.id]!.module as { loader?: unknown };
    if (loader === undefined) continue;
    const { status, body } = await world.call(code, loader, path, params);
    if (status !== 200 || forbidden(canary, code, body, seen).length === 0) continue;
    // A view may hold more than its page shows: the page itself decides.
    for (const asked of [path, dataOf(declared, path)]) {
      const answer = await world.get(code, asked);
      found.push(
        ...forbidden(canary, code, answer.body + JSON.stringify(answer.headers)).map((token) =>
          said(code, asked, token),
        ),
      );
    }
  }
  return found;
}

let paths: string[] | undefined;
function pathsOf({ world, scenes }: Canary): string[] {
  if (paths) return paths;
  const made = new Set<string>();
  const some = (sql: string, processId: string) =>
    rows<{ id: string }>(world, `${sql} LIMIT 5`, processId).map(({ id }) => id);
  const members = rows<{ id: string }>(
    world,
    `SELECT id FROM (SELECT id FROM cadre_member ORDER BY sponsoring_state = 'gh' DESC, sponsoring_state = 'ke' DESC, id LIMIT 5)
     UNION SELECT min(member_id) AS id FROM competency_evidence ORDER BY id`,
  ).map(({ id }) => id);
  const memberChecks = rows<{ id: string }>(
    world,
    `SELECT min(v.id) AS id FROM vetting_check v JOIN cadre_member m ON m.person_id = v.person_id
     WHERE v.candidacy_id IS NULL AND m.id IN (${members.map((id) => `'${id}'`).join()}) GROUP BY m.id ORDER BY m.id LIMIT 2`,
  ).map(({ id }) => id);
  const idsOf = (sql: string) => rows<{ id: string }>(world, sql).map(({ id }) => id);
  // One match of every state; a session of each pair, and all that have notes.
  const matches = idsOf("SELECT min(id) AS id FROM mentoring_match GROUP BY state ORDER BY state");
  const sessions = idsOf(
    `SELECT min(id) AS id FROM mentoring_session GROUP BY match_id
     UNION SELECT session_id AS id FROM mentoring_note ORDER BY id`,
  );
  const mentors = idsOf("SELECT id FROM mentor ORDER BY id");
  const mentorChecks = idsOf(
    "SELECT min(v.id) AS id FROM vetting_check v JOIN mentor m ON m.person_id = v.person_id GROUP BY m.id ORDER BY id LIMIT 3",
  );
  const member = "JOIN panel ON panel.id = x.panel_id WHERE panel.process_id = ?";
  for (const { processId, objects } of scenes.values()) {
    const nominations = some(
      "SELECT id FROM nomination WHERE process_id = ? ORDER BY state = 'draft' DESC, id",
      processId,
    );
    const fitting: Record<string, readonly (string | null)[]> = {
      ...Object.fromEntries(Object.entries(objects).map(([name, id]) => [name, [id]])),
      candidacyId: [
        objects.candidacyId!,
        objects.offListId!,
        ...some("SELECT id FROM candidacy WHERE process_id = ? ORDER BY state, id", processId),
      ],
      nominationId: [objects.nominationId!, ...nominations],
      sheetId: some(`SELECT x.id FROM score_sheet x ${member} ORDER BY x.candidacy_id, x.id`, processId),
      memberId: some(`SELECT x.id FROM panel_member x ${member} ORDER BY x.id`, processId),
      declarationId: some(
        "SELECT d.id FROM conflict_declaration d JOIN panel_member x ON x.id = d.panel_member_id JOIN panel ON panel.id = x.panel_id WHERE panel.process_id = ? AND d.tie <> 'none' ORDER BY d.id",
        processId,
      ),
      checkId: some(
        "SELECT v.id FROM vetting_check v JOIN candidacy c ON c.id = v.candidacy_id WHERE c.process_id = ? ORDER BY v.outcome, v.id",
        processId,
      ),
      fileId: [objects.fileId!, objects.integrityFileId!, objects.offListFileId!],
      letterId: [objects.letterId!, objects.sealedLetterId!, objects.regretId!],
      mentorId: mentors,
      matchId: [
        ...new Set([...matches, ...idsOf("SELECT DISTINCT match_id AS id FROM mentoring_session ORDER BY match_id")]),
      ],
      sessionId: sessions,
      exit: ["suspend"],
      gate: ["convening", "longlist", "shortlist", "recommendedList", "decision"],
      rule: ["G3", "G5", "P1"],
    };
    for (const { path, params } of declared) {
      if (params.length === 0 && scenes.get("A")!.processId !== processId) continue;
      let filled = [`/${path}`];
      for (const name of params) {
        const ids =
          path.includes("officers-named") && name === "accountId"
            ? [objects.namedId!]
            : path.startsWith("cadre") && name === "memberId"
              ? members
              : path.startsWith("cadre") && name === "checkId"
                ? memberChecks
                : path.startsWith("mentors") && name === "checkId"
                  ? mentorChecks
                  : (fitting[name] ?? []);
        filled = filled.flatMap((one) => ids.flatMap((id) => (id ? [one.replace(`:${name}`, id)] : [])));
      }
      filled.forEach((one) => made.add(one));
    }
  }
  // Every token begins with these letters: whoever looks for them is shown all that the search knows for them.
  made.add("/search?q=zqname");
  return (paths = [...made]);
}

describe("the canaries", () => {
  let canary: Canary;
  const seen = new Set<string>();
  beforeAll(async () => {
    canary = await plantedWorld();
  });
  afterAll(() => canary.world.close());

  it("sing to nobody who follows links", async () => {
    const found: string[] = [];
    for (const code of readers) found.push(...(await follow(canary, code, seen)));
    expect([...new Set(found)].join("\n")).toBe("");
  });

  it("sing to nobody who tries ids of things that are not theirs", async () => {
    const found: string[] = [];
    for (const code of readers) found.push(...(await tryAll(canary, code, seen)));
    expect([...new Set(found)].join("\n")).toBe("");
  });

  it("are there: whoever may read them does", () => {
    // The world's one reason at a recommended list speaks of a list that an objection undid: no page shows it any more.
    expect([...canary.planted].filter((kind) => !seen.has(kind) && kind !== "gateList")).toEqual([]);
    expect(canary.planted.size).toBeGreaterThan(25);
  });

  it("are in no log line, trail entry, outbox row, mail, daily mail or calendar", async () => {
    const { world } = canary;
    // What the world sent while it was made was written before the tokens were: all of it goes out once more.
    world.client.exec(`DELETE FROM demonstration_mail WHERE sent_at > 0; DELETE FROM digest_item; DELETE FROM digest;
      DELETE FROM clock_reminder; UPDATE outbox SET sent_at = NULL, claimed_at = NULL, not_before = 0`);
    const send = async () => {
      for (let sent = -1, left = waiting(world); left !== sent && left > 0; sent = left, left = waiting(world))
        await sendMail(world.house, origin);
    };
    await remindByClock(world.house);
    await send();
    await makeDigests(world.house);
    await send();
    const mails = rows<{ text: string }>(
      world,
      "SELECT subject || body AS text FROM demonstration_mail WHERE sent_at > 0",
    );
    expect(mails.length).toBeGreaterThan(100);
    expect(rows(world, "SELECT id FROM digest").length).toBeGreaterThan(0);
    expect(rows(world, "SELECT id FROM clock_reminder").length).toBeGreaterThan(0);
    const calendars: string[] = [];
    for (const { id } of rows<{ id: string }>(world, "SELECT id FROM account WHERE ended_at IS NULL ORDER BY id")) {
      const feed = world.house.newId();
      world.client
        .prepare("INSERT INTO calendar_feed (id, account_id, token_hash, made_at) VALUES (?, ?, ?, 0)")
        .run(feed, id, hashToken(feedToken(world.house, feed)));
      const answer = await writeCalendar(world.house, { token: feedToken(world.house, feed), address: id, origin });
      if (answer.ok) calendars.push(answer.file);
    }
    expect(calendars.filter((file) => file.includes("BEGIN:VEVENT")).length).toBeGreaterThan(10);
    const texts = [
      ...world.logged,
      ...mails.map(({ text }) => text),
      ...calendars,
      ...rows<{ text: string }>(world, "SELECT payload AS text FROM audit_event").map(({ text }) => text),
      ...rows<{ text: string }>(world, "SELECT template || coalesce(error, '') AS text FROM outbox").map(
        ({ text }) => text,
      ),
    ];
    expect(texts.flatMap(tokensIn)).toEqual([]);
  });

  it("are noticed where a page leaks one", async () => {
    const leak = "zqscoreNoteqAqmember1qq1z";
    const leaking = await plantedWorld((handle) => async (request, context) => {
      const answer = await handle(request, context);
      if (new URL(request.url).pathname !== "/calls") return answer;
      return new Response((await answer.text()).replace("</main>", `${leak}</main>`), answer);
    });
    const found = await follow(leaking, "focal-ke", new Set());
    await leaking.world.close();
    expect(found.some((line) => line.includes("scoreNote") && line.endsWith("on /calls"))).toBe(true);
  });
});

const waiting = (world: World) =>
  rows<{ n: number }>(world, "SELECT count(*) AS n FROM outbox WHERE sent_at IS NULL AND dropped_at IS NULL")[0]!.n;
