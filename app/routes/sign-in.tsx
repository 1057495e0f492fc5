import { redirect } from "@remix-run/node";
import { localPath } from "#app/domain/people/preferences.ts";
import { signInByForm } from "#app/http/authenticator.server.ts";
import { email, optionalText, password } from "#app/http/form.server.ts";
import { action as acts, open, page } from "#app/http/guard.server.ts";
import { localeOf } from "#app/http/shell.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, Fields, Form, TextField } from "#app/ui/form.tsx";
import { Columns, Section } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { useBoundText } from "#app/ui/role-text.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { demonstrationAccounts, type DemonstrationAccount } from "#db/queries/people.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";

const reads = systemViewer("the demonstration lists its own accounts");

export const loader = page({ access: open }, async ({ house, viewer, present, request, url, now }) => {
  if (viewer && !house.config.demonstration) throw redirect("/");
  return {
    to: localPath(url.searchParams.get("to")),
    expired: url.searchParams.has("to"),
    signedInAs: viewer?.name ?? null,
    accounts: house.config.demonstration
      ? await demonstrationAccounts(reads, house.store, now, localeOf(request, present))
      : null,
  };
});

export const action = acts(
  { access: open, keyless: true, form: { email: email(), password: password(), to: optionalText(500) } },
  ({ request, work, values }) => signInByForm(request, work, { ...values, to: localPath(values.to) }),
  ({ cookie, to }) => ({ to, headers: { "Set-Cookie": cookie } }),
);

export const meta = titled("people.signIn.title");

export default function SignIn() {
  const { to, expired, signedInAs, accounts } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("signIn");
  const form = (
    <PostForm name="signIn">
      <Refused answer={answer} />
      <Fields>
        {expired && !answer.errors && !answer.refusal && <p className="text-ink-muted">{t("people.signIn.first")}</p>}
        <input type="hidden" name="to" value={to} />
        <TextField
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          label={t("people.email")}
          required
          width="full"
          {...answer}
        />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          label={t("people.password")}
          required
          {...answer}
        />
        <Actions>
          <Button kind="primary">{t("people.signIn.act")}</Button>
          <a href="/forgot">{t("people.signIn.forgot")}</a>
        </Actions>
        <p className="text-ink-muted text-sm">{t("people.signIn.invitedOnly")}</p>
      </Fields>
    </PostForm>
  );
  return (
    <Page
      title={t(signedInAs === null ? "people.signIn.title" : "people.demonstration.change")}
      meta={signedInAs === null ? [] : [t("people.demonstration.now", { name: signedInAs })]}
    >
      {accounts === null ? (
        form
      ) : (
        <Columns
          side={
            <Section title={t("people.signIn.withPassword")} id="with-password">
              {form}
            </Section>
          }
        >
          <Roles accounts={accounts} />
        </Columns>
      )}
    </Page>
  );
}

function Roles({ accounts }: { accounts: readonly DemonstrationAccount[] }) {
  const { t, list, comma } = useText();
  const boundOf = useBoundText();
  const places = (account: DemonstrationAccount) =>
    [...new Set(account.roles.map(({ role }) => role))].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  // Everybody stands once, under all the roles held: who leads a mission is a focal point too.
  const groups = new Map<string, { roles: Role[]; people: DemonstrationAccount[] }>();
  for (const account of accounts) {
    const roles = places(account);
    const group = groups.get(roles.join()) ?? { roles, people: [] };
    group.people.push(account);
    groups.set(roles.join(), group);
  }
  const rows = [...groups.values()].sort((a, b) => order.indexOf(a.roles[0]!) - order.indexOf(b.roles[0]!));
  const button = (account: DemonstrationAccount) => {
    const bounds = [...new Set(account.roles.map(boundOf).filter((bound) => bound !== null))];
    return (
      <Form key={account.accountId} action="/demonstration">
        <input type="hidden" name="accountId" value={account.accountId} />
        <Button size="small">{[account.name, ...bounds].join(comma)}</Button>
      </Form>
    );
  };
  return (
    <Section title={t("people.demonstration.title")} id="roles" aside={<a href="/mail">{t("people.mail.link")}</a>}>
      <p className="text-ink-muted mb-3 max-w-prose">{t("people.demonstration.text")}</p>
      {accounts.length === 0 && <EmptyState title={t("people.demonstration.empty")} />}
      <dl className="border-line bg-surface divide-line divide-y rounded-md border">
        {rows.map(({ roles, people }) => (
          <div key={roles.join()} className="grid gap-x-6 gap-y-1 px-4 py-2.5 sm:grid-cols-[13rem_minmax(0,1fr)]">
            <dt className="pt-1 text-[0.875rem] font-semibold">
              {roles.length === 0 ? t("role.none") : list(roles.map((role) => t(`role.${role}`)))}
            </dt>
            <dd>
              <div className="flex flex-wrap gap-2">{people.slice(0, shown).map(button)}</div>
              {people.length > shown && (
                <details className="mt-2">
                  <summary className="disclosure text-[0.875rem]">
                    {t("people.demonstration.more", { count: people.length - shown })}
                  </summary>
                  <div className="mt-2 flex flex-wrap gap-2">{people.slice(shown).map(button)}</div>
                </details>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** How many of a group are offered at once; the others open beneath. */
const shown = 8;
type Role = DemonstrationAccount["roles"][number]["role"];
/** The roles in the order in which a selection meets them. */
const order: readonly string[] = [
  "leadOfficer",
  "secretariatOfficer",
  "leadFocalPoint",
  "focalPoint",
  "screener",
  "panelChair",
  "panelMember",
  "vettingOfficer",
  "adjudicator",
  "selectionAuthority",
  "cadreManager",
  "mentoringCoordinator",
  "auditor",
  "administrator",
];
