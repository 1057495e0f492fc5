CREATE TABLE "sheet_reopening" (
	"id" text PRIMARY KEY NOT NULL,
	"panel_id" text NOT NULL,
	"sheet_id" text NOT NULL,
	"turn" integer NOT NULL,
	"reason" text NOT NULL,
	"proposed_as" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" bigint NOT NULL,
	"signature_id" text NOT NULL,
	"state" text NOT NULL,
	"answered_by" text,
	"answered_at" bigint,
	"answer_reason" text,
	"answer_signature_id" text,
	"attempt_id" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_amendment" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"number" integer NOT NULL,
	"part" text NOT NULL,
	"formerly" text,
	"now" text NOT NULL,
	"reason" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_extension" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"number" integer NOT NULL,
	"from_at" bigint NOT NULL,
	"closes_at" bigint NOT NULL,
	"reason" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "call_question" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"member_state_id" text NOT NULL,
	"text" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"number" integer,
	"published" text,
	"answer" text,
	"answered_by" text,
	"answered_at" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_request" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"candidacy_id" text NOT NULL,
	"nomination_id" text NOT NULL,
	"document_type" text NOT NULL,
	"due_at" bigint NOT NULL,
	"extends_id" text,
	"reason" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"reminded_at" bigint
);
--> statement-breakpoint
CREATE TABLE "late_request" (
	"id" text PRIMARY KEY NOT NULL,
	"call_id" text NOT NULL,
	"member_state_id" text NOT NULL,
	"names" integer NOT NULL,
	"reason" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"outcome" text,
	"decision_reason" text,
	"decided_by" text,
	"decided_at" bigint,
	"names_granted" integer,
	"until_at" bigint,
	"receipt_id" text,
	"list_reason" text,
	"signature_id" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "news" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"next_news_on" text NOT NULL,
	"published_by" text NOT NULL,
	"published_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_recall" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"kind" text NOT NULL,
	"object_id" text NOT NULL,
	"reason" text NOT NULL,
	"recalled_by" text NOT NULL,
	"recalled_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "process_hand_over" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"from_account_id" text NOT NULL,
	"to_account_id" text NOT NULL,
	"note" text NOT NULL,
	"open_tasks" jsonb NOT NULL,
	"handed_by" text NOT NULL,
	"handed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "factor_reset" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"reason" text NOT NULL,
	"reset_by" text NOT NULL,
	"reset_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"hash" text NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "second_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"secret" text NOT NULL,
	"last_step" integer NOT NULL,
	"confirmed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_run" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" bigint NOT NULL,
	"ended_at" bigint,
	"failed_at" bigint,
	"error" text
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "last_sign_in_at" bigint;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "kept_at" bigint;--> statement-breakpoint
ALTER TABLE "signature" ADD COLUMN "step_up_by" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "pending" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "proved_at" bigint;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "proved_by" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "kept" text;--> statement-breakpoint
ALTER TABLE "balance_rule" ADD COLUMN "valid_from" text;--> statement-breakpoint
ALTER TABLE "nomination" ADD COLUMN "late_request_id" text;--> statement-breakpoint
ALTER TABLE "published_state" ADD COLUMN "news_id" text;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD COLUMN "recorded_by" text;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD COLUMN "memo_file_id" text;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD COLUMN "memo_signed_on" text;--> statement-breakpoint
ALTER TABLE "selection_process" ADD COLUMN "begun_from_id" text;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_panel_id_panel_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_sheet_id_score_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."score_sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_proposed_by_account_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_answered_by_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_answer_signature_id_signature_id_fk" FOREIGN KEY ("answer_signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_attempt_id_score_sheet_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."score_sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_amendment" ADD CONSTRAINT "call_amendment_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_amendment" ADD CONSTRAINT "call_amendment_made_by_account_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_extension" ADD CONSTRAINT "call_extension_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_extension" ADD CONSTRAINT "call_extension_set_by_account_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_question" ADD CONSTRAINT "call_question_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_question" ADD CONSTRAINT "call_question_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_request" ADD CONSTRAINT "document_request_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_request" ADD CONSTRAINT "document_request_candidacy_id_candidacy_id_fk" FOREIGN KEY ("candidacy_id") REFERENCES "public"."candidacy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_request" ADD CONSTRAINT "document_request_nomination_id_nomination_id_fk" FOREIGN KEY ("nomination_id") REFERENCES "public"."nomination"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_request" ADD CONSTRAINT "document_request_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_request" ADD CONSTRAINT "late_request_call_id_call_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."call"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_request" ADD CONSTRAINT "late_request_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_request" ADD CONSTRAINT "late_request_receipt_id_receipt_id_fk" FOREIGN KEY ("receipt_id") REFERENCES "public"."receipt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_request" ADD CONSTRAINT "late_request_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_published_by_account_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_recall" ADD CONSTRAINT "notice_recall_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_recall" ADD CONSTRAINT "notice_recall_recalled_by_account_id_fk" FOREIGN KEY ("recalled_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_hand_over" ADD CONSTRAINT "process_hand_over_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_hand_over" ADD CONSTRAINT "process_hand_over_from_account_id_account_id_fk" FOREIGN KEY ("from_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_hand_over" ADD CONSTRAINT "process_hand_over_to_account_id_account_id_fk" FOREIGN KEY ("to_account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_hand_over" ADD CONSTRAINT "process_hand_over_handed_by_account_id_fk" FOREIGN KEY ("handed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factor_reset" ADD CONSTRAINT "factor_reset_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factor_reset" ADD CONSTRAINT "factor_reset_reset_by_account_id_fk" FOREIGN KEY ("reset_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sheet_reopening_turn" ON "sheet_reopening" USING btree ("sheet_id","turn");--> statement-breakpoint
CREATE UNIQUE INDEX "call_amendment_number" ON "call_amendment" USING btree ("call_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "call_extension_number" ON "call_extension" USING btree ("call_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "call_question_number" ON "call_question" USING btree ("call_id","number");--> statement-breakpoint
CREATE INDEX "call_question_call" ON "call_question" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "document_request_nomination" ON "document_request" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "document_request_due" ON "document_request" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "late_request_call" ON "late_request" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "news_process" ON "news" USING btree ("process_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_recall_once" ON "notice_recall" USING btree ("kind","object_id");--> statement-breakpoint
CREATE INDEX "process_hand_over_process" ON "process_hand_over" USING btree ("process_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_code_once" ON "recovery_code" USING btree ("account_id","hash");--> statement-breakpoint
ALTER TABLE "selection_decision" ADD CONSTRAINT "selection_decision_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD CONSTRAINT "selection_decision_memo_file_id_file_id_fk" FOREIGN KEY ("memo_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;