import { redirect } from "@remix-run/node";
import { localPath } from "#app/domain/people/preferences.ts";
import { optionalText } from "#app/http/form.server.ts";
import { action as acts, page, signedIn } from "#app/http/guard.server.ts";
import { forgetCodes } from "#app/services/people/change-factor.server.ts";
import { codesKept } from "#app/services/people/enrolment.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { Actions, WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { accountName } from "#db/queries/people.server.ts";

/** The codes wait in the session that made them until its person says that they were kept; then they are nowhere. */
export const loader = page({ access: signedIn }, async ({ viewer, house, present, url, now }) => {
  const to = localPath(url.searchParams.get("to"));
  const codes = await codesKept(house, present?.sessionId ?? "");
  if (!codes) throw redirect(to === "/" ? "/me/factor" : to);
  return { codes, to, email: (await accountName(viewer, house.store, viewer.accountId)) ?? "", now };
});

export const action = acts(
  { access: signedIn, keyless: true, form: { to: optionalText(500) } },
  async ({ work, sessionId, values }) => {
    const forgotten = await forgetCodes(work, sessionId ?? "");
    return forgotten.ok ? { ok: true, result: { to: localPath(values.to) } } : forgotten;
  },
  ({ to }) => ({ to, flash: { kind: "met", key: "flash.codesKept" } }),
);

export const meta = titled("factor.codes.title");

export default function RecoveryCodes() {
  const { codes, to, email, now } = useView<typeof loader>();
  const { t, dateTime } = useText();
  const answer = useAnswer("codes");
  return (
    <Page title={t("factor.codes.title")} crumbs={[{ href: "/me", label: t("ui.me") }]}>
      <PostForm name="codes">
        <Refused answer={answer} />
        <input type="hidden" name="to" value={to} />
        <div className="max-w-[44rem] space-y-5">
          <p className="print:hidden">{t("factor.codes.text")}</p>
          <section className="border-line bg-surface rounded-md border p-4">
            <h2 className="font-semibold">{t("factor.codes.of", { email, day: dateTime(now) })}</h2>
            <ol dir="ltr" className="mt-3 grid list-decimal gap-x-10 gap-y-1.5 ps-8 text-start sm:grid-cols-2">
              {codes.map((code) => (
                <li key={code}>
                  <code>{code}</code>
                </li>
              ))}
            </ol>
          </section>
          <p className="text-ink-muted text-sm print:hidden">{t("factor.codes.print")}</p>
          <WhoSees>{t("factor.codes.whoSees")}</WhoSees>
          <Actions>
            <Button kind="primary">{t("factor.codes.act")}</Button>
          </Actions>
        </div>
      </PostForm>
    </Page>
  );
}
