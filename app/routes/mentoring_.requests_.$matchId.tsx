import { languageOf } from "#app/domain/languages.ts";
import { action as acts, page, pair, pairAct } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { acceptRequest } from "#app/services/mentoring/answer-request.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { LanguageList, MatchStateMark, NeedList } from "#app/ui/mentoring-parts.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { zoneCity } from "#app/ui/zone.ts";
import { matchHead, menteeOfMatch } from "#db/queries/matches.server.ts";

export const loader = page(
  { access: pair("request"), params: ["matchId"] },
  async ({ viewer, house, pair: standing, reads }) => {
    const language = languageOf(viewer.locale);
    const head = await matchHead(viewer, house.store, standing);
    const open = head.state === "requested";
    // Once it was refused or has lapsed, what was asked is not the mentor's to read any more.
    const asked = open ? await menteeOfMatch(viewer, house.store, standing) : null;
    reads("match", head.id, head.version);
    return {
      id: head.id,
      state: head.state,
      open,
      name: head.menteeName,
      post: message("process.named", { post: head.post[language], mission: head.mission[language] }),
      zone: head.menteeZone,
      answerDueAt: head.answerDueAt,
      asked: asked && {
        goals: asked.goals === null ? "" : house.unseal(asked.goals),
        startedOn: asked.startedOn,
        needs: asked.needs,
        languages: asked.languages,
      },
    };
  },
);
export const action = acts(
  { access: pairAct("answer"), params: ["matchId"], form: {} },
  ({ work, params }) => acceptRequest(work, { matchId: params.matchId! }),
  ({ matchId }) => ({ to: `/matches/${matchId}/agreement`, flash: { kind: "met", key: "flash.requestAccepted" } }),
);
export const meta = titled("mentoring.request");

export default function Request() {
  const view = useView<typeof loader>();
  const { t, date, dateTime, newYork } = useText();
  const answer = useAnswer("accept");
  return (
    <Page
      recorded
      title={t("mentoring.requestOf", { name: view.name })}
      meta={[t(view.post)]}
      crumbs={[{ href: "/mentoring", label: t("mentoring.title") }]}
    >
      <Refused answer={answer} />
      <div className="max-w-[48rem] space-y-6">
        <Card title={t("mentoring.request")} aside={<MatchStateMark state={view.state} />}>
          {view.asked ? (
            <Definition
              items={[
                ...(view.answerDueAt === null
                  ? []
                  : [
                      {
                        term: t("mentoring.answerDue"),
                        value: (
                          <>
                            {dateTime(view.answerDueAt)}
                            <span className="text-ink-muted block text-sm">
                              {t("ui.due.newYork", { when: newYork(view.answerDueAt) })}
                            </span>
                          </>
                        ),
                      },
                    ]),
                { term: t("mentee.needsLabel"), value: <NeedList needs={view.asked.needs} /> },
                {
                  term: t("mentee.goals"),
                  value: <span className="whitespace-pre-wrap">{view.asked.goals || "–"}</span>,
                },
                { term: t("mentoring.languages"), value: <LanguageList languages={view.asked.languages} /> },
                { term: t("people.zone"), value: zoneCity(view.zone) },
                { term: t("mentee.startedOn"), value: date(view.asked.startedOn) },
              ]}
            />
          ) : (
            <p>
              {t(
                view.state === "refused" || view.state === "lapsed"
                  ? "mentoring.requestOver"
                  : "mentoring.requestTaken",
              )}
            </p>
          )}
        </Card>
        {view.open ? (
          <PostForm name="accept">
            <div className="space-y-4">
              <p>{t("mentoring.firewallTold")}</p>
              <WhoSees>{t("mentoring.whoSeesAnswer")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("mentoring.accept")}</Button>
                <LinkButton href={`/mentoring/requests/${view.id}/refuse`}>{t("mentoring.refuse")}</LinkButton>
              </Actions>
            </div>
          </PostForm>
        ) : (
          view.state !== "refused" &&
          view.state !== "lapsed" && <LinkButton href={`/matches/${view.id}`}>{t("match.open")}</LinkButton>
        )}
      </div>
    </Page>
  );
}
