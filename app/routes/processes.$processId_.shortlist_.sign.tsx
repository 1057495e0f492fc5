import { typedWord, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { shortlistView } from "#app/services/selection/show-shortlist.server.ts";
import { signShortlist } from "#app/services/selection/sign-shortlist.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Findings } from "#app/ui/findings.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("shortlist"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const { processId } = standing;
    const list = await shortlistView(house, viewer, standing, null);
    if (!list || !list.signs || list.state === "signed") throw notFound();
    reads("shortlist", list.id, list.version);
    return {
      id: processId,
      name: namedProcess(await processHead(viewer, house.store, processId), viewer.locale),
      version: list.version,
      names: list.names.filter(({ on }) => on).map(({ name }) => name),
      findings: (list.findings ?? []).map(({ change: _, ...finding }) => finding),
    };
  },
);
export const action = acts(
  {
    access: act("shortlist.sign"),
    params: ["processId"],
    stepUp: true,
    form: { _version: version(), confirmation: typedWord("word.sign") },
  },
  async ({ work, params, values }) => signShortlist(work, { processId: params.processId!, version: values._version }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/shortlist`,
    flash: { kind: "met", key: "flash.shortlistSigned" },
  }),
);
export const meta = titled("shortlist.signTitle");

export default function SignShortlist() {
  const { id, name, version: stored, names, findings } = useView<typeof loader>();
  const { t, list } = useText();
  const answer = useAnswer("sign");
  const back = `/processes/${id}/shortlist`;
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={t("shortlist.signTitle")}
      under={[{ href: back, label: t("place.shortlist") }]}
    >
      <Columns
        side={
          <Card title={t("finding.title")} flush>
            <Findings findings={findings} />
          </Card>
        }
      >
        <PostForm name="sign" stepUp version={stored}>
          <ErrorSummary errors={answer.errors} />
          <Confirm
            title={t("shortlist.signAsk", { count: names.length })}
            fixed={names.length === 0 ? t("ui.conflict.empty") : list(names)}
            after={t("shortlist.signAfter")}
            word="word.sign"
            values={answer.values}
            errors={answer.errors}
            actions={
              <>
                <Button kind="primary">{t("shortlist.sign")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </>
            }
          >
            <WhoSees>{t("shortlist.whoSees")}</WhoSees>
          </Confirm>
        </PostForm>
      </Columns>
    </ProcessPage>
  );
}
