import { textIn } from "#app/domain/languages.ts";
import { id, ids, text, unseen } from "#app/http/form.server.ts";
import { action as acts, page, roles } from "#app/http/guard.server.ts";
import { previewRenewal, renewMemberships } from "#app/services/cadre/renew-memberships.server.ts";
import { cadreList } from "#app/services/lists/cadre-list.server.ts";
import { chosenRows } from "#app/services/lists/choose-rows.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, Form, Select, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Reached } from "#app/ui/list.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("cadreManager") }, async (seen) => {
  const { viewer, url, reads } = seen;
  const { list, choices } = await cadreList(seen);
  const chosen = await chosenRows(list, url, ({ id: memberId }) => memberId);
  const pools = choices.pools.map((pool) => ({ value: pool.id, label: textIn(viewer.locale, pool.name) }));
  const wanted = url.searchParams.get("in") ?? list.query.filters.pool;
  const pool = pools.find(({ value }) => value === wanted) ?? pools[0] ?? null;
  if (chosen.ids.length > 0) reads("cadre", "members", null);
  return {
    pools,
    pool: pool?.value ?? "",
    asked: [...url.searchParams].filter(([name]) => name !== "in"),
    more: chosen.more,
    preview: await previewRenewal(seen, pool?.value ?? "", chosen.ids),
  };
});

export const action = acts(
  { access: roles("cadreManager"), form: { poolId: unseen(id()), ids: unseen(ids()), reason: text(500) } },
  ({ work, values }) => renewMemberships(work, { poolId: values.poolId, memberIds: values.ids, reason: values.reason }),
  ({ count }) => ({ to: "/cadre", flash: { kind: "met", key: "flash.bulkRenewed", values: { count } } }),
);
export const meta = titled("bulk.renew.title");

export default function RenewSeveral() {
  const { pools, pool, asked, more, preview } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("renewSeveral");
  const count = preview.reached.length;
  return (
    <Page
      title={t("bulk.renew.title")}
      crumbs={[{ href: "/cadre", label: t("nav.cadre") }]}
      meta={[t("bulk.recordOnly")]}
      recorded={preview.reached.length + preview.left.length > 0}
    >
      <Refused answer={answer} />
      <div className="max-w-prose space-y-6">
        <Form method="get" className="flex flex-wrap items-end gap-4">
          {asked.map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          <Select name="in" label={t("cadre.pool")} blank={false} initial={pool} choices={pools} />
          <Button>{t("bulk.renew.show")}</Button>
        </Form>
        <Reached preview={preview} more={more} />
        {count > 0 ? (
          <PostForm name="renewSeveral" className="space-y-3">
            <input type="hidden" name="poolId" value={pool} />
            {preview.reached.map((one) => (
              <input key={one.id} type="hidden" name="ids" value={one.id} />
            ))}
            <TextArea
              name="reason"
              label={t("bulk.renew.reason")}
              rows={3}
              errors={answer.errors}
              values={answer.values}
            />
            <WhoSees>{t("bulk.renew.whoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("bulk.renew.do", { count })}</Button>
              <LinkButton href="/cadre">{t("bulk.back")}</LinkButton>
            </Actions>
          </PostForm>
        ) : (
          <LinkButton href="/cadre">{t("bulk.back")}</LinkButton>
        )}
      </div>
    </Page>
  );
}
