import { message, type Message } from "../message.ts";
import type { PriorStage } from "./begun.ts";
import { extraordinaryEvents } from "./exceptions.ts";
import { before, type ProcessState } from "./states.ts";

export const representationKinds = ["representation", "complaint"] as const;
export type RepresentationKind = (typeof representationKinds)[number];

/** The questions that oversight asks of every process, always the same and in this order. */
export const fairnessQuestions = [
  "rubricFrozen",
  "frameKept",
  "statesTold",
  "screenedByTwo",
  "tiesDeclared",
  "recusedKeptOut",
  "scoredAlone",
  "lockedKept",
  "reasonsSigned",
  "reportAnswered",
  "listCleared",
  "decidedByTwo",
  "offTheList",
  "outOfOrdinary",
] as const;
export type FairnessQuestion = (typeof fairnessQuestions)[number];

/**
 * `shown`: the trail proves it. `exception`: the trail proves something else, or that it was done another way.
 * `notYet`: its time has not come. `cannotBeShown`: it should be in the trail by now and is not.
 */
export type FairnessVerdict = "shown" | "exception" | "notYet" | "cannotBeShown";
export type Evidence = {
  readonly text: Message;
  /** The entries it rests on, the first dozen of them. */
  readonly seqs: readonly number[];
  /** Of a signed reason: the code of the rule that asked for it, and who signed. */
  readonly signed?: { readonly rule: string; readonly accountId: string };
};
export type FairnessAnswer = {
  readonly question: FairnessQuestion;
  readonly verdict: FairnessVerdict;
  readonly evidence: readonly Evidence[];
};

/** One entry of the trail, as far as the questions read it. */
export type Entry = {
  readonly seq: number;
  readonly at: number;
  readonly actorId: string;
  readonly type: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

/** What the trail alone does not say: whose seat, sheet and recusal is whose, and how many were told. */
export type FairnessRecords = {
  readonly seats: readonly { readonly id: string; readonly accountId: string; readonly voting: boolean }[];
  readonly recusals: readonly { readonly accountId: string; readonly candidacyId: string; readonly ruledAt: number }[];
  readonly sheets: readonly {
    readonly id: string;
    readonly accountId: string;
    readonly digest: string | null;
    readonly locked: boolean;
  }[];
  /** Whose file an object is: ids of candidacies, nominations and documents, each to its candidacy. */
  readonly files: ReadonlyMap<string, string>;
  /** How many calls the process had, and for how many of them one notice went to all Member States. */
  readonly callNotices: { readonly calls: number; readonly told: number };
};

type Judged = Omit<FairnessAnswer, "question">;
type Trace = { readonly entries: readonly Entry[]; readonly records: FairnessRecords };

const of = (trace: Trace, ...types: string[]) => trace.entries.filter(({ type }) => types.includes(type));
const seqs = (entries: readonly Entry[]) => entries.map(({ seq }) => seq);
const say = (key: string, entries: readonly Entry[] = [], values: Record<string, string | number> = {}): Evidence => ({
  text: message(`fair.${key}`, values),
  seqs: seqs(entries).slice(0, 12),
});
const moved = (trace: Trace, from: string, to: string) =>
  of(trace, "process.moved").filter(({ payload }) => payload.from === from && payload.to === to);
/** Whether a reading opened somebody's file: the file as a page, or one of its documents. */
const opensFile = ({ type, objectKind }: Entry) =>
  type === "file.read" || (type === "record.read" && (objectKind === "candidacy" || objectKind === "nomination"));

const judges: Readonly<Record<FairnessQuestion, (trace: Trace) => Judged>> = {
  rubricFrozen(trace) {
    const [issued] = of(trace, "call.issued");
    if (!issued) return { verdict: "notYet", evidence: [] };
    const [first] = of(trace, "nomination.opened", "nomination.registered", "candidacy.made", "candidacy.broughtIn");
    const evidence = [say("frozenAt", [issued])];
    if (!first) return { verdict: "shown", evidence: [...evidence, say("noNameYet")] };
    return {
      verdict: first.seq > issued.seq ? "shown" : "exception",
      evidence: [...evidence, say("firstName", [first])],
    };
  },
  frameKept(trace) {
    const [issued] = of(trace, "call.issued");
    if (!issued) return { verdict: "notYet", evidence: [] };
    const later = of(trace, "needs.written").filter(({ seq }) => seq > issued.seq);
    return later.length === 0
      ? { verdict: "shown", evidence: [say("frameKept", [issued])] }
      : { verdict: "exception", evidence: [say("frameChanged", later, { count: later.length })] };
  },
  statesTold(trace) {
    const [issued] = of(trace, "call.issued");
    if (!issued) return { verdict: "notYet", evidence: [] };
    const { calls, told } = trace.records.callNotices;
    return told < calls
      ? { verdict: "cannotBeShown", evidence: [say("noNotice", of(trace, "call.issued"), { count: calls - told })] }
      : { verdict: "shown", evidence: [say("toldAtOnce", of(trace, "call.issued"), { count: calls })] };
  },
  screenedByTwo(trace) {
    const decided = of(trace, "eligibility.decided");
    const closed = moved(trace, "eligibilityScreening", "longlisting");
    if (decided.length === 0) return { verdict: closed.length > 0 ? "cannotBeShown" : "notYet", evidence: [] };
    const alone = decided.filter(({ objectId, seq }) => {
      const screeners = of(trace, "screeningSheet.submitted").filter(
        (entry) => entry.payload.candidacyId === objectId && entry.seq < seq,
      );
      return new Set(screeners.map(({ actorId }) => actorId)).size < 2;
    });
    return alone.length === 0
      ? { verdict: "shown", evidence: [say("screenedByTwo", decided, { count: decided.length })] }
      : { verdict: "exception", evidence: [say("screenedByFewer", alone, { count: alone.length })] };
  },
  tiesDeclared(trace) {
    const declared = of(trace, "conflict.declared");
    const opened = moved(trace, "longlisting", "shortlisting");
    if (opened.length === 0) return { verdict: "notYet", evidence: [] };
    const voters = trace.records.seats.filter(({ voting }) => voting);
    const own = (seatId: string) => declared.filter(({ payload }) => payload.panelMemberId === seatId);
    const undeclared = voters.filter(({ id }) => own(id).length === 0);
    const early = voters.flatMap(({ id, accountId }) => {
      const last = own(id)[0];
      return trace.entries.filter(
        (entry) => entry.actorId === accountId && opensFile(entry) && (!last || entry.seq < last.seq),
      );
    });
    if (early.length > 0)
      return { verdict: "exception", evidence: [say("openedBefore", early, { count: early.length })] };
    if (undeclared.length > 0)
      return {
        verdict: moved(trace, "shortlisting", "assessment").length > 0 ? "cannotBeShown" : "notYet",
        evidence: [say("undeclared", [], { count: undeclared.length })],
      };
    return { verdict: "shown", evidence: [say("declaredFirst", declared, { count: voters.length })] };
  },
  recusedKeptOut(trace) {
    const { recusals } = trace.records;
    if (of(trace, "conflict.declared").length === 0) return { verdict: "notYet", evidence: [] };
    if (recusals.length === 0) return { verdict: "shown", evidence: [say("noRecusal")] };
    const opened = recusals.flatMap(({ accountId, candidacyId, ruledAt }) =>
      trace.entries.filter(
        (entry) =>
          entry.actorId === accountId &&
          opensFile(entry) &&
          trace.records.files.get(entry.objectId) === candidacyId &&
          entry.at > ruledAt,
      ),
    );
    return opened.length === 0
      ? { verdict: "shown", evidence: [say("keptOut", of(trace, "conflict.ruled"), { count: recusals.length })] }
      : { verdict: "exception", evidence: [say("openedRecused", opened, { count: opened.length })] };
  },
  scoredAlone(trace) {
    const reveals = of(trace, "panel.revealed");
    const locked = of(trace, "scoreSheet.locked");
    if (reveals.length === 0) return { verdict: "notYet", evidence: [] };
    if (locked.length === 0) return { verdict: "cannotBeShown", evidence: [say("noLocks", reveals)] };
    const last = reveals[reveals.length - 1]!;
    const late = locked.filter(({ seq }) => seq > last.seq);
    const owners = new Map(trace.records.sheets.map(({ id, accountId }) => [id, accountId]));
    const peeked = of(trace, "record.read").filter(
      ({ objectKind, objectId, actorId, seq }) =>
        objectKind === "scoreSheet" &&
        seq < reveals[0]!.seq &&
        owners.has(objectId) &&
        owners.get(objectId) !== actorId,
    );
    if (late.length > 0 || peeked.length > 0)
      return {
        verdict: "exception",
        evidence: [
          ...(late.length > 0 ? [say("lockedLate", late, { count: late.length })] : []),
          ...(peeked.length > 0 ? [say("readBefore", peeked, { count: peeked.length })] : []),
        ],
      };
    return { verdict: "shown", evidence: [say("lockedBefore", reveals, { count: locked.length })] };
  },
  lockedKept(trace) {
    const locked = of(trace, "scoreSheet.locked");
    if (locked.length === 0) return { verdict: "notYet", evidence: [] };
    const now = new Map(trace.records.sheets.map((sheet) => [sheet.id, sheet]));
    const changed = locked.filter(({ objectId, payload }) => {
      const sheet = now.get(objectId);
      return !sheet || !sheet.locked || sheet.digest !== payload.digest;
    });
    if (changed.length > 0)
      return { verdict: "exception", evidence: [say("sheetChanged", changed, { count: changed.length })] };
    const again = locked.filter(({ payload }) => Number(payload.attempt) > 1);
    return {
      verdict: again.length > 0 ? "exception" : "shown",
      evidence: [
        say("digestsHold", locked, { count: locked.length }),
        ...(again.length > 0 ? [say("reopened", again, { count: again.length })] : []),
      ],
    };
  },
  reasonsSigned(trace) {
    const reasons = of(trace, "reason.signed", "nominationList.reasonSigned", "analysis.signed");
    const checks = of(trace, "balance.checked");
    if (checks.length === 0 && reasons.length === 0) return { verdict: "notYet", evidence: [] };
    return reasons.length === 0
      ? { verdict: "shown", evidence: [say("noReason", checks)] }
      : {
          verdict: "shown",
          evidence: [
            say("reasonsSigned", [], { count: reasons.length }),
            ...reasons.map((entry) => ({
              text: message(`fair.gate.${String(entry.payload.gate ?? "nominationList")}`),
              seqs: [entry.seq],
              // A comparative analysis is what G5 asks for.
              signed: { rule: String(entry.payload.rule ?? "G5"), accountId: entry.actorId },
            })),
          ],
        };
  },
  reportAnswered(trace) {
    const answers = of(trace, "panelReport.answered");
    const closed = moved(trace, "panelReview", "recommendation");
    if (answers.length === 0) return { verdict: closed.length > 0 ? "cannotBeShown" : "notYet", evidence: [] };
    const by = (answer: string) => answers.filter(({ payload }) => payload.answer === answer);
    const [dissents, unsigned] = [by("dissent"), by("notSigned")];
    return {
      verdict: unsigned.length > 0 ? "exception" : "shown",
      evidence: [
        say("answered", answers, { count: answers.length }),
        say("dissents", dissents, { count: dissents.length }),
        ...(unsigned.length > 0 ? [say("notSigned", unsigned, { count: unsigned.length })] : []),
      ],
    };
  },
  listCleared(trace) {
    const sent = moved(trace, "recommendation", "decision");
    return sent.length === 0
      ? { verdict: "notYet", evidence: [] }
      : { verdict: "shown", evidence: [say("listCleared", sent)] };
  },
  decidedByTwo(trace) {
    const approved = of(trace, "decision.approved");
    if (approved.length === 0) return { verdict: "notYet", evidence: [] };
    // On a paper memo the first of the two is who signed it, not the officer who recorded it.
    const taken = [
      ...of(trace, "decision.taken").map(({ payload, actorId }) => ({
        id: payload.decisionId,
        by: actorId as unknown,
      })),
      ...of(trace, "decision.recordedOnPaper").map(({ payload }) => ({ id: payload.decisionId, by: payload.signerId })),
    ];
    const alone = approved.filter(({ payload, actorId }) => {
      const first = taken.find((entry) => entry.id === payload.decisionId);
      return !first || first.by === actorId;
    });
    return alone.length > 0
      ? { verdict: "exception", evidence: [say("decidedByOne", alone, { count: alone.length })] }
      : { verdict: "shown", evidence: [say("decidedByTwo", approved, { count: approved.length })] };
  },
  offTheList(trace) {
    const taken = [...of(trace, "decision.taken"), ...of(trace, "decision.recordedOnPaper")];
    const brought = of(trace, "candidacy.broughtIn");
    const off = taken.filter(({ payload }) => payload.offList === true);
    if (off.length > 0 || brought.length > 0)
      return {
        verdict: "exception",
        evidence: [say("offList", [...brought, ...off], { brought: brought.length, decided: off.length })],
      };
    return taken.length === 0
      ? { verdict: "notYet", evidence: [] }
      : { verdict: "shown", evidence: [say("onList", taken)] };
  },
  outOfOrdinary(trace) {
    const evidence: Evidence[] = extraordinaryEvents
      .map((type) => ({ type, found: of(trace, type) }))
      .filter(({ found }) => found.length > 0)
      .map(({ type, found }) => ({
        text: message("fair.exceptionOf", { what: message(`trail.event.${type}`), count: found.length }),
        seqs: seqs(found).slice(0, 12),
      }));
    const back = of(trace, "process.moved").filter(({ payload }) =>
      before(payload.to as ProcessState, payload.from as ProcessState),
    );
    if (back.length > 0) evidence.push(say("wentBack", back, { count: back.length }));
    return evidence.length === 0
      ? { verdict: trace.entries.length === 0 ? "notYet" : "shown", evidence: [say("nothing")] }
      : { verdict: "exception", evidence };
  },
};

/** The stages whose records a question rests on: where one lies before the portal, the portal cannot show the answer. */
const restsOn: Readonly<Partial<Record<FairnessQuestion, readonly PriorStage[]>>> = {
  rubricFrozen: ["needsDefined"],
  frameKept: ["needsDefined"],
  statesTold: ["needsDefined"],
  screenedByTwo: ["eligibilityScreening"],
  tiesDeclared: ["shortlisting"],
  recusedKeptOut: ["shortlisting"],
  scoredAlone: ["assessment"],
  lockedKept: ["assessment"],
  reasonsSigned: ["callOpen", "longlisting", "shortlisting"],
  reportAnswered: ["panelReview"],
};
/** The answer as far as it may be given: never "shown" where the evidence lies before the portal. */
function asFarAsShown(question: FairnessQuestion, judged: Judged, trace: Trace): Judged {
  const prior = of(trace, "priorRecord.made").filter(({ payload }) =>
    restsOn[question]?.includes(payload.stage as PriorStage),
  );
  if (prior.length === 0) return judged;
  const beforePortal = say("beforePortal", prior, { count: prior.length });
  return judged.verdict === "exception"
    ? { verdict: "exception", evidence: [beforePortal, ...judged.evidence] }
    : { verdict: "cannotBeShown", evidence: [beforePortal] };
}

/**
 * Answers the fixed questions of one process from its trail and the records that the trail points to. Entries are in
 * the order of their sequence numbers. Nothing is assumed: what the trail does not hold "cannot be shown".
 */
export function fairnessOf(entries: readonly Entry[], records: FairnessRecords): FairnessAnswer[] {
  const trace = { entries, records };
  return fairnessQuestions.map((question) => ({
    question,
    ...asFarAsShown(question, judges[question](trace), trace),
  }));
}

export type Reader = {
  readonly accountId: string;
  readonly times: number;
  readonly first: number;
  readonly last: number;
};

/**
 * Who opened each file and how often, from the readings in the trail; by candidacy, the most frequent reader first. A
 * file is its page, a nomination in it or a document of it; lists and matrices are not counted.
 */
export function readersOf(
  entries: readonly Entry[],
  fileOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Reader[]> {
  const files = new Map<string, Map<string, Reader>>();
  for (const entry of entries) {
    const file = opensFile(entry) ? fileOf.get(entry.objectId) : undefined;
    if (file === undefined) continue;
    const readers = files.get(file) ?? new Map<string, Reader>();
    const known = readers.get(entry.actorId);
    readers.set(entry.actorId, {
      accountId: entry.actorId,
      times: (known?.times ?? 0) + 1,
      first: known?.first ?? entry.at,
      last: entry.at,
    });
    files.set(file, readers);
  }
  return new Map(
    [...files].map(([id, readers]) => [
      id,
      [...readers.values()].sort((a, b) => b.times - a.times || a.first - b.first),
    ]),
  );
}
