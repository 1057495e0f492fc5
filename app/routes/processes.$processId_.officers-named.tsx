import { id } from "#app/http/form.server.ts";
import { action as acts, act, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { nameOfficer } from "#app/services/selection/name-officer.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, ErrorSummary, Fields, RadioGroup, WhoSees } from "#app/ui/form.tsx";
import { Card, Section } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { namedOfficersOf } from "#db/queries/decision.server.ts";
import { officersOf, processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("decision"), params: ["processId"] },
  async ({ viewer, house, standing }) => {
    const { store } = house;
    const named = await namedOfficersOf(viewer, store, standing.processId);
    const chooses = may(standing, "named.choose").ok;
    return {
      id: standing.processId,
      name: namedProcess(await processHead(viewer, store, standing.processId), viewer.locale),
      named: named.map(({ accountId, name, namedAt }) => ({ accountId, name, namedAt })),
      others: chooses
        ? (await officersOf(viewer, store, standing.processId))
            .filter(({ accountId }) => !named.some((row) => row.accountId === accountId))
            .map(({ accountId, name }) => ({ accountId, name }))
        : [],
      chooses,
    };
  },
);
export const action = acts(
  { access: act("named.choose"), params: ["processId"], form: { accountId: id() } },
  ({ work, params, values }) => nameOfficer(work, { processId: params.processId!, accountId: values.accountId }),
  ({ processId }) => ({
    to: `/processes/${processId}/officers-named`,
    flash: { kind: "met", key: "flash.officerNamed" },
  }),
);
export const meta = titled("decision.namedTitle");

export default function OfficersNamed() {
  const { id: processId, name, named, others, chooses } = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("named");
  const back = `/processes/${processId}/decision`;
  return (
    <ProcessPage
      id={processId}
      name={name}
      answer={answer}
      title={t("decision.namedTitle")}
      meta={[t("decision.namedIntro")]}
      under={[{ href: back, label: t("place.decision") }]}
    >
      <div className="max-w-[44rem] space-y-8">
        <Section title={t("decision.namedNow")} count={named.length}>
          {named.length === 0 ? (
            <EmptyState title={t("decision.namedNone")}>{t("decision.namedNoneText")}</EmptyState>
          ) : (
            <Card>
              <PeopleList
                rows={named.map((row) => ({
                  key: row.accountId,
                  title: row.name,
                  meta: t("decision.namedSince", { day: date(row.namedAt) }),
                  ...(chooses
                    ? {
                        status: (
                          <a href={`/processes/${processId}/officers-named/${row.accountId}`} className="text-sm">
                            {t("decision.endNaming")}
                            <span className="sr-only">: {row.name}</span>
                          </a>
                        ),
                      }
                    : {}),
                }))}
              />
            </Card>
          )}
        </Section>
        {chooses && others.length > 0 && (
          <Card title={t("decision.nameAnother")}>
            <PostForm name="named">
              <ErrorSummary errors={answer.errors} />
              <Fields>
                <RadioGroup
                  name="accountId"
                  label={t("decision.officerOfProcess")}
                  required
                  choices={others.map((row) => ({ value: row.accountId, label: row.name }))}
                  values={answer.values}
                  errors={answer.errors}
                />
                <WhoSees>{t("decision.whoSeesNamed")}</WhoSees>
                <Actions>
                  <Button kind="primary">{t("decision.nameButton")}</Button>
                  <LinkButton href={back}>{t("common.back")}</LinkButton>
                </Actions>
              </Fields>
            </PostForm>
          </Card>
        )}
      </div>
    </ProcessPage>
  );
}
