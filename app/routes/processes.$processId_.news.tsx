import { day, version } from "#app/http/form.server.ts";
import { action as acts, act, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { addDays, dayIn } from "#app/domain/selection/plan.ts";
import { atOrAfter } from "#app/domain/selection/states.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { newsOf, publishNews } from "#app/services/selection/publish-news.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, DateField, ErrorSummary, Fields, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { lastNewsOf } from "#db/queries/decision.server.ts";
import { undecidedCandidates } from "#db/queries/dossier.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("candidates"), params: ["processId"] },
  async ({ viewer, house, standing, now, reads }) => {
    const { store } = house;
    const head = await processHead(viewer, store, standing.processId);
    const ending = { announced: atOrAfter(standing.state, "announced"), endedAs: head.row.endedAs };
    const candidates = ending.announced
      ? await candidatesOf(viewer, store, standing.processId)
      : await undecidedCandidates(viewer, store, standing);
    const last = await lastNewsOf(viewer, store, standing.processId);
    const today = dayIn(now, "America/New_York");
    if (candidates.length > 0) reads("candidates", standing.processId, head.row.version);
    return {
      id: standing.processId,
      name: namedProcess(head, viewer.locale),
      version: head.row.version,
      nextNewsOn: head.row.nextNewsOn,
      suggested: head.row.nextNewsOn !== null && head.row.nextNewsOn > today ? head.row.nextNewsOn : addDays(today, 30),
      publishes: may(standing, "news.publish").ok && candidates.length > 0 && !ending.announced,
      people: candidates.map(({ candidacyId, name, memberStateId, state }) => ({
        candidacyId,
        name,
        memberStateId,
        last: (last.get(candidacyId)?.state ?? null) as ReturnType<typeof newsOf> | null,
        lastAt: last.get(candidacyId)?.publishedAt ?? null,
        next: newsOf(state, standing.state, last.get(candidacyId)?.state ?? null, ending),
      })),
    };
  },
);
export const action = acts(
  { access: act("news.publish"), params: ["processId"], form: { _version: version(), nextNewsOn: day() } },
  ({ work, params, values }) =>
    publishNews(work, { processId: params.processId!, nextNewsOn: values.nextNewsOn, version: values._version }),
  ({ candidacies }, { params }) => ({
    to: `/processes/${params.processId!}/news`,
    flash: { kind: "met", key: "flash.newsPublished", values: { count: candidacies } },
  }),
);
export const meta = titled("news.title");

export default function News() {
  const view = useView<typeof loader>();
  const { t, country, date, shortDate } = useText();
  const answer = useAnswer("news");
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded={view.people.length > 0}
      answer={answer}
      title={t("news.title")}
      meta={[t("news.intro"), ...(view.nextNewsOn ? [t("news.nextOn", { day: date(view.nextNewsOn) })] : [])]}
    >
      <div className="space-y-6">
        {view.people.length === 0 ? (
          <EmptyState title={t("news.none")}>{t("news.noneText")}</EmptyState>
        ) : (
          <Table
            caption={t("news.title")}
            captionHidden
            stacked
            columns={[
              { key: "name", label: t("vetting.person") },
              { key: "last", label: t("news.last") },
              { key: "next", label: t("news.next") },
            ]}
            rows={view.people.map((person) => ({
              key: person.candidacyId,
              cells: {
                name: (
                  <>
                    {person.name}
                    {person.memberStateId && (
                      <span className="text-ink-muted font-normal">
                        , {country(person.memberStateId.toUpperCase())}
                      </span>
                    )}
                  </>
                ),
                last: person.last
                  ? `${t(`news.state.${person.last}`)}${person.lastAt ? `, ${shortDate(person.lastAt)}` : ""}`
                  : t("news.never"),
                next:
                  person.next === person.last ? (
                    <span className="text-ink-muted">{t("news.unchanged")}</span>
                  ) : (
                    t(`news.state.${person.next}`)
                  ),
              },
            }))}
          />
        )}
        {view.publishes && (
          <Card title={t("news.publishTitle")}>
            <PostForm name="news" version={view.version}>
              <ErrorSummary errors={answer.errors} />
              <Fields>
                <DateField
                  name="nextNewsOn"
                  label={t("news.nextNewsOn")}
                  hint={t("news.nextHint")}
                  required
                  initial={view.suggested}
                  values={answer.values}
                  errors={answer.errors}
                />
                <WhoSees>{t("news.whoSees")}</WhoSees>
                <Actions>
                  <Button kind="primary">{t("news.publish")}</Button>
                  <LinkButton href={`/processes/${view.id}`}>{t("common.back")}</LinkButton>
                </Actions>
              </Fields>
            </PostForm>
          </Card>
        )}
      </div>
    </ProcessPage>
  );
}
