import { choice, optionalDay, text, typedWord, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { adjudicateCheck } from "#app/services/selection/adjudicate-check.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { RulingParts } from "#app/ui/vetting-parts.tsx";
import { processHead } from "#db/queries/process.server.ts";
import { checkOf } from "#db/queries/vetting.server.ts";

const rulings = ["cleared", "notCleared"] as const;

export const loader = page(
  { access: sight("vettingRows"), params: ["processId", "checkId"] },
  async ({ viewer, house, standing, params, reads }) => {
    // The page of an act is there for the hand whose act it is, and for nobody else.
    if (!standing.adjudicator) throw notFound();
    const { store } = house;
    const check = await checkOf(viewer, store, { processId: standing.processId }, params.checkId!);
    if (!check) throw notFound();
    if (check.outcome !== "adverse" || check.ruling || !may(standing, "vetting.adjudicate").ok)
      return notNow(house, viewer, standing);
    reads("vettingCheck", check.id, check.version);
    return {
      id: standing.processId,
      name: namedProcess(await processHead(viewer, store, standing.processId), viewer.locale),
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
    access: act("vetting.adjudicate"),
    params: ["processId", "checkId"],
    stepUp: true,
    form: {
      _version: version(),
      ruling: choice(rulings),
      reason: text(6000),
      validUntil: optionalDay(),
      confirmation: typedWord("word.rule"),
    },
  },
  async ({ work, params, values }) =>
    adjudicateCheck(work, {
      processId: params.processId!,
      checkId: params.checkId!,
      version: values._version,
      ruling: values.ruling,
      reason: values.reason,
      validUntil: values.validUntil,
    }),
  (_, { params }) => ({ to: `/processes/${params.processId!}/vetting`, flash: { kind: "met", key: "flash.ruled" } }),
);
export const meta = titled("vetting.signRuling");

export default function Ruling() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("ruling");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("vetting.signRuling")}
        back={{ href: `/processes/${view.notNow.id}/vetting`, label: t("place.vetting") }}
      />
    );
  const { id, name, check } = view;
  const back = `/processes/${id}/vetting`;
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={t("vetting.ruleOn", { name: check.person })}
      meta={[t(`vetting.provider.${check.provider}`)]}
      under={[{ href: back, label: t("place.vetting") }]}
    >
      <RulingParts check={check} answer={answer} back={back} />
    </ProcessPage>
  );
}
