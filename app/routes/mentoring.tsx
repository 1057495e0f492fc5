import { languageOf } from "#app/domain/languages.ts";
import { page, roles } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { matchesList } from "#app/services/lists/work-lists.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Section } from "#app/ui/layout.tsx";
import { ListTable } from "#app/ui/list.tsx";
import { MatchStateMark, MentorStateMark } from "#app/ui/mentoring-parts.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { zoneCity } from "#app/ui/zone.ts";
import { ownMatches, ownOffers } from "#db/queries/matches.server.ts";
import { ownMentee } from "#db/queries/mentees.server.ts";
import { ownMentor } from "#db/queries/mentors.server.ts";

export const loader = page({ access: roles("mentor", "mentee") }, async (seen) => {
  const { viewer, house, reads } = seen;
  const language = languageOf(viewer.locale);
  const mentor = await ownMentor(viewer, house.store);
  const mentee = await ownMentee(viewer, house.store);
  const described = await matchesList(seen);
  const { rows: matches, list } = await showList(described, seen);
  if (matches.length > 0) reads("matches", viewer.accountId, null, null);
  const offers = mentee ? (await ownOffers(viewer, house.store, null)).filter(({ state }) => state === "offered") : [];
  return {
    mentor: mentor && {
      state: mentor.state,
      capacity: mentor.capacity,
      hours: mentor.hours.length,
      zone: mentor.zone,
      conflictDeclaredOn: mentor.conflictDeclaredOn,
    },
    mentee: mentee && {
      post: message("process.named", { post: mentee.post[language], mission: mentee.mission[language] }),
      needsWrittenAt: mentee.needsWrittenAt,
      offers: offers.length,
      engaged: (await ownMatches(viewer, house.store)).some(
        ({ side, state }) => side === "mentee" && ["requested", "agreed", "active"].includes(state),
      ),
    },
    matches,
    list,
  };
});
export const meta = titled("mentoring.title");

export default function Mentoring() {
  const { mentor, mentee, matches, list } = useView<typeof loader>();
  const { t, date, dateTime } = useText();
  const hrefOf = ({ id, state, side }: (typeof matches)[number]) =>
    state !== "requested" ? `/matches/${id}` : side === "mentor" ? `/mentoring/requests/${id}` : "/mentoring/offers";
  const columns = [
    { key: "other", label: t("people.name") },
    { key: "about", label: t("mentoring.about") },
    { key: "state", label: t("mentor.state") },
    { key: "when", label: t("mentoring.since") },
  ];
  return (
    <Page
      title={t("mentoring.title")}
      meta={mentee ? [t(mentee.post)] : []}
      recorded={matches.length > 0}
      actions={
        <>
          {mentee && (
            <LinkButton href="/mentoring/needs" kind={mentee.needsWrittenAt === null ? "primary" : "secondary"}>
              {t("mentoring.needs")}
            </LinkButton>
          )}
          {mentee && mentee.offers > 0 && !mentee.engaged && (
            <LinkButton href="/mentoring/offers" kind="primary">
              {t("mentoring.offers")}
            </LinkButton>
          )}
          <LinkButton href="/mentoring/ties" kind="quiet">
            {t("pairTie.own")}
          </LinkButton>
          {mentor && <LinkButton href="/mentoring/profile">{t("mentoring.profile")}</LinkButton>}
        </>
      }
    >
      <div className="space-y-8">
        <Section title={t("mentoring.pairs")}>
          <ListTable
            list={list}
            columns={columns}
            folded
            none={
              <EmptyState title={t("mentoring.noPairs")}>
                {t(
                  mentee
                    ? mentee.needsWrittenAt === null
                      ? "mentoring.noPairsNeeds"
                      : "mentoring.noPairsMentee"
                    : "mentoring.noPairsMentor",
                )}
              </EmptyState>
            }
            caption={t("mentoring.pairs")}
            rows={matches.map((match) => ({
              key: match.id,
              cells: {
                other: <a href={hrefOf(match)}>{match.other}</a>,
                about: typeof match.about === "string" ? match.about : t(match.about),
                state: <MatchStateMark state={match.state} />,
                when:
                  match.state === "requested" && match.answerDueAt !== null
                    ? t("mentoring.answerBy", { when: dateTime(match.answerDueAt) })
                    : date(match.since),
              },
            }))}
          />
        </Section>
        {mentor && (
          <Section title={t("mentoring.asMentor")}>
            <Definition
              items={[
                { term: t("mentor.state"), value: <MentorStateMark state={mentor.state} /> },
                { term: t("mentor.capacity"), value: mentor.capacity },
                {
                  term: t("mentor.hours"),
                  value:
                    mentor.hours === 0 ? (
                      <a href="/mentoring/profile">{t("mentoring.noHours")}</a>
                    ) : (
                      t("mentoring.hoursIn", { count: mentor.hours, zone: zoneCity(mentor.zone) })
                    ),
                },
                {
                  term: t("mentor.declaredOn"),
                  value: mentor.conflictDeclaredOn ? (
                    date(mentor.conflictDeclaredOn)
                  ) : (
                    <a href="/mentoring/profile">{t("mentoring.notDeclared")}</a>
                  ),
                },
              ]}
            />
            {["admitted", "paused"].includes(mentor.state) && (
              <p className="mt-3">
                <a href="/mentoring/state">{t("mentor.changeOwnState")}</a>
              </p>
            )}
          </Section>
        )}
      </div>
    </Page>
  );
}
