import { choice, optionalDay, optionalId, optionalText } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page } from "#app/http/guard.server.ts";
import { kindsToWrite, letterKinds, letterLanguages, letterRules } from "#app/domain/selection/letters.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { letterChoices } from "#app/services/selection/show-letters.server.ts";
import { draftLetter } from "#app/services/selection/write-letter.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, DateField, ErrorSummary, Fields, RadioGroup, Select, TextArea, WhoSees } from "#app/ui/form.tsx";
import { useLetterNames } from "#app/ui/letter.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: act("letter.write"), params: ["processId"] },
  async ({ viewer, house, standing, url }) => {
    const head = await processHead(viewer, house.store, standing.processId);
    const asked = url.searchParams.get("kind");
    const kind = asked === null ? null : (kindsToWrite(standing).find((one) => one === asked) ?? null);
    if (asked !== null && !letterKinds.some((one) => one === asked)) throw notFound();
    const states = kind === null ? [] : await letterChoices(house, viewer, standing, kind);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      kind,
      kinds: kindsToWrite(standing),
      takesState: kind !== null && (letterRules[kind].addressee === "memberState" || kind === "hostSounding"),
      asksReply: kind !== null && letterRules[kind].fields.includes("replyBy"),
      sealed: kind !== null && letterRules[kind].sealed,
      states,
    };
  },
);
export const action = acts(
  {
    access: act("letter.write"),
    params: ["processId"],
    form: {
      kind: choice(letterKinds),
      language: choice(["own", ...letterLanguages]),
      memberStateId: optionalId(),
      replyOn: optionalDay(),
      addition: optionalText(4_000),
    },
  },
  ({ work, params, values }) =>
    draftLetter(work, {
      processId: params.processId!,
      kind: values.kind,
      language: values.language,
      memberStateId: values.memberStateId ?? null,
      replyOn: values.replyOn || null,
      addition: values.addition ?? "",
    }),
  ({ processId, letterId }) => ({
    to: `/processes/${processId}/letters/${letterId}`,
    flash: { kind: "met", key: "flash.letterDrafted" },
  }),
);
export const meta = titled("letters.new");

export default function NewLetter() {
  const { id, name, kind, kinds, takesState, asksReply, sealed, states } = useView<typeof loader>();
  const { t } = useText();
  const names = useLetterNames();
  const answer = useAnswer("letter");
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${id}/letters`;
  return (
    <ProcessPage
      id={id}
      name={name}
      title={kind === null ? t("letters.new") : t("letters.one", { kind: names.kind(kind) })}
      answer={answer}
      under={[{ href: back, label: t("letters.title") }]}
    >
      <ErrorSummary errors={answer.errors} />
      {kind === null ? (
        kinds.length === 0 ? (
          <EmptyState title={t("letters.notNow")}>{t("letters.notNowText")}</EmptyState>
        ) : (
          <ul className="space-y-2">
            {kinds.map((one) => (
              <li key={one}>
                <a href={`${back}/new?kind=${one}`}>{t("letters.one", { kind: names.kind(one) })}</a>
              </li>
            ))}
          </ul>
        )
      ) : (
        <div className="max-w-[44rem]">
          <PostForm name="letter">
            <input type="hidden" name="kind" value={kind} />
            <Fields>
              {takesState && (
                <Select
                  name="memberStateId"
                  label={t("letters.addressee")}
                  required
                  choices={states.map((row) => ({
                    value: row.id,
                    label: t("letters.stateIn", { state: row.name, language: names.language(row.language) }),
                  }))}
                  {...form}
                />
              )}
              <RadioGroup
                name="language"
                label={t("letters.language")}
                hint={t("letters.languageHint")}
                required
                initial={takesState ? "own" : "en"}
                choices={[
                  ...(takesState ? [{ value: "own", label: t("letters.ownLanguage") }] : []),
                  ...letterLanguages.map((one) => ({ value: one, label: names.language(one) })),
                ]}
                {...form}
              />
              {asksReply && (
                <DateField
                  name="replyOn"
                  label={t("letters.replyOn")}
                  hint={t("letters.replyOnHint")}
                  required
                  {...form}
                />
              )}
              <TextArea
                name="addition"
                label={t("letters.addition")}
                hint={t("letters.additionHint")}
                optional
                rows={5}
                {...form}
              />
              <WhoSees>{t(sealed ? "letters.draftWhoSeesSealed" : "letters.draftWhoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("letters.draft")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </div>
      )}
    </ProcessPage>
  );
}
