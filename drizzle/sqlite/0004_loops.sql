CREATE TABLE `sheet_reopening` (
	`id` text PRIMARY KEY NOT NULL,
	`panel_id` text NOT NULL,
	`sheet_id` text NOT NULL,
	`turn` integer NOT NULL,
	`reason` text NOT NULL,
	`proposed_as` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`signature_id` text NOT NULL,
	`state` text NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`answer_reason` text,
	`answer_signature_id` text,
	`attempt_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`panel_id`) REFERENCES `panel`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sheet_id`) REFERENCES `score_sheet`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answered_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answer_signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `score_sheet`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sheet_reopening_turn` ON `sheet_reopening` (`sheet_id`,`turn`);--> statement-breakpoint
CREATE TABLE `call_amendment` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`number` integer NOT NULL,
	`part` text NOT NULL,
	`formerly` text,
	`now` text NOT NULL,
	`reason` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`made_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `call_amendment_number` ON `call_amendment` (`call_id`,`number`);--> statement-breakpoint
CREATE TABLE `call_extension` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`number` integer NOT NULL,
	`from_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`reason` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `call_extension_number` ON `call_extension` (`call_id`,`number`);--> statement-breakpoint
CREATE TABLE `call_question` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`member_state_id` text NOT NULL,
	`text` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`number` integer,
	`published` text,
	`answer` text,
	`answered_by` text,
	`answered_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `call_question_number` ON `call_question` (`call_id`,`number`);--> statement-breakpoint
CREATE INDEX `call_question_call` ON `call_question` (`call_id`);--> statement-breakpoint
CREATE TABLE `document_request` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`candidacy_id` text NOT NULL,
	`nomination_id` text NOT NULL,
	`document_type` text NOT NULL,
	`due_at` integer NOT NULL,
	`extends_id` text,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`reminded_at` integer,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`nomination_id`) REFERENCES `nomination`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `document_request_nomination` ON `document_request` (`nomination_id`);--> statement-breakpoint
CREATE INDEX `document_request_due` ON `document_request` (`due_at`);--> statement-breakpoint
CREATE TABLE `late_request` (
	`id` text PRIMARY KEY NOT NULL,
	`call_id` text NOT NULL,
	`member_state_id` text NOT NULL,
	`names` integer NOT NULL,
	`reason` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`outcome` text,
	`decision_reason` text,
	`decided_by` text,
	`decided_at` integer,
	`names_granted` integer,
	`until_at` integer,
	`receipt_id` text,
	`list_reason` text,
	`signature_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`call_id`) REFERENCES `call`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`receipt_id`) REFERENCES `receipt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `late_request_call` ON `late_request` (`call_id`);--> statement-breakpoint
CREATE TABLE `news` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`next_news_on` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `news_process` ON `news` (`process_id`);--> statement-breakpoint
CREATE TABLE `notice_recall` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`kind` text NOT NULL,
	`object_id` text NOT NULL,
	`reason` text NOT NULL,
	`recalled_by` text NOT NULL,
	`recalled_at` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recalled_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_recall_once` ON `notice_recall` (`kind`,`object_id`);--> statement-breakpoint
CREATE TABLE `process_hand_over` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`from_account_id` text NOT NULL,
	`to_account_id` text NOT NULL,
	`note` text NOT NULL,
	`open_tasks` text NOT NULL,
	`handed_by` text NOT NULL,
	`handed_at` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `process_hand_over_process` ON `process_hand_over` (`process_id`);--> statement-breakpoint
CREATE TABLE `factor_reset` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`reason` text NOT NULL,
	`reset_by` text NOT NULL,
	`reset_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reset_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`hash` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_code_once` ON `recovery_code` (`account_id`,`hash`);--> statement-breakpoint
CREATE TABLE `second_factor` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`secret` text NOT NULL,
	`last_step` integer NOT NULL,
	`confirmed_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `job_run` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`failed_at` integer,
	`error` text
);
--> statement-breakpoint
ALTER TABLE `account` ADD `last_sign_in_at` integer;--> statement-breakpoint
ALTER TABLE `account` ADD `kept_at` integer;--> statement-breakpoint
ALTER TABLE `signature` ADD `step_up_by` text;--> statement-breakpoint
ALTER TABLE `session` ADD `pending` text;--> statement-breakpoint
ALTER TABLE `session` ADD `proved_at` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `proved_by` text;--> statement-breakpoint
ALTER TABLE `session` ADD `kept` text;--> statement-breakpoint
ALTER TABLE `balance_rule` ADD `valid_from` text;--> statement-breakpoint
ALTER TABLE `nomination` ADD `late_request_id` text;--> statement-breakpoint
ALTER TABLE `published_state` ADD `news_id` text;--> statement-breakpoint
ALTER TABLE `selection_decision` ADD `recorded_by` text REFERENCES account(id);--> statement-breakpoint
ALTER TABLE `selection_decision` ADD `memo_file_id` text REFERENCES file(id);--> statement-breakpoint
ALTER TABLE `selection_decision` ADD `memo_signed_on` text;--> statement-breakpoint
ALTER TABLE `selection_process` ADD `begun_from_id` text;