import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { keptFor } from "#app/services/kept.server.ts";
import { optionalId, optionalText, optionalWhole, unseen } from "#app/http/form.server.ts";
import { message } from "#app/domain/message.ts";
import { noteWordLimit } from "#app/domain/assessment/scoring.ts";
import { recordAgreed } from "#app/services/assessment/record-consensus.server.ts";
import { reviewOrder, showReview } from "#app/services/assessment/show-review.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { CandidateResults } from "#app/ui/candidate-results.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: sight("results"), params: ["processId", "candidacyId"] }, async (seen) => {
  const { viewer, house, standing, params, reads } = seen;
  const view = await keptFor(seen, "review.one", [params.candidacyId], async () => {
    const order = await keptFor(seen, "review.order", [], () => reviewOrder(house, viewer, standing));
    const at = order?.indexOf(params.candidacyId!) ?? -1;
    const review = order && at >= 0 ? await showReview(house, viewer, standing, params.candidacyId) : null;
    const candidate = review?.candidates[0];
    if (!order || !review || !candidate) return null;
    const { candidates: _, ...rest } = review;
    const one = { ...rest, candidate, maxWords: noteWordLimit };
    return { ...one, previous: order[at - 1] ?? null, next: order[at + 1] ?? null };
  });
  if (!view) throw notFound();
  reads("panel", view.panel.id, view.panel.version);
  return view;
});
const slots = [1, 2, 3, 4, 5, 6, 7] as const;
type Slot = (typeof slots)[number];
type Spec = { [S in Slot as `competencyId${S}`]: ReturnType<typeof optionalId> } & {
  [S in Slot as `rating${S}`]: ReturnType<typeof optionalWhole>;
} & { [S in Slot as `narrative${S}`]: ReturnType<typeof optionalText> } & {
  [S in Slot as `version${S}`]: ReturnType<typeof optionalWhole>;
};
// One form for all competencies, so that saving one loses nothing typed for another. On which scale, the use-case says.
const fields = Object.fromEntries(
  slots.flatMap((slot) => [
    [`competencyId${slot}`, unseen(optionalId())],
    [`rating${slot}`, optionalWhole(0, 99)],
    [`narrative${slot}`, optionalText(4000)],
    [`version${slot}`, unseen(optionalWhole(0, 999_999))],
  ]),
) as Spec;
export const action = acts(
  { access: act("consensus.record"), params: ["processId", "candidacyId"], form: { ...fields, at: optionalId() } },
  async ({ work, params, values }) => {
    const entries = slots.flatMap((slot) => {
      const competencyId = values[`competencyId${slot}`];
      return competencyId === null
        ? []
        : [
            {
              competencyId,
              rating: values[`rating${slot}`],
              narrative: values[`narrative${slot}`],
              version: values[`version${slot}`] ?? 0,
            },
          ];
    });
    const done = await recordAgreed(work, {
      processId: params.processId!,
      candidacyId: params.candidacyId!,
      entries,
    });
    return done.ok ? { ok: true as const, result: { ...done.result, at: values.at } } : done;
  },
  ({ candidacyId, at, recorded }, { params }) => ({
    to: `/processes/${params.processId}/review/${candidacyId}${at ? `#k-${at}` : ""}`,
    flash:
      recorded > 0
        ? { kind: "met", key: "assessment.flash.consensus" }
        : { kind: "reason", key: "assessment.flash.nothingRecorded" },
  }),
);
// The whole page is kept with the view it is drawn from (docs/decisions/0022).
export const handle = { kept: true };
export const meta = titled((view: { candidate: { name: string } }) =>
  message("assessment.review.of", { name: view.candidate.name }),
);

export default function ReviewCandidate() {
  const view = useView<typeof loader>();
  const { t, country } = useText();
  const { candidate } = view;
  const review = `/processes/${view.id}/review`;
  const answer = useAnswer("consensus");
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={candidate.name}
      under={[{ href: review, label: t("assessment.review.title") }]}
      meta={[
        ...(candidate.memberStateId ? [country(candidate.memberStateId.toUpperCase())] : []),
        t(`assessment.method.${view.method}`),
      ]}
      recorded
      actions={
        <>
          {view.previous && (
            <a href={`${review}/${view.previous}`} data-previous="">
              {t("assessment.review.previous")}
            </a>
          )}
          {view.next && (
            <a href={`${review}/${view.next}`} data-next="">
              {t("assessment.review.next")}
            </a>
          )}
        </>
      }
    >
      {!view.records ? (
        <CandidateResults view={view} />
      ) : (
        <PostForm name="consensus">
          {answer.errors ? (
            <ErrorSummary errors={answer.errors} />
          ) : (
            answer.refusal && <Flash kind={answer.stored ? "reason" : "blocking"} title={answer.refusal.reason} />
          )}
          <CandidateResults view={view} answer={answer} />
        </PostForm>
      )}
    </ProcessPage>
  );
}
