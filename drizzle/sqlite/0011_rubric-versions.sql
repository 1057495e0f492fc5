ALTER TABLE `rubric` ADD `valid_from` text;--> statement-breakpoint
ALTER TABLE `rubric` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `rubric` ADD `published_by` text;--> statement-breakpoint
ALTER TABLE `rubric` ADD `published_at` integer;