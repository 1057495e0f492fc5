import { choice, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, pairAct } from "#app/http/guard.server.ts";
import { answerSession } from "#app/services/mentoring/change-session.server.ts";
import { showSession } from "#app/services/mentoring/show-session.server.ts";
import { Button } from "#app/ui/button.tsx";
import { SessionForm, SessionPage } from "#app/ui/session-parts.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: pairAct("answerSession"), params: ["matchId", "sessionId"] },
  async ({ viewer, house, pair, params }) => {
    const view = await showSession(house, viewer, pair, params.sessionId!);
    if (!view) throw notFound();
    return { matchId: pair.matchId, ...view };
  },
);
export const action = acts(
  {
    access: pairAct("answerSession"),
    params: ["matchId", "sessionId"],
    form: { _version: version(), answer: choice(["accept", "decline"]) },
  },
  ({ work, params, values }) =>
    answerSession(work, {
      matchId: params.matchId!,
      sessionId: params.sessionId!,
      version: values._version,
      answer: values.answer,
    }),
  ({ matchId, sessionId }) => ({
    to: `/matches/${matchId}/sessions/${sessionId}`,
    flash: { kind: "met", key: "flash.sessionAnswered" },
  }),
);
export const meta = titled("mentoringSession.answer");

export default function AnswerSession() {
  const view = useView<typeof loader>();
  const { t } = useText();
  return (
    <SessionPage view={view} title={t("mentoringSession.answer")}>
      <SessionForm
        view={view}
        act="answer"
        version={view.version}
        above={
          view.agenda !== null && (
            <p dir="auto" className="mt-3 whitespace-pre-wrap">
              {view.agenda}
            </p>
          )
        }
        whoSees={t("mentoringSession.answerWhoSees")}
        buttons={
          <>
            <Button kind="primary" name="answer" value="accept">
              {t("mentoringSession.accept")}
            </Button>
            <Button name="answer" value="decline">
              {t("mentoringSession.decline")}
            </Button>
          </>
        }
      />
    </SessionPage>
  );
}
