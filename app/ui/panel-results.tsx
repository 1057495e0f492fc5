import type { ShownCandidate, ShownCompetency, ShownReview } from "#app/services/assessment/show-review.server.ts";
import { MeritAxis, RatingBox, RatingBoxes, RatingDots, SpanBar, type Rating } from "./dots.tsx";
import { StatusMark } from "./status.tsx";
import { Table } from "./table.tsx";
import { useText } from "./text.tsx";

type Scale = { lo: number; hi: number };

/** The members' ratings as boxes; who is recused or absent gave none and has none. */
export function ratingsOf(competency: ShownCompetency): Rating[] {
  return competency.ratings.flatMap(({ state, rating }): Rating[] =>
    state === "rated" ? [rating] : state === "insufficientEvidence" ? ["IE"] : state === "notAssessed" ? [null] : [],
  );
}

/** The heading of the agreement within the panel, with the sign of its measure as statisticians write it. */
function Agreement() {
  const { t } = useText();
  return (
    <>
      {t("assessment.review.rwg")},{" "}
      <span className="whitespace-nowrap" dir="ltr">
        r<sub>wg</sub>
      </span>
    </>
  );
}

/** One candidate's results: a box and a dot per assessor, how far apart they lie, and the panel's own rating beside. */
export function CandidateTable({
  candidate,
  scale,
  caption,
  hideCaption = false,
}: {
  candidate: ShownCandidate;
  scale: Scale;
  caption: string;
  hideCaption?: boolean;
}) {
  const { t, number } = useText();
  const sheets = candidate.members.length > 0;
  const panelRating = { key: "official", label: t("assessment.review.panel"), narrow: true } as const;
  const sheetColumns = [
    { key: "ratings", label: t("assessment.review.ratings"), hideOnPhone: true },
    { key: "dots", label: <MeritAxis lo={scale.lo} hi={scale.hi} />, below: "axis" as const },
    { key: "spread", label: t("assessment.review.spread"), align: "end" as const, hideOnPhone: true },
    { key: "rwg", label: <Agreement />, align: "end" as const, hideOnPhone: true },
    panelRating,
    { key: "discuss", label: t("assessment.review.discuss") },
  ];
  return (
    <Table
      caption={caption}
      captionHidden={hideCaption}
      middle
      // Where the panel rated before the portal there are no sheets to compare: its own rating alone.
      columns={[
        { key: "competency", label: t("assessment.review.competency") },
        ...(sheets ? sheetColumns : [panelRating]),
      ]}
      rows={candidate.competencies.map((one) => ({
        key: one.id,
        cells: {
          competency: (
            <>
              {one.name}
              <span className="text-ink-muted block text-sm font-normal">
                {t("ui.rubric.minimum", { minimum: one.passLevel })} · {t("ui.rubric.weight", { weight: one.weight })}
              </span>
            </>
          ),
          ratings: <RatingBoxes ratings={ratingsOf(one)} />,
          dots: <RatingDots ratings={ratingsOf(one)} lo={scale.lo} hi={scale.hi} />,
          spread: one.spread === null ? "–" : number(one.spread),
          rwg: one.rwg === null ? "–" : number(one.rwg, 2),
          official: (
            <RatingBox
              rating={one.official.rating}
              unrecorded={!one.recorded}
              tone="framed"
              belowMinimum={one.official.rating !== null && !one.official.passed}
            />
          ),
          discuss: <DiscussMark competency={one} />,
        },
      }))}
    />
  );
}

/** Whether a competency must be discussed, or that there is nothing to compare. */
export function DiscussMark({ competency }: { competency: ShownCompetency }) {
  const { t } = useText();
  if (competency.discuss === null) return <StatusMark kind="info">{t("assessment.review.tooFew")}</StatusMark>;
  if (!competency.discuss && competency.gate.status === "split")
    return <StatusMark kind="reason">{t("discuss.split")}</StatusMark>;
  if (!competency.discuss) return <span className="text-ink-muted text-sm">{t("assessment.review.agreed")}</span>;
  return (
    <StatusMark kind="reason">
      {competency.spread !== null && competency.reasons.some(({ key }) => key === "statistics.spreadWide")
        ? t("assessment.review.spreadOf", { spread: competency.spread })
        : t("assessment.review.lowAgreement")}
    </StatusMark>
  );
}

/** The composite of the panel's ratings, with the span it lies in whatever the missing ones would have been. */
export function CompositeLine({ candidate }: { candidate: ShownCandidate }) {
  const { t, number, percent } = useText();
  const { composite, qualified } = candidate;
  if (composite.score === null)
    return <p className="text-ink-muted mt-3 text-[0.875rem]">{t("assessment.composite.notYet")}</p>;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2 text-[0.875rem]">
      <p>
        <strong className="font-semibold tabular-nums">
          {t("assessment.composite.panel", {
            score: number(composite.score, 1),
            coverage: percent(composite.coverage),
          })}
        </strong>
      </p>
      <SpanBar low={composite.low} high={composite.high} digits={1} />
      {qualified !== null && (
        <StatusMark kind={qualified ? "met" : "reason"}>
          {t(qualified ? "assessment.review.qualified" : "assessment.review.notQualified")}
        </StatusMark>
      )}
    </div>
  );
}

/** What an order of results means here, in a sentence. */
export function OrderNote({
  review,
  listed = false,
}: {
  review: Pick<ShownReview, "mode" | "members">;
  /** The list says itself in which order its figures stand. */
  listed?: boolean;
}) {
  const { t, list } = useText();
  return (
    <p className="text-ink-muted max-w-prose text-sm">
      {t(`assessment.review.order.${review.mode}`)}{" "}
      {review.members.length === 0
        ? t("begun.ratedText")
        : !listed && t("assessment.review.boxes", { names: list(review.members) })}
    </p>
  );
}
