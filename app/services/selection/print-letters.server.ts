import type { House } from "#app/services/work.server.ts";
import { change, commitOperational, insert, operational } from "#db/commit.server.ts";
import { allIssuedLetters, pdfJobOf, pdfsWaiting, type LetterRow } from "#db/queries/letters.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { pdfJob } from "#db/schema/platform.tables.ts";
import { printedSheetOf } from "./letter-sheet.server.ts";

const reads = systemViewer("the printing job makes the sheets that wait");
const claimTime = 3 * 60_000;

/** Which sheet of a letter is meant: the one issued, or the one marked as recalled. */
const editionOf = (row: LetterRow) => (row.state === "recalled" ? ("recalled" as const) : ("issued" as const));

export type Printed =
  | { readonly state: "made"; readonly bytes: Buffer; readonly name: string }
  | { readonly state: "waiting"; readonly askedAt: number }
  | { readonly state: "failed" };

/**
 * The PDF of a letter that its reader may see: its bytes where it lies ready, else whether it is being made; asks for it
 * where nobody has, and again where the file is gone. Never draws on the thread that asks.
 */
export async function printedLetter(house: House, row: LetterRow): Promise<Printed> {
  const edition = editionOf(row);
  const id = `${row.id}.${edition}`;
  const job = await pdfJobOf(reads, house.store, id);
  if (job?.fileDigest) {
    const bytes = kept(house, job.fileDigest);
    if (bytes) return { state: "made", bytes, name: `${(row.number ?? row.id).replaceAll("/", "-")}.pdf` };
  }
  if (job && job.madeAt === null)
    return job.attempts >= 5 ? { state: "failed" } : { state: "waiting", askedAt: job.askedAt };
  const askedAt = house.now();
  await commitOperational(house.store, [
    operational(
      pdfJob,
      job
        ? change(pdfJob, { id }, { askedAt, claimedAt: null, madeAt: null, fileDigest: null, attempts: 0, error: null })
        : insert(pdfJob, { id, letterId: row.id, edition, askedAt, attempts: 0 }),
    ),
  ]);
  return { state: "waiting", askedAt };
}
function kept(house: House, digest: string): Buffer | null {
  try {
    return house.files.get(digest);
  } catch {
    return null;
  }
}

/** Makes the sheets that wait, one after another in the printer's own thread; returns how many. */
export async function printLetters(house: House, most = 8): Promise<number> {
  const waiting = await pdfsWaiting(reads, house.store, house.now() - claimTime, most);
  if (waiting.length === 0) return 0;
  const letters = new Map(
    (
      await allIssuedLetters(
        reads,
        house.store,
        waiting.map(({ letterId }) => letterId),
      )
    ).map((row) => [row.id, row]),
  );
  let made = 0;
  for (const job of waiting) {
    const claimed = await commitOperational(house.store, [
      operational(
        pdfJob,
        change(
          pdfJob,
          { id: job.id, claimedAt: job.claimedAt, madeAt: null },
          { claimedAt: house.now(), attempts: job.attempts + 1 },
        ),
      ),
    ]);
    const row = letters.get(job.letterId);
    if (!claimed || !row) continue;
    try {
      const bytes = await house.printer.print(await printedSheetOf(house, row));
      const fileDigest = house.files.put(bytes);
      await commitOperational(house.store, [
        operational(pdfJob, change(pdfJob, { id: job.id }, { fileDigest, madeAt: house.now(), error: null })),
      ]);
      made += 1;
    } catch (error) {
      house.log.warn({ pdf: job.id, error: error instanceof Error ? error.message : "unknown" }, "sheet not made");
      await commitOperational(house.store, [
        operational(
          pdfJob,
          change(pdfJob, { id: job.id }, { claimedAt: null, error: error instanceof Error ? error.name : "unknown" }),
        ),
      ]);
    }
  }
  return made;
}
