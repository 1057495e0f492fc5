import { choice, text } from "#app/http/form.server.ts";
import { action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { mayRuleOn, ruleOnConflict } from "#app/services/selection/rule-on-conflict.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, ErrorSummary, Fields, RadioGroup, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { declarationsOf, nameCards, panelOf } from "#db/queries/panel.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("declarations"), params: ["processId", "declarationId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const { store } = house;
    const { processId, round } = standing;
    const panel = await panelOf(viewer, store, processId, round);
    const all = panel ? await declarationsOf(viewer, store, panel.id) : [];
    const row = all.find(({ id }) => id === params.declarationId);
    if (!panel || !row || row.tie === "none" || !standing.declared || !mayRuleOn(standing, panel, all, row))
      throw notFound();
    const card = (await nameCards(viewer, store, processId, round, standing.recusedFrom)).find(
      ({ candidacyId }) => candidacyId === row.candidacyId,
    );
    if (!card) throw notFound();
    reads("conflictDeclaration", row.id, null);
    return {
      id: processId,
      name: namedProcess(await processHead(viewer, store, processId), viewer.locale),
      card,
      row: {
        tie: row.tie,
        note: row.note,
        ruling: row.ruling,
        rulingReason: row.rulingReason,
        declaredAt: row.declaredAt,
      },
      member: panel.members.find(({ id }) => id === row.panelMemberId)?.name ?? "",
    };
  },
);
export const action = acts(
  {
    access: sight("declarations"),
    params: ["processId", "declarationId"],
    form: { ruling: choice(["mayScore", "recused"]), reason: text(2000) },
  },
  ({ work, params, values }) =>
    ruleOnConflict(work, {
      processId: params.processId!,
      declarationId: params.declarationId!,
      ruling: values.ruling,
      reason: values.reason,
    }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/declarations`,
    flash: { kind: "met", key: "flash.conflictRuled" },
  }),
);
export const meta = titled("declare.ruleTitle");

export default function Ruling() {
  const { id, name, card, row, member } = useView<typeof loader>();
  const { t, country, dateTime } = useText();
  const answer = useAnswer("ruling");
  const back = `/processes/${id}/declarations`;
  const form = { values: answer.values, errors: answer.errors };
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={t("declare.ruleTitle")}
      under={[{ href: back, label: t("place.declarations") }]}
    >
      <div className="max-w-[44rem] space-y-6">
        <Card title={t("declare.memberKnows", { member, name: card.name })} aside={dateTime(row.declaredAt)}>
          <Definition
            items={[
              {
                term: t("screen.candidate"),
                value: [card.name, card.memberStateId ? country(card.memberStateId.toUpperCase()) : null, card.position]
                  .filter(Boolean)
                  .join(" · "),
              },
              { term: t("declare.tie"), value: t(`tie.${row.tie}`) },
              { term: t("declare.note"), value: <span className="whitespace-pre-wrap">{row.note}</span> },
              ...(row.ruling
                ? [
                    {
                      term: t("declare.ruling"),
                      value: t(row.ruling === "recused" ? "declare.recused" : "declare.mayScore"),
                    },
                    {
                      term: t("screen.reason"),
                      value: <span className="whitespace-pre-wrap">{row.rulingReason}</span>,
                    },
                  ]
                : []),
            ]}
          />
        </Card>
        {row.ruling === null && (
          <PostForm name="ruling">
            <ErrorSummary errors={answer.errors} />
            <Fields>
              <RadioGroup
                name="ruling"
                label={t("declare.ruling")}
                required
                choices={[
                  { value: "mayScore", label: t("declare.mayScore"), hint: t("declare.mayScoreHint") },
                  { value: "recused", label: t("declare.recused"), hint: t("declare.recusedHint") },
                ]}
                {...form}
              />
              <TextArea name="reason" label={t("screen.reason")} required rows={4} {...form} />
              <WhoSees>{t("declare.whoSeesRuling")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("declare.rule")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        )}
      </div>
    </ProcessPage>
  );
}
