import { notFound, page, pair } from "#app/http/guard.server.ts";
import { showSession } from "#app/services/mentoring/show-session.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Actions } from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { SessionFeedbackCard, SessionFacts, SessionPage } from "#app/ui/session-parts.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: pair("pair"), params: ["matchId", "sessionId"] },
  async ({ viewer, house, pair: standing, params, reads }) => {
    const view = await showSession(house, viewer, standing, params.sessionId!);
    if (!view) throw notFound();
    reads("mentoringSession", view.id, view.version);
    return { matchId: standing.matchId, ...view };
  },
);
export const meta = titled<{ number: number }>(({ number }) => ({ key: "mentoringSession.title", values: { number } }));

export default function Session() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const may = (act: keyof typeof view.closed) => view.closed[act] === null;
  const base = `/matches/${view.matchId}/sessions/${view.id}`;
  return (
    <SessionPage view={view} recorded>
      <Columns
        sideFirst
        side={
          <>
            <Card title={t("mentoringSession.when")}>
              <SessionFacts view={view} />
              <p className="mt-3">
                <a href={`${base}/calendar`}>{t("mentoringSession.calendar")}</a>
                <span className="text-ink-muted block text-sm">{t("mentoringSession.calendarNote")}</span>
              </p>
            </Card>
            {(may("answer") || may("reschedule") || may("cancel") || may("close")) && (
              <Card title={t("mentoringSession.change")}>
                <Actions>
                  {may("answer") && (
                    <LinkButton kind="primary" href={`${base}/answer`}>
                      {t("mentoringSession.answer")}
                    </LinkButton>
                  )}
                  {may("close") && (
                    <LinkButton kind="primary" href={`${base}/close`}>
                      {t("mentoringSession.close")}
                    </LinkButton>
                  )}
                  {may("reschedule") && (
                    <LinkButton href={`${base}/reschedule`}>{t("mentoringSession.reschedule")}</LinkButton>
                  )}
                  {may("cancel") && <LinkButton href={`${base}/cancel`}>{t("mentoringSession.cancel")}</LinkButton>}
                </Actions>
              </Card>
            )}
          </>
        }
      >
        <Card title={t("mentoringSession.agenda")}>
          <p dir="auto" className="whitespace-pre-wrap">
            {view.agenda ?? t("mentoringSession.noAgenda")}
          </p>
        </Card>
        {may("note") && (
          <Card title={t("note.own")}>
            {view.note.text !== "" && (
              <p dir="auto" className="mb-3 whitespace-pre-wrap">
                {view.note.text}
              </p>
            )}
            <LinkButton href={`${base}/note`}>{t("note.write")}</LinkButton>
          </Card>
        )}
        {view.otherNote !== null && (
          <Card title={t("note.other")}>
            <p dir="auto" className="whitespace-pre-wrap">
              {view.otherNote}
            </p>
          </Card>
        )}
        <SessionFeedbackCard view={view} href={`${base}/feedback`} />
      </Columns>
    </SessionPage>
  );
}
