import { redirect } from "@remix-run/node";
import { choice, unseen } from "#app/http/form.server.ts";
import { action as acts, page, roles } from "#app/http/guard.server.ts";
import { applyImport, importChecked } from "#app/services/people/import-accounts.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { RosterPeople } from "#app/ui/roster.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("administrator") }, async ({ viewer, house }) => {
  const checked = await importChecked(house, viewer);
  if (!checked || checked.faults.length > 0) throw redirect("/accounts/import");
  return { people: checked.people };
});

export const action = acts(
  { access: roles("administrator"), stepUp: true, form: { act: unseen(choice(["apply"])) } },
  ({ work }) => applyImport(work),
  ({ people }) => ({
    to: "/accounts?show=invited",
    flash: { kind: "met", key: "flash.imported", values: { people } },
  }),
);

export const meta = titled("admin.import.applyTitle");

export default function ApplyImport() {
  const { people } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("apply");
  return (
    <Page
      title={t("admin.import.applyTitle")}
      crumbs={[
        { href: "/accounts", label: t("nav.accounts") },
        { href: "/accounts/import", label: t("admin.import.title") },
      ]}
    >
      <PostForm name="apply" stepUp>
        <Refused answer={answer} />
        <input type="hidden" name="act" value="apply" />
        <div className="space-y-6">
          <RosterPeople people={people} />
          <Confirm
            title={t("admin.import.question", { count: people.length })}
            fixed={t("admin.import.fixed")}
            after={t("admin.import.after")}
            actions={
              <>
                <Button kind="primary">{t("admin.import.apply")}</Button>
                <LinkButton href="/accounts/import">{t("people.cancel")}</LinkButton>
              </>
            }
          >
            <WhoSees>{t("people.invite.whoSees")}</WhoSees>
          </Confirm>
        </div>
      </PostForm>
    </Page>
  );
}
