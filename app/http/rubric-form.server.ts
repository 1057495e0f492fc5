import { mostCompetencies } from "#app/domain/reference/rubric-versions.ts";
import { texts } from "./form.server.ts";

const slots = (max: number, each = 1) => texts(max, mostCompetencies * each);
/** A scale has at most ten levels. */
const mostLevels = 10;

/** The fields of a rubric's content: one of each name per slot, anchors counted on through all slots. */
export const rubricFields = {
  competency: slots(60),
  definitionEn: slots(600),
  definitionFr: slots(600),
  definitionAr: slots(600),
  questionEn: slots(600),
  questionFr: slots(600),
  questionAr: slots(600),
  anchorEn: slots(600, mostLevels),
  anchorFr: slots(600, mostLevels),
  anchorAr: slots(600, mostLevels),
} as const;
