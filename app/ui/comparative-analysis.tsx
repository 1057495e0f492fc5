import type { FormAnswer } from "./answer.ts";
import { Button, LinkButton } from "./button.tsx";
import { Confirm } from "./confirm.tsx";
import { Fields, TextArea, WhoSees } from "./form.tsx";
import { Card } from "./layout.tsx";
import { RatingsTable, type TableCompetency } from "./ratings-table.tsx";
import { Refused } from "./refused.tsx";
import { PostForm } from "./shell.tsx";
import { Chip } from "./status.tsx";
import { useText } from "./text.tsx";

export type AnalysisRow = {
  readonly name: string;
  readonly sex: string;
  readonly ratings: readonly (number | null)[];
  readonly composite: number | null;
};

/** The figures of a comparative analysis, as frozen with it: official ratings side by side, and their composite. */
export function AnalysisFigures({
  competencies,
  rows,
}: {
  competencies: readonly TableCompetency[];
  rows: readonly AnalysisRow[];
}) {
  const { t, number } = useText();
  return (
    <RatingsTable
      caption={t("decision.analysisFigures")}
      competencies={competencies}
      people={rows.map((row, index) => ({
        key: String(index),
        head: row.name,
        // Somebody from off the list was never before the panel: that is no rating, and no lack of evidence either.
        ratings: row.ratings.every((rating) => rating === null)
          ? []
          : row.ratings.map((rating, at) => ({ competencyId: competencies[at]?.id ?? "", rating })),
        cells: {
          sex: t(`decision.sex.${row.sex}` as "decision.sex.woman"),
          composite: row.composite === null ? "–" : number(row.composite, 1),
        },
      }))}
      more={[
        { key: "sex", label: t("decision.sexDeclared") },
        { key: "composite", label: t("decision.composite") },
      ]}
      foot={t("decision.analysisFoot")}
    />
  );
}

/** A signed comparative analysis with its figures; says where it speaks of another list or choice than the present one. */
export function SignedAnalysis({
  title,
  analysis,
  competencies,
}: {
  title: string;
  analysis: {
    readonly text: string;
    readonly signedBy: string;
    readonly signedAt: number;
    readonly superseded: boolean;
    readonly rows: readonly AnalysisRow[];
  };
  competencies: readonly TableCompetency[];
}) {
  const { t, dateTime } = useText();
  return (
    <Card title={title} aside={t("decision.signedBy", { name: analysis.signedBy, when: dateTime(analysis.signedAt) })}>
      {analysis.superseded && (
        <p className="mb-3">
          <Chip kind="reason">{t("decision.superseded")}</Chip>
        </p>
      )}
      <p className="max-w-prose whitespace-pre-wrap">{analysis.text}</p>
      <div className="mt-4">
        <AnalysisFigures competencies={competencies} rows={analysis.rows} />
      </div>
    </Card>
  );
}

/** The form of a comparative analysis: the figures it rests on, the text, and what signing fixes. */
export function AnalysisForm({
  answer,
  competencies,
  rows,
  detail,
  words,
  back,
  whoSees,
}: {
  answer: FormAnswer;
  competencies: readonly TableCompetency[];
  rows: readonly AnalysisRow[];
  detail: string;
  words: number;
  back: string;
  whoSees: string;
}) {
  const { t } = useText();
  return (
    <div className="space-y-6">
      <p className="max-w-prose">{detail}</p>
      <AnalysisFigures competencies={competencies} rows={rows} />
      <PostForm name="analysis" stepUp>
        <Refused answer={answer} />
        <Confirm
          title={t("decision.signAnalysis")}
          fixed={t("decision.analysisFixed")}
          after={t("decision.analysisAfter")}
          word="word.sign"
          values={answer.values}
          errors={answer.errors}
          actions={
            <>
              <Button kind="primary">{t("decision.signAnalysisButton")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <Fields>
            <TextArea
              name="text"
              label={t("decision.analysisText")}
              hint={t("decision.analysisHint")}
              required
              rows={8}
              minWords={words}
              values={answer.values}
              errors={answer.errors}
            />
          </Fields>
          <WhoSees>{whoSees}</WhoSees>
        </Confirm>
      </PostForm>
    </div>
  );
}
