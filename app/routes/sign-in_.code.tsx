import { redirect } from "@remix-run/node";
import { message } from "#app/domain/message.ts";
import { conflict } from "#app/domain/outcome.ts";
import { localPath } from "#app/domain/people/preferences.ts";
import { addressOf } from "#app/http/address.server.ts";
import { optionalText, text } from "#app/http/form.server.ts";
import { action as acts, open, page } from "#app/http/guard.server.ts";
import { newCookie, pendingIn, wholeTime } from "#app/http/session.server.ts";
import { enterByCode } from "#app/services/people/enter-by-code.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { Actions, CodeField, Fields, TextField } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: open }, async ({ house, request, url }) => {
  const pending = await pendingIn(request, house);
  if (pending?.owes !== "code") throw redirect("/sign-in");
  return { to: localPath(url.searchParams.get("to")), recovery: url.searchParams.get("with") === "recovery" };
});

export const action = acts(
  { access: open, keyless: true, form: { code: text(60), to: optionalText(500) } },
  async ({ request, house, work, values, now }) => {
    const pending = await pendingIn(request, house);
    if (pending?.owes !== "code") return conflict(message("factor.enrolment.gone"));
    const next = newCookie(request, house);
    const entered = await enterByCode(work, {
      accountId: pending.accountId,
      sessionId: pending.sessionId,
      newId: next.id,
      typed: values.code,
      address: addressOf(request),
      expiresAt: now + wholeTime,
    });
    return entered.ok ? { ok: true, result: { cookie: next.cookie, to: localPath(values.to) } } : entered;
  },
  ({ cookie, to }) => ({ to, headers: { "Set-Cookie": cookie } }),
);

export const meta = titled("factor.code.title");

export default function SecondStep() {
  const { to, recovery } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("code");
  const query = to === "/" ? "" : `to=${encodeURIComponent(to)}`;
  // A code is not typed twice: the field comes back empty.
  const { errors } = answer;
  return (
    <Page title={t("factor.code.title")}>
      <PostForm name="code">
        <Refused answer={answer} />
        <Fields>
          <p>{t("factor.code.text")}</p>
          <input type="hidden" name="to" value={to} />
          {recovery ? (
            <TextField
              name="code"
              label={t("factor.recovery.label")}
              hint={t("factor.recovery.hint")}
              autoComplete="off"
              width="medium"
              required
              errors={errors}
            />
          ) : (
            <CodeField name="code" label={t("factor.code.label")} hint={t("factor.code.hint")} errors={errors} />
          )}
          <Actions>
            <Button kind="primary">{t("factor.code.act")}</Button>
            <a href="/sign-in">{t("factor.code.again")}</a>
          </Actions>
          <p>
            <a href={recovery ? `/sign-in/code?${query}` : `/sign-in/code?with=recovery${query && `&${query}`}`}>
              {t(recovery ? "factor.code.have" : "factor.code.lost")}
            </a>
          </p>
          <p className="text-ink-muted text-sm">{t("factor.code.help")}</p>
        </Fields>
      </PostForm>
    </Page>
  );
}
