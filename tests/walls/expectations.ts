/**
 * Who may open and who may send what, written by hand from the records of the design ("Who sees what", "States and who
 * acts"), never computed from the policy that it judges.
 *
 * A line is read `who who STATES; who STATES`. Whoever a line does not name gets what a stranger gets: 404.
 * `?who` may get the page or 404 (a page that only sometimes has something to show); all others named must get it.
 * States by letter, in their order: F forecast, N needsDefined, C callOpen, E eligibilityScreening, L longlisting,
 * S shortlisting, A assessment, P panelReview, R recommendation, D decision, K consultation, O offer, U announced,
 * B onboarded. `S-O` a range, `D-` from there on, `*` all.
 */
export const stateLetters = {
  forecast: "F",
  needsDefined: "N",
  callOpen: "C",
  eligibilityScreening: "E",
  longlisting: "L",
  shortlisting: "S",
  assessment: "A",
  panelReview: "P",
  recommendation: "R",
  decision: "D",
  consultation: "K",
  offer: "O",
  announced: "U",
  onboarded: "B",
} as const;
const order = "FNCELSAPRDKOUB";

export const standings = [
  "visitor",
  "administrator",
  "auditor",
  "lead", // a lead officer who is not assigned
  "officer", // assigned to this process
  "named", // assigned, and named by the authority
  "otherOfficer",
  "screener", // assigned to this process, while screening and after
  "otherScreener",
  "chair",
  "member", // has declared
  "recused", // from the candidacy that the objects belong to
  "undeclared", // owes declarations
  "otherMember", // of another panel
  "vetting",
  "adjudicator",
  "authority", // of the office that decides this post
  "otherAuthority",
  "leadFocal", // lead focal point of the State whose nominee the objects belong to
  "focal", // focal point of that State
  "cadre", // the cadre manager
  "otherFocal", // lead focal point of another State
  "coordinator", // of the mentoring programme
  "mentor", // of the active match that the objects belong to
  "mentee", // of that match
  "otherMentor", // asked by somebody else's request
  "otherMentee", // who has offers to choose from
] as const;
export type Who = (typeof standings)[number];

const groups: Readonly<Record<string, readonly Who[]>> = {
  desk: ["lead", "officer", "named"],
  officers: ["officer", "named"],
  anyOfficer: ["lead", "officer", "named", "otherOfficer"],
  panel: ["chair", "member", "recused", "undeclared"],
  open: ["chair", "member"], // the panel's members to whom the file is open
  vet: ["vetting", "adjudicator"],
  own: ["leadFocal", "focal"],
  focals: ["leadFocal", "focal", "otherFocal"],
  signedIn: standings.filter((who) => who !== "visitor"),
  all: standings,
};

/** Who knows a process at all: to everyone else an act of it is answered like an act of one that does not exist. */
export const involved = "desk screener panel authority *; vet S-";

type Line = { readonly get?: string; readonly post?: string };
const desk = (post: string): Line => ({ get: "?desk *", post });
// The page of an act is there for its hand at any time, and says when it is not the time.
const authorityPage = (states: string): Line => ({ get: "?authority *", post: `authority ${states}` });

/** By route path; a path after `@` fixes parameters, so that one route can have several objects. */
export const expectations: Readonly<Record<string, Line>> = {
  // Doors without a lock, and what is one's own.
  "": { get: "?all *" },
  "sign-in": { get: "?all *; visitor *", post: "all *" },
  // The step after the password: nobody who is signed in, or not at all, owes it.
  "sign-in/code": { get: "?all *", post: "all *" },
  "sign-in/enrol": { get: "?all *", post: "all *" },
  "me/factor": { get: "signedIn *", post: "signedIn *" },
  "me/factor/enrol": { get: "?signedIn *", post: "signedIn *" },
  "me/factor/codes": { get: "?signedIn *", post: "signedIn *" },
  "sign-out": { get: "?all *", post: "all *" },
  forgot: { get: "?all *; visitor *", post: "all *" },
  "join/:token": { get: "?all *", post: "?all *" },
  language: { get: "?all *", post: "all *" },
  demonstration: { get: "?all *", post: "all *" },
  mail: { get: "all *" },
  me: { get: "signedIn *", post: "signedIn *" },
  "me/sessions": { get: "signedIn *", post: "signedIn *" },
  "me/notices": { get: "signedIn *", post: "signedIn *" },
  "me/calendar": { get: "signedIn *", post: "signedIn *" },
  // By its secret alone, whoever asks; a token that nobody has is answered like an address that does not exist.
  "feeds/:token/calendar.ics": { get: "?all *" },
  tasks: { get: "signedIn *" },
  "tasks/export": { get: "signedIn *" },
  // One's own files of long lists; a file is for whom it was made, while that person may open the list.
  exports: { get: "signedIn *", post: "signedIn *" },
  "exports/:exportId": { get: "?administrator *" },
  // One's own views of lists, by name and query.
  views: { get: "signedIn *", post: "signedIn *" },

  // Accounts: the administrator, who sees no file.
  accounts: { get: "administrator *" },
  // A file of a list is for whom its page is for.
  "accounts/export": { get: "administrator *" },
  "accounts/withdraw": { get: "administrator *", post: "administrator *" },
  "accounts/new": { get: "administrator *", post: "administrator *" },
  "accounts/import": { get: "administrator *", post: "administrator *" },
  // Only where a list without a fault waits.
  "accounts/import/apply": { get: "?administrator *", post: "administrator *" },
  "accounts/import/sample": { get: "administrator *" },
  "accounts/:accountId": { get: "administrator *", post: "administrator *" },
  "accounts/:accountId/end": { get: "administrator *", post: "administrator *" },
  "accounts/:accountId/factor": { get: "administrator *", post: "administrator *" },
  "accounts/:accountId/grant": { get: "administrator *", post: "administrator *" },
  "accounts/:accountId/roles/:grantId": { get: "administrator *", post: "administrator *" },
  // Mail by recipient, template and error, jobs by name: no text, no process.
  operations: { get: "administrator *", post: "administrator *" },
  "operations/export": { get: "administrator *" },
  // Colleagues: the lead focal point of the own State. The account is one of that State.
  colleagues: { get: "leadFocal otherFocal *" },
  "colleagues/export": { get: "leadFocal otherFocal *" },
  "colleagues/new": { get: "leadFocal otherFocal *", post: "leadFocal otherFocal *" },
  "colleagues/:accountId": { get: "leadFocal *", post: "leadFocal *" },
  "colleagues/:accountId/end": { get: "leadFocal *", post: "leadFocal *" },

  // Reference data, forecasts, trail.
  reference: { get: "administrator auditor anyOfficer *" },
  "reference/:set": { get: "administrator auditor anyOfficer *" },
  "reference/export/:set": { get: "administrator auditor anyOfficer *" },
  // Who keeps the reference data writes it: holders of posts, posts, missions, versions of rules.
  "reference/posts/new": { get: "administrator *", post: "administrator *" },
  "reference/posts/:postId": { get: "administrator *", post: "administrator *" },
  "reference/missions/new": { get: "administrator *", post: "administrator *" },
  "reference/missions/:missionId": { get: "administrator *", post: "administrator *" },
  "reference/rules/:code": { get: "administrator *", post: "administrator *" },
  "reference/rubrics/:rubric": { get: "administrator *" },
  "reference/rubrics/:rubric/new": { get: "administrator *", post: "administrator *" },
  "reference/letterTemplates/new": { get: "administrator lead *", post: "administrator lead *" },
  forecasts: { get: "anyOfficer *" },
  "forecasts/export": { get: "anyOfficer *" },
  "forecasts/new": { get: "anyOfficer *", post: "anyOfficer *" },
  "forecasts/:forecastId/launch": { get: "lead *", post: "lead *" },
  "forecasts/:forecastId/withdraw": { get: "anyOfficer *", post: "anyOfficer *" },
  // What convening reads of possible members: the officers keep it.
  assessors: { get: "anyOfficer *" },
  "assessors/export": { get: "anyOfficer *" },
  "assessors/:accountId": { get: "?anyOfficer *", post: "?anyOfficer *" },
  trail: { get: "auditor *" },
  // A long trail is made into a file meanwhile: its page offers that instead.
  "trail/export": { get: "?auditor *" },
  search: { get: "signedIn *" },
  oversight: { get: "auditor *" },
  "oversight/export": { get: "auditor *" },
  "oversight/:processId": { get: "auditor *" },
  // What is public by design: post, dates, terms, frozen counts, the appointee.
  selections: { get: "all *" },
  "selections/export": { get: "all *" },
  "selections/:reference": { get: "all C-; ?all F-N" },
  "how-it-works": { get: "all *" },
  vetting: { get: "vet *" },
  "vetting/export": { get: "vet *" },

  // The cadre: its manager writes, officers read, the sponsoring State reads its part of its own.
  cadre: { get: "cadre anyOfficer focals *" },
  "cadre/export": { get: "cadre anyOfficer focals *" },
  "cadre/renew": { get: "cadre *", post: "cadre *" },
  "cadre/new": { get: "cadre *", post: "cadre *" },
  // A member whom the State concerned sponsors.
  "cadre/:memberId": { get: "cadre anyOfficer own *" },
  "cadre/:memberId/edit": { get: "cadre *", post: "cadre *" },
  "cadre/:memberId/erase": { get: "cadre *", post: "cadre *" },
  "cadre/:memberId/pools": { get: "cadre *", post: "cadre *" },
  "cadre/:memberId/readiness": { get: "cadre *", post: "cadre *" },
  "cadre/:memberId/competencies": { get: "cadre *", post: "cadre *" },
  "cadre/:memberId/development": { get: "cadre *", post: "cadre *" },
  "cadre/:memberId/clearance": { get: "cadre *", post: "cadre *" },
  "cadre/:memberId/courses": { get: "cadre *", post: "cadre *" },
  // Asked to be cleared outside any process: to the vetting officers and the adjudicators alone.
  "cadre/:memberId/checks": { get: "vet *", post: "vetting *" },
  "cadre/:memberId/checks/:checkId": { get: "vet *", post: "vetting *" },
  "cadre/:memberId/checks/:checkId/ruling": { get: "?adjudicator *", post: "adjudicator *" },
  bench: { get: "cadre anyOfficer *" },
  timeline: { get: "cadre anyOfficer *" },
  "processes/:processId/invite": { get: "desk *", post: "officers C" },
  // The answer of that member, invited to the process.
  "invitations/:invitationId": { get: "own officers *", post: "own officers *" },

  // Mentors: the coordinator all, a State those it offers, those who vet the ones to clear.
  mentors: { get: "coordinator focals vet *" },
  "mentors/export": { get: "coordinator focals vet *" },
  "mentors/new": { get: "coordinator focals *", post: "coordinator focals *" },
  // A mentor whom the State concerned offers.
  "mentors/:mentorId": { get: "coordinator own vet *" },
  "mentors/:mentorId/checks": { get: "vet *", post: "vetting *" },
  "mentors/:mentorId/checks/:checkId": { get: "vet *", post: "vetting *" },
  "mentors/:mentorId/checks/:checkId/ruling": { get: "?adjudicator *", post: "adjudicator *" },
  "mentors/:mentorId/admit": { get: "coordinator *", post: "coordinator *" },
  "mentors/:mentorId/state": { get: "coordinator *", post: "coordinator *" },
  // The programme: the coordinator by dates and states; each side its own.
  programme: { get: "coordinator *" },
  "programme/export": { get: "coordinator *" },
  // Ties that the office has recorded; each of the two reads what it has said itself.
  "programme/ties": { get: "coordinator *", post: "coordinator *" },
  "programme/ties/:tieId": { get: "coordinator *", post: "coordinator *" },
  "programme/mentees/:menteeId": { get: "coordinator *" },
  "mentoring/ties": { get: "mentor mentee otherMentor otherMentee *", post: "mentor mentee otherMentor otherMentee *" },
  "mentees/new": { get: "coordinator *", post: "coordinator *" },
  mentoring: { get: "mentor mentee otherMentor otherMentee *" },
  "mentoring/export": { get: "mentor mentee otherMentor otherMentee *" },
  "mentoring/profile": { get: "mentor otherMentor *", post: "mentor otherMentor *" },
  "mentoring/state": { get: "mentor otherMentor *", post: "mentor otherMentor *" },
  "mentoring/needs": { get: "mentee otherMentee *", post: "mentee otherMentee *" },
  "mentoring/offers": { get: "mentee otherMentee *", post: "mentee otherMentee *" },
  // An offer to that other mentee, and a request to that other mentor.
  "mentoring/offers/:matchId/decline": { get: "otherMentee *", post: "otherMentee *" },
  "mentoring/requests/:matchId": { get: "otherMentor *", post: "otherMentor *" },
  "mentoring/requests/:matchId/refuse": { get: "otherMentor *", post: "otherMentor *" },
  // The active match. What the other side, or the coordinator, may not do there is denied: they know of it.
  "matches/:matchId": { get: "mentor mentee coordinator *" },
  "matches/:matchId/agreement": { get: "mentor mentee *", post: "mentor mentee *; ?coordinator *" },
  "matches/:matchId/agreement/sign": { get: "?mentor mentee *", post: "mentor mentee *; ?coordinator *" },
  "matches/:matchId/end": { get: "mentor mentee coordinator *", post: "mentor mentee coordinator *" },
  "matches/:matchId/book": { get: "mentee *", post: "mentee *; ?mentor coordinator *" },
  "matches/:matchId/call-today": { get: "mentee *", post: "mentee *; ?mentor coordinator *" },
  "matches/:matchId/goals": { get: "mentor mentee *", post: "mentor mentee *; ?coordinator *" },
  "matches/:matchId/actions": { get: "mentor mentee *", post: "mentor mentee *; ?coordinator *" },
  "matches/:matchId/sessions/:sessionId": { get: "mentor mentee *" },
  "matches/:matchId/sessions/:sessionId/calendar": { get: "mentor mentee *" },
  "matches/:matchId/sessions/:sessionId/answer": { get: "?mentor *", post: "mentor *; ?mentee coordinator *" },
  ...Object.fromEntries(
    ["cancel", "close", "reschedule", "note", "feedback"].map((act) => [
      `matches/:matchId/sessions/:sessionId/${act}`,
      { get: "?mentor mentee *", post: "mentor mentee *; ?coordinator *" },
    ]),
  ),

  // Calls are public to the States; a nomination belongs to its State, and an officer of the process reads it.
  calls: { get: "focals *" },
  "calls/export": { get: "focals *" },
  "calls/:callId": { get: "focals C-", post: "focals C" },
  "calls/:callId/nominations/new": { get: "focals C; ?focals E-", post: "focals C" },
  "calls/:callId/ask": { get: "focals C-", post: "focals C" },
  "calls/:callId/late": { get: "focals C-", post: "focals C-E; ?focals L-" },
  "nominations/:nominationId": { get: "own C-; ?desk C-", post: "own C; ?officers C" },
  "nominations/:nominationId/complete": { get: "?own desk C-", post: "?own officers C-" },
  "nominations/:nominationId/contest": { get: "?own C-", post: "?own C-" },
  "nominations/:nominationId/documents": { get: "?own desk C-", post: "?own officers C-" },
  "nominations/:nominationId/documents/:documentId": { get: "?own desk C-", post: "?own officers C-" },
  "nominations/:nominationId/remove": { get: "?own desk C-", post: "?own officers C" },
  "nominations/:nominationId/withdraw": { get: "?own C-", post: "own C-O" },
  "receipts/:receiptId": { get: "own C-; ?desk C-" },
  // The curriculum vitae and an integrity document of the hidden candidacy, which is shortlisted and recommended.
  "files/:fileId": { get: "own C-; desk C-; screener E; open S-O; ?vet S-; authority D-" },
  "@files/:integrityFileId": { get: "own C-; desk C-; screener E; vet S-D; ?vet K-; ?open S-O; ?authority D-" },
  // A file of someone else on the longlist, whom the authority was not given; the State may be the same one.
  "@files/:offListFileId": { get: "desk C-; screener E; open recused S-O; ?vet S-; ?own C-" },

  // The board on one sheet, for the desk of any process.
  "board/print": { get: "anyOfficer *" },
  // The process.
  processes: { get: "anyOfficer screener otherScreener panel otherMember vet authority otherAuthority *" },
  "processes/export": { get: "anyOfficer screener otherScreener panel otherMember vet authority otherAuthority *" },
  "processes/:processId": { get: "desk screener panel authority *; vet S-", post: "?desk chair authority *" },
  // A process that was running before the portal: that a stage was recorded, for everyone in it. These began here.
  "processes/:processId/begun-before": { get: "?desk screener panel authority *; ?vet S-" },
  "processes/:processId/begun-before/mark": { get: "?lead *", post: "lead F-N" },
  "processes/:processId/begun-before/record": { get: "?officers *", post: "officers N-P" },
  "processes/:processId/call": { get: "officers N; ?desk *", post: "?officers *" },
  // The call's history, what States ask, what comes late and what was recalled: the desk. A late name is the lead's to grant.
  "processes/:processId/call/extend": { get: "?officers *", post: "officers C" },
  "processes/:processId/call/amend": { get: "?officers *", post: "officers C" },
  "processes/:processId/questions": { get: "desk C-; ?desk F-N" },
  "processes/:processId/questions/:questionId": { get: "?officers C-", post: "officers C" },
  "processes/:processId/late": { get: "desk C-; ?desk F-N" },
  "processes/:processId/late/:requestId": { get: "?lead C-", post: "lead C-E" },
  "processes/:processId/late/:requestId/end": { get: "?desk C-", post: "desk C-E" },
  "processes/:processId/asked": { get: "desk C-; ?desk F-N" },
  "processes/:processId/asked/:requestId": { get: "?officers E-", post: "officers E" },
  "processes/:processId/hand-over": { get: "desk *", post: "desk F-U" },
  "processes/:processId/notices": { get: "desk *" },
  "processes/:processId/notices/:kind/:noticeId": { get: "?officers *", post: "officers *" },
  "processes/:processId/needs/earlier": { get: "?officers *", post: "officers F-N" },
  "processes/:processId/exit/:exit": { get: "officers F-O; ?desk *", post: "officers F-O; ?lead *" },
  "processes/:processId/needs": { get: "desk *; screener panel authority C-; ?authority F-N; vet S-" },
  "processes/:processId/needs/criteria": { get: "officers N; ?desk *", post: "officers F-N" },
  "processes/:processId/needs/frame": { get: "officers N; ?desk *", post: "officers F-N" },
  "processes/:processId/needs/profile": { get: "officers N; ?desk *", post: "officers F-N" },
  "processes/:processId/officers": { get: "desk *", post: "lead F-U" },
  "processes/:processId/plan": { get: "desk *", post: "officers F-U" },
  "processes/:processId/remind": { get: "?desk *", post: "officers F-U" },
  "processes/:processId/news": { get: "?desk *", post: "officers *" },

  // Names, files and what came on paper: the desk.
  "processes/:processId/candidates": { get: "desk C-; ?desk F-N" },
  "processes/:processId/candidates/export": { get: "desk C-; ?desk F-N" },
  "processes/:processId/candidates/longlist": { get: "?desk *", post: "officers L" },
  // The hidden candidacy: shortlisted, and recommended where there is a list.
  "processes/:processId/candidates/:candidacyId": {
    get: "desk C-; screener E; open S-O; ?vet S-; authority D-",
  },
  "@processes/:processId/candidates/:offListId": { get: "desk C-; screener E; open recused S-O; ?vet S-" },
  "processes/:processId/candidates/:candidacyId/withdraw": { get: "?desk C-", post: "officers C-O" },
  // Letters: of the desk and the authority; what is sealed is sealed by kind. The letter named is an acknowledgement
  // that stands; the one that answers to a draft is not there.
  "processes/:processId/letters": { get: "desk authority C-" },
  "processes/:processId/letters/export": { get: "desk authority C-" },
  "processes/:processId/letters/new": { get: "officers *", post: "officers *" },
  "processes/:processId/letters/:letterId": { get: "desk authority C-", post: "officers *" },
  "processes/:processId/letters/:letterId/issue": { get: "?officers *", post: "officers *" },
  "processes/:processId/letters/:letterId/discard": { get: "?officers *", post: "officers *" },
  "processes/:processId/letters/:letterId/send": { get: "officers C-; ?officers F-N", post: "officers *" },
  "processes/:processId/letters/:letterId/recall": { get: "officers C-; ?officers F-N", post: "officers *" },
  "processes/:processId/letters/:letterId/replace": { get: "?officers *", post: "officers C-; ?officers F-N" },
  "processes/:processId/letters/together/:kind": { get: "officers *", post: "officers *" },
  // At the desk of a State: its own and those to all. The letter named is to the State concerned.
  letters: { get: "focals *" },
  "letters/export": { get: "focals *" },
  "letters/:letterId": { get: "own C-; ?own F-N; desk authority C-; ?desk authority F-N" },
  "letters/:letterId/pdf": { get: "?own desk authority *" },
  "letters/:letterId/print": { get: "?own desk authority *" },
  // A sounding of the host State: of the authority and the officers it named until the announcement, of the desk after it.
  "@processes/:processId/letters/:sealedLetterId": {
    get: "?named authority K-; ?desk U-",
    post: "?named K-; ?officers U-",
  },
  "@letters/:sealedLetterId": { get: "named authority K-; desk U-" },
  "@letters/:sealedLetterId/pdf": { get: "?named authority K-; ?desk U-" },
  // A regret to the same State; nobody has one before the announcement.
  "@letters/:regretId": { get: "own desk authority U-" },
  // What officers noted of contacts; the contact named is a promise still open.
  "processes/:processId/contacts": { get: "desk *", post: "desk *" },
  "processes/:processId/contacts/:contactId": { get: "desk *", post: "desk *" },
  "processes/:processId/representations": { get: "desk *", post: "desk *" },
  "processes/:processId/representations/:representationId": { get: "desk *", post: "desk *" },
  "processes/:processId/contests": { get: "desk C-; ?desk F-N" },
  "processes/:processId/contests/:contestId": { get: "?desk C-", post: "officers C-U" },
  "processes/:processId/register": { get: "officers C; ?desk *", post: "officers C" },
  "processes/:processId/register/:nominationId": { get: "?desk C-", post: "officers C" },

  // Screening: blind to each other; files only while screening.
  "processes/:processId/screeners": { get: "desk N-E; ?desk *", post: "officers N-E" },
  "processes/:processId/screeners/:assignmentId": { get: "?desk *", post: "officers N-E" },
  "processes/:processId/screening": { get: "desk E-; ?desk F-C; screener E" },
  "processes/:processId/screening/:candidacyId": { get: "screener E", post: "screener E" },
  "processes/:processId/screening/:candidacyId/submit": { get: "?screener E", post: "screener E" },
  "processes/:processId/screening/:candidacyId/draft": { post: "screener E" },
  "processes/:processId/screening/:candidacyId/decision": { get: "desk E; ?desk *", post: "officers E" },
  "processes/:processId/longlist": { get: "desk L; ?desk *", post: "officers L" },

  // The panel, its declarations and its shortlist.
  "processes/:processId/panel": { get: "desk E-; ?desk *; panel S-; ?panel L", post: "officers E-L" },
  "processes/:processId/panel/:memberId/replace": desk("?officers S-A"),
  "processes/:processId/panel/acting-chair": desk("?officers L-R"),
  "processes/:processId/panel/convene": desk("officers E-L"),
  "processes/:processId/panel/findings": { get: "?desk *" },
  "processes/:processId/declarations": {
    get: "desk S-O; ?desk *; panel S; ?panel L-",
    post: "?panel L-S",
  },
  // Another member's declaration about another candidate: the chair's to rule on.
  "processes/:processId/declarations/:declarationId": { get: "?chair desk L-", post: "?chair L-S" },
  "processes/:processId/shortlist": {
    get: "desk S-; open S-O; ?open recused S-; ?undeclared A-",
    post: "officers S",
  },
  "processes/:processId/shortlist/findings": { get: "?desk open recused S-; ?undeclared A-" },
  "processes/:processId/shortlist/sign": { get: "?chair desk member S-", post: "chair S" },
  "@processes/:processId/reasons/shortlist/G3": {
    get: "?desk open S-",
    post: "?chair S",
  },
  "@processes/:processId/reasons/longlist/P1": { get: "?desk L-", post: "?officers L" },
  "@processes/:processId/reasons/recommendedList/P1": { get: "?desk open R-; ?authority D-", post: "?chair R" },
  "@processes/:processId/reasons/decision/P1": { get: "?authority D-; ?named D-", post: "?authority D" },
  "processes/:processId/reasons/:gate/:rule": { get: "?desk panel E-", post: "?chair E-S" }, // convening, member level

  // Assessment: until the reveal everyone has the own sheets, the chair and the officers the progress.
  "processes/:processId/sessions": { get: "officers chair member A; ?desk panel S-" },
  "processes/:processId/sessions/:candidacyId": { get: "?desk A", post: "officers A" },
  "processes/:processId/scores": { get: "desk panel A; ?panel L-; ?desk *" },
  // A sheet of the declared member about the hidden candidacy.
  "processes/:processId/scores/:sheetId": { get: "member A; ?desk open P-; ?member S-", post: "member A" },
  "processes/:processId/scores/:sheetId/draft": { post: "member A" },
  "processes/:processId/scores/:sheetId/lock": { get: "?member A-", post: "member A" },
  "processes/:processId/scores/lock": { get: "?panel L-", post: "panel A" },
  "processes/:processId/scores/reopen": { get: "?desk chair A-", post: "?officers chair A" },
  "processes/:processId/scores/absent/:memberId": { get: "?desk chair A-", post: "?officers chair A" },
  "processes/:processId/reveal": { get: "?chair desk *", post: "?chair A" },
  "processes/:processId/review": { get: "desk open P-R; ?desk panel P-" },
  "processes/:processId/review/:candidacyId": { get: "desk open P-R; ?desk open P-", post: "chair P" },
  "processes/:processId/report": { get: "?desk panel P-" },
  "processes/:processId/report/answer": { get: "?panel P-", post: "panel P" },
  "processes/:processId/report/not-signed/:memberId": { get: "?desk P-", post: "officers P" },
  "processes/:processId/report/sign": { get: "?chair P-", post: "chair P" },
  "processes/:processId/report/write": { get: "?chair P-", post: "chair P" },
  "processes/:processId/close-review": { get: "?desk panel P-", post: "?chair P" },

  // The recommended list: panel and officers while it is made, the authority once it is handed in.
  "processes/:processId/recommendation": { get: "desk open R-O; ?desk panel R-; ?authority D-", post: "chair R" },
  "processes/:processId/recommendation/questions/:questionId": {
    get: "?chair *; ?desk R-",
    post: "chair R",
  },
  "processes/:processId/recommendation/sign": { get: "?chair *", post: "chair R" },
  "processes/:processId/recommendation/submit": { get: "?chair *", post: "chair R" },
  "processes/:processId/analysis/recommendedList": { get: "?chair *; ?desk open R-", post: "chair R" },

  // Vetting: rows and findings to the vetting officers and the adjudicators alone.
  "processes/:processId/vetting": { get: "vet S-", post: "vetting S-O" },
  "processes/:processId/vetting/:checkId": { get: "vet S-", post: "vetting S-O" },
  "processes/:processId/vetting/:checkId/ruling": { get: "?vet S-", post: "adjudicator S-O" },

  // Decision, consultations, offer: the authority and the officers it names, until announced.
  "processes/:processId/decision": { get: "authority named D-; ?desk U-" },
  "processes/:processId/decision/decide": authorityPage("D"),
  "processes/:processId/decision/paper": { get: "?named *", post: "named D" },
  "processes/:processId/decision/approve": authorityPage("D"),
  "processes/:processId/decision/question": authorityPage("D"),
  "processes/:processId/decision/return": authorityPage("D"),
  "processes/:processId/decision/off-list": { get: "?named *", post: "named D" },
  "processes/:processId/analysis/decision": authorityPage("D"),
  "processes/:processId/officers-named": { get: "?authority named D-", post: "authority D-O" },
  "processes/:processId/officers-named/:accountId": { get: "?authority named D-", post: "authority D-O" },
  "processes/:processId/consultations": { get: "authority named K-O; ?authority named desk U-" },
  "processes/:processId/consultations/new": { get: "?authority named *", post: "authority named K" },
  "processes/:processId/consultations/close": { get: "?authority named *", post: "authority named K" },
  "processes/:processId/consultations/:consultationId": { get: "?authority named *", post: "authority named K" },
  "processes/:processId/after-objection": { get: "?authority named *", post: "?authority K-O" },
  "processes/:processId/offer": { get: "authority named O; ?authority named desk U-" },
  "processes/:processId/offer/send": { get: "?named *; ?authority O-", post: "named O" },
  "processes/:processId/offer/answer": { get: "?named *; ?authority O-", post: "named O" },
  "processes/:processId/offer/formality": { get: "?named *; ?authority O-", post: "named O" },
  "processes/:processId/announce": { get: "?named *; ?authority O-", post: "named O" },
  "processes/:processId/induction": { get: "desk U-", post: "officers U" },
  "processes/:processId/induction/onboard": { get: "?officers *; ?lead U-", post: "officers U" },
};

export type Say = "must" | "may" | "never";
const read = new Map<string, ReadonlyMap<string, Say>>();

/** What a line says of someone in a state, a letter. */
export function said(line: string | undefined, who: Who, letter: string): Say {
  if (line === undefined || line === "") return "never";
  let table = read.get(line);
  if (!table) read.set(line, (table = tableOf(line)));
  return table.get(`${who} ${letter}`) ?? "never";
}

function tableOf(line: string): ReadonlyMap<string, Say> {
  const table = new Map<string, Say>();
  for (const clause of line.split(";")) {
    const words = clause.trim().split(/\s+/);
    const states = lettersOf(words.pop()!);
    // A question mark holds for the whole clause.
    const say: Say = words[0]!.startsWith("?") ? "may" : "must";
    for (const word of words.map((one) => one.replace(/^\?/, "")))
      for (const who of groups[word] ?? [standing(word)])
        for (const letter of states) {
          const key = `${who} ${letter}`;
          if (table.get(key) !== "must") table.set(key, say);
        }
  }
  return table;
}
function standing(word: string): Who {
  const found = standings.find((who) => who === word);
  if (!found) throw new Error(`Nobody stands as "${word}"`);
  return found;
}
function lettersOf(range: string): string {
  if (range === "*") return order;
  const [first = "", last = first] = range.split("-");
  const [from, to] = [order.indexOf(first), last === "" ? order.length - 1 : order.indexOf(last)];
  if (first.length !== 1 || from < 0 || to < from) throw new Error(`No range of states: ${range}`);
  return order.slice(from, to + 1);
}
