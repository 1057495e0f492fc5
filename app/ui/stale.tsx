import type { FormAnswer } from "./answer.ts";
import { BothVersions } from "./edit-conflict.tsx";
import { useText } from "./text.tsx";

/**
 * What stands in a form that was made from an older version: both versions of each field that differs. `labels` says which
 * fields and how they are called, `words` what their codes and days read like, `mine` what is not one field of the form.
 */
export function Stale({
  answer,
  storedHref,
  labels,
  words = {},
  mine = {},
}: {
  answer: FormAnswer;
  storedHref: string;
  labels: Readonly<Record<string, string>>;
  words?: Readonly<Record<string, (code: string) => string>>;
  mine?: Readonly<Record<string, string>>;
}) {
  const { dateTime, now } = useText();
  const { stored, values } = answer;
  if (!stored) return null;
  const word = (name: string, text: string) => (text === "" ? "" : (words[name]?.(text) ?? text));
  const fields = Object.entries(labels)
    .filter(([name]) => name in stored)
    .map(([name, label]) => {
      const typed = values?.[name] ?? "";
      return {
        name,
        label,
        mine: word(name, mine[name] ?? (typeof typed === "string" ? typed : [...typed].sort().join("\n"))),
        stored: word(name, stored[name] ?? ""),
      };
    })
    .filter((field) => field.mine !== field.stored);
  return <BothVersions fields={fields} storedWhen={dateTime(now)} storedHref={storedHref} />;
}
