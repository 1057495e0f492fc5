import { action as acts, notFound, page, signedIn } from "#app/http/guard.server.ts";
import { draftOf } from "#app/services/selection/nomination-desk.server.ts";
import { removeDocument } from "#app/services/selection/remove-document.server.ts";
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

export const loader = page(
  { access: signedIn, params: ["nominationId", "documentId"] },
  async ({ viewer, house, params, reads }) => {
    const draft = await draftOf({ house, viewer }, params.nominationId!);
    const document = draft.ok ? draft.record.documents.find(({ id }) => id === params.documentId) : undefined;
    if (!draft.ok || !document) throw notFound();
    const { id, side, name, call, row } = draft.record;
    reads("nomination", id, row.version, call.processId);
    return {
      id,
      side,
      name,
      call: { id: call.callId, processId: call.processId, title: call.title, mission: call.mission },
      document: document.name,
      fileName: document.fileName,
    };
  },
);
export const action = acts(
  { access: signedIn, params: ["nominationId", "documentId"], form: {} },
  ({ work, params }) => removeDocument(work, { nominationId: params.nominationId!, documentId: params.documentId! }),
  ({ nominationId }) => ({
    to: `/nominations/${nominationId}/documents`,
    flash: { kind: "met", key: "flash.documentRemoved" },
  }),
);
export const meta = titled("nomination.removeDocument");

export default function RemoveDocument() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("remove");
  return (
    <Page title={t("nomination.removeDocument")} crumbs={nominationCrumbs(view, t)} recorded>
      <Refused answer={answer} />
      <PostForm name="remove">
        <Confirm
          title={t("nomination.removeDocumentAsk")}
          fixed={t("nomination.removeDocumentFixed", { document: view.document, file: view.fileName })}
          actions={
            <>
              <Button kind="danger">{t("nomination.removeDocument")}</Button>
              <LinkButton href={`/nominations/${view.id}/documents`}>{t("nomination.keep")}</LinkButton>
            </>
          }
        >
          <WhoSees>{t("nomination.whoSeesRemoval")}</WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
