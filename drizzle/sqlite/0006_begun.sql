CREATE TABLE `prior_record` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`stage` text NOT NULL,
	`happened_on` text NOT NULL,
	`names` integer,
	`says` text NOT NULL,
	`file_id` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`signature_id` text NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `file`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_id`) REFERENCES `signature`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `prior_record_once` ON `prior_record` (`process_id`,`stage`);--> statement-breakpoint
CREATE TABLE `prior_start` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`present_stage` text NOT NULL,
	`reason` text NOT NULL,
	`marked_by` text NOT NULL,
	`marked_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`marked_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `prior_start_once` ON `prior_start` (`process_id`);