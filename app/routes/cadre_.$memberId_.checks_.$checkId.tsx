import { choice, optionalDay, optionalText, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { holds } from "#app/domain/policy.ts";
import { recordVettingCheck } from "#app/services/selection/record-vetting-check.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { CheckParts } from "#app/ui/vetting-parts.tsx";
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
    const open = member.open && check.ruling === null;
    return {
      id: memberId,
      check: {
        id: check.id,
        person: check.person.name,
        provider: check.provider,
        requestedAt: check.requestedAt,
        resultAt: check.resultAt,
        outcome: check.outcome,
        validUntil: check.validUntil,
        version: check.version,
        finding: check.finding === null ? "" : house.unseal(check.finding),
        ruling: check.ruling ? { ...check.ruling, reason: house.unseal(check.ruling.reason) } : null,
      },
      records: open && holds(viewer, "vettingOfficer"),
      rules: open && holds(viewer, "adjudicator") && check.outcome === "adverse",
    };
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
  const { id, check, records, rules } = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("check");
  const back = `/cadre/${id}/checks`;
  return (
    <Page
      recorded
      title={`${t(`vetting.provider.${check.provider}`)}: ${check.person}`}
      meta={[t("vetting.askedOnDay", { day: date(check.requestedAt) })]}
      crumbs={[
        { href: "/vetting", label: t("nav.vetting") },
        { href: back, label: check.person },
      ]}
      actions={
        rules ? (
          <LinkButton kind="primary" href={`${back}/${check.id}/ruling`}>
            {t("vetting.rule")}
          </LinkButton>
        ) : undefined
      }
    >
      {!answer.errors && <Refused answer={answer} />}
      <CheckParts check={check} records={records} back={back} />
    </Page>
  );
}
