import { choice, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, pairAct } from "#app/http/guard.server.ts";
import { answerSession } from "#app/services/mentoring/change-session.server.ts";
import { showSession } from "#app/services/mentoring/show-session.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, Fields, WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { SessionCard, SessionForm, SessionPage } from "#app/ui/session-parts.tsx";
import { PostForm } from "#app/ui/shell.tsx";
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
  const answer = useAnswer("answer");
  return (
    <SessionPage view={view} title={t("mentoringSession.answer")}>
      <SessionForm view={view} act="answer">
        <Refused answer={answer} />
        <SessionCard view={view}>
          {view.agenda !== null && (
            <p dir="auto" className="mt-3 whitespace-pre-wrap">
              {view.agenda}
            </p>
          )}
          <PostForm name="answer" version={view.version}>
            <Fields>
              <WhoSees>{t("mentoringSession.answerWhoSees")}</WhoSees>
              <Actions>
                <Button kind="primary" name="answer" value="accept">
                  {t("mentoringSession.accept")}
                </Button>
                <Button name="answer" value="decline">
                  {t("mentoringSession.decline")}
                </Button>

                <LinkButton href={`/matches/${view.matchId}/sessions/${view.id}`}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </SessionCard>
      </SessionForm>
    </SessionPage>
  );
}
