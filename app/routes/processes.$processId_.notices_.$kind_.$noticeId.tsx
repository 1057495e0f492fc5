import { text, typedWord } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { missing } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { recallNotice, recallables } from "#app/services/selection/recall-notice.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, TextArea, WhoSees } from "#app/ui/form.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";

const kinds = ["call", "amendment", "answer", "news", "reminder"] as const;
type Kind = (typeof kinds)[number];
const isKind = (value: string): value is Kind => (kinds as readonly string[]).includes(value);

export const loader = page(
  { access: sight("board"), params: ["processId", "kind", "noticeId"] },
  async ({ viewer, house, standing, params }) => {
    const notice = (await recallables(viewer, house.store, standing.processId)).find(
      ({ kind, id }) => kind === params.kind && id === params.noticeId,
    );
    if (!notice || !may(standing, "notice.recall").ok) throw notFound();
    if (notice.problem) return notNow(house, viewer, standing);
    const head = await processHead(viewer, house.store, standing.processId);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      kind: notice.kind,
      number: notice.number,
      to: notice.to,
      at: notice.at,
    };
  },
);
export const action = acts(
  {
    access: act("notice.recall"),
    params: ["processId", "kind", "noticeId"],
    form: { reason: text(1_000), confirmation: typedWord("word.recall") },
  },
  ({ work, params, values }) =>
    isKind(params.kind!)
      ? recallNotice(work, {
          processId: params.processId!,
          kind: params.kind,
          noticeId: params.noticeId!,
          reason: values.reason,
        })
      : Promise.resolve(missing),
  ({ processId }) => ({ to: `/processes/${processId}/notices`, flash: { kind: "met", key: "flash.noticeRecalled" } }),
);
export const meta = titled("sentNotices.recallTitle");

export default function Recall() {
  const view = useView<typeof loader>();
  const { t, newYork } = useText();
  const answer = useAnswer("recall");
  if ("notNow" in view) return <NotNow view={view} answer={answer} title={t("sentNotices.recallTitle")} />;
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/notices`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("sentNotices.recallTitle")}
      answer={answer}
      under={[{ href: back, label: t("sentNotices.title") }]}
      meta={[
        view.to === null
          ? t(`sentNotices.kind.${view.kind}`, { number: view.number ?? 1 })
          : t("sentNotices.reminderTo", { name: view.to }),
        newYork(view.at),
      ]}
    >
      <PostForm name="recall">
        <ErrorSummary errors={answer.errors} />
        <Confirm
          title={t("sentNotices.ask")}
          fixed={t(`sentNotices.fixed.${view.kind}`)}
          word="word.recall"
          {...form}
          actions={
            <>
              <Button kind="danger">{t("sentNotices.recallIt")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <TextArea
            name="reason"
            label={t("sentNotices.reason")}
            hint={t("sentNotices.reasonHint")}
            required
            rows={3}
            {...form}
          />
          <WhoSees>{t("sentNotices.whoSees")}</WhoSees>
        </Confirm>
      </PostForm>
    </ProcessPage>
  );
}
