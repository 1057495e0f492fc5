import { day, file, id, text, typedWord } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { reasonWords } from "#app/domain/selection/deciding.ts";
import { paperChoices, recordPaperDecision } from "#app/services/selection/record-paper-decision.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { DateField, ErrorSummary, Fields, FileField, RadioGroup, TextArea, WhoSees } from "#app/ui/form.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("process"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    // The page of an act is there for the hand whose act it is, and for nobody else.
    if (!standing.officer) throw notFound();
    if (!may(standing, "decision.recordPaper").ok) return notNow(house, viewer, standing);
    const view = await paperChoices(house, viewer, standing);
    reads("recommendation", standing.processId, view.list ? `${view.list.edition}` : null);
    return {
      id: view.id,
      name: view.name,
      today: view.today,
      named: view.named,
      signers: view.signers.map(({ accountId, name }) => ({ value: accountId, label: name })),
      names: view.names.map(({ candidacyId, name, onList }) => ({ candidacyId, name, onList })),
    };
  },
);
export const action = acts(
  {
    access: act("decision.recordPaper"),
    stepUp: true,
    params: ["processId"],
    form: {
      signerId: id(),
      signedOn: day(),
      candidacyId: id(),
      reason: text(8000),
      memo: file(),
      confirmation: typedWord("word.record"),
    },
  },
  async ({ work, params, values }) =>
    recordPaperDecision(work, {
      processId: params.processId!,
      signerId: values.signerId,
      signedOn: values.signedOn,
      candidacyId: values.candidacyId,
      reason: values.reason,
      upload: { name: values.memo.name, bytes: new Uint8Array(await values.memo.arrayBuffer()) },
    }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/decision`,
    flash: { kind: "met", key: "paper.flash" },
  }),
);
export const meta = titled("paper.title");

export default function PaperDecision() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("paper");
  if ("notNow" in view) {
    const back = { href: `/processes/${view.notNow.id}`, label: t("place.process") };
    return <NotNow view={view} answer={answer} title={t("paper.title")} back={back} />;
  }
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/${view.named ? "decision" : "recommendation"}`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      answer={answer}
      title={t("paper.title")}
      meta={[t("paper.intro")]}
      under={[{ href: back, label: t(view.named ? "place.decision" : "place.recommendation") }]}
    >
      <PostForm name="paper" stepUp encType="multipart/form-data">
        <ErrorSummary errors={answer.errors} />
        <Confirm
          title={t("paper.question")}
          fixed={t("paper.fixed")}
          after={t("paper.after")}
          word="word.record"
          {...form}
          actions={
            <>
              <Button kind="primary">{t("paper.button")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <Fields>
            <FileField
              name="memo"
              label={t("paper.memo")}
              hint={t("paper.memoHint")}
              types={t("nomination.fileTypes")}
              accept=".pdf,.docx,.jpg,.jpeg,.png"
              required
              {...form}
            />
            <RadioGroup
              name="signerId"
              label={t("paper.signer")}
              hint={t("paper.signerHint")}
              required
              choices={view.signers}
              {...form}
            />
            <DateField
              name="signedOn"
              label={t("paper.signedOn")}
              hint={t("paper.signedOnHint")}
              max={view.today}
              required
              {...form}
            />
            <RadioGroup
              name="candidacyId"
              label={t("paper.whom")}
              required
              choices={view.names.map((person) => ({
                value: person.candidacyId,
                label: person.onList ? person.name : `${person.name} (${t("decision.offList")})`,
              }))}
              {...form}
            />
            <TextArea
              name="reason"
              label={t("paper.reason")}
              hint={t("paper.reasonHint")}
              required
              rows={6}
              minWords={reasonWords}
              {...form}
            />
            <WhoSees>{t(view.named ? "paper.whoSees" : "paper.whoSeesUnnamed")}</WhoSees>
          </Fields>
        </Confirm>
      </PostForm>
    </ProcessPage>
  );
}
