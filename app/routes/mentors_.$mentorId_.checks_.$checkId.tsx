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
import { checkOf, mentorToVet } from "#db/queries/vetting.server.ts";

export const loader = page(
  { access: roles("vettingOfficer", "adjudicator"), params: ["mentorId", "checkId"] },
  async ({ viewer, house, params, reads }) => {
    const mentorId = params.mentorId!;
    const mentor = await mentorToVet(viewer, house.store, mentorId);
    const check = await checkOf(viewer, house.store, { mentorId }, params.checkId!);
    if (!mentor || !check) throw notFound();
    reads("vettingCheck", check.id, check.version);
    const open = mentor.open && check.ruling === null;
    return {
      id: mentorId,
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
  const { id, check, records, rules } = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("check");
  const back = `/mentors/${id}/checks`;
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
