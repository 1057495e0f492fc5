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