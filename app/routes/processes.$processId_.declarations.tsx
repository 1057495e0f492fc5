import { ids, incomplete, texts, unseen } from "#app/http/form.server.ts";
import { action as acts, page, sight } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { invalid } from "#app/domain/outcome.ts";
import { sees } from "#app/domain/policy.ts";
import {
  declareConflicts,
  mayDeclare,
  recusingTies,
  type Tie,
} from "#app/services/selection/declare-conflicts.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { mayRuleOn } from "#app/services/selection/rule-on-conflict.server.ts";
import { byRow, useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { ErrorSummary, fieldId, Select, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Aside, Card, Columns, Section } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { declarationsOf, nameCards, panelOf } from "#db/queries/panel.server.ts";
import { processHead } from "#db/queries/process.server.ts";

const ties = [
  "none",
  "knows",
  "relative",
  "sameMissionStaff",
  "supervisor",
  "mentoring",
  "coCandidate",
  "financial",
] as const satisfies readonly Tie[];

export const loader = page(
  { access: sight("declarations"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const { store } = house;
    const { processId, round } = standing;
    const head = await processHead(viewer, store, processId);
    const panel = await panelOf(viewer, store, processId, round);
    const convened = panel?.state === "convened" ? panel : null;
    const cards = convened ? await nameCards(viewer, store, processId, round) : [];
    const all = convened ? await declarationsOf(viewer, store, convened.id) : [];
    const voter = standing.seat === "chair" || standing.seat === "voting";
    const me = standing.panelMemberId;
    const own = all.filter(({ panelMemberId }) => panelMemberId === me);
    const desk = standing.officer || standing.lead;
    const cardOf = new Map(cards.map((card) => [card.candidacyId, card]));
    const memberOf = new Map((convened?.members ?? []).map((member) => [member.id, member]));
    // Of others' declarations a reader meets none on a name hidden from the reader.
    const others =
      convened && me !== null && standing.declared
        ? all.filter(
            (row) => row.panelMemberId !== me && row.tie !== "none" && !standing.recusedFrom.includes(row.candidacyId),
          )
        : [];
    const rulings = convened
      ? others
          .filter((row) => mayRuleOn(standing, convened, all, row) && !recusingTies.includes(row.tie))
          .map((row) => ({
            id: row.id,
            member: memberOf.get(row.panelMemberId)?.name ?? "",
            name: cardOf.get(row.candidacyId)?.name ?? "",
            ruling: row.ruling,
          }))
      : [];
    if (convened) reads("declarations", convened.id, null);
    return {
      id: processId,
      name: namedProcess(head, viewer.locale),
      convened: convened !== null,
      own: voter
        ? {
            may: mayDeclare(standing).ok,
            open: cards.filter(({ candidacyId }) => !own.some((row) => row.candidacyId === candidacyId)),
            made: own.flatMap(({ candidacyId, tie, note, ruling, rulingReason }) => {
              const card = cardOf.get(candidacyId);
              return card ? [{ ...card, tie, note, ruling, rulingReason }] : [];
            }),
          }
        : null,
      rulings,
      // Who has declared, never a figure; what was declared is the panel's own matter, what was ruled concerns the officer.
      progress:
        convened && sees(standing, "progress")
          ? convened.members
              .filter(({ seat }) => seat !== "observer")
              .map(({ id, name, declaredAt }) => ({ id, name, declared: declaredAt !== null }))
          : null,
      ruled: desk
        ? all
            .filter(({ tie }) => tie !== "none")
            .map((row) => ({
              id: row.id,
              member: memberOf.get(row.panelMemberId)?.name ?? "",
              name: cardOf.get(row.candidacyId)?.name ?? "",
              ruling: row.ruling,
            }))
        : null,
      acting:
        desk &&
        convened !== null &&
        convened.members.some(
          ({ id, seat }) => seat === "chair" && all.some((row) => row.panelMemberId === id && row.ruling === "recused"),
        ) &&
        !convened.members.some(({ actingChair }) => actingChair),
    };
  },
);
export const action = acts(
  {
    access: sight("declarations"),
    params: ["processId"],
    form: { candidacyIds: unseen(ids()), ties: texts(20, 500), notes: texts(1000, 500) },
  },
  async ({ work, params, values }) => {
    const { candidacyIds, ties: given, notes } = values;
    if (given.length !== candidacyIds.length || notes.length !== candidacyIds.length) return invalid(incomplete);
    const unknown = candidacyIds.filter((_, at) => given[at] !== "" && !ties.some((tie) => tie === given[at]));
    if (unknown.length > 0)
      return invalid(Object.fromEntries(unknown.map((id) => [`tie-${id}`, message("field.choose")])));
    return declareConflicts(work, {
      processId: params.processId!,
      declarations: candidacyIds.flatMap((candidacyId, index) =>
        given[index] === "" ? [] : [{ candidacyId, tie: given[index] as Tie, note: notes[index] ?? "" }],
      ),
    });
  },
  (result, { params }) => ({
    to: `/processes/${params.processId!}/declarations`,
    flash:
      result.left === 0
        ? { kind: "met", key: "flash.declaredAll" }
        : { kind: "reason", key: "flash.declaredSome", values: { left: result.left } },
  }),
);
export const meta = titled("place.declarations");

export default function Declarations() {
  const { id, name, convened, own, rulings, progress, ruled, acting } = useView<typeof loader>();
  const { t, country } = useText();
  const answer = useAnswer("declarations");
  const base = `/processes/${id}/declarations`;
  const list = (field: string) => {
    const posted = answer.values?.[field];
    return Array.isArray(posted) ? posted : posted === undefined ? [] : [posted];
  };
  const typed = (candidacyId: string, field: "ties" | "notes") =>
    list(field)[list("candidacyIds").indexOf(candidacyId)] ?? "";
  // The form knows its entries by place; here each is known by the candidacy it stands beside.
  const errors = answer.errors && byRow(answer.errors, { ties: "tie", notes: "note" }, list("candidacyIds"));
  const errorOf = (name: string, as: string) => (errors?.[name] === undefined ? {} : { [as]: errors[name] });
  const from = (card: { memberStateId: string | null; position: string }) =>
    [card.memberStateId ? country(card.memberStateId.toUpperCase()) : null, card.position]
      .filter((part) => part !== null && part !== "")
      .join(" · ");
  const rulingMark = (ruling: "mayScore" | "recused" | null) =>
    ruling === null ? (
      <StatusMark kind="waiting">{t("declare.waits")}</StatusMark>
    ) : ruling === "recused" ? (
      <StatusMark kind="locked">{t("declare.recused")}</StatusMark>
    ) : (
      <StatusMark kind="met">{t("declare.mayScore")}</StatusMark>
    );
  return (
    <ProcessPage id={id} name={name} answer={answer} recorded={convened} title={t("place.declarations")}>
      {!convened ? (
        <EmptyState title={t("panel.none")}>{t("declare.notConvened")}</EmptyState>
      ) : (
        <Columns
          side={
            <>
              {progress && (
                <Card title={t("declare.progress")}>
                  <PeopleList
                    rows={progress.map((one) => ({
                      key: one.id,
                      title: one.name,
                      status: one.declared ? (
                        <StatusMark kind="met">{t("declare.declared")}</StatusMark>
                      ) : (
                        <StatusMark kind="waiting">{t("declare.notYet")}</StatusMark>
                      ),
                    }))}
                  />
                </Card>
              )}
              <Aside title={t("declare.rules")}>{t("declare.rulesText")}</Aside>
            </>
          }
        >
          {acting && (
            <p>
              <StatusMark kind="reason">{t("declare.chairRecused")}</StatusMark>{" "}
              <a href={`/processes/${id}/panel/acting-chair`}>{t("panel.nameActingChair")}</a>
            </p>
          )}
          {own && own.open.length > 0 && own.may && (
            <Section title={t("declare.title")} aside={t("declare.left", { count: own.open.length })}>
              <PostForm name="declarations">
                <ErrorSummary errors={errors} />
                <div className="space-y-4">
                  {own.open.map((card) => (
                    <fieldset
                      key={card.candidacyId}
                      className="border-line bg-surface rounded-md border px-4 pt-3 pb-4"
                    >
                      <legend className="sr-only">{card.name}</legend>
                      <p aria-hidden="true" className="font-semibold">
                        {card.name}
                      </p>
                      <p className="text-ink-muted text-sm">{from(card)}</p>
                      <input type="hidden" name="candidacyIds" value={card.candidacyId} />
                      <div className="mt-3 grid gap-x-4 gap-y-3 sm:grid-cols-2">
                        <Select
                          id={fieldId(`tie-${card.candidacyId}`)}
                          name="ties"
                          label={t("declare.tie")}
                          initial={typed(card.candidacyId, "ties")}
                          errors={errorOf(`tie-${card.candidacyId}`, "ties")}
                          choices={ties.map((tie) => ({ value: tie, label: t(`tie.${tie}`) }))}
                        />
                        <TextArea
                          id={fieldId(`note-${card.candidacyId}`)}
                          name="notes"
                          label={t("declare.note")}
                          optional
                          rows={2}
                          initial={typed(card.candidacyId, "notes")}
                          errors={errorOf(`note-${card.candidacyId}`, "notes")}
                        />
                      </div>
                    </fieldset>
                  ))}
                </div>
                <div className="mt-5 space-y-3">
                  <WhoSees>{t("declare.whoSees")}</WhoSees>
                  <Button kind="primary">{t("declare.save")}</Button>
                </div>
              </PostForm>
            </Section>
          )}
          {rulings.length > 0 && (
            <Section title={t("declare.rulings")}>
              <PeopleList
                rows={rulings.map((row) => ({
                  key: row.id,
                  title: t("declare.memberKnows", { member: row.member, name: row.name }),
                  href: `${base}/${row.id}`,
                  status: rulingMark(row.ruling),
                }))}
              />
            </Section>
          )}
          {own && own.made.length > 0 && (
            <Section title={t("declare.yours")}>
              <Table
                caption={t("declare.yours")}
                captionHidden
                stacked
                columns={[
                  { key: "name", label: t("screen.candidate") },
                  { key: "tie", label: t("declare.tie") },
                  { key: "ruling", label: t("declare.ruling") },
                ]}
                rows={own.made.map((row) => ({
                  key: row.candidacyId,
                  cells: {
                    name: (
                      <>
                        {row.name}
                        <span className="text-ink-muted block text-sm font-normal">{from(row)}</span>
                      </>
                    ),
                    tie: (
                      <>
                        {t(`tie.${row.tie}`)}
                        {row.note !== "" && (
                          <span className="text-ink-muted block text-sm whitespace-pre-wrap">{row.note}</span>
                        )}
                      </>
                    ),
                    ruling:
                      row.tie === "none" ? (
                        <span className="text-ink-muted">{t("declare.noRuling")}</span>
                      ) : (
                        rulingMark(row.ruling)
                      ),
                  },
                }))}
              />
            </Section>
          )}
          {ruled && (
            <Section title={t("declare.outcomes")}>
              {ruled.length === 0 ? (
                <p className="text-ink-muted">{t("declare.noTies")}</p>
              ) : (
                <PeopleList
                  rows={ruled.map((row) => ({
                    key: row.id,
                    title: t("declare.memberOn", { member: row.member, name: row.name }),
                    status: rulingMark(row.ruling),
                  }))}
                />
              )}
            </Section>
          )}
          {own && own.open.length === 0 && own.made.length === 0 && !ruled && (
            <EmptyState title={t("longlist.empty")}>{t("declare.noNames")}</EmptyState>
          )}
          {own && own.open.length === 0 && own.made.length > 0 && (
            <p>
              <LinkButton href={`/processes/${id}`}>{t("declare.backToProcess")}</LinkButton>
            </p>
          )}
        </Columns>
      )}
    </ProcessPage>
  );
}
