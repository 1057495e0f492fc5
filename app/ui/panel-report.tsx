import type { ReactNode } from "react";
import type { ShownReport } from "#app/services/assessment/show-review.server.ts";
import { LinkButton } from "./button.tsx";
import { NoteText } from "./cited.tsx";
import { RatingBox } from "./dots.tsx";
import { EmptyState } from "./empty.tsx";
import { Flash } from "./flash.tsx";
import { Card, Section } from "./layout.tsx";
import { CandidateTable, CompositeLine, OrderNote } from "./panel-results.tsx";
import { ContentDigest } from "./letter.tsx";
import { ProcessPage } from "./process-page.tsx";
import { Chip, StatusMark } from "./status.tsx";
import { Definition, Table } from "./table.tsx";
import { useText } from "./text.tsx";

const answerKinds = { signed: "met", dissent: "reason", notSigned: "blocking" } as const;

/** The panel's report as a document: process, panel, method, each candidate, signatures. It prints as it stands. */
export function PanelReport({ view, note }: { view: ShownReport; note?: ReactNode }) {
  const { t, dateTime, date, digits, comma } = useText();
  const base = `/processes/${view.id}/report`;
  const { report, may } = view;
  const chip = !report ? (
    <Chip kind="notStarted" />
  ) : report.state === "signed" ? (
    <Chip kind="locked">{t("assessment.report.signedEdition", { edition: report.edition })}</Chip>
  ) : (
    <Chip kind="draft">{t("assessment.report.draftEdition", { edition: report.edition })}</Chip>
  );
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("assessment.report.title")}
      meta={[view.reference, t("process.round", { round: view.round })]}
      recorded
      actions={
        <>
          {chip}
          {may.write && (
            <LinkButton href={`${base}/write`}>
              {t(report ? "assessment.report.edit" : "assessment.report.write")}
            </LinkButton>
          )}
          {may.sign && (
            <LinkButton kind="primary" href={`${base}/sign`}>
              {t("assessment.report.sign")}
            </LinkButton>
          )}
          {may.answer && (
            <LinkButton kind="primary" href={`${base}/answer`}>
              {t("assessment.report.answer")}
            </LinkButton>
          )}
        </>
      }
    >
      {note}
      <div className="space-y-8">
        {report?.changed && (
          <Flash kind="reason" title={t("assessment.report.changedTitle")}>
            {t("assessment.report.changedText")}
          </Flash>
        )}
        {view.partial && (
          <Flash kind="info" title={t("assessment.report.partialTitle")}>
            {t("assessment.report.partialText")}
          </Flash>
        )}
        <Section title={t("assessment.report.summary")}>
          {report ? (
            <>
              <p className="max-w-prose whitespace-pre-wrap">{report.summary}</p>
              {report.digest !== null && <ContentDigest digest={report.digest} />}
            </>
          ) : (
            <EmptyState title={t(view.ratedBefore ? "begun.rated" : "assessment.report.noneTitle")}>
              {t(view.ratedBefore ? "begun.ratedText" : "assessment.report.noneText")}
            </EmptyState>
          )}
        </Section>
        <Section title={t("assessment.report.process")}>
          <Card>
            <Definition
              items={[
                { term: t("assessment.report.post"), value: t(view.name) },
                { term: t("assessment.report.level"), value: view.level },
                {
                  term: t("assessment.report.convened"),
                  value: view.convenedAt === null ? "–" : date(view.convenedAt),
                },
                {
                  term: t("assessment.report.revealed"),
                  value: view.ratedBefore
                    ? t("begun.chip")
                    : view.revealedAt === null
                      ? "–"
                      : dateTime(view.revealedAt),
                },
                {
                  term: t("assessment.report.closed"),
                  value: view.closedAt === null ? t("assessment.report.notClosed") : dateTime(view.closedAt),
                },
                {
                  term: t("assessment.report.scale"),
                  value: `${view.scaleName}: ${view.levels.map(({ value, name }) => `${digits(value)} ${name}`).join(comma)}`,
                },
                { term: t("assessment.report.method"), value: t(`assessment.method.${view.method}.text`) },
              ]}
            />
          </Card>
        </Section>
        <Section title={t("assessment.report.panel")}>
          <Table
            caption={t("assessment.report.panel")}
            captionHidden
            columns={[
              { key: "name", label: t("assessment.report.name") },
              { key: "seat", label: t("assessment.report.seat") },
            ]}
            rows={view.seats.map((seat) => ({
              key: seat.id,
              cells: {
                name: seat.name,
                seat: `${t(`assessment.seat.${seat.seat}`)}${seat.actingChair ? `, ${t("assessment.seat.acting")}` : ""}`,
              },
            }))}
          />
        </Section>
        <Section title={t("assessment.report.declarations")}>
          <p className="text-ink-muted mb-2 max-w-prose text-sm">{t("assessment.report.declarationsText")}</p>
          <Table
            caption={t("assessment.report.declarations")}
            captionHidden
            stacked
            empty={t("assessment.report.noTies")}
            columns={[
              { key: "member", label: t("assessment.report.member") },
              { key: "candidate", label: t("assessment.scores.candidate") },
              { key: "tie", label: t("assessment.report.tie") },
              { key: "ruling", label: t("assessment.report.ruling") },
            ]}
            rows={view.declarations.map((row, index) => ({
              key: String(index),
              cells: {
                member: row.member,
                candidate: row.candidate,
                tie: row.tie === null ? t("assessment.tie.withChair") : t(`assessment.tie.${row.tie}`),
                ruling: row.ruling === null ? "–" : t(`assessment.ruling.${row.ruling}`),
              },
            }))}
          />
          {view.absent.length > 0 && (
            <ul className="mt-2 list-disc ps-5 text-sm">
              {view.absent.map((line, index) => (
                <li key={index}>{t(line)}</li>
              ))}
            </ul>
          )}
        </Section>
        <Section title={t("assessment.report.competencies")}>
          <Table
            caption={t("assessment.report.competencies")}
            captionHidden
            columns={[
              { key: "name", label: t("assessment.review.competency") },
              { key: "weight", label: t("assessment.report.weight"), align: "end" },
              { key: "minimum", label: t("assessment.report.minimum"), align: "end" },
            ]}
            rows={view.competencies.map((row) => ({
              key: row.name,
              cells: { name: row.name, weight: row.weight, minimum: row.passLevel },
            }))}
          />
        </Section>
        <OrderNote review={view} />
        {view.candidates.map((candidate) => (
          <Section key={candidate.candidacyId} title={candidate.name}>
            <CandidateTable candidate={candidate} scale={view.scale} caption={candidate.name} hideCaption />
            <CompositeLine candidate={candidate} />
            <div className="mt-3 space-y-3">
              {candidate.competencies.map((one) => (
                <div key={one.id} className="grid break-inside-avoid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3">
                  <span>
                    <RatingBox
                      rating={one.official.rating}
                      tone="framed"
                      belowMinimum={one.official.rating !== null && !one.official.passed}
                    />
                  </span>
                  <div className="min-w-0">
                    <p className="font-semibold">{one.name}</p>
                    {one.consensus ? (
                      <NoteText note={one.consensus.narrative} file={candidate.file} />
                    ) : (
                      <p className="text-ink-muted">{t("assessment.consensus.noneText")}</p>
                    )}
                    <p className="text-ink-muted text-sm">
                      {t(one.gate.reason)} {one.reasons.map((reason) => t(reason)).join(" ")}
                    </p>
                  </div>
                </div>
              ))}
            </div>
          </Section>
        ))}
        <Signatures view={view} base={base} />
      </div>
    </ProcessPage>
  );
}

type Answer = NonNullable<ShownReport["report"]>["answers"][number];

function Answers({ answers, caption, base }: { answers: readonly Answer[]; caption: string; base: string | null }) {
  const { t, dateTime, now } = useText();
  const waiting = (row: Answer) =>
    base === null || row.answer !== null || row.notSignedFrom === null ? (
      "–"
    ) : row.notSignedFrom <= now ? (
      <a href={`${base}/not-signed/${row.memberId}`}>
        {t("assessment.report.recordNotSigned")}
        <span className="sr-only"> {row.name}</span>
      </a>
    ) : (
      <span className="text-ink-muted">
        {t("assessment.report.notSignedFrom", { when: dateTime(row.notSignedFrom) })}
      </span>
    );
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      columns={[
        { key: "name", label: t("assessment.report.member") },
        { key: "answer", label: t("assessment.report.answered") },
        { key: "when", label: t("assessment.report.when") },
        { key: "note", label: t("assessment.report.note") },
      ]}
      rows={answers.map((row) => ({
        key: row.memberId,
        cells: {
          name: row.name,
          answer: row.answer ? (
            <StatusMark kind={answerKinds[row.answer]}>{t(`assessment.answer.${row.answer}`)}</StatusMark>
          ) : (
            <StatusMark kind="waiting" />
          ),
          when: row.at === null ? "–" : dateTime(row.at),
          note:
            row.answer === "dissent" ? (
              <span className="whitespace-pre-wrap">{row.note ?? t("assessment.report.noteHidden")}</span>
            ) : row.answer === "notSigned" ? (
              row.reason
            ) : (
              waiting(row)
            ),
        },
      }))}
    />
  );
}

function Signatures({ view, base }: { view: ShownReport; base: string }) {
  const { t, dateTime } = useText();
  const { report } = view;
  return (
    <>
      <Section title={t("assessment.report.signatures")}>
        {!report?.signed ? (
          <p className="text-ink-muted">{t("assessment.report.unsigned")}</p>
        ) : (
          <>
            <p className="mb-2">
              {t("assessment.report.signedBy", { name: report.signed.by, when: dateTime(report.signed.at) })}{" "}
              {report.changed && <StatusMark kind="reason">{t("assessment.report.superseded")}</StatusMark>}
            </p>
            <Answers
              answers={report.answers}
              caption={t("assessment.report.signatures")}
              base={view.may.notSigned ? base : null}
            />
          </>
        )}
      </Section>
      {view.earlier.length > 0 && (
        <Section title={t("assessment.report.earlierTitle")}>
          <p className="text-ink-muted mb-4 max-w-prose text-sm">{t("assessment.report.earlierText")}</p>
          <div className="space-y-6">
            {view.earlier.map(({ edition, summary, signed, answers }) => (
              <div key={edition} className="border-line border-s-3 ps-4">
                <p className="font-semibold">
                  {signed
                    ? t("assessment.report.earlier", { edition, name: signed.by, when: dateTime(signed.at) })
                    : t("assessment.report.earlierDraft", { edition })}
                </p>
                <p className="my-2 max-w-prose whitespace-pre-wrap">{summary}</p>
                {answers.length > 0 && (
                  <Answers answers={answers} caption={t("assessment.report.earlierAnswers", { edition })} base={null} />
                )}
              </div>
            ))}
          </div>
        </Section>
      )}
    </>
  );
}
