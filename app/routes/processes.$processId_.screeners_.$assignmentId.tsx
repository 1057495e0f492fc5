import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { endScreener } from "#app/services/selection/end-screener.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";
import { screenersOf } from "#db/queries/screening.server.ts";

export const loader = page(
  { access: sight("board"), params: ["processId", "assignmentId"] },
  async ({ viewer, house, standing, params }) => {
    const screener = (await screenersOf(viewer, house.store, standing.processId)).find(
      ({ assignmentId }) => assignmentId === params.assignmentId,
    );
    if (!screener || !may(standing, "screeners.assign").ok) throw notFound();
    return {
      id: standing.processId,
      name: namedProcess(await processHead(viewer, house.store, standing.processId), viewer.locale),
      screener: screener.name,
    };
  },
);
export const action = acts(
  { access: act("screeners.assign"), params: ["processId", "assignmentId"], form: {} },
  ({ work, params }) => endScreener(work, { processId: params.processId!, assignmentId: params.assignmentId! }),
  ({ processId }) => ({ to: `/processes/${processId}/screeners`, flash: { kind: "met", key: "flash.screenerEnded" } }),
);
export const meta = titled("screen.endTitle");

export default function EndScreener() {
  const { id, name, screener } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("end");
  const back = `/processes/${id}/screeners`;
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("screen.endTitle")}
      answer={answer}
      under={[{ href: back, label: t("place.screeners") }]}
    >
      <PostForm name="end">
        <ErrorSummary errors={answer.errors} />
        <Confirm
          title={t("screen.endAsk", { name: screener })}
          fixed={t("screen.endFixed")}
          after={t("screen.endAfter")}
          actions={
            <>
              <Button kind="danger">{t("screen.end")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <WhoSees>{t("screen.whoSeesAssign")}</WhoSees>
        </Confirm>
      </PostForm>
    </ProcessPage>
  );
}
