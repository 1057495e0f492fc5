import { balance as balanceEn } from "./en/balance.ts";
import { balance as balanceFr } from "./fr/balance.ts";
import { cadre as cadreEn } from "./en/cadre.ts";
import { cadre as cadreFr } from "./fr/cadre.ts";
import { common as commonEn } from "./en/common.ts";
import { ui as uiEn } from "./en/ui.ts";
import { common as commonFr } from "./fr/common.ts";
import { ui as uiFr } from "./fr/ui.ts";
import { people as peopleEn } from "./en/people.ts";
import { people as peopleFr } from "./fr/people.ts";
import { shell as shellEn } from "./en/shell.ts";
import { shell as shellFr } from "./fr/shell.ts";
import { process as processEn } from "./en/process.ts";
import { process as processFr } from "./fr/process.ts";
import { mentoring as mentoringEn } from "./en/mentoring.ts";
import { mentoring as mentoringFr } from "./fr/mentoring.ts";
import { ties as tiesEn } from "./en/ties.ts";
import { ties as tiesFr } from "./fr/ties.ts";
import { nominations as nominationsEn } from "./en/nominations.ts";
import { nominations as nominationsFr } from "./fr/nominations.ts";
import { assessment as assessmentEn } from "./en/assessment.ts";
import { assessment as assessmentFr } from "./fr/assessment.ts";
import { screening as screeningEn } from "./en/screening.ts";
import { screening as screeningFr } from "./fr/screening.ts";
import { shortlist as shortlistEn } from "./en/shortlist.ts";
import { shortlist as shortlistFr } from "./fr/shortlist.ts";
import { decision as decisionEn } from "./en/decision.ts";
import { decision as decisionFr } from "./fr/decision.ts";
import { trail as trailEn } from "./en/trail.ts";
import { trail as trailFr } from "./fr/trail.ts";
import { vetting as vettingEn } from "./en/vetting.ts";
import { vetting as vettingFr } from "./fr/vetting.ts";
import { booking as bookingEn } from "./en/booking.ts";
import { booking as bookingFr } from "./fr/booking.ts";
import { oversight as oversightEn } from "./en/oversight.ts";
import { oversight as oversightFr } from "./fr/oversight.ts";
import { search as searchEn } from "./en/search.ts";
import { search as searchFr } from "./fr/search.ts";
import { resultsList as resultsListEn } from "./en/results-list.ts";
import { resultsList as resultsListFr } from "./fr/results-list.ts";
import { words as wordsEn } from "./en/words.ts";
import { words as wordsFr } from "./fr/words.ts";

/** One catalogue per language, one file per subject; English is the reference, the compiler holds the others to it. */
export const en = {
  ...processEn,
  ...commonEn,
  ...balanceEn,
  ...cadreEn,
  ...uiEn,
  ...peopleEn,
  ...shellEn,
  ...nominationsEn,
  ...assessmentEn,
  ...screeningEn,
  ...shortlistEn,
  ...decisionEn,
  ...vettingEn,
  ...wordsEn,
  ...mentoringEn,
  ...tiesEn,
  ...trailEn,
  ...bookingEn,
  ...oversightEn,
  ...searchEn,
  ...resultsListEn,
} as const;
export type TextKey = keyof typeof en;
/** The key of a word that confirms an act. */
export type WordKey = keyof typeof wordsEn;
export const fr: Record<TextKey, string> = {
  ...processFr,
  ...commonFr,
  ...balanceFr,
  ...cadreFr,
  ...uiFr,
  ...peopleFr,
  ...shellFr,
  ...nominationsFr,
  ...assessmentFr,
  ...screeningFr,
  ...shortlistFr,
  ...decisionFr,
  ...vettingFr,
  ...wordsFr,
  ...mentoringFr,
  ...tiesFr,
  ...trailFr,
  ...bookingFr,
  ...oversightFr,
  ...searchFr,
  ...resultsListFr,
};
