import type { ReactNode } from "react";
import type { Message } from "#app/domain/message.ts";
import type { LetterKind, LetterLanguage } from "#app/domain/selection/letters.ts";
import type { FormAnswer } from "./answer.ts";
import { ErrorSummary } from "./form.tsx";
import { useLetterNames } from "./letter.tsx";
import { ProcessPage } from "./process-page.tsx";
import { useText } from "./text.tsx";

/** The page of one act on a letter: which letter it is, and the form. */
export function LetterAct({
  view,
  title,
  answer,
  children,
}: {
  view: {
    id: string;
    name: Message;
    letter: { id: string; kind: LetterKind; language: LetterLanguage; addressee: string; number: string | null };
  };
  title: string;
  answer: FormAnswer;
  children: ReactNode;
}) {
  const { t } = useText();
  const names = useLetterNames();
  const { id, name, letter } = view;
  const base = `/processes/${id}/letters`;
  return (
    <ProcessPage
      id={id}
      name={name}
      title={title}
      meta={[
        names.kind(letter.kind),
        <bdi key="to">{letter.addressee}</bdi>,
        names.language(letter.language),
        ...(letter.number === null ? [] : [<bdi key="number">{letter.number}</bdi>]),
      ]}
      answer={answer}
      recorded
      under={[
        { href: base, label: t("letters.title") },
        { href: `${base}/${letter.id}`, label: names.kind(letter.kind) },
      ]}
    >
      <ErrorSummary errors={answer.errors} />
      <div className="max-w-[48rem] space-y-6">{children}</div>
    </ProcessPage>
  );
}
