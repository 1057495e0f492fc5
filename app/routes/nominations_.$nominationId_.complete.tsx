import { action as acts, notFound, page, signedIn } from "#app/http/guard.server.ts";
import { completeNomination } from "#app/services/selection/complete-nomination.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { nominationCrumbs } from "#app/ui/nomination-crumbs.ts";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { nominationOf } from "#db/queries/nominations.server.ts";

export const loader = page({ access: signedIn, params: ["nominationId"] }, async ({ viewer, house, params, reads }) => {
  const record = await nominationOf(viewer, house.store, params.nominationId!);
  if (!record || record.row.state !== "incomplete") throw notFound();
  reads("nomination", record.id, record.row.version, record.call.processId);
  const { id, side, name, call } = record;
  return {
    id,
    side,
    name,
    call: { id: call.callId, processId: call.processId, title: call.title, mission: call.mission },
    brought: record.asked
      .filter(
        ({ documentType }) => record.reopened.includes(documentType) && !record.outstanding.includes(documentType),
      )
      .map((one) => one.name),
  };
});
export const action = acts(
  { access: signedIn, params: ["nominationId"], form: {} },
  ({ work, params }) => completeNomination(work, { nominationId: params.nominationId! }),
  ({ nominationId }) => ({
    to: `/nominations/${nominationId}`,
    flash: { kind: "met", key: "flash.nominationCompleted" },
  }),
);
export const meta = titled("nomination.complete");

export default function Complete() {
  const view = useView<typeof loader>();
  const { t, semicolon } = useText();
  const answer = useAnswer("complete");
  return (
    <Page title={t("nomination.complete")} crumbs={nominationCrumbs(view, t)} recorded>
      <Refused answer={answer} />
      <PostForm name="complete">
        <Confirm
          title={t("nomination.completeAsk", { name: view.name })}
          fixed={view.brought.length > 0 ? view.brought.join(semicolon) : t("nomination.noDocuments")}
          after={t("nomination.completeAfter")}
          actions={
            <>
              <Button kind="primary">{t("nomination.complete")}</Button>
              <LinkButton href={`/nominations/${view.id}/documents`}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <WhoSees>{t("nomination.whoSeesDocuments")}</WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
