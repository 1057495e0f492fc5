import { shownChecks } from "#app/services/selection/show-checks.server.ts";
import { ChecksPage } from "#app/ui/vetted-pages.tsx";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { requestVetting } from "#app/services/selection/request-vetting.server.ts";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { memberToVet } from "#db/queries/vetting.server.ts";

export const loader = page(
  { access: roles("vettingOfficer", "adjudicator"), params: ["memberId"] },
  async ({ viewer, house, params, now, reads }) => {
    const member = await memberToVet(viewer, house.store, params.memberId!);
    if (!member) throw notFound();
    reads("cadreChecks", params.memberId!, null);
    return { id: params.memberId!, ...(await shownChecks(house, viewer, member, now)) };
  },
);
export const action = acts(
  { access: roles("vettingOfficer"), params: ["memberId"], form: {} },
  ({ work, params }) => requestVetting(work, { memberId: params.memberId!, candidacyId: null }),
  ({ opened }, { params }) => ({
    to: `/cadre/${params.memberId!}/checks`,
    flash: { kind: "met", key: "flash.vettingAsked", values: { count: opened } },
  }),
);
export const meta = titled("cadre.checks");

export default function MemberChecks() {
  const view = useView<typeof loader>();
  const { t } = useText();
  return (
    <ChecksPage
      view={view}
      base={`/cadre/${view.id}/checks`}
      about={t("vetting.asMember")}
      whoSees={t("cadre.checksWhoSee")}
    />
  );
}
