import { factualTies, type TieSaid } from "#app/domain/mentoring/ties.ts";
import { optionalChoice, optionalDay, optionalText } from "./form.server.ts";

/** What one of the two says with a no; the answer that there is no tie reads as none. */
export const tieSaidForm = {
  kind: optionalChoice(["none", ...factualTies]),
  endedOn: optionalDay(),
  reason: optionalText(1_000),
};
/** The fields above as the use-cases take them. */
export function tieSaidOf(values: {
  readonly kind: "none" | TieSaid["kind"];
  readonly endedOn: string | null;
  readonly reason: string;
}): TieSaid {
  return { kind: values.kind === "none" ? null : values.kind, endedOn: values.endedOn, reason: values.reason };
}
