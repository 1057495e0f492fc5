import { message } from "#app/domain/message.ts";
import { invalid, type Refusal } from "#app/domain/outcome.ts";
import { requiredMarks, type RequiredMark } from "#app/domain/selection/screening.ts";
import type { MarkInput } from "#app/services/selection/save-screening-sheet.server.ts";
import { ids, incomplete, texts, unseen, type Values } from "./form.server.ts";

/** The fields of a screening sheet: five columns of equal length, a row per criterion. */
export const sheetFields = {
  criterionIds: unseen(ids()),
  marks: texts(20),
  points: texts(2),
  paragraphs: texts(4),
  remarks: texts(600),
};

/** The rows of a posted sheet; blank fields are unanswered, others are judged by the use-case. */
export function marksPosted(values: Values<typeof sheetFields>): { ok: true; marks: MarkInput[] } | Refusal {
  const { criterionIds, marks, points, paragraphs, remarks } = values;
  if ([marks, points, paragraphs, remarks].some((column) => column.length !== criterionIds.length))
    return invalid(incomplete);
  const unknown = criterionIds.filter((_, at) => marks[at] !== "" && !requiredMarks.some((one) => one === marks[at]));
  if (unknown.length > 0)
    return invalid(Object.fromEntries(unknown.map((id) => [`mark-${id}`, message("field.choose")])));
  const whole = (text: string | undefined) => (text === undefined || text === "" ? null : Number(text));
  return {
    ok: true,
    marks: criterionIds.map((criterionId, index) => ({
      criterionId,
      mark: marks[index] === "" ? null : (marks[index] as RequiredMark),
      points: whole(points[index]),
      paragraph: whole(paragraphs[index]),
      remark: remarks[index] ?? "",
    })),
  };
}
