CREATE TABLE `letter` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`round` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`language` text NOT NULL,
	`template_id` text NOT NULL,
	`member_state_id` text,
	`candidacy_id` text,
	`addressee` text NOT NULL,
	`addition` text NOT NULL,
	`content` text,
	`reply_on` text,
	`number` text,
	`digest` text,
	`signature_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`issued_by` text,
	`issued_at` integer,
	`sent_via` text,
	`sent_on` text,
	`sent_by` text,
	`recalled_at` integer,
	`recalled_by` text,
	`recalled_reason` text,
	`replaces_id` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template_id`) REFERENCES `letter_template`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_number_once` ON `letter` (`number`);--> statement-breakpoint
CREATE INDEX `letter_process` ON `letter` (`process_id`);--> statement-breakpoint
CREATE INDEX `letter_member_state` ON `letter` (`member_state_id`);--> statement-breakpoint
CREATE TABLE `letter_template` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`version` integer NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`added_by` text,
	`as_of` text NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_template_once` ON `letter_template` (`kind`,`language`,`version`);--> statement-breakpoint
CREATE TABLE `calendar_feed` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`made_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_token` ON `calendar_feed` (`token_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feed_account` ON `calendar_feed` (`account_id`);--> statement-breakpoint
CREATE TABLE `clock_reminder` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`rule` text NOT NULL,
	`occasion` text NOT NULL,
	`account_id` text NOT NULL,
	`process_id` text,
	`due_at` integer NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `clock_reminder_key` ON `clock_reminder` (`key`);--> statement-breakpoint
CREATE INDEX `clock_reminder_process` ON `clock_reminder` (`process_id`);--> statement-breakpoint
CREATE TABLE `digest` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`day` text NOT NULL,
	`made_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digest_once` ON `digest` (`account_id`,`day`);--> statement-breakpoint
CREATE TABLE `digest_item` (
	`id` text PRIMARY KEY NOT NULL,
	`outbox_id` text NOT NULL,
	`account_id` text NOT NULL,
	`audience` text NOT NULL,
	`template` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`digest_id` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digest_item_once` ON `digest_item` (`outbox_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `digest_item_waiting` ON `digest_item` (`digest_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `feed_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`uid` text NOT NULL,
	`kind` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`day` text,
	`sequence` integer NOT NULL,
	`gone_at` integer,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_entry_once` ON `feed_entry` (`account_id`,`uid`);--> statement-breakpoint
CREATE TABLE `notice_choice` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`way` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_choice_once` ON `notice_choice` (`account_id`,`kind`);--> statement-breakpoint
CREATE TABLE `process_contact` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`party` text NOT NULL,
	`with_whom` text NOT NULL,
	`way` text NOT NULL,
	`happened_on` text NOT NULL,
	`said` text NOT NULL,
	`promised_by` text,
	`closed` integer NOT NULL,
	`settles` text,
	`settled_as` text,
	`logged_by` text NOT NULL,
	`logged_at` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `process_contact_process` ON `process_contact` (`process_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `process_contact_settles` ON `process_contact` (`settles`);--> statement-breakpoint
CREATE TABLE `pdf_job` (
	`id` text PRIMARY KEY NOT NULL,
	`letter_id` text NOT NULL,
	`edition` text NOT NULL,
	`asked_at` integer NOT NULL,
	`claimed_at` integer,
	`attempts` integer NOT NULL,
	`file_digest` text,
	`made_at` integer,
	`error` text
);
--> statement-breakpoint
CREATE INDEX `pdf_job_waiting` ON `pdf_job` (`made_at`,`asked_at`);