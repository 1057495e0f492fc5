import { setTimeout as later } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { quarter } from "#app/domain/mentoring/slots.ts";
import { showBooking } from "#app/services/mentoring/show-booking.server.ts";
import { verifyChain } from "#app/services/selection/verify-chain.server.ts";
import { pairStandingOf } from "#db/queries/pair.server.ts";
import { closeHouse, cookieAs, freshHouse, viewerAs, type TestHouse } from "#tests/support/house.ts";
import { pairWorld, type PairWorld } from "#tests/support/pair-world.ts";
import { startServer, type RunningServer } from "#tests/support/server.ts";

/**
 * Many requests for one time of one pair, all on their way at once, to two server processes over one database.
 * `npm run race` sends 1,000 of them and prints the figures; `npm test` sends 40.
 */
const requests = Number(process.env.RACE ?? 40);
const sessions = 4;

let house: TestHouse;
let world: PairWorld;
let servers: RunningServer[] = [];
beforeAll(async () => {
  house = await freshHouse({ now: Date.now() }); // the servers live by the real clock
  world = await pairWorld(house);
  const shared = { dataDir: house.dataDir, env: { LOG_LEVEL: "warn", SKIP_MIGRATIONS: "1" } };
  servers = await Promise.all([startServer(shared), startServer(shared)]);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await closeHouse(house);
});

type Answer = {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
  /** Milliseconds until the last byte, waiting included. */
  readonly time: number;
  /** How often it was told to come again. */
  readonly waits: number;
};

/** Sends a form, and once more after the time that a busy server names, with the same one-time key. */
async function send(origin: string, cookie: string, fields: Record<string, string>): Promise<Answer> {
  const began = performance.now();
  for (let waits = 0; ; waits += 1) {
    const response = await fetch(`${origin}/matches/${world.matchId}/book`, {
      method: "POST",
      headers: { Cookie: cookie, Origin: origin, Accept: "text/html" },
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
    const body = await response.text();
    if (response.status === 503 && response.headers.has("Retry-After") && waits < 10) {
      await later(Number(response.headers.get("Retry-After")) * 1000);
      continue;
    }
    const time = performance.now() - began;
    return { status: response.status, location: response.headers.get("Location"), body, time, waits };
  }
}
const rows = (sql: string, ...values: unknown[]) =>
  house.store.client.prepare(sql).all(...values) as Record<string, unknown>[];

it(
  `of ${requests} requests for one time, sent to two processes, books one and names to all others the next free times`,
  async () => {
    const viewer = await viewerAs(house, world.mentee);
    const pair = await pairStandingOf(viewer, house.store, world.matchId);
    const shown = await showBooking(house, viewer, pair!, 60, null);
    const startsAt = shown!.days.flatMap(({ slots }) => slots)[0]!.startsAt + 7 * 86_400_000; // well past the notice
    const cookies: string[] = [];
    for (let n = 0; n < sessions; n += 1) cookies.push(await cookieAs(house, world.mentee));

    const began = performance.now();
    const answers = await Promise.all(
      Array.from({ length: requests }, (_, n) =>
        send(servers[n % servers.length]!.origin, cookies[Math.floor(n / servers.length) % sessions]!, {
          ...{ _key: house.newId(), _form: "book", startsAt: String(startsAt), length: "60", agenda: `Request ${n}` },
        }),
      ),
    );
    const wall = performance.now() - began;

    const times = answers.map(({ time }) => time).sort((a, b) => a - b);
    const at = (part: number) => Math.round(times[Math.ceil(times.length * part) - 1]!);
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    const waits = answers.reduce((sum, answer) => sum + answer.waits, 0);
    if (process.env.RACE)
      console.log(
        `${requests} requests, ${servers.length} processes, ${sessions} sessions: ${count(303)} booked, ${count(409)} refused, ` +
          `${requests - count(303) - count(409)} otherwise, ${waits} told to come again; ` +
          `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms, in all ${Math.round(wall)} ms`,
      );

    expect(answers.filter(({ status }) => status !== 303 && status !== 409).map(({ status }) => status)).toEqual([]);
    expect(count(303)).toBe(1);
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      const [, list = ""] = /not free any more. The next ones are:.*?<ul[^>]*>(.*?)<\/ul>/s.exec(body) ?? [];
      expect(list.match(/<li>/g)).toHaveLength(3);
      expect(list).toMatch(/\d{1,2}:\d{2}/);
    }
    const booked = rows("SELECT id, match_id, starts_at, state FROM mentoring_session");
    expect(booked).toEqual([{ id: expect.any(String), match_id: world.matchId, starts_at: startsAt, state: "booked" }]);
    const [winner] = answers.filter(({ status }) => status === 303);
    expect(winner!.location).toBe(`/matches/${world.matchId}/sessions/${booked[0]!.id as string}`);
    const first = startsAt / quarter;
    expect(
      rows(
        "SELECT session_id, account_id, quarter FROM session_quarter ORDER BY account_id = ? DESC, quarter",
        world.mentor,
      ),
    ).toEqual(
      [world.mentor, world.mentee].flatMap((account_id) =>
        [0, 1, 2, 3].map((n) => ({ session_id: booked[0]!.id, account_id, quarter: first + n })),
      ),
    );
    expect(rows("SELECT object_id FROM audit_event WHERE type LIKE 'mentoringSession.%'")).toEqual([
      { object_id: booked[0]!.id },
    ]);
    expect(rows("SELECT id FROM idempotency_key")).toHaveLength(1);
    expect((await verifyChain(house)).ok).toBe(true);
  },
  20_000 + requests * 300,
);
