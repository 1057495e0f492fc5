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
ALTER TABLE `balance_rule` ADD `valid_from` text;