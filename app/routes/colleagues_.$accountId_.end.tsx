import { Fragment } from "react";
import { typedWord } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { endColleague } from "#app/services/people/end-colleague.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { RoleText } from "#app/ui/role-text.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { colleagueFor } from "#db/queries/people.server.ts";

export const loader = page(
  { access: roles("leadFocalPoint"), params: ["accountId"] },
  async ({ viewer, house, now, params }) => {
    const colleague = await colleagueFor(viewer, house.store, params.accountId ?? "", now, viewer.locale);
    if (!colleague) throw notFound();
    return { accountId: colleague.accountId, name: colleague.name, roles: colleague.roles };
  },
);

export const action = acts(
  { access: roles("leadFocalPoint"), params: ["accountId"], form: { confirmation: typedWord("word.end") } },
  async ({ work, params }) => endColleague(work, { accountId: params.accountId ?? "" }),
  () => ({ to: "/colleagues", flash: { kind: "met", key: "flash.colleagueEnded" } }),
);

export const meta = titled("people.colleague.end");

export default function EndColleague() {
  const colleague = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("endColleague");
  const back = `/colleagues/${colleague.accountId}`;
  return (
    <Page
      title={t("people.colleague.end")}
      crumbs={[
        { href: "/colleagues", label: t("nav.colleagues") },
        { href: back, label: colleague.name },
      ]}
    >
      <PostForm name="endColleague">
        <Refused answer={answer} />
        <Confirm
          title={t("people.colleague.endOf", { name: colleague.name })}
          fixed={colleague.roles.map((role, index) => (
            <Fragment key={role.id}>
              {index > 0 && "; "}
              <RoleText role={role} />
            </Fragment>
          ))}
          after={t("people.colleague.endAfter")}
          word="word.end"
          actions={
            <>
              <Button kind="danger">{t("people.colleague.end")}</Button>
              <LinkButton href={back}>{t("people.cancel")}</LinkButton>
            </>
          }
          {...answer}
        >
          <WhoSees>{t("people.colleague.whoSees")}</WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
