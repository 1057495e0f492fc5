import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ParsedMail } from "mailparser";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashToken } from "#app/platform/keys.server.ts";
import { event } from "#app/domain/events.ts";
import { action as joinAction } from "#app/routes/join.$token.tsx";
import { askPasswordReset } from "#app/services/people/ask-password-reset.server.ts";
import { inviteAccount } from "#app/services/people/invite-account.server.ts";
import { sendMail } from "#app/services/people/send-mail.server.ts";
import { save } from "#app/services/work.server.ts";
import { noticesOf } from "#app/domain/notices.ts";
import { eventTypes } from "#app/domain/events.ts";
import { locales } from "#app/domain/languages.ts";
import { hasText, textOf } from "#app/i18n/text.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { mailOf } from "#db/queries/mail.server.ts";
import { mailboxOfVisitor } from "#db/queries/people.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import {
  addAccount,
  closeHouse,
  freshHouse,
  postTo,
  workAs,
  workOfVisitor,
  type TestHouse,
} from "#tests/support/house.ts";
import { openPostbox, type Postbox } from "#tests/support/smtp.ts";

let postbox: Postbox;
let arrived: ParsedMail[];
let house: TestHouse;
let admin: string;
const origin = "http://localhost:3000";

beforeEach(async () => {
  postbox = await openPostbox();
  arrived = postbox.arrived;
  house = await freshHouse({ env: { SMTP_HOST: "127.0.0.1", SMTP_PORT: postbox.port } });
  ({ accountId: admin } = await addAccount(house, { email: "admin@house.example", roles: ["administrator"] }));
});
afterEach(async () => {
  await closeHouse(house);
  await postbox.close();
});

async function invite(language: "en" | "fr" = "en") {
  const outcome = await inviteAccount(await workAs(house, admin), {
    givenNames: "Léa",
    familyName: "Moreau",
    sex: "woman",
    nationalities: [],
    email: "lea.moreau@house.example",
    language,
    grant: { role: "screener", memberStateId: null, decidingOffice: null, startsOn: "2026-10-12", endsOn: null },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.result.accountId;
}
const linkIn = (mail: ParsedMail) => /http:\/\/localhost:3000\/join\/([\w-]{43})/.exec(mail.text ?? "");

test("an invitation arrives with a link that works; the database holds its hash alone", async () => {
  const accountId = await invite();
  expect(arrived).toHaveLength(0);
  expect(await sendMail(house, origin)).toBe(1);
  expect(arrived).toHaveLength(1);
  const [mail] = arrived as [ParsedMail];
  expect(mail.to).toMatchObject({ text: "lea.moreau@house.example" });
  expect(mail.subject).toBe("Your invitation to Bluehelm");
  expect(mail.messageId).toMatch(new RegExp(`^<[0-9a-z]{26}\\.${accountId}@bluehelm>$`));
  expect(mail.text).not.toMatch(/screener/i);
  const token = linkIn(mail)?.[1] ?? "";
  expect(token).toHaveLength(43);

  const { hash } = house.store.client
    .prepare("SELECT token_hash AS hash FROM invitation WHERE account_id = ?")
    .get(accountId) as { hash: string };
  expect(hash).toBe(hashToken(token));
  house.store.client.pragma("wal_checkpoint(TRUNCATE)");
  expect(readFileSync(join(house.dataDir, "bluehelm.sqlite")).includes(token)).toBe(false);

  const password = "seven lanterns on a quay";
  const joined = await postTo(
    house,
    joinAction,
    `/join/${token}`,
    { password, repeated: password, zone: "Europe/Paris" },
    { params: { token } },
  );
  expect([joined.status, joined.location]).toEqual([303, "/"]);
  expect(joined.headers.get("Set-Cookie")).toMatch(/^bluehelm=/);
  expect(await sendMail(house, origin)).toBe(0);
});

test("mail is written in the reader's language", async () => {
  await invite("fr");
  await sendMail(house, origin);
  expect(arrived[0]?.subject).toBe("Votre invitation à Bluehelm");
  expect(arrived[0]?.text).toContain("choisissez un mot de passe");
});

test("a refused mail is tried again later under the same Message-ID, with a new link in it", async () => {
  await invite();
  postbox.refuse(1);
  expect(await sendMail(house, origin)).toBe(0);
  expect(await sendMail(house, origin)).toBe(0);
  house.clock.advance(3 * 60_000);
  expect(await sendMail(house, origin)).toBe(1);
  expect(arrived).toHaveLength(1);
  const attempts = house.store.client.prepare("SELECT attempts, sent_at AS sentAt FROM outbox").get() as {
    attempts: number;
    sentAt: number;
  };
  expect(attempts.attempts).toBe(2);
  expect(attempts.sentAt).toBeGreaterThan(0);
});

test("a reset goes to a known address only", async () => {
  await addAccount(house, { email: "known@house.example", password: "seven lanterns on a quay" });
  for (const email of ["known@house.example", "unknown@house.example", "admin@house.example"])
    await askPasswordReset(workOfVisitor(house), { email, address: "192.0.2.1" });
  await sendMail(house, origin);
  expect(arrived.map(({ to }) => (Array.isArray(to) ? "" : to?.text))).toEqual(["known@house.example"]);
  expect(linkIn(arrived[0]!)).not.toBeNull();
  expect(await sendMail(house, origin)).toBe(0);
});

test("an account that has ended meanwhile is told nothing", async () => {
  const { accountId } = await addAccount(house, { email: "officer@house.example", roles: ["secretariatOfficer"] });
  const work = await workAs(house, admin);
  await save(work, [event("process.officerAssigned", ["process", "p1"], "p1", { accountId })], [], {});
  house.store.client.prepare("UPDATE account SET ended_at = 1 WHERE id = ?").run(accountId);
  expect(await sendMail(house, origin)).toBe(0);
  expect(arrived).toHaveLength(0);
});

test("in the demonstration the mail can be read there; a joined account's only by itself", async () => {
  const world = await freshHouse({ demonstration: true });
  const { accountId: host } = await addAccount(world, {
    email: "host@demo.example",
    roles: ["administrator"],
    demonstration: true,
  });
  const real = await addAccount(world, { email: "real@demo.example", password: "seven lanterns on a quay" });
  const outcome = await inviteAccount(await workAs(world, host), {
    givenNames: "Léa",
    familyName: "Moreau",
    sex: "woman",
    nationalities: [],
    email: "lea@demo.example",
    language: "en",
    grant: { role: "screener", memberStateId: null, decidingOffice: null, startsOn: "2026-10-12", endsOn: null },
  });
  await sendMail(world, origin);
  const reads = systemViewer("test");
  const mailbox = await mailboxOfVisitor(reads, world.store, "lea@demo.example");
  expect(mailbox).toBe(outcome.ok ? outcome.result.accountId : "");
  expect((await mailOf(reads, world.store, mailbox!))[0]?.body).toMatch(/\/join\/[\w-]{43}/);
  expect(await mailboxOfVisitor(reads, world.store, "real@demo.example")).toBeNull();
  expect(real.accountId).not.toBe("");
  await closeHouse(world);
});

test("every notice has its texts in every language, and they say nothing but name, time and link", () => {
  const templates = new Set<string>();
  for (const type of eventTypes)
    for (const to of ["decision", "shortlisting", "assessment", "other"])
      for (const clock of ["dueCall", "dueTask", "dueSession", "overdue", "stillOverdue"])
        for (const { template } of noticesOf({
          type,
          objectKind: "x",
          objectId: "x",
          processId: "x",
          payload: { to, accountId: "x", template: clock },
        } as never))
          templates.add(template);
  templates.add("digest");
  expect(templates.size).toBeGreaterThan(15);
  const values = { name: "N", link: "L", time: "T", newYork: "Y", reference: "R" };
  for (const template of templates)
    for (const part of ["subject", "body"]) {
      const key = `mail.${template}.${part}`;
      expect(hasText(key), key).toBe(true);
      for (const locale of locales) expect(textOf(locale, key as TextKey, values).length).toBeGreaterThan(5);
    }
});
