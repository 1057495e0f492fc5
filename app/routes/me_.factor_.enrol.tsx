import { redirect } from "@remix-run/node";
import { text } from "#app/http/form.server.ts";
import { action as acts, page, signedIn } from "#app/http/guard.server.ts";
import { newCookie, wholeTime } from "#app/http/session.server.ts";
import { confirmFactor } from "#app/services/people/confirm-factor.server.ts";
import { showEnrolment } from "#app/services/people/enrolment.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { EnrolmentFields } from "#app/ui/enrolment.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: signedIn }, async ({ viewer, house, present }) => {
  const enrolment = await showEnrolment(house, present?.sessionId ?? "", viewer.accountId);
  if (!enrolment) throw redirect("/me/factor");
  return enrolment;
});

/** Keyless: the code is taken once by itself, and the answer carries a cookie. */
export const action = acts(
  { access: signedIn, keyless: true, form: { code: text(60) } },
  async ({ request, house, work, values, viewer, sessionId, now }) => {
    const next = newCookie(request, house);
    const confirmed = await confirmFactor(work, {
      accountId: viewer.accountId,
      sessionId: sessionId ?? "",
      newId: next.id,
      typed: values.code,
      expiresAt: now + wholeTime,
      entering: false,
    });
    return confirmed.ok ? { ok: true, result: { cookie: next.cookie } } : confirmed;
  },
  ({ cookie }) => ({ to: "/me/factor/codes", headers: { "Set-Cookie": cookie } }),
);

export const meta = titled("factor.enrol.title");

export default function OwnEnrolment() {
  const { secret, uri, qr } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("enrol");
  return (
    <Page
      title={t("factor.enrol.title")}
      crumbs={[
        { href: "/me", label: t("ui.me") },
        { href: "/me/factor", label: t("factor.title") },
      ]}
    >
      <PostForm name="enrol">
        <Refused answer={answer} />
        <EnrolmentFields secret={secret} uri={uri} qr={qr} intro={t("factor.enrol.own")} errors={answer.errors} />
      </PostForm>
    </Page>
  );
}
