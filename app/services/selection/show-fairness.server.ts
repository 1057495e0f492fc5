import type { Multilingual } from "#app/domain/languages.ts";
import type { Message } from "#app/domain/message.ts";
import type { Viewer } from "#app/domain/policy.ts";
import { fairnessOf, readersOf, type FairnessAnswer, type Reader } from "#app/domain/selection/fairness.ts";
import type { House } from "#app/services/work.server.ts";
import {
  fairnessKnown,
  fairnessRecords,
  namesOfAccounts,
  processTrail,
  representationCounts,
  representationsOf,
} from "#db/queries/oversight.server.ts";
import { exitsOf, processHead, processHeads, processIds } from "#db/queries/process.server.ts";
import { publishedRules } from "#db/queries/rules.server.ts";
import { namedProcess } from "./list-tasks.server.ts";

/** A file as oversight names it: by its number alone, never by the name in it. */
export const fileNumber = (candidacyId: string) => candidacyId.slice(0, 8).toUpperCase();

export type OversightRow = {
  readonly id: string;
  readonly name: Message;
  readonly reference: string;
  /** Null until the trail was weighed for the first time. */
  readonly exceptions: number | null;
  readonly unshown: number | null;
  readonly weighedAt: number | null;
  readonly complaints: number;
};

/**
 * All processes with how many of the fixed questions ended in an exception or could not be answered when the trail was last
 * weighed (`weighFairness`). For the auditor.
 */
export async function oversightList(viewer: Viewer, house: House): Promise<OversightRow[]> {
  const { store } = house;
  const heads = await processHeads(viewer, store, await processIds(viewer, store));
  const known = new Map((await fairnessKnown(viewer, store)).map((row) => [row.id, row]));
  const filed = await representationCounts(viewer, store);
  return heads.map((head) => {
    const counts = known.get(head.id);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      reference: head.reference,
      exceptions: counts?.exceptions ?? null,
      unshown: counts?.unshown ?? null,
      weighedAt: counts?.weighedAt ?? null,
      complaints: filed.get(head.id) ?? 0,
    };
  });
}

export type FairnessView = {
  readonly id: string;
  readonly name: Message;
  readonly reference: string;
  readonly answers: readonly FairnessAnswer[];
  /** Titles of the rules that asked for reasons, by code, and the names of those who signed, by account. */
  readonly rules: Readonly<Record<string, Multilingual>>;
  readonly signers: Readonly<Record<string, string>>;
  readonly files: readonly {
    readonly candidacyId: string;
    readonly number: string;
    readonly readers: readonly (Reader & { readonly name: string | null })[];
  }[];
  /** When it was set aside, taken up again or ended, by whom and why. */
  readonly setAside: Awaited<ReturnType<typeof exitsOf>>;
  readonly representations: readonly (Omit<
    Awaited<ReturnType<typeof representationsOf>>[number],
    "processId" | "version"
  > & { readonly file: string | null; readonly filedByName: string | null })[];
};

/** One process for oversight: each question with its answer and evidence, who opened which file, and what was filed. */
export async function showFairness(viewer: Viewer, house: House, processId: string): Promise<FairnessView | null> {
  const { store } = house;
  if (!(await processIds(viewer, store)).includes(processId)) return null;
  const head = await processHead(viewer, store, processId);
  const entries = await processTrail(viewer, store, processId);
  const records = await fairnessRecords(viewer, store, processId);
  const files = [...readersOf(entries, records.files)].sort(([a], [b]) => (a < b ? -1 : 1));
  const filed = await representationsOf(viewer, store, processId);
  const answers = fairnessOf(entries, records);
  const names = await namesOfAccounts(viewer, store, [
    ...answers.flatMap(({ evidence }) => evidence.flatMap(({ signed }) => (signed ? [signed.accountId] : []))),
    ...files.flatMap(([, readers]) => readers.map(({ accountId }) => accountId)),
    ...filed.map(({ filedBy }) => filedBy),
  ]);
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    reference: head.reference,
    answers,
    rules: Object.fromEntries(
      (await publishedRules(viewer, store, house.now())).map(({ code, title }) => [code, title]),
    ),
    signers: Object.fromEntries(names),
    files: files.map(([candidacyId, readers]) => ({
      candidacyId,
      number: fileNumber(candidacyId),
      readers: readers.map((reader) => ({ ...reader, name: names.get(reader.accountId) ?? null })),
    })),
    setAside: await exitsOf(viewer, store, processId),
    representations: filed.map(({ processId: _process, version: _version, ...row }) => ({
      ...row,
      file: row.candidacyId === null ? null : fileNumber(row.candidacyId),
      filedByName: names.get(row.filedBy) ?? null,
    })),
  };
}
