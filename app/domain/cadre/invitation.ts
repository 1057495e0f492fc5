import { message, type Message } from "../message.ts";
import { plainName } from "../mentoring/programme.ts";

type Named = { readonly givenNames: string; readonly familyName: string; readonly sex: string };

/**
 * An invitation is of one person, and only that person's nomination answers it: the fields that speak of another, or null.
 * Case, accents and hyphens may differ; a sex that the record does not disclose may be declared.
 */
export function otherThanInvited(invited: Named, nominated: Named): Record<string, Message> | null {
  const other = message("invitation.otherPerson", { name: `${invited.givenNames} ${invited.familyName}` });
  const faults: Record<string, Message> = {};
  for (const field of ["givenNames", "familyName"] as const)
    if (plainName(invited[field]) !== plainName(nominated[field])) faults[field] = other;
  if (invited.sex !== "undisclosed" && invited.sex !== nominated.sex) faults.sex = message("invitation.otherSex");
  return Object.keys(faults).length > 0 ? faults : null;
}
