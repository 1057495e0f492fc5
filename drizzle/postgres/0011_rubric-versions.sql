ALTER TABLE "rubric" ADD COLUMN "valid_from" text;--> statement-breakpoint
ALTER TABLE "rubric" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "rubric" ADD COLUMN "published_by" text;--> statement-breakpoint
ALTER TABLE "rubric" ADD COLUMN "published_at" bigint;