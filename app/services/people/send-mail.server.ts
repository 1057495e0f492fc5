import type { Locale } from "#app/domain/languages.ts";
import { textOf } from "#app/i18n/text.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { hashToken } from "#app/platform/keys.server.ts";
import type { House } from "#app/services/work.server.ts";
import { change, commitOperational, insert, operational, tokenMinted } from "#db/commit.server.ts";
import { accountsOfAudience, invitationWaiting, outboxWaiting, receiptNumberOf } from "#db/queries/mail.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { demonstrationMail, outbox } from "#db/schema/platform.tables.ts";

const reads = systemViewer("the mail job resolves audiences to accounts");
const claimTime = 5 * 60_000;

/**
 * Sends what waits in the outbox: claims a row, resolves its audience to accounts that may still know, mints the token
 * of an invitation (only its hash is kept), renders the text in each reader's language and hands it to SMTP.
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
      for (const reader of readers) {
        const link = await linkFor(house, origin, row, reader);
        if (!link) continue;
        const values = {
          name: reader.name,
          link,
          time: formatsOf(reader.locale, reader.zone, house.now()).dateTime(house.now()),
          newYork: formatsOf(reader.locale, reader.zone, house.now()).newYork(house.now()),
          reference: row.id.slice(0, 8).toUpperCase(),
          number: row.objectKind === "receipt" ? await receiptNumberOf(reads, house.store, row.objectId) : "",
        };
        const subject = textOf(reader.locale, `mail.${row.template}.subject` as TextKey, values);
        const text = `${textOf(reader.locale, `mail.${row.template}.body` as TextKey, values)}\n\n${link}\n\n${textOf(reader.locale, "mail.foot", values)}\n`;
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

async function linkFor(
  house: House,
  origin: string,
  row: { template: string; objectKind: string; objectId: string },
  { accountId, locale }: { accountId: string; locale: Locale },
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
