import { choice, ids, unseen } from "#app/http/form.server.ts";
import { act, action as acts, page } from "#app/http/guard.server.ts";
import { candidatesList } from "#app/services/lists/candidates-list.server.ts";
import { chosenRows } from "#app/services/lists/choose-rows.server.ts";
import { enterLonglist } from "#app/services/selection/enter-longlist.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { previewLonglist } from "#app/services/selection/preview-longlist.server.ts";
import { removeFromLonglist } from "#app/services/selection/remove-from-longlist.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, WhoSees } from "#app/ui/form.tsx";
import { Reached } from "#app/ui/list.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";

const acting = ["longlist", "removeFromLonglist"] as const;

export const loader = page({ access: act("longlist.edit"), params: ["processId"] }, async (seen) => {
  const { viewer, house, standing, url, reads } = seen;
  const head = await processHead(viewer, house.store, standing.processId);
  const what = url.searchParams.get("undo") === "1" ? acting[1] : acting[0];
  const chosen = await chosenRows(await candidatesList(seen), url, ({ candidacyId }) => candidacyId);
  reads("candidates", head.id, head.row.version);
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    what,
    more: chosen.more,
    preview: await previewLonglist(house, viewer, standing, chosen.ids, what),
  };
});

export const action = acts(
  {
    access: act("longlist.edit"),
    params: ["processId"],
    form: { what: unseen(choice(acting)), ids: unseen(ids()) },
  },
  async ({ work, params, values }) => {
    const input = { processId: params.processId ?? "", candidacyIds: values.ids };
    const done = await (values.what === "longlist" ? enterLonglist(work, input) : removeFromLonglist(work, input));
    return done.ok ? { ok: true, result: { ...done.result, what: values.what, ids: values.ids } } : done;
  },
  ({ processId, entered, removed, what, ids: chosen }) => {
    const here = `/processes/${processId}/candidates`;
    const undo = new URLSearchParams([["undo", "1"], ...chosen.map((id) => ["ids", id])]).toString();
    return {
      to: here,
      flash:
        what === "longlist"
          ? {
              kind: "met",
              key: "flash.bulkLonglisted",
              values: { count: entered },
              ...(entered > 0 && chosen.length <= 200 ? { undo: `${here}/longlist?${undo}` } : {}),
            }
          : { kind: "met", key: "flash.bulkUnlisted", values: { count: removed } },
    };
  },
);
export const meta = titled("bulk.longlist.title");

export default function LonglistSeveral() {
  const { id, name, what, more, preview } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("longlistSeveral");
  const back = `/processes/${id}/candidates`;
  const count = preview.reached.length;
  const adds = what === "longlist";
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={t(adds ? "bulk.longlist.title" : "bulk.longlist.undoTitle")}
      meta={[t("bulk.recordOnly")]}
    >
      <div className="max-w-prose space-y-6">
        <Reached preview={preview} more={more} />
        {count > 0 ? (
          <PostForm name="longlistSeveral" className="space-y-5">
            <input type="hidden" name="what" value={what} />
            {preview.reached.map((one) => (
              <input key={one.id} type="hidden" name="ids" value={one.id} />
            ))}
            <WhoSees>{t("bulk.longlist.whoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t(adds ? "bulk.longlist.do" : "bulk.longlist.undo", { count })}</Button>
              <LinkButton href={back}>{t("bulk.back")}</LinkButton>
            </Actions>
          </PostForm>
        ) : (
          <LinkButton href={back}>{t("bulk.back")}</LinkButton>
        )}
      </div>
    </ProcessPage>
  );
}
