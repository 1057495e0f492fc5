CREATE TABLE "assessment_session" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"panel_id" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"zone" text NOT NULL,
	"place" text NOT NULL,
	"scheduled_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consensus_rating" (
	"id" text PRIMARY KEY NOT NULL,
	"panel_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"competency_id" text NOT NULL,
	"rating" integer,
	"narrative" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "official_rating" (
	"id" text PRIMARY KEY NOT NULL,
	"panel_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"competency_id" text NOT NULL,
	"rating" integer,
	"method" text NOT NULL,
	"passed" boolean NOT NULL,
	"written_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "panel_report" (
	"id" text PRIMARY KEY NOT NULL,
	"panel_id" text NOT NULL,
	"process_id" text NOT NULL,
	"edition" integer NOT NULL,
	"summary" text NOT NULL,
	"state" text NOT NULL,
	"digest" text,
	"signature_id" text,
	"created_at" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "panel_report_section" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"digest" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"panel_member_id" text NOT NULL,
	"answer" text NOT NULL,
	"dissent_note" text,
	"reason" text,
	"signature_id" text,
	"answered_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score_cell" (
	"id" text PRIMARY KEY NOT NULL,
	"sheet_id" text NOT NULL,
	"competency_id" text NOT NULL,
	"state" text NOT NULL,
	"rating" integer,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score_sheet" (
	"id" text PRIMARY KEY NOT NULL,
	"panel_id" text NOT NULL,
	"panel_member_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"attempt" integer NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"locked_at" bigint,
	"digest" text,
	"saved_at" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cadre_experience" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"mission_id" text,
	"organisation" text NOT NULL,
	"region" text,
	"function" text NOT NULL,
	"from_year" integer NOT NULL,
	"to_year" integer
);
--> statement-breakpoint
CREATE TABLE "cadre_invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"process_id" text NOT NULL,
	"round" integer NOT NULL,
	"invited_by" text NOT NULL,
	"invited_at" bigint NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" bigint,
	"nomination_id" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cadre_language" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"language" text NOT NULL,
	"level" text NOT NULL,
	"evidence" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cadre_member" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"email" text NOT NULL,
	"sponsoring_state" text,
	"track" text NOT NULL,
	"level" text,
	"rank_id" text,
	"held_since" text,
	"available_from" text,
	"available_to" text,
	"duty_limits" text NOT NULL,
	"release" text NOT NULL,
	"consent_on" text NOT NULL,
	"retain_until" text NOT NULL,
	"erased_at" bigint,
	"erased_as" text,
	"entered_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cadre_target" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"post_type_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "competency_evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"competency_id" text NOT NULL,
	"framework_version" text NOT NULL,
	"seen_on" text NOT NULL,
	"evidence" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_attendance" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"course_id" text NOT NULL,
	"completed_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "development_item" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"competency_id" text,
	"gap" text NOT NULL,
	"action" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" text NOT NULL,
	"done_on" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pool" (
	"id" text PRIMARY KEY NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"purpose_en" text NOT NULL,
	"purpose_fr" text NOT NULL,
	"valid_months" integer NOT NULL,
	"review_months" integer NOT NULL,
	"women_only" boolean NOT NULL,
	"track" text,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pool_membership" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"pool_id" text NOT NULL,
	"state" text NOT NULL,
	"state_since" bigint NOT NULL,
	"admitted_on" text,
	"review_due_on" text,
	"expires_on" text,
	"reason" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "readiness" (
	"id" text PRIMARY KEY NOT NULL,
	"member_id" text NOT NULL,
	"post_type_id" text NOT NULL,
	"level" text NOT NULL,
	"assessed_on" text NOT NULL,
	"assessed_by" text NOT NULL,
	"evidence" text NOT NULL,
	"expires_on" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "match_reason" (
	"id" text PRIMARY KEY NOT NULL,
	"match_id" text NOT NULL,
	"factor" text NOT NULL,
	"points" integer NOT NULL,
	"values" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentee" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"post_id" text NOT NULL,
	"zone" text NOT NULL,
	"started_on" text NOT NULL,
	"enrolled_at" bigint NOT NULL,
	"goals" text,
	"preferred_sex" text,
	"not_wished" text,
	"needs_written_at" bigint,
	"ended_at" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentee_hours" (
	"id" text PRIMARY KEY NOT NULL,
	"mentee_id" text NOT NULL,
	"iso_weekday" integer NOT NULL,
	"from_minute" integer NOT NULL,
	"to_minute" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentee_language" (
	"id" text PRIMARY KEY NOT NULL,
	"mentee_id" text NOT NULL,
	"language" text NOT NULL,
	"level" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentee_need" (
	"id" text PRIMARY KEY NOT NULL,
	"mentee_id" text NOT NULL,
	"need" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentor" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"account_id" text,
	"email" text NOT NULL,
	"offered_by_state" text,
	"offered_by" text NOT NULL,
	"offered_at" bigint NOT NULL,
	"state" text NOT NULL,
	"state_reason" text NOT NULL,
	"former_post" text NOT NULL,
	"separated_on" text NOT NULL,
	"trained_on" text,
	"conflict_declared_on" text,
	"profile" text NOT NULL,
	"capacity" integer NOT NULL,
	"zone" text NOT NULL,
	"booking" text NOT NULL,
	"buffer_before" integer NOT NULL,
	"buffer_after" integer NOT NULL,
	"not_wished" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentor_away" (
	"id" text PRIMARY KEY NOT NULL,
	"mentor_id" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentor_function" (
	"id" text PRIMARY KEY NOT NULL,
	"mentor_id" text NOT NULL,
	"need" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentor_hours" (
	"id" text PRIMARY KEY NOT NULL,
	"mentor_id" text NOT NULL,
	"iso_weekday" integer NOT NULL,
	"from_minute" integer NOT NULL,
	"to_minute" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentor_language" (
	"id" text PRIMARY KEY NOT NULL,
	"mentor_id" text NOT NULL,
	"language" text NOT NULL,
	"level" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentor_mission" (
	"id" text PRIMARY KEY NOT NULL,
	"mentor_id" text NOT NULL,
	"mission_id" text NOT NULL,
	"post_type_id" text NOT NULL,
	"ended_on" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentoring_action" (
	"id" text PRIMARY KEY NOT NULL,
	"match_id" text NOT NULL,
	"session_id" text,
	"text" text NOT NULL,
	"owner" text NOT NULL,
	"due_on" text,
	"done_on" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentoring_agreement" (
	"id" text PRIMARY KEY NOT NULL,
	"match_id" text NOT NULL,
	"text_version" integer NOT NULL,
	"cadence_weeks" integer NOT NULL,
	"channel" text NOT NULL,
	"ends_on" text NOT NULL,
	"signed_text" text,
	"mentor_signature_id" text,
	"mentee_signature_id" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentoring_goal" (
	"id" text PRIMARY KEY NOT NULL,
	"match_id" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"state_since" bigint NOT NULL,
	"position" integer NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentoring_match" (
	"id" text PRIMARY KEY NOT NULL,
	"mentee_id" text NOT NULL,
	"mentor_id" text NOT NULL,
	"state" text NOT NULL,
	"state_since" bigint NOT NULL,
	"score" integer NOT NULL,
	"offered_at" bigint NOT NULL,
	"chosen_at" bigint,
	"answer_due_at" bigint,
	"accepted_at" bigint,
	"active_at" bigint,
	"ended_at" bigint,
	"ended_by" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentoring_note" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"author_id" text NOT NULL,
	"text" text NOT NULL,
	"shared" boolean NOT NULL,
	"written_at" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mentoring_session" (
	"id" text PRIMARY KEY NOT NULL,
	"match_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"mentor_zone" text NOT NULL,
	"mentee_zone" text NOT NULL,
	"zone_data" text NOT NULL,
	"call_today" boolean NOT NULL,
	"agenda" text,
	"booked_at" bigint NOT NULL,
	"answer_due_at" bigint,
	"cancelled_as" text,
	"missed_by" text,
	"closed_at" bigint,
	"sequence" integer NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pair_tie" (
	"id" text PRIMARY KEY NOT NULL,
	"mentor_id" text NOT NULL,
	"mentee_id" text NOT NULL,
	"kind" text NOT NULL,
	"ended_on" text,
	"reason" text,
	"set_as" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_feedback" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"author_id" text NOT NULL,
	"usefulness" integer NOT NULL,
	"comment" text NOT NULL,
	"given_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_quarter" (
	"id" text PRIMARY KEY NOT NULL,
	"session_id" text NOT NULL,
	"account_id" text NOT NULL,
	"quarter" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text,
	"language" text NOT NULL,
	"zone" text NOT NULL,
	"demonstration" boolean NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assessor_profile" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"level" text NOT NULL,
	"rank_id" text,
	"department" text NOT NULL,
	"cbi_trained_on" text
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"purpose" text NOT NULL,
	"token_hash" text,
	"requested_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"given_names" text NOT NULL,
	"family_name" text NOT NULL,
	"sex" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_nationality" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"member_state_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	"member_state_id" text,
	"deciding_office" text,
	"process_id" text,
	"match_id" text,
	"starts_on" text NOT NULL,
	"ends_on" text,
	"granted_by" text,
	"granted_at" bigint NOT NULL,
	"ended_at" bigint,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "signature" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"object_version" integer NOT NULL,
	"digest" text NOT NULL,
	"signer_id" text NOT NULL,
	"role" text NOT NULL,
	"signed_at" bigint NOT NULL,
	"on_paper" boolean NOT NULL,
	"confirmed_by" text,
	"step_up_at" bigint
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text NOT NULL,
	"actor_role" text NOT NULL,
	"type" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"process_id" text,
	"payload" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demonstration_mail" (
	"id" text PRIMARY KEY NOT NULL,
	"recipient_id" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"sent_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"form" text NOT NULL,
	"body" text NOT NULL,
	"saved_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"content_digest" text NOT NULL,
	"size" integer NOT NULL,
	"media_type" text NOT NULL,
	"name" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_key" (
	"id" text PRIMARY KEY NOT NULL,
	"actor_id" text NOT NULL,
	"key" text NOT NULL,
	"digest" text NOT NULL,
	"outcome" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lease" (
	"id" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"recipient_id" text NOT NULL,
	"template" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"not_before" bigint NOT NULL,
	"claimed_at" bigint,
	"attempts" integer NOT NULL,
	"sent_at" bigint,
	"dropped_at" bigint,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"flash" jsonb
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"id" text PRIMARY KEY NOT NULL,
	"window_start" bigint NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anchor" (
	"id" text PRIMARY KEY NOT NULL,
	"rubric_competency_id" text NOT NULL,
	"value" integer NOT NULL,
	"text_en" text NOT NULL,
	"text_fr" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"incumbent_name" text NOT NULL,
	"sex" text NOT NULL,
	"started_on" text NOT NULL,
	"end_of_tour" text NOT NULL,
	"ended_on" text,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment_nationality" (
	"id" text PRIMARY KEY NOT NULL,
	"assignment_id" text NOT NULL,
	"member_state_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "balance_rule" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"severity" text NOT NULL,
	"threshold" jsonb NOT NULL,
	"instrument" text NOT NULL,
	"source" text NOT NULL,
	"as_of" text NOT NULL,
	"active" boolean NOT NULL,
	"title_en" text NOT NULL,
	"title_fr" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "balance_rule_gate" (
	"id" text PRIMARY KEY NOT NULL,
	"rule_id" text NOT NULL,
	"gate" text NOT NULL,
	"signer" text
);
--> statement-breakpoint
CREATE TABLE "competency" (
	"id" text PRIMARY KEY NOT NULL,
	"framework_id" text NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"definition_en" text NOT NULL,
	"definition_fr" text NOT NULL,
	"maps_to" text
);
--> statement-breakpoint
CREATE TABLE "competency_framework" (
	"id" text PRIMARY KEY NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"version" text NOT NULL,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course" (
	"id" text PRIMARY KEY NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_type" (
	"id" text PRIMARY KEY NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"integrity" boolean NOT NULL,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "level" (
	"id" text PRIMARY KEY NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"short_en" text NOT NULL,
	"short_fr" text NOT NULL,
	"position" integer NOT NULL,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_state" (
	"id" text PRIMARY KEY NOT NULL,
	"iso3" text NOT NULL,
	"regional_group" text NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"name_ar" text NOT NULL,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mission" (
	"id" text PRIMARY KEY NOT NULL,
	"acronym" text NOT NULL,
	"acronym_fr" text NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"kind" text NOT NULL,
	"mission_type" text NOT NULL,
	"start_year" integer NOT NULL,
	"end_year" integer,
	"mandate_ends" text,
	"zone" text NOT NULL,
	"lead_department" text NOT NULL,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mission_host_state" (
	"id" text PRIMARY KEY NOT NULL,
	"mission_id" text NOT NULL,
	"member_state_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mission_weekend" (
	"id" text PRIMARY KEY NOT NULL,
	"mission_id" text NOT NULL,
	"iso_weekday" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post" (
	"id" text PRIMARY KEY NOT NULL,
	"mission_id" text NOT NULL,
	"post_type_id" text NOT NULL,
	"level" text NOT NULL,
	"rank_id" text,
	"is_head_of_mission" boolean NOT NULL,
	"title_en" text,
	"title_fr" text,
	"deciding_office" text NOT NULL,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_type" (
	"id" text PRIMARY KEY NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"short_en" text NOT NULL,
	"short_fr" text NOT NULL,
	"track" text NOT NULL,
	"entry" text NOT NULL,
	"decides" text NOT NULL,
	"min_rank" text,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_type_document" (
	"id" text PRIMARY KEY NOT NULL,
	"post_type_id" text NOT NULL,
	"document_type" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_type_level" (
	"id" text PRIMARY KEY NOT NULL,
	"post_type_id" text NOT NULL,
	"level" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "post_type_nominator" (
	"id" text PRIMARY KEY NOT NULL,
	"post_type_id" text NOT NULL,
	"nominator_kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rank" (
	"id" text PRIMARY KEY NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"short_en" text NOT NULL,
	"short_fr" text NOT NULL,
	"service" text NOT NULL,
	"grade" text NOT NULL,
	"position" integer NOT NULL,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rating_scale" (
	"id" text PRIMARY KEY NOT NULL,
	"lo" integer NOT NULL,
	"hi" integer NOT NULL,
	"banded" boolean NOT NULL,
	"discuss_spread" integer NOT NULL,
	"usual_pass" integer NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rubric" (
	"id" text PRIMARY KEY NOT NULL,
	"scale_id" text NOT NULL,
	"version" integer NOT NULL,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rubric_competency" (
	"id" text PRIMARY KEY NOT NULL,
	"rubric_id" text NOT NULL,
	"competency_id" text NOT NULL,
	"position" integer NOT NULL,
	"definition_en" text NOT NULL,
	"definition_fr" text NOT NULL,
	"question_en" text NOT NULL,
	"question_fr" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rubric_post_type" (
	"id" text PRIMARY KEY NOT NULL,
	"rubric_id" text NOT NULL,
	"post_type_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scale_level" (
	"id" text PRIMARY KEY NOT NULL,
	"scale_id" text NOT NULL,
	"value" integer NOT NULL,
	"name_en" text NOT NULL,
	"name_fr" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_time" (
	"id" text PRIMARY KEY NOT NULL,
	"days" integer NOT NULL,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "adjudication" (
	"id" text PRIMARY KEY NOT NULL,
	"check_id" text NOT NULL,
	"ruling" text NOT NULL,
	"reason" text NOT NULL,
	"valid_until" text,
	"adjudicator_id" text NOT NULL,
	"signature_id" text NOT NULL,
	"ruled_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "announcement" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"text" text NOT NULL,
	"announced_at" bigint NOT NULL,
	"announced_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authority_question" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"list_id" text NOT NULL,
	"question" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" bigint
);
--> statement-breakpoint
CREATE TABLE "balance_check" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"round" integer NOT NULL,
	"gate" text NOT NULL,
	"object_id" text NOT NULL,
	"rule_code" text NOT NULL,
	"rule_version" integer NOT NULL,
	"severity" text NOT NULL,
	"status" text NOT NULL,
	"have" integer,
	"need" integer,
	"inputs" jsonb NOT NULL,
	"checked_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"round" integer NOT NULL,
	"note_verbale" text NOT NULL,
	"issued_at" bigint NOT NULL,
	"closes_at" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_document" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"document_type" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "candidacy" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"person_id" text NOT NULL,
	"state" text NOT NULL,
	"state_since" bigint NOT NULL,
	"off_list" boolean NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "candidacy_nomination" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"nomination_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comparative_analysis" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"round" integer NOT NULL,
	"gate" text NOT NULL,
	"object_id" text NOT NULL,
	"text" text NOT NULL,
	"figures" jsonb NOT NULL,
	"subject_digest" text NOT NULL,
	"signature_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conflict_declaration" (
	"id" text PRIMARY KEY NOT NULL,
	"panel_member_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"tie" text NOT NULL,
	"note" text NOT NULL,
	"declared_at" bigint NOT NULL,
	"ruling" text,
	"ruling_reason" text,
	"ruled_by" text,
	"ruled_at" bigint
);
--> statement-breakpoint
CREATE TABLE "consultation" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"party" text NOT NULL,
	"party_name" text NOT NULL,
	"channel" text NOT NULL,
	"sent_at" bigint NOT NULL,
	"reply_by" bigint NOT NULL,
	"outcome" text NOT NULL,
	"replied_at" bigint,
	"note" text,
	"recorded_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "criterion" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"weight" integer
);
--> statement-breakpoint
CREATE TABLE "eligibility_check" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"outcome" text NOT NULL,
	"criterion_id" text,
	"missing_document" text,
	"reason" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gate_reason" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"round" integer NOT NULL,
	"gate" text NOT NULL,
	"object_id" text NOT NULL,
	"rule_code" text NOT NULL,
	"text" text NOT NULL,
	"subject_digest" text NOT NULL,
	"signature_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "induction_item" (
	"id" text PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"due_on" text NOT NULL,
	"done_on" text
);
--> statement-breakpoint
CREATE TABLE "induction_plan" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"starts_on" text NOT NULL,
	"mentor_offered_on" text,
	"compact_signed_on" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "longlist_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"round" integer NOT NULL,
	"candidacy_id" text NOT NULL,
	"merit" double precision,
	"entered_at" bigint NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "mission_needs_profile" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"situation" text NOT NULL,
	"priorities" text NOT NULL,
	"challenges" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "named_officer" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"account_id" text NOT NULL,
	"named_by" text NOT NULL,
	"named_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "nomination" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"call_id" text,
	"list_id" text,
	"nominator_kind" text NOT NULL,
	"member_state_id" text,
	"nominator_name" text,
	"state" text NOT NULL,
	"given_names" text NOT NULL,
	"family_name" text NOT NULL,
	"sex" text NOT NULL,
	"birth_date" text,
	"rank_id" text,
	"current_position" text NOT NULL,
	"service_years" integer,
	"vision_statement" text,
	"statement" text NOT NULL,
	"channel" text NOT NULL,
	"registered_by" text,
	"scan_file_id" text,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"submitted_at" bigint,
	"withdrawn_at" bigint,
	"withdrawn_reason" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nomination_document" (
	"id" text PRIMARY KEY NOT NULL,
	"nomination_id" text NOT NULL,
	"document_type" text NOT NULL,
	"file_id" text NOT NULL,
	"uploaded_at" bigint NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "nomination_education" (
	"id" text PRIMARY KEY NOT NULL,
	"nomination_id" text NOT NULL,
	"position" integer NOT NULL,
	"year" integer NOT NULL,
	"title" text NOT NULL,
	"institution" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nomination_language" (
	"id" text PRIMARY KEY NOT NULL,
	"nomination_id" text NOT NULL,
	"position" integer NOT NULL,
	"language" text NOT NULL,
	"level" text NOT NULL,
	"evidence" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nomination_list" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"member_state_id" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"signature_id" text,
	"submitted_at" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nomination_nationality" (
	"id" text PRIMARY KEY NOT NULL,
	"nomination_id" text NOT NULL,
	"member_state_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nomination_post" (
	"id" text PRIMARY KEY NOT NULL,
	"nomination_id" text NOT NULL,
	"position" integer NOT NULL,
	"from_year" integer NOT NULL,
	"to_year" integer,
	"title" text NOT NULL,
	"organisation" text NOT NULL,
	"account" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offer" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"sent_at" bigint NOT NULL,
	"respond_by" bigint NOT NULL,
	"outcome" text NOT NULL,
	"responded_at" bigint,
	"medical_cleared_on" text,
	"government_released_on" text,
	"ethics_reviewed_on" text,
	"recorded_by" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "panel" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"round" integer NOT NULL,
	"state" text NOT NULL,
	"convened_at" bigint,
	"revealed_at" bigint,
	"closed_at" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "panel_member" (
	"id" text PRIMARY KEY NOT NULL,
	"panel_id" text NOT NULL,
	"account_id" text NOT NULL,
	"seat" text NOT NULL,
	"acting_chair" boolean NOT NULL,
	"declared_at" bigint,
	"replaced_by" text,
	"removed_at" bigint,
	"removed_reason" text,
	"seated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "process_competency" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"rubric_competency_id" text NOT NULL,
	"position" integer NOT NULL,
	"weight" integer NOT NULL,
	"pass_level" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "process_language" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"language" text NOT NULL,
	"level" text NOT NULL,
	"required" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "process_officer" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"account_id" text NOT NULL,
	"assigned_by" text NOT NULL,
	"assigned_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "process_rule" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"rule_code" text NOT NULL,
	"rule_version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "published_state" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"state" text NOT NULL,
	"published_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipt" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"list_id" text,
	"nomination_id" text,
	"issued_at" bigint NOT NULL,
	"contents" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recommended_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"list_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"position" integer
);
--> statement-breakpoint
CREATE TABLE "recommended_list" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"round" integer NOT NULL,
	"edition" integer NOT NULL,
	"state" text NOT NULL,
	"rationale" text NOT NULL,
	"fewer_reason" text,
	"signature_id" text,
	"signed_at" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registration_contest" (
	"id" text PRIMARY KEY NOT NULL,
	"nomination_id" text NOT NULL,
	"text" text NOT NULL,
	"filed_by" text NOT NULL,
	"filed_at" bigint NOT NULL,
	"answer" text,
	"answered_by" text,
	"answered_at" bigint
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"to_account_id" text NOT NULL,
	"condition" text NOT NULL,
	"sent_by" text NOT NULL,
	"sent_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "screener_assignment" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"account_id" text NOT NULL,
	"assigned_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "screening_mark" (
	"id" text PRIMARY KEY NOT NULL,
	"sheet_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"mark" text,
	"points" integer,
	"paragraph" integer,
	"remark" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "screening_sheet" (
	"id" text PRIMARY KEY NOT NULL,
	"candidacy_id" text NOT NULL,
	"screener_id" text NOT NULL,
	"round" integer NOT NULL,
	"state" text NOT NULL,
	"submitted_at" bigint,
	"digest" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "selection_decision" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"round" integer NOT NULL,
	"list_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"off_list" boolean NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" bigint NOT NULL,
	"signature_id" text NOT NULL,
	"approved_by" text,
	"approved_at" bigint,
	"approval_signature_id" text,
	"returned_reason" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "selection_process" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"post_id" text NOT NULL,
	"forecast_id" text NOT NULL,
	"state" text NOT NULL,
	"state_since" bigint NOT NULL,
	"round" integer NOT NULL,
	"suspended_at" bigint,
	"ended_as" text,
	"ended_reason" text,
	"successor_id" text,
	"vacant_on" text NOT NULL,
	"level" text NOT NULL,
	"scale_id" text,
	"rubric_id" text,
	"rating_method" text,
	"recommendation_mode" text,
	"list_rule" text,
	"list_size" integer,
	"shortlist_size" integer,
	"next_news_on" text,
	"frozen_at" bigint,
	"created_at" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shortlist" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"round" integer NOT NULL,
	"state" text NOT NULL,
	"signature_id" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shortlist_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"shortlist_id" text NOT NULL,
	"candidacy_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"round" integer NOT NULL,
	"state" text NOT NULL,
	"entered_at" bigint NOT NULL,
	"left_at" bigint
);
--> statement-breakpoint
CREATE TABLE "stage_plan" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"state" text NOT NULL,
	"ends_at" bigint NOT NULL,
	"moved_reason" text
);
--> statement-breakpoint
CREATE TABLE "terms_of_reference" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"purpose" text NOT NULL,
	"duties" text NOT NULL,
	"reports_to" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vacancy_forecast" (
	"id" text PRIMARY KEY NOT NULL,
	"post_id" text NOT NULL,
	"assignment_id" text,
	"reason" text NOT NULL,
	"vacant_on" text NOT NULL,
	"created_at" bigint NOT NULL,
	"created_by" text NOT NULL,
	"launched_at" bigint,
	"withdrawn_at" bigint,
	"withdrawn_by" text,
	"withdrawn_reason" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vetting_check" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"candidacy_id" text,
	"provider" text NOT NULL,
	"requested_at" bigint NOT NULL,
	"result_at" bigint,
	"valid_until" text,
	"outcome" text NOT NULL,
	"finding" text,
	"recorded_by" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assessment_session" ADD CONSTRAINT "assessment_session_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_session" ADD CONSTRAINT "assessment_session_panel_id_panel_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_rating" ADD CONSTRAINT "consensus_rating_panel_id_panel_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_rating" ADD CONSTRAINT "consensus_rating_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consensus_rating" ADD CONSTRAINT "consensus_rating_competency_id_process_competency_id_fk" FOREIGN KEY ("competency_id") REFERENCES "public"."process_competency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official_rating" ADD CONSTRAINT "official_rating_panel_id_panel_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official_rating" ADD CONSTRAINT "official_rating_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official_rating" ADD CONSTRAINT "official_rating_competency_id_process_competency_id_fk" FOREIGN KEY ("competency_id") REFERENCES "public"."process_competency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_report" ADD CONSTRAINT "panel_report_panel_id_panel_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_report" ADD CONSTRAINT "panel_report_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_report" ADD CONSTRAINT "panel_report_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_report_section" ADD CONSTRAINT "panel_report_section_report_id_panel_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."panel_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_report_section" ADD CONSTRAINT "panel_report_section_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_answer" ADD CONSTRAINT "report_answer_report_id_panel_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."panel_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_answer" ADD CONSTRAINT "report_answer_panel_member_id_panel_member_id_fk" FOREIGN KEY ("panel_member_id") REFERENCES "public"."panel_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_answer" ADD CONSTRAINT "report_answer_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_cell" ADD CONSTRAINT "score_cell_sheet_id_score_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."score_sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_cell" ADD CONSTRAINT "score_cell_competency_id_process_competency_id_fk" FOREIGN KEY ("competency_id") REFERENCES "public"."process_competency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_panel_id_panel_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_panel_member_id_panel_member_id_fk" FOREIGN KEY ("panel_member_id") REFERENCES "public"."panel_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheet" ADD CONSTRAINT "score_sheet_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre_experience" ADD CONSTRAINT "cadre_experience_member_id_cadre_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."cadre_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre_experience" ADD CONSTRAINT "cadre_experience_mission_id_mission_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."mission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre_invitation" ADD CONSTRAINT "cadre_invitation_member_id_cadre_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."cadre_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre_invitation" ADD CONSTRAINT "cadre_invitation_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre_invitation" ADD CONSTRAINT "cadre_invitation_invited_by_account_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre_invitation" ADD CONSTRAINT "cadre_invitation_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre_language" ADD CONSTRAINT "cadre_language_member_id_cadre_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."cadre_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre_member" ADD CONSTRAINT "cadre_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre_member" ADD CONSTRAINT "cadre_member_entered_by_account_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre_target" ADD CONSTRAINT "cadre_target_member_id_cadre_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."cadre_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cadre_target" ADD CONSTRAINT "cadre_target_post_type_id_post_type_id_fk" FOREIGN KEY ("post_type_id") REFERENCES "public"."post_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competency_evidence" ADD CONSTRAINT "competency_evidence_member_id_cadre_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."cadre_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competency_evidence" ADD CONSTRAINT "competency_evidence_competency_id_competency_id_fk" FOREIGN KEY ("competency_id") REFERENCES "public"."competency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competency_evidence" ADD CONSTRAINT "competency_evidence_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_attendance" ADD CONSTRAINT "course_attendance_member_id_cadre_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."cadre_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "course_attendance" ADD CONSTRAINT "course_attendance_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "development_item" ADD CONSTRAINT "development_item_member_id_cadre_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."cadre_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "development_item" ADD CONSTRAINT "development_item_competency_id_competency_id_fk" FOREIGN KEY ("competency_id") REFERENCES "public"."competency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_membership" ADD CONSTRAINT "pool_membership_member_id_cadre_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."cadre_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_membership" ADD CONSTRAINT "pool_membership_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness" ADD CONSTRAINT "readiness_member_id_cadre_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."cadre_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness" ADD CONSTRAINT "readiness_post_type_id_post_type_id_fk" FOREIGN KEY ("post_type_id") REFERENCES "public"."post_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness" ADD CONSTRAINT "readiness_assessed_by_account_id_fk" FOREIGN KEY ("assessed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_reason" ADD CONSTRAINT "match_reason_match_id_mentoring_match_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."mentoring_match"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentee" ADD CONSTRAINT "mentee_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentee" ADD CONSTRAINT "mentee_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentee_hours" ADD CONSTRAINT "mentee_hours_mentee_id_mentee_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."mentee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentee_language" ADD CONSTRAINT "mentee_language_mentee_id_mentee_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."mentee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentee_need" ADD CONSTRAINT "mentee_need_mentee_id_mentee_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."mentee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor" ADD CONSTRAINT "mentor_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor" ADD CONSTRAINT "mentor_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor" ADD CONSTRAINT "mentor_offered_by_account_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_away" ADD CONSTRAINT "mentor_away_mentor_id_mentor_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_function" ADD CONSTRAINT "mentor_function_mentor_id_mentor_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_hours" ADD CONSTRAINT "mentor_hours_mentor_id_mentor_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_language" ADD CONSTRAINT "mentor_language_mentor_id_mentor_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_mission" ADD CONSTRAINT "mentor_mission_mentor_id_mentor_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_mission" ADD CONSTRAINT "mentor_mission_mission_id_mission_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."mission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_mission" ADD CONSTRAINT "mentor_mission_post_type_id_post_type_id_fk" FOREIGN KEY ("post_type_id") REFERENCES "public"."post_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_action" ADD CONSTRAINT "mentoring_action_match_id_mentoring_match_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."mentoring_match"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_action" ADD CONSTRAINT "mentoring_action_session_id_mentoring_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."mentoring_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_agreement" ADD CONSTRAINT "mentoring_agreement_match_id_mentoring_match_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."mentoring_match"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_agreement" ADD CONSTRAINT "mentoring_agreement_mentor_signature_id_signature_id_fk" FOREIGN KEY ("mentor_signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_agreement" ADD CONSTRAINT "mentoring_agreement_mentee_signature_id_signature_id_fk" FOREIGN KEY ("mentee_signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_goal" ADD CONSTRAINT "mentoring_goal_match_id_mentoring_match_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."mentoring_match"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_match" ADD CONSTRAINT "mentoring_match_mentee_id_mentee_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."mentee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_match" ADD CONSTRAINT "mentoring_match_mentor_id_mentor_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_note" ADD CONSTRAINT "mentoring_note_session_id_mentoring_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."mentoring_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_note" ADD CONSTRAINT "mentoring_note_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentoring_session" ADD CONSTRAINT "mentoring_session_match_id_mentoring_match_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."mentoring_match"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_tie" ADD CONSTRAINT "pair_tie_mentor_id_mentor_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."mentor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_tie" ADD CONSTRAINT "pair_tie_mentee_id_mentee_id_fk" FOREIGN KEY ("mentee_id") REFERENCES "public"."mentee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_tie" ADD CONSTRAINT "pair_tie_set_by_account_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_feedback" ADD CONSTRAINT "session_feedback_session_id_mentoring_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."mentoring_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_feedback" ADD CONSTRAINT "session_feedback_author_id_account_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_quarter" ADD CONSTRAINT "session_quarter_session_id_mentoring_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."mentoring_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_quarter" ADD CONSTRAINT "session_quarter_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessor_profile" ADD CONSTRAINT "assessor_profile_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_nationality" ADD CONSTRAINT "person_nationality_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature" ADD CONSTRAINT "signature_signer_id_account_id_fk" FOREIGN KEY ("signer_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_rubric_competency_id_rubric_competency_id_fk" FOREIGN KEY ("rubric_competency_id") REFERENCES "public"."rubric_competency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_nationality" ADD CONSTRAINT "assignment_nationality_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "balance_rule_gate" ADD CONSTRAINT "balance_rule_gate_rule_id_balance_rule_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."balance_rule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "competency" ADD CONSTRAINT "competency_framework_id_competency_framework_id_fk" FOREIGN KEY ("framework_id") REFERENCES "public"."competency_framework"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_host_state" ADD CONSTRAINT "mission_host_state_mission_id_mission_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."mission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_weekend" ADD CONSTRAINT "mission_weekend_mission_id_mission_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."mission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_mission_id_mission_id_fk" FOREIGN KEY ("mission_id") REFERENCES "public"."mission"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post" ADD CONSTRAINT "post_post_type_id_post_type_id_fk" FOREIGN KEY ("post_type_id") REFERENCES "public"."post_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_type_document" ADD CONSTRAINT "post_type_document_post_type_id_post_type_id_fk" FOREIGN KEY ("post_type_id") REFERENCES "public"."post_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_type_level" ADD CONSTRAINT "post_type_level_post_type_id_post_type_id_fk" FOREIGN KEY ("post_type_id") REFERENCES "public"."post_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_type_nominator" ADD CONSTRAINT "post_type_nominator_post_type_id_post_type_id_fk" FOREIGN KEY ("post_type_id") REFERENCES "public"."post_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric" ADD CONSTRAINT "rubric_scale_id_rating_scale_id_fk" FOREIGN KEY ("scale_id") REFERENCES "public"."rating_scale"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_competency" ADD CONSTRAINT "rubric_competency_rubric_id_rubric_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "public"."rubric"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_competency" ADD CONSTRAINT "rubric_competency_competency_id_competency_id_fk" FOREIGN KEY ("competency_id") REFERENCES "public"."competency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_post_type" ADD CONSTRAINT "rubric_post_type_rubric_id_rubric_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "public"."rubric"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubric_post_type" ADD CONSTRAINT "rubric_post_type_post_type_id_post_type_id_fk" FOREIGN KEY ("post_type_id") REFERENCES "public"."post_type"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scale_level" ADD CONSTRAINT "scale_level_scale_id_rating_scale_id_fk" FOREIGN KEY ("scale_id") REFERENCES "public"."rating_scale"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_check_id_vetting_check_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."vetting_check"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_adjudicator_id_account_id_fk" FOREIGN KEY ("adjudicator_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_question" ADD CONSTRAINT "authority_question_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authority_question" ADD CONSTRAINT "authority_question_list_id_recommended_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."recommended_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "balance_check" ADD CONSTRAINT "balance_check_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call" ADD CONSTRAINT "call_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_document" ADD CONSTRAINT "call_document_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy" ADD CONSTRAINT "candidacy_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy" ADD CONSTRAINT "candidacy_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_nomination" ADD CONSTRAINT "candidacy_nomination_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidacy_nomination" ADD CONSTRAINT "candidacy_nomination_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparative_analysis" ADD CONSTRAINT "comparative_analysis_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comparative_analysis" ADD CONSTRAINT "comparative_analysis_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_declaration" ADD CONSTRAINT "conflict_declaration_panel_member_id_panel_member_id_fk" FOREIGN KEY ("panel_member_id") REFERENCES "public"."panel_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_declaration" ADD CONSTRAINT "conflict_declaration_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_decision_id_selection_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."selection_decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_check" ADD CONSTRAINT "eligibility_check_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "eligibility_check" ADD CONSTRAINT "eligibility_check_criterion_id_criterion_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criterion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_reason" ADD CONSTRAINT "gate_reason_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gate_reason" ADD CONSTRAINT "gate_reason_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "induction_item" ADD CONSTRAINT "induction_item_plan_id_induction_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."induction_plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "induction_plan" ADD CONSTRAINT "induction_plan_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "induction_plan" ADD CONSTRAINT "induction_plan_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "longlist_entry" ADD CONSTRAINT "longlist_entry_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "longlist_entry" ADD CONSTRAINT "longlist_entry_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_needs_profile" ADD CONSTRAINT "mission_needs_profile_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_officer" ADD CONSTRAINT "named_officer_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_officer" ADD CONSTRAINT "named_officer_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_list_id_nomination_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."nomination_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_scan_file_id_file_id_fk" FOREIGN KEY ("scan_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_document" ADD CONSTRAINT "nomination_document_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_document" ADD CONSTRAINT "nomination_document_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_education" ADD CONSTRAINT "nomination_education_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_language" ADD CONSTRAINT "nomination_language_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_list" ADD CONSTRAINT "nomination_list_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_list" ADD CONSTRAINT "nomination_list_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_nationality" ADD CONSTRAINT "nomination_nationality_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination_post" ADD CONSTRAINT "nomination_post_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer" ADD CONSTRAINT "offer_decision_id_selection_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."selection_decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel" ADD CONSTRAINT "panel_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_panel_id_panel_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_competency" ADD CONSTRAINT "process_competency_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_competency" ADD CONSTRAINT "process_competency_rubric_competency_id_rubric_competency_id_fk" FOREIGN KEY ("rubric_competency_id") REFERENCES "public"."rubric_competency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_language" ADD CONSTRAINT "process_language_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_officer" ADD CONSTRAINT "process_officer_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_officer" ADD CONSTRAINT "process_officer_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_rule" ADD CONSTRAINT "process_rule_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_state" ADD CONSTRAINT "published_state_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_list_id_nomination_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."nomination_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommended_entry" ADD CONSTRAINT "recommended_entry_list_id_recommended_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."recommended_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommended_entry" ADD CONSTRAINT "recommended_entry_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommended_list" ADD CONSTRAINT "recommended_list_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommended_list" ADD CONSTRAINT "recommended_list_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registration_contest" ADD CONSTRAINT "registration_contest_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_to_account_id_account_id_fk" FOREIGN KEY ("to_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screener_assignment" ADD CONSTRAINT "screener_assignment_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screener_assignment" ADD CONSTRAINT "screener_assignment_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_mark" ADD CONSTRAINT "screening_mark_sheet_id_screening_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."screening_sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_mark" ADD CONSTRAINT "screening_mark_criterion_id_criterion_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criterion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_sheet" ADD CONSTRAINT "screening_sheet_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_sheet" ADD CONSTRAINT "screening_sheet_screener_id_account_id_fk" FOREIGN KEY ("screener_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD CONSTRAINT "selection_decision_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD CONSTRAINT "selection_decision_list_id_recommended_list_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."recommended_list"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD CONSTRAINT "selection_decision_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD CONSTRAINT "selection_decision_decided_by_account_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD CONSTRAINT "selection_decision_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD CONSTRAINT "selection_decision_approved_by_account_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD CONSTRAINT "selection_decision_approval_signature_id_signature_id_fk" FOREIGN KEY ("approval_signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_process" ADD CONSTRAINT "selection_process_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_process" ADD CONSTRAINT "selection_process_forecast_id_vacancy_forecast_id_fk" FOREIGN KEY ("forecast_id") REFERENCES "public"."vacancy_forecast"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_process" ADD CONSTRAINT "selection_process_rubric_id_rubric_id_fk" FOREIGN KEY ("rubric_id") REFERENCES "public"."rubric"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist" ADD CONSTRAINT "shortlist_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist" ADD CONSTRAINT "shortlist_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_shortlist_id_shortlist_id_fk" FOREIGN KEY ("shortlist_id") REFERENCES "public"."shortlist"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_entry" ADD CONSTRAINT "stage_entry_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_plan" ADD CONSTRAINT "stage_plan_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "terms_of_reference" ADD CONSTRAINT "terms_of_reference_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancy_forecast" ADD CONSTRAINT "vacancy_forecast_post_id_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."post"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancy_forecast" ADD CONSTRAINT "vacancy_forecast_assignment_id_assignment_id_fk" FOREIGN KEY ("assignment_id") REFERENCES "public"."assignment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vetting_check" ADD CONSTRAINT "vetting_check_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vetting_check" ADD CONSTRAINT "vetting_check_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "consensus_rating_once" ON "consensus_rating" USING btree ("panel_id","candidacy_id","competency_id");--> statement-breakpoint
CREATE UNIQUE INDEX "official_rating_once" ON "official_rating" USING btree ("panel_id","candidacy_id","competency_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_answer_once" ON "report_answer" USING btree ("report_id","panel_member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "score_cell_once" ON "score_cell" USING btree ("sheet_id","competency_id");--> statement-breakpoint
CREATE UNIQUE INDEX "score_sheet_once" ON "score_sheet" USING btree ("panel_member_id","candidacy_id","attempt");--> statement-breakpoint
CREATE INDEX "cadre_experience_member" ON "cadre_experience" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cadre_invitation_once" ON "cadre_invitation" USING btree ("member_id","process_id","round");--> statement-breakpoint
CREATE UNIQUE INDEX "cadre_language_once" ON "cadre_language" USING btree ("member_id","language");--> statement-breakpoint
CREATE UNIQUE INDEX "cadre_member_person" ON "cadre_member" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "cadre_member_state" ON "cadre_member" USING btree ("sponsoring_state");--> statement-breakpoint
CREATE UNIQUE INDEX "cadre_target_once" ON "cadre_target" USING btree ("member_id","post_type_id");--> statement-breakpoint
CREATE INDEX "competency_evidence_member" ON "competency_evidence" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "course_attendance_once" ON "course_attendance" USING btree ("member_id","course_id","completed_on");--> statement-breakpoint
CREATE INDEX "development_item_member" ON "development_item" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pool_membership_once" ON "pool_membership" USING btree ("member_id","pool_id");--> statement-breakpoint
CREATE INDEX "readiness_member" ON "readiness" USING btree ("member_id","post_type_id");--> statement-breakpoint
CREATE UNIQUE INDEX "match_reason_once" ON "match_reason" USING btree ("match_id","factor");--> statement-breakpoint
CREATE UNIQUE INDEX "mentee_account" ON "mentee" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "mentee_hours_mentee" ON "mentee_hours" USING btree ("mentee_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentee_language_once" ON "mentee_language" USING btree ("mentee_id","language");--> statement-breakpoint
CREATE UNIQUE INDEX "mentee_need_once" ON "mentee_need" USING btree ("mentee_id","need");--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_person" ON "mentor" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_account" ON "mentor" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "mentor_away_mentor" ON "mentor_away" USING btree ("mentor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_function_once" ON "mentor_function" USING btree ("mentor_id","need");--> statement-breakpoint
CREATE INDEX "mentor_hours_mentor" ON "mentor_hours" USING btree ("mentor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentor_language_once" ON "mentor_language" USING btree ("mentor_id","language");--> statement-breakpoint
CREATE INDEX "mentor_mission_mentor" ON "mentor_mission" USING btree ("mentor_id");--> statement-breakpoint
CREATE INDEX "mentoring_action_match" ON "mentoring_action" USING btree ("match_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentoring_agreement_match" ON "mentoring_agreement" USING btree ("match_id");--> statement-breakpoint
CREATE INDEX "mentoring_goal_match" ON "mentoring_goal" USING btree ("match_id");--> statement-breakpoint
CREATE INDEX "mentoring_match_mentee" ON "mentoring_match" USING btree ("mentee_id");--> statement-breakpoint
CREATE INDEX "mentoring_match_mentor" ON "mentoring_match" USING btree ("mentor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentoring_note_once" ON "mentoring_note" USING btree ("session_id","author_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentoring_session_number" ON "mentoring_session" USING btree ("match_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "pair_tie_once" ON "pair_tie" USING btree ("mentor_id","mentee_id","kind","set_as");--> statement-breakpoint
CREATE UNIQUE INDEX "session_feedback_once" ON "session_feedback" USING btree ("session_id","author_id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_quarter_once" ON "session_quarter" USING btree ("account_id","quarter");--> statement-breakpoint
CREATE INDEX "session_quarter_session" ON "session_quarter" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_email" ON "account" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "person_nationality_once" ON "person_nationality" USING btree ("person_id","member_state_id");--> statement-breakpoint
CREATE INDEX "role_grant_account" ON "role_grant" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "signature_object" ON "signature" USING btree ("object_kind","object_id");--> statement-breakpoint
CREATE INDEX "audit_event_object" ON "audit_event" USING btree ("object_kind","object_id");--> statement-breakpoint
CREATE INDEX "audit_event_process" ON "audit_event" USING btree ("process_id");--> statement-breakpoint
CREATE UNIQUE INDEX "draft_once" ON "draft" USING btree ("account_id","form");--> statement-breakpoint
CREATE UNIQUE INDEX "idempotency_key_once" ON "idempotency_key" USING btree ("actor_id","key");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("sent_at","not_before");--> statement-breakpoint
CREATE UNIQUE INDEX "anchor_once" ON "anchor" USING btree ("rubric_competency_id","value");--> statement-breakpoint
CREATE UNIQUE INDEX "mission_host_state_once" ON "mission_host_state" USING btree ("mission_id","member_state_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mission_weekend_once" ON "mission_weekend" USING btree ("mission_id","iso_weekday");--> statement-breakpoint
CREATE INDEX "balance_check_process" ON "balance_check" USING btree ("process_id");--> statement-breakpoint
CREATE UNIQUE INDEX "candidacy_once" ON "candidacy" USING btree ("process_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "candidacy_nomination_once" ON "candidacy_nomination" USING btree ("nomination_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conflict_declaration_once" ON "conflict_declaration" USING btree ("panel_member_id","candidacy_id");--> statement-breakpoint
CREATE INDEX "gate_reason_object" ON "gate_reason" USING btree ("process_id","gate");--> statement-breakpoint
CREATE UNIQUE INDEX "longlist_entry_once" ON "longlist_entry" USING btree ("process_id","round","candidacy_id");--> statement-breakpoint
CREATE INDEX "nomination_by_process" ON "nomination" USING btree ("process_id");--> statement-breakpoint
CREATE INDEX "nomination_by_list" ON "nomination" USING btree ("list_id");--> statement-breakpoint
CREATE UNIQUE INDEX "nomination_list_once" ON "nomination_list" USING btree ("call_id","member_state_id");--> statement-breakpoint
CREATE UNIQUE INDEX "panel_member_once" ON "panel_member" USING btree ("panel_id","account_id");--> statement-breakpoint
CREATE INDEX "published_state_candidacy" ON "published_state" USING btree ("candidacy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recommended_entry_once" ON "recommended_entry" USING btree ("list_id","candidacy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "screening_mark_once" ON "screening_mark" USING btree ("sheet_id","criterion_id");--> statement-breakpoint
CREATE UNIQUE INDEX "screening_sheet_once" ON "screening_sheet" USING btree ("candidacy_id","screener_id","round");--> statement-breakpoint
CREATE UNIQUE INDEX "selection_process_reference" ON "selection_process" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "shortlist_once" ON "shortlist" USING btree ("process_id","round");--> statement-breakpoint
CREATE UNIQUE INDEX "shortlist_entry_once" ON "shortlist_entry" USING btree ("shortlist_id","candidacy_id");--> statement-breakpoint
CREATE INDEX "stage_entry_process" ON "stage_entry" USING btree ("process_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stage_plan_once" ON "stage_plan" USING btree ("process_id","state");