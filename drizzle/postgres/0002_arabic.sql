ALTER TABLE "pool" ADD COLUMN "name_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "pool" ADD COLUMN "purpose_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "anchor" ADD COLUMN "text_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "balance_rule" ADD COLUMN "title_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "competency" ADD COLUMN "name_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "competency" ADD COLUMN "definition_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "competency_framework" ADD COLUMN "name_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "course" ADD COLUMN "name_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "document_type" ADD COLUMN "name_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "level" ADD COLUMN "name_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "level" ADD COLUMN "short_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "mission" ADD COLUMN "acronym_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "mission" ADD COLUMN "name_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "post" ADD COLUMN "title_ar" text;--> statement-breakpoint
ALTER TABLE "post_type" ADD COLUMN "name_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "post_type" ADD COLUMN "short_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rank" ADD COLUMN "name_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rank" ADD COLUMN "short_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rating_scale" ADD COLUMN "name_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rubric_competency" ADD COLUMN "definition_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "rubric_competency" ADD COLUMN "question_ar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "scale_level" ADD COLUMN "name_ar" text DEFAULT '' NOT NULL;