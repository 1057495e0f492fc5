import { typedWord, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { endAccount } from "#app/services/people/end-account.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { RoleList } from "#app/ui/role-text.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { dutiesOf } from "#db/queries/duties.server.ts";
import { accountFor } from "#db/queries/people.server.ts";

export const loader = page(
  { access: roles("administrator"), params: ["accountId"] },
  async ({ viewer, house, now, params }) => {
    const account = await accountFor(viewer, house.store, params.accountId ?? "", now, viewer.locale);
    if (!account) throw notFound();
    return { account, duties: await dutiesOf(viewer, house.store, account.accountId) };
  },
);

export const action = acts(
  {
    access: roles("administrator"),
    params: ["accountId"],
    form: { _version: version(), confirmation: typedWord("word.end") },
  },
  async ({ work, params, values }) => endAccount(work, { accountId: params.accountId ?? "", version: values._version }),
  ({ accountId }) => ({ to: `/accounts/${accountId}`, flash: { kind: "met", key: "flash.accountEnded" } }),
);

export const meta = titled("people.end.title");

export default function EndAccount() {
  const { account, duties } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("endAccount");
  const back = `/accounts/${account.accountId}`;
  return (
    <Page
      title={t("people.end.title")}
      crumbs={[
        { href: "/accounts", label: t("nav.accounts") },
        { href: back, label: account.name },
      ]}
    >
      <PostForm name="endAccount" version={account.version}>
        <Refused answer={answer} />
        <Confirm
          title={t("people.end.of", { name: account.name })}
          fixed={t("people.end.fixed")}
          after={t("people.end.after")}
          word="word.end"
          actions={
            <>
              <Button kind="danger">{t("people.end.act")}</Button>
              <LinkButton href={back}>{t("people.cancel")}</LinkButton>
            </>
          }
          {...answer}
        >
          <div>
            <p className="text-[0.875rem] font-semibold">{t("people.grant.held")}</p>
            <RoleList roles={account.roles.filter((role) => role.when !== "past")} />
          </div>
          {duties.length > 0 && (
            <Flash kind="reason" title={t("people.end.duties")}>
              {t("people.end.dutiesText")}
              {duties.map(({ kind, count }) => (
                <span key={kind} className="mt-1 block">
                  {t(`people.end.duty.${kind}`, { count })}
                </span>
              ))}
            </Flash>
          )}
          <WhoSees>{t("people.grant.whoSees")}</WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
