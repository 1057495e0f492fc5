import { choice, optionalDay, text, typedWord, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { adjudicateCheck } from "#app/services/selection/adjudicate-check.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Refused } from "#app/ui/refused.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { RulingParts } from "#app/ui/vetting-parts.tsx";
import { useView } from "#app/ui/view.ts";
import { checkOf, mentorToVet } from "#db/queries/vetting.server.ts";

export const loader = page(
  { access: roles("adjudicator"), params: ["mentorId", "checkId"] },
  async ({ viewer, house, params, reads }) => {
    const mentorId = params.mentorId!;
    const mentor = await mentorToVet(viewer, house.store, mentorId);
    const check = await checkOf(viewer, house.store, { mentorId }, params.checkId!);
    if (!mentor?.open || check?.outcome !== "adverse" || check.ruling) throw notFound();
    reads("vettingCheck", check.id, check.version);
    return {
      id: mentorId,
      check: {
        id: check.id,
        person: check.person.name,
        provider: check.provider,
        version: check.version,
        finding: check.finding === null ? "" : house.unseal(check.finding),
      },
    };
  },
);
export const action = acts(
  {
    access: roles("adjudicator"),
    params: ["mentorId", "checkId"],
    form: {
      _version: version(),
      ruling: choice(["cleared", "notCleared"]),
      reason: text(6000),
      validUntil: optionalDay(),
      confirmation: typedWord("word.rule"),
    },
  },
  async ({ work, params, values }) =>
    adjudicateCheck(work, {
      mentorId: params.mentorId!,
      checkId: params.checkId!,
      version: values._version,
      ruling: values.ruling,
      reason: values.reason,
      validUntil: values.validUntil,
    }),
  (_, { params }) => ({ to: `/mentors/${params.mentorId!}/checks`, flash: { kind: "met", key: "flash.ruled" } }),
);
export const meta = titled("vetting.signRuling");

export default function MentorRuling() {
  const { id, check } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("ruling");
  const back = `/mentors/${id}/checks`;
  return (
    <Page
      recorded
      title={t("vetting.ruleOn", { name: check.person })}
      meta={[t(`vetting.provider.${check.provider}`)]}
      crumbs={[
        { href: "/vetting", label: t("nav.vetting") },
        { href: back, label: check.person },
      ]}
    >
      {!answer.errors && <Refused answer={answer} />}
      <RulingParts check={check} answer={answer} back={back} />
    </Page>
  );
}
