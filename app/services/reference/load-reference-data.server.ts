import { event } from "#app/domain/events.ts";
import { languages, type Language } from "#app/domain/languages.ts";
import { seededTemplates } from "./letter-templates.server.ts";
import { commit, insert, type CommitContext, type Write } from "#db/commit.server.ts";
import type { Store } from "#db/open.server.ts";
import { pool } from "#db/schema/cadre.tables.ts";
import * as t from "#db/schema/reference.tables.ts";
import { courses } from "#db/seed/courses.ts";
import { frameworks } from "#db/seed/frameworks.ts";
import { levels, ranks } from "#db/seed/levels-and-ranks.ts";
import { memberStates, memberStatesProvenance, nameOverrides } from "#db/seed/member-states.ts";
import { missions } from "#db/seed/missions.ts";
import { documentTypes, postTypes } from "#db/seed/post-types.ts";
import { pools } from "#db/seed/pools.ts";
import { posts } from "#db/seed/posts.ts";
import { rubrics } from "#db/seed/rubrics.ts";
import { balanceRules, compositionRules } from "#db/seed/rules.ts";
import { ratingScales } from "#db/seed/scales.ts";
import { stageTimes } from "#db/seed/stage-times.ts";

/** The id of a mission of the reference data. */
export function missionId(acronym: string): string {
  return acronym.toLowerCase().replace(/[^a-z0-9]/g, "");
}
/** The id of a post of the reference data. */
export function postIdOf(mission: string, postType: string): string {
  return `${missionId(mission)}.${postType}`;
}

/** Loads the reference data into an empty store; one event says so. Ids are the codes of the field. */
export async function loadReferenceData(store: Store, context: CommitContext): Promise<void> {
  const writes = [...places(), ...postKinds(), ...competencies(), ...rules(), ...allPosts(), seededTemplates()];
  const done = await commit(
    store,
    context,
    { id: "system", role: "system" },
    [event("reference.loaded", ["house", "reference"], null, { statements: writes.length })],
    writes,
    {},
  );
  if (!done.ok) throw new Error("The reference data are already there");
}

function places(): Write[] {
  const names = languages.map((language) => new Intl.DisplayNames(language, { type: "region" }));
  const nameOf = (iso2: string, index: 0 | 1 | 2, language: Language) =>
    nameOverrides[iso2]?.[language] ?? names[index]!.of(iso2) ?? iso2;
  return [
    insert(
      t.memberState,
      memberStates.map((state) => ({
        id: state.iso2.toLowerCase(),
        iso3: state.iso3,
        regionalGroup: state.regionalGroup,
        nameEn: nameOf(state.iso2, 0, "en"),
        nameFr: nameOf(state.iso2, 1, "fr"),
        nameAr: nameOf(state.iso2, 2, "ar"),
        ...memberStatesProvenance,
      })),
    ),
    insert(
      t.mission,
      missions.map((m) => ({
        id: missionId(m.acronym),
        acronym: m.acronym,
        acronymFr: m.acronymFr ?? m.acronym,
        acronymAr: m.acronym,
        nameEn: m.name.en,
        nameFr: m.name.fr,
        nameAr: m.name.ar,
        kind: m.kind,
        missionType: m.missionType,
        startYear: m.startYear,
        endYear: m.endYear,
        mandateEnds: m.mandateEnds ?? null,
        zone: m.zone,
        leadDepartment: m.leadDepartment,
        asOf: m.asOf,
        source: m.source,
      })),
    ),
    insert(
      t.missionHostState,
      missions.flatMap((m) =>
        m.hostStates.map((iso2) => ({
          id: `${missionId(m.acronym)}.${iso2.toLowerCase()}`,
          missionId: missionId(m.acronym),
          memberStateId: iso2.toLowerCase(),
        })),
      ),
    ),
    insert(
      t.missionWeekend,
      missions.flatMap((m) =>
        m.weekend.map((day) => ({
          id: `${missionId(m.acronym)}.${day}`,
          missionId: missionId(m.acronym),
          isoWeekday: day,
        })),
      ),
    ),
    insert(
      t.level,
      levels.map((l) => ({
        id: l.code,
        nameEn: l.name.en,
        nameFr: l.name.fr,
        nameAr: l.name.ar,
        shortEn: l.short.en,
        shortFr: l.short.fr,
        shortAr: l.short.ar,
        position: l.order,
        asOf: l.asOf,
        source: l.source,
      })),
    ),
    insert(
      t.rank,
      ranks.map((r) => ({
        id: r.code,
        nameEn: r.name.en,
        nameFr: r.name.fr,
        nameAr: r.name.ar,
        shortEn: r.short.en,
        shortFr: r.short.fr,
        shortAr: r.short.ar,
        service: r.service,
        grade: r.grade,
        position: r.order,
        asOf: r.asOf,
        source: r.source,
      })),
    ),
    insert(
      t.course,
      courses.map((c) => ({
        id: c.code,
        nameEn: c.name.en,
        nameFr: c.name.fr,
        nameAr: c.name.ar,
        asOf: c.asOf,
        source: c.source,
      })),
    ),
    insert(
      pool,
      pools.map((p) => ({
        id: p.code,
        nameEn: p.name.en,
        nameFr: p.name.fr,
        nameAr: p.name.ar,
        purposeEn: p.purpose.en,
        purposeFr: p.purpose.fr,
        purposeAr: p.purpose.ar,
        validMonths: p.validMonths,
        reviewMonths: p.reviewMonths,
        womenOnly: p.womenOnly,
        track: p.track,
        asOf: p.asOf,
        source: p.source,
      })),
    ),
    insert(
      t.stageTime,
      stageTimes.map((s) => ({ id: s.state, days: s.days, asOf: s.asOf, source: s.source })),
    ),
  ];
}

function postKinds(): Write[] {
  return [
    insert(
      t.documentType,
      documentTypes.map((d) => ({
        id: d.code,
        nameEn: d.name.en,
        nameFr: d.name.fr,
        nameAr: d.name.ar,
        integrity: d.integrity,
        asOf: d.asOf,
        source: d.source,
      })),
    ),
    insert(
      t.postType,
      postTypes.map((p) => ({
        id: p.code,
        nameEn: p.name.en,
        nameFr: p.name.fr,
        nameAr: p.name.ar,
        shortEn: p.short.en,
        shortFr: p.short.fr,
        shortAr: p.short.ar,
        track: p.track,
        entry: p.entry,
        decides: p.decides,
        minRank: p.minRank ?? null,
        asOf: p.asOf,
        source: p.source,
      })),
    ),
    insert(
      t.postTypeLevel,
      postTypes.flatMap((p) => p.customaryLevels.map((l) => ({ id: `${p.code}.${l}`, postTypeId: p.code, level: l }))),
    ),
    insert(
      t.postTypeNominator,
      postTypes.flatMap((p) =>
        p.nominators.map((n) => ({ id: `${p.code}.${n}`, postTypeId: p.code, nominatorKind: n })),
      ),
    ),
    insert(
      t.postTypeDocument,
      postTypes.flatMap((p) =>
        p.requiredDocuments.map((d) => ({ id: `${p.code}.${d}`, postTypeId: p.code, documentType: d })),
      ),
    ),
  ];
}

function competencies(): Write[] {
  return [
    insert(
      t.competencyFramework,
      frameworks.map((f) => ({
        id: f.code,
        nameEn: f.name.en,
        nameFr: f.name.fr,
        nameAr: f.name.ar,
        version: f.version,
        asOf: f.asOf,
        source: f.source,
      })),
    ),
    ...frameworks.map((f) =>
      insert(
        t.competency,
        f.competencies.map((c, index) => ({
          id: `${f.code}.${c.code}`,
          frameworkId: f.code,
          code: c.code,
          kind: c.kind,
          position: index + 1,
          nameEn: c.name.en,
          nameFr: c.name.fr,
          nameAr: c.name.ar,
          definitionEn: c.definition.en,
          definitionFr: c.definition.fr,
          definitionAr: c.definition.ar,
          mapsTo: c.mapsTo ? `unCompetenciesForTheFuture.${c.mapsTo}` : null,
        })),
      ),
    ),
    insert(
      t.ratingScale,
      ratingScales.map((s) => ({
        id: s.code,
        lo: s.lo,
        hi: s.hi,
        banded: s.banding,
        discussSpread: s.discussSpread,
        usualPass: s.usualPass,
        nameEn: s.name.en,
        nameFr: s.name.fr,
        nameAr: s.name.ar,
        asOf: s.asOf,
        source: s.source,
      })),
    ),
    insert(
      t.scaleLevel,
      ratingScales.flatMap((s) =>
        s.levels.map((l) => ({
          id: `${s.code}.${l.value}`,
          scaleId: s.code,
          value: l.value,
          nameEn: l.name.en,
          nameFr: l.name.fr,
          nameAr: l.name.ar,
        })),
      ),
    ),
    insert(
      t.rubric,
      rubrics.map((r) => ({
        id: `${r.code}.v${r.version}`,
        scaleId: r.scale,
        version: r.version,
        asOf: "2026-11-24",
        source: "Bluehelm, own wording",
      })),
    ),
    insert(
      t.rubricPostType,
      rubrics.flatMap((r) =>
        r.postTypes.map((p) => ({
          id: `${r.code}.v${r.version}.${p}`,
          rubricId: `${r.code}.v${r.version}`,
          postTypeId: p,
        })),
      ),
    ),
    insert(
      t.rubricCompetency,
      rubrics.flatMap((r) =>
        r.competencies.map((c, index) => ({
          id: `${r.code}.v${r.version}.${c.competency}`,
          rubricId: `${r.code}.v${r.version}`,
          competencyId: `missionLeadership.${c.competency}`,
          position: index + 1,
          definitionEn: c.definition.en,
          definitionFr: c.definition.fr,
          definitionAr: c.definition.ar,
          questionEn: c.question.en,
          questionFr: c.question.fr,
          questionAr: c.question.ar,
        })),
      ),
    ),
    insert(
      t.anchor,
      rubrics.flatMap((r) =>
        r.competencies.flatMap((c) =>
          c.anchors.map((a, index) => ({
            id: `${r.code}.v${r.version}.${c.competency}.${index + 1}`,
            rubricCompetencyId: `${r.code}.v${r.version}.${c.competency}`,
            value: index + 1,
            textEn: a.en,
            textFr: a.fr,
            textAr: a.ar,
          })),
        ),
      ),
    ),
  ];
}

function rules(): Write[] {
  const all = [
    ...balanceRules.map((r) => ({
      ...r,
      kind: "balance" as const,
      gates: r.gates as readonly string[],
      signers: r.signers as Record<string, string | undefined>,
    })),
    ...compositionRules.map((r) => ({
      ...r,
      kind: "composition" as const,
      gates: [r.gate] as readonly string[],
      signers: { [r.gate]: r.signer } as Record<string, string | undefined>,
    })),
  ];
  return [
    insert(
      t.balanceRule,
      all.map((r) => ({
        id: `${r.code}.${r.version}`,
        code: r.code,
        version: r.version,
        kind: r.kind,
        severity: r.severity,
        threshold: { ...r.threshold } as Record<string, string | number | boolean>,
        instrument: r.instrument,
        source: r.source,
        asOf: r.asOf,
        active: r.active,
        titleEn: r.title.en,
        titleFr: r.title.fr,
        titleAr: r.title.ar,
      })),
    ),
    insert(
      t.balanceRuleGate,
      all.flatMap((r) =>
        r.gates.map((gate) => ({
          id: `${r.code}.${r.version}.${gate}`,
          ruleId: `${r.code}.${r.version}`,
          gate,
          signer: r.signers[gate] ?? null,
        })),
      ),
    ),
  ];
}

function allPosts(): Write[] {
  return [
    insert(
      t.post,
      posts.map((p) => ({
        id: postIdOf(p.mission, p.postType),
        missionId: missionId(p.mission),
        postTypeId: p.postType,
        titleEn: p.title?.en ?? null,
        titleFr: p.title?.fr ?? null,
        titleAr: p.title?.ar ?? null,
        level: p.level,
        rankId: p.rank ?? null,
        isHeadOfMission: p.isHeadOfMission,
        decidingOffice: p.decidingOffice,
        asOf: p.asOf,
        source: p.source,
      })),
    ),
  ];
}
