import { RulingPage } from "#app/ui/vetted-pages.tsx";
import { choice, optionalDay, text, typedWord, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { adjudicateCheck } from "#app/services/selection/adjudicate-check.server.ts";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { checkOf, memberToVet } from "#db/queries/vetting.server.ts";

export const loader = page(
  { access: roles("adjudicator"), params: ["memberId", "checkId"] },
  async ({ viewer, house, params, reads }) => {
    const memberId = params.memberId!;
    const member = await memberToVet(viewer, house.store, memberId);
    const check = await checkOf(viewer, house.store, { memberId }, params.checkId!);
    if (!member?.open || check?.outcome !== "adverse" || check.ruling) throw notFound();
    reads("vettingCheck", check.id, check.version);
    return {
      id: memberId,
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
    params: ["memberId", "checkId"],
    stepUp: true,
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
      memberId: params.memberId!,
      checkId: params.checkId!,
      version: values._version,
      ruling: values.ruling,
      reason: values.reason,
      validUntil: values.validUntil,
    }),
  (_, { params }) => ({ to: `/cadre/${params.memberId!}/checks`, flash: { kind: "met", key: "flash.ruled" } }),
);
export const meta = titled("vetting.signRuling");

export default function MemberRuling() {
  const { id, check } = useView<typeof loader>();
  return <RulingPage check={check} back={`/cadre/${id}/checks`} />;
}
