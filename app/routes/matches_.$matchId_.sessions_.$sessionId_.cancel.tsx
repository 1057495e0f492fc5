import { choice, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, pairAct } from "#app/http/guard.server.ts";
import { cancelSession } from "#app/services/mentoring/change-session.server.ts";
import { showSession } from "#app/services/mentoring/show-session.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/form.tsx";
import { SessionForm, SessionPage } from "#app/ui/session-parts.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: pairAct("session"), params: ["matchId", "sessionId"] },
  async ({ viewer, house, pair, params }) => {
    const view = await showSession(house, viewer, pair, params.sessionId!);
    if (!view) throw notFound();
    return { matchId: pair.matchId, ...view };
  },
);
export const action = acts(
  {
    access: pairAct("session"),
    params: ["matchId", "sessionId"],
    form: { _version: version(), as: choice(["ordinary", "crisis"]) },
  },
  ({ work, params, values }) =>
    cancelSession(work, {
      matchId: params.matchId!,
      sessionId: params.sessionId!,
      version: values._version,
      as: values.as,
    }),
  ({ matchId, sessionId }) => ({
    to: `/matches/${matchId}/sessions/${sessionId}`,
    flash: { kind: "met", key: "flash.sessionCancelled" },
  }),
);
export const meta = titled("cancel.title");

export default function Cancel() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("cancel");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <SessionPage view={view} title={t("cancel.title")}>
      <SessionForm
        view={view}
        act="cancel"
        version={view.version}
        whoSees={t("cancel.whoSees")}
        buttons={<Button kind="primary">{t("cancel.button")}</Button>}
      >
        <RadioGroup
          name="as"
          label={t("cancel.as")}
          choices={[
            { value: "ordinary", label: t("cancel.ordinary") },
            { value: "crisis", label: t("cancel.crisis") },
          ]}
          required
          {...form}
        />
      </SessionForm>
    </SessionPage>
  );
}
