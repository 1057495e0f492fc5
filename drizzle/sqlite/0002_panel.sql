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
ALTER TABLE `selection_decision` ADD `recorded_by` text REFERENCES account(id);--> statement-breakpoint
ALTER TABLE `selection_decision` ADD `memo_file_id` text REFERENCES file(id);--> statement-breakpoint
ALTER TABLE `selection_decision` ADD `memo_signed_on` text;