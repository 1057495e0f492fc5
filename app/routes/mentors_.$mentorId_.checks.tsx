import { shownChecks } from "#app/services/selection/show-checks.server.ts";
import { ChecksPage } from "#app/ui/vetted-pages.tsx";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { requestVetting } from "#app/services/selection/request-vetting.server.ts";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { mentorToVet } from "#db/queries/vetting.server.ts";

export const loader = page(
  { access: roles("vettingOfficer", "adjudicator"), params: ["mentorId"] },
  async ({ viewer, house, params, now, reads }) => {
    const mentor = await mentorToVet(viewer, house.store, params.mentorId!);
    if (!mentor) throw notFound();
    reads("mentorChecks", params.mentorId!, null);
    return { id: params.mentorId!, ...(await shownChecks(house, viewer, mentor, now)) };
  },
);
export const action = acts(
  { access: roles("vettingOfficer"), params: ["mentorId"], form: {} },
  ({ work, params }) => requestVetting(work, { mentorId: params.mentorId!, candidacyId: null }),
  ({ opened }, { params }) => ({
    to: `/mentors/${params.mentorId!}/checks`,
    flash: { kind: "met", key: "flash.vettingAsked", values: { count: opened } },
  }),
);
export const meta = titled("mentor.checks");

export default function MentorChecks() {
  const view = useView<typeof loader>();
  const { t } = useText();
  return (
    <ChecksPage
      view={view}
      base={`/mentors/${view.id}/checks`}
      about={t("vetting.asMentor")}
      whoSees={t("mentor.whoSeesChecks")}
      under={[{ href: `/mentors/${view.id}`, label: view.name }]}
    />
  );
}
