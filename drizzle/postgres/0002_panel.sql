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
ALTER TABLE "selection_decision" ADD COLUMN "recorded_by" text;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD COLUMN "memo_file_id" text;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD COLUMN "memo_signed_on" text;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_panel_id_panel_id_fk" FOREIGN KEY ("panel_id") REFERENCES "public"."panel"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_sheet_id_score_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."score_sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_proposed_by_account_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_signature_id_signature_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_answered_by_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_answer_signature_id_signature_id_fk" FOREIGN KEY ("answer_signature_id") REFERENCES "public"."signature"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheet_reopening" ADD CONSTRAINT "sheet_reopening_attempt_id_score_sheet_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."score_sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sheet_reopening_turn" ON "sheet_reopening" USING btree ("sheet_id","turn");--> statement-breakpoint
ALTER TABLE "selection_decision" ADD CONSTRAINT "selection_decision_recorded_by_account_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selection_decision" ADD CONSTRAINT "selection_decision_memo_file_id_file_id_fk" FOREIGN KEY ("memo_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;