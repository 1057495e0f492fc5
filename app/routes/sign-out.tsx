import { action as acts, open, page } from "#app/http/guard.server.ts";
import { endSession } from "#app/http/session.server.ts";
import { signOut } from "#app/services/people/sign-out.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";

export const loader = page({ access: open }, async () => ({}));

export const action = acts(
  { access: open, keyless: true, form: {} },
  async ({ request, house, work }) => {
    const outcome = await signOut(work);
    return outcome.ok ? { ok: true, result: { cookie: await endSession(request, house) } } : outcome;
  },
  ({ cookie }) => ({ to: "/sign-in", headers: { "Set-Cookie": cookie } }),
);

export const meta = titled("ui.signOut");

export default function SignOut() {
  const { t } = useText();
  return (
    <Page title={t("ui.signOut")}>
      <PostForm name="signOut">
        <Button kind="primary">{t("ui.signOut")}</Button>
      </PostForm>
    </Page>
  );
}
