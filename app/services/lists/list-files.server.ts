import { filesKept, mostFiles, mostInWorkbook, mostTries, type ListKey, listKeys } from "#app/domain/list.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import type { Standing, Viewer } from "#app/domain/policy.ts";
import { directionOf } from "#app/i18n/text.ts";
import { csvLines, type Cell } from "#app/platform/table-file.server.ts";
import type { House, Work } from "#app/services/work.server.ts";
import { change, commitOperational, insert, operational, remove } from "#db/commit.server.ts";
import { listFilesBefore, nextListFile, ownListFiles, type ListFileRow } from "#db/queries/list-files.server.ts";
import { systemViewer, viewerOf } from "#db/queries/viewer.server.ts";
import { listFile, session } from "#db/schema/platform.tables.ts";
import { listAt } from "./doors.server.ts";

const reads = systemViewer("the job that makes files of lists looks for what waits; each is made as its asker sees it");
/** Whoever makes a file says so with every part; after so long a silence another takes over. */
const silence = 2 * 60_000;

/** What the asker is where the list is: as long as it stays so, the file holds what the page would show. */
function scopeOf(house: House, viewer: Viewer, standing: Standing | null): string {
  return house.digest(JSON.stringify([viewer.grants, standing]));
}

/**
 * Asks for a file of a list, to be made while the viewer does something else. Nothing of it is a record: that the file was
 * taken is an event when it leaves.
 * @param input.sessionId the session that is told on its next page that the file is ready
 */
export async function askListFile(
  { house, viewer }: Pick<Work, "house" | "viewer">,
  input: { list: ListKey | null; place: string; query: string; format: "csv" | "xlsx"; sessionId: string | null },
): Promise<Outcome<{ done: "asked" | "dropped" }>> {
  const found = input.list && (await listAt(house, viewer, input.list, input.place, input.query));
  if (!input.list || !found?.sheet.exports) return missing;
  const rows = await found.sheet.found();
  if (input.format === "xlsx" && rows > mostInWorkbook)
    return invalid({ _form: message("list.files.tooLong", { most: mostInWorkbook }) });
  const own = await ownListFiles(viewer, house.store);
  if (own.length >= mostFiles) return conflict(message("list.files.many", { most: mostFiles }));
  await commitOperational(house.store, [
    operational(
      listFile,
      insert(listFile, {
        id: house.newId(),
        accountId: viewer.accountId,
        sessionId: input.sessionId,
        list: input.list,
        place: input.place,
        query: found.sheet.asked,
        format: input.format,
        state: "waiting",
        found: rows,
        done: 0,
        askedAt: house.now(),
        attempts: 0,
      }),
    ),
  ]);
  return { ok: true, result: { done: "asked" } };
}

/** Lets one of the viewer's own files go, made or not; anybody else's is missing. */
export async function dropListFile(
  { house, viewer }: Pick<Work, "house" | "viewer">,
  { id }: { id: string | null },
): Promise<Outcome<{ done: "asked" | "dropped" }>> {
  const row = (await ownListFiles(viewer, house.store)).find((one) => one.id === id);
  if (!row) return missing;
  await letGo(house, row);
  return { ok: true, result: { done: "dropped" } };
}
async function letGo(house: House, row: ListFileRow): Promise<void> {
  await commitOperational(house.store, [operational(listFile, remove(listFile, { id: row.id }, null))]);
  if (row.fileDigest) house.files.remove(row.fileDigest);
}

/** One of the viewer's own files that is ready; null where it is not, or the viewer is no more what the file was made for. */
export async function takenListFile(
  house: House,
  viewer: Viewer,
  id: string,
): Promise<{ row: ListFileRow; bytes: Buffer } | null> {
  const row = (await ownListFiles(viewer, house.store)).find((one) => one.id === id);
  const key = listKeys.find((one) => one === row?.list);
  if (!row?.fileDigest || !key || row.state !== "ready" || row.askedAt + filesKept <= house.now()) return null;
  const found = await listAt(house, viewer, key, row.place, row.query);
  if (!found || scopeOf(house, viewer, found.standing) !== row.scope) return null;
  const bytes = read(house, row.fileDigest);
  return bytes && { row, bytes };
}
function read(house: House, digest: string): Buffer | null {
  try {
    return house.files.get(digest);
  } catch {
    return null; // gone with a folder that was put back without it
  }
}

/** Makes the file that has waited longest, and lets go what is past its time. Returns whether one was made. */
export async function makeListFiles(house: House): Promise<boolean> {
  const now = house.now();
  for (const row of await listFilesBefore(reads, house.store, now - filesKept)) await letGo(house, row);
  const row = await nextListFile(reads, house.store, now - silence);
  if (!row) return false;
  const claimed = await commitOperational(house.store, [
    operational(
      listFile,
      change(
        listFile,
        { id: row.id, claimedAt: row.claimedAt, attempts: row.attempts },
        { claimedAt: now, attempts: row.attempts + 1, done: 0 },
      ),
    ),
  ]);
  if (!claimed) return false;
  try {
    await make(house, row);
    return true;
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown";
    house.log.warn({ listFile: row.id, error: kind }, "file of a list not made");
    await commitOperational(house.store, [
      operational(
        listFile,
        change(
          listFile,
          { id: row.id },
          { claimedAt: null, state: row.attempts + 1 >= mostTries ? "failed" : "waiting" },
          null,
        ),
      ),
    ]);
    return false;
  }
}

async function make(house: House, row: ListFileRow): Promise<void> {
  const viewer = await viewerOf(reads, house.store, row.accountId, house.now());
  const key = listKeys.find((one) => one === row.list);
  const found = viewer && key && (await listAt(house, viewer, key, row.place, row.query));
  // Whose list it is no more gets no file of it.
  if (!viewer || !found) return void (await letGo(house, row));
  const { sheet, standing } = found;
  const scope = scopeOf(house, viewer, standing);
  const rows: (readonly Cell[])[] = [];
  const lines: string[] = row.format === "csv" ? [csvLines([sheet.headings], true)] : [];
  let done = 0;
  for await (const part of sheet.parts()) {
    if (row.format === "csv") lines.push(csvLines(part, false));
    else rows.push(...part);
    done += part.length;
    const goesOn = await commitOperational(house.store, [
      operational(listFile, change(listFile, { id: row.id }, { done, claimedAt: house.now() })),
    ]);
    // Let go meanwhile.
    if (!goesOn) return;
  }
  const bytes =
    row.format === "csv"
      ? Buffer.from(lines.join(""), "utf8")
      : await house.printer.tabulate({
          headings: sheet.headings,
          rows,
          sheet: sheet.key,
          rightToLeft: directionOf(viewer.locale) === "rtl",
        });
  const fileDigest = house.files.put(bytes);
  const kept = await commitOperational(house.store, [
    operational(
      listFile,
      change(
        listFile,
        { id: row.id },
        { state: "ready", fileDigest, scope, found: done, done, madeAt: house.now(), claimedAt: null },
      ),
    ),
  ]);
  if (!kept) return house.files.remove(fileDigest);
  // Told once, on the next page that this session opens.
  if (row.sessionId !== null)
    await commitOperational(house.store, [
      operational(
        session,
        change(
          session,
          { id: row.sessionId, flash: null },
          { flash: { kind: "met", key: "flash.fileReady", open: "/exports" } },
          null,
        ),
      ),
    ]);
}
