import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { renewInvitation } from "#app/services/people/renew-invitation.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, WhoSees } from "#app/ui/form.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { AccountStatus, RoleList } from "#app/ui/role-text.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { colleagueFor } from "#db/queries/people.server.ts";

export const loader = page(
  { access: roles("leadFocalPoint"), params: ["accountId"] },
  async ({ viewer, house, now, params }) => {
    const colleague = await colleagueFor(viewer, house.store, params.accountId ?? "", now, viewer.locale);
    if (!colleague) throw notFound();
    return { colleague };
  },
);

/** The page's own act: a new link for a colleague who has not joined. */
export const action = acts(
  { access: roles("leadFocalPoint"), params: ["accountId"], form: {} },
  ({ work, params }) => renewInvitation(work, { accountId: params.accountId ?? "" }),
  ({ accountId }) => ({ to: `/colleagues/${accountId}`, flash: { kind: "met", key: "flash.invitationRenewed" } }),
);

export const meta = titled("people.colleague");

export default function Colleague() {
  const { colleague } = useView<typeof loader>();
  const { t, dateTime } = useText();
  const answer = useAnswer("renew");
  const isLead = colleague.roles.some(({ role }) => role === "leadFocalPoint");
  return (
    <Page
      title={colleague.name}
      crumbs={[{ href: "/colleagues", label: t("nav.colleagues") }]}
      meta={[colleague.email]}
      actions={
        isLead ? undefined : (
          <LinkButton href={`/colleagues/${colleague.accountId}/end`} kind="danger">
            {t("people.colleague.end")}
          </LinkButton>
        )
      }
    >
      <div className="max-w-[56rem] space-y-8">
        <Definition
          items={[
            { term: t("people.roles"), value: <RoleList roles={colleague.roles} /> },
            { term: t("people.status"), value: <AccountStatus status={colleague.status} /> },
            {
              term: t("people.lastInvited"),
              value: colleague.lastInvitedAt === null ? "–" : dateTime(colleague.lastInvitedAt),
            },
          ]}
        />
        {isLead && <p className="text-ink-muted text-sm">{t("people.refusal.lead")}</p>}
        {(colleague.status === "invited" || colleague.status === "invitationExpired") && (
          <Section title={t("people.renew.title")} id="renew">
            <PostForm name="renew">
              <Refused answer={answer} />
              <div className="max-w-[44rem] space-y-3">
                <p>{t("people.renew.text")}</p>
                <WhoSees>{t("people.colleague.whoSees")}</WhoSees>
                <Actions>
                  <Button>{t("people.renew.act")}</Button>
                </Actions>
              </div>
            </PostForm>
          </Section>
        )}
      </div>
    </Page>
  );
}
