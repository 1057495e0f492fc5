import type { Multilingual } from "#app/domain/languages.ts";
import { deputyPoliticalCompetencies } from "#db/seed/rubrics-deputy-political.ts";
import { forceCommanderCompetencies } from "#db/seed/rubrics-force-commander.ts";
import { headOfMissionCompetencies } from "#db/seed/rubrics-head-of-mission.ts";
import { missionManagementCompetencies } from "#db/seed/rubrics-mission-management.ts";
import { policeCommissionerCompetencies } from "#db/seed/rubrics-police-commissioner.ts";

/**
 * One competency of a rubric: what is looked for in the posts that the rubric serves, one behavioural anchor for each
 * level of the scale, and the interview question that every candidate is asked. `competency` is a code of the
 * `missionLeadership` framework. `anchors` runs from level 1 (Unsatisfactory) to level 4 (Outstanding).
 */
export type SeedRubricCompetency = {
  competency: string;
  definition: Multilingual;
  anchors: readonly [Multilingual, Multilingual, Multilingual, Multilingual];
  question: Multilingual;
};

/** A versioned rubric on the UN 1-4 scale for a family of post types (codes of the `postType` reference data). */
export type SeedRubric = {
  code: string;
  postTypes: readonly string[];
  scale: "un4";
  version: number;
  competencies: readonly SeedRubricCompetency[];
};

/** Version 1 of the rubrics; each post type belongs to exactly one. Texts are our own wording. */
export const rubrics: readonly SeedRubric[] = [
  {
    code: "headOfMission",
    postTypes: ["srsg", "specialEnvoy"],
    scale: "un4",
    version: 1,
    competencies: headOfMissionCompetencies,
  },
  {
    code: "deputyPolitical",
    postTypes: ["dsrsgPolitical", "dsrsgRcHc"],
    scale: "un4",
    version: 1,
    competencies: deputyPoliticalCompetencies,
  },
  {
    code: "forceCommander",
    postTypes: ["forceCommander", "deputyForceCommander", "headOfMilitary"],
    scale: "un4",
    version: 1,
    competencies: forceCommanderCompetencies,
  },
  {
    code: "policeCommissioner",
    postTypes: ["policeCommissioner", "deputyPoliceCommissioner"],
    scale: "un4",
    version: 1,
    competencies: policeCommissionerCompetencies,
  },
  {
    code: "missionManagement",
    postTypes: ["chiefOfStaff", "directorMissionSupport"],
    scale: "un4",
    version: 1,
    competencies: missionManagementCompetencies,
  },
];
