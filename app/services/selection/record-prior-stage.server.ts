import { event, type DomainEvent } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import {
  conditionsAhead,
  oddDay,
  priorActs,
  priorParts,
  priorStageAt,
  type PriorStage,
} from "#app/domain/selection/begun.ts";
import { dayIn, endOfNewYorkDay } from "#app/domain/selection/plan.ts";
import { stageClosedBy } from "#app/domain/selection/public-record.ts";
import { candidacyAfter, gateLines, opens, transitionOf, type CandidacyAct } from "#app/domain/selection/stages.ts";
import { refused, save, sign, type Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { rubricOf } from "#db/queries/assessment.server.ts";
import { priorDays } from "#db/queries/begun.server.ts";
import { documentsFor } from "#db/queries/documents.server.ts";
import { nominationsBehind } from "#db/queries/screening.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { officialRating } from "#db/schema/assessment.tables.ts";
import { priorRecord } from "#db/schema/begun.tables.ts";
import { stageCount } from "#db/schema/oversight.tables.ts";
import {
  call,
  callDocument,
  candidacy,
  longlistEntry,
  nomination,
  panel,
  selectionProcess,
  shortlist,
  shortlistEntry,
  stageEntry,
  stagePlan,
} from "#db/schema/selection.tables.ts";
import { draftSheets } from "./draft-sheets.server.ts";
import { gateOf, type GateState } from "./gate.server.ts";
import { keepFile, withFile, type Upload } from "./nomination-desk.server.ts";
import { shownLines } from "./show-gate.server.ts";

export type PriorInput = {
  readonly processId: string;
  readonly stage: PriorStage;
  readonly version: number;
  /** The New York day on which the stage ended; of the call, on which it was issued. */
  readonly happenedOn: string;
  /** The record's own number of names, where the stage has a public count. */
  readonly names: number | null;
  readonly says: string;
  readonly upload: Upload;
  /** The names that went on, where the stage chose among them. */
  readonly chosen?: readonly string[];
  /** Of the report: the rating per candidacy and competency, keyed `candidacyId.competencyId`; null where it could not be read. */
  readonly ratings?: Readonly<Record<string, number | null>>;
  /** Of the call as it was. */
  readonly call?: { readonly closesOn: string; readonly nextNewsOn: string; readonly noteVerbale: string };
};
type Part = {
  readonly events: readonly DomainEvent[];
  readonly writes: readonly Write[];
  readonly set?: Partial<typeof selectionProcess.$inferInsert>;
};
const nothing: Part = { events: [], writes: [] };

/** The names among which the record of a stage chooses, or which it carries on. */
export function namesAhead({ candidates, records }: GateState, stage: PriorStage) {
  return candidates.filter(({ candidacyId, state, outsider, takenBack }) => {
    if (outsider || takenBack) return false;
    switch (stage) {
      case "needsDefined":
        return false;
      case "callOpen":
      case "eligibilityScreening":
        return state === "nominated" || state === "incomplete" || state === "eligible";
      case "longlisting":
        return state === "eligible";
      case "shortlisting":
        return state === "longlisted" && records.longlisted.includes(candidacyId);
      case "assessment":
        return state === "shortlisted";
      case "panelReview":
        return state === "assessed";
    }
  });
}

/** Whether the portal itself holds records of a stage: then no record from before it can stand for the stage. */
export function heldHere({ records }: GateState, stage: PriorStage): boolean {
  switch (stage) {
    case "needsDefined":
      return records.call !== null;
    case "callOpen":
      return false;
    case "eligibilityScreening":
      return records.submittedSheets.length > 0 || records.decided.size > 0;
    case "longlisting":
      return records.longlisted.length > 0;
    case "shortlisting":
      return records.shortlisted.length > 0 || records.shortlist?.state === "signed";
    case "assessment":
      return records.sheets.length > 0;
    case "panelReview":
      return records.narratives.length > 0 || records.report !== null;
  }
}

/**
 * Passes a stage that a process left before it came into the portal, by one signed record: the scan, the day on it, what
 * it says and the number of names in it. It takes the place of the stage's own conditions, never of what opens files to
 * people here, and moves the process to the next stage with what followed from it: the frozen frame and the call, names
 * found eligible, longlisted, shortlisted, or the official ratings typed from the signed report. No sheet is invented.
 * By the officer, one stage after the other, up to the present one; where the portal holds records of the stage, none.
 */
export async function recordPriorStage(
  work: Work,
  input: PriorInput,
): Promise<Outcome<{ processId: string; to: string; fileId: string }>> {
  const { house, viewer } = work;
  const { processId, stage } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "begun.record"));
  if (refusal || !standing) return refusal ?? missing;
  const gate = await gateOf(house, processId);
  const { process, begunIn } = gate.records;
  // What the form was made for is past: the process has moved on since.
  if (process.version !== input.version) return stale();
  if (priorStageAt(begunIn, process.state, process.round) !== stage) return conflict(message("begun.notHere"));
  if (heldHere(gate, stage)) return conflict(message("begun.heldHere"));
  if (begunIn === "panelReview" && process.ratingMethod === "bandedAverage")
    return conflict(message("begun.bandedNeedsSheets"));
  const row = transitionOf(process.state, priorActs[stage])!;
  const kept = conditionsAhead(row, { present: begunIn, round: process.round }).filter(
    (code) => code !== "priorRecorded",
  );
  const lines = gateLines(kept, gate.facts);
  if (!opens(lines))
    return conflict(
      message("refusal.gateClosed"),
      shownLines(standing, lines).filter(({ status }) => status !== "met"),
    );
  const wrong = await faults(work, gate, input);
  if (Object.keys(wrong).length > 0) return invalid(wrong);
  const stored = await keepFile(work, input.upload, "scan");
  if (!stored.ok) return stored;
  const now = house.now();
  const id = house.newId();
  const signed = sign(work, {
    kind: "priorRecord",
    objectKind: "priorRecord",
    objectId: id,
    version: 1,
    content: [
      processId,
      stage,
      input.happenedOn,
      input.names,
      input.says,
      [...(input.chosen ?? [])].sort(),
      Object.entries(input.ratings ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
      input.call ?? null,
      stored.contentDigest,
    ],
    role: "secretariatOfficer",
  });
  const part = await partOf(work, gate, input);
  const counted = stageClosedBy(row.act);
  return withFile(
    stored,
    () =>
      save(
        work,
        [
          event("process.moved", ["process", processId], processId, {
            from: row.from,
            to: row.to,
            round: process.round,
            ...(row.to === begunIn ? {} : { passing: true as const }),
          }),
          event("priorRecord.made", ["priorRecord", id], processId, {
            stage,
            signatureId: signed.id,
            digest: signed.digest,
            fileDigest: stored.contentDigest,
          }),
          ...part.events,
        ],
        [
          change(
            selectionProcess,
            { id: processId, version: process.version, state: row.from },
            { state: row.to, stateSince: now, ...part.set },
          ),
          change(stageEntry, { processId, state: row.from, leftAt: null }, { leftAt: now }, null),
          insert(stageEntry, { id: house.newId(), processId, round: process.round, state: row.to, enteredAt: now }),
          stored.write,
          signed.write,
          insert(priorRecord, {
            id,
            processId,
            stage,
            happenedOn: input.happenedOn,
            names: input.names,
            says: input.says,
            fileId: stored.fileId,
            recordedBy: viewer.accountId,
            recordedAt: now,
            signatureId: signed.id,
          }),
          ...(counted === null || input.names === null
            ? []
            : [
                insert(stageCount, {
                  id: house.newId(),
                  processId,
                  round: process.round,
                  stage: counted,
                  names: input.names,
                  frozenAt: now,
                }),
              ]),
          ...part.writes,
        ],
        { processId, to: row.to, fileId: stored.fileId },
        stale(),
      ),
    (outcome) => outcome.ok && outcome.result.fileId === stored.fileId,
  );
}

/** What is wrong with a record as typed, by field. */
async function faults(work: Work, gate: GateState, input: PriorInput): Promise<Record<string, Message>> {
  const { house, viewer } = work;
  const { stage } = input;
  const { process, begunIn } = gate.records;
  const parts = priorParts[stage];
  const errors: Record<string, Message> = {};
  const today = dayIn(house.now(), "America/New_York");
  const earlier = await priorDays(viewer, house.store, process.id);
  const odd = oddDay(input.happenedOn, { today, after: earlier.at(-1)?.happenedOn ?? null });
  if (odd !== null) errors.happenedOn = message(`begun.day.${odd}`);
  const names = namesAhead(gate, stage);
  const chosen = names.filter(({ candidacyId }) => (input.chosen ?? []).includes(candidacyId));
  if (parts.chooses) {
    if (chosen.length === 0 || chosen.length !== new Set(input.chosen).size)
      errors.chosen = message("begun.chooseNames");
    else if (stage === "shortlisting" && chosen.length > (process.shortlistSize ?? 0))
      errors.chosen = message("begun.moreThanShortlist", { most: process.shortlistSize ?? 0 });
  }
  const least = parts.chooses ? chosen.length : names.length;
  if (parts.counts && (input.names === null || input.names < least))
    errors.names = message("begun.fewerNames", { count: least });
  if (stage === "needsDefined") {
    const { call: old } = input;
    if (!old) errors.closesOn = message("field.required");
    else {
      if (old.closesOn < input.happenedOn) errors.closesOn = message("begun.closesBeforeIssue");
      else if (begunIn === "callOpen" ? endOfNewYorkDay(old.closesOn) <= house.now() : old.closesOn > today)
        errors.closesOn = message(begunIn === "callOpen" ? "begun.callOver" : "begun.callStillOpen");
      if (old.nextNewsOn < today) errors.nextNewsOn = message("call.newsInThePast");
      if (old.noteVerbale.trim() === "") errors.noteVerbale = message("field.required");
    }
  }
  if (parts.ratings) {
    const rubric = await rubricOf(viewer, house.store, process.id);
    for (const { candidacyId } of names)
      for (const { id } of gate.records.competencies) {
        const rating = input.ratings?.[`${candidacyId}.${id}`] ?? null;
        if (rating === null || !rubric || rating < rubric.scale.lo || rating > rubric.scale.hi)
          errors[`rating.${candidacyId}.${id}`] = message("field.whole", {
            lo: rubric?.scale.lo ?? 1,
            hi: rubric?.scale.hi ?? 4,
          });
      }
  }
  return errors;
}

/** What follows from the record of a stage, as the stage's own act would have written it, but for what it cannot know. */
async function partOf(work: Work, gate: GateState, input: PriorInput): Promise<Part> {
  const { house } = work;
  const { processId, stage } = input;
  const { records } = gate;
  const { round } = records.process;
  const now = house.now();
  const names = namesAhead(gate, stage);
  const chosen = names.filter(({ candidacyId }) => (input.chosen ?? []).includes(candidacyId));
  const moves = (people: typeof names, act: CandidacyAct): Part => {
    const going = people.flatMap((one) => {
      const to = candidacyAfter(one.state, act);
      return to === null ? [] : [{ ...one, to }];
    });
    return {
      events: going.map(({ candidacyId, state, to }) =>
        event("candidacy.moved", ["candidacy", candidacyId], processId, { from: state, to, round }),
      ),
      writes: going.map(({ candidacyId, version, state, to }) =>
        change(candidacy, { id: candidacyId, version, state }, { state: to, stateSince: now }),
      ),
    };
  };
  switch (stage) {
    case "needsDefined":
      return input.call ? callPart(work, gate, input, input.call) : nothing;
    case "callOpen":
      return nothing;
    case "eligibilityScreening": {
      const out = names.filter((one) => !chosen.includes(one));
      const behind = await nominationsBehind(
        work.viewer,
        house.store,
        out.map(({ candidacyId }) => candidacyId),
      );
      const eligible = moves(
        chosen.filter(({ state }) => state !== "eligible"),
        "findEligible",
      );
      const ineligible = moves(out, "findIneligible");
      return {
        events: [...eligible.events, ...ineligible.events],
        writes: [
          ...eligible.writes,
          ...ineligible.writes,
          ...behind
            .filter(({ state }) => state === "submitted" || state === "incomplete")
            .map(({ id, state, version }) => change(nomination, { id, version, state }, { state: "ineligible" })),
        ],
      };
    }
    case "longlisting": {
      const moved = moves(chosen, "longlist");
      return {
        events: moved.events,
        writes: [
          ...moved.writes,
          insert(
            longlistEntry,
            chosen.map(({ candidacyId }) => ({ id: house.newId(), processId, round, candidacyId, enteredAt: now })),
          ),
          ...(records.shortlist
            ? []
            : [insert(shortlist, { id: house.newId(), processId, round, state: "draft" as const, version: 1 })]),
        ],
      };
    }
    case "shortlisting": {
      const list = records.shortlist!;
      const moved = moves(chosen, "shortlist");
      const voters = records.members.filter(({ seat }) => seat !== "observer");
      return {
        events: moved.events,
        writes: [
          ...moved.writes,
          change(shortlist, { id: list.id, version: list.version, state: "draft" }, { state: "recorded" }),
          insert(
            shortlistEntry,
            chosen.map(({ candidacyId }) => ({ id: house.newId(), shortlistId: list.id, candidacyId })),
          ),
          // The panel scores here only where the assessment is still to come; what it scored on paper gets no sheet.
          ...(records.begunIn === "assessment"
            ? voters.flatMap(({ id }, turn) =>
                draftSheets(
                  house,
                  records.panel!.id,
                  id,
                  chosen
                    .map(({ candidacyId }) => candidacyId)
                    .filter(
                      (candidacyId) =>
                        !records.declarations.some(
                          (one) =>
                            one.panelMemberId === id && one.candidacyId === candidacyId && one.ruling === "recused",
                        ),
                    ),
                  turn,
                ),
              )
            : []),
        ],
      };
    }
    case "assessment": {
      const head = records.panel!;
      const moved = moves(names, "assess");
      return {
        events: [event("panel.revealed", ["panel", head.id], processId, { sheets: 0 }), ...moved.events],
        writes: [
          change(panel, { id: head.id, version: head.version, revealedAt: null }, { revealedAt: now }),
          ...moved.writes,
        ],
      };
    }
    case "panelReview": {
      const head = records.panel!;
      const method = records.process.ratingMethod!;
      const rows = names.flatMap(({ candidacyId }) =>
        records.competencies.map(({ id: competencyId, passLevel }) => {
          const rating = input.ratings?.[`${candidacyId}.${competencyId}`] ?? null;
          return {
            id: house.newId(),
            panelId: head.id,
            candidacyId,
            competencyId,
            rating,
            method,
            passed: rating !== null && rating >= passLevel,
            writtenAt: now,
          };
        }),
      );
      return {
        events: [
          event("officialRatings.written", ["panel", head.id], processId, {
            candidacies: names.length,
            digest: house.digest([
              "officialRatings",
              rows.map(({ candidacyId, competencyId, rating, passed }) => [
                candidacyId,
                competencyId,
                rating,
                method,
                passed,
              ]),
            ]),
          }),
        ],
        writes: [
          change(panel, { id: head.id, version: head.version, closedAt: null }, { closedAt: now }),
          ...(rows.length > 0 ? [insert(officialRating, rows)] : []),
        ],
      };
    }
  }
}

/** The call as it went out on its day: what it froze is frozen, its deadline stands; no notice goes to any State. */
async function callPart(
  work: Work,
  gate: GateState,
  input: PriorInput,
  old: NonNullable<PriorInput["call"]>,
): Promise<Part> {
  const { house, viewer } = work;
  const { processId } = input;
  const { process } = gate.records;
  const callId = house.newId();
  const closesAt = endOfNewYorkDay(old.closesOn);
  const documents = await documentsFor(viewer, house.store, gate.head.post.typeId);
  return {
    set: { frozenAt: house.now(), nextNewsOn: old.nextNewsOn },
    events: [
      event("call.entered", ["call", callId], processId, {
        callId,
        issuedOn: input.happenedOn,
        closesAt,
        digest: house.digest(["call", processId, process.round, process.ratingMethod, process.recommendationMode]),
      }),
    ],
    writes: [
      change(stagePlan, { processId, state: "callOpen" }, { endsAt: closesAt }, null),
      insert(call, {
        id: callId,
        processId,
        round: process.round,
        noteVerbale: old.noteVerbale,
        // Noon of that day in New York, give or take an hour of summer time: of the old call the day alone is known.
        issuedAt: Math.min(Date.parse(`${input.happenedOn}T17:00:00Z`), house.now()),
        closesAt,
        version: 1,
      }),
      insert(
        callDocument,
        documents.map(({ documentType }) => ({ id: house.newId(), callId, documentType })),
      ),
    ],
  };
}
