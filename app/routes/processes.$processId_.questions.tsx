import { page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Card } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Chip } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { questionsIn } from "#db/queries/call-record.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("candidates"), params: ["processId"] },
  async ({ viewer, house, standing }) => {
    const head = await processHead(viewer, house.store, standing.processId);
    const questions = await questionsIn(viewer, house.store, head.id, standing.round);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      answers: may(standing, "callQuestion.answer").ok,
      questions: questions.map(
        ({ id, state, text, askedAt, number, published, answer, answeredAt, recall, repeats }) => ({
          id,
          state,
          text,
          askedAt,
          number,
          published,
          answer,
          answeredAt,
          recall,
          repeats,
        }),
      ),
    };
  },
);
export const meta = titled("place.questions");

export default function Questions() {
  const { id, name, answers, questions } = useView<typeof loader>();
  const { t, newYork } = useText();
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("place.questions")}
      meta={[t("questions.intro")]}
      under={[{ href: `/processes/${id}/call`, label: t("place.call") }]}
    >
      {questions.length === 0 ? (
        <EmptyState title={t("questions.none")}>{t("questions.noneText")}</EmptyState>
      ) : (
        <div className="max-w-[56rem] space-y-4">
          {questions.map((row) => (
            <Card
              key={row.id}
              title={row.number === null ? t("questions.waiting") : t("questions.number", { number: row.number })}
              aside={
                row.answeredAt === null ? (
                  <Chip kind="reason">{t(row.repeats ? "questions.waitsAgain" : "questions.open")}</Chip>
                ) : row.recall ? (
                  <Chip kind="blocking">{t("questions.void")}</Chip>
                ) : (
                  t("told.answeredAt", { when: newYork(row.answeredAt) })
                )
              }
            >
              <p className="text-ink-muted text-sm">
                {t("questions.askedBy", { state: row.state, when: newYork(row.askedAt) })}
              </p>
              <p className="mt-1 whitespace-pre-line">{row.text}</p>
              {row.answeredAt !== null ? (
                <div className="border-line mt-3 border-t pt-3">
                  {row.recall && (
                    <p className="mb-2">
                      {t("told.void", { when: newYork(row.recall.at) })} {t("told.why", { reason: row.recall.reason })}
                    </p>
                  )}
                  <div className={row.recall ? "text-ink-muted line-through" : undefined}>
                    <p className="font-semibold whitespace-pre-line">{row.published}</p>
                    <p className="mt-1 whitespace-pre-line">{row.answer}</p>
                  </div>
                </div>
              ) : (
                answers && (
                  <p className="mt-3">
                    <LinkButton kind="primary" href={`/processes/${id}/questions/${row.id}`}>
                      {t("questions.answer")}
                    </LinkButton>
                  </p>
                )
              )}
            </Card>
          ))}
        </div>
      )}
    </ProcessPage>
  );
}
