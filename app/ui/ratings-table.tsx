import type { ReactNode } from "react";
import { languageOf, type Multilingual } from "#app/domain/languages.ts";
import { RatingBox } from "./dots.tsx";
import { Table } from "./table.tsx";
import { useText } from "./text.tsx";

type Names = Multilingual;
export type TableCompetency = { readonly id: string; readonly name: Names; readonly passLevel: number };
export type RatedColumn = {
  readonly key: string;
  readonly head: ReactNode;
  readonly ratings: readonly {
    readonly competencyId: string;
    readonly rating: number | null;
    readonly passed?: boolean;
  }[];
  /** Rows after the ratings, by the key of `more`. */
  readonly cells?: Readonly<Record<string, ReactNode>>;
};

/**
 * People side by side: a column each in the order given, a row per competency with its official rating, and what else is
 * told of each. A rating below the pass level is marked; there is no sum and no order of its own.
 */
export function RatingsTable({
  caption,
  competencies,
  people,
  more = [],
  foot,
}: {
  caption: string;
  competencies: readonly TableCompetency[];
  people: readonly RatedColumn[];
  more?: readonly { key: string; label: ReactNode }[];
  foot?: ReactNode;
}) {
  const { t, locale } = useText();
  const language = languageOf(locale);
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: "what", label: t("decision.competency") },
        ...people.map(({ key, head }) => ({ key, label: head })),
      ]}
      rows={[
        ...competencies.map((row) => ({
          key: row.id,
          cells: {
            what: (
              <>
                {row.name[language]}{" "}
                <span className="text-ink-muted text-sm font-normal">
                  {t("decision.passLevel", { level: row.passLevel })}
                </span>
              </>
            ),
            ...Object.fromEntries(
              people.map(({ key, ratings }) => {
                const own = ratings.find(({ competencyId }) => competencyId === row.id);
                return [
                  key,
                  own ? (
                    <RatingBox
                      key={key}
                      rating={own.rating ?? "IE"}
                      tone="framed"
                      belowMinimum={own.rating !== null && own.rating < row.passLevel}
                    />
                  ) : (
                    "–"
                  ),
                ];
              }),
            ),
          },
        })),
        ...more.map(({ key, label }) => ({
          key,
          cells: {
            what: label,
            ...Object.fromEntries(people.map((column) => [column.key, column.cells?.[key] ?? "–"])),
          },
        })),
      ]}
      foot={foot}
    />
  );
}
