import { page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Card } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { contestsIn } from "#db/queries/nominations.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("candidates"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const head = await processHead(viewer, house.store, standing.processId);
    const contests = await contestsIn(viewer, house.store, head.id);
    if (contests.length > 0) reads("contests", head.id, head.row.version);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      answers: may(standing, "contest.answer").ok,
      contests,
    };
  },
);
export const meta = titled("contest.all");

export default function Contests() {
  const { id, name, answers, contests } = useView<typeof loader>();
  const { t, dateTime } = useText();
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("contest.all")}
      recorded={contests.length > 0}
      under={[{ href: `/processes/${id}/candidates`, label: t("place.candidates") }]}
    >
      {contests.length === 0 ? (
        <EmptyState title={t("contest.none")}>{t("contest.noneText")}</EmptyState>
      ) : (
        <div className="max-w-[56rem] space-y-4">
          {contests.map((contest) => (
            <Card
              key={contest.id}
              title={t("contest.of", { state: contest.state, name: contest.name })}
              aside={
                contest.candidacyId ? (
                  <a href={`/processes/${id}/candidates/${contest.candidacyId}`}>{t("candidates.file")}</a>
                ) : undefined
              }
            >
              <p className="text-ink-muted text-sm">
                {t("contest.filed", { when: dateTime(contest.filedAt) })} · {t(`channel.registered.${contest.channel}`)}
              </p>
              <p className="mt-1 whitespace-pre-line">{contest.text}</p>
              {contest.answer !== null && contest.answeredAt !== null ? (
                <div className="border-line mt-3 border-t pt-3">
                  <p className="text-ink-muted text-sm">
                    {t("contest.answered", { when: dateTime(contest.answeredAt) })}
                  </p>
                  <p className="mt-1 whitespace-pre-line">{contest.answer}</p>
                </div>
              ) : (
                answers && (
                  <p className="mt-3">
                    <LinkButton href={`/processes/${id}/contests/${contest.id}`} kind="primary">
                      {t("contest.answer")}
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
