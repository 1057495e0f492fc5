import { choice, optionalText } from "#app/http/form.server.ts";
import { action as acts, notFound, page, pairAct } from "#app/http/guard.server.ts";
import { giveFeedback } from "#app/services/mentoring/write-notes.server.ts";
import { showSession } from "#app/services/mentoring/show-session.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup, TextArea } from "#app/ui/form.tsx";
import { SessionForm, SessionPage } from "#app/ui/session-parts.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: pairAct("write"), params: ["matchId", "sessionId"] },
  async ({ viewer, house, pair, params }) => {
    const view = await showSession(house, viewer, pair, params.sessionId!);
    if (!view) throw notFound();
    return { matchId: pair.matchId, ...view };
  },
);
export const action = acts(
  {
    access: pairAct("write"),
    params: ["matchId", "sessionId"],
    form: { usefulness: choice(["1", "2", "3", "4", "5"]), comment: optionalText(2_000) },
  },
  ({ work, params, values }) =>
    giveFeedback(work, {
      matchId: params.matchId!,
      sessionId: params.sessionId!,
      usefulness: Number(values.usefulness),
      comment: values.comment,
    }),
  ({ matchId, sessionId }) => ({
    to: `/matches/${matchId}/sessions/${sessionId}`,
    flash: { kind: "met", key: "flash.feedbackGiven" },
  }),
);
export const meta = titled("feedback.title");

export default function Feedback() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("feedback");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <SessionPage view={view} title={t("feedback.title")}>
      <SessionForm
        view={view}
        act="feedback"
        whoSees={t("feedback.whoSees")}
        buttons={<Button kind="primary">{t("feedback.give")}</Button>}
      >
        <RadioGroup
          name="usefulness"
          label={t("feedback.usefulness")}
          choices={(["1", "2", "3", "4", "5"] as const).map((value) => ({
            value,
            label: t(`feedback.${value}`),
          }))}
          required
          {...form}
        />
        <TextArea name="comment" label={t("feedback.comment")} rows={4} optional {...form} />
      </SessionForm>
    </SessionPage>
  );
}
