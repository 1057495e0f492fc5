CREATE TABLE `representation` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`candidacy_id` text,
	`kind` text NOT NULL,
	`from_whom` text NOT NULL,
	`channel` text NOT NULL,
	`received_on` text NOT NULL,
	`summary` text NOT NULL,
	`filed_by` text NOT NULL,
	`filed_at` integer NOT NULL,
	`outcome` text,
	`outcome_by` text,
	`outcome_at` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`candidacy_id`) REFERENCES `candidacy`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `representation_process` ON `representation` (`process_id`);--> statement-breakpoint
CREATE TABLE `stage_count` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`round` integer NOT NULL,
	`stage` text NOT NULL,
	`names` integer NOT NULL,
	`frozen_at` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stage_count_process` ON `stage_count` (`process_id`);