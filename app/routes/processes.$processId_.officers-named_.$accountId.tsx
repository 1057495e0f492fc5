import { typedWord } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { endNaming } from "#app/services/selection/name-officer.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { namedOfficersOf } from "#db/queries/decision.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("decision"), params: ["processId", "accountId"] },
  async ({ viewer, house, standing, params }) => {
    const officer = (await namedOfficersOf(viewer, house.store, standing.processId)).find(
      ({ accountId }) => accountId === params.accountId,
    );
    if (!officer || !may(standing, "named.choose").ok) throw notFound();
    return {
      id: standing.processId,
      name: namedProcess(await processHead(viewer, house.store, standing.processId), viewer.locale),
      officer: officer.name,
    };
  },
);
export const action = acts(
  { access: act("named.choose"), params: ["processId", "accountId"], form: { confirmation: typedWord("word.end") } },
  async ({ work, params }) => endNaming(work, { processId: params.processId!, accountId: params.accountId! }),
  ({ processId }) => ({
    to: `/processes/${processId}/officers-named`,
    flash: { kind: "met", key: "flash.namingEnded" },
  }),
);
export const meta = titled("decision.endNaming");

export default function EndNaming() {
  const { id, name, officer } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("end");
  const back = `/processes/${id}/officers-named`;
  return (
    <ProcessPage
      id={id}
      name={name}
      answer={answer}
      title={t("decision.endNaming")}
      under={[{ href: back, label: t("decision.namedTitle") }]}
    >
      <PostForm name="end">
        <ErrorSummary errors={answer.errors} />
        <Confirm
          title={t("decision.endQuestion", { name: officer })}
          fixed={t("decision.endFixed")}
          word="word.end"
          values={answer.values}
          errors={answer.errors}
          actions={
            <>
              <Button kind="primary">{t("decision.endButton")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <WhoSees>{t("decision.whoSeesNamed")}</WhoSees>
        </Confirm>
      </PostForm>
    </ProcessPage>
  );
}
