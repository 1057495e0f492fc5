CREATE INDEX `score_sheet_panel` ON `score_sheet` (`panel_id`,`candidacy_id`);--> statement-breakpoint
CREATE INDEX `account_person` ON `account` (`person_id`);--> statement-breakpoint
CREATE INDEX `audit_event_changes` ON `audit_event` (`seq`) WHERE type <> 'record.read';--> statement-breakpoint
CREATE INDEX `call_process` ON `call` (`process_id`);--> statement-breakpoint
CREATE INDEX `candidacy_nomination_candidacy` ON `candidacy_nomination` (`candidacy_id`);--> statement-breakpoint
CREATE INDEX `eligibility_check_candidacy` ON `eligibility_check` (`candidacy_id`);--> statement-breakpoint
CREATE INDEX `named_officer_process` ON `named_officer` (`process_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `nomination_document_nomination` ON `nomination_document` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `nomination_education_nomination` ON `nomination_education` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `nomination_language_nomination` ON `nomination_language` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `nomination_nationality_nomination` ON `nomination_nationality` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `nomination_post_nomination` ON `nomination_post` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `panel_process` ON `panel` (`process_id`);--> statement-breakpoint
CREATE INDEX `process_competency_process` ON `process_competency` (`process_id`);--> statement-breakpoint
CREATE INDEX `process_officer_process` ON `process_officer` (`process_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `registration_contest_nomination` ON `registration_contest` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `screener_assignment_process` ON `screener_assignment` (`process_id`,`account_id`);