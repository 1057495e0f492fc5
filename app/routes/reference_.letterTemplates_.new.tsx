import { choice, text } from "#app/http/form.server.ts";
import { action as acts, page, roles } from "#app/http/guard.server.ts";
import { letterKinds, letterLanguages, letterRules } from "#app/domain/selection/letters.ts";
import { addTemplateVersion } from "#app/services/reference/letter-templates.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, ErrorSummary, Fields, RadioGroup, Select, TextArea, TextField, WhoSees } from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { useLetterNames } from "#app/ui/letter.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";

export const loader = page({ access: roles("administrator", "leadOfficer") }, () => Promise.resolve({}));
export const action = acts(
  {
    access: roles("administrator", "leadOfficer"),
    form: {
      kind: choice(letterKinds),
      language: choice(letterLanguages),
      subject: text(300),
      body: text(6_000),
      source: text(300),
    },
  },
  ({ work, values }) => addTemplateVersion(work, values),
  () => ({ to: "/reference/letterTemplates", flash: { kind: "met", key: "flash.templateAdded" } }),
);
export const meta = titled("letters.templates.add");

export default function NewTemplate() {
  const { t } = useText();
  const names = useLetterNames();
  const answer = useAnswer("template");
  const form = { values: answer.values, errors: answer.errors };
  const back = "/reference/letterTemplates";
  return (
    <Page
      title={t("letters.templates.add")}
      meta={[t("letters.templates.addText")]}
      crumbs={[
        { href: "/reference", label: t("reference.title") },
        { href: back, label: t("reference.letterTemplates") },
      ]}
    >
      {answer.refusal && !answer.errors && <Refused answer={answer} />}
      <ErrorSummary errors={answer.errors} />
      <Columns
        side={
          <Card title={t("letters.templates.allowed")}>
            <Definition
              items={letterKinds.map((kind) => ({
                term: names.kind(kind),
                value: (
                  <code className="text-sm" dir="ltr">
                    {letterRules[kind].fields.map((field) => `{${field}}`).join(" ")}
                  </code>
                ),
              }))}
            />
          </Card>
        }
      >
        <PostForm name="template">
          <Fields>
            <Select
              name="kind"
              label={t("letters.templates.kind")}
              required
              choices={letterKinds.map((kind) => ({ value: kind, label: names.kind(kind) }))}
              {...form}
            />
            <RadioGroup
              name="language"
              label={t("letters.language")}
              required
              initial="en"
              choices={letterLanguages.map((one) => ({ value: one, label: names.language(one) }))}
              {...form}
            />
            <TextField name="subject" label={t("letters.templates.subject")} required {...form} />
            <TextArea
              name="body"
              label={t("letters.templates.body")}
              hint={t("letters.templates.bodyHint")}
              required
              rows={14}
              {...form}
            />
            <TextField name="source" label={t("letters.templates.source")} required {...form} />
            <WhoSees>{t("letters.templates.whoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("letters.templates.add")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </PostForm>
      </Columns>
    </Page>
  );
}
