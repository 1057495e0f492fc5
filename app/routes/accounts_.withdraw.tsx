import { ids, unseen } from "#app/http/form.server.ts";
import { action as acts, page, roles } from "#app/http/guard.server.ts";
import { accountsList } from "#app/services/lists/accounts-list.server.ts";
import { chosenRows } from "#app/services/lists/choose-rows.server.ts";
import { previewWithdrawal, withdrawInvitations } from "#app/services/people/withdraw-invitations.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, WhoSees } from "#app/ui/form.tsx";
import { Reached } from "#app/ui/list.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("administrator") }, async (seen) => {
  const chosen = await chosenRows(accountsList(seen), seen.url, ({ accountId }) => accountId);
  return { more: chosen.more, preview: await previewWithdrawal(seen, chosen.ids) };
});

export const action = acts(
  { access: roles("administrator"), form: { ids: unseen(ids()) } },
  ({ work, values }) => withdrawInvitations(work, { accountIds: values.ids }),
  ({ count }) => ({ to: "/accounts", flash: { kind: "met", key: "flash.bulkWithdrawn", values: { count } } }),
);
export const meta = titled("bulk.withdraw.title");

export default function WithdrawSeveral() {
  const { more, preview } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("withdrawSeveral");
  const count = preview.reached.length;
  return (
    <Page
      title={t("bulk.withdraw.title")}
      crumbs={[{ href: "/accounts", label: t("nav.accounts") }]}
      meta={[t("bulk.recordOnly")]}
    >
      <Refused answer={answer} />
      <div className="max-w-prose space-y-6">
        <Reached preview={preview} more={more} />
        {count > 0 ? (
          <PostForm name="withdrawSeveral" className="space-y-5">
            {preview.reached.map(({ id }) => (
              <input key={id} type="hidden" name="ids" value={id} />
            ))}
            <WhoSees>{t("bulk.withdraw.whoSees")}</WhoSees>
            <Actions>
              <Button kind="danger">{t("bulk.withdraw.do", { count })}</Button>
              <LinkButton href="/accounts">{t("bulk.back")}</LinkButton>
            </Actions>
          </PostForm>
        ) : (
          <LinkButton href="/accounts">{t("bulk.back")}</LinkButton>
        )}
      </div>
    </Page>
  );
}
