import { choice, optionalDay, optionalText, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { recordVettingCheck } from "#app/services/selection/record-vetting-check.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { CheckParts } from "#app/ui/vetting-parts.tsx";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";
import { checkOf } from "#db/queries/vetting.server.ts";

const outcomes = ["cleared", "adverse", "pending"] as const;

export const loader = page(
  { access: sight("vettingRows"), params: ["processId", "checkId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const { store } = house;
    const check = await checkOf(viewer, store, { processId: standing.processId }, params.checkId!);
    if (!check) throw notFound();
    reads("vettingCheck", check.id, check.version);
    return {
      id: standing.processId,
      name: namedProcess(await processHead(viewer, store, standing.processId), viewer.locale),
      check: {
        id: check.id,
        person: check.person.name,
        candidacyId: check.person.candidacyId,
        provider: check.provider,
        requestedAt: check.requestedAt,
        resultAt: check.resultAt,
        outcome: check.outcome,
        validUntil: check.validUntil,
        version: check.version,
        finding: check.finding === null ? "" : house.unseal(check.finding),
        ruling: check.ruling ? { ...check.ruling, reason: house.unseal(check.ruling.reason) } : null,
      },
      records: may(standing, "vetting.record").ok && check.ruling === null,
      rules: may(standing, "vetting.adjudicate").ok && check.outcome === "adverse" && check.ruling === null,
    };
  },
);
export const action = acts(
  {
    access: act("vetting.record"),
    params: ["processId", "checkId"],
    form: { _version: version(), outcome: choice(outcomes), validUntil: optionalDay(), finding: optionalText(6000) },
  },
  ({ work, params, values }) =>
    recordVettingCheck(work, {
      processId: params.processId!,
      checkId: params.checkId!,
      version: values._version,
      outcome: values.outcome,
      validUntil: values.validUntil,
      finding: values.finding,
    }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/vetting`,
    flash: { kind: "met", key: "flash.checkRecorded" },
  }),
);
export const meta = titled<{ check: { person: string } }>(({ check }) =>
  message("vetting.checkOf", { name: check.person }),
);

export default function Check() {
  const { id, name, check, records, rules } = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("check");
  const back = `/processes/${id}/vetting`;
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={`${t(`vetting.provider.${check.provider}`)}: ${check.person}`}
      under={[{ href: back, label: t("place.vetting") }]}
      meta={[t("vetting.askedOnDay", { day: date(check.requestedAt) })]}
      actions={
        rules ? (
          <LinkButton kind="primary" href={`${back}/${check.id}/ruling`}>
            {t("vetting.rule")}
          </LinkButton>
        ) : undefined
      }
    >
      <CheckParts check={check} records={records} back={back} />
    </ProcessPage>
  );
}
