import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { renewInvitation } from "#app/services/people/renew-invitation.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, WhoSees } from "#app/ui/form.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { AccountStatus, RoleText } from "#app/ui/role-text.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Definition, Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { accountFor } from "#db/queries/people.server.ts";

export const loader = page(
  { access: roles("administrator"), params: ["accountId"] },
  async ({ viewer, house, now, params }) => {
    const account = await accountFor(viewer, house.store, params.accountId ?? "", now, viewer.locale);
    if (!account) throw notFound();
    return { account, own: account.accountId === viewer.accountId };
  },
);

/** The page's own act: a new link for someone who has not joined. */
export const action = acts(
  { access: roles("administrator"), params: ["accountId"], form: {} },
  ({ work, params }) => renewInvitation(work, { accountId: params.accountId ?? "" }),
  ({ accountId }) => ({ to: `/accounts/${accountId}`, flash: { kind: "met", key: "flash.invitationRenewed" } }),
);

export const meta = titled("people.account");

export default function Account() {
  const { account, own } = useView<typeof loader>();
  const { t, dateTime, date } = useText();
  const answer = useAnswer("renew");
  const base = `/accounts/${account.accountId}`;
  const live = account.status !== "ended" && !own;
  return (
    <Page
      title={account.name}
      crumbs={[{ href: "/accounts", label: t("nav.accounts") }]}
      meta={[account.email]}
      actions={
        live ? (
          <>
            <LinkButton href={`${base}/grant`} kind="primary">
              {t("people.grant.title")}
            </LinkButton>
            <LinkButton href={`${base}/end`} kind="danger">
              {t("people.end.title")}
            </LinkButton>
          </>
        ) : (
          <AccountStatus status={account.status} />
        )
      }
    >
      <div className="max-w-[56rem] space-y-8">
        <Section title={t("people.roles")} id="roles">
          <Table
            caption={t("people.roles")}
            captionHidden
            stacked
            columns={[
              { key: "role", label: t("people.role") },
              { key: "from", label: t("people.startsOn") },
              { key: "to", label: t("people.endsOn") },
              { key: "change", label: t("people.changeColumn"), narrow: true },
            ]}
            rows={account.roles.map((role) => ({
              key: role.id,
              cells: {
                role: <RoleText role={role} />,
                from: date(role.startsOn),
                to: role.endsOn === null ? t("people.openEnded") : date(role.endsOn),
                change:
                  account.status === "ended" ? null : (
                    <a href={`${base}/roles/${role.id}`}>{t("people.changeRole.link")}</a>
                  ),
              },
            }))}
            empty={t("role.none")}
          />
          {own && <p className="text-ink-muted mt-2 text-sm">{t("people.refusal.ownRole")}</p>}
        </Section>
        <Section title={t("people.account")} id="account">
          <Definition
            items={[
              { term: t("people.status"), value: <AccountStatus status={account.status} /> },
              {
                term: t("people.lastInvited"),
                value: account.lastInvitedAt === null ? "–" : dateTime(account.lastInvitedAt),
              },
            ]}
          />
        </Section>
        {(account.status === "invited" || account.status === "invitationExpired") && (
          <Section title={t("people.renew.title")} id="renew">
            <PostForm name="renew">
              <Refused answer={answer} />
              <div className="max-w-[44rem] space-y-3">
                <p>{t("people.renew.text")}</p>
                <WhoSees>{t("people.invite.whoSees")}</WhoSees>
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
