ALTER TABLE `pool` ADD `name_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `pool` ADD `purpose_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `anchor` ADD `text_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `balance_rule` ADD `title_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `competency` ADD `name_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `competency` ADD `definition_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `competency_framework` ADD `name_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `course` ADD `name_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `document_type` ADD `name_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `level` ADD `name_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `level` ADD `short_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `mission` ADD `acronym_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `mission` ADD `name_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `post` ADD `title_ar` text;--> statement-breakpoint
ALTER TABLE `post_type` ADD `name_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `post_type` ADD `short_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `rank` ADD `name_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `rank` ADD `short_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `rating_scale` ADD `name_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `rubric_competency` ADD `definition_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `rubric_competency` ADD `question_ar` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `scale_level` ADD `name_ar` text DEFAULT '' NOT NULL;