import { message, type Message } from "#app/domain/message.ts";
import { handsOf, sees, type Standing } from "#app/domain/policy.ts";
import type { Condition, ConditionCode, Place } from "#app/domain/selection/stages.ts";

/** A gate line as its viewer may see it. */
export type ShownLine = {
  readonly status: "met" | "reason" | "blocking" | "waiting";
  readonly title: Message;
  readonly detail: Message | null;
  readonly figure: Message | null;
  readonly place: Place | null;
  readonly rule: string | null;
  /** Whether this viewer's hand mends it. */
  readonly mine: boolean;
};

type Audience = (standing: Standing) => boolean;
const desk: Audience = (s) => s.officer || s.lead;
const chair: Audience = (s) => s.seat === "chair" || s.actingChair;
const deciding: Audience = (s) => s.authority || s.named;
const deskOrChair: Audience = (s) => desk(s) || chair(s);
/** Counts of names: not for a chair whom the count would tell of a name that the chair is recused from. */
const wholePanel: Audience = (s) => desk(s) || (chair(s) && s.recusedFrom.length === 0);
const panelFindings: Audience = (s) => desk(s) || sees(s, "findings");
/** Counts, balance and signature of the shortlist say who is on it: for nobody before all of it is declared on. */
const ofShortlist =
  (audience: Audience): Audience =>
  (s) =>
    audience(s) && sees(s, "shortlist");

/** Over whose records a condition speaks: all others read one constant line (model.md, "gate, board, tasks"). */
const audiences: Record<ConditionCode, Audience> = {
  officerAssigned: desk,
  needsWritten: desk,
  termsWritten: desk,
  criteriaWritten: desk,
  competenciesWeighed: desk,
  rubricOnScale: desk,
  rulesOfCallSet: desk,
  deadlineSet: desk,
  deadlinePassed: desk,
  callQuestionsAnswered: desk,
  lateWindowsOver: desk,
  screenersAssigned: desk,
  candidaciesReceived: desk,
  screenedByTwo: desk,
  allDecided: desk,
  longlistMade: desk,
  balanceLonglist: desk,
  panelConvened: deskOrChair,
  balancePanel: deskOrChair,
  panelAvailable: desk,
  declarationsComplete: deskOrChair,
  conflictsRuled: deskOrChair,
  shortlistMade: ofShortlist(wholePanel),
  balanceShortlist: ofShortlist(panelFindings),
  shortlistSigned: ofShortlist(deskOrChair),
  sessionsHeld: ofShortlist(wholePanel),
  sheetsLocked: deskOrChair,
  narrativesComplete: ofShortlist(wholePanel),
  reportSigned: (s) => desk(s) || sees(s, "results"),
  reportAnswered: deskOrChair,
  questionAnswered: deskOrChair,
  listMade: wholePanel,
  listLongEnough: wholePanel,
  balanceList: panelFindings,
  analysisOfList: panelFindings,
  listCleared: wholePanel,
  listSigned: deskOrChair,
  decisionTaken: deciding,
  balanceDecision: deciding,
  analysisOfDecision: deciding,
  decidedCleared: deciding,
  consultationsHeld: deciding,
  consultationsAnswered: deciding,
  objectionRecorded: deciding,
  officerNamed: deciding,
  offerAccepted: deciding,
  formalitiesDone: deciding,
  inductionPlanned: desk,
  priorRecorded: desk,
};

/**
 * The lines of a gate as a standing may see them. Whatever speaks of records that it may not see is folded into one
 * constant line, *waits for others*, whether met or not, so that nobody reads progress off it.
 */
export function shownLines(standing: Standing, lines: readonly Condition[]): ShownLine[] {
  const hands = handsOf(standing);
  const shown: ShownLine[] = lines
    .filter((line) => audiences[line.code](standing))
    .map(({ status, title, detail, figure, where, rule, mend }) => ({
      status,
      title,
      detail,
      figure,
      place: where,
      rule,
      mine: hands.has(mend),
    }));
  const told = shown.length;
  // What waits for the viewer's own declaration is no secret to the viewer.
  const declares = lines.some(({ code, status }) => code === "declarationsComplete" && status !== "met");
  if (declares && !audiences.declarationsComplete(standing) && hands.has("member") && !standing.declared)
    shown.unshift({
      status: "blocking",
      title: message("gate.ownDeclaration"),
      detail: message("gate.ownDeclaration.mend"),
      figure: null,
      place: "declarations",
      rule: null,
      mine: true,
    });
  if (told < lines.length)
    shown.push({
      status: "waiting",
      title: message("gate.waitsForOthers"),
      detail: message("gate.waitsForOthersText"),
      figure: null,
      place: null,
      rule: null,
      mine: false,
    });
  return shown;
}
