CREATE TABLE "letter" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"round" integer NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"language" text NOT NULL,
	"template_id" text NOT NULL,
	"member_state_id" text,
	"candidacy_id" text,
	"addressee" text NOT NULL,
	"addition" text NOT NULL,
	"content" text,
	"reply_on" text,
	"number" text,
	"digest" text,
	"signature_id" text,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"issued_by" text,
	"issued_at" bigint,
	"sent_via" text,
	"sent_on" text,
	"sent_by" text,
	"recalled_at" bigint,
	"recalled_by" text,
	"recalled_reason" text,
	"replaces_id" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter_template" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"version" integer NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"added_by" text,
	"as_of" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pdf_job" (
	"id" text PRIMARY KEY NOT NULL,
	"letter_id" text NOT NULL,
	"edition" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"claimed_at" bigint,
	"attempts" integer NOT NULL,
	"file_digest" text,
	"made_at" bigint,
	"error" text
);
--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_template_id_letter_template_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."letter_template"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "letter_number_once" ON "letter" USING btree ("number");--> statement-breakpoint
CREATE INDEX "letter_process" ON "letter" USING btree ("process_id");--> statement-breakpoint
CREATE INDEX "letter_member_state" ON "letter" USING btree ("member_state_id");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_template_once" ON "letter_template" USING btree ("kind","language","version");--> statement-breakpoint
CREATE INDEX "pdf_job_waiting" ON "pdf_job" USING btree ("made_at","asked_at");