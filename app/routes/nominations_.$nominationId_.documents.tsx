import { file, id } from "#app/http/form.server.ts";
import { action as acts, notFound, page, signedIn } from "#app/http/guard.server.ts";
import type { Outcome } from "#app/domain/outcome.ts";
import { addDocument } from "#app/services/selection/add-document.server.ts";
import { draftOf } from "#app/services/selection/nomination-desk.server.ts";
import { addScan } from "#app/services/selection/register-nomination.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { DocumentList } from "#app/ui/dossier.tsx";
import { Actions, Fields, FileField, Select, WhoSees } from "#app/ui/form.tsx";
import { Aside, Card, Columns } from "#app/ui/layout.tsx";
import { nominationCrumbs } from "#app/ui/nomination-crumbs.ts";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView, type ViewOf } from "#app/ui/view.ts";
import { nominationOf } from "#db/queries/nominations.server.ts";

export const loader = page(
  { access: signedIn, params: ["nominationId"] },
  async ({ viewer, house, params, reads, now }) => {
    const record = await nominationOf(viewer, house.store, params.nominationId!);
    if (!record) throw notFound();
    reads("nomination", record.id, record.row.version, record.call.processId);
    const editable = (await draftOf({ house, viewer }, record.id)).ok;
    const completing =
      record.row.state === "incomplete" &&
      record.call.processState === "eligibilityScreening" &&
      record.call.endedAs === null;
    return {
      id: record.id,
      side: record.side,
      name: record.name,
      call: {
        id: record.call.callId,
        processId: record.call.processId,
        title: record.call.title,
        mission: record.call.mission,
      },
      editable,
      completing,
      due:
        completing && record.dueAt !== null
          ? { at: record.dueAt, over: record.dueAt < now, mine: record.side === "state" }
          : null,
      scan: record.scan && { fileId: record.scan.fileId, fileName: record.scan.fileName },
      documents: record.documents.map(({ digest: _digest, ...document }) => document),
      // What may still be uploaded: all that is asked to a draft, the missing to an incomplete one.
      asked: record.asked
        .filter(({ documentType }) => !completing || record.reopened.includes(documentType))
        .map(({ documentType, name }) => ({
          documentType,
          name,
          there: completing
            ? !record.outstanding.includes(documentType)
            : !record.missing.some((one) => one.documentType === documentType),
        })),
    };
  },
);
export const action = acts(
  { access: signedIn, params: ["nominationId"], form: { documentType: id(), file: file() } },
  async ({ work, params, values }): Promise<Outcome<{ nominationId: string }>> => {
    const upload = { name: values.file.name, bytes: new Uint8Array(await values.file.arrayBuffer()) };
    const nominationId = params.nominationId!;
    return values.documentType === "scan"
      ? addScan(work, { nominationId, upload })
      : addDocument(work, { nominationId, documentType: values.documentType, upload });
  },
  ({ nominationId }) => ({
    to: `/nominations/${nominationId}/documents`,
    flash: { kind: "met", key: "flash.documentAdded" },
  }),
);
export const meta = titled<ViewOf<typeof loader>>(({ name }) => ({ key: "nomination.documentsOf", values: { name } }));

export default function Documents() {
  const view = useView<typeof loader>();
  const { t, newYork, semicolon } = useText();
  const answer = useAnswer("upload");
  const form = { values: answer.values, errors: answer.errors };
  const here = `/nominations/${view.id}`;
  const open = view.editable || (view.completing && !(view.due?.over && view.due.mine));
  const missing = view.asked.filter(({ there }) => !there);
  const officer = view.side === "officer" && view.editable;
  return (
    <Page title={t("nomination.documentsOf", { name: view.name })} crumbs={nominationCrumbs(view, t)} recorded>
      <Refused answer={answer} />
      <Columns
        side={
          <>
            <Card title={t(view.completing ? "nomination.reopened" : "nomination.asked")}>
              <ul className="space-y-1.5 text-[0.875rem]">
                {officer && (
                  <li>
                    <StatusMark kind={view.scan ? "met" : "blocking"}>{t("register.scan")}</StatusMark>
                  </li>
                )}
                {view.asked.map(({ documentType, name, there }) => (
                  <li key={documentType} className="grid gap-x-2 sm:grid-cols-[minmax(0,1fr)_auto]">
                    <span>{name}</span>
                    <StatusMark kind={there ? "met" : "waiting"}>
                      {t(there ? "nomination.there" : "nomination.notThere")}
                    </StatusMark>
                  </li>
                ))}
              </ul>
            </Card>
            <Aside title={t("process.whoSees")}>
              {t(view.side === "state" ? "nomination.whoSeesDocuments" : "register.whoSeesDraft")}
            </Aside>
          </>
        }
      >
        {view.due && (
          <p className="mb-4 max-w-prose font-semibold">
            {t(view.due.over ? "document.dueWas" : "document.dueBy", { when: newYork(view.due.at) })}
          </p>
        )}
        {open && (
          <Card title={t("nomination.upload")}>
            <PostForm name="upload" encType="multipart/form-data">
              <Fields>
                <Select
                  name="documentType"
                  label={t("nomination.documentType")}
                  required
                  initial={officer && !view.scan ? "scan" : (missing[0]?.documentType ?? "")}
                  choices={[
                    ...(officer ? [{ value: "scan", label: t("register.scan") }] : []),
                    ...view.asked.map(({ documentType, name }) => ({ value: documentType, label: name })),
                  ]}
                  {...form}
                />
                <FileField
                  name="file"
                  label={t("nomination.file")}
                  types={t("nomination.fileTypes")}
                  accept=".pdf,.docx,.jpg,.jpeg,.png"
                  required
                  {...form}
                />
                <WhoSees>{t(view.side === "state" ? "nomination.whoSeesDocuments" : "register.whoSeesDraft")}</WhoSees>
                <Actions>
                  <Button kind="primary">{t("nomination.uploadAct")}</Button>
                  <LinkButton href={here}>{t("common.back")}</LinkButton>
                </Actions>
              </Fields>
            </PostForm>
          </Card>
        )}
        <Card title={t("nomination.documents")} aside={t("nomination.count", { count: view.documents.length })}>
          {view.documents.length === 0 ? (
            <p className="text-ink-muted">{t("nomination.noDocuments")}</p>
          ) : (
            <DocumentList
              documents={view.documents}
              extra={
                view.editable
                  ? (document) => (
                      <a className="text-sm" href={`${here}/documents/${document.id}`}>
                        {t("nomination.removeDocument")}
                        <span className="sr-only"> {document.fileName}</span>
                      </a>
                    )
                  : undefined
              }
            />
          )}
          {view.scan && (
            <p className="border-line mt-3 border-t pt-2 text-sm">
              {t("register.scan")}:{" "}
              <a href={`/files/${view.scan.fileId}`}>
                <bdi>{view.scan.fileName}</bdi>
              </a>
            </p>
          )}
        </Card>
        {view.completing && (
          <Card title={t("nomination.complete")}>
            <p>
              {t(missing.length > 0 ? "nomination.completeWaits" : "nomination.completeReady", {
                documents: missing.map(({ name }) => name).join(semicolon),
              })}
            </p>
            {missing.length === 0 && (
              <p className="mt-3">
                <LinkButton href={`${here}/complete`} kind="primary">
                  {t("nomination.complete")}
                </LinkButton>
              </p>
            )}
          </Card>
        )}
      </Columns>
    </Page>
  );
}
