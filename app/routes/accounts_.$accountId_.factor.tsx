import { text, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { resetFactor } from "#app/services/people/reset-factor.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { TextArea, WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { accountFor } from "#db/queries/people.server.ts";

export const loader = page(
  { access: roles("administrator"), params: ["accountId"] },
  async ({ viewer, house, now, params }) => {
    const account = await accountFor(viewer, house.store, params.accountId ?? "", now, viewer.locale);
    if (!account) throw notFound();
    return { account };
  },
);

export const action = acts(
  {
    access: roles("administrator"),
    params: ["accountId"],
    stepUp: true,
    form: { _version: version(), reason: text(2000) },
  },
  ({ work, params, values }) =>
    resetFactor(work, { accountId: params.accountId ?? "", version: values._version, reason: values.reason }),
  ({ accountId }) => ({ to: `/accounts/${accountId}`, flash: { kind: "met", key: "flash.factorReset" } }),
);

export const meta = titled("factor.reset.title");

export default function ResetFactor() {
  const { account } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("resetFactor");
  const back = `/accounts/${account.accountId}`;
  return (
    <Page
      title={t("factor.reset.title")}
      crumbs={[
        { href: "/accounts", label: t("nav.accounts") },
        { href: back, label: account.name },
      ]}
    >
      <PostForm name="resetFactor" version={account.version} stepUp>
        <Refused answer={answer} />
        <Confirm
          title={t("factor.reset.of", { name: account.name })}
          fixed={t("factor.reset.fixed")}
          after={t("factor.reset.after")}
          actions={
            <>
              <Button kind="danger">{t("factor.reset.act")}</Button>
              <LinkButton href={back}>{t("people.cancel")}</LinkButton>
            </>
          }
        >
          <TextArea
            name="reason"
            label={t("factor.reset.reason")}
            hint={t("factor.reset.reasonHint")}
            required
            {...answer}
          />
          <WhoSees>{t("factor.reset.whoSees")}</WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
