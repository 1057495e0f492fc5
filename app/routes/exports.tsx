import { filesKept, listKeys, mostFiles, type ListKey } from "#app/domain/list.ts";
import { choice, optionalChoice, optionalId, optionalText, unseen } from "#app/http/form.server.ts";
import { action as acts, page, signedIn } from "#app/http/guard.server.ts";
import { askListFile, dropListFile } from "#app/services/lists/list-files.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { listNames } from "#app/ui/list-names.ts";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { ownListFiles } from "#db/queries/list-files.server.ts";

export const loader = page({ access: signedIn }, async ({ viewer, house }) => ({
  files: (await ownListFiles(viewer, house.store)).flatMap(
    ({ id, list, place, query, format, state, found, done, askedAt }) => {
      const key = listKeys.find((one): one is ListKey => one === list);
      return key
        ? [
            {
              id,
              list: key,
              href: query === "" ? place : `${place}?${query}`,
              format,
              state,
              found,
              done,
              askedAt,
              until: askedAt + filesKept,
            },
          ]
        : [];
    },
  ),
}));
export const action = acts(
  {
    access: signedIn,
    form: {
      act: unseen(choice(["ask", "drop"])),
      file: unseen(optionalId()),
      list: unseen(optionalChoice(listKeys)),
      place: unseen(optionalText(120)),
      query: unseen(optionalText(1000)),
      format: unseen(optionalChoice(["csv", "xlsx"])),
    },
  },
  ({ work, values, sessionId }) =>
    values.act === "drop"
      ? dropListFile(work, { id: values.file })
      : askListFile(work, { ...values, format: values.format ?? "csv", sessionId }),
  ({ done }) => ({
    to: "/exports",
    ...(done === "dropped" ? { flash: { kind: "met" as const, key: "flash.fileDropped" } } : {}),
  }),
);
/** While one is being made the page asks again by itself; leaving it stops nothing. */
export const meta = titled<{ files: readonly { state: string }[] }>(
  () => "list.files.title",
  ({ files }) => files.some(({ state }) => state === "waiting"),
);

export default function Exports() {
  const { files } = useView<typeof loader>();
  const { t, number, dateTime } = useText();
  const among = ["ask", "drop"];
  const asked = useAnswer("ask", { among });
  const dropped = useAnswer("drop", { among });
  return (
    <Page title={t("list.files.title")} meta={[t("list.files.intro", { most: mostFiles })]}>
      <ErrorSummary errors={asked.errors} />
      <Refused answer={asked} />
      <Refused answer={dropped} />
      {files.length === 0 ? (
        <EmptyState title={t("list.files.none")}>{t("list.files.noneText")}</EmptyState>
      ) : (
        <Table
          caption={t("list.files.title")}
          captionHidden
          stacked
          columns={[
            { key: "list", label: t("list.views.list") },
            { key: "asked", label: t("list.files.asked") },
            { key: "state", label: t("list.files.state") },
            { key: "act", label: t("list.views.act") },
          ]}
          rows={files.map((file) => ({
            key: file.id,
            cells: {
              list: (
                <>
                  <a href={file.href}>{t(listNames[file.list])}</a>
                  <span className="text-ink-muted block text-sm font-normal">
                    {t(`list.${file.format}`)}, {t("list.found", { count: file.found })}
                  </span>
                </>
              ),
              asked: dateTime(file.askedAt),
              state:
                file.state === "ready" ? (
                  <>
                    <a href={`/exports/${file.id}`} download>
                      {t("list.files.take")}
                    </a>
                    <span className="text-ink-muted block text-sm">
                      {t("list.files.until", { when: dateTime(file.until) })}
                    </span>
                  </>
                ) : file.state === "failed" ? (
                  <StatusMark kind="blocking">{t("list.files.failed")}</StatusMark>
                ) : (
                  <span role="status">
                    <progress
                      max={Math.max(1, file.found)}
                      value={file.done}
                      aria-label={t("list.files.making")}
                      className="w-full max-w-48"
                    />
                    <span className="block text-sm">
                      {t("list.files.progress", { done: number(file.done), all: number(file.found) })}
                    </span>
                  </span>
                ),
              act: (
                <PostForm name="drop" aria-label={t("list.files.dropOf", { list: t(listNames[file.list]) })}>
                  <input type="hidden" name="act" value="drop" />
                  <input type="hidden" name="file" value={file.id} />
                  <Button size="small">{t("list.views.drop")}</Button>
                </PostForm>
              ),
            },
          }))}
          foot={t("list.files.whoSees")}
        />
      )}
    </Page>
  );
}
