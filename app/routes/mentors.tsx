import { page, roles } from "#app/http/guard.server.ts";
import { holds } from "#app/domain/policy.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { mentorsList } from "#app/services/lists/mentoring-lists.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ClearanceMark } from "#app/ui/clearance.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { ListTable } from "#app/ui/list.tsx";
import { MentorStateMark } from "#app/ui/mentoring-parts.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: roles("mentoringCoordinator", "focalPoint", "leadFocalPoint", "vettingOfficer", "adjudicator") },
  async (seen) => {
    const { viewer, reads } = seen;
    const { rows: mentors, list } = await showList(await mentorsList(seen), seen);
    if (mentors.length > 0) reads("mentors", viewer.accountId, null, null);
    return {
      coordinator: holds(viewer, "mentoringCoordinator"),
      offers: holds(viewer, "mentoringCoordinator", "focalPoint", "leadFocalPoint"),
      vets: holds(viewer, "vettingOfficer", "adjudicator"),
      mentors,
      list,
    };
  },
);
export const meta = titled("mentor.title");

export default function Mentors() {
  const { coordinator, offers, vets, mentors, list } = useView<typeof loader>();
  const { t, country } = useText();
  const columns = [
    { key: "name", label: t("people.name") },
    { key: "post", label: t("mentor.formerPost") },
    ...(offers && !coordinator ? [] : [{ key: "from", label: t("mentor.offeredBy") }]),
    { key: "state", label: t("mentor.state") },
    ...(coordinator
      ? [
          { key: "clearance", label: t("mentor.clearance") },
          { key: "eligible", label: t("mentor.eligible") },
          { key: "used", label: t("mentor.used"), align: "end" as const },
        ]
      : vets
        ? []
        : [{ key: "inUse", label: t("mentor.inUse") }]),
    ...(vets ? [{ key: "checks", label: t("mentor.checks") }] : []),
  ];
  return (
    <Page
      title={t("mentor.title")}
      meta={[t(coordinator ? "mentor.introCoordinator" : vets ? "mentor.introVetting" : "mentor.introState")]}
      recorded={mentors.length > 0}
      actions={
        offers ? (
          <LinkButton href="/mentors/new" kind="primary">
            {t(coordinator ? "mentor.register" : "mentor.offer")}
          </LinkButton>
        ) : undefined
      }
    >
      <ListTable
        list={list}
        columns={columns}
        none={<EmptyState title={t("mentor.none")}>{t(vets ? "mentor.noneVetting" : "mentor.noneText")}</EmptyState>}
        caption={t("mentor.title")}
        rows={mentors.map((mentor) => ({
          key: mentor.id,
          cells: {
            name: <a href={`/mentors/${mentor.id}`}>{mentor.name}</a>,
            post: mentor.formerPost,
            from: mentor.offeredByState ? country(mentor.offeredByState.toUpperCase()) : t("mentor.selfOffered"),
            state: <MentorStateMark state={mentor.state} />,
            clearance: mentor.standing ? <ClearanceMark clearance={mentor.standing.clearance} /> : null,
            eligible:
              mentor.standing === null ? null : mentor.standing.barriers.length === 0 ? (
                t("mentor.isEligible")
              ) : (
                <ul>
                  {mentor.standing.barriers.map((code) => (
                    <li key={code}>{t(`barrier.${code}`)}</li>
                  ))}
                </ul>
              ),
            used: mentor.standing
              ? t("mentor.usedOf", { taken: mentor.standing.taken, capacity: mentor.standing.capacity })
              : null,
            inUse: t(mentor.inUse ? "common.yes" : "common.no"),
            checks: <a href={`/mentors/${mentor.id}/checks`}>{t("mentor.toChecks")}</a>,
          },
        }))}
      />
    </Page>
  );
}
