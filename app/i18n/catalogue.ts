import { admin as adminEn } from "./en/admin.ts";
import { admin as adminFr } from "./fr/admin.ts";
import { admin as adminAr } from "./ar/admin.ts";
import { amends as amendsEn } from "./en/amends.ts";
import { amends as amendsFr } from "./fr/amends.ts";
import { amends as amendsAr } from "./ar/amends.ts";
import { assessment as assessmentEn } from "./en/assessment.ts";
import { assessment as assessmentFr } from "./fr/assessment.ts";
import { assessment as assessmentAr } from "./ar/assessment.ts";
import { balance as balanceEn } from "./en/balance.ts";
import { balance as balanceFr } from "./fr/balance.ts";
import { balance as balanceAr } from "./ar/balance.ts";
import { board as boardEn } from "./en/board.ts";
import { board as boardFr } from "./fr/board.ts";
import { board as boardAr } from "./ar/board.ts";
import { begun as begunEn } from "./en/begun.ts";
import { begun as begunFr } from "./fr/begun.ts";
import { begun as begunAr } from "./ar/begun.ts";
import { booking as bookingEn } from "./en/booking.ts";
import { booking as bookingFr } from "./fr/booking.ts";
import { booking as bookingAr } from "./ar/booking.ts";
import { cadre as cadreEn } from "./en/cadre.ts";
import { cadre as cadreFr } from "./fr/cadre.ts";
import { cadre as cadreAr } from "./ar/cadre.ts";
import { callRecord as callRecordEn } from "./en/call-record.ts";
import { callRecord as callRecordFr } from "./fr/call-record.ts";
import { callRecord as callRecordAr } from "./ar/call-record.ts";
import { common as commonEn } from "./en/common.ts";
import { common as commonFr } from "./fr/common.ts";
import { common as commonAr } from "./ar/common.ts";
import { decision as decisionEn } from "./en/decision.ts";
import { decision as decisionFr } from "./fr/decision.ts";
import { decision as decisionAr } from "./ar/decision.ts";
import { factor as factorEn } from "./en/factor.ts";
import { factor as factorFr } from "./fr/factor.ts";
import { factor as factorAr } from "./ar/factor.ts";
import { letters as lettersEn } from "./en/letters.ts";
import { letters as lettersFr } from "./fr/letters.ts";
import { letters as lettersAr } from "./ar/letters.ts";
import { lists as listsEn } from "./en/lists.ts";
import { lists as listsFr } from "./fr/lists.ts";
import { lists as listsAr } from "./ar/lists.ts";
import { loops as loopsEn } from "./en/loops.ts";
import { loops as loopsFr } from "./fr/loops.ts";
import { loops as loopsAr } from "./ar/loops.ts";
import { mentoring as mentoringEn } from "./en/mentoring.ts";
import { mentoring as mentoringFr } from "./fr/mentoring.ts";
import { mentoring as mentoringAr } from "./ar/mentoring.ts";
import { nominations as nominationsEn } from "./en/nominations.ts";
import { nominations as nominationsFr } from "./fr/nominations.ts";
import { nominations as nominationsAr } from "./ar/nominations.ts";
import { notices as noticesEn } from "./en/notices.ts";
import { notices as noticesFr } from "./fr/notices.ts";
import { notices as noticesAr } from "./ar/notices.ts";
import { operations as operationsEn } from "./en/operations.ts";
import { operations as operationsFr } from "./fr/operations.ts";
import { operations as operationsAr } from "./ar/operations.ts";
import { oversight as oversightEn } from "./en/oversight.ts";
import { oversight as oversightFr } from "./fr/oversight.ts";
import { oversight as oversightAr } from "./ar/oversight.ts";
import { people as peopleEn } from "./en/people.ts";
import { people as peopleFr } from "./fr/people.ts";
import { people as peopleAr } from "./ar/people.ts";
import { process as processEn } from "./en/process.ts";
import { process as processFr } from "./fr/process.ts";
import { process as processAr } from "./ar/process.ts";
import { resultsList as resultsListEn } from "./en/results-list.ts";
import { resultsList as resultsListFr } from "./fr/results-list.ts";
import { resultsList as resultsListAr } from "./ar/results-list.ts";
import { rubrics as rubricsEn } from "./en/rubrics.ts";
import { rubrics as rubricsFr } from "./fr/rubrics.ts";
import { rubrics as rubricsAr } from "./ar/rubrics.ts";
import { screening as screeningEn } from "./en/screening.ts";
import { screening as screeningFr } from "./fr/screening.ts";
import { screening as screeningAr } from "./ar/screening.ts";
import { search as searchEn } from "./en/search.ts";
import { search as searchFr } from "./fr/search.ts";
import { search as searchAr } from "./ar/search.ts";
import { shell as shellEn } from "./en/shell.ts";
import { shell as shellFr } from "./fr/shell.ts";
import { shell as shellAr } from "./ar/shell.ts";
import { shortlist as shortlistEn } from "./en/shortlist.ts";
import { shortlist as shortlistFr } from "./fr/shortlist.ts";
import { shortlist as shortlistAr } from "./ar/shortlist.ts";
import { ties as tiesEn } from "./en/ties.ts";
import { ties as tiesFr } from "./fr/ties.ts";
import { ties as tiesAr } from "./ar/ties.ts";
import { trail as trailEn } from "./en/trail.ts";
import { trail as trailFr } from "./fr/trail.ts";
import { trail as trailAr } from "./ar/trail.ts";
import { ui as uiEn } from "./en/ui.ts";
import { ui as uiFr } from "./fr/ui.ts";
import { ui as uiAr } from "./ar/ui.ts";
import { vetting as vettingEn } from "./en/vetting.ts";
import { vetting as vettingFr } from "./fr/vetting.ts";
import { vetting as vettingAr } from "./ar/vetting.ts";
import { words as wordsEn } from "./en/words.ts";
import { words as wordsFr } from "./fr/words.ts";
import { words as wordsAr } from "./ar/words.ts";

/** One catalogue per language, one file per subject; English is the reference, the compiler holds the others to it. */
export const en = {
  ...adminEn,
  ...amendsEn,
  ...assessmentEn,
  ...balanceEn,
  ...boardEn,
  ...begunEn,
  ...bookingEn,
  ...cadreEn,
  ...callRecordEn,
  ...commonEn,
  ...decisionEn,
  ...factorEn,
  ...lettersEn,
  ...listsEn,
  ...loopsEn,
  ...mentoringEn,
  ...nominationsEn,
  ...noticesEn,
  ...operationsEn,
  ...oversightEn,
  ...peopleEn,
  ...processEn,
  ...resultsListEn,
  ...rubricsEn,
  ...screeningEn,
  ...searchEn,
  ...shellEn,
  ...shortlistEn,
  ...tiesEn,
  ...trailEn,
  ...uiEn,
  ...vettingEn,
  ...wordsEn,
} as const;
export type TextKey = keyof typeof en;
/** The key of a word that confirms an act. */
export type WordKey = keyof typeof wordsEn;
export const fr: Record<TextKey, string> = {
  ...adminFr,
  ...amendsFr,
  ...assessmentFr,
  ...balanceFr,
  ...boardFr,
  ...begunFr,
  ...bookingFr,
  ...cadreFr,
  ...callRecordFr,
  ...commonFr,
  ...decisionFr,
  ...factorFr,
  ...lettersFr,
  ...listsFr,
  ...loopsFr,
  ...mentoringFr,
  ...nominationsFr,
  ...noticesFr,
  ...operationsFr,
  ...oversightFr,
  ...peopleFr,
  ...processFr,
  ...resultsListFr,
  ...rubricsFr,
  ...screeningFr,
  ...searchFr,
  ...shellFr,
  ...shortlistFr,
  ...tiesFr,
  ...trailFr,
  ...uiFr,
  ...vettingFr,
  ...wordsFr,
};
export const ar: Record<TextKey, string> = {
  ...adminAr,
  ...amendsAr,
  ...assessmentAr,
  ...balanceAr,
  ...boardAr,
  ...begunAr,
  ...bookingAr,
  ...cadreAr,
  ...callRecordAr,
  ...commonAr,
  ...decisionAr,
  ...factorAr,
  ...lettersAr,
  ...listsAr,
  ...loopsAr,
  ...mentoringAr,
  ...nominationsAr,
  ...noticesAr,
  ...operationsAr,
  ...oversightAr,
  ...peopleAr,
  ...processAr,
  ...resultsListAr,
  ...rubricsAr,
  ...screeningAr,
  ...searchAr,
  ...shellAr,
  ...shortlistAr,
  ...tiesAr,
  ...trailAr,
  ...uiAr,
  ...vettingAr,
  ...wordsAr,
};
