CREATE INDEX "score_sheet_panel" ON "score_sheet" USING btree ("panel_id","candidacy_id");--> statement-breakpoint
CREATE INDEX "account_person" ON "account" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "audit_event_changes" ON "audit_event" USING btree ("seq") WHERE type <> 'record.read';--> statement-breakpoint
CREATE INDEX "call_process" ON "call" USING btree ("process_id");--> statement-breakpoint
CREATE INDEX "candidacy_nomination_candidacy" ON "candidacy_nomination" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "eligibility_check_candidacy" ON "eligibility_check" USING btree ("candidacy_id");--> statement-breakpoint
CREATE INDEX "named_officer_process" ON "named_officer" USING btree ("process_id","account_id");--> statement-breakpoint
CREATE INDEX "nomination_document_nomination" ON "nomination_document" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "nomination_education_nomination" ON "nomination_education" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "nomination_language_nomination" ON "nomination_language" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "nomination_nationality_nomination" ON "nomination_nationality" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "nomination_post_nomination" ON "nomination_post" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "panel_process" ON "panel" USING btree ("process_id");--> statement-breakpoint
CREATE INDEX "process_competency_process" ON "process_competency" USING btree ("process_id");--> statement-breakpoint
CREATE INDEX "process_officer_process" ON "process_officer" USING btree ("process_id","account_id");--> statement-breakpoint
CREATE INDEX "registration_contest_nomination" ON "registration_contest" USING btree ("nomination_id");--> statement-breakpoint
CREATE INDEX "screener_assignment_process" ON "screener_assignment" USING btree ("process_id","account_id");