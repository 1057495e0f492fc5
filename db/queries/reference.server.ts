import { asc, eq } from "drizzle-orm";
import { labelOf, separatorsOf, textIn, type Locale } from "#app/domain/languages.ts";
import type { Store } from "#db/open.server.ts";
import { pool } from "#db/schema/cadre.tables.ts";
import * as t from "#db/schema/reference.tables.ts";
import { templatesOf } from "./letters.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

export const referenceSets = [
  "states",
  "missions",
  "postTypes",
  "posts",
  "levels",
  "ranks",
  "frameworks",
  "competencies",
  "scales",
  "rubrics",
  "rules",
  "documents",
  "courses",
  "pools",
  "stageTimes",
  "letterTemplates",
] as const;
export type ReferenceSet = (typeof referenceSets)[number];
/** A set as a table: column keys (of the catalogue), cells as text, each row with its date and source. */
export type ReferenceTable = {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly string[];
    readonly asOf: string;
    readonly source: string;
  }[];
};

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

type Sourced = { id: string; asOf: string; source: string };
const table = <R extends Sourced>(
  columns: readonly string[],
  rows: readonly R[],
  cells: (row: R) => readonly (string | number | null)[],
): ReferenceTable => ({
  columns,
  rows: rows.map((row) => ({
    id: row.id,
    cells: cells(row).map((cell) => (cell === null ? "–" : String(cell))),
    asOf: row.asOf,
    source: row.source,
  })),
});

/** A mission's acronym in the language of a locale. */
export function acronymOf(row: { acronym: string; acronymFr: string; acronymAr: string }, locale: Locale): string {
  return textIn(locale, { en: row.acronym, fr: row.acronymFr, ar: row.acronymAr });
}

/** One set of the reference data in the reader's language. Open to those who keep it and those who check it. */
export async function referenceTable(
  viewer: AnyViewer,
  store: Store,
  set: ReferenceSet,
  locale: Locale,
): Promise<ReferenceTable> {
  asks(viewer);
  const { db } = store;
  const { comma, semicolon } = separatorsOf(locale);
  const name = (row: { nameEn: string; nameFr: string; nameAr: string }) => labelOf(row, "name", locale);
  const acronym = (row: Parameters<typeof acronymOf>[0]) => acronymOf(row, locale);
  const levelNames = async () =>
    new Map((await db.select().from(t.level)).map((row) => [row.id, labelOf(row, "short", locale)]));
  switch (set) {
    case "states":
      return table(
        ["code", "name", "nameAr", "regionalGroup"],
        await db.select().from(t.memberState).orderBy(asc(t.memberState.id)),
        (row) => [`${row.id.toUpperCase()} ${row.iso3}`, name(row), row.nameAr, `group.${row.regionalGroup}`],
      );
    case "missions": {
      const hosts = await db.select().from(t.missionHostState).orderBy(asc(t.missionHostState.memberStateId));
      const states = new Map((await db.select().from(t.memberState)).map((row) => [row.id, name(row)]));
      const weekends = await db.select().from(t.missionWeekend).orderBy(asc(t.missionWeekend.isoWeekday));
      return table(
        ["acronym", "name", "missionType", "years", "zone", "hostStates", "weekend"],
        await db.select().from(t.mission).orderBy(asc(t.mission.acronym)),
        (row) => [
          acronym(row),
          name(row),
          `missionType.${row.missionType}`,
          `${row.startYear}–${row.endYear ?? ""}`,
          row.zone,
          hosts
            .filter(({ missionId }) => missionId === row.id)
            .map(({ memberStateId }) => states.get(memberStateId) ?? memberStateId.toUpperCase())
            .join(comma),
          weekends
            .filter(({ missionId }) => missionId === row.id)
            .map(({ isoWeekday }) => `weekday.${weekdays[isoWeekday - 1]}`)
            .join(" "),
        ],
      );
    }
    case "postTypes": {
      const nominators = await db.select().from(t.postTypeNominator).orderBy(asc(t.postTypeNominator.nominatorKind));
      const levels = await db.select().from(t.postTypeLevel);
      const named = await levelNames();
      return table(
        ["name", "track", "levels", "nominators", "decides"],
        await db.select().from(t.postType).orderBy(asc(t.postType.id)),
        (row) => [
          name(row),
          `track.${row.track}`,
          levels
            .filter(({ postTypeId }) => postTypeId === row.id)
            .map(({ level }) => named.get(level) ?? level)
            .join(comma),
          nominators
            .filter(({ postTypeId }) => postTypeId === row.id)
            .map(({ nominatorKind }) => `nominator.${nominatorKind}`)
            .join(" "),
          `decides.${row.decides}`,
        ],
      );
    }
    case "posts": {
      const rows = await db
        .select({ post: t.post, type: t.postType, mission: t.mission })
        .from(t.post)
        .innerJoin(t.postType, eq(t.postType.id, t.post.postTypeId))
        .innerJoin(t.mission, eq(t.mission.id, t.post.missionId))
        .orderBy(asc(t.mission.acronym), asc(t.post.id));
      const named = await levelNames();
      const holders = await db.select().from(t.assignment).orderBy(asc(t.assignment.startedOn));
      return table(
        ["post", "mission", "level", "headOfMission", "decides", "incumbent", "endOfTour"],
        rows.map(({ post, type, mission }) => ({ ...post, type, mission })),
        (row) => {
          const holder = holders.filter(({ postId, endedOn }) => postId === row.id && endedOn === null).at(-1);
          return [
            row.titleEn === null
              ? labelOf(row.type, "name", locale)
              : textIn(locale, { en: row.titleEn, fr: row.titleFr ?? "", ar: row.titleAr ?? "" }),
            acronym(row.mission),
            named.get(row.level) ?? row.level,
            row.isHeadOfMission ? "yes" : "no",
            `office.${row.decidingOffice}`,
            holder?.incumbentName ?? null,
            holder?.endOfTour ?? null,
          ];
        },
      );
    }
    case "levels":
      return table(["code", "name"], await db.select().from(t.level).orderBy(asc(t.level.position)), (row) => [
        labelOf(row, "short", locale),
        name(row),
      ]);
    case "ranks":
      return table(
        ["name", "short", "service", "grade"],
        await db.select().from(t.rank).orderBy(asc(t.rank.position), asc(t.rank.service), asc(t.rank.id)),
        (row) => [name(row), labelOf(row, "short", locale), `service.${row.service}`, row.grade],
      );
    case "frameworks":
      return table(
        ["name", "version"],
        await db.select().from(t.competencyFramework).orderBy(asc(t.competencyFramework.id)),
        (row) => [name(row), row.version],
      );
    case "competencies": {
      const rows = await db
        .select({ competency: t.competency, framework: t.competencyFramework })
        .from(t.competency)
        .innerJoin(t.competencyFramework, eq(t.competencyFramework.id, t.competency.frameworkId))
        .orderBy(asc(t.competency.frameworkId), asc(t.competency.position));
      const named = new Map(rows.map(({ competency }) => [competency.id, name(competency)]));
      return table(
        ["framework", "name", "definition", "mapsTo"],
        rows.map(({ competency, framework }) => ({
          ...competency,
          framework,
          asOf: framework.asOf,
          source: framework.source,
        })),
        (row) => [
          labelOf(row.framework, "name", locale),
          name(row),
          labelOf(row, "definition", locale),
          row.mapsTo === null ? null : (named.get(row.mapsTo) ?? null),
        ],
      );
    }
    case "scales": {
      const levels = await db.select().from(t.scaleLevel).orderBy(asc(t.scaleLevel.value));
      return table(
        ["name", "levels", "usualPass"],
        await db.select().from(t.ratingScale).orderBy(asc(t.ratingScale.id)),
        (row) => [
          name(row),
          levels
            .filter(({ scaleId }) => scaleId === row.id)
            .map((level) => `${level.value} ${name(level)}`)
            .join(semicolon),
          row.usualPass,
        ],
      );
    }
    case "rubrics": {
      const competencies = await db
        .select({
          rubricId: t.rubricCompetency.rubricId,
          nameEn: t.competency.nameEn,
          nameFr: t.competency.nameFr,
          nameAr: t.competency.nameAr,
        })
        .from(t.rubricCompetency)
        .innerJoin(t.competency, eq(t.competency.id, t.rubricCompetency.competencyId))
        .orderBy(asc(t.rubricCompetency.position));
      const types = await db
        .select({
          rubricId: t.rubricPostType.rubricId,
          nameEn: t.postType.nameEn,
          nameFr: t.postType.nameFr,
          nameAr: t.postType.nameAr,
        })
        .from(t.rubricPostType)
        .innerJoin(t.postType, eq(t.postType.id, t.rubricPostType.postTypeId))
        .orderBy(asc(t.postType.id));
      const scales = new Map((await db.select().from(t.ratingScale)).map((row) => [row.id, name(row)]));
      return table(
        ["postTypes", "scale", "version", "competencies"],
        await db.select().from(t.rubric).orderBy(asc(t.rubric.id)),
        (row) => [
          types
            .filter(({ rubricId }) => rubricId === row.id)
            .map(name)
            .join(semicolon),
          scales.get(row.scaleId) ?? null,
          row.version,
          competencies
            .filter(({ rubricId }) => rubricId === row.id)
            .map(name)
            .join(semicolon),
        ],
      );
    }
    case "rules":
      return table(
        ["code", "title", "severity", "instrument", "version", "active"],
        await db.select().from(t.balanceRule).orderBy(asc(t.balanceRule.kind), asc(t.balanceRule.code)),
        (row) => [
          // The lists' and posts' rules go by the field's own codes; those of the panel by their titles alone.
          /^[A-Z]\d$/.test(row.code) ? row.code : null,
          labelOf(row, "title", locale),
          `severity.${row.severity}`,
          row.instrument,
          row.version,
          row.active ? "yes" : "no",
        ],
      );
    case "documents":
      return table(["name"], await db.select().from(t.documentType).orderBy(asc(t.documentType.id)), (row) => [
        name(row),
      ]);
    case "courses":
      return table(["name"], await db.select().from(t.course).orderBy(asc(t.course.id)), (row) => [name(row)]);
    case "pools":
      return table(
        ["name", "purpose", "validMonths", "reviewMonths", "womenOnly", "track"],
        await db.select().from(pool).orderBy(asc(pool.id)),
        (row) => [
          name(row),
          labelOf(row, "purpose", locale),
          row.validMonths,
          row.reviewMonths,
          row.womenOnly ? "yes" : "no",
          row.track && `track.${row.track}`,
        ],
      );
    case "stageTimes":
      return table(["stage", "days"], await db.select().from(t.stageTime).orderBy(asc(t.stageTime.id)), (row) => [
        `state.${row.id}`,
        row.days,
      ]);
    case "letterTemplates":
      return table(
        ["letterKind", "language", "version", "subject", "body"],
        await templatesOf(viewer, store),
        (row) => [`letter.kind.${row.kind}`, `letter.language.${row.language}`, row.version, row.subject, row.body],
      );
  }
}
