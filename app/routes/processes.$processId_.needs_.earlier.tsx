import { id, version } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { beginFromEarlier } from "#app/services/selection/begin-from-earlier.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, ErrorSummary, Fields, Select, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { earlierProcesses } from "#db/queries/call-record.server.ts";
import { needsOf } from "#db/queries/needs.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page({ access: sight("board"), params: ["processId"] }, async ({ viewer, house, standing }) => {
  const verdict = may(standing, "needs.write");
  if (!verdict.ok && verdict.kind !== "conflict") throw notFound();
  if (!verdict.ok) return notNow(house, viewer, standing);
  const head = await processHead(viewer, house.store, standing.processId);
  const needs = await needsOf(viewer, house.store, head.id);
  return {
    id: head.id,
    version: head.row.version,
    name: namedProcess(head, viewer.locale),
    written: needs.profile !== null || needs.criteria.length > 0 || needs.competencies.length > 0,
    earlier: (await earlierProcesses(viewer, house.store, head.id)).map(({ id: key, reference, frozenAt }) => ({
      key,
      reference,
      frozenAt,
    })),
  };
});
export const action = acts(
  { access: act("needs.write"), params: ["processId"], form: { _version: version(), earlierId: id() } },
  ({ work, params, values }) =>
    beginFromEarlier(work, params.processId!, { earlierId: values.earlierId, version: values._version }),
  ({ processId }) => ({ to: `/processes/${processId}/needs`, flash: { kind: "met", key: "flash.begunFrom" } }),
);
export const meta = titled("earlier.title");

export default function Earlier() {
  const view = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("earlier");
  if ("notNow" in view) return <NotNow view={view} answer={answer} title={t("earlier.title")} />;
  const back = `/processes/${view.id}/needs`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("earlier.title")}
      answer={answer}
      under={[{ href: back, label: t("needs.title") }]}
      meta={[t("earlier.intro")]}
    >
      {view.earlier.length === 0 ? (
        <EmptyState title={t("earlier.none")} action={<LinkButton href={back}>{t("common.back")}</LinkButton>}>
          {t("earlier.noneText")}
        </EmptyState>
      ) : (
        <PostForm name="earlier" version={view.version}>
          <ErrorSummary errors={answer.errors} />
          <Card>
            <Fields>
              {view.written && <p className="font-semibold">{t("earlier.replaces")}</p>}
              <Select
                name="earlierId"
                label={t("earlier.which")}
                required
                choices={view.earlier.map((row) => ({
                  value: row.key,
                  label: t("earlier.of", {
                    reference: row.reference,
                    day: row.frozenAt === null ? "–" : date(row.frozenAt),
                  }),
                }))}
                values={answer.values}
                errors={answer.errors}
              />
              <WhoSees>{t("earlier.whoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("earlier.button")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </Card>
        </PostForm>
      )}
    </ProcessPage>
  );
}
