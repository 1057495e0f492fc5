ALTER TABLE "call_question" ADD COLUMN "repeats_id" text;--> statement-breakpoint
ALTER TABLE "late_request" ADD COLUMN "ended_at" bigint;--> statement-breakpoint
ALTER TABLE "late_request" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "late_request" ADD COLUMN "end_reason" text;--> statement-breakpoint
ALTER TABLE "news" ADD COLUMN "formerly_on" text;