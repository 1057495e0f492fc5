import { text, typedWord } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { withdrawNomination } from "#app/services/selection/withdraw-nomination.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { TextArea, WhoSees } from "#app/ui/form.tsx";
import { nominationCrumbs } from "#app/ui/nomination-crumbs.ts";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { nominationOf } from "#db/queries/nominations.server.ts";

export const loader = page(
  { access: roles("focalPoint", "leadFocalPoint"), params: ["nominationId"] },
  async ({ viewer, house, params, reads }) => {
    const record = await nominationOf(viewer, house.store, params.nominationId!);
    if (!record || record.side !== "state") throw notFound();
    reads("nomination", record.id, record.row.version, record.call.processId);
    const { id, side, name, call } = record;
    return {
      id,
      side,
      name,
      call: { id: call.callId, processId: call.processId, title: call.title, mission: call.mission },
      over: record.coarse === "withdrawn",
    };
  },
);
export const action = acts(
  {
    access: roles("focalPoint", "leadFocalPoint"),
    params: ["nominationId"],
    form: { reason: text(2_000), confirmation: typedWord("word.withdraw") },
  },
  ({ work, params, values }) => withdrawNomination(work, { nominationId: params.nominationId!, reason: values.reason }),
  ({ nominationId }) => ({
    to: `/nominations/${nominationId}`,
    flash: { kind: "met", key: "flash.nominationWithdrawn" },
  }),
);
export const meta = titled("nomination.withdraw");

export default function Withdraw() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("withdraw");
  return (
    <Page title={t("nomination.withdraw")} crumbs={nominationCrumbs(view, t)} recorded>
      <Refused answer={answer} />
      {view.over ? (
        <p>{t("nomination.withdrawnAlready")}</p>
      ) : (
        <PostForm name="withdraw">
          <Confirm
            title={t("nomination.withdrawAsk", { name: view.name })}
            fixed={t("nomination.withdrawFixed")}
            after={t("nomination.withdrawAfter")}
            word="word.withdraw"
            values={answer.values}
            errors={answer.errors}
            actions={
              <>
                <Button kind="danger">{t("nomination.withdraw")}</Button>
                <LinkButton href={`/nominations/${view.id}`}>{t("nomination.keep")}</LinkButton>
              </>
            }
          >
            <TextArea
              name="reason"
              label={t("nomination.withdrawReason")}
              hint={t("nomination.withdrawReasonHint")}
              rows={4}
              required
              values={answer.values}
              errors={answer.errors}
            />
            <WhoSees>{t("nomination.whoSeesWithdrawal")}</WhoSees>
          </Confirm>
        </PostForm>
      )}
    </Page>
  );
}
