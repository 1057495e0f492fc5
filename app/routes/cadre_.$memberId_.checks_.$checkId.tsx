import { shownCheck } from "#app/services/selection/show-checks.server.ts";
import { CheckPage } from "#app/ui/vetted-pages.tsx";
import { choice, optionalDay, optionalText, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { recordVettingCheck } from "#app/services/selection/record-vetting-check.server.ts";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { checkOf, memberToVet } from "#db/queries/vetting.server.ts";

export const loader = page(
  { access: roles("vettingOfficer", "adjudicator"), params: ["memberId", "checkId"] },
  async ({ viewer, house, params, reads }) => {
    const memberId = params.memberId!;
    const member = await memberToVet(viewer, house.store, memberId);
    const check = await checkOf(viewer, house.store, { memberId }, params.checkId!);
    if (!member || !check) throw notFound();
    reads("vettingCheck", check.id, check.version);
    return { id: memberId, ...shownCheck(house, viewer, member, check) };
  },
);
export const action = acts(
  {
    access: roles("vettingOfficer"),
    params: ["memberId", "checkId"],
    form: {
      _version: version(),
      outcome: choice(["cleared", "adverse", "pending"]),
      validUntil: optionalDay(),
      finding: optionalText(6000),
    },
  },
  ({ work, params, values }) =>
    recordVettingCheck(work, {
      memberId: params.memberId!,
      checkId: params.checkId!,
      version: values._version,
      outcome: values.outcome,
      validUntil: values.validUntil,
      finding: values.finding,
    }),
  (_, { params }) => ({
    to: `/cadre/${params.memberId!}/checks`,
    flash: { kind: "met", key: "flash.checkRecorded" },
  }),
);
export const meta = titled<{ check: { person: string } }>(({ check }) =>
  message("vetting.checkOf", { name: check.person }),
);

export default function MemberCheck() {
  const view = useView<typeof loader>();
  return <CheckPage view={view} back={`/cadre/${view.id}/checks`} />;
}
