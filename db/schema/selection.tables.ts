import { candidacyStates, nominationStates, processStates } from "../../app/domain/selection/states.ts";
import { k } from "./columns.ts";
import { account, person, sexes, signature } from "./people.tables.ts";
import { file } from "./platform.tables.ts";
import { assignment, post, rubric, rubricCompetency } from "./reference.tables.ts";

export const nominatorKinds = ["memberState", "organisation", "leader", "self", "authority"] as const;
export const channels = ["portal", "noteVerbale", "email", "paper"] as const;

export const vacancyForecast = k.table("vacancy_forecast", {
  id: k.id(),
  postId: k.ref(() => post.id).notNull(),
  assignmentId: k.ref(() => assignment.id),
  reason: k.oneOf(["endOfTour", "mandate", "retirement", "newPost"]).notNull(),
  vacantOn: k.day().notNull(),
  createdAt: k.instant().notNull(),
  createdBy: k.text().notNull(),
  launchedAt: k.instant(),
  withdrawnAt: k.instant(),
  withdrawnBy: k.text(),
  withdrawnReason: k.text(),
  version: k.int().notNull(),
});

export const selectionProcess = k.table(
  "selection_process",
  {
    id: k.id(),
    reference: k.text().notNull(),
    postId: k.ref(() => post.id).notNull(),
    forecastId: k.ref(() => vacancyForecast.id).notNull(),
    state: k.oneOf(processStates).notNull(),
    stateSince: k.instant().notNull(),
    round: k.int().notNull(),
    suspendedAt: k.instant(),
    endedAs: k.oneOf(["cancelled", "readvertised", "closed"]),
    endedReason: k.text(),
    successorId: k.text(),
    /** The post's earlier process whose needs this one was begun with. */
    begunFromId: k.text(),
    vacantOn: k.day().notNull(),
    level: k.text().notNull(),
    scaleId: k.text(),
    rubricId: k.ref(() => rubric.id),
    ratingMethod: k.oneOf(["consensus", "bandedAverage"]),
    recommendationMode: k.oneOf(["unranked", "orderOfMerit"]),
    listRule: k.oneOf(["none", "G1", "G2"]),
    listSize: k.int(),
    shortlistSize: k.int(),
    nextNewsOn: k.day(),
    frozenAt: k.instant(),
    createdAt: k.instant().notNull(),
    version: k.int().notNull(),
  },
  (t) => [k.unique("selection_process_reference").on(t.reference)],
);
/** Every time a process was set aside, taken up again or ended before its way was done: by whom, when and why. */
export const processExit = k.table(
  "process_exit",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    exit: k.oneOf(["suspend", "resume", "cancel", "readvertise"]).notNull(),
    reason: k.text().notNull(),
    takenBy: k.ref(() => account.id).notNull(),
    takenAt: k.instant().notNull(),
  },
  (t) => [k.index("process_exit_process").on(t.processId)],
);
export const stageEntry = k.table(
  "stage_entry",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    round: k.int().notNull(),
    state: k.oneOf(processStates).notNull(),
    enteredAt: k.instant().notNull(),
    leftAt: k.instant(),
  },
  (t) => [k.index("stage_entry_process").on(t.processId)],
);
export const stagePlan = k.table(
  "stage_plan",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    state: k.oneOf(processStates).notNull(),
    endsAt: k.instant().notNull(),
    movedReason: k.text(),
  },
  (t) => [k.unique("stage_plan_once").on(t.processId, t.state)],
);
export const processOfficer = k.table(
  "process_officer",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    accountId: k.ref(() => account.id).notNull(),
    assignedBy: k.text().notNull(),
    assignedAt: k.instant().notNull(),
    endedAt: k.instant(),
  },
  (t) => [k.index("process_officer_process").on(t.processId, t.accountId)],
);
/** Officers whom the authority names for decision, consultations and offer; nobody else sees those. */
export const namedOfficer = k.table(
  "named_officer",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    accountId: k.ref(() => account.id).notNull(),
    namedBy: k.text().notNull(),
    namedAt: k.instant().notNull(),
    endedAt: k.instant(),
  },
  (t) => [k.index("named_officer_process").on(t.processId, t.accountId)],
);

export const missionNeedsProfile = k.table("mission_needs_profile", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  situation: k.text().notNull(),
  priorities: k.text().notNull(),
  challenges: k.text().notNull(),
  version: k.int().notNull(),
});
export const termsOfReference = k.table("terms_of_reference", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  purpose: k.text().notNull(),
  duties: k.text().notNull(), // one duty per line
  reportsTo: k.text().notNull(),
  version: k.int().notNull(),
});
export const criterion = k.table("criterion", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  kind: k.oneOf(["required", "desirable"]).notNull(),
  position: k.int().notNull(),
  text: k.text().notNull(),
  weight: k.int(), // desirable criteria: integers, sum 100
});
export const processCompetency = k.table(
  "process_competency",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    rubricCompetencyId: k.ref(() => rubricCompetency.id).notNull(),
    position: k.int().notNull(),
    weight: k.int().notNull(),
    passLevel: k.int().notNull(),
  },
  (t) => [k.index("process_competency_process").on(t.processId)],
);
export const processLanguage = k.table("process_language", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  language: k.text().notNull(),
  level: k.text().notNull(),
  required: k.bool().notNull(),
});
export const processRule = k.table("process_rule", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  ruleCode: k.text().notNull(),
  ruleVersion: k.int().notNull(),
});

export const call = k.table(
  "call",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    round: k.int().notNull(),
    noteVerbale: k.text().notNull(),
    issuedAt: k.instant().notNull(),
    closesAt: k.instant().notNull(),
    version: k.int().notNull(),
  },
  (t) => [k.index("call_process").on(t.processId)],
);
export const callDocument = k.table("call_document", {
  id: k.id(),
  callId: k.ref(() => call.id).notNull(),
  documentType: k.text().notNull(),
});

export const nominationList = k.table(
  "nomination_list",
  {
    id: k.id(),
    callId: k.ref(() => call.id).notNull(),
    memberStateId: k.text().notNull(),
    state: k.oneOf(["draft", "submitted"]).notNull(),
    reason: k.text(),
    signatureId: k.ref(() => signature.id),
    submittedAt: k.instant(),
    version: k.int().notNull(),
  },
  (t) => [k.unique("nomination_list_once").on(t.callId, t.memberStateId)],
);
export const receipt = k.table("receipt", {
  id: k.id(),
  number: k.text().notNull(),
  listId: k.ref(() => nominationList.id),
  nominationId: k.text(),
  issuedAt: k.instant().notNull(),
  contents: k.json<ReceiptContents>().notNull(), // a frozen snapshot
});
export type ReceiptContents = {
  names: { name: string; files: { documentType: string; fileName: string; size: number }[]; missing: string[] }[];
};

export const nomination = k.table(
  "nomination",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    callId: k.ref(() => call.id),
    listId: k.ref(() => nominationList.id),
    nominatorKind: k.oneOf(nominatorKinds).notNull(),
    memberStateId: k.text(),
    nominatorName: k.text(), // organisation, leader or authority
    state: k.oneOf(nominationStates).notNull(),
    givenNames: k.text().notNull(),
    familyName: k.text().notNull(),
    sex: k.oneOf(sexes).notNull(),
    birthDate: k.day(),
    rankId: k.text(),
    currentPosition: k.text().notNull(),
    serviceYears: k.int(),
    visionStatement: k.text(),
    statement: k.text().notNull(), // why this person, in the nominator's words
    channel: k.oneOf(channels).notNull(),
    registeredBy: k.text(),
    scanFileId: k.ref(() => file.id),
    createdBy: k.text().notNull(),
    createdAt: k.instant().notNull(),
    submittedAt: k.instant(),
    withdrawnAt: k.instant(),
    withdrawnReason: k.text(),
    /** The late window in which it was handed in. */
    lateRequestId: k.text(),
    version: k.int().notNull(),
  },
  (t) => [k.index("nomination_by_process").on(t.processId), k.index("nomination_by_list").on(t.listId)],
);
export const nominationNationality = k.table(
  "nomination_nationality",
  {
    id: k.id(),
    nominationId: k.ref(() => nomination.id).notNull(),
    memberStateId: k.text().notNull(),
  },
  (t) => [k.index("nomination_nationality_nomination").on(t.nominationId)],
);
export const nominationLanguage = k.table(
  "nomination_language",
  {
    id: k.id(),
    nominationId: k.ref(() => nomination.id).notNull(),
    position: k.int().notNull(),
    language: k.text().notNull(),
    level: k.oneOf(["A1", "A2", "B1", "B2", "C1", "C2"]).notNull(),
    evidence: k.text().notNull(),
  },
  (t) => [k.index("nomination_language_nomination").on(t.nominationId)],
);
/** A post of the personal history; its paragraph number in the dossier is its position. */
export const nominationPost = k.table(
  "nomination_post",
  {
    id: k.id(),
    nominationId: k.ref(() => nomination.id).notNull(),
    position: k.int().notNull(),
    fromYear: k.int().notNull(),
    toYear: k.int(),
    title: k.text().notNull(),
    organisation: k.text().notNull(),
    account: k.text().notNull(),
  },
  (t) => [k.index("nomination_post_nomination").on(t.nominationId)],
);
export const nominationEducation = k.table(
  "nomination_education",
  {
    id: k.id(),
    nominationId: k.ref(() => nomination.id).notNull(),
    position: k.int().notNull(),
    year: k.int().notNull(),
    title: k.text().notNull(),
    institution: k.text().notNull(),
  },
  (t) => [k.index("nomination_education_nomination").on(t.nominationId)],
);
export const nominationDocument = k.table(
  "nomination_document",
  {
    id: k.id(),
    nominationId: k.ref(() => nomination.id).notNull(),
    documentType: k.text().notNull(),
    fileId: k.ref(() => file.id).notNull(),
    uploadedAt: k.instant().notNull(),
    removedAt: k.instant(),
  },
  (t) => [k.index("nomination_document_nomination").on(t.nominationId)],
);
export const registrationContest = k.table(
  "registration_contest",
  {
    id: k.id(),
    nominationId: k.ref(() => nomination.id).notNull(),
    text: k.text().notNull(),
    filedBy: k.text().notNull(),
    filedAt: k.instant().notNull(),
    answer: k.text(),
    answeredBy: k.text(),
    answeredAt: k.instant(),
  },
  (t) => [k.index("registration_contest_nomination").on(t.nominationId)],
);

export const candidacy = k.table(
  "candidacy",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    personId: k.ref(() => person.id).notNull(),
    state: k.oneOf(candidacyStates).notNull(),
    stateSince: k.instant().notNull(),
    offList: k.bool().notNull(),
    version: k.int().notNull(),
  },
  (t) => [k.unique("candidacy_once").on(t.processId, t.personId)],
);
export const candidacyNomination = k.table(
  "candidacy_nomination",
  { id: k.id(), candidacyId: k.ref(() => candidacy.id).notNull(), nominationId: k.ref(() => nomination.id).notNull() },
  (t) => [
    k.unique("candidacy_nomination_once").on(t.nominationId),
    k.index("candidacy_nomination_candidacy").on(t.candidacyId),
  ],
);
/** What the States see: moves for all nominees of a process at the same moment, when news is published. */
export const publishedState = k.table(
  "published_state",
  {
    id: k.id(),
    candidacyId: k.ref(() => candidacy.id).notNull(),
    state: k.text().notNull(),
    publishedAt: k.instant().notNull(),
    newsId: k.text(), // null where the act itself was the news: an end of the process
  },
  (t) => [k.index("published_state_candidacy").on(t.candidacyId)],
);

export const screenerAssignment = k.table(
  "screener_assignment",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    accountId: k.ref(() => account.id).notNull(),
    assignedAt: k.instant().notNull(),
    endedAt: k.instant(),
  },
  (t) => [k.index("screener_assignment_process").on(t.processId, t.accountId)],
);
export const screeningSheet = k.table(
  "screening_sheet",
  {
    id: k.id(),
    candidacyId: k.ref(() => candidacy.id).notNull(),
    screenerId: k.ref(() => account.id).notNull(),
    round: k.int().notNull(),
    state: k.oneOf(["draft", "submitted"]).notNull(),
    submittedAt: k.instant(),
    digest: k.text(),
    version: k.int().notNull(),
  },
  (t) => [k.unique("screening_sheet_once").on(t.candidacyId, t.screenerId, t.round)],
);
export const screeningMark = k.table(
  "screening_mark",
  {
    id: k.id(),
    sheetId: k.ref(() => screeningSheet.id).notNull(),
    criterionId: k.ref(() => criterion.id).notNull(),
    mark: k.oneOf(["met", "notMet", "cannotTell"]),
    points: k.int(),
    paragraph: k.int(),
    remark: k.text().notNull(),
  },
  (t) => [k.unique("screening_mark_once").on(t.sheetId, t.criterionId)],
);
export const eligibilityCheck = k.table(
  "eligibility_check",
  {
    id: k.id(),
    candidacyId: k.ref(() => candidacy.id).notNull(),
    outcome: k.oneOf(["eligible", "ineligible", "incomplete"]).notNull(),
    criterionId: k.ref(() => criterion.id),
    missingDocument: k.text(),
    reason: k.text().notNull(),
    decidedBy: k.text().notNull(),
    decidedAt: k.instant().notNull(),
  },
  (t) => [k.index("eligibility_check_candidacy").on(t.candidacyId)],
);
export const longlistEntry = k.table(
  "longlist_entry",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    round: k.int().notNull(),
    candidacyId: k.ref(() => candidacy.id).notNull(),
    merit: k.real(), // frozen when shortlisting opens
    enteredAt: k.instant().notNull(),
    removedAt: k.instant(),
  },
  (t) => [k.unique("longlist_entry_once").on(t.processId, t.round, t.candidacyId)],
);

export const panel = k.table(
  "panel",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    round: k.int().notNull(),
    state: k.oneOf(["proposed", "convened"]).notNull(),
    convenedAt: k.instant(),
    revealedAt: k.instant(),
    closedAt: k.instant(),
    version: k.int().notNull(),
  },
  (t) => [k.index("panel_process").on(t.processId)],
);
export const panelMember = k.table(
  "panel_member",
  {
    id: k.id(),
    panelId: k.ref(() => panel.id).notNull(),
    accountId: k.ref(() => account.id).notNull(),
    seat: k.oneOf(["chair", "voting", "observer"]).notNull(),
    actingChair: k.bool().notNull(),
    declaredAt: k.instant(),
    replacedBy: k.text(),
    removedAt: k.instant(),
    removedReason: k.text(),
    seatedAt: k.instant().notNull(),
  },
  (t) => [k.unique("panel_member_once").on(t.panelId, t.accountId)],
);
export const ties = [
  "none",
  "knows",
  "relative",
  "sameMissionStaff",
  "supervisor",
  "mentoring",
  "coCandidate",
  "financial",
] as const;
export const conflictDeclaration = k.table(
  "conflict_declaration",
  {
    id: k.id(),
    panelMemberId: k.ref(() => panelMember.id).notNull(),
    candidacyId: k.ref(() => candidacy.id).notNull(),
    tie: k.oneOf(ties).notNull(),
    note: k.text().notNull(),
    declaredAt: k.instant().notNull(),
    ruling: k.oneOf(["mayScore", "recused"]),
    rulingReason: k.text(),
    ruledBy: k.text(),
    ruledAt: k.instant(),
  },
  (t) => [k.unique("conflict_declaration_once").on(t.panelMemberId, t.candidacyId)],
);

export const shortlist = k.table(
  "shortlist",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    round: k.int().notNull(),
    /** `recorded`: as a record from before the portal says; nobody signed it here. */
    state: k.oneOf(["draft", "signed", "recorded"]).notNull(),
    signatureId: k.ref(() => signature.id),
    version: k.int().notNull(),
  },
  (t) => [k.unique("shortlist_once").on(t.processId, t.round)],
);
export const shortlistEntry = k.table(
  "shortlist_entry",
  { id: k.id(), shortlistId: k.ref(() => shortlist.id).notNull(), candidacyId: k.ref(() => candidacy.id).notNull() },
  (t) => [k.unique("shortlist_entry_once").on(t.shortlistId, t.candidacyId)],
);

export const balanceCheck = k.table(
  "balance_check",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    round: k.int().notNull(),
    gate: k.oneOf(["nominationList", "convening", "longlist", "shortlist", "recommendedList", "decision"]).notNull(),
    objectId: k.text().notNull(),
    ruleCode: k.text().notNull(),
    ruleVersion: k.int().notNull(),
    severity: k.oneOf(["block", "justify", "info"]).notNull(),
    status: k.oneOf(["met", "justify", "block", "info", "notApplicable"]).notNull(),
    have: k.int(),
    need: k.int(),
    inputs: k.json<unknown>().notNull(), // a frozen snapshot
    checkedAt: k.instant().notNull(),
  },
  (t) => [k.index("balance_check_process").on(t.processId)],
);
export const gateReason = k.table(
  "gate_reason",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    round: k.int().notNull(),
    gate: k.text().notNull(),
    objectId: k.text().notNull(),
    ruleCode: k.text().notNull(),
    text: k.text().notNull(),
    subjectDigest: k.text().notNull(), // of the list it speaks of; another list shows it as superseded
    signatureId: k.ref(() => signature.id).notNull(),
  },
  (t) => [k.index("gate_reason_object").on(t.processId, t.gate)],
);

export const vettingProviders = [
  "misconductRecord",
  "clearCheck",
  "sanctionsList",
  "humanRightsScreening",
  "financialDisclosure",
  "conflictOfInterest",
  "references",
] as const;
export const vettingCheck = k.table("vetting_check", {
  id: k.id(),
  personId: k.ref(() => person.id).notNull(),
  candidacyId: k.ref(() => candidacy.id),
  provider: k.oneOf(vettingProviders).notNull(),
  requestedAt: k.instant().notNull(),
  resultAt: k.instant(),
  validUntil: k.day(),
  outcome: k.oneOf(["pending", "cleared", "adverse"]).notNull(),
  finding: k.text(), // encrypted; the key lives outside the database
  recordedBy: k.text(),
  version: k.int().notNull(),
});
export const adjudication = k.table("adjudication", {
  id: k.id(),
  checkId: k.ref(() => vettingCheck.id).notNull(),
  ruling: k.oneOf(["cleared", "notCleared"]).notNull(),
  reason: k.text().notNull(), // encrypted
  validUntil: k.day(),
  adjudicatorId: k.ref(() => account.id).notNull(),
  signatureId: k.ref(() => signature.id).notNull(),
  ruledAt: k.instant().notNull(),
});

export const recommendedList = k.table("recommended_list", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  round: k.int().notNull(),
  edition: k.int().notNull(),
  state: k.oneOf(["draft", "signed", "superseded"]).notNull(),
  rationale: k.text().notNull(),
  fewerReason: k.text(),
  signatureId: k.ref(() => signature.id),
  signedAt: k.instant(),
  version: k.int().notNull(),
});
export const recommendedEntry = k.table(
  "recommended_entry",
  {
    id: k.id(),
    listId: k.ref(() => recommendedList.id).notNull(),
    candidacyId: k.ref(() => candidacy.id).notNull(),
    position: k.int(), // order of merit only
  },
  (t) => [k.unique("recommended_entry_once").on(t.listId, t.candidacyId)],
);
export const comparativeAnalysis = k.table("comparative_analysis", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  round: k.int().notNull(),
  gate: k.oneOf(["recommendedList", "decision"]).notNull(),
  objectId: k.text().notNull(),
  text: k.text().notNull(),
  figures: k.json<ComparativeFigures>().notNull(), // a frozen snapshot
  subjectDigest: k.text().notNull(),
  signatureId: k.ref(() => signature.id).notNull(),
});
export type ComparativeFigures = {
  competencies: string[];
  rows: { candidacyId: string; name: string; sex: string; ratings: (number | null)[]; composite: number | null }[];
};
export const authorityQuestion = k.table("authority_question", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  listId: k.ref(() => recommendedList.id).notNull(),
  question: k.text().notNull(),
  askedBy: k.text().notNull(),
  askedAt: k.instant().notNull(),
  answer: k.text(),
  answeredBy: k.text(),
  answeredAt: k.instant(),
});
export const selectionDecision = k.table("selection_decision", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  round: k.int().notNull(),
  listId: k.ref(() => recommendedList.id).notNull(),
  candidacyId: k.ref(() => candidacy.id).notNull(),
  offList: k.bool().notNull(),
  reason: k.text().notNull(),
  state: k.oneOf(["proposed", "returned", "approved"]).notNull(),
  decidedBy: k.ref(() => account.id).notNull(),
  decidedAt: k.instant().notNull(),
  signatureId: k.ref(() => signature.id).notNull(),
  approvedBy: k.ref(() => account.id),
  approvedAt: k.instant(),
  approvalSignatureId: k.ref(() => signature.id),
  returnedReason: k.text(),
  /** Of a decision taken on paper: the officer who recorded it, the scan of the signed memo, the day on it. */
  recordedBy: k.ref(() => account.id),
  memoFileId: k.ref(() => file.id),
  memoSignedOn: k.day(),
  version: k.int().notNull(),
});

export const consultationParties = [
  "hostState",
  "contributingCountry",
  "regionalBody",
  "securityCouncil",
  "nominatingState",
] as const;
export const consultation = k.table("consultation", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  decisionId: k.ref(() => selectionDecision.id).notNull(),
  party: k.oneOf(consultationParties).notNull(),
  partyName: k.text().notNull(),
  channel: k.oneOf(["noteVerbale", "letter", "meeting", "call"]).notNull(),
  sentAt: k.instant().notNull(),
  replyBy: k.instant().notNull(),
  outcome: k.oneOf(["pending", "noObjection", "objected", "noReply"]).notNull(),
  repliedAt: k.instant(),
  note: k.text(), // encrypted
  recordedBy: k.text().notNull(),
  version: k.int().notNull(),
});
export const offer = k.table("offer", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  candidacyId: k.ref(() => candidacy.id).notNull(),
  decisionId: k.ref(() => selectionDecision.id).notNull(),
  sentAt: k.instant().notNull(),
  respondBy: k.instant().notNull(),
  outcome: k.oneOf(["pending", "accepted", "declined"]).notNull(),
  respondedAt: k.instant(),
  medicalClearedOn: k.day(),
  governmentReleasedOn: k.day(),
  ethicsReviewedOn: k.day(),
  recordedBy: k.text().notNull(),
  version: k.int().notNull(),
});
export const announcement = k.table("announcement", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  candidacyId: k.ref(() => candidacy.id).notNull(),
  text: k.text().notNull(),
  announcedAt: k.instant().notNull(),
  announcedBy: k.text().notNull(),
});
export const inductionPlan = k.table("induction_plan", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  candidacyId: k.ref(() => candidacy.id).notNull(),
  startsOn: k.day().notNull(),
  mentorOfferedOn: k.day(),
  compactSignedOn: k.day(),
  version: k.int().notNull(),
});
export const inductionItem = k.table("induction_item", {
  id: k.id(),
  planId: k.ref(() => inductionPlan.id).notNull(),
  position: k.int().notNull(),
  text: k.text().notNull(),
  dueOn: k.day().notNull(),
  doneOn: k.day(),
});
export const reminder = k.table("reminder", {
  id: k.id(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  toAccountId: k.ref(() => account.id).notNull(),
  condition: k.text().notNull(),
  sentBy: k.text().notNull(),
  sentAt: k.instant().notNull(),
});
