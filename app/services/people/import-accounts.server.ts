import { languages } from "#app/domain/languages.ts";
import { event, type DomainEvent } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { readRoster, rosterColumns, type Roster } from "#app/domain/people/roster.ts";
import { holds, type Viewer } from "#app/domain/policy.ts";
import { readCsv } from "#app/platform/csv.server.ts";
import { save, type House, type Work } from "#app/services/work.server.ts";
import { commitOperational, insert, operational, remove, type Write } from "#db/commit.server.ts";
import { importDraft, takenAddresses } from "#db/queries/administration.server.ts";
import { stateSpellings } from "#db/queries/people.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { draft } from "#db/schema/platform.tables.ts";
import { newAccount, newGrant, openInvitation } from "#db/writes/people.server.ts";
import { linkTime } from "./link-time.ts";

const form = "accounts.import";
/** The longest list that is taken, in characters. */
export const importLength = 400_000;

/** A list as the administrator left it, and what became of it in the dry run; null where none was given or by anybody else. */
export async function importChecked(house: House, viewer: Viewer): Promise<(Roster & { text: string }) | null> {
  if (!holds(viewer, "administrator")) return null;
  const text = await importDraft(viewer, house.store, form);
  return text === null ? null : { text, ...(await check(house, viewer, text)) };
}

async function check(house: House, viewer: Viewer, text: string): Promise<Roster> {
  const read = readCsv(text);
  if (!read.ok)
    return { people: [], rows: 0, faults: [{ line: read.line, column: null, reason: message("admin.import.broken") }] };
  return readRoster(read.lines, {
    states: await stateSpellings(viewer, house.store),
    taken: await takenAddresses(viewer, house.store),
    languages,
    today: dayOf(house.now()),
  });
}

/** Keeps a list for its dry run in place of an earlier one; nothing is made yet. Refused: none, or one that is too long. */
export async function checkImport(work: Work, { text }: { text: string }): Promise<Outcome<{ rows: number }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  if (text.trim() === "") return invalid({ csv: message("field.required") });
  // A workbook or a picture chosen by mistake: nothing of it is worth keeping in the field.
  if (text.includes("\0") || text.includes("\ufffd")) return invalid({ file: message("admin.import.notText") });
  if (text.length > importLength) return invalid({ csv: message("field.tooLong", { max: importLength }) });
  await commitOperational(house.store, [
    operational(draft, remove(draft, { accountId: viewer.accountId, form }, null)),
    operational(
      draft,
      insert(draft, { id: house.newId(), accountId: viewer.accountId, form, body: text, savedAt: house.now() }),
    ),
  ]);
  return { ok: true, result: { rows: (await check(house, viewer, text)).rows } };
}

/**
 * Invites everyone of the list that was checked, in one commit: all or none. The list is held against the rules once more,
 * since the house may have changed; a fault sends the administrator back to the dry run.
 */
export async function applyImport(work: Work): Promise<Outcome<{ people: number }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const text = await importDraft(viewer, house.store, form);
  if (text === null) return conflict(message("admin.import.gone"));
  const { people, faults } = await check(house, viewer, text);
  if (faults.length > 0 || people.length === 0) return conflict(message("admin.import.faulty"));
  const now = house.now();
  const events: DomainEvent[] = [];
  const writes: Write[] = [remove(draft, { accountId: viewer.accountId, form }, 1)];
  for (const person of people) {
    const accountId = house.newId();
    const { grants, nationality, lines: _, ...told } = person;
    events.push(
      event("account.invited", ["account", accountId], null, {
        role: grants[0]!.role,
        memberState: grants[0]!.memberStateId,
      }),
    );
    writes.push(
      ...newAccount({
        ...told,
        accountId,
        personId: house.newId(),
        nationalities: nationality === null ? [] : [{ id: house.newId(), memberStateId: nationality }],
        zone: "America/New_York",
        at: now,
      }),
    );
    for (const grant of grants) {
      const grantId = house.newId();
      const bound = grant.memberStateId ?? grant.decidingOffice;
      events.push(event("role.granted", ["account", accountId], null, { grantId, role: grant.role, bound }));
      writes.push(newGrant(grantId, accountId, grant, viewer.accountId, now));
    }
    writes.push(...openInvitation(house.newId(), accountId, "invitation", now, now + linkTime));
  }
  return save(work, events, writes, { people: people.length }, conflict(message("admin.import.faulty")));
}

/** Gives a list up: what was typed is forgotten. */
export async function dropImport(work: Work): Promise<Outcome<{ people: number }>> {
  await commitOperational(work.house.store, [
    operational(draft, remove(draft, { accountId: work.viewer.accountId, form }, null)),
  ]);
  return { ok: true, result: { people: 0 } };
}

/** A list to begin from: the heading and three people of nobody. */
export function sampleImport(today: string): string {
  const rows = [
    ["amina.okoro@example.org", "Amina", "Okoro", "en", "woman", "ng", "screener", "", "", today, ""],
    ["luc.martin@example.org", "Luc", "Martin", "fr", "man", "fr", "leadFocalPoint", "fr", "", today, ""],
    ["ines.costa@example.org", "Inês", "Costa", "en", "undisclosed", "", "selectionAuthority", "", "usgDpo", today, ""],
  ];
  return `\ufeff${[[...rosterColumns], ...rows].map((cells) => cells.join(",")).join("\r\n")}\r\n`;
}
