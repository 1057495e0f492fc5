import { optionalFile, optionalText } from "#app/http/form.server.ts";
import { action as acts, page, roles } from "#app/http/guard.server.ts";
import { rosterColumns } from "#app/domain/people/roster.ts";
import { grantableRoles } from "#app/domain/people/roles.ts";
import { checkImport, importChecked, importLength } from "#app/services/people/import-accounts.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, Fields, FileField, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { RosterFaults, RosterPeople } from "#app/ui/roster.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("administrator") }, async ({ viewer, house }) => ({
  checked: await importChecked(house, viewer),
}));

/** The dry run: nothing is made. A file goes before the text. */
export const action = acts(
  { access: roles("administrator"), keyless: true, form: { csv: optionalText(importLength), file: optionalFile() } },
  async ({ work, values }) => {
    const text = values.file ? await values.file.text() : values.csv;
    const done = await checkImport(work, { text });
    return done.ok ? { ok: true, result: {} } : done;
  },
  () => ({ to: "/accounts/import#checked" }),
);

export const meta = titled("admin.import.title");

export default function ImportAccounts() {
  const { checked } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("import");
  return (
    <Page
      title={t("admin.import.title")}
      crumbs={[{ href: "/accounts", label: t("nav.accounts") }]}
      actions={<LinkButton href="/accounts/import/sample">{t("admin.import.sample")}</LinkButton>}
    >
      <div className="space-y-8">
        <PostForm name="import" encType="multipart/form-data">
          <Refused answer={answer} />
          <Fields>
            <p>{t("admin.import.text")}</p>
            <FileField
              name="file"
              label={t("admin.import.file")}
              accept=".csv,text/csv"
              types="CSV"
              megabytes={1}
              optional
              {...answer}
            />
            <TextArea name="csv" label={t("admin.import.paste")} rows={10} initial={checked?.text} {...answer} />
            <details>
              <summary className="disclosure text-[0.875rem]">{t("admin.import.columns")}</summary>
              <div className="mt-2">
                <Definition
                  items={rosterColumns.map((column) => ({
                    term: <code dir="ltr">{column}</code>,
                    value: t(`admin.import.column.${column}`),
                  }))}
                />
                <p className="text-ink-muted mt-2 text-sm" dir="ltr">
                  {grantableRoles.join(", ")}
                </p>
              </div>
            </details>
            <WhoSees>{t("admin.import.whoSees")}</WhoSees>
            <Actions>
              <Button kind={checked?.faults.length === 0 ? undefined : "primary"}>{t("admin.import.check")}</Button>
            </Actions>
          </Fields>
        </PostForm>
        {checked && (
          <Section title={t("admin.import.checked")} id="checked">
            {checked.faults.length > 0 ? (
              <RosterFaults faults={checked.faults} />
            ) : (
              <>
                <RosterPeople people={checked.people} />
                <p className="mt-4">
                  <LinkButton href="/accounts/import/apply" kind="primary">
                    {t("admin.import.toApply", { count: checked.people.length })}
                  </LinkButton>
                </p>
              </>
            )}
          </Section>
        )}
      </div>
    </Page>
  );
}
