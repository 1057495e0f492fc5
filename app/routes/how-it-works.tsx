import { textIn } from "#app/domain/languages.ts";
import { open, page } from "#app/http/guard.server.ts";
import { processTable } from "#app/domain/selection/stages.ts";
import type { ProcessState } from "#app/domain/selection/states.ts";
import { Section } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { publishedRules } from "#db/queries/rules.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";

const anyone = systemViewer("the rules are published to everyone");
/** The states in their order, as the stage table has them. */
const states = [...new Set(processTable.map(({ from }) => from)), "onboarded"] as ProcessState[];
const promises = ["needs", "alone", "together", "integrity", "balance", "two", "news", "trail"] as const;
const readers = ["state", "screener", "panel", "officer", "vetting", "authority", "auditor", "administrator"] as const;
const nots = ["quota", "winner", "why", "organisation"] as const;

export const loader = page({ access: open }, async ({ house, now }) => ({
  rules: await publishedRules(anyone, house.store, now),
}));
export const meta = titled("how.title");

export default function HowItWorks() {
  const { rules } = useView<typeof loader>();
  const { t, locale } = useText();
  return (
    <Page title={t("how.title")} meta={[t("how.intro")]}>
      <div className="max-w-[56rem] space-y-8">
        <Section title={t("how.promises")}>
          <ul className="list-disc space-y-1.5 ps-5">
            {promises.map((promise) => (
              <li key={promise}>{t(`how.promise.${promise}`)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t("how.stages")}>
          <ol className="list-decimal space-y-1.5 ps-6">
            {states.map((state) => (
              <li key={state}>
                <strong>{t(`state.${state}` as "state.callOpen")}</strong>
                {". "}
                {t(`how.stage.${state}` as "how.stage.callOpen")}
              </li>
            ))}
          </ol>
          <p className="mt-3 max-w-prose">{t("how.vetting")}</p>
          <p className="mt-2 max-w-prose">{t("how.ways")}</p>
        </Section>
        <Section title={t("how.who")}>
          <Table
            caption={t("how.who")}
            captionHidden
            stacked
            columns={[
              { key: "who", label: t("how.reader") },
              { key: "sees", label: t("how.sees") },
              { key: "never", label: t("how.never") },
            ]}
            rows={readers.map((reader) => ({
              key: reader,
              cells: {
                who: t(`how.reader.${reader}`),
                sees: t(`how.sees.${reader}`),
                never: t(`how.never.${reader}`),
              },
            }))}
          />
        </Section>
        <Section title={t("how.rules")}>
          <p className="mb-3 max-w-prose">{t("how.rulesText")}</p>
          <Table
            caption={t("how.rules")}
            captionHidden
            stacked
            columns={[
              { key: "title", label: t("reference.column.title") },
              { key: "severity", label: t("reference.column.severity") },
              { key: "instrument", label: t("reference.column.instrument") },
            ]}
            rows={rules.map((rule) => ({
              key: rule.code,
              cells: {
                title: textIn(locale, rule.title),
                severity: t(`severity.${rule.severity}` as "severity.block"),
                instrument: (
                  <cite lang="en" className="text-ink-muted text-sm not-italic">
                    {rule.instrument}
                  </cite>
                ),
              },
            }))}
          />
        </Section>
        <Section title={t("how.nots")}>
          <ul className="list-disc space-y-1.5 ps-5">
            {nots.map((not) => (
              <li key={not}>{t(`how.not.${not}`)}</li>
            ))}
          </ul>
        </Section>
        <p>
          <a href="/selections">{t("public.title")}</a>
        </p>
      </div>
    </Page>
  );
}
