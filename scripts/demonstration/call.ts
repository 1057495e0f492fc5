import { decideEligibility } from "#app/services/selection/decide-eligibility.server.ts";
import { amendCall } from "#app/services/selection/amend-call.server.ts";
import { answerAboutCall, askAboutCall } from "#app/services/selection/ask-about-call.server.ts";
import { extendCall } from "#app/services/selection/extend-call.server.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { handOver } from "#app/services/selection/hand-over.server.ts";
import { askLateNomination, ruleOnLateNomination } from "#app/services/selection/late-nomination.server.ts";
import { recallNotice, recallables } from "#app/services/selection/recall-notice.server.ts";
import { lateRequestsIn, questionsIn } from "#db/queries/call-record.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import type { Selection } from "./selection.ts";
import { done } from "./stage.ts";

const reads = systemViewer("the demonstration world looks up what it made");
const version = async ({ stage, processId }: Selection) =>
  (await processHead(reads, stage.house.store, processId)).row.version;

/** Two amendments, the second sent in error and recalled. */
export async function amend(selection: Selection): Promise<void> {
  const { stage, story, processId } = selection;
  done(
    await amendCall(await stage.as(story.officer), processId, {
      version: await version(selection),
      part: "passage",
      formerly: "The Mission has its seat in Goma.",
      now: "The Mission has its seat in Kinshasa.",
      reason: "A misprint in the annex to the note.",
    }),
    "amendment",
  );
  done(
    await amendCall(await stage.as(story.officer), processId, {
      version: await version(selection),
      part: "clarification",
      formerly: "",
      now: "Certificates may be sent after the deadline.",
      reason: "Asked by telephone.",
    }),
    "second amendment",
  );
}
export async function recallAmendment(selection: Selection): Promise<void> {
  const { stage, story, processId } = selection;
  const [latest] = (await recallables(reads, stage.house.store, processId)).filter(({ kind }) => kind === "amendment");
  done(
    await recallNotice(await stage.as(story.officer), {
      processId,
      kind: "amendment",
      noticeId: latest!.id,
      reason: "It belongs to another call: here every document is due by the deadline.",
    }),
    "recall",
  );
}
export async function extend(selection: Selection): Promise<void> {
  const { stage, story, processId } = selection;
  done(
    await extendCall(await stage.as(story.officer), processId, {
      version: await version(selection),
      closesOn: stage.day(story.closes),
      reason: "Several Governments asked for time to find women among their nominees.",
      planFollows: true,
    }),
    "extension",
  );
}
export async function ask(selection: Selection, state: string, text: string): Promise<void> {
  done(
    await askAboutCall(await selection.stage.as(`focal-${state}`), {
      callId: selection.callId,
      memberStateId: state,
      text,
    }),
    "question",
  );
}
/** The officer answers the oldest question that waits, in other words than it was asked in. */
export async function answer(selection: Selection, published: string, text: string): Promise<void> {
  const { stage, story, processId } = selection;
  const waiting = (await questionsIn(reads, stage.house.store, processId, 1)).find((row) => row.answeredAt === null);
  done(
    await answerAboutCall(await stage.as(story.officer), {
      processId,
      questionId: waiting!.id,
      version: waiting!.version,
      published,
      answer: text,
    }),
    "answer",
  );
}
export async function askLate(selection: Selection, state: string, reason: string): Promise<void> {
  done(
    await askLateNomination(await selection.stage.as(`focal-${state}`), {
      callId: selection.callId,
      memberStateId: state,
      names: 1,
      reason,
    }),
    "late request",
  );
}
export async function rule(selection: Selection, granted: number | null, reason: string): Promise<void> {
  const { stage, processId } = selection;
  const request = (await lateRequestsIn(reads, stage.house.store, processId, 1)).find((row) => row.outcome === null);
  done(
    await ruleOnLateNomination(await stage.as("leadOfficer"), {
      processId,
      requestId: request!.id,
      version: request!.version,
      outcome: granted === null ? "refused" : "granted",
      names: granted === null ? null : 1,
      untilOn: granted === null ? null : stage.day(granted),
      reason,
    }),
    "ruling",
  );
}
/** The first candidacy that both screeners have marked is found incomplete, with a day for its document. */
export async function askDocument(selection: Selection, due: number): Promise<void> {
  const { stage, story, processId } = selection;
  const { candidates, records } = await gateOf(stage.house, processId);
  const marked = candidates.find(
    ({ candidacyId }) => records.submittedSheets.filter((row) => row.candidacyId === candidacyId).length >= 2,
  );
  done(
    await decideEligibility(await stage.as(story.officer), {
      processId,
      candidacyId: marked!.candidacyId,
      version: marked!.version,
      outcome: "incomplete",
      criterionId: null,
      missingDocument: "governmentCertification",
      dueOn: stage.day(due),
      reason: "The certification is not signed.",
    }),
    "document asked for",
  );
}
/** One officer hands the process to another, who hands it back after the leave. */
export async function handOverTo(selection: Selection, from: string, to: string, note: string): Promise<void> {
  const { stage, processId } = selection;
  done(
    await handOver(await stage.as(from), processId, {
      fromAccountId: stage.accounts.get(from)!,
      toAccountId: stage.accounts.get(to)!,
      note,
      version: await version(selection),
    }),
    "hand-over",
  );
}
