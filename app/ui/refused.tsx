import type { FormAnswer } from "./answer.ts";
import { ErrorSummary } from "./form.tsx";
import { Flash } from "./flash.tsx";

/** What the server said to a form, at its head: the errors by field, or the refusal with what is missing. */
export function Refused({ answer }: { answer: FormAnswer }) {
  const { errors, refusal, stored } = answer;
  // A refusal of fields says all it has to say at the fields.
  if (errors && Object.keys(errors).length > 0) return <ErrorSummary errors={errors} />;
  if (!refusal) return null;
  return (
    <Flash kind={stored ? "reason" : "blocking"} title={refusal.reason}>
      {refusal.lines.length > 0 && (
        <ul className="list-disc ps-5">
          {refusal.lines.map(({ title, detail }) => (
            <li key={title}>
              {title}
              {detail ? `: ${detail}` : ""}
            </li>
          ))}
        </ul>
      )}
    </Flash>
  );
}
