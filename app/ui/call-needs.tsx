import type { ReactNode } from "react";
import { Card, Section } from "./layout.tsx";
import { Definition } from "./table.tsx";
import { useText } from "./text.tsx";

export type CallNeedsView = {
  readonly profile: { readonly situation: string; readonly priorities: string; readonly challenges: string } | null;
  readonly terms: { readonly purpose: string; readonly duties: string; readonly reportsTo: string } | null;
  readonly criteria: readonly { readonly kind: "required" | "desirable"; readonly text: string }[];
  readonly competencies: readonly { readonly name: string; readonly definition: string }[];
  readonly languages: readonly { readonly language: string; readonly level: string; readonly required: boolean }[];
};

/** What a call asks for: terms of reference, needs of the mission, criteria, competencies and languages. */
export function CallNeeds({ needs }: { needs: CallNeedsView }) {
  const { t, language } = useText();
  const text = (value: string) => <span className="free-text block whitespace-pre-line">{value}</span>;
  const lines = (items: readonly ReactNode[]) => (
    <ul className="list-disc space-y-0.5 ps-5">
      {items.map((item, index) => (
        <li key={index} className="free-text">
          {item}
        </li>
      ))}
    </ul>
  );
  return (
    <Section title={t("calls.asked")} id="asked">
      <div className="space-y-4">
        {needs.terms && (
          <Card title={t("needs.terms")} level={3}>
            <Definition
              items={[
                { term: t("needs.purpose"), value: text(needs.terms.purpose) },
                {
                  term: t("needs.duties"),
                  value: lines(needs.terms.duties.split("\n").filter((line) => line.trim() !== "")),
                },
                { term: t("needs.reportsTo"), value: text(needs.terms.reportsTo) },
              ]}
            />
          </Card>
        )}
        {needs.profile && (
          <Card title={t("needs.profile")} level={3}>
            <Definition
              items={[
                { term: t("needs.situation"), value: text(needs.profile.situation) },
                { term: t("needs.priorities"), value: text(needs.profile.priorities) },
                { term: t("needs.challenges"), value: text(needs.profile.challenges) },
              ]}
            />
          </Card>
        )}
        <Card title={t("needs.criteria")} level={3}>
          <Definition
            items={[
              ...(["required", "desirable"] as const).map((kind) => {
                const own = needs.criteria.filter((row) => row.kind === kind);
                return { rows: own.length, term: t(`needs.kind.${kind}`), value: lines(own.map((row) => row.text)) };
              }),
              {
                rows: needs.competencies.length,
                term: t("needs.competencies"),
                value: lines(
                  needs.competencies.map(({ name, definition }) => (
                    <>
                      <strong className="font-semibold">{name}.</strong>{" "}
                      <span className="text-ink-muted">{definition}</span>
                    </>
                  )),
                ),
              },
              {
                rows: needs.languages.length,
                term: t("needs.languages"),
                value: lines(
                  needs.languages.map((row) =>
                    t("calls.languageAsked", {
                      language: language(row.language),
                      level: row.level,
                      need: t(row.required ? "needs.languageRequired" : "needs.languageWished"),
                    }),
                  ),
                ),
              },
            ].filter(({ rows }) => rows > 0)}
          />
        </Card>
      </div>
    </Section>
  );
}
