import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { rubricCode } from "#app/domain/reference/rubric-versions.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove, type Write } from "#db/commit.server.ts";
import { earlierProcesses, frameOf } from "#db/queries/call-record.server.ts";
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

/**
 * Begins the needs of a process with those of an earlier one for the same post, as a draft to edit: profile, terms,
 * criteria, competencies, weights, languages, rules and sizes. A rubric that the post's type no longer has is left out
 * with its competencies; rubric and balance rules come in the version in force. Nothing of persons, scores or lists is read.
 * @param input.version the process's; what was written meanwhile is `stale`
 */
export async function beginFromEarlier(
  work: Work,
  processId: string,
  input: { earlierId: string; version: number },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const { store } = house;
  const refusal = refused(may(await standingOf(viewer, store, processId), "needs.write"));
  if (refusal) return refusal;
  const head = await processHead(viewer, store, processId);
  if (head.row.frozenAt !== null) return conflict(message("refusal.frozen"));
  if (!(await earlierProcesses(viewer, store, processId)).some(({ id }) => id === input.earlierId)) return missing;
  const [needs, frame, now] = [
    await needsOf(viewer, store, input.earlierId),
    await frameOf(viewer, store, input.earlierId),
    await needsOf(viewer, store, processId),
  ];
  if (!frame) return missing;
  const rubric = (await rubricsFor(viewer, store, head.post.typeId, dayOf(house.now()))).find(
    ({ id }) => frame.rubricId !== null && rubricCode(id) === rubricCode(frame.rubricId),
  );
  // What the earlier process weighed is found again in the version in force by its competency.
  const kept = needs.competencies.flatMap((row) => {
    const now = rubric?.competencies.find(({ competencyId }) => competencyId === row.competencyId);
    return now ? [{ ...row, rubricCompetencyId: now.id }] : [];
  });
  const rules = (await activeBalanceRules(viewer, store, house.now())).filter(({ code }) =>
    needs.rules.some(({ ruleCode }) => ruleCode === code),
  );
  const many = <T>(rows: readonly T[], write: (rows: T[]) => Write): Write[] =>
    rows.length === 0 ? [] : [write([...rows])];
  const profile = needs.profile && {
    situation: needs.profile.situation,
    priorities: needs.profile.priorities,
    challenges: needs.profile.challenges,
  };
  const terms = needs.terms && {
    purpose: needs.terms.purpose,
    duties: needs.terms.duties,
    reportsTo: needs.terms.reportsTo,
  };
  return save(
    work,
    [
      event("needs.begunFrom", ["process", processId], processId, {
        earlierId: input.earlierId,
        version: input.version + 1,
      }),
    ],
    [
      change(
        selectionProcess,
        { id: processId, version: input.version, frozenAt: null },
        {
          begunFromId: input.earlierId,
          ratingMethod: frame.ratingMethod,
          recommendationMode: frame.recommendationMode,
          listRule: frame.listRule,
          listSize: frame.listSize,
          shortlistSize: frame.shortlistSize,
          rubricId: rubric?.id ?? null,
          scaleId: rubric?.scale.id ?? null,
        },
      ),
      ...(profile
        ? [
            now.profile
              ? change(missionNeedsProfile, { id: now.profile.id, version: now.profile.version }, profile)
              : insert(missionNeedsProfile, { id: house.newId(), processId, ...profile, version: 1 }),
          ]
        : []),
      ...(terms
        ? [
            now.terms
              ? change(termsOfReference, { id: now.terms.id, version: now.terms.version }, terms)
              : insert(termsOfReference, { id: house.newId(), processId, ...terms, version: 1 }),
          ]
        : []),
      remove(criterion, { processId }, null),
      ...many(needs.criteria, (rows) =>
        insert(
          criterion,
          rows.map(({ kind, position, text, weight }) => ({
            id: house.newId(),
            processId,
            kind,
            position,
            text,
            weight,
          })),
        ),
      ),
      remove(processCompetency, { processId }, null),
      ...many(kept, (rows) =>
        insert(
          processCompetency,
          rows.map(({ rubricCompetencyId, weight, passLevel }, index) => ({
            id: house.newId(),
            processId,
            rubricCompetencyId,
            position: index + 1,
            weight,
            passLevel,
          })),
        ),
      ),
      remove(processLanguage, { processId }, null),
      ...many(needs.languages, (rows) =>
        insert(
          processLanguage,
          rows.map(({ language, level, required }) => ({ id: house.newId(), processId, language, level, required })),
        ),
      ),
      remove(processRule, { processId }, null),
      ...many(rules, (rows) =>
        insert(
          processRule,
          rows.map(({ code, version }) => ({ id: house.newId(), processId, ruleCode: code, ruleVersion: version })),
        ),
      ),
    ],
    { processId },
  );
}
