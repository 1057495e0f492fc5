/** What the rules of assessment, screening and balance say. ICU MessageFormat. */
export const balance = {
  "scoring.nothingRated": "Nothing has been rated yet.",
  "scoring.gate.pass": "Every member is at level {level, number} or above.",
  "scoring.gate.split":
    "Members are on both sides of level {level, number}: {below, number} below, {atOrAbove, number} at or above. Discuss it and note why.",
  "scoring.gate.fail": "Every member is below level {level, number}.",
  "scoring.gate.notEvidenced": "Fewer than two members have rated this.",
  "scoring.bandingOnUn4Only": "The banded average exists on the United Nations 1–4 scale only.",
  "scoring.noConsensus": "No consensus rating is recorded.",
  "scoring.officialMissing":
    "{count, plural, =0 {No official ratings yet.} one {One official rating is missing.} other {# official ratings are missing.}}",
  "scoring.qualified": "Every official rating is at or above its pass level.",
  "scoring.notQualified":
    "{below, plural, =0 {No rating is below its pass level} one {One rating is below its pass level} other {# ratings are below their pass levels}}{notEvidenced, plural, =0 {.} one {; one competency is not evidenced.} other {; # competencies are not evidenced.}}",
  "scoring.weights.count":
    "Choose five to seven competencies; there {count, plural, =0 {are none} one {is one} other {are #}}.",
  "scoring.weights.whole": "The weight must be a whole number.",
  "scoring.weights.least": "The weight must be at least {least, number}.",
  "scoring.weights.sum": "The weights must sum to 100; they sum to {sum, number}.",
  "scoring.sheet.unanswered": "Not answered yet.",
  "scoring.sheet.offScale": "The rating must be a whole number from {lo, number} to {hi, number}.",
  "scoring.sheet.noteMissing": "Write the evidence: what the candidate did or said.",
  "scoring.sheet.noteTooLong": "The note has {words, number} words; {most, number} is the most.",
  "scoring.sheet.unknownCompetency": "This competency is not part of the rubric.",
  "statistics.fewerThanTwo":
    "{n, plural, =0 {Nobody has rated this} one {Only one member has rated this} other {# members have rated this}}: nothing to compare.",
  "statistics.spreadWide": "The ratings lie {spread, number} levels apart; discuss from {from, number}.",
  "statistics.agreementLow": "Agreement within the panel is {rwg, number, ::.00}; discuss below 0.50.",
  "screening.weights.whole": "The weight must be a whole number of at least 1.",
  "screening.weights.sum": "The weights must sum to 100; they sum to {sum, number}.",
  "screening.sheet.unanswered": "Not answered yet.",
  "screening.sheet.noParagraph": "The dossier has no such paragraph; its last is {last, number}.",
  "screening.sheet.paragraphMissing": "Name the paragraph that you rely on.",
  "screening.sheet.pointsOffScale": "Give a whole number of points from 0 to {most, number}.",
  "screening.merit.noDesirable": "The call has no desirable criteria, so there is no shortlist merit.",
  "screening.merit.noSheets": "No screening sheet is in yet.",
  "screening.merit.incomplete":
    "{count, plural, one {One screening sheet is incomplete.} other {# screening sheets are incomplete.}}",
  "screening.outcome.waiting":
    "Waits until at least {least, number} screening sheets are in and complete; {sheets, plural, =0 {none is} one {one is} other {# are}} here.",
  "balance.emptyList": "No names yet.",
  "balance.G1.title": "Women on the list: half of the names or more, rounded down",
  "balance.G2.title": "As many women on the list as all others together",
  "balance.G3.title": "At least {need, plural, one {one woman} other {# women}} on the shortlist",
  "balance.G3.notApplicable":
    "Asked of a shortlist of three or more; this one has {n, plural, =0 {none} one {one name} other {# names}}.",
  "balance.G4.title": "At least {need, plural, one {one woman} other {# women}} on the recommended list",
  "balance.G5.title": "No qualified woman passed over for a man without a signed comparative analysis",
  "balance.G5.list.notTriggered": "No qualified woman is left off the list while a man is on it.",
  "balance.G5.list.needed":
    "{count, plural, one {One qualified woman is} other {# qualified women are}} left off the list while {men, plural, one {one man is} other {# men are}} on it. A signed comparative analysis must come first.",
  "balance.G5.list.signed":
    "{count, plural, one {One qualified woman is} other {# qualified women are}} left off the list; the comparative analysis is signed.",
  "balance.G5.decision.notTriggered": "No qualified woman on the recommended list is passed over for a man.",
  "balance.G5.decision.needed":
    "A man is chosen while {count, plural, one {one qualified woman stands} other {# qualified women stand}} on the recommended list. A signed comparative analysis must come first.",
  "balance.G5.decision.signed":
    "A man is chosen while {count, plural, one {one qualified woman stands} other {# qualified women stand}} on the recommended list; the comparative analysis is signed.",
  "balance.G6.title": "A woman among the voting members",
  "balance.G6.titleExternals":
    "A woman among the voting members, and at least {need, number} from outside the department",
  "balance.G6.detail": "{women, plural, =0 {No woman votes.} one {One woman votes.} other {# women vote.}}",
  "balance.G6.detailExternals":
    "{women, plural, =0 {No woman votes} one {One woman votes} other {# women vote}}; {externals, plural, =0 {no voting member is} one {one voting member is} other {# voting members are}} from outside, of {need, number} needed.",
  "balance.women.detail":
    "{women, plural, =0 {No woman} one {One woman} other {# women}} among {n, plural, one {one name} other {# names}}; {need, number} needed.{neither, plural, =0 {} one { One name, of another or undisclosed sex, counts as neither woman nor man.} other { # names, of another or undisclosed sex, count as neither women nor men.}}",
  "balance.regions.detail":
    "{have, plural, =0 {No regional group} one {One regional group} other {# regional groups}}; {need, number} needed.",
  "balance.P1.title": "No nationality shared with the outgoing holder of the post",
  "balance.P1.detail":
    "{count, plural, =0 {Nobody shares} one {One name shares} other {# names share}} a nationality with the outgoing holder.",
  "balance.P1.notApplicable": "The post has no outgoing holder.",
  "balance.P2.title": "Nobody with the nationality of a host State",
  "balance.P2.detail":
    "{count, plural, =0 {Nobody has} one {One name has} other {# names have}} the nationality of a host State.",
  "balance.P2.notApplicable":
    "Asked for heads of mission, force commanders and police commissioners, where there is a host State.",
  "balance.P3.title": "{need, plural, one {One regional group} other {# regional groups}} or more on the shortlist",
  "balance.P3.notApplicable": "Asked of a shortlist of two or more.",
  "balance.voters.detail": "{n, plural, =0 {No voting member} one {One voting member} other {# voting members}}.",
  "balance.minThreeVoters.title": "At least three voting members",
  "balance.maxFiveVoters.title": "At most five voting members",
  "balance.oddNumber.title": "An odd number of voting members",
  "balance.bothSexes.title": "Women and men among the voting members",
  "balance.bothSexes.detail":
    "{women, plural, =0 {No woman} one {One woman} other {# women}}, {men, plural, =0 {no man} one {one man} other {# men}}.{neither, plural, =0 {} one { One member, of another or undisclosed sex, counts as neither.} other { # members, of another or undisclosed sex, count as neither.}}",
  "balance.twoRegionalGroups.title": "Voting members from at least two regional groups",
  "balance.atOrAboveLevel.title": "Every voting member at or above the level of the post",
  "balance.atOrAboveLevel.detail": "{have, number} of {n, number} voting members are known to be at {level} or above.",
  "balance.oneExternal.title": "A voting member from outside the department",
  "balance.oneExternal.detail":
    "{have, plural, =0 {No voting member is} one {One voting member is} other {# voting members are}} from outside; {need, number} needed.",
  "balance.serviceVoter.title": "A voting member of the same service, at or above the level of the post",
  "balance.serviceVoter.detail":
    "{have, plural, =0 {No} one {One} other {#}} {track, select, military {military} police {police} other {}} voting {have, plural, one {member} other {members}} at or above the level of the post; {need, number} needed.",
  "balance.serviceVoter.notApplicable": "Asked for military and police posts.",
  "balance.trainedInterviewers.title": "Training in competency-based interviewing in date",
  "balance.trainedInterviewers.detail":
    "{count, plural, =0 {All voting members are trained and in date.} one {One of {n, number} voting members is without training in date.} other {# of {n, number} voting members are without training in date.}}",
  "balance.funnel.tooFew": "Too few to tell: {pool, number} in the group, at least {least, number} needed.",
  "balance.funnel.nothingToCompare": "No other group is large enough to compare with.",
  "balance.funnel.nobodyPassed": "Nobody passed this stage.",
  "whatif.infeasible": "No list of {size, number} meets all these rules.",
  "whatif.tooMany": "More than {most, number} lists would have to be compared; narrow the pool or the list.",
  "whatif.noSmallChange": "No change of one or two names meets this.",
  "whatif.rule.minWomen": "At least {need, plural, one {one woman} other {# women}}",
  "whatif.rule.minRegions": "At least {need, plural, one {one regional group} other {# regional groups}}",
  "whatif.rule.maxPerRegion": "At most {need, number} from one regional group",
  "whatif.rule.excludedNationalities": "Nobody with the nationality of the outgoing holder or of a host State",
  "whatif.rule.mustInclude": "The names that stay on the list",
  "whatif.rule.mustExclude": "The names that stay off the list",
} as const;
