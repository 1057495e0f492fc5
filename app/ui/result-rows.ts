import type { ShownCandidate, ShownReview } from "#app/services/assessment/show-review.server.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import { directionOf, textOf } from "#app/i18n/text.ts";
import { html, type Markup } from "./html.ts";
import type { Reading } from "./text.tsx";

/** From how many candidates on the results are one line each; fewer are shown with all their competencies. */
export const listedFrom = 25;

/** The place of a score from 0 to 100 on the strip of 100 units, padded so that a ring at an end is whole. */
const placeOf = (score: number, mirrored: boolean): number => {
  const x = 5 + score * 0.9;
  return Math.round((mirrored ? 100 - x : x) * 2) / 2;
};

/**
 * The rows of the results list: who, the members' own composites as figures and as a strip (one path for all of them),
 * the panel's composite, what is to be discussed, what is written. Figures come from a table made once for the page.
 */
export function resultRows(reading: Reading, review: Pick<ShownReview, "id" | "candidates">): string {
  const { number, country } = formatsOf(reading.locale, reading.zone, reading.now);
  const t = (key: Parameters<typeof textOf>[1], values?: Parameters<typeof textOf>[2]) =>
    textOf(reading.locale, key, values);
  const mirrored = directionOf(reading.locale) === "rtl";
  const figures = Array.from({ length: 101 }, (_, value) => number(value));
  const figure = (score: number | null) => (score === null ? "–" : figures[Math.round(score)]!);
  const countries = new Map<string, string>();
  const nameOf = (id: string): string => {
    const known = countries.get(id) ?? country(id.toUpperCase());
    countries.set(id, known);
    return known;
  };
  const qualified = { true: t("assessment.list.qualified"), false: t("assessment.list.notQualified"), null: "–" };
  const row = (one: ShownCandidate): Markup => {
    const scores = one.members.map(({ score }) => score);
    const strip = [...scores]
      .sort((a, b) => (a ?? 0) - (b ?? 0))
      .map((score, index) => (score === null ? "" : `M${placeOf(score, mirrored)} ${index % 2 ? 5 : 11}h0`))
      .join("");
    const discuss = one.competencies.filter((competency) => competency.discuss).length;
    return html`<tr>
      <th scope="row"><a href="/processes/${review.id}/review/${one.candidacyId}">${one.name}</a></th>
      <td>${one.memberStateId === null ? "" : nameOf(one.memberStateId)}</td>
      <td>${scores.map(figure).join(" ")}</td>
      <td>
        <svg viewBox="0 0 100 16" aria-hidden="true"><path d="${strip}" /></svg>
      </td>
      <td>${figure(one.composite.score)}</td>
      <td>${figure(discuss)}</td>
      <td>${figure(one.narratives)}/${figure(one.competencies.length)}</td>
      <td>${qualified[`${one.qualified}`]}</td>
    </tr> `;
  };
  return review.candidates.map((one) => row(one).text).join("");
}
