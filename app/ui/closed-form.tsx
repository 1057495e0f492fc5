import { useAnswer } from "./answer.ts";
import { KeptTexts } from "./kept-texts.tsx";
import { Refused } from "./refused.tsx";

/** What was said to a form that is not on the page now: the refusal, and the text that was typed. */
export function ClosedForm({ name }: { name: string }) {
  const answer = useAnswer(name);
  return (
    <>
      <Refused answer={answer} />
      <KeptTexts values={answer.values} stored={answer.stored} />
    </>
  );
}
