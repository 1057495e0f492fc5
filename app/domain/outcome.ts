import type { Message } from "./message.ts";

/** Why a use-case did not do what was asked. Throwing is for bugs. */
export type Refusal = {
  readonly ok: false;
  readonly kind: "denied" | "invalid" | "conflict" | "missing" | "stale" | "tooLarge" | "wrongType";
  readonly reason: Message;
  /** Named fields of the form, for `invalid`, `tooLarge` and `wrongType`. */
  readonly fields?: Readonly<Record<string, Message>>;
  /** Unmet conditions of the gate, for `conflict`. */
  readonly lines?: readonly { readonly title: Message; readonly detail: Message | null }[];
  /** What is stored now, for `stale`: field name to text. */
  readonly stored?: Readonly<Record<string, string>>;
};
export type Outcome<R extends Record<string, unknown> = Record<string, never>> =
  { readonly ok: true; readonly result: R } | Refusal;

/** A refusal of one field. */
export function invalid(fields: Readonly<Record<string, Message>>): Refusal {
  return { ok: false, kind: "invalid", reason: { key: "refusal.invalid" }, fields };
}
/** A refusal because the act is out of turn or its conditions do not hold. */
export function conflict(
  reason: Message,
  lines?: readonly { readonly title: Message; readonly detail: Message | null }[],
): Refusal {
  return { ok: false, kind: "conflict", reason, ...(lines ? { lines } : {}) };
}
/** A refusal because the form was made from an older version. */
export function stale(stored: Readonly<Record<string, string>> = {}): Refusal {
  return { ok: false, kind: "stale", reason: { key: "refusal.stale" }, stored };
}
/** A refusal that says nothing: the thing may not be known to exist. */
export const missing: Refusal = { ok: false, kind: "missing", reason: { key: "refusal.missing" } };
/** A refusal of an uploaded file: over the limit, or of a kind that is not taken. */
export function unfit(kind: "tooLarge" | "wrongType", field: string, reason: Message): Refusal {
  return { ok: false, kind, reason, fields: { [field]: reason } };
}
