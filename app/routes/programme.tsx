import { page, roles } from "#app/http/guard.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { menteesList } from "#app/services/lists/mentoring-lists.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Section } from "#app/ui/layout.tsx";
import { ListPages, ListTools, NoneFound, sorting } from "#app/ui/list.tsx";
import { MatchStateMark } from "#app/ui/mentoring-parts.tsx";
import { Page } from "#app/ui/shell.tsx";
import { StatusMark, type StatusKind } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("mentoringCoordinator") }, async (seen) => {
  const { list: found, programme } = await menteesList(seen);
  const { rows, list } = await showList(found, seen);
  if (programme.mentees.length > 0) seen.reads("programme", seen.viewer.accountId, null, null);
  return { ...programme, mentees: rows, list };
});
export const meta = titled("programme.title");

const stageKinds: Record<string, StatusKind> = {
  ended: "info",
  noNeeds: "waiting",
  noOffers: "blocking",
  over: "info",
  choosing: "waiting",
  asked: "waiting",
  agreed: "reason",
  active: "met",
};

export default function Programme() {
  const { mentees, matches, alerts, languages, renewals, list: menteeList } = useView<typeof loader>();
  const { t, date, shortDate, dateTime, language } = useText();
  const running = matches.filter(({ state }) => ["requested", "agreed", "active"].includes(state));
  const past = matches.filter((match) => !running.includes(match));
  const list = (caption: string, rows: typeof matches) => (
    <Table
      caption={caption}
      captionHidden
      stacked
      columns={[
        { key: "mentee", label: t("role.mentee") },
        { key: "mentor", label: t("role.mentor") },
        { key: "state", label: t("mentor.state") },
        { key: "since", label: t("mentoring.since") },
        { key: "held", label: t("programme.held"), align: "end" },
        { key: "missed", label: t("programme.missed"), align: "end" },
        { key: "next", label: t("programme.next") },
      ]}
      rows={rows.map((match) => ({
        key: match.id,
        cells: {
          mentee:
            match.acceptedAt === null ? match.menteeName : <a href={`/matches/${match.id}`}>{match.menteeName}</a>,
          mentor: match.mentorName,
          state: <MatchStateMark state={match.state} />,
          since: shortDate(match.endedAt ?? match.activeAt ?? match.acceptedAt ?? match.chosenAt ?? 0),
          held: match.sessions.held,
          missed: match.sessions.missed,
          next:
            match.state === "requested" && match.answerDueAt !== null
              ? t("mentoring.answerBy", { when: dateTime(match.answerDueAt) })
              : match.sessions.next === null
                ? "–"
                : shortDate(match.sessions.next),
        },
      }))}
    />
  );
  const columns = [
    { key: "name", label: t("people.name") },
    { key: "post", label: t("mentee.post") },
    { key: "started", label: t("mentee.startedOn") },
    { key: "stage", label: t("mentor.state") },
  ];
  return (
    <Page
      title={t("programme.title")}
      meta={[t("programme.intro")]}
      recorded={(menteeList.all ?? 0) > 0}
      actions={
        <>
          <LinkButton href="/mentees/new" kind="primary">
            {t("mentee.enrol")}
          </LinkButton>
          <LinkButton href="/programme/ties">{t("pairTie.title")}</LinkButton>
        </>
      }
    >
      <div className="space-y-8">
        {alerts.length > 0 && (
          <Section title={t("programme.alerts")} count={alerts.length}>
            <ul className="space-y-1">
              {alerts.map((alert) => (
                <li key={alert.id}>
                  <StatusMark kind="reason">
                    <a href={`/matches/${alert.id}`}>
                      {t("match.of", { mentor: alert.mentorName, mentee: alert.menteeName })}
                    </a>{" "}
                    {t("programme.missedTimes", { count: alert.missed })}
                  </StatusMark>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={t("programme.mentees")} count={menteeList.found}>
          {menteeList.all === 0 ? (
            <EmptyState title={t("programme.noMentees")}>{t("programme.noMenteesText")}</EmptyState>
          ) : (
            <>
              <ListTools list={menteeList} columns={columns} />
              <Table
                caption={t("programme.mentees")}
                captionHidden
                stacked
                columns={sorting(menteeList, columns)}
                rows={mentees.map((one) => ({
                  key: one.id,
                  cells: {
                    name: <a href={`/programme/mentees/${one.id}`}>{one.name}</a>,
                    post: t(one.post),
                    started: date(one.startedOn),
                    stage: <StatusMark kind={stageKinds[one.stage]!}>{t(`mentee.stage.${one.stage}`)}</StatusMark>,
                  },
                }))}
                empty={<NoneFound list={menteeList} />}
              />
              <ListPages list={menteeList} />
            </>
          )}
        </Section>
        <Section title={t("programme.running")} count={running.length}>
          {running.length === 0 ? (
            <p className="text-ink-muted">{t("programme.noneRunning")}</p>
          ) : (
            list(t("programme.running"), running)
          )}
        </Section>
        {past.length > 0 && (
          <Section title={t("programme.past")} count={past.length}>
            {list(t("programme.past"), past)}
          </Section>
        )}
        <Section title={t("programme.languages")} aside={t("programme.languagesText")}>
          <Table
            caption={t("programme.languages")}
            captionHidden
            columns={[
              { key: "language", label: t("programme.language") },
              { key: "demand", label: t("programme.demand"), align: "end" },
              { key: "capacity", label: t("programme.capacity"), align: "end" },
            ]}
            rows={languages.map((row) => ({
              key: row.language,
              cells: { language: language(row.language), demand: row.demand, capacity: row.capacity },
            }))}
            empty={t("programme.noLanguages")}
          />
        </Section>
        {renewals.length > 0 && (
          <Section title={t("programme.renewals")} count={renewals.length}>
            <Table
              caption={t("programme.renewals")}
              captionHidden
              stacked
              columns={[
                { key: "name", label: t("role.mentor") },
                { key: "kind", label: t("programme.renewal") },
                { key: "on", label: t("programme.runsOut") },
              ]}
              rows={renewals.map((row) => ({
                key: `${row.id}-${row.kind}`,
                cells: {
                  name: <a href={`/mentors/${row.id}`}>{row.name}</a>,
                  kind: t(`programme.renewal.${row.kind}`),
                  on: row.on === null ? t("programme.missing") : date(row.on),
                },
              }))}
            />
          </Section>
        )}
      </div>
    </Page>
  );
}
