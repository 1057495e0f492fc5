import { mentors, ownMatches, said, toThePair, whole, type Hidden } from "./pair-secrets.ts";

/**
 * What everybody else with a screen may not see, by hand from "Who sees what": lists of columns by subject, each held
 * against the rows in which the viewer has a part. `null` is whoever is not signed in.
 */
export const roleViewers = {
  visitor: null,
  administrator: "administrator",
  auditor: "auditor",
  leadOfficer: "leadOfficer",
  officerElsewhere: "officer2",
  screener: "screener3",
  screenerBefore: "screener1",
  chair: "chair1",
  chairRevealed: "chair2",
  memberRevealed: "member7",
  memberRecused: "member4",
  memberUndeclared: "member1",
  vetting: "vetting1",
  adjudicator: "adjudicator",
  authorityElsewhere: "authorityDpo1",
  focalElsewhere: "focal-ke",
  cadre: "cadre1",
  mentorAsked: "mentor1",
  menteeOffered: "mentee6",
  officerLeft: "officer1",
  officerReceived: "officer3",
  actingChair: "member6",
  actingChairEnded: "member6",
  focalNotLead: "focal-ke",
  focalEnded: "focal-ke",
} as const;
type RoleViewer = keyof typeof roleViewers;

const nominations: Hidden = {
  nomination: "given_names family_name birth_date current_position service_years vision_statement statement",
  nomination_language: "level evidence",
  nomination_post: "title organisation account from_year to_year",
  nomination_education: "title institution year",
};
const screening: Hidden = {
  screening_mark: "mark points remark paragraph",
  screening_sheet: "submitted_at digest version",
  eligibility_check: "missing_document reason decided_at",
};
const listed: Hidden = { longlist_entry: "merit entered_at", gate_reason: "text" };
const declared: Hidden = { conflict_declaration: "tie note ruling_reason ruled_at" };
const sheets: Hidden = {
  score_sheet: "reason digest saved_at version",
  score_cell: "state rating note",
  sheet_reopening: "reason proposed_at answered_at answer_reason version",
};
const results: Hidden = {
  consensus_rating: "rating narrative",
  official_rating: "rating passed",
  panel_report: "summary digest",
  report_answer: "dissent_note reason",
};
const decided: Hidden = {
  recommended_list: "rationale fewer_reason",
  comparative_analysis: "text",
  authority_question: "question answer",
  selection_decision: "reason decided_at approved_at returned_reason",
  consultation: "party party_name channel note sent_at reply_by replied_at",
  offer: "sent_at respond_by medical_cleared_on government_released_on ethics_reviewed_on",
};
const vetted: Hidden = {
  vetting_check: "finding requested_at version",
  adjudication: "reason ruled_at",
};
const desk: Hidden = {
  process_contact: "with_whom said promised_by logged_at",
  representation: "from_whom summary outcome",
  reminder: "sent_at",
  process_hand_over: "note handed_at",
  process_exit: "reason taken_at",
  late_request: "names reason decision_reason",
  document_request: "reason asked_at",
  notice_recall: "reason",
};
const cadre: Hidden = {
  cadre_member: "email level held_since duty_limits available_from available_to release consent_on retain_until",
  cadre_language: "level evidence",
  cadre_experience: "organisation function",
  pool_membership: "admitted_on review_due_on expires_on reason",
  readiness: "level assessed_on expires_on evidence",
  competency_evidence: "seen_on evidence",
  development_item: "gap action owner due_on done_on",
};
/** The programme as a whole, with what the two of a pair say to each other. */
const programme: Hidden = {
  ...said,
  ...whole,
  mentor: mentors,
  mentor_language: "level",
  mentor_mission: "ended_on",
};
const keys: Hidden = {
  account: "password_hash",
  second_factor: "secret last_step",
  recovery_code: "hash",
  calendar_feed: ["token_hash", "account_id <> ':me'"],
  draft: ["body", "account_id <> ':me'"],
  notice_choice: ["way", "account_id <> ':me'"],
  feed_entry: ["starts_at ends_at changed_at", "account_id <> ':me'"],
};
const post: Hidden = { ...keys, demonstration_mail: ["subject body", "recipient_id <> ':me'"] };
/** Who did what, and how mail went: the auditor's and the administrator's. */
const trail: Hidden = { audit_event: "at actor_role payload" };
/** The board says since when somebody has the turn, from what was done in the processes of the desk. */
const trailBut = (processes: string): Hidden => ({
  audit_event: ["at actor_role payload", `process_id IS NULL OR process_id NOT IN ${processes}`],
});

// What process a row is of, as SQL over its own table.
const inPanel = (table: string) => `(SELECT process_id FROM panel WHERE id = ${table}.panel_id)`;
const ofCandidacy = (table: string) => `(SELECT process_id FROM candidacy WHERE id = ${table}.candidacy_id)`;
const ofNomination = (table: string) => `(SELECT process_id FROM nomination WHERE id = ${table}.nomination_id)`;
const processOf: Readonly<Record<string, string>> = {
  nomination_language: ofNomination("nomination_language"),
  nomination_post: ofNomination("nomination_post"),
  nomination_education: ofNomination("nomination_education"),
  screening_sheet: ofCandidacy("screening_sheet"),
  screening_mark:
    "(SELECT c.process_id FROM screening_sheet s JOIN candidacy c ON c.id = s.candidacy_id WHERE s.id = screening_mark.sheet_id)",
  eligibility_check: ofCandidacy("eligibility_check"),
  conflict_declaration: ofCandidacy("conflict_declaration"),
  score_sheet: inPanel("score_sheet"),
  score_cell:
    "(SELECT p.process_id FROM score_sheet s JOIN panel p ON p.id = s.panel_id WHERE s.id = score_cell.sheet_id)",
  sheet_reopening: inPanel("sheet_reopening"),
  consensus_rating: inPanel("consensus_rating"),
  official_rating: inPanel("official_rating"),
  report_answer: "(SELECT process_id FROM panel_report WHERE id = report_answer.report_id)",
  late_request: "(SELECT process_id FROM call WHERE id = late_request.call_id)",
  vetting_check: `coalesce(${ofCandidacy("vetting_check")}, '')`,
  adjudication:
    "coalesce((SELECT c.process_id FROM vetting_check v JOIN candidacy c ON c.id = v.candidacy_id WHERE v.id = adjudication.check_id), '')",
};
/** The same lists, in the rows of the processes that a condition on `:process` names. */
function where(condition: string, ...lists: readonly Hidden[]): Hidden[] {
  return lists.map((list) =>
    Object.fromEntries(
      Object.entries(list).map(([table, columns]) => [
        table,
        [columns as string, condition.replaceAll(":process", processOf[table] ?? `${table}.process_id`)] as const,
      ]),
    ),
  );
}
const file = [nominations, screening, listed, declared, sheets, results, decided, vetted, desk];
const seats = "(SELECT n.process_id FROM panel n JOIN panel_member m ON m.panel_id = n.id WHERE m.account_id = ':me')";
const revealed = "(SELECT process_id FROM panel WHERE revealed_at IS NOT NULL)";
const announced = "(SELECT process_id FROM announcement)";
const assigned = "(SELECT process_id FROM process_officer WHERE account_id = ':me' AND ended_at IS NULL)";
const screens = "(SELECT process_id FROM screener_assignment WHERE account_id = ':me')";
const notOwnSheets =
  "panel_member_id NOT IN (SELECT id FROM panel_member WHERE account_id = ':me') AND panel_id IN (SELECT id FROM panel WHERE revealed_at IS NULL)";
/** Colleagues' sheets until the reveal. */
const colleagues: Hidden = {
  score_cell: ["state rating note", `sheet_id IN (SELECT id FROM score_sheet WHERE ${notOwnSheets})`],
  score_sheet: ["reason digest saved_at version", notOwnSheets],
};
/** To who sits on panels: all of others', and of their own what comes with the reveal, or never. */
const toAPanel: readonly Hidden[] = [
  ...where(`:process NOT IN ${seats}`, ...file),
  ...where(`:process IN ${seats}`, vetted, desk),
  ...where(`:process IN ${seats} AND :process NOT IN ${announced}`, {
    selection_decision: decided.selection_decision!,
    consultation: decided.consultation!,
    offer: decided.offer!,
  }),
  ...where(`:process IN ${seats}`, { screening_sheet: "submitted_at digest version" }),
  ...where(`:process IN ${seats} AND :process NOT IN ${revealed}`, {
    screening_mark: "points remark",
    longlist_entry: "merit",
  }),
  colleagues,
  cadre,
  programme,
  post,
  trail,
];
/** To an officer: all of the processes of other officers. */
const outsideTheDesk: readonly Hidden[] = [
  ...where(`:process NOT IN ${assigned}`, ...file),
  vetted,
  programme,
  post,
  trailBut(assigned),
];
const others = [cadre, programme, post, trail];
const fromState = (table: string) =>
  `(SELECT member_state_id FROM nomination WHERE id = ${table}.nomination_id) IS NOT 'ke'`;
const sponsored = (table: string) =>
  `(SELECT sponsoring_state FROM cadre_member WHERE id = ${table}.member_id) IS NOT 'ke'`;
const withWhere = (list: Hidden, condition: (table: string) => string): Hidden =>
  Object.fromEntries(Object.entries(list).map(([table, columns]) => [table, [columns as string, condition(table)]]));

/** To a focal point of Kenya: what is other States', and what is never a State's. */
const outsideKenya: readonly Hidden[] = [
  withWhere({ nomination_language: "level evidence", nomination_post: "title organisation account" }, fromState),
  { nomination: [nominations.nomination as string, "member_state_id IS NOT 'ke'"] },
  screening,
  listed,
  declared,
  sheets,
  results,
  decided,
  vetted,
  { process_contact: desk.process_contact!, representation: desk.representation!, reminder: desk.reminder! },
  { late_request: ["names reason decision_reason", "member_state_id <> 'ke'"] },
  { call_question: ["text asked_at", "member_state_id <> 'ke'"] },
  withWhere(Object.fromEntries(Object.entries(cadre).filter(([table]) => table !== "cadre_member")), sponsored),
  { cadre_member: [cadre.cadre_member as string, "sponsoring_state IS NOT 'ke'"] },
  said,
  post,
  trail,
];

export const roleHidden: Readonly<Record<RoleViewer, readonly Hidden[]>> = {
  // In the demonstration the mail of the world lies open to whoever looks.
  visitor: [...file, cadre, programme, keys, trail],
  administrator: [...file, cadre, programme, post],
  auditor: [
    nominations,
    { screening_mark: "points remark", eligibility_check: "missing_document reason" },
    { longlist_entry: "merit", score_cell: "rating note", consensus_rating: "rating narrative" },
    { official_rating: "rating", panel_report: "summary", vetting_check: "finding", adjudication: "reason" },
    { conflict_declaration: "note", consultation: "note", offer: "medical_cleared_on" },
    cadre,
    programme,
    post,
  ],
  leadOfficer: [
    vetted,
    colleagues,
    ...where(`:process NOT IN ${announced}`, {
      selection_decision: decided.selection_decision!,
      consultation: decided.consultation!,
      offer: decided.offer!,
    }),
    programme,
    post,
    trailBut("(SELECT id FROM selection_process)"),
  ],
  officerElsewhere: outsideTheDesk,
  // Whom a process was handed from is as outside it as an officer who never had it; whom it came to is its officer.
  officerLeft: outsideTheDesk,
  officerReceived: outsideTheDesk,
  // The hand of a chair opens what the panel has to sign, and no colleague's sheet before the reveal.
  actingChair: toAPanel,
  actingChairEnded: toAPanel,
  screener: [
    ...where(`:process NOT IN ${screens}`, ...file),
    ...where(`:process IN ${screens}`, sheets, results, decided, vetted, desk),
    {
      screening_mark: [
        "mark points remark paragraph",
        // Blind to each other until all sheets of a candidacy are in.
        "sheet_id IN (SELECT id FROM screening_sheet s WHERE s.screener_id <> ':me' AND EXISTS (SELECT 1 FROM screening_sheet o WHERE o.candidacy_id = s.candidacy_id AND o.state <> 'submitted'))",
      ],
    },
    ...others,
  ],
  screenerBefore: [...file, ...others],
  chair: toAPanel,
  chairRevealed: toAPanel,
  memberRevealed: toAPanel,
  memberRecused: [
    ...toAPanel,
    // The file of the candidate from whom this member is recused, as others' nominations are.
    {
      nomination_post: [
        "title organisation account",
        "nomination_id IN (SELECT n.nomination_id FROM candidacy_nomination n JOIN conflict_declaration d ON d.candidacy_id = n.candidacy_id JOIN panel_member m ON m.id = d.panel_member_id WHERE d.ruling = 'recused' AND m.account_id = ':me')",
      ],
    },
  ],
  memberUndeclared: toAPanel,
  vetting: [screening, listed, sheets, results, decided, desk, cadre, programme, post, trail].map((list) =>
    list === programme ? { ...said } : list,
  ),
  adjudicator: [screening, listed, sheets, results, decided, desk, cadre, said, post, trail],
  authorityElsewhere: [...file, ...others],
  focalElsewhere: outsideKenya,
  // The State's other focal points share its nominations; a focal point whose role ended is outside every file.
  focalNotLead: outsideKenya,
  focalEnded: [...file, ...others],
  cadre: [...file, programme, post, trail],
  mentorAsked: [toThePair, { mentee: "preferred_sex" }, keys, trail],
  // The reasons of the own offers stand in the order of their weight.
  menteeOffered: [{ ...toThePair, match_reason: ["points", `match_id NOT IN ${ownMatches}`] }, keys, trail],
};
