import { message, type Message } from "../message.ts";

/** What keeps a pair apart beside what their records show. */
export const tieKinds = ["supervision", "conflict", "blockedByMentee", "blockedByMentor"] as const;
export type TieKind = (typeof tieKinds)[number];
/** Ties that are facts, with a reason and, once they are over, a day; the others are wishes and need neither. */
export const factualTies = ["supervision", "conflict"] as const;
export type FactualTie = (typeof factualTies)[number];
/** Whose word a tie is. Who said it reads it again; nobody else reads its kind, day or reason. */
export const tieHands = ["coordinator", "mentor", "mentee"] as const;
export type TieHand = (typeof tieHands)[number];

/** What one of the two says with a no: a tie of fact, or none; when it ended; why. */
export type TieSaid = { readonly kind: FactualTie | null; readonly endedOn: string | null; readonly reason: string };
export const nothingSaid: TieSaid = { kind: null, endedOn: null, reason: "" };

/** What is wrong with a tie as it is said: a fact without a reason, or one that ends on a day to come. */
export function tieProblems({ kind, endedOn, reason }: TieSaid, today: string): Record<string, Message> {
  const fields: Record<string, Message> = {};
  if (kind !== null && reason === "") fields.reason = message("field.required");
  if (endedOn !== null && endedOn > today) fields.endedOn = message("pairTie.endsLater");
  return fields;
}
