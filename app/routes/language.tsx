import { languages, locales } from "#app/domain/languages.ts";
import { localPath } from "#app/domain/people/preferences.ts";
import { choice, optionalText } from "#app/http/form.server.ts";
import { action as acts, open, page } from "#app/http/guard.server.ts";
import { languageCookieFor } from "#app/http/language.server.ts";
import { changeLanguage } from "#app/services/people/change-language.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { Fields, RadioGroup } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";

export const loader = page({ access: open }, async () => ({}));

export const action = acts(
  { access: open, keyless: true, form: { locale: choice(locales), returnTo: optionalText(500) } },
  async ({ request, work, values }) => {
    const outcome = await changeLanguage(work, { language: values.locale });
    return outcome.ok
      ? { ok: true, result: { to: localPath(values.returnTo), cookie: languageCookieFor(request, values.locale) } }
      : outcome;
  },
  ({ to, cookie }) => ({ to, headers: { "Set-Cookie": cookie } }),
);

export const meta = titled("ui.language");

export default function Language() {
  const { t, locale } = useText();
  const answer = useAnswer("language");
  return (
    <Page title={t("ui.language")}>
      <PostForm name="language">
        <Refused answer={answer} />
        <Fields>
          <RadioGroup
            name="locale"
            label={t("ui.language")}
            required
            initial={locale}
            choices={languages.map((code) => ({
              value: code,
              label: <span lang={code}>{t(`people.language.${code}`)}</span>,
            }))}
            {...answer}
          />
          <Button kind="primary">{t("people.save")}</Button>
        </Fields>
      </PostForm>
    </Page>
  );
}
