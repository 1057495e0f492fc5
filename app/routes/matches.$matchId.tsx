import { languageOf } from "#app/domain/languages.ts";
import { page, pair } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { mayPair } from "#app/domain/mentoring/pair.ts";
import { agreedText } from "#app/services/mentoring/sign-agreement.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Card, Columns, Section } from "#app/ui/layout.tsx";
import { MatchStateMark, NeedList } from "#app/ui/mentoring-parts.tsx";
import { Page } from "#app/ui/shell.tsx";
import { sessionKinds } from "#app/ui/session-parts.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Definition, Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { zoneCity } from "#app/ui/zone.ts";
import { goalsOf, sessionsOf } from "#db/queries/booking.server.ts";
import { agreementOf, matchHead } from "#db/queries/matches.server.ts";

export const loader = page(
  { access: pair("course"), params: ["matchId"] },
  async ({ viewer, house, pair: standing, reads }) => {
    const language = languageOf(viewer.locale);
    const head = await matchHead(viewer, house.store, standing);
    reads("match", head.id, head.version);
    // The pair's alone; the coordinator reads names, dates and the state.
    const agreement = standing.side === null ? null : await agreementOf(viewer, house.store, standing);
    const words = standing.side === null ? null : await agreedText(house, viewer, standing, agreement);
    const goals = await goalsOf(viewer, house.store, standing.matchId);
    return {
      side: standing.side,
      sessions: await sessionsOf(viewer, house.store, standing.matchId),
      // How many goals stand how, and nothing of what they say.
      goals: (["open", "underWay", "done", "dropped"] as const)
        .map((state) => ({ state, count: goals.filter((goal) => goal.state === state).length }))
        .filter(({ count }) => count > 0),
      mayEnd: mayPair(standing, "end").ok,
      mayBook: mayPair(standing, "book").ok,
      id: head.id,
      state: head.state,
      mentorName: head.mentorName,
      menteeName: head.menteeName,
      formerPost: head.formerPost,
      post: message("process.named", { post: head.post[language], mission: head.mission[language] }),
      // Where somebody is now is no business of a mentoring that has ended.
      zones: head.state === "agreed" || head.state === "active" ? [head.mentorZone, head.menteeZone] : null,
      chosenAt: head.chosenAt,
      acceptedAt: head.acceptedAt,
      activeAt: head.activeAt,
      endedAt: head.endedAt,
      endedBy: head.endedBy,
      needs: words?.needs ?? null,
      agreement: agreement
        ? {
            cadenceWeeks: agreement.cadenceWeeks,
            channel: agreement.channel,
            endsOn: agreement.endsOn,
            mentorSignedAt: agreement.mentorSignedAt,
            menteeSignedAt: agreement.menteeSignedAt,
          }
        : null,
    };
  },
);
export const meta = titled("match.title");

export default function Match() {
  const view = useView<typeof loader>();
  const { t, date, dateTime, time, list } = useText();
  const { side, agreement } = view;
  return (
    <Page
      recorded
      title={
        side === null
          ? t("match.of", { mentor: view.mentorName, mentee: view.menteeName })
          : side === "mentor"
            ? view.menteeName
            : view.mentorName
      }
      meta={[side === "mentee" ? view.formerPost : t(view.post)]}
      crumbs={[
        side === null
          ? { href: "/programme", label: t("programme.title") }
          : { href: "/mentoring", label: t("mentoring.title") },
      ]}
      actions={
        <>
          {side !== null && view.state === "agreed" && (
            <LinkButton href={`/matches/${view.id}/agreement`} kind="primary">
              {t("agreement.toSign")}
            </LinkButton>
          )}
          {view.mayEnd && <LinkButton href={`/matches/${view.id}/end`}>{t("match.end")}</LinkButton>}
        </>
      }
    >
      <Columns
        side={
          <>
            <Card title={t("mentor.state")}>
              <div className="space-y-3">
                <MatchStateMark state={view.state} />
                <Definition
                  items={[
                    ...(view.acceptedAt === null
                      ? []
                      : [{ term: t("match.acceptedOn"), value: date(view.acceptedAt) }]),
                    ...(view.activeAt === null ? [] : [{ term: t("match.activeOn"), value: date(view.activeAt) }]),
                    ...(view.endedAt === null ? [] : [{ term: t("match.endedOn"), value: date(view.endedAt) }]),
                    ...(view.endedBy === null
                      ? []
                      : [{ term: t("match.endedBy"), value: t(`match.endedBy.${view.endedBy}`) }]),
                  ]}
                />
              </div>
            </Card>
            {agreement && (
              <Card
                title={t("agreement.title")}
                aside={<a href={`/matches/${view.id}/agreement`}>{t("agreement.read")}</a>}
              >
                <Definition
                  items={[
                    {
                      term: t("agreement.cadence"),
                      value: t("agreement.everyWeeks", { weeks: agreement.cadenceWeeks }),
                    },
                    { term: t("agreement.channel"), value: agreement.channel || "–" },
                    { term: t("agreement.endsOn"), value: date(agreement.endsOn) },
                  ]}
                />
              </Card>
            )}
          </>
        }
      >
        <Section
          id="sessions"
          title={t("match.sessions")}
          aside={
            view.mayBook ? (
              <span className="flex flex-wrap gap-x-4">
                <a href={`/matches/${view.id}/book`}>{t("match.book")}</a>
                <a href={`/matches/${view.id}/call-today`}>{t("match.callToday")}</a>
              </span>
            ) : undefined
          }
        >
          {view.sessions.length === 0 ? (
            <p className="text-ink-muted">
              {t(
                view.state === "agreed"
                  ? "match.sessionsLater"
                  : view.mayBook
                    ? "match.noSessionsBook"
                    : "match.noSessions",
              )}
            </p>
          ) : (
            <Table
              caption={t("match.sessions")}
              captionHidden
              stacked
              columns={[
                { key: "number", label: t("match.sessionNumber") },
                { key: "when", label: t("match.sessionWhen") },
                { key: "state", label: t("mentor.state") },
              ]}
              rows={[...view.sessions].reverse().map((session) => ({
                key: session.id,
                cells: {
                  number:
                    side === null ? (
                      t("mentoringSession.title", { number: session.number })
                    ) : (
                      <a href={`/matches/${view.id}/sessions/${session.id}`}>
                        {t("mentoringSession.title", { number: session.number })}
                      </a>
                    ),
                  when: `${dateTime(session.startsAt)} – ${time(session.endsAt)}`,
                  state: (
                    <StatusMark kind={sessionKinds[session.state]}>
                      {t(`mentoringSession.state.${session.state}`)}
                    </StatusMark>
                  ),
                },
              }))}
            />
          )}
        </Section>
        {view.state !== "agreed" && (
          <Section
            id="goals"
            title={t("match.goals")}
            aside={
              side === null ? undefined : (
                <span className="flex flex-wrap gap-x-4">
                  <a href={`/matches/${view.id}/goals`}>{t("match.toGoals")}</a>
                  <a href={`/matches/${view.id}/actions`}>{t("match.toActions")}</a>
                </span>
              )
            }
          >
            <p>
              {view.goals.length === 0
                ? t("match.noGoals")
                : list(view.goals.map(({ state, count }) => t(`match.goals.${state}`, { count })))}
            </p>
          </Section>
        )}
        <Section id="pair" title={t("match.pair")}>
          <Definition
            items={[
              { term: t("role.mentor"), value: `${view.mentorName} · ${view.formerPost}` },
              { term: t("role.mentee"), value: `${view.menteeName} · ${t(view.post)}` },
              ...(view.zones ? [{ term: t("match.zones"), value: view.zones.map(zoneCity).join(" · ") }] : []),
              ...(view.needs === null
                ? []
                : [{ term: t("mentee.needsLabel"), value: <NeedList needs={view.needs} /> }]),
            ]}
          />
        </Section>
      </Columns>
    </Page>
  );
}
