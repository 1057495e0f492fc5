import type { ShownCompetency } from "#app/services/assessment/show-review.server.ts";
import { useAnswer } from "./answer.ts";
import { Button } from "./button.tsx";
import { NoteText } from "./cited.tsx";
import { RatingBox } from "./dots.tsx";
import { EditConflict } from "./edit-conflict.tsx";
import { Flash } from "./flash.tsx";
import { Actions, ErrorSummary, RadioGroup, TextArea, WhoSees } from "./form.tsx";
import { Card } from "./layout.tsx";
import { DiscussMark } from "./panel-results.tsx";
import { PostForm } from "./shell.tsx";
import { StatusMark } from "./status.tsx";
import { useText } from "./text.tsx";

const gateKinds = { pass: "met", split: "reason", fail: "blocking", notEvidenced: "info" } as const;

const names = [1, 2, 3, 4, 5, 6, 7].map((slot) => `consensus${slot}`);

/**
 * One competency of a candidate after the reveal: each member's rating and note on one side, the panel's consensus on
 * the other, as a form for the chair's hand or as it was recorded. The individual ratings are never written over.
 */
export function ConsensusCard({
  competency,
  slot,
  levels,
  method,
  writable,
  maxWords,
  file,
  here,
}: {
  competency: ShownCompetency;
  slot: number;
  levels: readonly { value: number; name: string }[];
  method: "consensus" | "bandedAverage";
  writable: boolean;
  maxWords: number;
  /** The candidate's file, where a cited paragraph leads. */
  file: string | null;
  here: string;
}) {
  const { t } = useText();
  const name = `consensus${slot}`;
  const { consensus } = competency;
  return (
    <section id={`k-${competency.id}`} className="scroll-mt-4">
      <Card
        title={competency.name}
        aside={
          <span className="flex flex-wrap gap-x-4">
            <span>{t("ui.rubric.minimum", { minimum: competency.passLevel })}</span>
            <span>{t("ui.rubric.weight", { weight: competency.weight })}</span>
            {competency.discuss !== false && <DiscussMark competency={competency} />}
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
              <ConsensusForm
                competency={competency}
                name={name}
                levels={levels}
                method={method}
                maxWords={maxWords}
                here={here}
              />
            ) : (
              <div className="space-y-3">
                {method === "consensus" ? (
                  <p className="flex items-center gap-2">
                    <RatingBox rating={consensus?.rating ?? null} tone="framed" />
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

/** The chair's form for one competency. */
function ConsensusForm({
  competency,
  name,
  levels,
  method,
  maxWords,
  here,
}: {
  competency: ShownCompetency;
  name: string;
  levels: readonly { value: number; name: string }[];
  method: "consensus" | "bandedAverage";
  maxWords: number;
  here: string;
}) {
  const { t } = useText();
  const answer = useAnswer(name, { among: names });
  const { consensus } = competency;
  return (
    <PostForm name={name} version={consensus?.version ?? 0}>
      {answer.errors ? (
        <ErrorSummary errors={answer.errors} fieldIds={{ rating: `${name}-rating`, narrative: `${name}-narrative` }} />
      ) : (
        answer.refusal && <Flash kind={answer.stored ? "reason" : "blocking"} title={answer.refusal.reason} />
      )}
      <input type="hidden" name="competencyId" value={competency.id} />
      {answer.stored ? (
        <Stale answer={answer} stored={answer.stored} name={name} levels={levels} method={method} here={here} />
      ) : (
        <div className="space-y-4">
          {method === "consensus" ? (
            <RadioGroup
              id={`${name}-rating`}
              name="rating"
              label={t("assessment.consensus.rating")}
              required
              initial={consensus?.rating ?? ""}
              choices={[...levels]
                .reverse()
                .map(({ value, name: level }) => ({ value: String(value), label: `${value} · ${level}` }))}
              values={answer.values}
              errors={answer.errors}
            />
          ) : (
            <Banded competency={competency} />
          )}
          <TextArea
            id={`${name}-narrative`}
            name="narrative"
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
            <Button kind="primary">
              {t(consensus ? "assessment.consensus.change" : "assessment.consensus.record")}
            </Button>
          </Actions>
        </div>
      )}
    </PostForm>
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
  name,
  levels,
  method,
  here,
}: {
  answer: ReturnType<typeof useAnswer>;
  stored: Readonly<Record<string, string>>;
  name: string;
  levels: readonly { value: number; name: string }[];
  method: "consensus" | "bandedAverage";
  here: string;
}) {
  const { t } = useText();
  const one = (field: string) => {
    const value = answer.values?.[field];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const level = (value: string) =>
    value === ""
      ? t("assessment.consensus.none")
      : `${value} · ${levels.find((row) => String(row.value) === value)?.name ?? ""}`;
  const rating = one("rating");
  const same = rating === (stored.rating ?? "");
  return (
    <div className="space-y-4">
      {method === "consensus" &&
        (same ? (
          <input type="hidden" name="rating" value={rating} />
        ) : (
          <RadioGroup
            id={`${name}-rating`}
            name="rating"
            label={t("assessment.consensus.rating")}
            initial={rating}
            choices={[
              { value: rating, label: t("assessment.conflict.mine", { level: level(rating) }) },
              {
                value: stored.rating ?? "",
                label: t("assessment.conflict.stored", { level: level(stored.rating ?? "") }),
              },
            ]}
          />
        ))}
      <EditConflict
        fields={[
          {
            name: "narrative",
            label: t("assessment.consensus.narrative"),
            mine: one("narrative"),
            stored: stored.narrative ?? "",
          },
        ]}
        storedWhen={t("common.justNow")}
        storedHref={here}
      />
    </div>
  );
}
