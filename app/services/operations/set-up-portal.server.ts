import { event } from "#app/domain/events.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import { textOf } from "#app/i18n/text.ts";
import { hashToken } from "#app/platform/keys.server.ts";
import { linkTime } from "#app/services/people/link-time.ts";
import { loadReferenceData } from "#app/services/reference/load-reference-data.server.ts";
import { contextOf, type House } from "#app/services/work.server.ts";
import { commit, commitOperational, operational, tokenMinted } from "#db/commit.server.ts";
import { invitationWaiting } from "#db/queries/mail.server.ts";
import { accountByEmail } from "#db/queries/people.server.ts";
import { administrators, hasReferenceData } from "#db/queries/platform.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { outbox } from "#db/schema/platform.tables.ts";
import { closeInvitationMail, newAccount, newGrant, openInvitation } from "#db/writes/people.server.ts";

const reads = systemViewer("npm run setup says what stands");
const actor = { id: "system", role: "system" };
const zone = "America/New_York";

export type FirstAdministrator = {
  readonly givenNames: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: "en" | "fr";
};

/** Loads the reference data into a house that has none. Returns whether it did. */
export async function ensureReferenceData(house: House): Promise<boolean> {
  if (await hasReferenceData(reads, house.store)) return false;
  await loadReferenceData(house.store, contextOf({ house, replay: null }));
  return true;
}

/** The administrators on record: who has joined, and whose invitation waits until when. */
export function standingAdministrators(house: House) {
  return administrators(reads, house.store, house.now());
}

/**
 * Makes the first administrator's account with an invitation. Refused where an account has this address, or an
 * administrator stands already: all further ones are invited from the administrator's own screens.
 */
export async function addFirstAdministrator(
  house: House,
  person: FirstAdministrator,
): Promise<{ ok: true; accountId: string } | { ok: false; why: "taken" | "stands" }> {
  if ((await standingAdministrators(house)).length > 0) return { ok: false, why: "stands" };
  if (await accountByEmail(reads, house.store, person.email)) return { ok: false, why: "taken" };
  const [accountId, grantId, now] = [house.newId(), house.newId(), house.now()];
  const grant = { memberStateId: null, decidingOffice: null, startsOn: dayOf(now), endsOn: null };
  const done = await commit(
    house.store,
    contextOf({ house, replay: null }),
    actor,
    [
      event("account.invited", ["account", accountId], null, { role: "administrator", memberState: null }),
      event("role.granted", ["account", accountId], null, { grantId, role: "administrator", bound: null }),
    ],
    [
      ...newAccount({
        ...{ accountId, personId: house.newId(), sex: "undisclosed", nationalities: [], zone, at: now },
        ...person,
      }),
      newGrant(grantId, accountId, { role: "administrator", ...grant }, actor.id, now),
      ...openInvitation(house.newId(), accountId, "invitation", now, now + linkTime),
    ],
    {},
  );
  return done.ok ? { ok: true, accountId } : { ok: false, why: "taken" };
}

/** Opens a new invitation for an administrator who has not joined; the earlier link is good for nothing any more. */
export async function renewFirstInvitation(house: House, accountId: string): Promise<void> {
  const now = house.now();
  await commit(
    house.store,
    contextOf({ house, replay: null }),
    actor,
    [event("account.invited", ["account", accountId], null, { role: "administrator", memberState: null })],
    openInvitation(house.newId(), accountId, "invitation", now, now + linkTime),
    {},
  );
}

/**
 * Mints the link of a waiting invitation, mails it, and returns it to be printed once: only its hash is kept. A mail that
 * went out, and one that nobody could send, is done: the mail job would mint another link and spoil this one. One that the
 * mail server did not take stays to be sent again, with a link of its own in place of this one.
 */
export async function handOverInvitation(
  house: House,
  origin: string,
  { accountId, name, email, language }: { accountId: string; name: string; email: string; language: "en" | "fr" },
): Promise<{ link: string; mailed: true | false | { error: unknown } }> {
  const waiting = await invitationWaiting(reads, house.store, accountId, "invitation", house.now());
  if (!waiting) throw new Error("No invitation waits");
  const token = house.newToken();
  await tokenMinted(house.store, waiting.id, hashToken(token));
  const link = `${origin}/join/${token}${language === "en" ? "" : `?language=${language}`}`;
  const now = house.now();
  const close = (as: "sentAt" | "droppedAt") =>
    commitOperational(house.store, [operational(outbox, closeInvitationMail(accountId, now, as))]);
  if (!house.mailer) {
    await close("droppedAt");
    return { link, mailed: false };
  }
  const formats = formatsOf(language, zone, now);
  const values = {
    ...{ name, link, time: formats.dateTime(now), newYork: formats.newYork(now) },
    reference: waiting.id.slice(0, 8).toUpperCase(),
  };
  const text = [textOf(language, "mail.invitation.body", values), link, textOf(language, "mail.foot", values)].join(
    "\n\n",
  );
  try {
    await house.mailer.send({
      messageId: waiting.id,
      to: email,
      subject: textOf(language, "mail.invitation.subject", values),
      text: `${text}\n`,
    });
    await close("sentAt");
    return { link, mailed: true };
  } catch (error) {
    return { link, mailed: { error } };
  }
}

/** What became of a mail, as a sentence for whoever sets the portal up. */
export function saidOfMail(error: unknown, { host, port }: { host: string; port: number }): string {
  const { code, responseCode } = (error ?? {}) as { code?: string; responseCode?: number };
  const server = `${host}:${port}`;
  switch (code) {
    case "EAUTH":
      return `${server} refused the user or the password: look at SMTP_USER and SMTP_PASSWORD.`;
    case "EDNS":
    case "ENOTFOUND":
      return `No machine has the name ${host}: look at SMTP_HOST.`;
    case "ESOCKET":
    case "ECONNECTION":
    case "ECONNREFUSED":
      return `Nobody answers at ${server}, or it wants TLS where none was tried: look at SMTP_HOST, SMTP_PORT and SMTP_SECURE.`;
    case "ETIMEDOUT":
      return `${server} did not answer within ten seconds: look at SMTP_HOST, SMTP_PORT and the firewall between.`;
    case "EENVELOPE":
      return `${server} refused the sender or the addressee: look at MAIL_FROM and the administrator's address.`;
    case "ETLS":
      return `No encrypted connection to ${server} could be made: look at SMTP_SECURE and its certificate.`;
    default:
      return `${server} did not take the mail (${code ?? "unknown"}${responseCode ? `, ${responseCode}` : ""}).`;
  }
}
