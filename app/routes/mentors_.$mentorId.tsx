import { languageOf } from "#app/domain/languages.ts";
import { notFound, page, roles } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { shownMentor } from "#app/services/mentoring/show-mentors.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ClearanceMark } from "#app/ui/clearance.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { LanguageList, MentorStateMark, NeedList } from "#app/ui/mentoring-parts.tsx";
import { Page } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { zoneCity } from "#app/ui/zone.ts";

export const loader = page(
  {
    access: roles("mentoringCoordinator", "focalPoint", "leadFocalPoint", "vettingOfficer", "adjudicator"),
    params: ["mentorId"],
  },
  async ({ viewer, house, params, reads }) => {
    const mentor = await shownMentor(house, viewer, params.mentorId!);
    if (!mentor) throw notFound();
    reads("mentor", mentor.id, mentor.version);
    const { as, standing } = mentor;
    return {
      as,
      standing,
      mentor: {
        id: mentor.id,
        name: mentor.name,
        sex: mentor.sex,
        email: mentor.email,
        state: mentor.state,
        // A reason of the coordinator's is not the State's to read.
        stateReason: as.coordinator || as.own ? mentor.stateReason : "",
        formerPost: mentor.formerPost,
        separatedOn: mentor.separatedOn,
        offeredByState: mentor.offeredByState,
        offeredAt: mentor.offeredAt,
        profile: mentor.profile,
        nationalities: mentor.nationalities,
        languages: mentor.languages,
        functions: mentor.functions,
        missions: mentor.missions,
        inUse: as.coordinator || as.state ? mentor.inUse : null,
        trainedOn: as.coordinator ? mentor.trainedOn : null,
        conflictDeclaredOn: as.coordinator ? mentor.conflictDeclaredOn : null,
        // Chosen with the hours: before them the record holds none of the mentor's own.
        zone: as.coordinator && mentor.conflictDeclaredOn !== null ? mentor.zone : null,
      },
    };
  },
);
export const meta = titled<{ mentor: { name: string } }>(({ mentor }) =>
  message("mentor.named", { name: mentor.name }),
);

export default function Mentor() {
  const { as, standing, mentor } = useView<typeof loader>();
  const { t, locale, country, date, comma } = useText();
  const language = languageOf(locale);
  return (
    <Page
      recorded
      title={mentor.name}
      meta={[
        mentor.formerPost,
        mentor.offeredByState
          ? t("mentor.offeredByOn", {
              state: country(mentor.offeredByState.toUpperCase()),
              day: date(mentor.offeredAt),
            })
          : t("mentor.selfOfferedOn", { day: date(mentor.offeredAt) }),
      ]}
      crumbs={[{ href: "/mentors", label: t("mentor.title") }]}
      actions={
        <>
          {as.vetting && (
            <LinkButton href={`/mentors/${mentor.id}/checks`} kind="primary">
              {t("mentor.checks")}
            </LinkButton>
          )}
          {as.coordinator && mentor.state === "offered" && (
            <LinkButton href={`/mentors/${mentor.id}/admit`} kind="primary">
              {t("mentor.admit")}
            </LinkButton>
          )}
          {as.coordinator && ["offered", "admitted", "paused"].includes(mentor.state) && (
            <LinkButton href={`/mentors/${mentor.id}/state`}>{t("mentor.changeState")}</LinkButton>
          )}
        </>
      }
    >
      <Columns
        side={
          <>
            <Card title={t("mentor.state")}>
              <div className="space-y-2">
                <MentorStateMark state={mentor.state} />
                {mentor.stateReason !== "" && <p className="whitespace-pre-wrap">{mentor.stateReason}</p>}
                {mentor.inUse !== null && (
                  <p className="text-ink-muted text-sm">{t(mentor.inUse ? "mentor.inUseNow" : "mentor.notInUse")}</p>
                )}
              </div>
            </Card>
            {standing && (
              <Card title={t("mentor.eligible")}>
                <div className="space-y-2">
                  <ClearanceMark clearance={standing.clearance} />
                  {standing.barriers.length === 0 ? (
                    <p>
                      <StatusMark kind="met">{t("mentor.isEligible")}</StatusMark>
                    </p>
                  ) : (
                    <ul className="list-disc ps-5">
                      {standing.barriers.map((code) => (
                        <li key={code}>{t(`barrier.${code}`)}</li>
                      ))}
                    </ul>
                  )}
                  <p>{t("mentor.placesTaken", { taken: standing.taken, capacity: standing.capacity })}</p>
                </div>
              </Card>
            )}
          </>
        }
      >
        <Card title={t("mentor.section.person")}>
          <Definition
            items={[
              { term: t("people.sex"), value: t(`people.sex.${mentor.sex}`) },
              {
                term: t("vetting.nationality"),
                value: mentor.nationalities.map((code) => country(code.toUpperCase())).join(comma) || "–",
              },
              { term: t("people.email"), value: <span dir="ltr">{mentor.email}</span> },
              { term: t("mentor.separatedOn"), value: date(mentor.separatedOn) },
              ...(mentor.trainedOn ? [{ term: t("mentor.trainedOn"), value: date(mentor.trainedOn) }] : []),
              ...(mentor.conflictDeclaredOn
                ? [{ term: t("mentor.declaredOn"), value: date(mentor.conflictDeclaredOn) }]
                : []),
              ...(mentor.zone ? [{ term: t("people.zone"), value: zoneCity(mentor.zone) }] : []),
            ]}
          />
        </Card>
        <Card title={t("mentor.section.experience")}>
          <Definition
            items={[
              {
                term: t("mentor.services"),
                value: (
                  <ul>
                    {mentor.missions.map((one) => (
                      <li key={one.id}>
                        {t("mentor.served", {
                          post: one.post[language],
                          mission: one.mission[language],
                          day: date(one.endedOn),
                        })}
                      </li>
                    ))}
                  </ul>
                ),
              },
              { term: t("mentoring.languages"), value: <LanguageList languages={mentor.languages} /> },
              { term: t("mentor.functions"), value: <NeedList needs={mentor.functions} /> },
              ...(mentor.profile === null
                ? []
                : [
                    {
                      term: t("mentor.profile"),
                      value: <span className="whitespace-pre-wrap">{mentor.profile || "–"}</span>,
                    },
                  ]),
            ]}
          />
        </Card>
      </Columns>
    </Page>
  );
}
