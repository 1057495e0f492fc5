import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove } from "#db/commit.server.ts";
import { announcementOf, inductionOf } from "#db/queries/decision.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { inductionItem, inductionPlan } from "#db/schema/selection.tables.ts";
import { whileIn } from "#db/writes/decision.server.ts";
import { moveProcess } from "./move-process.server.ts";

export type InductionInput = {
  processId: string;
  /** Version of the plan; null where there is none yet. */
  version: number | null;
  startsOn: string;
  mentorOfferedOn: string | null;
  compactSignedOn: string | null;
  items: readonly { text: string; dueOn: string; doneOn: string | null }[];
};

/** Writes the induction plan of the person appointed: first day, items with their days, mentor offer and compact. */
export async function writeInduction(work: Work, input: InductionInput): Promise<Outcome<{ planId: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "induction.write"));
  if (refusal || !standing) return refusal ?? missing;
  const appointed = await announcementOf(viewer, house.store, processId);
  if (!appointed) return conflict(message("refusal.outOfTurn"));
  const plan = await inductionOf(viewer, house.store, processId);
  if ((plan?.version ?? null) !== input.version)
    return stale({
      startsOn: plan?.startsOn ?? "",
      items: (plan?.items ?? []).map(({ text, dueOn }) => `${dueOn} ${text}`).join("\n"),
    });
  if (input.items.length === 0) return invalid({ itemTexts: message("induction.noItems") });
  const planId = plan?.id ?? house.newId();
  const version = (plan?.version ?? 0) + 1;
  const dates = {
    startsOn: input.startsOn,
    mentorOfferedOn: input.mentorOfferedOn,
    compactSignedOn: input.compactSignedOn,
  };
  return save(
    work,
    [event("induction.written", ["induction", planId], processId, { planId, items: input.items.length, version })],
    [
      whileIn(processId, "announced"),
      ...(plan
        ? [change(inductionPlan, { id: planId, version: plan.version }, dates), remove(inductionItem, { planId }, null)]
        : [insert(inductionPlan, { id: planId, processId, candidacyId: appointed.candidacyId, ...dates, version: 1 })]),
      insert(
        inductionItem,
        input.items.map((item, index) => ({ id: house.newId(), planId, position: index + 1, ...item })),
      ),
    ],
    { planId },
  );
}

/** Closes the induction: the person appointed is on board. */
export async function onboard(
  work: Work,
  input: { processId: string },
): Promise<Outcome<{ processId: string; to: string }>> {
  return moveProcess(work, input.processId, "onboard");
}
