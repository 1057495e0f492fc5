CREATE TABLE "prior_record" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"stage" text NOT NULL,
	"happened_on" text NOT NULL,
	"names" integer,
	"says" text NOT NULL,
	"file_id" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"signature_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prior_start" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"present_stage" text NOT NULL,
	"reason" text NOT NULL,
	"marked_by" text NOT NULL,
	"marked_at" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "prior_record" ADD CONSTRAINT "prior_record_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prior_record" ADD CONSTRAINT "prior_record_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prior_record" ADD CONSTRAINT "prior_record_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prior_record" ADD CONSTRAINT "prior_record_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prior_start" ADD CONSTRAINT "prior_start_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prior_start" ADD CONSTRAINT "prior_start_marked_by_account_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "prior_record_once" ON "prior_record" USING btree ("process_id","stage");--> statement-breakpoint
CREATE UNIQUE INDEX "prior_start_once" ON "prior_start" USING btree ("process_id");