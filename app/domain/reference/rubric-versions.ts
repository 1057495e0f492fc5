import { languages, type Language, type Multilingual } from "../languages.ts";
import { message, type Message } from "../message.ts";

/** One version of a rubric, as it is known by its id: `code.v2`. `validFrom` null: since ever. */
export type RubricVersion = { readonly id: string; readonly version: number; readonly validFrom: string | null };

/** The code of a rubric, which all of its versions share. */
export function rubricCode(id: string): string {
  return id.replace(/\.v\d+$/, "");
}

/** Of each rubric the version that is in force on a day (`YYYY-MM-DD`): the newest that is valid by then. */
export function rubricsInForce<R extends RubricVersion>(versions: readonly R[], day: string): R[] {
  const newest = new Map<string, R>();
  for (const one of versions) {
    if (one.validFrom !== null && one.validFrom > day) continue;
    const known = newest.get(rubricCode(one.id));
    if (!known || one.version > known.version) newest.set(rubricCode(one.id), one);
  }
  return versions.filter((one) => newest.get(rubricCode(one.id)) === one);
}

/** A competency as a rubric words it: anchors run from the lowest level of the scale to the highest. */
export type RubricEntry = {
  readonly competencyId: string;
  readonly definition: Multilingual;
  readonly question: Multilingual;
  readonly anchors: readonly Multilingual[];
};

/** A rubric rates five to seven competencies (domain, section 4). */
export const fewestCompetencies = 5;
export const mostCompetencies = 7;

/**
 * What is wrong with the content of a new version, by place: `competency`, `competency.2`, `definitionFr.2`, `questionAr.0`,
 * `anchorEn.9` (anchors are counted on through all competencies). `known` are the competencies that may be chosen.
 */
export function rubricProblems(
  entries: readonly (RubricEntry | null)[],
  known: readonly string[],
  levels: readonly number[],
): Record<string, Message> {
  const problems: Record<string, Message> = {};
  const chosen = entries.flatMap((entry) => (entry ? [entry.competencyId] : []));
  if (chosen.length < fewestCompetencies || chosen.length > mostCompetencies)
    problems.competency = message("rubric.count", { least: fewestCompetencies, most: mostCompetencies });
  entries.forEach((entry, slot) => {
    if (!entry) return;
    const place = slot + 1;
    if (!known.includes(entry.competencyId)) problems[`competency.${slot}`] = message("rubric.unknown", { place });
    else if (entries.findIndex((one) => one?.competencyId === entry.competencyId) < slot)
      problems[`competency.${slot}`] = message("rubric.twice", { place });
    for (const language of languages) {
      const said = { place, language: message(`letter.language.${language}`) };
      const name = language[0]!.toUpperCase() + language.slice(1);
      if (entry.definition[language] === "")
        problems[`definition${name}.${slot}`] = message("rubric.noDefinition", said);
      if (entry.question[language] === "") problems[`question${name}.${slot}`] = message("rubric.noQuestion", said);
      levels.forEach((level, index) => {
        if ((entry.anchors[index]?.[language] ?? "") === "")
          problems[`anchor${name}.${slot * levels.length + index}`] = message("rubric.noAnchor", { ...said, level });
      });
    }
  });
  return problems;
}

/** One thing in which a version differs from the one before it. */
export type RubricDifference = {
  readonly competencyId: string;
  readonly what: "added" | "dropped" | "moved" | "definition" | "question" | "anchor";
  /** Of an anchor: its place in the scale, from 0. */
  readonly level: number | null;
  readonly language: Language | null;
  readonly before: string;
  readonly after: string;
};

/** In what `after` differs from `before`, in the order of `after`, what was dropped last; empty where they are alike. */
export function rubricDifferences(before: readonly RubricEntry[], after: readonly RubricEntry[]): RubricDifference[] {
  const plain = { level: null, language: null, before: "", after: "" };
  const shared = (list: readonly RubricEntry[], other: readonly RubricEntry[]) =>
    list.map(({ competencyId }) => competencyId).filter((id) => other.some((one) => one.competencyId === id));
  const [orderBefore, orderAfter] = [shared(before, after), shared(after, before)];
  const found = after.flatMap((entry): RubricDifference[] => {
    const { competencyId } = entry;
    const old = before.find((one) => one.competencyId === competencyId);
    if (!old) return [{ competencyId, what: "added", ...plain }];
    const told = (
      what: "definition" | "question" | "anchor",
      level: number | null,
      was: Multilingual,
      is: Multilingual,
    ) =>
      languages.flatMap((language) =>
        was[language] === is[language]
          ? []
          : [{ competencyId, what, level, language, before: was[language], after: is[language] }],
      );
    return [
      ...(orderBefore.indexOf(competencyId) === orderAfter.indexOf(competencyId)
        ? []
        : [{ competencyId, what: "moved" as const, ...plain }]),
      ...told("definition", null, old.definition, entry.definition),
      ...told("question", null, old.question, entry.question),
      ...entry.anchors.flatMap((anchor, level) =>
        told("anchor", level, old.anchors[level] ?? { en: "", fr: "", ar: "" }, anchor),
      ),
    ];
  });
  const dropped = before.filter((one) => !after.some(({ competencyId }) => competencyId === one.competencyId));
  return [...found, ...dropped.map(({ competencyId }) => ({ competencyId, what: "dropped" as const, ...plain }))];
}

/**
 * The slots of a posted form as entries, null where no competency is chosen. Columns are `competency`, `definitionEn` and so
 * on, one value per slot; those of anchors have one per level, counted on through all slots.
 */
export function rubricSlots(columns: Readonly<Record<string, unknown>>, levels: number): (RubricEntry | null)[] {
  const column = (name: string): readonly string[] => [columns[name] ?? []].flat().map(String);
  const texts = (part: "definition" | "question" | "anchor", index: number): Multilingual => {
    const of = (language: string) => (column(`${part}${language}`)[index] ?? "").replaceAll("\r\n", "\n").trim();
    return { en: of("En"), fr: of("Fr"), ar: of("Ar") };
  };
  return column("competency").map((competencyId, slot) =>
    competencyId === ""
      ? null
      : {
          competencyId,
          definition: texts("definition", slot),
          question: texts("question", slot),
          anchors: Array.from({ length: levels }, (_, level) => texts("anchor", slot * levels + level)),
        },
  );
}

/** A short mark of a content, by which it is known again that what was looked at is what is published (FNV-1a, 32 bits). */
export function rubricMark(entries: readonly RubricEntry[]): string {
  const said = JSON.stringify(
    entries.map(({ competencyId, definition, question, anchors }) => [
      competencyId,
      ...[definition, question, ...anchors].map((texts) => languages.map((language) => texts[language])),
    ]),
  );
  let mark = 0x811c9dc5;
  for (let index = 0; index < said.length; index++) mark = Math.imul(mark ^ said.charCodeAt(index), 0x01000193) >>> 0;
  return mark.toString(16).padStart(8, "0");
}
