import { event } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { learningChoices } from "#db/queries/cadre.server.ts";
import { competencyEvidence, courseAttendance, developmentItem } from "#db/schema/cadre.tables.ts";
import { memberToWrite } from "./desk.server.ts";

/** Notes evidence of a competency, under the version that its framework has now. By the cadre manager. */
export async function recordCompetency(
  work: Work,
  input: { memberId: string; competencyId: string; seenOn: string; evidence: string },
): Promise<Outcome<{ memberId: string }>> {
  const { house, viewer } = work;
  const open = await memberToWrite(work, input.memberId);
  if (!open.ok) return open;
  const errors: Record<string, Message> = {};
  const known = (await learningChoices(viewer, house.store)).competencies.find(({ id }) => id === input.competencyId);
  if (!known) errors.competencyId = message("field.choose");
  if (input.seenOn > open.today) errors.seenOn = message("cadre.dayAhead");
  if (input.evidence === "") errors.evidence = message("field.required");
  if (!known || Object.keys(errors).length > 0) return invalid(errors);
  return save(
    work,
    [event("competencyEvidence.recorded", ["cadreMember", input.memberId], null, { memberId: input.memberId })],
    [
      insert(competencyEvidence, {
        id: house.newId(),
        memberId: input.memberId,
        competencyId: known.id,
        frameworkVersion: known.version,
        seenOn: input.seenOn,
        evidence: input.evidence,
        recordedBy: viewer.accountId,
        recordedAt: house.now(),
      }),
    ],
    { memberId: input.memberId },
  );
}

/** Notes a course that a member completed; the same course on the same day is there once. */
export async function recordCourse(
  work: Work,
  input: { memberId: string; courseId: string; completedOn: string },
): Promise<Outcome<{ memberId: string }>> {
  const { house, viewer } = work;
  const open = await memberToWrite(work, input.memberId);
  if (!open.ok) return open;
  const errors: Record<string, Message> = {};
  if (!(await learningChoices(viewer, house.store)).courses.some(({ id }) => id === input.courseId))
    errors.courseId = message("field.choose");
  if (input.completedOn > open.today) errors.completedOn = message("cadre.dayAhead");
  if (Object.keys(errors).length > 0) return invalid(errors);
  return save(
    work,
    [
      event("course.recorded", ["cadreMember", input.memberId], null, {
        memberId: input.memberId,
        courseId: input.courseId,
      }),
    ],
    [insert(courseAttendance, { id: house.newId(), ...input })],
    { memberId: input.memberId },
    conflict(message("cadre.courseThere")),
  );
}

/**
 * Writes a development item: the gap, what is done about it, by whom and until when, and the day it was done. A new one
 * where `itemId` is null.
 */
export async function writeDevelopment(
  work: Work,
  input: {
    memberId: string;
    itemId: string | null;
    version: number;
    competencyId: string | null;
    gap: string;
    action: string;
    owner: string;
    dueOn: string;
    doneOn: string | null;
  },
): Promise<Outcome<{ memberId: string; itemId: string }>> {
  const { house, viewer } = work;
  const open = await memberToWrite(work, input.memberId);
  if (!open.ok) return open;
  const held = input.itemId === null ? null : open.record.development.find(({ id }) => id === input.itemId);
  if (held === undefined) return missing;
  const errors: Record<string, Message> = {};
  for (const name of ["gap", "action", "owner"] as const)
    if (input[name] === "") errors[name] = message("field.required");
  if (input.doneOn !== null && input.doneOn > open.today) errors.doneOn = message("cadre.dayAhead");
  if (
    input.competencyId !== null &&
    !(await learningChoices(viewer, house.store)).competencies.some(({ id }) => id === input.competencyId)
  )
    errors.competencyId = message("field.choose");
  if (Object.keys(errors).length > 0) return invalid(errors);
  if (held && held.version !== input.version)
    return stale({
      gap: held.gap,
      action: held.action,
      owner: held.owner,
      dueOn: held.dueOn,
      doneOn: held.doneOn ?? "",
    });
  const { competencyId, gap, action, owner, dueOn, doneOn } = input;
  const set = { competencyId, gap, action, owner, dueOn, doneOn };
  const itemId = held?.id ?? house.newId();
  return save(
    work,
    [
      event("developmentItem.written", ["cadreMember", input.memberId], null, {
        memberId: input.memberId,
        version: held ? held.version + 1 : 1,
      }),
    ],
    [
      held
        ? change(developmentItem, { id: itemId, memberId: input.memberId, version: held.version }, set)
        : insert(developmentItem, { id: itemId, memberId: input.memberId, ...set, version: 1 }),
    ],
    { memberId: input.memberId, itemId },
  );
}
