ALTER TABLE `call_question` ADD `repeats_id` text;--> statement-breakpoint
ALTER TABLE `late_request` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `late_request` ADD `ended_by` text;--> statement-breakpoint
ALTER TABLE `late_request` ADD `end_reason` text;--> statement-breakpoint
ALTER TABLE `news` ADD `formerly_on` text;