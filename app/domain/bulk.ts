import type { Message } from "./message.ts";

/** So many rows at most are acted on at once. */
export const mostAtOnce = 500;

/** One that an act on several is asked for. */
export type BulkLine = { readonly id: string; readonly name: string };
/** Whom an act on several reaches, and whom it leaves out and why; known before anything is done. */
export type BulkPreview = {
  readonly reached: readonly BulkLine[];
  readonly left: readonly (BulkLine & { readonly why: Message })[];
};

/** Divides those chosen by what keeps each from the act; null: nothing. */
export function previewOf<R extends BulkLine>(rows: readonly R[], why: (row: R) => Message | null): BulkPreview {
  const judged = rows.map((row) => ({ row: { id: row.id, name: row.name }, why: why(row) }));
  return {
    reached: judged.flatMap(({ row, why: reason }) => (reason === null ? [row] : [])),
    left: judged.flatMap(({ row, why: reason }) => (reason === null ? [] : [{ ...row, why: reason }])),
  };
}
