import { shownCheck } from "#app/services/selection/show-checks.server.ts";
import { CheckPage } from "#app/ui/vetted-pages.tsx";
import { choice, optionalDay, optionalText, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { recordVettingCheck } from "#app/services/selection/record-vetting-check.server.ts";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { checkOf, mentorToVet } from "#db/queries/vetting.server.ts";

export const loader = page(
  { access: roles("vettingOfficer", "adjudicator"), params: ["mentorId", "checkId"] },
  async ({ viewer, house, params, reads }) => {
    const mentorId = params.mentorId!;
    const mentor = await mentorToVet(viewer, house.store, mentorId);
    const check = await checkOf(viewer, house.store, { mentorId }, params.checkId!);
    if (!mentor || !check) throw notFound();
    reads("vettingCheck", check.id, check.version);
    return { id: mentorId, ...shownCheck(house, viewer, mentor, check) };
  },
);
export const action = acts(
  {
    access: roles("vettingOfficer"),
    params: ["mentorId", "checkId"],
    form: {
      _version: version(),
      outcome: choice(["cleared", "adverse", "pending"]),
      validUntil: optionalDay(),
      finding: optionalText(6000),
    },
  },
  ({ work, params, values }) =>
    recordVettingCheck(work, {
      mentorId: params.mentorId!,
      checkId: params.checkId!,
      version: values._version,
      outcome: values.outcome,
      validUntil: values.validUntil,
      finding: values.finding,
    }),
  (_, { params }) => ({
    to: `/mentors/${params.mentorId!}/checks`,
    flash: { kind: "met", key: "flash.checkRecorded" },
  }),
);
export const meta = titled<{ check: { person: string } }>(({ check }) =>
  message("vetting.checkOf", { name: check.person }),
);

export default function MentorCheck() {
  const view = useView<typeof loader>();
  return <CheckPage view={view} back={`/mentors/${view.id}/checks`} />;
}
