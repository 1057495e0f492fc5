import { z } from "zod";
import { message } from "#app/domain/message.ts";
import type { FieldSpec } from "./form.server.ts";

/** A sheet has five to seven competencies; the form names their fields by place: rating1, note1, rating2 … */
export const slots = [1, 2, 3, 4, 5, 6, 7] as const;
type Slot = (typeof slots)[number];
const answers = ["", "1", "2", "3", "4", "5", "6", "7", "insufficient", "notAssessed"] as const;

const key = (name: string, values?: Record<string, number>) => JSON.stringify(message(name, values));
const one = <S extends z.ZodType>(schema: S) => ({ many: false, file: false, schema }) as const;
// A radio that was not chosen is not sent; a note's field always is, where the sheet has that competency.
const rating = one(z.enum(answers, { error: key("field.choose") }).optional());
const note = one(
  z
    .string()
    .max(6000, key("field.tooLong", { max: 4000 }))
    .transform((value) => value.replaceAll("\r\n", "\n").trim())
    .optional(),
);

type Spec = { [S in Slot as `rating${S}`]: typeof rating } & { [S in Slot as `note${S}`]: typeof note };
/** The fields of all competencies that a sheet can have. */
export const scoreFields = Object.fromEntries(
  slots.flatMap((slot) => [
    [`rating${slot}`, rating],
    [`note${slot}`, note],
  ]),
) as Spec satisfies Record<string, FieldSpec>;

export type ScoreValues = { readonly [S in Slot as `rating${S}`]?: string } & {
  readonly [S in Slot as `note${S}`]?: string;
};
type Given = {
  competencyId: string;
  state: "open" | "rated" | "insufficientEvidence" | "notAssessed";
  rating: number | null;
  note: string;
};
/**
 * The cells of a posted sheet in rubric order, and which note fields did not come at all: those would wipe a text that
 * nobody deleted.
 */
export function cellsPosted(
  values: ScoreValues,
  competencyIds: readonly string[],
): { cells: Given[]; absent: string[] } {
  const given = values as Readonly<Record<string, string | undefined>>;
  const absent: string[] = [];
  const cells = competencyIds.map((competencyId, index): Given => {
    const answer = given[`rating${index + 1}`] ?? "";
    const text = given[`note${index + 1}`];
    if (text === undefined) absent.push(`note${index + 1}`);
    const shared = { competencyId, note: text ?? "" };
    if (answer === "") return { ...shared, state: "open", rating: null };
    if (answer === "insufficient") return { ...shared, state: "insufficientEvidence", rating: null };
    if (answer === "notAssessed") return { ...shared, state: "notAssessed", rating: null };
    return { ...shared, state: "rated", rating: Number(answer) };
  });
  return { cells, absent };
}
