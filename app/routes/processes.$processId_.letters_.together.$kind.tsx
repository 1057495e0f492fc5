import { typedWord, whole } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page } from "#app/http/guard.server.ts";
import { kindsToWrite, letterKinds, letterRules } from "#app/domain/selection/letters.ts";
import { missing } from "#app/domain/outcome.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { issueTogether, previewTogether } from "#app/services/selection/issue-letter.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { Section } from "#app/ui/layout.tsx";
import { LetterDraft, useLetterNames } from "#app/ui/letter.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";

const kindOf = (word: string | undefined) =>
  letterKinds.find((kind) => kind === word && letterRules[kind].together !== null) ?? null;

export const loader = page(
  { access: act("letter.write"), params: ["processId", "kind"] },
  async ({ viewer, house, standing, params, reads }) => {
    const kind = kindOf(params.kind);
    if (!kind) throw notFound();
    const head = await processHead(viewer, house.store, standing.processId);
    const open = kindsToWrite(standing).includes(kind);
    const previews = open ? await previewTogether({ house, viewer }, head.id, kind) : [];
    if (previews.length > 0) reads("letters", head.id, previews.length);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      kind,
      open,
      perState: letterRules[kind].together === "states",
      previews: previews.map(({ language, addressee, text }) => ({ language, addressee, text })),
    };
  },
);
export const action = acts(
  {
    access: act("letter.write"),
    params: ["processId", "kind"],
    form: { count: whole(1, 400), confirmation: typedWord("word.issue") },
  },
  async ({ work, params, values }) => {
    const kind = kindOf(params.kind);
    return kind ? issueTogether(work, { processId: params.processId!, kind, count: values.count }) : missing;
  },
  ({ processId, count }) => ({
    to: `/processes/${processId}/letters`,
    flash: { kind: "met", key: "flash.lettersIssued", values: { count } },
  }),
);
export const meta = titled("letters.togetherTitle");

export default function LettersTogether() {
  const { id, name, kind, open, perState, previews } = useView<typeof loader>();
  const { t } = useText();
  const names = useLetterNames();
  const answer = useAnswer("together");
  const back = `/processes/${id}/letters`;
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("letters.together", { kind: names.kind(kind) })}
      meta={[t(perState ? "letters.togetherStates" : "letters.togetherLanguages")]}
      answer={answer}
      recorded={previews.length > 0}
      under={[{ href: back, label: t("letters.title") }]}
    >
      <ErrorSummary errors={answer.errors} />
      {previews.length === 0 ? (
        <EmptyState
          title={t(open ? "letter.noneDue" : "letters.notNow")}
          action={<LinkButton href={back}>{t("common.back")}</LinkButton>}
        >
          {t(open ? "letter.noneDueText" : "letters.notNowText")}
        </EmptyState>
      ) : (
        <div className="max-w-[48rem] space-y-8">
          <Section title={t("letters.preview")} count={previews.length} id="preview">
            <div className="space-y-2">
              {previews.map((row) => (
                <details key={`${row.addressee}${row.language}`} className="border-line bg-surface rounded-md border">
                  <summary className="cursor-pointer px-4 py-2.5">
                    <bdi lang={row.language} className="font-semibold">
                      {row.addressee}
                    </bdi>{" "}
                    <span className="text-ink-muted text-sm">{names.language(row.language)}</span>
                  </summary>
                  <div className="px-4 pb-4">
                    <LetterDraft {...row} />
                  </div>
                </details>
              ))}
            </div>
          </Section>
          <PostForm name="together">
            <input type="hidden" name="count" value={previews.length} />
            <Confirm
              title={t("letters.togetherQuestion", { count: previews.length })}
              fixed={t("letters.issueFixed")}
              after={t("letters.togetherAfter")}
              word="word.issue"
              values={answer.values}
              errors={answer.errors}
              actions={
                <>
                  <Button kind="primary">{t("letters.issueAll")}</Button>
                  <LinkButton href={back}>{t("common.back")}</LinkButton>
                </>
              }
            >
              <WhoSees>{t(`letter.issuedWhoSees.${kind}`)}</WhoSees>
            </Confirm>
          </PostForm>
        </div>
      )}
    </ProcessPage>
  );
}
