import { languageOf } from "#app/domain/languages.ts";
import { ids, optionalText, text, texts, unseen, whole } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { invalid } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { showRecommendation, type RecommendationView } from "#app/services/selection/show-recommendation.server.ts";
import { writeRecommendedList } from "#app/services/selection/write-recommended-list.server.ts";
import { BegunNote } from "#app/ui/begun.tsx";
import { useAnswer, type FormAnswer } from "#app/ui/answer.ts";
import { Button, ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { ClearanceMark } from "#app/ui/clearance.tsx";
import { SignedAnalysis } from "#app/ui/comparative-analysis.tsx";
import { ConditionList } from "#app/ui/condition-list.tsx";
import { EditConflict } from "#app/ui/edit-conflict.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Findings } from "#app/ui/findings.tsx";
import {
  Actions,
  CheckboxGroup,
  ErrorSummary,
  Fault,
  fieldId,
  Fields,
  LineFaults,
  lineProps,
  TextArea,
  WhoSees,
} from "#app/ui/form.tsx";
import { Aside, Card, Columns, Section } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Questions } from "#app/ui/questions.tsx";
import { RatingsTable } from "#app/ui/ratings-table.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { begunShown } from "#db/queries/begun.server.ts";

export const loader = page(
  { access: sight("recommended"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const view = await showRecommendation(house, viewer, standing);
    if (!view) throw notFound();
    reads("recommendation", standing.processId, view.list ? `${view.list.edition}.${view.list.version}` : null);
    // An officer who is named records it from the decision file.
    return { ...view, begun: await begunShown(viewer, house.store, standing) };
  },
);
export const action = acts(
  {
    access: act("list.write"),
    params: ["processId"],
    // 0 stands for "no list yet".
    form: {
      _version: whole(0, 999_999),
      candidacyIds: ids(),
      placedIds: unseen(ids()),
      places: texts(3, 500),
      rationale: text(6000),
      fewerReason: optionalText(4000),
    },
  },
  async ({ work, params, values }) => {
    const positions: Record<string, number> = {};
    for (const [index, candidacyId] of values.placedIds.entries()) {
      const typed = values.places[index] ?? "";
      if (typed !== "" && !/^\d{1,3}$/.test(typed))
        return invalid({ [`places.${index}`]: message("field.whole", { lo: 1, hi: values.candidacyIds.length }) });
      if (typed !== "") positions[candidacyId] = Number(typed);
    }
    const outcome = await writeRecommendedList(work, {
      processId: params.processId!,
      version: values._version === 0 ? null : values._version,
      candidacyIds: values.candidacyIds,
      positions,
      rationale: values.rationale,
      fewerReason: values.fewerReason === "" ? null : values.fewerReason,
    });
    return !outcome.ok && outcome.fields?.positions ? invalid({ places: outcome.fields.positions }) : outcome;
  },
  (_, { params }) => ({
    to: `/processes/${params.processId!}/recommendation`,
    flash: { kind: "met", key: "flash.listSaved" },
  }),
);
export const meta = titled("recommendation.title");

export default function Recommendation() {
  const view = useView<typeof loader>();
  const { t, locale, country } = useText();
  const answer = useAnswer("list");
  const language = languageOf(locale);
  const base = `/processes/${view.id}`;
  const { list } = view;
  const shown = view.whole ? view.people : view.people.filter(({ listed }) => listed);
  const nameWithRank = ({ rank, name }: (typeof shown)[number]) => (rank ? `${rank[language]} ${name}` : name);
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      answer={answer}
      title={t("recommendation.title")}
      meta={[
        t(`recommendation.mode.${view.mode}`),
        ...(list ? [t("recommendation.edition", { edition: list.edition })] : []),
      ]}
      actions={
        list && (
          <>
            <ListState list={list} />
            {view.acts && list.state === "draft" && (
              <LinkButton kind="primary" href={`${base}/recommendation/sign`}>
                {t("recommendation.signLink")}
              </LinkButton>
            )}
            {view.acts && list.state === "signed" && view.open && (
              <LinkButton kind="primary" href={`${base}/recommendation/submit`}>
                {t("recommendation.submitLink")}
              </LinkButton>
            )}
          </>
        )
      }
    >
      {view.begun && <BegunNote begun={view.begun} base={base} about="panelReview" />}
      <Columns side={<Side view={view} />}>
        {view.questions.length > 0 && (
          <Questions
            questions={view.questions}
            answerHref={view.acts ? (id) => `${base}/recommendation/questions/${id}` : undefined}
          />
        )}
        <Section title={t(view.whole ? "recommendation.assessed" : "recommendation.names")} count={shown.length}>
          {shown.length === 0 ? (
            <EmptyState title={t("recommendation.none")}>{t("recommendation.noneText")}</EmptyState>
          ) : (
            <RatingsTable
              caption={t("recommendation.assessed")}
              competencies={view.competencies}
              people={[...shown]
                .sort((a, b) =>
                  view.mode === "orderOfMerit" && !view.whole ? (a.position ?? 0) - (b.position ?? 0) : 0,
                )
                .map((person) => ({
                  key: person.candidacyId,
                  head: (
                    <>
                      {person.opens ? (
                        <a href={`${base}/candidates/${person.candidacyId}`}>{nameWithRank(person)}</a>
                      ) : (
                        nameWithRank(person)
                      )}
                      {person.memberStateId && (
                        <span className="block font-normal">{country(person.memberStateId.toUpperCase())}</span>
                      )}
                    </>
                  ),
                  ratings: person.ratings,
                  cells: {
                    qualified:
                      person.qualified === null ? (
                        "–"
                      ) : (
                        <StatusMark kind={person.qualified ? "met" : "info"}>
                          {t(person.qualified ? "recommendation.qualified" : "recommendation.notQualified")}
                        </StatusMark>
                      ),
                    vetting: person.clearance ? <ClearanceMark clearance={person.clearance} /> : "–",
                    listed: person.listed ? (
                      <StatusMark kind="met">
                        {person.position === null
                          ? t("recommendation.onList")
                          : t("recommendation.place", { place: person.position })}
                      </StatusMark>
                    ) : (
                      t("recommendation.notOnList")
                    ),
                  },
                }))}
              more={[
                { key: "qualified", label: t("recommendation.qualifiedRow") },
                { key: "vetting", label: t("recommendation.vettingRow") },
                { key: "listed", label: t("recommendation.listRow") },
              ]}
              foot={t("recommendation.ratingsFoot")}
            />
          )}
        </Section>
        {view.acts && <Editor view={view} answer={answer} />}
        {list && (!view.acts || list.state === "superseded") && <AsWritten list={list} />}
        {view.whole && list && (
          <Card title={t("recommendation.findings")} flush>
            <Findings
              findings={view.findings}
              more={(finding) =>
                finding.rule === "G5" && finding.status === "blocking" && view.acts ? (
                  <p className="mt-2">
                    <LinkButton size="small" href={`${base}/analysis/recommendedList`}>
                      {t("recommendation.analysisLink")}
                    </LinkButton>
                  </p>
                ) : null
              }
            />
          </Card>
        )}
        {view.analysis.signed && (
          <SignedAnalysis
            title={t("decision.analysisOfList")}
            analysis={view.analysis.signed}
            competencies={view.competencies}
          />
        )}
      </Columns>
    </ProcessPage>
  );
}

function ListState({ list }: { list: NonNullable<RecommendationView["list"]> }) {
  const { t, shortDate } = useText();
  if (list.state === "signed")
    return (
      <Chip kind="locked">{t("recommendation.signed", { day: list.signedAt ? shortDate(list.signedAt) : "" })}</Chip>
    );
  return list.state === "draft" ? (
    <Chip kind="draft">{t("recommendation.draft")}</Chip>
  ) : (
    <Chip kind="reason">{t("recommendation.superseded")}</Chip>
  );
}

/** The next step of the chair, and the gate's lines for chair and desk. */
function Side({ view }: { view: RecommendationView }) {
  const { t, dateTime } = useText();
  const base = `/processes/${view.id}`;
  const { list } = view;
  return (
    <>
      {view.acts && (
        <Card title={t("recommendation.next")}>
          <div className="space-y-3">
            {!list || list.state === "superseded" ? (
              <p>{t("recommendation.nextWrite")}</p>
            ) : list.state === "draft" ? (
              <p>{t("recommendation.nextSign")}</p>
            ) : view.open ? (
              <p>{t("recommendation.nextSubmit")}</p>
            ) : (
              <ClosedButton wide>{t("recommendation.submitShut")}</ClosedButton>
            )}
            {view.analysis.asked && (!view.analysis.signed || view.analysis.signed.superseded) && (
              <LinkButton wide href={`${base}/analysis/recommendedList`}>
                {t("recommendation.analysisLink")}
              </LinkButton>
            )}
          </div>
        </Card>
      )}
      {view.lines.length > 0 && (
        <Card title={t("recommendation.conditions")}>
          <ConditionList lines={view.lines.map(({ status, title, detail }) => ({ status, title, detail }))} />
        </Card>
      )}
      {list?.signedAt && list.signedBy && (
        <Card title={t("recommendation.signature")}>
          <PeopleList rows={[{ key: "chair", title: list.signedBy, meta: dateTime(list.signedAt) }]} />
        </Card>
      )}
      <Aside title={t("process.whoSees")}>
        {t(view.whole ? "recommendation.whoSeesPage" : "recommendation.whoSeesMember")}
      </Aside>
    </>
  );
}

function AsWritten({ list }: { list: NonNullable<RecommendationView["list"]> }) {
  const { t } = useText();
  if (list.rationale === "") return null;
  return (
    <Card
      title={
        list.state === "superseded"
          ? t("recommendation.rationaleLeft", { edition: list.edition })
          : t("recommendation.rationale")
      }
    >
      <p className="max-w-prose whitespace-pre-wrap">{list.rationale}</p>
      {list.fewerReason && (
        <>
          <h3 className="mt-4 text-[0.875rem] font-semibold">{t("recommendation.fewerReason")}</h3>
          <p className="max-w-prose whitespace-pre-wrap">{list.fewerReason}</p>
        </>
      )}
    </Card>
  );
}

function Editor({ view, answer }: { view: RecommendationView; answer: FormAnswer }) {
  const { t, dateTime, now } = useText();
  const form = { values: answer.values, errors: answer.errors };
  const { list } = view;
  const merit = view.mode === "orderOfMerit";
  // What was written of a list left behind speaks of whoever left it: a new edition begins with no text.
  const begun = list?.state === "superseded" ? null : list;
  const typed = (name: string) => (typeof answer.values?.[name] === "string" ? answer.values[name] : "");
  const many = (name: string) => [answer.values?.[name] ?? []].flat();
  const chosen = answer.values
    ? many("candidacyIds")
    : view.people.filter(({ listed }) => listed).map(({ candidacyId }) => candidacyId);
  return (
    <Card title={t(list?.state === "signed" ? "recommendation.changeTitle" : "recommendation.writeTitle")}>
      {list?.state === "signed" && (
        <p className="text-ink-muted mb-4 max-w-prose text-sm">{t("recommendation.changeNote")}</p>
      )}
      <PostForm name="list" version={list?.version ?? 0}>
        <ErrorSummary errors={answer.errors} />
        {answer.stored ? (
          <>
            {chosen.map((id) => (
              <input key={id} type="hidden" name="candidacyIds" value={id} />
            ))}
            {many("placedIds").map((id, index) => (
              <span key={id}>
                <input type="hidden" name="placedIds" value={id} />
                <input type="hidden" name="places" value={many("places")[index] ?? ""} />
              </span>
            ))}
            <EditConflict
              fields={[
                {
                  name: "rationale",
                  label: t("recommendation.rationale"),
                  mine: typed("rationale"),
                  stored: answer.stored.rationale ?? "",
                },
                {
                  name: "fewerReason",
                  label: t("recommendation.fewerReason"),
                  mine: typed("fewerReason"),
                  stored: answer.stored.fewerReason ?? "",
                },
              ]}
              storedWhen={dateTime(now)}
              storedHref={`/processes/${view.id}/recommendation`}
            />
          </>
        ) : (
          <Fields>
            <CheckboxGroup
              name="candidacyIds"
              label={t("recommendation.choose")}
              hint={t("recommendation.chooseHint")}
              initialValues={chosen}
              choices={view.people.map(({ candidacyId, name, qualified }) => ({
                value: candidacyId,
                label: name,
                ...(qualified === null
                  ? {}
                  : { hint: t(qualified ? "recommendation.qualified" : "recommendation.notQualified") }),
              }))}
              {...form}
            />
            {merit && (
              <fieldset>
                <legend className="text-[0.875rem] font-semibold">{t("recommendation.places.label")}</legend>
                <Fault name="places" errors={answer.errors} />
                <p className="text-ink-muted text-sm">{t("recommendation.places.hint")}</p>
                <div className="mt-1 space-y-1">
                  {view.people.map(({ candidacyId, name, position }, index) => (
                    <div key={candidacyId} className="flex items-center gap-3">
                      <input type="hidden" name="placedIds" value={candidacyId} />
                      <input
                        {...lineProps("places", index, answer.errors)}
                        inputMode="numeric"
                        defaultValue={answer.values ? (many("places")[index] ?? "") : (position ?? "")}
                        className="border-line-strong aria-invalid:border-blocking bg-surface w-14 rounded-md border px-2.5 py-1.5 text-[1rem] aria-invalid:border-2 sm:text-base"
                      />
                      <label htmlFor={fieldId(`places.${index}`)}>{t("recommendation.placeOf", { name })}</label>
                      <LineFaults names={["places"]} index={index} errors={answer.errors} />
                    </div>
                  ))}
                </div>
              </fieldset>
            )}
            <TextArea
              name="rationale"
              label={t("recommendation.rationale")}
              hint={t("recommendation.rationaleHint")}
              required
              rows={6}
              initial={begun?.rationale ?? ""}
              {...form}
            />
            <TextArea
              name="fewerReason"
              label={t("recommendation.fewerReason")}
              hint={t("recommendation.fewerHint", { n: view.fewest })}
              rows={3}
              optional
              initial={begun?.fewerReason ?? ""}
              {...form}
            />
            <WhoSees>{t("recommendation.whoSeesList")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("recommendation.save")}</Button>
              <LinkButton href={`/processes/${view.id}`}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        )}
      </PostForm>
    </Card>
  );
}
