import { ids, version } from "#app/http/form.server.ts";
import { action as acts, act, page, sight } from "#app/http/guard.server.ts";
import { may, seesFile } from "#app/domain/policy.ts";
import { screeningOutcome } from "#app/domain/selection/screening.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { shownFindings } from "#app/services/selection/show-shortlist.server.ts";
import { writeLonglist } from "#app/services/selection/write-longlist.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { ListTick, NameCell } from "#app/ui/candidate-cells.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Findings, findingCounts } from "#app/ui/findings.tsx";
import { ErrorSummary, Fault, WhoSees } from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { StickyBar } from "#app/ui/sticky-bar.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { asScreeningSheet, criteriaOf, submittedSheets } from "#db/queries/screening.server.ts";
import { longlistOf } from "#db/queries/shortlist.server.ts";

export const loader = page(
  { access: sight("board"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const { store } = house;
    const { processId, round } = standing;
    const gate = await gateOf(house, processId);
    const edits = may(standing, "longlist.edit").ok;
    const entries = (await longlistOf(viewer, store, processId, round)).filter(({ removedAt }) => removedAt === null);
    const on = new Set(entries.map(({ candidacyId }) => candidacyId));
    const all = (await candidatesOf(viewer, store, processId, { outsiders: false })).filter(
      ({ candidacyId, state, takenBack }) => on.has(candidacyId) || (edits && state === "eligible" && !takenBack),
    );
    const criteria = await criteriaOf(viewer, store, processId);
    const required = criteria.filter(({ kind }) => kind === "required").map(({ id }) => id);
    const sheets = await submittedSheets(
      viewer,
      store,
      all.map(({ candidacyId }) => candidacyId),
    );
    const findings = gate.findings.longlist ?? [];
    reads("longlist", processId, gate.records.process.version);
    return {
      id: processId,
      name: namedProcess(gate.head, viewer.locale),
      version: gate.records.process.version,
      state: standing.state,
      edits,
      names: all.map((one) => ({
        candidacyId: one.candidacyId,
        name: one.name,
        memberStateId: one.memberStateId,
        group: one.person.region,
        sex: one.person.sex,
        on: on.has(one.candidacyId),
        alive: one.state === "eligible" || one.state === "longlisted",
        opens: seesFile(standing, one.candidacyId, false),
        allMet: screeningOutcome(
          sheets.filter(({ candidacyId }) => candidacyId === one.candidacyId).map(asScreeningSheet),
          required,
        ).allMet,
        touches: findings
          .filter(({ subjects, status }) => status !== "met" && subjects.includes(one.candidacyId))
          .map(({ rule }) => rule),
      })),
      findings: await shownFindings(house, viewer, standing, "longlist", findings, gate.records.longlisted),
    };
  },
);
export const action = acts(
  { access: act("longlist.edit"), params: ["processId"], form: { _version: version(), candidacyIds: ids() } },
  ({ work, params, values }) =>
    writeLonglist(work, { processId: params.processId!, version: values._version, candidacyIds: values.candidacyIds }),
  (result, { params }) => ({
    to: `/processes/${params.processId!}/longlist`,
    flash: { kind: "met", key: "flash.longlistSaved", values: { entered: result.entered, removed: result.removed } },
  }),
);
export const meta = titled("place.longlist");

export default function Longlist() {
  const { id, name, version: stored, edits, names, findings } = useView<typeof loader>();
  const { t, digits } = useText();
  const answer = useAnswer("longlist");
  const posted = answer.values?.candidacyIds;
  const ticked = posted === undefined ? null : new Set(Array.isArray(posted) ? posted : [posted]);
  const count = names.filter(({ on }) => on).length;
  const { reasons } = findingCounts(findings);
  const table = (
    <Table
      caption={t("longlist.caption")}
      captionHidden
      middle
      rowHeader="name"
      columns={[
        { key: "in", label: t("shortlist.in"), narrow: true },
        { key: "name", label: t("screen.candidate") },
        { key: "sex", label: t("shortlist.declared"), hideOnPhone: true },
        { key: "required", label: t("screen.requiredCriteria"), below: "text" },
      ]}
      rows={names.map((one) => ({
        key: one.candidacyId,
        selected: one.on,
        cells: {
          in: edits ? (
            <ListTick
              one={one}
              checked={ticked ? ticked.has(one.candidacyId) : one.on}
              wrong={answer.errors?.candidacyIds !== undefined}
            />
          ) : one.on ? (
            <StatusMark kind="met">
              <span className="sr-only">{t("longlist.onList")}</span>
            </StatusMark>
          ) : null,
          name: <NameCell one={one} processId={id} />,
          sex: t(`declared.${one.sex}`),
          required:
            one.allMet === null ? (
              <StatusMark kind="waiting" />
            ) : one.allMet ? (
              <StatusMark kind="met">{t("screen.allMet")}</StatusMark>
            ) : (
              <StatusMark kind="info">{t("screen.notAllMet")}</StatusMark>
            ),
        },
      }))}
    />
  );
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={t("place.longlist")}
      meta={[t("longlist.count", { count, eligible: names.length })]}
      actions={edits ? <Chip kind="draft" /> : <Chip kind="locked">{t("longlist.closed")}</Chip>}
      bar={
        edits && names.length > 0 ? (
          <StickyBar
            facts={[
              <span key="n">
                <strong className="text-lg">{digits(count)}</strong> {t("longlist.onList")}
              </span>,
              ...(reasons > 0
                ? [
                    <StatusMark key="r" kind="reason">
                      {t("finding.toWrite", { count: reasons })}
                    </StatusMark>,
                  ]
                : []),
            ]}
            actions={
              <Button form="longlist" kind="primary">
                {t("longlist.save")}
              </Button>
            }
          />
        ) : undefined
      }
    >
      <Columns
        side={
          <Card title={t("finding.title")} flush foot={t("longlist.findingsFoot")}>
            <Findings findings={findings} />
          </Card>
        }
      >
        {names.length === 0 ? (
          <EmptyState title={t("longlist.empty")}>{t("longlist.emptyText")}</EmptyState>
        ) : !edits ? (
          table
        ) : (
          <PostForm name="longlist" id="longlist" version={stored}>
            <ErrorSummary
              errors={answer.errors}
              fieldIds={{ candidacyIds: names[0] ? `in-${names[0].candidacyId}` : "page" }}
            />
            <Fault name="candidacyIds" errors={answer.errors} />
            {answer.stored?.names !== undefined && (
              <div className="mb-4">
                <Card title={t("shortlist.storedNow")}>
                  <p className="whitespace-pre-wrap">{answer.stored.names || t("ui.conflict.empty")}</p>
                </Card>
              </div>
            )}
            {table}
            <div className="mt-4">
              <WhoSees>{t("longlist.whoSees")}</WhoSees>
            </div>
          </PostForm>
        )}
      </Columns>
    </ProcessPage>
  );
}
