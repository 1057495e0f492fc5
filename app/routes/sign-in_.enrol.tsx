import { redirect } from "@remix-run/node";
import { message } from "#app/domain/message.ts";
import { conflict } from "#app/domain/outcome.ts";
import { localPath } from "#app/domain/people/preferences.ts";
import { optionalText, text } from "#app/http/form.server.ts";
import { action as acts, open, page } from "#app/http/guard.server.ts";
import { newCookie, pendingIn, wholeTime } from "#app/http/session.server.ts";
import { confirmFactor } from "#app/services/people/confirm-factor.server.ts";
import { showEnrolment } from "#app/services/people/enrolment.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { EnrolmentFields } from "#app/ui/enrolment.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: open }, async ({ house, request, url }) => {
  const pending = await pendingIn(request, house);
  if (pending?.owes !== "enrol") throw redirect("/sign-in");
  const enrolment = await showEnrolment(house, pending.sessionId, pending.accountId);
  if (!enrolment) throw redirect("/sign-in");
  return { ...enrolment, to: localPath(url.searchParams.get("to")) };
});

export const action = acts(
  { access: open, keyless: true, form: { code: text(60), to: optionalText(500) } },
  async ({ request, house, work, values, now }) => {
    const pending = await pendingIn(request, house);
    if (pending?.owes !== "enrol") return conflict(message("factor.enrolment.gone"));
    const next = newCookie(request, house);
    const confirmed = await confirmFactor(work, {
      accountId: pending.accountId,
      sessionId: pending.sessionId,
      newId: next.id,
      typed: values.code,
      expiresAt: now + wholeTime,
      entering: true,
    });
    return confirmed.ok ? { ok: true, result: { cookie: next.cookie, to: localPath(values.to) } } : confirmed;
  },
  ({ cookie, to }) => ({
    to: `/me/factor/codes${to === "/" ? "" : `?to=${encodeURIComponent(to)}`}`,
    headers: { "Set-Cookie": cookie },
  }),
);

export const meta = titled("factor.enrol.title");

export default function Enrol() {
  const { secret, uri, qr, to } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("enrol");
  return (
    <Page title={t("factor.enrol.title")}>
      <PostForm name="enrol">
        <Refused answer={answer} />
        <input type="hidden" name="to" value={to} />
        <EnrolmentFields secret={secret} uri={uri} qr={qr} intro={t("factor.enrol.text")} errors={answer.errors} />
      </PostForm>
    </Page>
  );
}
