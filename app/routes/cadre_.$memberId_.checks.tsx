import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { holds } from "#app/domain/policy.ts";
import { clearanceOf } from "#app/domain/selection/clearance.ts";
import { checkStanding, providersToAsk } from "#app/domain/selection/vetting.ts";
import { requestVetting } from "#app/services/selection/request-vetting.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { ClearanceMark } from "#app/ui/clearance.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { ChecksTable } from "#app/ui/vetting-parts.tsx";
import { useView } from "#app/ui/view.ts";
import { checksOf, memberToVet, newestOf, rulingsAmong } from "#db/queries/vetting.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page(
  { access: roles("vettingOfficer", "adjudicator"), params: ["memberId"] },
  async ({ viewer, house, params, now, reads }) => {
    const member = await memberToVet(viewer, house.store, params.memberId!);
    if (!member) throw notFound();
    const checks = await checksOf(viewer, house.store, [member.personId]);
    const today = dayOf(now);
    reads("cadreChecks", params.memberId!, null);
    return {
      id: params.memberId!,
      name: member.name,
      records: member.open && holds(viewer, "vettingOfficer"),
      rules: member.open && holds(viewer, "adjudicator"),
      clearance: clearanceOf(checks, rulingsAmong(checks), today),
      toAsk: providersToAsk(checks, rulingsAmong(checks), null, today).length,
      checks: newestOf(checks).map((row) => ({
        id: row.id,
        provider: row.provider,
        requestedAt: row.requestedAt,
        validUntil: row.ruling?.validUntil ?? row.validUntil,
        standing: checkStanding(row, row.ruling, today),
      })),
    };
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
  const answer = useAnswer("request");
  return (
    <Page
      recorded
      title={t("vetting.checksOf", { name: view.name })}
      meta={[t("vetting.asMember")]}
      crumbs={[{ href: "/vetting", label: t("nav.vetting") }]}
    >
      <Refused answer={answer} />
      <Card
        title={view.name}
        aside={<ClearanceMark clearance={view.clearance} />}
        foot={
          view.records && view.toAsk > 0 ? (
            <PostForm name="request" aria-label={t("vetting.askFor", { name: view.name })}>
              <div className="space-y-2">
                <WhoSees>{t("cadre.checksWhoSee")}</WhoSees>
                <Button kind="primary">{t("vetting.ask", { count: view.toAsk })}</Button>
              </div>
            </PostForm>
          ) : undefined
        }
      >
        <ChecksTable
          name={view.name}
          base={`/cadre/${view.id}/checks`}
          checks={view.checks}
          records={view.records}
          rules={view.rules}
        />
      </Card>
    </Page>
  );
}
