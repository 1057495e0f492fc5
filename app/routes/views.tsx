import { listKeys, listPlaces, mostViews } from "#app/domain/list.ts";
import { choice, optionalChoice, optionalId, optionalText, unseen } from "#app/http/form.server.ts";
import { action as acts, page, signedIn } from "#app/http/guard.server.ts";
import { dropView, keepView } from "#app/services/lists/keep-view.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { ErrorSummary, TextField, WhoSees } from "#app/ui/form.tsx";
import { listNames } from "#app/ui/list-names.ts";
import { Card } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { ownViews } from "#db/queries/views.server.ts";

export const loader = page({ access: signedIn }, async ({ viewer, house }) => ({
  views: (await ownViews(viewer, house.store)).flatMap(({ id, list, name, place, query }) => {
    const key = listKeys.find((one) => one === list);
    return key && listPlaces[key].test(place)
      ? [{ id, list: key, name, href: query === "" ? place : `${place}?${query}` }]
      : [];
  }),
}));

export const action = acts(
  {
    access: signedIn,
    form: {
      act: unseen(choice(["keep", "drop"])),
      view: unseen(optionalId()),
      list: unseen(optionalChoice(listKeys)),
      place: unseen(optionalText(120)),
      query: unseen(optionalText(1000)),
      name: optionalText(60),
    },
  },
  ({ work, values }) => (values.act === "drop" ? dropView(work, { id: values.view }) : keepView(work, values)),
  ({ to, done }) => ({ to, flash: { kind: "met", key: done === "kept" ? "flash.viewKept" : "flash.viewDropped" } }),
);
export const meta = titled("list.views");

export default function Views() {
  const { views } = useView<typeof loader>();
  const { t } = useText();
  const among = ["keep", "drop"];
  const answer = useAnswer("keep", { among });
  const dropped = useAnswer("drop", { among });
  const kept = (name: string) => (typeof answer.values?.[name] === "string" ? answer.values[name] : "");
  return (
    <Page title={t("list.views")} meta={[t("list.views.intro", { most: mostViews })]}>
      <Refused answer={dropped} />
      {/* Here only after a refusal: a view is kept on the page of its list. */}
      {(answer.errors || answer.refusal) && (
        <Card title={t("list.views.keep")}>
          <ErrorSummary errors={answer.errors} />
          <PostForm name="keep" className="space-y-3">
            <input type="hidden" name="act" value="keep" />
            {["list", "place", "query"].map((name) => (
              <input key={name} type="hidden" name={name} value={kept(name)} />
            ))}
            <TextField
              name="name"
              label={t("list.views.name")}
              maxLength={60}
              width="medium"
              errors={answer.errors}
              values={answer.values}
            />
            <WhoSees>{t("list.views.whoSees")}</WhoSees>
            <Button kind="primary">{t("list.views.keep")}</Button>
          </PostForm>
        </Card>
      )}
      {views.length === 0 ? (
        <EmptyState title={t("list.views.none")}>{t("list.views.noneText")}</EmptyState>
      ) : (
        <Table
          caption={t("list.views")}
          captionHidden
          stacked
          columns={[
            { key: "name", label: t("list.views.name") },
            { key: "list", label: t("list.views.list") },
            { key: "act", label: t("list.views.act") },
          ]}
          rows={views.map((view) => ({
            key: view.id,
            cells: {
              name: (
                <a href={view.href}>
                  <bdi>{view.name}</bdi>
                </a>
              ),
              list: t(listNames[view.list]),
              act: (
                <PostForm name="drop" aria-label={t("list.views.dropOf", { name: view.name })}>
                  <input type="hidden" name="act" value="drop" />
                  <input type="hidden" name="view" value={view.id} />
                  <Button size="small">
                    {t("list.views.drop")} <span className="sr-only">{view.name}</span>
                  </Button>
                </PostForm>
              ),
            },
          }))}
        />
      )}
    </Page>
  );
}
