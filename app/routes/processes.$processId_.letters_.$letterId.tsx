import { choice, optionalDay, optionalText, version } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { letterLanguages } from "#app/domain/selection/letters.ts";
import { sheetOf } from "#app/services/selection/letter-sheet.server.ts";
import { showProcessLetter } from "#app/services/selection/show-letters.server.ts";
import { changeLetter } from "#app/services/selection/write-letter.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EditConflict, twoTexts } from "#app/ui/edit-conflict.tsx";
import { Actions, DateField, ErrorSummary, Fields, RadioGroup, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card, Columns, Section } from "#app/ui/layout.tsx";
import { LetterDraft, LetterPaper, LetterStateChip, useLetterNames } from "#app/ui/letter.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("letters"), params: ["processId", "letterId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const found = await showProcessLetter(house, viewer, standing, params.letterId!);
    if (!found) throw notFound();
    reads("letter", found.row.id, found.row.version);
    return { ...found.view, sheet: found.row.state === "draft" ? null : await sheetOf(house, found.row) };
  },
);
export const action = acts(
  {
    access: act("letter.write"),
    params: ["processId", "letterId"],
    form: {
      _version: version(),
      language: choice(letterLanguages),
      replyOn: optionalDay(),
      addition: optionalText(4_000),
    },
  },
  ({ work, params, values }) =>
    changeLetter(work, {
      processId: params.processId!,
      letterId: params.letterId!,
      version: values._version,
      language: values.language,
      replyOn: values.replyOn || null,
      addition: values.addition ?? "",
    }),
  ({ processId, letterId }) => ({
    to: `/processes/${processId}/letters/${letterId}`,
    flash: { kind: "met", key: "flash.saved" },
  }),
);
export const meta = titled("letters.letter");

export default function ProcessLetter() {
  const view = useView<typeof loader>();
  const { id, name, letter, text, sheet, may } = view;
  const { t, date, newYork, dateTime } = useText();
  const names = useLetterNames();
  const answer = useAnswer("letter");
  const form = { values: answer.values, errors: answer.errors };
  const base = `/processes/${id}/letters`;
  const here = `${base}/${letter.id}`;
  return (
    <ProcessPage
      id={id}
      name={name}
      title={names.kind(letter.kind)}
      meta={[<bdi key="to">{letter.addressee}</bdi>, names.language(letter.language)]}
      actions={<LetterStateChip state={letter.state} />}
      answer={answer}
      recorded
      under={[{ href: base, label: t("letters.title") }]}
    >
      <ErrorSummary errors={answer.errors} />
      <Columns
        side={
          <div className="space-y-6 print:hidden">
            <Card title={t("letters.facts")}>
              <Definition
                items={[
                  { term: t("letters.template"), value: t("letters.templateOf", { version: view.templateVersion }) },
                  ...(view.writtenBy ? [{ term: t("letters.writtenBy"), value: view.writtenBy }] : []),
                  ...(letter.issuedAt !== null
                    ? [
                        { term: t("letters.issued"), value: newYork(letter.issuedAt) },
                        { term: t("letters.issuedBy"), value: view.issuedBy ?? "–" },
                      ]
                    : []),
                  ...(view.sentOn && view.sentVia
                    ? [
                        {
                          term: t("letters.sent"),
                          value: t("letters.sentBy", {
                            day: date(view.sentOn),
                            channel: t(`letter.channel.${view.sentVia}`),
                          }),
                        },
                      ]
                    : []),
                  ...(view.recalledAt !== null
                    ? [
                        {
                          term: t("letters.recalled"),
                          value: (
                            <>
                              {dateTime(view.recalledAt)} {"·"} {view.recalledBy}
                              <span className="block whitespace-pre-line">{view.recalledReason}</span>
                            </>
                          ),
                        },
                      ]
                    : []),
                  ...(view.successor
                    ? [
                        {
                          term: t("letters.replacedBy"),
                          value: (
                            <a href={`${base}/${view.successor.id}`} dir="ltr" className="font-mono text-sm">
                              {view.successor.number}
                            </a>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            </Card>
            <Actions>
              {sheet && <LinkButton href={`/letters/${letter.id}`}>{t("letters.printable")}</LinkButton>}
              {sheet && <LinkButton href={`/letters/${letter.id}/pdf`}>{t("letters.pdf")}</LinkButton>}
              {may.send && <LinkButton href={`${here}/send`}>{t("letters.noteSent")}</LinkButton>}
              {may.recall && <LinkButton href={`${here}/recall`}>{t("letters.recall")}</LinkButton>}
              {may.replace && <LinkButton href={`${here}/replace`}>{t("letters.replace")}</LinkButton>}
            </Actions>
          </div>
        }
      >
        {sheet ? (
          <LetterPaper sheet={sheet} />
        ) : (
          <Section title={t("letters.preview")} id="preview">
            {text ? (
              <LetterDraft language={letter.language} addressee={letter.addressee} text={text} />
            ) : (
              <p>{view.wanting && t(view.wanting)}</p>
            )}
            {may.change && (
              <div className="mt-4">
                <Actions>
                  {text && (
                    <LinkButton kind="primary" href={`${here}/issue`}>
                      {t("letters.issue")}
                    </LinkButton>
                  )}
                  <LinkButton href={`${here}/discard`}>{t("letters.discard")}</LinkButton>
                </Actions>
              </div>
            )}
          </Section>
        )}
        {may.change && (
          <Section title={t("letters.change")} id="change">
            <PostForm name="letter" version={letter.version}>
              {answer.stored && (
                <>
                  <input type="hidden" name="language" value={String(answer.values?.language ?? letter.language)} />
                  <input type="hidden" name="replyOn" value={String(answer.values?.replyOn ?? view.replyOn ?? "")} />
                  <EditConflict
                    fields={twoTexts(answer, { addition: t("letters.addition") })}
                    storedWhen={t("common.justNow")}
                    storedHref={here}
                  />
                </>
              )}
              {!answer.stored && (
                <Fields>
                  <RadioGroup
                    name="language"
                    label={t("letters.language")}
                    required
                    initial={letter.language}
                    choices={letterLanguages.map((one) => ({ value: one, label: names.language(one) }))}
                    {...form}
                  />
                  {view.asksReply && (
                    <DateField
                      name="replyOn"
                      label={t("letters.replyOn")}
                      hint={t("letters.replyOnHint")}
                      required
                      initial={view.replyOn ?? ""}
                      {...form}
                    />
                  )}
                  <TextArea
                    name="addition"
                    label={t("letters.addition")}
                    hint={t("letters.additionHint")}
                    optional
                    rows={5}
                    initial={view.addition}
                    {...form}
                  />
                  <WhoSees>{t(view.sealed ? "letters.draftWhoSeesSealed" : "letters.draftWhoSees")}</WhoSees>
                  <Actions>
                    <Button>{t("letters.saveDraft")}</Button>
                  </Actions>
                </Fields>
              )}
            </PostForm>
          </Section>
        )}
      </Columns>
    </ProcessPage>
  );
}
