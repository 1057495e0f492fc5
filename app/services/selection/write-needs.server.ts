import { weightProblems } from "#app/domain/assessment/scoring.ts";
import { event } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import { conflict, invalid, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { rubricCode } from "#app/domain/reference/rubric-versions.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove, type Write } from "#db/commit.server.ts";
import { needsOf, rubricsFor } from "#db/queries/needs.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { activeBalanceRules } from "#db/queries/rules.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import {
  criterion,
  missionNeedsProfile,
  processCompetency,
  processLanguage,
  processRule,
  selectionProcess,
  termsOfReference,
} from "#db/schema/selection.tables.ts";

type Written = Outcome<{ processId: string }>;

/** Whether the viewer writes the needs of this process now, and its head. */
async function atDesk(work: Work, processId: string) {
  const standing = await standingOf(work.viewer, work.house.store, processId);
  const refusal = refused(may(standing, "needs.write"));
  if (refusal) return { refusal } as const;
  const head = await processHead(work.viewer, work.house.store, processId);
  if (head.row.frozenAt !== null) return { refusal: conflict(message("refusal.frozen")) } as const;
  return { head } as const;
}

export type ProfileInput = {
  version: number;
  situation: string;
  priorities: string;
  challenges: string;
  purpose: string;
  duties: string;
  reportsTo: string;
};
/** Writes the mission needs profile and the terms of reference. */
export async function writeProfile(work: Work, processId: string, input: ProfileInput): Promise<Written> {
  const desk = await atDesk(work, processId);
  if (desk.refusal) return desk.refusal;
  const { house } = work;
  const now = await needsOf(work.viewer, house.store, processId);
  const profile = { situation: input.situation, priorities: input.priorities, challenges: input.challenges };
  const terms = { purpose: input.purpose, duties: input.duties, reportsTo: input.reportsTo };
  return save(
    work,
    [event("needs.written", ["process", processId], processId, { part: "profile", version: input.version + 1 })],
    [
      change(selectionProcess, { id: processId, version: input.version }, {}),
      now.profile
        ? change(missionNeedsProfile, { id: now.profile.id, version: now.profile.version }, profile)
        : insert(missionNeedsProfile, { id: house.newId(), processId, ...profile, version: 1 }),
      now.terms
        ? change(termsOfReference, { id: now.terms.id, version: now.terms.version }, terms)
        : insert(termsOfReference, { id: house.newId(), processId, ...terms, version: 1 }),
    ],
    { processId },
    stale({
      ...(now.profile
        ? { situation: now.profile.situation, priorities: now.profile.priorities, challenges: now.profile.challenges }
        : {}),
      ...(now.terms ? { purpose: now.terms.purpose, duties: now.terms.duties, reportsTo: now.terms.reportsTo } : {}),
    }),
  );
}

export type CriteriaInput = {
  version: number;
  required: readonly string[];
  desirable: readonly string[];
  weights: readonly string[];
};
/** A weight as typed: a whole number from 1 to 100, or null. */
const wholeIn = (typed: string) => (/^\s*[1-9]\d{0,2}\s*$/.test(typed) && Number(typed) <= 100 ? Number(typed) : null);

/** Writes required criteria, and desirable ones with integer weights that sum to 100. Empty lines are left out. */
export async function writeCriteria(work: Work, processId: string, input: CriteriaInput): Promise<Written> {
  const desk = await atDesk(work, processId);
  if (desk.refusal) return desk.refusal;
  const { house } = work;
  const required = input.required.filter((text) => text !== "");
  const desirable = input.desirable
    .map((text, index) => ({ text, weight: wholeIn(input.weights[index] ?? ""), index }))
    .filter(({ text }) => text !== "");
  const errors: Record<string, Message> = {};
  if (required.length === 0) errors.required = message("needs.oneRequired");
  if (desirable.length === 0) errors.desirable = message("needs.oneDesirable");
  for (const { weight, index } of desirable)
    if (weight === null) errors[`weights.${index}`] = message("field.whole", { lo: 1, hi: 100 });
  const sum = desirable.reduce((total, { weight }) => total + (weight ?? 0), 0);
  if (desirable.length > 0 && desirable.every(({ weight }) => weight !== null) && sum !== 100)
    errors.weights = message("needs.weightsSum", { sum });
  if (Object.keys(errors).length > 0) return invalid(errors);
  const rows = [
    ...required.map((text, index) => ({
      id: house.newId(),
      processId,
      kind: "required" as const,
      position: index + 1,
      text,
      weight: null,
    })),
    ...desirable.map(({ text, weight }, index) => ({
      id: house.newId(),
      processId,
      kind: "desirable" as const,
      position: index + 1,
      text,
      weight,
    })),
  ];
  return save(
    work,
    [event("needs.written", ["process", processId], processId, { part: "criteria", version: input.version + 1 })],
    [
      change(selectionProcess, { id: processId, version: input.version }, {}),
      remove(criterion, { processId }, null),
      insert(criterion, rows),
    ],
    { processId },
  );
}

export type FrameInput = {
  version: number;
  level: string;
  rubricId: string;
  competencies: readonly { rubricCompetencyId: string; weight: number; passLevel: number }[];
  ratingMethod: "consensus" | "bandedAverage";
  recommendationMode: "unranked" | "orderOfMerit";
  languages: readonly { language: string; level: string; required: boolean }[];
  listRule: "none" | "G1" | "G2";
  listSize: number;
  shortlistSize: number;
  rules: readonly string[];
};
/** Writes how the panel will rate and the lists will be ruled: all that freezes with the call. */
export async function writeFrame(work: Work, processId: string, input: FrameInput): Promise<Written> {
  const desk = await atDesk(work, processId);
  if (desk.refusal) return desk.refusal;
  const { house } = work;
  const inForce = await rubricsFor(work.viewer, house.store, desk.head.post.typeId, dayOf(house.now()));
  const rubric = inForce.find(({ id }) => id === input.rubricId);
  // A form that was opened before the newer version came into force.
  if (!rubric && inForce.some(({ id }) => rubricCode(id) === rubricCode(input.rubricId)))
    return conflict(message("rubric.needs.newer"));
  if (!rubric) return invalid({ _form: message("field.key") });
  const errors: Record<string, Message> = {};
  if (
    input.competencies.some(
      ({ rubricCompetencyId }) => !rubric.competencies.some(({ id }) => id === rubricCompetencyId),
    )
  )
    errors._form = message("field.key");
  const [problem] = weightProblems(
    Object.fromEntries(input.competencies.map(({ rubricCompetencyId, weight }) => [rubricCompetencyId, weight])),
  );
  if (problem) errors.weights = problem.message;
  if (input.competencies.some(({ passLevel }) => passLevel < rubric.scale.lo || passLevel > rubric.scale.hi))
    errors.passLevels = message("field.whole", { lo: rubric.scale.lo, hi: rubric.scale.hi });
  if (input.ratingMethod === "bandedAverage" && !rubric.scale.banded)
    errors.ratingMethod = message("needs.bandingOnUn4Only");
  if (input.languages.length === 0) errors.languages = message("needs.oneLanguage");
  const active = await activeBalanceRules(work.viewer, house.store, house.now());
  const rules = active.filter(({ code }) => input.rules.includes(code));
  if (Object.keys(errors).length > 0) return invalid(errors);
  const writes: Write[] = [
    change(
      selectionProcess,
      { id: processId, version: input.version },
      {
        level: input.level,
        rubricId: rubric.id,
        scaleId: rubric.scale.id,
        ratingMethod: input.ratingMethod,
        recommendationMode: input.recommendationMode,
        listRule: input.listRule,
        listSize: input.listSize,
        shortlistSize: input.shortlistSize,
      },
    ),
    remove(processCompetency, { processId }, null),
    insert(
      processCompetency,
      input.competencies.map((row, index) => ({ id: house.newId(), processId, position: index + 1, ...row })),
    ),
    remove(processLanguage, { processId }, null),
    insert(
      processLanguage,
      input.languages.map((row) => ({ id: house.newId(), processId, ...row })),
    ),
    remove(processRule, { processId }, null),
    ...(rules.length > 0
      ? [
          insert(
            processRule,
            rules.map(({ code, version }) => ({ id: house.newId(), processId, ruleCode: code, ruleVersion: version })),
          ),
        ]
      : []),
  ];
  return save(
    work,
    [event("needs.written", ["process", processId], processId, { part: "frame", version: input.version + 1 })],
    writes,
    { processId },
  );
}
