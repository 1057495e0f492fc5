import { letterRules, shownDigest } from "#app/domain/selection/letters.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { letterDay, letterMoment, letterWord } from "#app/i18n/letter-words.ts";
import type { PdfSheet } from "#app/platform/pdf-page.server.ts";
import type { House } from "#app/services/work.server.ts";
import { signerNames, successorOf, type LetterRow } from "#db/queries/letters.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { digestNow, opened, textOfIssued } from "./letter-text.server.ts";

const reads = systemViewer("the sheet of a letter that its reader may see");

/** An issued letter as it is read, on the page and on the sheet alike: every word in the letter's own language. */
export type LetterSheet = Omit<PdfSheet, "running"> & {
  readonly number: string;
  readonly digest: string;
  /** Whether the stored content still agrees with the digest that was signed. */
  readonly agrees: boolean;
};
/** The sheet of an issued letter; the caller has asked whether its reader may see the letter. */
export async function sheetOf(house: House, row: LetterRow): Promise<LetterSheet> {
  const { language } = row;
  const number = row.number ?? "";
  const issuedAt = row.issuedAt ?? 0;
  const digest = row.digest ?? "";
  const text = textOfIssued(house, row);
  const signer = (await signerNames(reads, house.store, row.issuedBy === null ? [] : [row.issuedBy])).get(
    row.issuedBy ?? "",
  );
  const successor = row.state === "recalled" ? await successorOf(reads, house.store, row.id) : null;
  const recalledOn = row.recalledAt === null ? "" : letterDay(language, dayIn(row.recalledAt, "America/New_York"));
  const marks = [
    ...(letterRules[row.kind].sealed ? [letterWord(language, "confidential")] : []),
    ...(row.state !== "recalled"
      ? []
      : [
          successor?.number
            ? letterWord(language, "replaced", { date: recalledOn, number: successor.number })
            : letterWord(language, "recalled", { date: recalledOn }),
        ]),
  ];
  return {
    language,
    number,
    digest,
    agrees: digestNow(house, row) === digest,
    title: `${number} ${text.subject}`,
    organisation: letterWord(language, "organisation"),
    marks,
    head: [
      [letterWord(language, "number"), number],
      [letterWord(language, "date"), letterDay(language, dayIn(issuedAt, "America/New_York"))],
      [letterWord(language, "to"), opened(house, row.kind, row.addressee)],
    ],
    subject: text.subject,
    blocks: text.blocks,
    signature: letterWord(language, "signed", { name: signer ?? "–", when: letterMoment(language, issuedAt) }),
    // Marks of direction: after Arabic, groups of digits alone would change their places.
    foot: [
      letterWord(language, "digest", { digest: `\u200e${shownDigest(digest)}\u200e` }),
      letterWord(language, "digestNote"),
    ],
    createdAt: issuedAt,
  };
}
/** The same sheet for the printer: with the running line of every page. */
export async function printedSheetOf(house: House, row: LetterRow): Promise<PdfSheet> {
  const { agrees: _agrees, digest: _digest, number, ...sheet } = await sheetOf(house, row);
  const page = letterWord(row.language, "page", { page: "{page}", pages: "{pages}" });
  return { ...sheet, running: `${number} · ${page}` };
}
