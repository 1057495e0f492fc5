CREATE TABLE "representation" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"candidacy_id" text,
	"kind" text NOT NULL,
	"from_whom" text NOT NULL,
	"channel" text NOT NULL,
	"received_on" text NOT NULL,
	"summary" text NOT NULL,
	"filed_by" text NOT NULL,
	"filed_at" bigint NOT NULL,
	"outcome" text,
	"outcome_by" text,
	"outcome_at" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_count" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"round" integer NOT NULL,
	"stage" text NOT NULL,
	"names" integer NOT NULL,
	"frozen_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "representation" ADD CONSTRAINT "representation_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "representation" ADD CONSTRAINT "representation_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_count" ADD CONSTRAINT "stage_count_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "representation_process" ON "representation" USING btree ("process_id");--> statement-breakpoint
CREATE INDEX "stage_count_process" ON "stage_count" USING btree ("process_id");