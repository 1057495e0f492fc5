import { LinkButton } from "./button.tsx";
import { Section } from "./layout.tsx";
import { StatusMark } from "./status.tsx";
import { useText } from "./text.tsx";

/** The authority's questions on a list with the chair's answers, oldest first; `answerHref` leads to an open one's form. */
export function Questions({
  questions,
  answerHref,
}: {
  questions: readonly {
    readonly id: string;
    readonly question: string;
    readonly askedAt: number;
    readonly answer: string | null;
    readonly answeredAt: number | null;
  }[];
  answerHref?: ((id: string) => string) | undefined;
}) {
  const { t, dateTime } = useText();
  return (
    <Section title={t("recommendation.questions")} count={questions.length}>
      <ul className="border-line bg-surface divide-line divide-y rounded-md border">
        {questions.map((row) => (
          <li key={row.id} className="px-4 py-3.5">
            <p className="text-ink-muted text-sm">{t("recommendation.askedOn", { when: dateTime(row.askedAt) })}</p>
            <p className="max-w-prose whitespace-pre-wrap">{row.question}</p>
            {row.answer === null ? (
              <div className="mt-2 flex flex-wrap items-center gap-3">
                <StatusMark kind="reason">{t("recommendation.unanswered")}</StatusMark>
                {answerHref && (
                  <LinkButton size="small" href={answerHref(row.id)}>
                    {t("recommendation.answer")}
                  </LinkButton>
                )}
              </div>
            ) : (
              <div className="border-line mt-2 border-s-2 ps-3">
                <p className="text-ink-muted text-sm">
                  {t("recommendation.answeredOn", { when: row.answeredAt ? dateTime(row.answeredAt) : "" })}
                </p>
                <p className="max-w-prose whitespace-pre-wrap">{row.answer}</p>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
