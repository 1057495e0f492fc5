CREATE TABLE `assessment_session` (
	`id` text PRIMARY KEY NOT NULL,
	`candidacy_id` text NOT NULL,
	`panel_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`zone` text NOT NULL,
	`place` text NOT NULL,
	`scheduled_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consensus_rating` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`candidacy_id` text NOT NULL,
	`competency_id` text NOT NULL,
	`rating` integer,
	`narrative` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`competency_id`) REFERENCES `process_competency`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consensus_rating_once` ON `consensus_rating` (`panel_id`,`candidacy_id`,`competency_id`);--> statement-breakpoint
CREATE TABLE `official_rating` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`candidacy_id` text NOT NULL,
	`competency_id` text NOT NULL,
	`rating` integer,
	`method` text NOT NULL,
	`passed` integer NOT NULL,
	`written_at` integer NOT NULL,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`competency_id`) REFERENCES `process_competency`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `official_rating_once` ON `official_rating` (`panel_id`,`candidacy_id`,`competency_id`);--> statement-breakpoint
CREATE TABLE `panel_report` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`process_id` text NOT NULL,
	`edition` integer NOT NULL,
	`summary` text NOT NULL,
	`state` text NOT NULL,
	`digest` text,
	`signature_id` text,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `panel_report_section` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`candidacy_id` text NOT NULL,
	`digest` text NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `panel_report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `report_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`panel_member_id` text NOT NULL,
	`answer` text NOT NULL,
	`dissent_note` text,
	`reason` text,
	`signature_id` text,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `panel_report`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`panel_member_id`) REFERENCES `panel_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_answer_once` ON `report_answer` (`report_id`,`panel_member_id`);--> statement-breakpoint
CREATE TABLE `score_cell` (
	`id` text PRIMARY KEY NOT NULL,
	`sheet_id` text NOT NULL,
	`competency_id` text NOT NULL,
	`state` text NOT NULL,
	`rating` integer,
	`note` text NOT NULL,
	FOREIGN KEY (`sheet_id`) REFERENCES `score_sheet`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`competency_id`) REFERENCES `process_competency`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `score_cell_once` ON `score_cell` (`sheet_id`,`competency_id`);--> statement-breakpoint
CREATE TABLE `score_sheet` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`panel_member_id` text NOT NULL,
	`candidacy_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`position` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`locked_at` integer,
	`digest` text,
	`saved_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`panel_member_id`) REFERENCES `panel_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `score_sheet_once` ON `score_sheet` (`panel_member_id`,`candidacy_id`,`attempt`);--> statement-breakpoint
CREATE TABLE `cadre_experience` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`mission_id` text,
	`organisation` text NOT NULL,
	`region` text,
	`function` text NOT NULL,
	`from_year` integer NOT NULL,
	`to_year` integer,
	FOREIGN KEY (`member_id`) REFERENCES `cadre_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mission_id`) REFERENCES `mission`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cadre_experience_member` ON `cadre_experience` (`member_id`);--> statement-breakpoint
CREATE TABLE `cadre_invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`process_id` text NOT NULL,
	`round` integer NOT NULL,
	`invited_by` text NOT NULL,
	`invited_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`nomination_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `cadre_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cadre_invitation_once` ON `cadre_invitation` (`member_id`,`process_id`,`round`);--> statement-breakpoint
CREATE TABLE `cadre_language` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`language` text NOT NULL,
	`level` text NOT NULL,
	`evidence` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `cadre_member`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cadre_language_once` ON `cadre_language` (`member_id`,`language`);--> statement-breakpoint
CREATE TABLE `cadre_member` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`email` text NOT NULL,
	`sponsoring_state` text,
	`track` text NOT NULL,
	`level` text,
	`rank_id` text,
	`held_since` text,
	`available_from` text,
	`available_to` text,
	`duty_limits` text NOT NULL,
	`release` text NOT NULL,
	`consent_on` text NOT NULL,
	`retain_until` text NOT NULL,
	`erased_at` integer,
	`erased_as` text,
	`entered_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cadre_member_person` ON `cadre_member` (`person_id`);--> statement-breakpoint
CREATE INDEX `cadre_member_state` ON `cadre_member` (`sponsoring_state`);--> statement-breakpoint
CREATE TABLE `cadre_target` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`post_type_id` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `cadre_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_type_id`) REFERENCES `post_type`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cadre_target_once` ON `cadre_target` (`member_id`,`post_type_id`);--> statement-breakpoint
CREATE TABLE `competency_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`competency_id` text NOT NULL,
	`framework_version` text NOT NULL,
	`seen_on` text NOT NULL,
	`evidence` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `cadre_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`competency_id`) REFERENCES `competency`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `competency_evidence_member` ON `competency_evidence` (`member_id`);--> statement-breakpoint
CREATE TABLE `course_attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`course_id` text NOT NULL,
	`completed_on` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `cadre_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `course`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_attendance_once` ON `course_attendance` (`member_id`,`course_id`,`completed_on`);--> statement-breakpoint
CREATE TABLE `development_item` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`competency_id` text,
	`gap` text NOT NULL,
	`action` text NOT NULL,
	`owner` text NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `cadre_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`competency_id`) REFERENCES `competency`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `development_item_member` ON `development_item` (`member_id`);--> statement-breakpoint
CREATE TABLE `pool` (
	`id` text PRIMARY KEY NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`purpose_en` text NOT NULL,
	`purpose_fr` text NOT NULL,
	`valid_months` integer NOT NULL,
	`review_months` integer NOT NULL,
	`women_only` integer NOT NULL,
	`track` text,
	`as_of` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pool_membership` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`pool_id` text NOT NULL,
	`state` text NOT NULL,
	`state_since` integer NOT NULL,
	`admitted_on` text,
	`review_due_on` text,
	`expires_on` text,
	`reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `cadre_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pool_id`) REFERENCES `pool`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pool_membership_once` ON `pool_membership` (`member_id`,`pool_id`);--> statement-breakpoint
CREATE TABLE `readiness` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`post_type_id` text NOT NULL,
	`level` text NOT NULL,
	`assessed_on` text NOT NULL,
	`assessed_by` text NOT NULL,
	`evidence` text NOT NULL,
	`expires_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `cadre_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_type_id`) REFERENCES `post_type`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `readiness_member` ON `readiness` (`member_id`,`post_type_id`);--> statement-breakpoint
CREATE TABLE `match_reason` (
	`id` text PRIMARY KEY NOT NULL,
	`match_id` text NOT NULL,
	`factor` text NOT NULL,
	`points` integer NOT NULL,
	`values` text NOT NULL,
	FOREIGN KEY (`match_id`) REFERENCES `mentoring_match`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `match_reason_once` ON `match_reason` (`match_id`,`factor`);--> statement-breakpoint
CREATE TABLE `mentee` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`post_id` text NOT NULL,
	`zone` text NOT NULL,
	`started_on` text NOT NULL,
	`enrolled_at` integer NOT NULL,
	`goals` text,
	`preferred_sex` text,
	`not_wished` text,
	`needs_written_at` integer,
	`ended_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentee_account` ON `mentee` (`account_id`);--> statement-breakpoint
CREATE TABLE `mentee_hours` (
	`id` text PRIMARY KEY NOT NULL,
	`mentee_id` text NOT NULL,
	`iso_weekday` integer NOT NULL,
	`from_minute` integer NOT NULL,
	`to_minute` integer NOT NULL,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentee`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mentee_hours_mentee` ON `mentee_hours` (`mentee_id`);--> statement-breakpoint
CREATE TABLE `mentee_language` (
	`id` text PRIMARY KEY NOT NULL,
	`mentee_id` text NOT NULL,
	`language` text NOT NULL,
	`level` text NOT NULL,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentee`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentee_language_once` ON `mentee_language` (`mentee_id`,`language`);--> statement-breakpoint
CREATE TABLE `mentee_need` (
	`id` text PRIMARY KEY NOT NULL,
	`mentee_id` text NOT NULL,
	`need` text NOT NULL,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentee`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentee_need_once` ON `mentee_need` (`mentee_id`,`need`);--> statement-breakpoint
CREATE TABLE `mentor` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`account_id` text,
	`email` text NOT NULL,
	`offered_by_state` text,
	`offered_by` text NOT NULL,
	`offered_at` integer NOT NULL,
	`state` text NOT NULL,
	`state_reason` text NOT NULL,
	`former_post` text NOT NULL,
	`separated_on` text NOT NULL,
	`trained_on` text,
	`conflict_declared_on` text,
	`profile` text NOT NULL,
	`capacity` integer NOT NULL,
	`zone` text NOT NULL,
	`booking` text NOT NULL,
	`buffer_before` integer NOT NULL,
	`buffer_after` integer NOT NULL,
	`not_wished` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`offered_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentor_person` ON `mentor` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `mentor_account` ON `mentor` (`account_id`);--> statement-breakpoint
CREATE TABLE `mentor_away` (
	`id` text PRIMARY KEY NOT NULL,
	`mentor_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mentor_away_mentor` ON `mentor_away` (`mentor_id`);--> statement-breakpoint
CREATE TABLE `mentor_function` (
	`id` text PRIMARY KEY NOT NULL,
	`mentor_id` text NOT NULL,
	`need` text NOT NULL,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentor_function_once` ON `mentor_function` (`mentor_id`,`need`);--> statement-breakpoint
CREATE TABLE `mentor_hours` (
	`id` text PRIMARY KEY NOT NULL,
	`mentor_id` text NOT NULL,
	`iso_weekday` integer NOT NULL,
	`from_minute` integer NOT NULL,
	`to_minute` integer NOT NULL,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mentor_hours_mentor` ON `mentor_hours` (`mentor_id`);--> statement-breakpoint
CREATE TABLE `mentor_language` (
	`id` text PRIMARY KEY NOT NULL,
	`mentor_id` text NOT NULL,
	`language` text NOT NULL,
	`level` text NOT NULL,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentor_language_once` ON `mentor_language` (`mentor_id`,`language`);--> statement-breakpoint
CREATE TABLE `mentor_mission` (
	`id` text PRIMARY KEY NOT NULL,
	`mentor_id` text NOT NULL,
	`mission_id` text NOT NULL,
	`post_type_id` text NOT NULL,
	`ended_on` text NOT NULL,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mission_id`) REFERENCES `mission`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_type_id`) REFERENCES `post_type`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mentor_mission_mentor` ON `mentor_mission` (`mentor_id`);--> statement-breakpoint
CREATE TABLE `mentoring_action` (
	`id` text PRIMARY KEY NOT NULL,
	`match_id` text NOT NULL,
	`session_id` text,
	`text` text NOT NULL,
	`owner` text NOT NULL,
	`due_on` text,
	`done_on` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`match_id`) REFERENCES `mentoring_match`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `mentoring_session`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mentoring_action_match` ON `mentoring_action` (`match_id`);--> statement-breakpoint
CREATE TABLE `mentoring_agreement` (
	`id` text PRIMARY KEY NOT NULL,
	`match_id` text NOT NULL,
	`text_version` integer NOT NULL,
	`cadence_weeks` integer NOT NULL,
	`channel` text NOT NULL,
	`ends_on` text NOT NULL,
	`signed_text` text,
	`mentor_signature_id` text,
	`mentee_signature_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`match_id`) REFERENCES `mentoring_match`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentee_signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentoring_agreement_match` ON `mentoring_agreement` (`match_id`);--> statement-breakpoint
CREATE TABLE `mentoring_goal` (
	`id` text PRIMARY KEY NOT NULL,
	`match_id` text NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`state_since` integer NOT NULL,
	`position` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`match_id`) REFERENCES `mentoring_match`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mentoring_goal_match` ON `mentoring_goal` (`match_id`);--> statement-breakpoint
CREATE TABLE `mentoring_match` (
	`id` text PRIMARY KEY NOT NULL,
	`mentee_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`state` text NOT NULL,
	`state_since` integer NOT NULL,
	`score` integer NOT NULL,
	`offered_at` integer NOT NULL,
	`chosen_at` integer,
	`answer_due_at` integer,
	`accepted_at` integer,
	`active_at` integer,
	`ended_at` integer,
	`ended_by` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentee`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mentoring_match_mentee` ON `mentoring_match` (`mentee_id`);--> statement-breakpoint
CREATE INDEX `mentoring_match_mentor` ON `mentoring_match` (`mentor_id`);--> statement-breakpoint
CREATE TABLE `mentoring_note` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`shared` integer NOT NULL,
	`written_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `mentoring_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentoring_note_once` ON `mentoring_note` (`session_id`,`author_id`);--> statement-breakpoint
CREATE TABLE `mentoring_session` (
	`id` text PRIMARY KEY NOT NULL,
	`match_id` text NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`mentor_zone` text NOT NULL,
	`mentee_zone` text NOT NULL,
	`zone_data` text NOT NULL,
	`call_today` integer NOT NULL,
	`agenda` text,
	`booked_at` integer NOT NULL,
	`answer_due_at` integer,
	`cancelled_as` text,
	`missed_by` text,
	`closed_at` integer,
	`sequence` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`match_id`) REFERENCES `mentoring_match`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mentoring_session_number` ON `mentoring_session` (`match_id`,`number`);--> statement-breakpoint
CREATE TABLE `pair_tie` (
	`id` text PRIMARY KEY NOT NULL,
	`mentor_id` text NOT NULL,
	`mentee_id` text NOT NULL,
	`kind` text NOT NULL,
	`ended_on` text,
	`reason` text,
	`set_as` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentee_id`) REFERENCES `mentee`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pair_tie_once` ON `pair_tie` (`mentor_id`,`mentee_id`,`kind`,`set_as`);--> statement-breakpoint
CREATE TABLE `session_feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`author_id` text NOT NULL,
	`usefulness` integer NOT NULL,
	`comment` text NOT NULL,
	`given_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `mentoring_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_feedback_once` ON `session_feedback` (`session_id`,`author_id`);--> statement-breakpoint
CREATE TABLE `session_quarter` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`account_id` text NOT NULL,
	`quarter` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `mentoring_session`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_quarter_once` ON `session_quarter` (`account_id`,`quarter`);--> statement-breakpoint
CREATE INDEX `session_quarter_session` ON `session_quarter` (`session_id`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`email` text NOT NULL,
	`password_hash` text,
	`language` text NOT NULL,
	`zone` text NOT NULL,
	`demonstration` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email` ON `account` (`email`);--> statement-breakpoint
CREATE TABLE `assessor_profile` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`level` text NOT NULL,
	`rank_id` text,
	`department` text NOT NULL,
	`cbi_trained_on` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`purpose` text NOT NULL,
	`token_hash` text,
	`requested_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`given_names` text NOT NULL,
	`family_name` text NOT NULL,
	`sex` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `person_nationality` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`member_state_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_nationality_once` ON `person_nationality` (`person_id`,`member_state_id`);--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`member_state_id` text,
	`deciding_office` text,
	`process_id` text,
	`match_id` text,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`granted_by` text,
	`granted_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_grant_account` ON `role_grant` (`account_id`);--> statement-breakpoint
CREATE TABLE `signature` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text NOT NULL,
	`object_version` integer NOT NULL,
	`digest` text NOT NULL,
	`signer_id` text NOT NULL,
	`role` text NOT NULL,
	`signed_at` integer NOT NULL,
	`on_paper` integer NOT NULL,
	`confirmed_by` text,
	`step_up_at` integer,
	FOREIGN KEY (`signer_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `signature_object` ON `signature` (`object_kind`,`object_id`);--> statement-breakpoint
CREATE TABLE `audit_event` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_role` text NOT NULL,
	`type` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text NOT NULL,
	`process_id` text,
	`payload` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_event_object` ON `audit_event` (`object_kind`,`object_id`);--> statement-breakpoint
CREATE INDEX `audit_event_process` ON `audit_event` (`process_id`);--> statement-breakpoint
CREATE TABLE `demonstration_mail` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient_id` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`form` text NOT NULL,
	`body` text NOT NULL,
	`saved_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_once` ON `draft` (`account_id`,`form`);--> statement-breakpoint
CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`content_digest` text NOT NULL,
	`size` integer NOT NULL,
	`media_type` text NOT NULL,
	`name` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency_key` (
	`id` text PRIMARY KEY NOT NULL,
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`digest` text NOT NULL,
	`outcome` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `idempotency_key_once` ON `idempotency_key` (`actor_id`,`key`);--> statement-breakpoint
CREATE TABLE `lease` (
	`id` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient_id` text NOT NULL,
	`template` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`not_before` integer NOT NULL,
	`claimed_at` integer,
	`attempts` integer NOT NULL,
	`sent_at` integer,
	`dropped_at` integer,
	`error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`sent_at`,`not_before`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`flash` text
);
--> statement-breakpoint
CREATE TABLE `throttle` (
	`id` text PRIMARY KEY NOT NULL,
	`window_start` integer NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `anchor` (
	`id` text PRIMARY KEY NOT NULL,
	`rubric_competency_id` text NOT NULL,
	`value` integer NOT NULL,
	`text_en` text NOT NULL,
	`text_fr` text NOT NULL,
	FOREIGN KEY (`rubric_competency_id`) REFERENCES `rubric_competency`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `anchor_once` ON `anchor` (`rubric_competency_id`,`value`);--> statement-breakpoint
CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`incumbent_name` text NOT NULL,
	`sex` text NOT NULL,
	`started_on` text NOT NULL,
	`end_of_tour` text NOT NULL,
	`ended_on` text,
	`as_of` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assignment_nationality` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`member_state_id` text NOT NULL,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `balance_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`severity` text NOT NULL,
	`threshold` text NOT NULL,
	`instrument` text NOT NULL,
	`source` text NOT NULL,
	`as_of` text NOT NULL,
	`active` integer NOT NULL,
	`title_en` text NOT NULL,
	`title_fr` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `balance_rule_gate` (
	`id` text PRIMARY KEY NOT NULL,
	`rule_id` text NOT NULL,
	`gate` text NOT NULL,
	`signer` text,
	FOREIGN KEY (`rule_id`) REFERENCES `balance_rule`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `competency` (
	`id` text PRIMARY KEY NOT NULL,
	`framework_id` text NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`definition_en` text NOT NULL,
	`definition_fr` text NOT NULL,
	`maps_to` text,
	FOREIGN KEY (`framework_id`) REFERENCES `competency_framework`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `competency_framework` (
	`id` text PRIMARY KEY NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`version` text NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `course` (
	`id` text PRIMARY KEY NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document_type` (
	`id` text PRIMARY KEY NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`integrity` integer NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `level` (
	`id` text PRIMARY KEY NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`short_en` text NOT NULL,
	`short_fr` text NOT NULL,
	`position` integer NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `member_state` (
	`id` text PRIMARY KEY NOT NULL,
	`iso3` text NOT NULL,
	`regional_group` text NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`name_ar` text NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mission` (
	`id` text PRIMARY KEY NOT NULL,
	`acronym` text NOT NULL,
	`acronym_fr` text NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`kind` text NOT NULL,
	`mission_type` text NOT NULL,
	`start_year` integer NOT NULL,
	`end_year` integer,
	`mandate_ends` text,
	`zone` text NOT NULL,
	`lead_department` text NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mission_host_state` (
	`id` text PRIMARY KEY NOT NULL,
	`mission_id` text NOT NULL,
	`member_state_id` text NOT NULL,
	FOREIGN KEY (`mission_id`) REFERENCES `mission`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mission_host_state_once` ON `mission_host_state` (`mission_id`,`member_state_id`);--> statement-breakpoint
CREATE TABLE `mission_weekend` (
	`id` text PRIMARY KEY NOT NULL,
	`mission_id` text NOT NULL,
	`iso_weekday` integer NOT NULL,
	FOREIGN KEY (`mission_id`) REFERENCES `mission`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mission_weekend_once` ON `mission_weekend` (`mission_id`,`iso_weekday`);--> statement-breakpoint
CREATE TABLE `post` (
	`id` text PRIMARY KEY NOT NULL,
	`mission_id` text NOT NULL,
	`post_type_id` text NOT NULL,
	`level` text NOT NULL,
	`rank_id` text,
	`is_head_of_mission` integer NOT NULL,
	`title_en` text,
	`title_fr` text,
	`deciding_office` text NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`mission_id`) REFERENCES `mission`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_type_id`) REFERENCES `post_type`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `post_type` (
	`id` text PRIMARY KEY NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`short_en` text NOT NULL,
	`short_fr` text NOT NULL,
	`track` text NOT NULL,
	`entry` text NOT NULL,
	`decides` text NOT NULL,
	`min_rank` text,
	`as_of` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `post_type_document` (
	`id` text PRIMARY KEY NOT NULL,
	`post_type_id` text NOT NULL,
	`document_type` text NOT NULL,
	FOREIGN KEY (`post_type_id`) REFERENCES `post_type`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `post_type_level` (
	`id` text PRIMARY KEY NOT NULL,
	`post_type_id` text NOT NULL,
	`level` text NOT NULL,
	FOREIGN KEY (`post_type_id`) REFERENCES `post_type`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `post_type_nominator` (
	`id` text PRIMARY KEY NOT NULL,
	`post_type_id` text NOT NULL,
	`nominator_kind` text NOT NULL,
	FOREIGN KEY (`post_type_id`) REFERENCES `post_type`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rank` (
	`id` text PRIMARY KEY NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`short_en` text NOT NULL,
	`short_fr` text NOT NULL,
	`service` text NOT NULL,
	`grade` text NOT NULL,
	`position` integer NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rating_scale` (
	`id` text PRIMARY KEY NOT NULL,
	`lo` integer NOT NULL,
	`hi` integer NOT NULL,
	`banded` integer NOT NULL,
	`discuss_spread` integer NOT NULL,
	`usual_pass` integer NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rubric` (
	`id` text PRIMARY KEY NOT NULL,
	`scale_id` text NOT NULL,
	`version` integer NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`scale_id`) REFERENCES `rating_scale`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rubric_competency` (
	`id` text PRIMARY KEY NOT NULL,
	`rubric_id` text NOT NULL,
	`competency_id` text NOT NULL,
	`position` integer NOT NULL,
	`definition_en` text NOT NULL,
	`definition_fr` text NOT NULL,
	`question_en` text NOT NULL,
	`question_fr` text NOT NULL,
	FOREIGN KEY (`rubric_id`) REFERENCES `rubric`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`competency_id`) REFERENCES `competency`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rubric_post_type` (
	`id` text PRIMARY KEY NOT NULL,
	`rubric_id` text NOT NULL,
	`post_type_id` text NOT NULL,
	FOREIGN KEY (`rubric_id`) REFERENCES `rubric`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_type_id`) REFERENCES `post_type`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `scale_level` (
	`id` text PRIMARY KEY NOT NULL,
	`scale_id` text NOT NULL,
	`value` integer NOT NULL,
	`name_en` text NOT NULL,
	`name_fr` text NOT NULL,
	FOREIGN KEY (`scale_id`) REFERENCES `rating_scale`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `stage_time` (
	`id` text PRIMARY KEY NOT NULL,
	`days` integer NOT NULL,
	`as_of` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `adjudication` (
	`id` text PRIMARY KEY NOT NULL,
	`check_id` text NOT NULL,
	`ruling` text NOT NULL,
	`reason` text NOT NULL,
	`valid_until` text,
	`adjudicator_id` text NOT NULL,
	`signature_id` text NOT NULL,
	`ruled_at` integer NOT NULL,
	FOREIGN KEY (`check_id`) REFERENCES `vetting_check`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`adjudicator_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `announcement` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`candidacy_id` text NOT NULL,
	`text` text NOT NULL,
	`announced_at` integer NOT NULL,
	`announced_by` text NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `authority_question` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`list_id` text NOT NULL,
	`question` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`list_id`) REFERENCES `recommended_list`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `balance_check` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`round` integer NOT NULL,
	`gate` text NOT NULL,
	`object_id` text NOT NULL,
	`rule_code` text NOT NULL,
	`rule_version` integer NOT NULL,
	`severity` text NOT NULL,
	`status` text NOT NULL,
	`have` integer,
	`need` integer,
	`inputs` text NOT NULL,
	`checked_at` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `balance_check_process` ON `balance_check` (`process_id`);--> statement-breakpoint
CREATE TABLE `call` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`round` integer NOT NULL,
	`note_verbale` text NOT NULL,
	`issued_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `call_document` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`document_type` text NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `candidacy` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`person_id` text NOT NULL,
	`state` text NOT NULL,
	`state_since` integer NOT NULL,
	`off_list` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidacy_once` ON `candidacy` (`process_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `candidacy_nomination` (
	`id` text PRIMARY KEY NOT NULL,
	`candidacy_id` text NOT NULL,
	`nomination_id` text NOT NULL,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `candidacy_nomination_once` ON `candidacy_nomination` (`nomination_id`);--> statement-breakpoint
CREATE TABLE `comparative_analysis` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`round` integer NOT NULL,
	`gate` text NOT NULL,
	`object_id` text NOT NULL,
	`text` text NOT NULL,
	`figures` text NOT NULL,
	`subject_digest` text NOT NULL,
	`signature_id` text NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `conflict_declaration` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_member_id` text NOT NULL,
	`candidacy_id` text NOT NULL,
	`tie` text NOT NULL,
	`note` text NOT NULL,
	`declared_at` integer NOT NULL,
	`ruling` text,
	`ruling_reason` text,
	`ruled_by` text,
	`ruled_at` integer,
	FOREIGN KEY (`panel_member_id`) REFERENCES `panel_member`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conflict_declaration_once` ON `conflict_declaration` (`panel_member_id`,`candidacy_id`);--> statement-breakpoint
CREATE TABLE `consultation` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`party` text NOT NULL,
	`party_name` text NOT NULL,
	`channel` text NOT NULL,
	`sent_at` integer NOT NULL,
	`reply_by` integer NOT NULL,
	`outcome` text NOT NULL,
	`replied_at` integer,
	`note` text,
	`recorded_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `selection_decision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `criterion` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`weight` integer,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `eligibility_check` (
	`id` text PRIMARY KEY NOT NULL,
	`candidacy_id` text NOT NULL,
	`outcome` text NOT NULL,
	`criterion_id` text,
	`missing_document` text,
	`reason` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criterion`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `gate_reason` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`round` integer NOT NULL,
	`gate` text NOT NULL,
	`object_id` text NOT NULL,
	`rule_code` text NOT NULL,
	`text` text NOT NULL,
	`subject_digest` text NOT NULL,
	`signature_id` text NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `gate_reason_object` ON `gate_reason` (`process_id`,`gate`);--> statement-breakpoint
CREATE TABLE `induction_item` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	FOREIGN KEY (`plan_id`) REFERENCES `induction_plan`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `induction_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`candidacy_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`mentor_offered_on` text,
	`compact_signed_on` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `longlist_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`round` integer NOT NULL,
	`candidacy_id` text NOT NULL,
	`merit` real,
	`entered_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `longlist_entry_once` ON `longlist_entry` (`process_id`,`round`,`candidacy_id`);--> statement-breakpoint
CREATE TABLE `mission_needs_profile` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`situation` text NOT NULL,
	`priorities` text NOT NULL,
	`challenges` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `named_officer` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`account_id` text NOT NULL,
	`named_by` text NOT NULL,
	`named_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `nomination` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`call_id` text,
	`list_id` text,
	`nominator_kind` text NOT NULL,
	`member_state_id` text,
	`nominator_name` text,
	`state` text NOT NULL,
	`given_names` text NOT NULL,
	`family_name` text NOT NULL,
	`sex` text NOT NULL,
	`birth_date` text,
	`rank_id` text,
	`current_position` text NOT NULL,
	`service_years` integer,
	`vision_statement` text,
	`statement` text NOT NULL,
	`channel` text NOT NULL,
	`registered_by` text,
	`scan_file_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	`withdrawn_at` integer,
	`withdrawn_reason` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`list_id`) REFERENCES `nomination_list`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scan_file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `nomination_by_process` ON `nomination` (`process_id`);--> statement-breakpoint
CREATE INDEX `nomination_by_list` ON `nomination` (`list_id`);--> statement-breakpoint
CREATE TABLE `nomination_document` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`document_type` text NOT NULL,
	`file_id` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `nomination_education` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`position` integer NOT NULL,
	`year` integer NOT NULL,
	`title` text NOT NULL,
	`institution` text NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `nomination_language` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`position` integer NOT NULL,
	`language` text NOT NULL,
	`level` text NOT NULL,
	`evidence` text NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `nomination_list` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`member_state_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`signature_id` text,
	`submitted_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_list_once` ON `nomination_list` (`call_id`,`member_state_id`);--> statement-breakpoint
CREATE TABLE `nomination_nationality` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`member_state_id` text NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `nomination_post` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`position` integer NOT NULL,
	`from_year` integer NOT NULL,
	`to_year` integer,
	`title` text NOT NULL,
	`organisation` text NOT NULL,
	`account` text NOT NULL,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `offer` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`candidacy_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`sent_at` integer NOT NULL,
	`respond_by` integer NOT NULL,
	`outcome` text NOT NULL,
	`responded_at` integer,
	`medical_cleared_on` text,
	`government_released_on` text,
	`ethics_reviewed_on` text,
	`recorded_by` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `selection_decision`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `panel` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`round` integer NOT NULL,
	`state` text NOT NULL,
	`convened_at` integer,
	`revealed_at` integer,
	`closed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `panel_member` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`account_id` text NOT NULL,
	`seat` text NOT NULL,
	`acting_chair` integer NOT NULL,
	`declared_at` integer,
	`replaced_by` text,
	`removed_at` integer,
	`removed_reason` text,
	`seated_at` integer NOT NULL,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_member_once` ON `panel_member` (`panel_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `process_competency` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`rubric_competency_id` text NOT NULL,
	`position` integer NOT NULL,
	`weight` integer NOT NULL,
	`pass_level` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rubric_competency_id`) REFERENCES `rubric_competency`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `process_language` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`language` text NOT NULL,
	`level` text NOT NULL,
	`required` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `process_officer` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`account_id` text NOT NULL,
	`assigned_by` text NOT NULL,
	`assigned_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `process_rule` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`rule_code` text NOT NULL,
	`rule_version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `published_state` (
	`id` text PRIMARY KEY NOT NULL,
	`candidacy_id` text NOT NULL,
	`state` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `published_state_candidacy` ON `published_state` (`candidacy_id`);--> statement-breakpoint
CREATE TABLE `receipt` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`list_id` text,
	`nomination_id` text,
	`issued_at` integer NOT NULL,
	`contents` text NOT NULL,
	FOREIGN KEY (`list_id`) REFERENCES `nomination_list`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `recommended_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`list_id` text NOT NULL,
	`candidacy_id` text NOT NULL,
	`position` integer,
	FOREIGN KEY (`list_id`) REFERENCES `recommended_list`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recommended_entry_once` ON `recommended_entry` (`list_id`,`candidacy_id`);--> statement-breakpoint
CREATE TABLE `recommended_list` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`round` integer NOT NULL,
	`edition` integer NOT NULL,
	`state` text NOT NULL,
	`rationale` text NOT NULL,
	`fewer_reason` text,
	`signature_id` text,
	`signed_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `registration_contest` (
	`id` text PRIMARY KEY NOT NULL,
	`nomination_id` text NOT NULL,
	`text` text NOT NULL,
	`filed_by` text NOT NULL,
	`filed_at` integer NOT NULL,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `reminder` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`to_account_id` text NOT NULL,
	`condition` text NOT NULL,
	`sent_by` text NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `screener_assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`account_id` text NOT NULL,
	`assigned_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `screening_mark` (
	`id` text PRIMARY KEY NOT NULL,
	`sheet_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`mark` text,
	`points` integer,
	`paragraph` integer,
	`remark` text NOT NULL,
	FOREIGN KEY (`sheet_id`) REFERENCES `screening_sheet`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `criterion`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `screening_mark_once` ON `screening_mark` (`sheet_id`,`criterion_id`);--> statement-breakpoint
CREATE TABLE `screening_sheet` (
	`id` text PRIMARY KEY NOT NULL,
	`candidacy_id` text NOT NULL,
	`screener_id` text NOT NULL,
	`round` integer NOT NULL,
	`state` text NOT NULL,
	`submitted_at` integer,
	`digest` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`screener_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `screening_sheet_once` ON `screening_sheet` (`candidacy_id`,`screener_id`,`round`);--> statement-breakpoint
CREATE TABLE `selection_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`round` integer NOT NULL,
	`list_id` text NOT NULL,
	`candidacy_id` text NOT NULL,
	`off_list` integer NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL,
	`signature_id` text NOT NULL,
	`approved_by` text,
	`approved_at` integer,
	`approval_signature_id` text,
	`returned_reason` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`list_id`) REFERENCES `recommended_list`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approval_signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `selection_process` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`post_id` text NOT NULL,
	`forecast_id` text NOT NULL,
	`state` text NOT NULL,
	`state_since` integer NOT NULL,
	`round` integer NOT NULL,
	`suspended_at` integer,
	`ended_as` text,
	`ended_reason` text,
	`successor_id` text,
	`vacant_on` text NOT NULL,
	`level` text NOT NULL,
	`scale_id` text,
	`rubric_id` text,
	`rating_method` text,
	`recommendation_mode` text,
	`list_rule` text,
	`list_size` integer,
	`shortlist_size` integer,
	`next_news_on` text,
	`frozen_at` integer,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`forecast_id`) REFERENCES `vacancy_forecast`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rubric_id`) REFERENCES `rubric`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `selection_process_reference` ON `selection_process` (`reference`);--> statement-breakpoint
CREATE TABLE `shortlist` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`round` integer NOT NULL,
	`state` text NOT NULL,
	`signature_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shortlist_once` ON `shortlist` (`process_id`,`round`);--> statement-breakpoint
CREATE TABLE `shortlist_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`shortlist_id` text NOT NULL,
	`candidacy_id` text NOT NULL,
	FOREIGN KEY (`shortlist_id`) REFERENCES `shortlist`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shortlist_entry_once` ON `shortlist_entry` (`shortlist_id`,`candidacy_id`);--> statement-breakpoint
CREATE TABLE `stage_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`round` integer NOT NULL,
	`state` text NOT NULL,
	`entered_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stage_entry_process` ON `stage_entry` (`process_id`);--> statement-breakpoint
CREATE TABLE `stage_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`state` text NOT NULL,
	`ends_at` integer NOT NULL,
	`moved_reason` text,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stage_plan_once` ON `stage_plan` (`process_id`,`state`);--> statement-breakpoint
CREATE TABLE `terms_of_reference` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`purpose` text NOT NULL,
	`duties` text NOT NULL,
	`reports_to` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `vacancy_forecast` (
	`id` text PRIMARY KEY NOT NULL,
	`post_id` text NOT NULL,
	`assignment_id` text,
	`reason` text NOT NULL,
	`vacant_on` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`launched_at` integer,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`post_id`) REFERENCES `post`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `vetting_check` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`candidacy_id` text,
	`provider` text NOT NULL,
	`requested_at` integer NOT NULL,
	`result_at` integer,
	`valid_until` text,
	`outcome` text NOT NULL,
	`finding` text,
	`recorded_by` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action
);
