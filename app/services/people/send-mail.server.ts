import { textOf } from "#app/i18n/text.ts";
import { kindOf, wayOf } from "#app/domain/notice-ways.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { hashToken } from "#app/platform/keys.server.ts";
import type { House } from "#app/services/work.server.ts";
import { change, commitOperational, insert, operational, tokenMinted } from "#db/commit.server.ts";
import {
  accountsOfAudience,
  invitationWaiting,
  outboxWaiting,
  receiptNumberOf,
  type Reader,
} from "#db/queries/mail.server.ts";
import { deadlineOf, habitsOf, itemsOfDigest, nextNewsOf } from "#db/queries/notice-ways.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { digestItem } from "#db/schema/notices.tables.ts";
import { demonstrationMail, outbox } from "#db/schema/platform.tables.ts";

const reads = systemViewer("the mail job resolves audiences to accounts");
const claimTime = 5 * 60_000;

/**
 * Sends what waits in the outbox: claims a row, resolves its audience to accounts that may still know, mints the token
 * of an invitation (only its hash is kept), renders the text in each reader's language and hands it to SMTP. What a reader
 * takes in the daily mail is laid aside for it, and a daily mail is written from what was laid aside.
 * Returns how many mails went out. A failed row is tried again later with a growing pause.
 */
export async function sendMail(house: House, origin: string, most = 50): Promise<number> {
  let sent = 0;
  for (const row of await outboxWaiting(reads, house.store, house.now(), claimTime, most)) {
    const claimed = await commitOperational(house.store, [
      operational(
        outbox,
        change(
          outbox,
          { id: row.id, claimedAt: row.claimedAt, sentAt: null, droppedAt: null },
          { claimedAt: house.now(), attempts: row.attempts + 1 },
        ),
      ),
    ]);
    if (!claimed) continue;
    try {
      const readers = await accountsOfAudience(reads, house.store, row.recipientId, row.objectId, house.now());
      const dueAt = await deadlineOf(reads, house.store, row);
      for (const reader of readers) {
        if (await laidAside(house, row, reader, dueAt)) continue;
        const written = await mailFor(house, origin, row, reader);
        if (!written) continue;
        const { subject, text } = written;
        if (house.mailer)
          await house.mailer.send({ messageId: `${row.id}.${reader.accountId}`, to: reader.email, subject, text });
        if (house.config.demonstration)
          await commitOperational(house.store, [
            operational(
              demonstrationMail,
              insert(demonstrationMail, {
                id: house.newId(),
                recipientId: reader.accountId,
                subject,
                body: text,
                sentAt: house.now(),
              }),
            ),
          ]);
        sent += 1;
      }
      await commitOperational(house.store, [
        operational(outbox, change(outbox, { id: row.id }, { sentAt: house.now(), error: null })),
      ]);
    } catch (error) {
      house.log.warn({ outbox: row.id, error: error instanceof Error ? error.name : "unknown" }, "mail not sent");
      await commitOperational(house.store, [
        operational(
          outbox,
          change(
            outbox,
            { id: row.id },
            {
              claimedAt: null,
              notBefore: house.now() + Math.min(2 ** row.attempts, 60) * 60_000,
              error: error instanceof Error ? error.name : "unknown",
            },
          ),
        ),
      ]);
    }
  }
  return sent;
}

type Row = {
  readonly id: string;
  readonly recipientId: string;
  readonly template: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly createdAt: number;
};

/** Lays a notice aside for the daily mail of a reader who takes it there; twice is once. */
async function laidAside(house: House, row: Row, reader: Reader, dueAt: number | null): Promise<boolean> {
  if (kindOf(row.template) === "security") return false;
  const { roles, chosen } = await habitsOf(reads, house.store, reader.accountId, house.now());
  if (wayOf(row.template, chosen, roles, dueAt, house.now()) === "atOnce") return false;
  await commitOperational(house.store, [
    operational(
      digestItem,
      insert(digestItem, {
        id: house.newId(),
        outboxId: row.id,
        accountId: reader.accountId,
        audience: row.recipientId,
        template: row.template,
        objectKind: row.objectKind,
        objectId: row.objectId,
        createdAt: row.createdAt,
      }),
    ),
  ]);
  return true;
}

/** The mail of a notice for one reader: neutral title, time and link, never content. Null where nothing is left to say. */
async function mailFor(
  house: House,
  origin: string,
  row: Row,
  reader: Reader,
): Promise<{ subject: string; text: string } | null> {
  const link = await linkFor(house, origin, row, reader);
  if (!link) return null;
  const formats = formatsOf(reader.locale, reader.zone, house.now());
  const values = {
    name: reader.name,
    link,
    time: formats.dateTime(house.now()),
    newYork: formats.newYork(house.now()),
    reference: row.id.slice(0, 8).toUpperCase(),
    number: row.objectKind === "receipt" ? await receiptNumberOf(reads, house.store, row.objectId) : "",
  };
  const more: string[] = [];
  if (row.template === "newsPublished") {
    const day = await nextNewsOf(reads, house.store, row.objectId);
    if (day !== null) more.push(textOf(reader.locale, "mail.nextNews", { day: formats.date(day) }));
  }
  if (row.template === "digest") {
    const lines = await linesOf(house, origin, row.objectId, reader);
    if (lines.length === 0) return null;
    more.push(lines.join("\n\n"));
  }
  const said = (part: "subject" | "body") => textOf(reader.locale, `mail.${row.template}.${part}` as TextKey, values);
  return {
    subject: said("subject"),
    text: `${[said("body"), ...more, link, textOf(reader.locale, "mail.foot", values)].join("\n\n")}\n`,
  };
}

/** The lines of a daily mail: each title with its link once, of those notices whose audience the reader is still in. */
async function linesOf(house: House, origin: string, digestId: string, reader: Reader): Promise<string[]> {
  const lines = new Set<string>();
  for (const item of await itemsOfDigest(reads, house.store, digestId)) {
    const still = await accountsOfAudience(reads, house.store, item.audience, item.objectId, house.now());
    if (!still.some(({ accountId }) => accountId === reader.accountId)) continue;
    const link = await linkFor(house, origin, item, reader);
    const title = textOf(reader.locale, `mail.${item.template}.subject` as TextKey);
    if (link) lines.add(`– ${title}\n  ${link}`);
  }
  return [...lines];
}

async function linkFor(
  house: House,
  origin: string,
  row: { template: string; objectKind: string; objectId: string },
  { accountId, locale }: Pick<Reader, "accountId" | "locale">,
): Promise<string | null> {
  if (row.objectKind === "receipt") return `${origin}/receipts/${row.objectId}`;
  if (row.template === "letterReady") return `${origin}/letters/${row.objectId}`;
  // A member of the cadre has no account to sign in to.
  if (row.template === "cadreInvited") return `${origin}/`;
  if (row.template !== "invitation" && row.template !== "passwordReset") return `${origin}/tasks`;
  const waiting = await invitationWaiting(
    reads,
    house.store,
    accountId,
    row.template === "invitation" ? "invitation" : "passwordReset",
    house.now(),
  );
  if (!waiting) return null;
  const token = house.newToken();
  await tokenMinted(house.store, waiting.id, hashToken(token));
  // Its reader has not signed in yet: the page speaks the language of the mail.
  return `${origin}/join/${token}${locale === "en" ? "" : `?language=${locale}`}`;
}
