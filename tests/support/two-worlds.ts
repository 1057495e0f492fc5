import { createHash } from "node:crypto";
import type { House } from "#app/jobs.server.ts";
import type { Client } from "#db/open.server.ts";
import { cast } from "#scripts/demonstration/cast.ts";
import { mentoringComesAndGoes, pairHidden, pairViewers, rowsOf } from "./pair-secrets.ts";
import { roleHidden, roleViewers } from "./role-secrets.ts";

/**
 * What three viewers may see of every column, by hand, and worlds that differ only in what one of them may not see.
 * The three letters stand for the focal point of Ghana, an unlocked member of the one panel in scoring, and a selection
 * authority under `unranked`:
 *   p  public by design, or the viewer's to see; never changed
 *   o  seen in the viewer's own rows only (`own` below); changed in all others
 *   h  hidden from the viewer in every row; changed
 *   k  key, link or step of a lifecycle: not changed by itself, rows come and go as a whole
 */
const classified = { focal: "focal-gh", member: "member9", authority: "authoritySg1" } as const;
const kinds = Object.keys(classified) as (keyof typeof classified)[];
/** Who looks at both worlds of a pair; what the others may not see is listed in `pair-secrets.ts` and `role-secrets.ts`. */
export const viewers = { ...classified, ...pairViewers, ...roleViewers } as const;
export type ViewerKind = keyof typeof viewers;
const isClassified = (viewer: ViewerKind): viewer is keyof typeof classified => viewer in classified;

const openly = (columns: string) => ({ ppp: columns });
/** A process's needs: public once the call is out. */
const needs = (key: string, columns: string) => ({ kkk: key, oop: columns });

export const columns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // People. Names of staff stand under what they sign and in what they sit on; candidates' names are their file's.
  person: { kkk: "id", ooo: "given_names family_name sex", hhh: "created_at" },
  person_nationality: { kkk: "id person_id member_state_id" },
  account: {
    kkk: "id person_id demonstration ended_at",
    ooo: "email language zone version",
    hhh: "password_hash created_at last_sign_in_at kept_at",
  },
  second_factor: { kkk: "id account_id", hhh: "secret last_step confirmed_at" },
  recovery_code: { kkk: "id account_id used_at", hhh: "hash" },
  factor_reset: { kkk: "id account_id", hhh: "reason reset_by reset_at" },
  assessor_profile: { kkk: "id account_id", hph: "level rank_id department cbi_trained_on" },
  role_grant: {
    kkk: "id account_id role member_state_id deciding_office process_id match_id starts_on ends_on ended_at",
    hhh: "granted_by granted_at ended_by",
  },
  invitation: { kkk: "id account_id purpose used_at", hhh: "token_hash requested_at expires_at" },
  signature: {
    kkk: "id kind object_kind object_id signer_id role on_paper",
    hhh: "object_version step_up_at step_up_by",
    ppp: "signed_at confirmed_by digest", // under a content that the viewer sees
  },
  // The platform.
  audit_event: {
    kkk: "seq id",
    hhh: "at actor_id actor_role type object_kind object_id process_id payload previous_hash hash",
  },
  outbox: {
    kkk: "id",
    hhh: "recipient_id template object_kind object_id created_at not_before claimed_at attempts sent_at dropped_at error",
  },
  demonstration_mail: { kkk: "id recipient_id", ooo: "subject body sent_at" },
  idempotency_key: { kkk: "id actor_id key", hhh: "digest outcome at" },
  session: { kkk: "id account_id pending proved_by", hhh: "created_at seen_at expires_at flash proved_at kept" },
  throttle: { kkk: "id", hhh: "window_start count" },
  draft: { kkk: "id account_id form", ooo: "body saved_at" },
  fairness_count: { kkk: "id", hhh: "seq exceptions unshown weighed_at" },
  list_file: {
    kkk: "id account_id list place",
    ooo: "query format state found done asked_at",
    hhh: "session_id claimed_at attempts scope file_digest made_at",
  },
  saved_view: { kkk: "id account_id list place", ooo: "name query saved_at" },
  lease: { kkk: "id", hhh: "holder until" },
  job_run: { kkk: "id", hhh: "started_at ended_at failed_at error" },
  file: { kkk: "id digest", ooo: "name size", hhh: "content_digest uploaded_by", ppp: "media_type uploaded_at" },
  // Reference data: public by design, each row with its source.
  anchor: openly("id rubric_competency_id value text_en text_fr text_ar"),
  assignment: openly("id post_id incumbent_name sex started_on end_of_tour ended_on as_of source"),
  assignment_nationality: openly("id assignment_id member_state_id"),
  balance_rule: openly(
    "id code version kind severity threshold instrument source as_of active valid_from title_en title_fr title_ar",
  ),
  balance_rule_gate: openly("id rule_id gate signer"),
  competency: openly(
    "id framework_id code kind position name_en name_fr name_ar definition_en definition_fr definition_ar maps_to",
  ),
  competency_framework: openly("id name_en name_fr name_ar version as_of source"),
  course: openly("id name_en name_fr name_ar as_of source"),
  document_type: openly("id name_en name_fr name_ar integrity as_of source"),
  level: openly("id name_en name_fr name_ar short_en short_fr short_ar position as_of source"),
  member_state: openly("id iso3 regional_group name_en name_fr name_ar as_of source"),
  mission: openly(
    "id acronym acronym_fr acronym_ar name_en name_fr name_ar kind mission_type start_year end_year mandate_ends zone lead_department as_of source",
  ),
  mission_host_state: openly("id mission_id member_state_id"),
  mission_weekend: openly("id mission_id iso_weekday"),
  post: openly(
    "id mission_id post_type_id level rank_id is_head_of_mission title_en title_fr title_ar deciding_office as_of source",
  ),
  post_type: openly("id name_en name_fr name_ar short_en short_fr short_ar track entry decides min_rank as_of source"),
  post_type_document: openly("id post_type_id document_type"),
  post_type_level: openly("id post_type_id level"),
  post_type_nominator: openly("id post_type_id nominator_kind"),
  rank: openly("id name_en name_fr name_ar short_en short_fr short_ar service grade position as_of source"),
  rating_scale: openly("id lo hi banded discuss_spread usual_pass name_en name_fr name_ar as_of source"),
  rubric: openly("id scale_id version as_of source valid_from reason published_by published_at"),
  rubric_competency: openly(
    "id rubric_id competency_id position definition_en definition_fr definition_ar question_en question_fr question_ar",
  ),
  rubric_post_type: openly("id rubric_id post_type_id"),
  scale_level: openly("id scale_id value name_en name_fr name_ar"),
  stage_time: openly("id days as_of source"),
  // The process. Its state moves with everything else of it, so it is compared as it is.
  vacancy_forecast: {
    kkk: "id post_id assignment_id launched_at withdrawn_at",
    hhp: "reason vacant_on withdrawn_reason",
    hhh: "created_at created_by withdrawn_by version",
  },
  selection_process: {
    kkk: "id reference post_id forecast_id state round suspended_at ended_as successor_id begun_from_id scale_id rubric_id frozen_at",
    hop: "state_since shortlist_size version",
    hoh: "created_at",
    hhh: "ended_reason",
    ppp: "vacant_on level rating_method recommendation_mode list_rule list_size next_news_on",
  },
  stage_entry: { kkk: "id process_id round state", hop: "entered_at left_at" },
  stage_plan: { kkk: "id process_id state", pop: "ends_at moved_reason" },
  process_officer: { kkk: "id process_id account_id ended_at", hhh: "assigned_by", hop: "assigned_at" },
  named_officer: { kkk: "id process_id account_id ended_at", hhp: "named_by named_at" },
  mission_needs_profile: needs("id process_id version", "situation priorities challenges"),
  terms_of_reference: needs("id process_id version", "purpose duties reports_to"),
  criterion: needs("id process_id kind position weight", "text"),
  process_competency: { kkk: "id process_id rubric_competency_id position weight pass_level" },
  process_language: { kkk: "id process_id language level required" },
  process_rule: { kkk: "id process_id rule_code rule_version" },
  call: { kkk: "id process_id round closes_at issued_at", ppp: "note_verbale", hhh: "version" },
  call_document: openly("id call_id document_type"),
  // What all States were told of a call is public to them; who asked, and what came late, is that State's and the desk's.
  call_extension: { kkk: "id call_id number closes_at from_at set_by", phh: "reason set_at" },
  call_amendment: { kkk: "id call_id number part made_by", phh: "formerly now reason made_at" },
  call_question: {
    kkk: "id call_id number answered_at member_state_id asked_by repeats_id",
    ohh: "text asked_at",
    phh: "published answer",
    hhh: "answered_by version",
  },
  late_request: {
    kkk: "id call_id member_state_id outcome receipt_id signature_id until_at asked_by ended_at",
    ohh: "names reason asked_at decision_reason names_granted list_reason end_reason",
    hhh: "decided_by decided_at ended_by version",
  },
  document_request: {
    kkk: "id process_id candidacy_id nomination_id extends_id document_type asked_by",
    ohh: "due_at",
    hhh: "reason asked_at reminded_at",
  },
  process_hand_over: {
    kkk: "id process_id from_account_id to_account_id handed_by",
    hhh: "note open_tasks handed_at",
  },
  process_exit: { kkk: "id process_id exit taken_by", hhh: "reason taken_at" },
  news: { kkk: "id process_id published_by", hhh: "next_news_on formerly_on published_at" },
  notice_recall: { kkk: "id process_id kind object_id recalled_by", phh: "reason recalled_at" },
  reminder: { kkk: "id process_id to_account_id", hhh: "condition sent_by sent_at" },
  // Nominations belong to their State; a file is open to members who declared, and to the authority for recommended names.
  nomination_list: { kkk: "id call_id member_state_id state signature_id", ohh: "reason submitted_at version" },
  receipt: { kkk: "id list_id nomination_id", ohh: "number issued_at contents" },
  nomination: {
    kkk: "id process_id call_id list_id nominator_kind member_state_id state channel scan_file_id rank_id late_request_id",
    ooo: "nominator_name given_names family_name sex birth_date current_position service_years vision_statement statement submitted_at",
    ohh: "registered_by withdrawn_at withdrawn_reason created_by",
    ooh: "created_at version",
  },
  nomination_nationality: { kkk: "id nomination_id member_state_id" },
  nomination_language: { kkk: "id nomination_id position language", ooo: "level evidence" },
  nomination_post: { kkk: "id nomination_id position", ooo: "from_year to_year title organisation account" },
  nomination_education: { kkk: "id nomination_id position", ooo: "year title institution" },
  nomination_document: { kkk: "id nomination_id document_type file_id removed_at", ooo: "uploaded_at" },
  // Frozen counts are public; what was put in for somebody, or against the process, is the desk's and the auditor's.
  stage_count: openly("id process_id round stage names frozen_at"),
  // What stands from before the portal: that a stage was passed by a record, in the process; its words for its own readers.
  prior_start: { kkk: "id process_id present_stage marked_by", hhh: "reason marked_at version" },
  prior_record: {
    kkk: "id process_id stage recorded_by file_id signature_id",
    hho: "recorded_at",
    hhh: "says",
    ppp: "names happened_on", // public by design, as the count of its stage and the day of it
  },
  representation: {
    kkk: "id process_id candidacy_id",
    hhh: "kind from_whom channel received_on summary filed_by filed_at outcome outcome_by outcome_at version",
  },
  // Letters: to one State alone; to all; sealed ones to nobody but authority and named officers until the announcement.
  letter: {
    kkk: "id process_id round kind state language template_id member_state_id candidacy_id number digest signature_id replaces_id issued_by issued_at",
    oop: "addressee content recalled_at", // an announcement is everybody's
    hhp: "addition reply_on created_by created_at sent_via sent_on sent_by recalled_by recalled_reason version",
  },
  letter_template: openly("id kind language version subject body added_by as_of source"),
  pdf_job: {
    kkk: "id letter_id edition",
    hhh: "asked_at claimed_at attempts file_digest made_at error",
  },
  // Contacts are the desk's; how mail comes and what one's calendar was told, each person's own.
  process_contact: {
    kkk: "id process_id settles settled_as closed",
    hhh: "party with_whom way happened_on said promised_by logged_by logged_at",
  },
  notice_choice: { kkk: "id account_id kind", ooo: "way" },
  digest: { kkk: "id account_id day", hhh: "made_at" },
  digest_item: {
    kkk: "id outbox_id account_id",
    hhh: "audience template object_kind object_id created_at digest_id",
  },
  clock_reminder: { kkk: "id account_id", hhh: "key rule occasion process_id due_at sent_at" },
  calendar_feed: { kkk: "id account_id ended_at", hhh: "token_hash", ooo: "made_at" },
  feed_entry: { kkk: "id account_id uid", ooo: "kind starts_at ends_at day sequence gone_at changed_at" },
  registration_contest: { kkk: "id nomination_id", ohh: "text filed_by filed_at answer answered_by answered_at" },
  candidacy: { kkk: "id process_id person_id off_list", ooo: "state state_since", hhh: "version" },
  candidacy_nomination: { kkk: "id candidacy_id nomination_id" },
  published_state: { kkk: "id candidacy_id news_id", ohh: "state published_at" },
  // Screening: required marks and cited paragraphs reach the panel; points, remarks and merit do not.
  screener_assignment: { kkk: "id process_id account_id ended_at", hhh: "assigned_at" },
  screening_sheet: { kkk: "id candidacy_id screener_id round state", hhh: "submitted_at digest version" },
  screening_mark: { kkk: "id sheet_id criterion_id", hoh: "mark paragraph", hhh: "points remark" },
  eligibility_check: {
    kkk: "id candidacy_id criterion_id",
    ooh: "outcome",
    hhh: "missing_document reason decided_by decided_at",
  },
  longlist_entry: { kkk: "id process_id round candidacy_id removed_at", hhh: "merit entered_at" },
  // The panel. Who has declared or locked is the chair's and the officers' to see.
  panel: { kkk: "id process_id round state revealed_at", hhh: "version", hoh: "convened_at closed_at" },
  panel_member: {
    kkk: "id panel_id account_id seat acting_chair replaced_by removed_at",
    hoh: "declared_at",
    hhh: "removed_reason seated_at",
  },
  conflict_declaration: {
    kkk: "id panel_member_id candidacy_id",
    hoh: "tie note declared_at ruling ruling_reason ruled_by ruled_at",
  },
  shortlist: { kkk: "id process_id round state signature_id", hoh: "version" },
  shortlist_entry: { kkk: "id shortlist_id candidacy_id" },
  balance_check: {
    kkk: "id process_id round gate object_id rule_code rule_version",
    hoo: "severity status have need",
    hhh: "inputs checked_at",
  },
  gate_reason: { kkk: "id process_id round gate object_id rule_code subject_digest signature_id", hoo: "text" },
  // Assessment: the own sheets until the reveal; nobody's sheet to the authority.
  assessment_session: { kkk: "id candidacy_id panel_id", hoh: "starts_at zone place", hhh: "scheduled_by version" },
  score_sheet: {
    kkk: "id panel_id panel_member_id candidacy_id attempt",
    hoh: "position state reason locked_at digest saved_at version",
  },
  score_cell: { kkk: "id sheet_id competency_id", hoh: "state rating note" },
  sheet_reopening: {
    kkk: "id panel_id sheet_id turn proposed_as proposed_by signature_id state answered_by answer_signature_id attempt_id",
    hhh: "reason proposed_at answered_at answer_reason version",
  },
  consensus_rating: {
    kkk: "id panel_id candidacy_id competency_id",
    hho: "rating narrative",
    hhh: "recorded_by recorded_at version",
  },
  official_rating: { kkk: "id panel_id candidacy_id competency_id", hho: "rating method passed", hhh: "written_at" },
  panel_report: { kkk: "id panel_id process_id edition state signature_id", hhh: "summary digest created_at version" },
  panel_report_section: { kkk: "id report_id candidacy_id", hhh: "digest" },
  report_answer: {
    kkk: "id report_id panel_member_id signature_id",
    hho: "answer dissent_note",
    hhh: "reason answered_at",
  },
  // Vetting: the authority gets one aggregate, which these changes leave as it is.
  vetting_check: {
    kkk: "id person_id candidacy_id",
    hhh: "finding requested_at recorded_by version",
    hho: "provider outcome result_at valid_until",
  },
  adjudication: { kkk: "id check_id adjudicator_id signature_id", hhh: "reason ruled_at", hho: "ruling valid_until" },
  // From the list on: the authority's, as far as it was handed in.
  recommended_list: {
    kkk: "id process_id round edition state signature_id",
    hho: "rationale fewer_reason signed_at",
    hhh: "version",
  },
  recommended_entry: { kkk: "id list_id candidacy_id position" },
  comparative_analysis: { kkk: "id process_id round gate object_id subject_digest signature_id", hho: "text figures" },
  authority_question: {
    kkk: "id process_id list_id",
    hhp: "question asked_by asked_at answer answered_by answered_at",
  },
  selection_decision: {
    kkk: "id process_id round list_id candidacy_id off_list state decided_by signature_id approved_by approval_signature_id recorded_by memo_file_id",
    hhp: "reason decided_at approved_at returned_reason memo_signed_on version",
  },
  consultation: {
    kkk: "id process_id decision_id",
    hhp: "party party_name channel sent_at reply_by outcome replied_at note recorded_by version",
  },
  offer: {
    kkk: "id process_id candidacy_id decision_id",
    hhp: "sent_at respond_by outcome responded_at medical_cleared_on government_released_on ethics_reviewed_on recorded_by version",
  },
  announcement: openly("id process_id candidacy_id text announced_at announced_by"),
  induction_plan: { kkk: "id process_id candidacy_id", hhh: "starts_on mentor_offered_on compact_signed_on version" },
  // The cadre: a State's part of its own members; never e-mail, limits, evidence, reasons, vetting or processes.
  pool: openly(
    "id name_en name_fr name_ar purpose_en purpose_fr purpose_ar valid_months review_months women_only track as_of source",
  ),
  cadre_member: {
    kkk: "id person_id sponsoring_state track rank_id erased_at erased_as",
    ohh: "level available_from available_to release",
    hhh: "email held_since duty_limits consent_on retain_until entered_by created_at version",
  },
  cadre_target: { kkk: "id member_id post_type_id" },
  cadre_language: { kkk: "id member_id language", ohh: "level", hhh: "evidence" },
  cadre_experience: { kkk: "id member_id mission_id", hhh: "organisation region function from_year to_year" },
  pool_membership: {
    kkk: "id member_id pool_id state",
    ohh: "admitted_on review_due_on expires_on",
    hhh: "state_since reason version",
  },
  readiness: {
    kkk: "id member_id post_type_id assessed_by",
    ohh: "level assessed_on expires_on",
    hhh: "evidence recorded_at",
  },
  competency_evidence: {
    kkk: "id member_id competency_id",
    hhh: "framework_version seen_on evidence recorded_by recorded_at",
  },
  development_item: { kkk: "id member_id competency_id", ohh: "gap action owner due_on done_on", hhh: "version" },
  course_attendance: { kkk: "id member_id course_id", ohh: "completed_on" },
  cadre_invitation: {
    kkk: "id member_id process_id round answer nomination_id",
    ohh: "invited_at answered_at version",
    hhh: "invited_by answered_by",
  },
  // Mentoring: a State's part of the mentors it offers, and whether each is in use; nothing of mentees, matches or ties.
  mentor: {
    kkk: "id person_id account_id offered_by_state state",
    ohh: "email former_post separated_on profile offered_at",
    hhh: "offered_by state_reason trained_on conflict_declared_on capacity zone booking buffer_before buffer_after not_wished version",
  },
  mentor_language: { kkk: "id mentor_id language", ohh: "level" },
  mentor_mission: { kkk: "id mentor_id mission_id post_type_id", ohh: "ended_on" },
  mentor_function: { kkk: "id mentor_id need" },
  mentor_hours: { kkk: "id mentor_id", hhh: "iso_weekday from_minute to_minute" },
  mentor_away: { kkk: "id mentor_id", hhh: "from_day to_day" },
  mentee: {
    kkk: "id account_id post_id ended_at",
    hhh: "zone started_on enrolled_at goals preferred_sex not_wished needs_written_at version",
  },
  mentee_language: { kkk: "id mentee_id language", hhh: "level" },
  mentee_need: { kkk: "id mentee_id need" },
  mentee_hours: { kkk: "id mentee_id", hhh: "iso_weekday from_minute to_minute" },
  pair_tie: { kkk: "id mentor_id mentee_id kind set_as set_by", hhh: "ended_on reason set_at version" },
  mentoring_match: {
    kkk: "id mentee_id mentor_id state",
    hhh: "state_since score offered_at chosen_at answer_due_at accepted_at active_at ended_at ended_by version",
  },
  match_reason: { kkk: "id match_id factor values", hhh: "points" },
  mentoring_agreement: {
    kkk: "id match_id text_version mentor_signature_id mentee_signature_id",
    hhh: "cadence_weeks channel ends_on signed_text version",
  },
  mentoring_session: {
    kkk: "id match_id number state",
    hhh: "starts_at ends_at mentor_zone mentee_zone zone_data call_today agenda booked_at answer_due_at cancelled_as missed_by closed_at sequence version",
  },
  session_quarter: { kkk: "id session_id account_id quarter" },
  mentoring_goal: { kkk: "id match_id state position", hhh: "text state_since version" },
  mentoring_action: { kkk: "id match_id session_id", hhh: "text owner due_on done_on version" },
  mentoring_note: { kkk: "id session_id author_id shared", hhh: "text written_at version" },
  session_feedback: { kkk: "id session_id author_id", hhh: "usefulness comment given_at" },
  induction_item: { kkk: "id plan_id", hhh: "position text due_on done_on" },
};

/** Columns of the database that the table above does not classify exactly once, and those it knows too much. */
export function unclassified(client: Client): string[] {
  const tables = client
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all() as { name: string }[];
  const wrong = Object.keys(columns).filter((table) => !tables.some(({ name }) => name === table));
  for (const { name } of tables) {
    const said = Object.values(columns[name] ?? {}).flatMap((list) => list.split(" "));
    const real = (client.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name);
    for (const column of new Set([...said, ...real]))
      if (!real.includes(column) || said.filter((one) => one === column).length !== 1) wrong.push(`${name}.${column}`);
  }
  return wrong;
}

// Where a row belongs: the candidacy or the process it is about, as SQL over its own table.
const byCandidacy: Readonly<Record<string, string>> = {
  person: "(SELECT id FROM candidacy WHERE person_id = person.id)",
  candidacy: "candidacy.id",
  nomination: "(SELECT candidacy_id FROM candidacy_nomination WHERE nomination_id = nomination.id)",
  file: "(SELECT n.candidacy_id FROM candidacy_nomination n JOIN nomination_document d ON d.nomination_id = n.nomination_id WHERE d.file_id = file.id)",
  screening_mark: "(SELECT candidacy_id FROM screening_sheet WHERE id = screening_mark.sheet_id)",
  ...Object.fromEntries(
    [
      "nomination_language",
      "nomination_post",
      "nomination_education",
      "nomination_document",
      "registration_contest",
    ].map((table) => [
      table,
      `(SELECT candidacy_id FROM candidacy_nomination WHERE nomination_id = ${table}.nomination_id)`,
    ]),
  ),
  adjudication: "(SELECT candidacy_id FROM vetting_check WHERE id = adjudication.check_id)",
  ...Object.fromEntries(
    [
      "consensus_rating",
      "official_rating",
      "vetting_check",
      "eligibility_check",
      "published_state",
      "assessment_session",
    ].map((table) => [table, `${table}.candidacy_id`]),
  ),
};
const byProcess: Readonly<Record<string, string>> = {
  selection_process: "selection_process.id",
  panel: "panel.process_id",
  report_answer: "(SELECT process_id FROM panel_report WHERE id = report_answer.report_id)",
  ...Object.fromEntries(
    [
      ...["stage_entry", "stage_plan", "process_officer", "mission_needs_profile", "criterion", "shortlist"],
      ...["balance_check", "gate_reason", "recommended_list", "comparative_analysis", "prior_record"],
    ].map((table) => [table, `${table}.process_id`]),
  ),
};
/** The processes that have come to the authority of the Secretary-General's office. */
const decided = `(SELECT p.id FROM selection_process p JOIN post ON post.id = p.post_id WHERE post.deciding_office = 'sg'
  AND p.state IN ('decision', 'consultation', 'offer', 'announced', 'onboarded'))`;
const in_ = (state: string) => `(SELECT id FROM selection_process WHERE state IN (${state}))`;
const nominatedBy = (table: string) =>
  table === "nomination"
    ? "nomination.member_state_id"
    : table === "person" || table === "candidacy"
      ? `(SELECT n.member_state_id FROM nomination n JOIN candidacy_nomination cn ON cn.nomination_id = n.id JOIN candidacy c ON c.id = cn.candidacy_id
         WHERE ${table === "person" ? "c.person_id = person.id" : "c.id = candidacy.id"} ORDER BY n.member_state_id <> 'gh')`
      : table === "file"
        ? "(SELECT n.member_state_id FROM nomination n JOIN nomination_document d ON d.nomination_id = n.id WHERE d.file_id = file.id)"
        : table === "published_state" || table === "eligibility_check"
          ? `(SELECT n.member_state_id FROM nomination n JOIN candidacy_nomination cn ON cn.nomination_id = n.id WHERE cn.candidacy_id = ${table}.candidacy_id ORDER BY n.member_state_id <> 'gh')`
          : `(SELECT member_state_id FROM nomination WHERE id = ${table}.nomination_id)`;

/** The rows of a table that are the viewer's own to see, as SQL; what is not certainly so belongs to others. */
function own(viewer: keyof typeof classified, table: string, column: string, accountId: string): string {
  const self = `(SELECT id FROM panel_member WHERE account_id = '${accountId}')`;
  if (table === "account") return `account.id = '${accountId}'`;
  if (table === "demonstration_mail") return `recipient_id = '${accountId}'`;
  if (/^(draft|saved_view|list_file|notice_choice|calendar_feed|feed_entry)$/.test(table))
    return `account_id = '${accountId}'`;
  // Terms of reference are public with the call, and the appointee with the announcement.
  if (table === "terms_of_reference") return "process_id IN (SELECT process_id FROM call)";
  if (table === "person" && /name/.test(column))
    return `${ownRows(viewer, table, column, self)} OR person.id IN (SELECT c.person_id FROM announcement a JOIN candidacy c ON c.id = a.candidacy_id)`;
  return ownRows(viewer, table, column, self);
}

function ownRows(viewer: keyof typeof classified, table: string, column: string, self: string): string {
  if (viewer === "focal") {
    if (table === "nomination_list") return "member_state_id = 'gh'";
    if (table === "letter")
      return "(kind IN ('acknowledgement', 'regret') AND member_state_id = 'gh') OR kind IN ('noteVerbale', 'announcement')";
    if (table === "receipt") return "(SELECT member_state_id FROM nomination_list WHERE id = receipt.list_id) = 'gh'";
    if (table === "call_question" || table === "late_request") return "member_state_id = 'gh'";
    if (table === "mentor") return "offered_by_state = 'gh'";
    if (/^mentor_/.test(table)) return `(SELECT offered_by_state FROM mentor WHERE id = ${table}.mentor_id) = 'gh'`;
    if (table === "cadre_member") return "sponsoring_state = 'gh'";
    if (cadreTables.test(table))
      return `(SELECT sponsoring_state FROM cadre_member WHERE id = ${table}.member_id) = 'gh'`;
    if (/^(mission_needs_profile|criterion)$/.test(table)) return `process_id IN (SELECT process_id FROM call)`;
    return `${nominatedBy(table)} = 'gh'`;
  }
  if (viewer === "member") {
    if (table === "letter") return "kind = 'announcement'";
    if (table === "panel_member") return `panel_member.id IN ${self}`;
    if (table === "score_sheet") return `panel_member_id IN ${self}`;
    // The members rule on what the chair declares.
    if (table === "conflict_declaration")
      return `panel_member_id IN ${self} OR panel_member_id IN (SELECT id FROM panel_member WHERE seat = 'chair')`;
    if (table === "score_cell") return `sheet_id IN (SELECT id FROM score_sheet WHERE panel_member_id IN ${self})`;
    // The funnel by declared sex, frozen as the stages close, counts everyone of the process.
    if (column === "sex" || (table === "candidacy" && column === "state") || table === "eligibility_check")
      return `${byCandidacy[table]} IN (SELECT id FROM candidacy WHERE process_id IN ${in_("'assessment'")})`;
    if (byCandidacy[table])
      return `${byCandidacy[table]} IN (SELECT candidacy_id FROM longlist_entry WHERE removed_at IS NULL AND process_id IN ${in_("'assessment'")})`;
    return `${byProcess[table] ?? missing(table)} IN ${in_("'assessment'")}`;
  }
  if (byCandidacy[table])
    // The appointed person is known to all; a candidacy's state is read beside the process's.
    return table === "candidacy"
      ? `process_id IN ${decided}`
      : `${byCandidacy[table]} IN (SELECT e.candidacy_id FROM recommended_entry e JOIN recommended_list l ON l.id = e.list_id WHERE l.process_id IN ${decided})`;
  return `${byProcess[table] ?? missing(table)} IN ${decided}`;
}
const cadreTables = /^(cadre_\w+|pool_membership|readiness|competency_evidence|development_item|course_attendance)$/;
function missing(table: string): never {
  throw new Error(`Whose rows are those of ${table}?`);
}

/** Values that a column may take, where a made-up text or a moved time would not do. */
const domains: Readonly<Record<string, readonly (string | number | null)[]>> = {
  sex: ["woman", "man", "other", "undisclosed"],
  "account.language": ["en", "fr"],
  zone: ["America/New_York", "Africa/Accra", "Asia/Dili", "Europe/Zurich"],
  preferred_sex: [], // sealed; made in `otherValue`
  "pair_tie.kind": ["supervision", "conflict", "blockedByMentee", "blockedByMentor"],
  shared: [0, 1],
  release: ["granted", "asked", "notAsked", "refused"],
  region: ["african", "asiaPacific", "easternEuropean", "grulac", "weog"],
  "cadre_member.level": ["USG", "ASG", "D-2", "D-1"],
  "mentor_language.level": ["A1", "A2", "B1", "B2", "C1", "C2"],
  "mentee_language.level": ["A1", "A2", "B1", "B2", "C1", "C2"],
  booking: ["atOnce", "askFirst"],
  "mentoring_match.ended_by": ["mentor", "mentee", "coordinator"],
  "cadre_language.level": ["A1", "A2", "B1", "B2", "C1", "C2"],
  "readiness.level": ["readyNow", "readySoon", "developing", "emerging"],
  "nomination_language.level": ["A1", "A2", "B1", "B2", "C1", "C2"],
  "assessor_profile.level": ["USG", "ASG", "D-2", "D-1"],
  "assessor_profile.rank_id": [null],
  "score_sheet.state": ["draft", "locked", "absent"],
  "score_cell.state": ["open", "rated", "insufficientEvidence", "notAssessed"],
  rating: [1, 2, 3, 4, null],
  passed: [0, 1],
  method: ["consensus", "bandedAverage"],
  points: [0, 1, 2, 3, 4],
  paragraph: [1, 2, 3, null],
  mark: ["met", "notMet", "cannotTell"],
  tie: ["none", "knows", "relative", "financial"],
  "conflict_declaration.ruling": ["mayScore", "recused", null],
  "adjudication.ruling": ["cleared", "notCleared"],
  "candidacy.state": ["eligible", "longlisted", "shortlisted"],
  "published_state.state": ["submitted", "underConsideration", "shortlisted", "notSelected"],
  "eligibility_check.outcome": ["eligible", "ineligible", "incomplete"],
  "report_answer.answer": ["signed", "dissent", "notSigned"],
  "vetting_check.outcome": ["pending", "cleared", "adverse"],
  provider: ["misconductRecord", "clearCheck", "sanctionsList", "humanRightsScreening", "references"],
  severity: ["block", "justify", "info"],
  status: ["met", "justify", "block", "info"],
  "outbox.template": ["callIssued", "newsPublished"],
  "consultation.outcome": ["pending", "noObjection", "objected", "noReply"],
  "offer.outcome": ["pending", "accepted", "declined"],
  party: ["hostState", "contributingCountry", "regionalBody"],
  channel: ["noteVerbale", "letter", "meeting", "call"],
  sent_via: ["noteVerbale", "email", "paper"],
  "process_contact.party": ["mission", "memberState", "panel", "department", "other"],
  "process_contact.way": ["call", "meeting", "email", "message"],
  "notice_choice.way": ["atOnce", "digest"],
  "vacancy_forecast.reason": ["endOfTour", "mandate", "retirement", "newPost"],
  flash: [null],
  missing_document: [null],
  open_tasks: [JSON.stringify([]), JSON.stringify([{ key: "task.publishNews", values: {}, due: null }])],
  contents: [
    JSON.stringify({ names: [] }),
    JSON.stringify({ names: [{ name: "Someone Else", files: [], missing: [] }] }),
  ],
  figures: [JSON.stringify({ competencies: [], rows: [] })],
  inputs: ["{}", "[]"],
  outcome: ["{}"],
};
const whole =
  /^(attempts|count|have|need|position|service_years|size|version|object_version|shortlist_size|from_year|to_year|year)$/;
const sealed =
  /^(finding|letter\.recalled_reason|adjudication\.reason|consultation\.note|goals|agenda|(mentoring_goal|mentoring_action|mentoring_note)\.text|session_feedback\.comment)$/;

/** Numbers that repeat with the seed. */
function seededChance(seed: string): () => number {
  let count = 0;
  return () =>
    createHash("sha256")
      .update(`${seed}:${(count += 1)}`)
      .digest()
      .readUInt32BE(0) /
    2 ** 32;
}

/** What one viewer may not see: columns, each with the rows of it. */
function hiddenFrom(viewer: ViewerKind, accountId: string) {
  if (isClassified(viewer)) return unseen(viewer, accountId);
  return rowsOf(
    viewer in pairViewers
      ? pairHidden[viewer as keyof typeof pairViewers]
      : roleHidden[viewer as keyof typeof roleViewers],
    accountId,
  );
}
const idOf = (viewer: ViewerKind, client: Client): string => {
  const member = cast.find(({ code }) => code === viewers[viewer]);
  const row = member && client.prepare("SELECT id FROM account WHERE email = ?").get(member.email.toLowerCase());
  return (row as { id: string } | undefined)?.id ?? "nobody";
};

/** Columns of which some value is hidden from a viewer: what the pairs of worlds must differ in, each at least once. */
export function variable(viewer: ViewerKind, client: Client): string[] {
  const found = new Set<string>();
  for (const { table, column, where } of hiddenFrom(viewer, idOf(viewer, client))) {
    const takes = domains[`${table}.${column}`] ?? domains[column];
    const some = takes ? "1" : `"${column}" IS NOT NULL`;
    if (client.prepare(`SELECT 1 FROM ${table} WHERE (${where}) AND ${some}`).get()) found.add(`${table}.${column}`);
  }
  return [...found].sort();
}

/**
 * Changes a copy of the world in a seeded part of all that a viewer may not see, and in nothing else.
 * The triggers must be gone from the copy: most of these rows stand for good.
 * Of four pairs in a row each column stays as it is in one, so that five have changed them all. What was changed is noted.
 */
export function change(
  viewer: ViewerKind,
  seed: number,
  client: Client,
  house: Pick<House, "seal">,
  varied: Set<string> = new Set(),
): number {
  const chance = seededChance(`${viewer} ${seed}`);
  const accountId = idOf(viewer, client);
  let changed = isClassified(viewer) ? structure(viewer, chance, client, accountId) : 0;
  if (isClassified(viewer) || viewer in pairViewers)
    changed += mentoringComesAndGoes(viewer, chance, client, accountId, house);
  let place = 0;
  for (const { table, column, where } of hiddenFrom(viewer, accountId)) {
    if ((place++ + seed) % 4 === 0) continue;
    const key = table === "audit_event" ? "seq" : "id";
    const rows = client
      .prepare(`SELECT ${key} AS id, "${column}" AS value FROM ${table} WHERE ${where} ORDER BY ${key}`)
      .all() as { id: string; value: unknown }[];
    const update = client.prepare(`UPDATE ${table} SET "${column}" = ? WHERE ${key} = ?`);
    let first = true;
    for (const row of rows) {
      if (row.value === null && !domains[`${table}.${column}`] && !domains[column]) continue;
      if (!first && chance() < 0.4) continue;
      first = false;
      update.run(otherValue(table, column, row.value, chance, house), row.id);
      varied.add(`${table}.${column}`);
      changed += 1;
    }
  }
  return changed;
}

/** What of the classified columns a viewer may not see, with the rows of each that are others'. */
function* unseen(viewer: keyof typeof classified, accountId: string) {
  for (const [table, classes] of Object.entries(columns))
    for (const [letters, list] of Object.entries(classes)) {
      const letter = letters[kinds.indexOf(viewer)];
      if (letter !== "o" && letter !== "h") continue;
      for (const column of list.split(" ")) {
        const others = letter === "h" ? "1" : `NOT coalesce(${own(viewer, table, column, accountId)}, 0)`;
        // An account holder's own name signs what the viewer reads; candidates alone are changed.
        yield {
          table,
          column,
          where: table === "person" ? `${others} AND id IN (SELECT person_id FROM candidacy)` : others,
        };
      }
    }
}

function otherValue(
  table: string,
  column: string,
  value: unknown,
  chance: () => number,
  { seal }: Pick<House, "seal">,
): string | number | null {
  if (column === "preferred_sex") return chance() < 0.3 ? null : seal(chance() < 0.5 ? "woman" : "man");
  const domain =
    domains[`${table}.${column}`] ??
    (/^(outcome|reason)$/.test(column) && table !== "idempotency_key" ? undefined : domains[column]);
  if (domain) return domain[Math.floor(chance() * domain.length)]!;
  const words =
    `Otherwise ${Math.floor(chance() * 1e9).toString(36)} ${"more ".repeat(Math.floor(chance() * 6))}`.trim();
  if (sealed.test(column) || sealed.test(`${table}.${column}`)) return seal(words);
  if (column === "email") return `${words.replaceAll(" ", ".").toLowerCase()}@elsewhere.example`;
  if (column === "merit") return Math.round(chance() * 1e4) / 100;
  if (whole.test(column)) return Number(value) + 1 + Math.floor(chance() * 3);
  if (typeof value === "number") return value + Math.floor((chance() - 0.7) * 20 * 86_400_000);
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return new Date(Date.parse(value) + Math.floor(chance() * 300) * 86_400_000).toISOString().slice(0, 10);
  return words;
}

/** Rows that come and go as a whole, so that neither existence nor number is given away. */
function structure(viewer: keyof typeof classified, chance: () => number, client: Client, accountId: string): number {
  const all = <T>(sql: string, ...values: unknown[]) => client.prepare(sql).all(...values) as T[];
  const run = (sql: string, ...values: unknown[]) => client.prepare(sql).run(...values).changes;
  let changed = 0;
  // A nomination more, by a State that has none in an open call; and one less of another State's drafts.
  const [open] = all<{ process: string; call: string }>(
    "SELECT p.id AS process, c.id AS call FROM selection_process p JOIN call c ON c.process_id = p.id WHERE p.state = 'callOpen'",
  );
  if (open && chance() < 0.8) {
    run(
      "INSERT INTO nomination_list (id, call_id, member_state_id, state, submitted_at, version) VALUES ('walls0list', ?, 'nz', 'submitted', 1790000000000, 1)",
      open.call,
    );
    run(
      "INSERT INTO person (id, given_names, family_name, sex, created_at) VALUES ('walls0person', 'Aroha', 'Te Whare', 'woman', 1790000000000)",
    );
    run(
      "INSERT INTO candidacy (id, process_id, person_id, state, state_since, off_list, version) VALUES ('walls0candidacy', ?, 'walls0person', 'nominated', 1790000000000, 0, 1)",
      open.process,
    );
    run(
      `INSERT INTO nomination (id, process_id, call_id, list_id, nominator_kind, member_state_id, state, given_names, family_name, sex, current_position, statement, channel, created_by, created_at, submitted_at, version)
       VALUES ('walls0nomination', ?, ?, 'walls0list', 'memberState', 'nz', 'submitted', 'Aroha', 'Te Whare', 'woman', 'Commissioner', 'Apt', 'portal', 'walls', 1790000000000, 1790000000000, 1)`,
      open.process,
      open.call,
    );
    changed += run(
      "INSERT INTO candidacy_nomination (id, candidacy_id, nomination_id) VALUES ('walls0link', 'walls0candidacy', 'walls0nomination')",
    );
  }
  // A mentor more, of another State, and a tie of that mentor.
  if (chance() < 0.8) {
    run(
      "INSERT INTO person (id, given_names, family_name, sex, created_at) VALUES ('walls0mentor', 'Mere', 'Te Rangi', 'woman', 1790000000000)",
    );
    run(
      `INSERT INTO mentor (id, person_id, email, offered_by_state, offered_by, offered_at, state, state_reason, former_post, separated_on, profile, capacity, zone, booking, buffer_before, buffer_after, version)
       VALUES ('walls0mentor', 'walls0mentor', 'mere@walls.example', 'nz', 'walls', 1790000000000, 'offered', '', 'Head of Mission', '2020-01-01', 'Apt', 1, 'Pacific/Auckland', 'atOnce', 0, 0, 1)`,
    );
    changed += run(
      `INSERT INTO pair_tie (id, mentor_id, mentee_id, kind, set_as, set_by, set_at, version) SELECT 'walls0tie', 'walls0mentor', id, 'conflict', 'mentee', account_id, 0, 1 FROM mentee ORDER BY id LIMIT 1`,
    );
  }
  // A member of the cadre more, of another State, assessed; and one less.
  if (chance() < 0.8) {
    run(
      "INSERT INTO person (id, given_names, family_name, sex, created_at) VALUES ('walls0cadre', 'Hine', 'Te Ao', 'woman', 1790000000000)",
    );
    run(
      `INSERT INTO cadre_member (id, person_id, email, sponsoring_state, track, duty_limits, release, consent_on, retain_until, entered_by, created_at, version)
       VALUES ('walls0cadre', 'walls0cadre', 'hine@walls.example', 'nz', 'civilian', '', 'granted', '2026-01-01', '2030-01-01', 'walls', 1790000000000, 1)`,
    );
    changed += run(
      `INSERT INTO readiness (id, member_id, post_type_id, level, assessed_on, assessed_by, evidence, expires_on, recorded_at)
       VALUES ('walls0cadre', 'walls0cadre', 'srsg', 'readyNow', '2026-01-01', 'walls', 'Apt', '2027-12-01', 1790000000000)`,
    );
  }
  if (chance() < 0.8)
    for (const { id } of all<{ id: string }>(
      "SELECT id FROM cadre_member WHERE sponsoring_state <> 'gh' AND id NOT IN (SELECT member_id FROM cadre_invitation) ORDER BY id",
    ).slice(0, 1)) {
      for (const table of [
        ...["cadre_target", "cadre_language", "cadre_experience", "pool_membership", "readiness"],
        ...["competency_evidence", "development_item", "course_attendance"],
      ])
        run(`DELETE FROM ${table} WHERE member_id = ?`, id);
      changed += run("DELETE FROM cadre_member WHERE id = ?", id);
    }
  if (chance() < 0.8)
    for (const { id } of all<{ id: string }>(
      "SELECT id FROM nomination WHERE state = 'draft' AND member_state_id <> 'gh' ORDER BY id",
    ).slice(0, 1)) {
      for (const table of ["nationality", "language", "post", "education", "document"])
        run(`DELETE FROM nomination_${table} WHERE nomination_id = ?`, id);
      changed += run("DELETE FROM nomination WHERE id = ?", id);
    }
  // A letter less, to another State or sealed.
  if (viewer !== "authority" && chance() < 0.8)
    for (const { id } of all<{ id: string }>(
      "SELECT id FROM letter WHERE kind NOT IN ('noteVerbale', 'announcement') AND member_state_id IS NOT 'gh' ORDER BY id",
    )) {
      if (chance() < 0.7) continue;
      run("DELETE FROM pdf_job WHERE letter_id = ?", id);
      changed += run("DELETE FROM letter WHERE id = ?", id);
    }
  // Colleagues' sheets that are not there yet, or no longer.
  if (viewer !== "authority" || chance() < 0.5)
    for (const { id } of all<{ id: string }>(
      "SELECT s.id FROM score_sheet s JOIN panel_member m ON m.id = s.panel_member_id WHERE m.account_id <> ? ORDER BY s.id",
      accountId,
    )) {
      if (chance() < 0.8) continue;
      run("DELETE FROM score_cell WHERE sheet_id = ?", id);
      changed += run("DELETE FROM score_sheet WHERE id = ?", id);
    }
  // The same aggregate from other rows: two providers of one person trade places.
  if (viewer === "authority")
    for (const { a, b } of all<{ a: string; b: string }>(
      "SELECT min(id) AS a, max(id) AS b FROM vetting_check WHERE outcome = 'cleared' GROUP BY person_id, valid_until, outcome HAVING count(*) > 1 ORDER BY a",
    )) {
      const [first] = all<{ provider: string }>("SELECT provider FROM vetting_check WHERE id = ?", a);
      const [second] = all<{ provider: string }>("SELECT provider FROM vetting_check WHERE id = ?", b);
      run("UPDATE vetting_check SET provider = ? WHERE id = ?", second!.provider, a);
      changed += run("UPDATE vetting_check SET provider = ? WHERE id = ?", first!.provider, b);
    }
  return changed;
}
