import { action as acts, page, signedIn } from "#app/http/guard.server.ts";
import { idleTime } from "#app/http/session.server.ts";
import { endOtherSessions } from "#app/services/people/end-other-sessions.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { ownAccount } from "#db/queries/people.server.ts";

export const loader = page({ access: signedIn }, async ({ viewer, house, now, present }) => ({
  others: ((await ownAccount(viewer, house.store, now, present?.sessionId ?? "", idleTime))?.sessions.length ?? 1) - 1,
}));

export const action = acts(
  { access: signedIn, form: {} },
  ({ work, sessionId }) => endOtherSessions(work, { keep: sessionId ?? "" }),
  ({ ended }) => ({ to: "/me", flash: { kind: "met", key: "flash.sessionsEnded", values: { ended } } }),
);

export const meta = titled("people.sessions.endOthers");

export default function EndSessions() {
  const { others } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("endSessions");
  return (
    <Page title={t("people.sessions.endOthers")} crumbs={[{ href: "/me", label: t("ui.me") }]}>
      <PostForm name="endSessions">
        <Refused answer={answer} />
        <Confirm
          title={t("people.sessions.endOthers")}
          fixed={t("people.sessions.count", { others })}
          after={t("people.sessions.after")}
          actions={
            <>
              <Button kind="danger">{t("people.sessions.endOthers")}</Button>
              <LinkButton href="/me">{t("people.cancel")}</LinkButton>
            </>
          }
        />
      </PostForm>
    </Page>
  );
}
