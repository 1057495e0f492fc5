import { languageOf } from "#app/domain/languages.ts";
import { page, sight } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import {
  showDecision,
  type DecisionView,
  type FilePerson,
  type ShownDecision,
} from "#app/services/selection/show-decision.server.ts";
import { BegunNote } from "#app/ui/begun.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { ClearanceMark } from "#app/ui/clearance.tsx";
import { SignedAnalysis } from "#app/ui/comparative-analysis.tsx";
import { ConditionList } from "#app/ui/condition-list.tsx";
import { RatingBox } from "#app/ui/dots.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Findings } from "#app/ui/findings.tsx";
import { Aside, Card, Columns, Section } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { ContentDigest } from "#app/ui/letter.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Questions } from "#app/ui/questions.tsx";
import { RatingsTable } from "#app/ui/ratings-table.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { Steps, type Step } from "#app/ui/steps.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { begunShown } from "#db/queries/begun.server.ts";

export const loader = page(
  { access: sight("decision"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const view = await showDecision(house, viewer, standing);
    reads("decisionFile", standing.processId, view.list ? `${view.list.edition}` : null);
    if (view.decision) reads("decision", view.decision.id, view.decision.version);
    return { ...view, begun: await begunShown(viewer, house.store, standing) };
  },
);
export const meta = titled<DecisionView>(({ name }) => message("decision.titleOf", { process: name }));

export default function DecisionFile() {
  const view = useView<typeof loader>();
  const { t, locale, country, dateTime, comma } = useText();
  const language = languageOf(locale);
  const base = `/processes/${view.id}`;
  const { list } = view;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      title={t("decision.title")}
      meta={[
        <span key="reference" className="font-mono text-sm" dir="ltr">
          {view.reference}
        </span>,
        t(view.mode === "unranked" ? "decision.unranked" : "decision.orderOfMerit"),
        ...(list ? [t("recommendation.edition", { edition: list.edition })] : []),
      ]}
      actions={<DecisionState decision={view.decision} />}
    >
      {view.begun && <BegunNote begun={view.begun} base={base} about="panelReview" />}
      <Columns side={<Side view={view} />}>
        {(view.decision ?? view.state === "decision") && (
          <Card title={t("decision.steps")}>
            <DecisionSteps view={view} />
          </Card>
        )}
        {view.decision && <DecisionCard decision={view.decision} />}
        {view.decision && view.decisionFindings.length > 0 && (
          <Card title={t("decision.findingsOfDecision")} flush>
            <Findings findings={view.decisionFindings} />
          </Card>
        )}
        <Section title={t("decision.sideBySide")} count={view.people.length}>
          {view.people.length === 0 ? (
            <EmptyState title={t("decision.noNames")}>{t("decision.noNamesText")}</EmptyState>
          ) : (
            <RatingsTable
              caption={t("decision.sideBySide")}
              competencies={view.competencies}
              people={view.people.map((person) => ({
                key: person.candidacyId,
                head: (
                  <>
                    <a href={`#${person.candidacyId}`}>{person.name}</a>
                    <span className="block font-normal">
                      {[
                        person.rank?.[language],
                        person.memberStateId ? country(person.memberStateId.toUpperCase()) : null,
                      ]
                        .filter(Boolean)
                        .join(comma)}
                    </span>
                  </>
                ),
                ratings: person.ratings,
                cells: {
                  list: person.offList ? (
                    <StatusMark kind="info">{t("decision.offList")}</StatusMark>
                  ) : person.position === null ? (
                    t("decision.onList")
                  ) : (
                    t("recommendation.place", { place: person.position })
                  ),
                  vetting: person.clearance ? <ClearanceMark clearance={person.clearance} /> : "–",
                  asks: <Asks person={person} />,
                },
              }))}
              more={[
                { key: "list", label: t("recommendation.listRow") },
                { key: "vetting", label: t("recommendation.vettingRow") },
                { key: "asks", label: t("decision.asksRow") },
              ]}
              foot={t(view.mode === "unranked" ? "decision.footUnranked" : "decision.footMerit")}
            />
          )}
        </Section>
        {list && (
          <Card
            title={t("decision.ofTheChair")}
            aside={
              list.signedBy && list.signedAt
                ? t("decision.signedBy", { name: list.signedBy, when: dateTime(list.signedAt) })
                : undefined
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
        )}
        {view.findings.length > 0 && (
          <Card title={t("recommendation.findings")} flush>
            <Findings findings={view.findings} />
          </Card>
        )}
        {view.reasons.length > 0 && (
          <Card title={t("decision.reasons")}>
            <Definition
              items={view.reasons.map((row, index) => ({
                key: String(index),
                term: t("decision.reasonOf", { rule: row.rule }),
                value: (
                  <>
                    <p className="whitespace-pre-wrap">{row.text}</p>
                    <p className="text-ink-muted text-sm">
                      {t("decision.signedBy", { name: row.signedBy, when: dateTime(row.signedAt) })}
                    </p>
                  </>
                ),
              }))}
            />
          </Card>
        )}
        {view.analyses.map((analysis) => (
          <SignedAnalysis
            key={analysis.id}
            title={t(analysis.gate === "decision" ? "decision.analysisOfDecision" : "decision.analysisOfList")}
            analysis={analysis}
            competencies={view.competencies}
          />
        ))}
        {view.begun?.firstRound && view.begun.records.some(({ stage }) => stage === "panelReview") ? (
          <Card title={t("decision.report")} aside={t("begun.chip")}>
            <p className="max-w-prose">{t("begun.ratedText")}</p>
          </Card>
        ) : (
          <Dissent dissent={view.dissent} />
        )}
        {view.questions.length > 0 && <Questions questions={view.questions} />}
        {view.people.map((person) => (
          <Person
            key={person.candidacyId}
            view={view}
            person={person}
            href={`${base}/candidates/${person.candidacyId}`}
          />
        ))}
        {view.earlier.length > 0 && (
          <Section title={t("decision.earlier")}>
            <div className="space-y-4">
              {view.earlier.map((decision) => (
                <DecisionCard key={decision.id} decision={decision} />
              ))}
            </div>
          </Section>
        )}
      </Columns>
    </ProcessPage>
  );
}

function DecisionState({ decision }: { decision: ShownDecision | null }) {
  const { t } = useText();
  if (!decision) return <Chip kind="notStarted">{t("decision.state.none")}</Chip>;
  return (
    <Chip kind={decision.state === "approved" ? "locked" : "reason"}>{t(`decision.state.${decision.state}`)}</Chip>
  );
}

function DecisionCard({ decision }: { decision: ShownDecision }) {
  const { t, date, dateTime } = useText();
  return (
    <Card title={t("decision.chosen", { name: decision.name })} aside={t(`decision.state.${decision.state}`)}>
      <Definition
        items={[
          { term: t("decision.choice"), value: t(decision.offList ? "decision.offList" : "decision.onList") },
          { term: t("decision.reason"), value: <span className="whitespace-pre-wrap">{decision.reason}</span> },
          {
            term: t("decision.decidedBy"),
            value: decision.paper
              ? t("paper.signedBy", { name: decision.deciderName, day: date(decision.paper.signedOn) })
              : t("decision.signedBy", { name: decision.deciderName, when: dateTime(decision.decidedAt) }),
          },
          ...(decision.paper
            ? [
                {
                  term: t("paper.recordedBy"),
                  value: (
                    <>
                      {t("paper.recorded", { name: decision.paper.recordedBy, when: dateTime(decision.decidedAt) })}{" "}
                      <a href={`/files/${decision.paper.fileId}`}>{t("paper.open")}</a>
                    </>
                  ),
                },
              ]
            : []),
          ...(decision.approverName && decision.approvedAt
            ? [
                {
                  term: t(decision.paper ? "paper.confirmedBy" : "decision.approvedBy"),
                  value: t("decision.signedBy", { name: decision.approverName, when: dateTime(decision.approvedAt) }),
                },
              ]
            : []),
          ...(decision.state === "returned" && decision.paper && !decision.returnedReason
            ? [{ term: t("decision.returnedReason"), value: t("paper.cameAfter") }]
            : []),
          ...(decision.returnedReason
            ? [
                {
                  term: t("decision.returnedReason"),
                  value: <span className="whitespace-pre-wrap">{decision.returnedReason}</span>,
                },
              ]
            : []),
        ]}
      />
      <ContentDigest digest={decision.digest} />
    </Card>
  );
}

function Asks({ person }: { person: FilePerson }) {
  const { t } = useText();
  if (person.left) return <StatusMark kind="blocking">{t("decision.left")}</StatusMark>;
  if (person.asks.length === 0) return <StatusMark kind="met">{t("decision.asksNothing")}</StatusMark>;
  return (
    <ul className="space-y-1">
      {person.asks.map(({ rule, title }) => (
        <li key={rule}>
          <StatusMark kind="reason">
            {rule}: <span className="font-normal">{t(title)}</span>
          </StatusMark>
        </li>
      ))}
    </ul>
  );
}

function Person({ view, person, href }: { view: DecisionView; person: FilePerson; href: string }) {
  const { t, locale, country } = useText();
  const language = languageOf(locale);
  const level = (value: number | null) =>
    value === null ? null : view.levels.find((row) => row.value === value)?.name[language];
  return (
    <section id={person.candidacyId} className="scroll-mt-4 print:break-before-page">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-[1.0625rem] font-semibold">
          {person.rank ? `${person.rank[language]} ` : ""}
          {person.name}
          {person.memberStateId && (
            <span className="text-ink-muted font-normal">, {country(person.memberStateId.toUpperCase())}</span>
          )}
        </h2>
        <a href={href} className="text-sm print:hidden">
          {t("decision.openFile")}
          <span className="sr-only">: {person.name}</span>
        </a>
      </div>
      {person.ratings.length === 0 ? (
        <p className="border-line bg-surface text-ink-muted rounded-md border px-4 py-3">{t("decision.notAssessed")}</p>
      ) : (
        <ul className="border-line bg-surface divide-line divide-y rounded-md border">
          {view.competencies.map((competency) => {
            const rated = person.ratings.find(({ competencyId }) => competencyId === competency.id);
            return (
              <li key={competency.id} className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[14rem_minmax(0,1fr)]">
                <div>
                  <h3 className="text-[0.875rem] font-semibold">{competency.name[language]}</h3>
                  {rated && (
                    <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
                      <RatingBox
                        rating={rated.rating ?? "IE"}
                        tone="framed"
                        belowMinimum={rated.rating !== null && rated.rating < competency.passLevel}
                      />
                      <span className="text-ink-muted">{level(rated.rating) ?? t("ui.ratings.insufficient")}</span>
                    </p>
                  )}
                </div>
                <p className="max-w-prose whitespace-pre-wrap">{rated?.narrative || "–"}</p>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Dissent({ dissent }: { dissent: DecisionView["dissent"] }) {
  const { t } = useText();
  return (
    <Card
      title={t("decision.report")}
      aside={t("decision.reportSigned", {
        signed: dissent.signed,
        dissent: dissent.notes.length,
        notSigned: dissent.notSigned,
      })}
    >
      {dissent.notes.length === 0 ? (
        <p className="text-ink-muted">{t("decision.noDissent")}</p>
      ) : (
        <ul className="space-y-3">
          {dissent.notes.map((note, index) => (
            <li key={index} className="border-reason border-s-3 ps-3">
              <p className="text-ink-muted text-sm">{t("decision.dissentNote")}</p>
              <p className="max-w-prose whitespace-pre-wrap">{note}</p>
            </li>
          ))}
        </ul>
      )}
      {dissent.earlier.length > 0 && (
        <ul className="mt-3 space-y-3">
          {dissent.earlier.map(({ edition, note }, index) => (
            <li key={index} className="border-line-strong border-s-3 ps-3">
              <p className="text-ink-muted text-sm">{t("decision.dissentEarlier", { edition })}</p>
              <p className="max-w-prose whitespace-pre-wrap">{note}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** The way to a decision: what comes first, what is done, and who does what next. */
function DecisionSteps({ view }: { view: DecisionView }) {
  const { t, date, dateTime } = useText();
  const base = `/processes/${view.id}`;
  const { may, decision } = view;
  const approved = decision?.state === "approved";
  const asked = view.decisionFindings.filter(({ status }) => status === "reason" || status === "blocking");
  const answered =
    view.decisionFindings.some(({ status }) => status === "signed") ||
    view.analyses.some(({ gate }) => gate === "decision");
  const analyses = may.analyse && view.analysisAsked;
  // Without a choice it is not known yet whether a rule will ask for anything; with one that meets them all, it is.
  const rulesAsk = decision ? asked.length > 0 || answered : view.people.some(({ asks }) => asks.length > 0);
  const steps: Step[] = [
    {
      key: "decide",
      title: t("decision.step.decide"),
      state: decision ? "done" : may.decide ? "yours" : "waits",
      who: t("hand.authority"),
      text: decision?.paper
        ? t("paper.signedBy", { name: decision.deciderName, day: date(decision.paper.signedOn) })
        : decision
          ? t("decision.signedBy", { name: decision.deciderName, when: dateTime(decision.decidedAt) })
          : t("decision.step.decideText"),
      actions: (may.decide || may.ask || may.recordPaper || (may.bringIn && !decision)) && (
        <>
          {may.decide && (
            <LinkButton kind="primary" href={`${base}/decision/decide`}>
              {t("decision.decideLink")}
            </LinkButton>
          )}
          {may.ask && <LinkButton href={`${base}/decision/question`}>{t("decision.askLink")}</LinkButton>}
          {may.bringIn && <LinkButton href={`${base}/decision/off-list`}>{t("decision.bringInLink")}</LinkButton>}
          {may.recordPaper && <LinkButton href={`${base}/decision/paper`}>{t("paper.link")}</LinkButton>}
        </>
      ),
    },
  ];
  if (rulesAsk)
    steps.push({
      key: "rules",
      title: t("decision.step.rules"),
      state: !decision
        ? "later"
        : approved || asked.length === 0
          ? "done"
          : analyses || asked.some(({ href }) => href !== null)
            ? "yours"
            : "waits",
      who: asked.every(({ rule }) => rule === "G5") && decision ? t("decision.step.decider") : t("hand.authority"),
      text: !decision ? (
        t("decision.step.rulesText")
      ) : asked.length === 0 || approved ? undefined : (
        <ul>
          {asked.map(({ rule, title, href }) => (
            <li key={rule}>{href === null ? t(title) : <a href={href}>{t(title)}</a>}</li>
          ))}
        </ul>
      ),
      actions: analyses && (
        <LinkButton kind="primary" href={`${base}/analysis/decision`}>
          {t("recommendation.analysisLink")}
        </LinkButton>
      ),
    });
  steps.push({
    key: "approve",
    title: t("decision.step.approve"),
    state: approved ? "done" : !decision || !view.open ? "later" : may.approve ? "yours" : "waits",
    who: t("decision.step.second"),
    text:
      approved && decision.approverName && decision.approvedAt
        ? t("decision.signedBy", { name: decision.approverName, when: dateTime(decision.approvedAt) })
        : decision?.own
          ? t("decision.waitsSecond")
          : decision && !view.open
            ? t("decision.step.notYet")
            : t("decision.step.approveText"),
    actions: (may.approve || may.returnIt) && (
      <>
        {may.approve && view.open && (
          <LinkButton kind="primary" href={`${base}/decision/approve`}>
            {t("decision.approveLink")}
          </LinkButton>
        )}
        {may.returnIt && <LinkButton href={`${base}/decision/return`}>{t("decision.returnLink")}</LinkButton>}
      </>
    ),
  });
  return <Steps steps={steps} />;
}

function Side({ view }: { view: DecisionView }) {
  const { t } = useText();
  return (
    <div className="space-y-6">
      {view.may.nameOfficers && (
        <div className="print:hidden">
          <LinkButton wide href={`/processes/${view.id}/officers-named`}>
            {t("decision.namedLink")}
          </LinkButton>
        </div>
      )}
      {view.lines.length > 0 && (
        <Card title={t("decision.conditions")}>
          <ConditionList lines={view.lines.map(({ status, title, detail }) => ({ status, title, detail }))} />
        </Card>
      )}
      <Card title={t("decision.validity")}>
        <PeopleList
          rows={view.people.map((person) => ({
            key: person.candidacyId,
            title: person.name,
            ...(person.clearance ? { status: <ClearanceMark clearance={person.clearance} /> } : {}),
          }))}
          note={t("decision.validityNote")}
        />
      </Card>
      <Aside title={t("process.whoSees")}>{t("decision.whoSeesPage")}</Aside>
    </div>
  );
}
