import { action as acts, notFound, page, signedIn } from "#app/http/guard.server.ts";
import { draftOf } from "#app/services/selection/nomination-desk.server.ts";
import { removeNomination } from "#app/services/selection/remove-nomination.server.ts";
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

export const loader = page({ access: signedIn, params: ["nominationId"] }, async ({ viewer, house, params, reads }) => {
  const draft = await draftOf({ house, viewer }, params.nominationId!, true);
  if (!draft.ok) throw notFound();
  const { id, side, name, call, row, documents } = draft.record;
  reads("nomination", id, row.version, call.processId);
  return {
    id,
    side,
    name,
    call: { id: call.callId, processId: call.processId, title: call.title, mission: call.mission },
    documents: documents.length,
  };
});
export const action = acts(
  { access: signedIn, params: ["nominationId"], form: {} },
  ({ work, params }) => removeNomination(work, { nominationId: params.nominationId! }),
  ({ side, callId, processId }) => ({
    to: side === "state" ? `/calls/${callId}` : `/processes/${processId}/register`,
    flash: { kind: "met", key: "flash.nominationRemoved" },
  }),
);
export const meta = titled("nomination.remove");

export default function RemoveNomination() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("remove");
  return (
    <Page title={t("nomination.remove")} crumbs={nominationCrumbs(view, t)} recorded>
      <Refused answer={answer} />
      <PostForm name="remove">
        <Confirm
          title={t("nomination.removeAsk", { name: view.name })}
          fixed={t("nomination.removeFixed", { count: view.documents })}
          actions={
            <>
              <Button kind="danger">{t("nomination.remove")}</Button>
              <LinkButton href={`/nominations/${view.id}`}>{t("nomination.keep")}</LinkButton>
            </>
          }
        >
          <WhoSees>{t("nomination.whoSeesRemoval")}</WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
