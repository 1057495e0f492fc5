import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { dormantAfter } from "#app/domain/people/dormancy.ts";
import { optionalChoice, unseen } from "#app/http/form.server.ts";
import { endSessionsOf, keepAccount, withdrawInvitation } from "#app/services/people/tend-account.server.ts";
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
import { keptAccount } from "#db/queries/administration.server.ts";
import { factorForAdministrator } from "#db/queries/factors.server.ts";
import { accountFor } from "#db/queries/people.server.ts";

export const loader = page(
  { access: roles("administrator"), params: ["accountId"] },
  async ({ viewer, house, now, params }) => {
    const account = await accountFor(viewer, house.store, params.accountId ?? "", now, viewer.locale);
    if (!account) throw notFound();
    return {
      account,
      use: await keptAccount(viewer, house.store, now, account),
      factor: await factorForAdministrator(viewer, house.store, account.accountId),
      own: account.accountId === viewer.accountId,
    };
  },
);

const tending = ["renew", "withdraw", "sessions", "keep"] as const;
const flashes = {
  renew: "flash.invitationRenewed",
  withdraw: "flash.invitationWithdrawn",
  sessions: "flash.sessionsOfEnded",
  keep: "flash.accountKept",
} as const;

/** The page's own acts: a new link or none for someone who has not joined; sessions ended; an unused account kept. */
export const action = acts(
  { access: roles("administrator"), params: ["accountId"], form: { act: unseen(optionalChoice(tending)) } },
  async ({ work, params, values }) => {
    const input = { accountId: params.accountId ?? "" };
    const act = values.act ?? "renew";
    const uses = { renew: renewInvitation, withdraw: withdrawInvitation, sessions: endSessionsOf, keep: keepAccount };
    const done = await uses[act](work, input);
    return done.ok ? { ok: true, result: { ...done.result, act: act as string } } : done;
  },
  ({ accountId, act }) => ({
    to: `/accounts/${accountId}`,
    flash: { kind: "met", key: flashes[act as keyof typeof flashes] ?? flashes.renew },
  }),
);

export const meta = titled("people.account");

export default function Account() {
  const { account, use, factor, own } = useView<typeof loader>();
  const { t, dateTime, date } = useText();
  const answers = {
    renew: useAnswer("renew", { among: tending }),
    withdraw: useAnswer("withdraw", { among: tending }),
    sessions: useAnswer("sessions", { among: tending }),
    keep: useAnswer("keep", { among: tending }),
  };
  const tend = (act: (typeof tending)[number], text: string, label: string, whoSees?: string) => (
    <PostForm name={act}>
      <Refused answer={answers[act]} />
      <input type="hidden" name="act" value={act} />
      <div className="max-w-[44rem] space-y-3">
        <p>{text}</p>
        {whoSees !== undefined && <WhoSees>{whoSees}</WhoSees>}
        <Actions>
          <Button>{label}</Button>
        </Actions>
      </div>
    </PostForm>
  );
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
              {
                term: t("admin.accounts.lastSignIn"),
                value: use?.lastSignInAt ? dateTime(use.lastSignInAt) : t("admin.accounts.never"),
              },
            ]}
          />
        </Section>
        {(account.status === "invited" || account.status === "invitationExpired") && (
          <Section title={t("people.renew.title")} id="renew">
            <div className="space-y-6">
              {tend("renew", t("people.renew.text"), t("people.renew.act"), t("people.invite.whoSees"))}
              {account.status === "invited" && tend("withdraw", t("admin.withdraw.text"), t("admin.withdraw.act"))}
            </div>
          </Section>
        )}
        {account.status === "active" && use && ((!own && use.sessions > 0) || use.idleDays >= dormantAfter) && (
          <Section title={t("admin.use.title")} id="use">
            <div className="space-y-6">
              {!own &&
                use.sessions > 0 &&
                tend("sessions", t("admin.sessions.text", { count: use.sessions }), t("admin.sessions.act"))}
              {use.idleDays >= dormantAfter &&
                tend("keep", t("admin.keep.text", { count: use.idleDays }), t("admin.keep.act"))}
            </div>
          </Section>
        )}
        {factor && (factor.confirmedAt !== null || factor.resets.length > 0) && (
          <Section title={t("factor.title")} id="factor">
            <p className="mb-3">
              {factor.confirmedAt === null
                ? t("factor.none")
                : t("factor.since", { day: dateTime(factor.confirmedAt) })}
            </p>
            {live && factor.confirmedAt !== null && (
              <p className="mb-4">
                <LinkButton href={`${base}/factor`} kind="danger" size="small">
                  {t("factor.reset.title")}
                </LinkButton>
              </p>
            )}
            {factor.resets.length > 0 && (
              <Table
                caption={t("factor.reset.past")}
                stacked
                columns={[
                  { key: "at", label: t("factor.reset.at") },
                  { key: "by", label: t("factor.reset.by") },
                  { key: "reason", label: t("factor.reset.reason") },
                ]}
                rows={factor.resets.map((reset) => ({
                  key: String(reset.resetAt),
                  cells: {
                    at: dateTime(reset.resetAt),
                    by: reset.by,
                    reason: (
                      <p dir="auto" className="whitespace-pre-wrap">
                        {reset.reason}
                      </p>
                    ),
                  },
                }))}
              />
            )}
          </Section>
        )}
      </div>
    </Page>
  );
}
