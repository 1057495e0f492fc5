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
CREATE TABLE "calendar_feed" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"made_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "clock_reminder" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"rule" text NOT NULL,
	"occasion" text NOT NULL,
	"account_id" text NOT NULL,
	"process_id" text,
	"due_at" bigint NOT NULL,
	"sent_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "digest" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"day" text NOT NULL,
	"made_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "digest_item" (
	"id" text PRIMARY KEY NOT NULL,
	"outbox_id" text NOT NULL,
	"account_id" text NOT NULL,
	"audience" text NOT NULL,
	"template" text NOT NULL,
	"object_kind" text NOT NULL,
	"object_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"digest_id" text
);
--> statement-breakpoint
CREATE TABLE "feed_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"uid" text NOT NULL,
	"kind" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"day" text,
	"sequence" integer NOT NULL,
	"gone_at" bigint,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_choice" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"way" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "process_contact" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"party" text NOT NULL,
	"with_whom" text NOT NULL,
	"way" text NOT NULL,
	"happened_on" text NOT NULL,
	"said" text NOT NULL,
	"promised_by" text,
	"closed" boolean NOT NULL,
	"settles" text,
	"settled_as" text,
	"logged_by" text NOT NULL,
	"logged_at" bigint NOT NULL
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
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_reminder" ADD CONSTRAINT "clock_reminder_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_contact" ADD CONSTRAINT "process_contact_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "letter_number_once" ON "letter" USING btree ("number");--> statement-breakpoint
CREATE INDEX "letter_process" ON "letter" USING btree ("process_id");--> statement-breakpoint
CREATE INDEX "letter_member_state" ON "letter" USING btree ("member_state_id");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_template_once" ON "letter_template" USING btree ("kind","language","version");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_token" ON "calendar_feed" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "calendar_feed_account" ON "calendar_feed" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "clock_reminder_key" ON "clock_reminder" USING btree ("key");--> statement-breakpoint
CREATE INDEX "clock_reminder_process" ON "clock_reminder" USING btree ("process_id");--> statement-breakpoint
CREATE UNIQUE INDEX "digest_once" ON "digest" USING btree ("account_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "digest_item_once" ON "digest_item" USING btree ("outbox_id","account_id");--> statement-breakpoint
CREATE INDEX "digest_item_waiting" ON "digest_item" USING btree ("digest_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feed_entry_once" ON "feed_entry" USING btree ("account_id","uid");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_choice_once" ON "notice_choice" USING btree ("account_id","kind");--> statement-breakpoint
CREATE INDEX "process_contact_process" ON "process_contact" USING btree ("process_id");--> statement-breakpoint
CREATE UNIQUE INDEX "process_contact_settles" ON "process_contact" USING btree ("settles");--> statement-breakpoint
CREATE INDEX "pdf_job_waiting" ON "pdf_job" USING btree ("made_at","asked_at");