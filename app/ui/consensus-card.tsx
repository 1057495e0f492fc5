import type { ShownCompetency } from "#app/services/assessment/show-review.server.ts";
import { unanswered, type FormAnswer } from "./answer.ts";
import { Button } from "./button.tsx";
import { NoteText } from "./cited.tsx";
import { RatingBox } from "./dots.tsx";
import { EditConflict } from "./edit-conflict.tsx";
import { Actions, RadioGroup, TextArea, WhoSees } from "./form.tsx";
import { Card } from "./layout.tsx";
import { DiscussMark } from "./panel-results.tsx";
import { StatusMark } from "./status.tsx";
import { useText } from "./text.tsx";

const gateKinds = { pass: "met", split: "reason", fail: "blocking", notEvidenced: "info" } as const;

/**
 * One competency of a candidate after the reveal: each member's rating and note on one side, the panel's consensus on
 * the other, as its part of the page's one form for the chair's hand, or as it was recorded. The individual ratings are never written over.
 */
export function ConsensusCard({
  competency,
  slot,
  answer = unanswered,
  levels,
  method,
  writable,
  maxWords,
  file,
  here,
}: {
  competency: ShownCompetency;
  slot: number;
  answer?: FormAnswer | undefined;
  levels: readonly { value: number; name: string }[];
  method: "consensus" | "bandedAverage";
  writable: boolean;
  maxWords: number;
  /** The candidate's file, where a cited paragraph leads. */
  file: string | null;
  here: string;
}) {
  const { t, digits } = useText();
  const names = { rating: `rating${slot}`, narrative: `narrative${slot}` };
  const stored = answer.stored && names.narrative in answer.stored ? answer.stored : null;
  const { consensus } = competency;
  return (
    <section id={`k-${competency.id}`} className="scroll-mt-4">
      <Card
        title={competency.name}
        aside={
          <span className="flex flex-wrap gap-x-4">
            <span>{t("ui.rubric.minimum", { minimum: competency.passLevel })}</span>
            <span>{t("ui.rubric.weight", { weight: competency.weight })}</span>
            {(competency.discuss !== false || competency.gate.status === "split") && (
              <DiscussMark competency={competency} />
            )}
          </span>
        }
      >
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
          <div className="min-w-0">
            <h3 className="mb-2 text-[0.875rem] font-semibold">{t("assessment.review.individual")}</h3>
            <ul className="divide-line divide-y">
              {competency.ratings.map((one) => (
                <li key={one.member} className="grid grid-cols-[2.5rem_minmax(0,1fr)] gap-x-3 py-2">
                  <span>
                    <RatingBox
                      rating={one.state === "rated" ? one.rating : one.state === "insufficientEvidence" ? "IE" : null}
                    />
                  </span>
                  <div className="min-w-0">
                    <p className="text-sm font-semibold">
                      {one.member}
                      {(one.state === "recused" || one.state === "absent") && (
                        <span className="text-ink-muted font-normal">, {t(`assessment.state.${one.state}`)}</span>
                      )}
                    </p>
                    {one.note !== "" && <NoteText note={one.note} file={file} />}
                  </div>
                </li>
              ))}
            </ul>
            <p className="mt-2">
              <StatusMark kind={gateKinds[competency.gate.status]}>{t(competency.gate.reason)}</StatusMark>
            </p>
            {competency.reasons.map((reason, index) => (
              <p key={index} className="text-ink-muted mt-1 text-sm">
                {t(reason)}
              </p>
            ))}
          </div>
          <div className="min-w-0">
            <h3 className="mb-2 text-[0.875rem] font-semibold">
              {t(method === "consensus" ? "assessment.consensus.title" : "assessment.consensus.narrativeTitle")}
            </h3>
            {writable ? (
              <>
                <input type="hidden" name={`competencyId${slot}`} value={competency.id} />
                <input type="hidden" name={`version${slot}`} value={consensus?.version ?? 0} />
                {stored ? (
                  <Stale answer={answer} stored={stored} names={names} levels={levels} method={method} here={here} />
                ) : (
                  <div className="space-y-4">
                    {method === "consensus" ? (
                      <RadioGroup
                        name={names.rating}
                        label={t("assessment.consensus.rating")}
                        required
                        initial={consensus?.rating ?? ""}
                        choices={[...levels].reverse().map(({ value, name: level }) => ({
                          value: String(value),
                          label: `${digits(value)} · ${level}`,
                        }))}
                        values={answer.values}
                        errors={answer.errors}
                      />
                    ) : (
                      <Banded competency={competency} />
                    )}
                    <TextArea
                      name={names.narrative}
                      label={t("assessment.consensus.narrative")}
                      hint={t("assessment.consensus.narrativeHint")}
                      required
                      rows={5}
                      maxWords={maxWords}
                      initial={consensus?.narrative ?? ""}
                      values={answer.values}
                      errors={answer.errors}
                    />
                    <WhoSees>{t("assessment.consensus.whoSees")}</WhoSees>
                    <Actions>
                      <Button kind="primary" name="at" value={competency.id}>
                        {t(consensus ? "assessment.consensus.change" : "assessment.consensus.record")}
                      </Button>
                    </Actions>
                  </div>
                )}
              </>
            ) : (
              <div className="space-y-3">
                {method === "consensus" ? (
                  <p className="flex items-center gap-2">
                    <RatingBox rating={consensus?.rating ?? null} unrecorded={!competency.recorded} tone="framed" />
                    {levels.find(({ value }) => value === consensus?.rating)?.name ?? t("assessment.consensus.none")}
                  </p>
                ) : (
                  <Banded competency={competency} />
                )}
                {consensus ? (
                  <NoteText note={consensus.narrative} file={file} />
                ) : (
                  <p className="text-ink-muted">{t("assessment.consensus.noneText")}</p>
                )}
              </div>
            )}
          </div>
        </div>
      </Card>
    </section>
  );
}

function Banded({ competency }: { competency: ShownCompetency }) {
  const { t } = useText();
  return (
    <p className="flex items-center gap-2">
      <RatingBox
        rating={competency.official.rating}
        tone="framed"
        belowMinimum={competency.official.rating !== null && !competency.official.passed}
      />
      {t("assessment.consensus.banded")}
    </p>
  );
}

function Stale({
  answer,
  stored,
  names,
  levels,
  method,
  here,
}: {
  answer: FormAnswer;
  stored: Readonly<Record<string, string>>;
  names: { rating: string; narrative: string };
  levels: readonly { value: number; name: string }[];
  method: "consensus" | "bandedAverage";
  here: string;
}) {
  const { t, digits } = useText();
  const one = (field: string) => {
    const value = answer.values?.[field];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const level = (value: string) =>
    value === ""
      ? t("assessment.consensus.none")
      : `${digits(value)} · ${levels.find((row) => String(row.value) === value)?.name ?? ""}`;
  const rating = one(names.rating);
  const same = rating === (stored[names.rating] ?? "");
  return (
    <div className="space-y-4">
      {method === "consensus" &&
        (same ? (
          <input type="hidden" name={names.rating} value={rating} />
        ) : (
          <RadioGroup
            name={names.rating}
            label={t("assessment.consensus.rating")}
            initial={rating}
            choices={[
              { value: rating, label: t("assessment.conflict.mine", { level: level(rating) }) },
              {
                value: stored[names.rating] ?? "",
                label: t("assessment.conflict.stored", { level: level(stored[names.rating] ?? "") }),
              },
            ]}
          />
        ))}
      <EditConflict
        fields={[
          {
            name: names.narrative,
            label: t("assessment.consensus.narrative"),
            mine: one(names.narrative),
            stored: stored[names.narrative] ?? "",
          },
        ]}
        storedWhen={t("common.justNow")}
        storedHref={here}
      />
    </div>
  );
}
