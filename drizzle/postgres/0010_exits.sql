CREATE TABLE "process_exit" (
	"id" text PRIMARY KEY NOT NULL,
	"process_id" text NOT NULL,
	"exit" text NOT NULL,
	"reason" text NOT NULL,
	"taken_by" text NOT NULL,
	"taken_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "process_exit" ADD CONSTRAINT "process_exit_process_id_selection_process_id_fk" FOREIGN KEY ("process_id") REFERENCES "public"."selection_process"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "process_exit" ADD CONSTRAINT "process_exit_taken_by_account_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "process_exit_process" ON "process_exit" USING btree ("process_id");--> statement-breakpoint
INSERT INTO "process_exit" ("id", "process_id", "exit", "reason", "taken_by", "taken_at")
SELECT e."id", p."id", CASE e."type" WHEN 'process.suspended' THEN 'suspend' WHEN 'process.cancelled' THEN 'cancel' ELSE 'readvertise' END, p."ended_reason", e."actor_id", e."at"
FROM "selection_process" p JOIN "audit_event" e ON e."process_id" = p."id"
WHERE p."ended_reason" IS NOT NULL AND e."actor_id" IS NOT NULL
  AND (p."suspended_at" IS NOT NULL AND e."type" = 'process.suspended' OR p."ended_as" IN ('cancelled', 'readvertised') AND e."type" IN ('process.cancelled', 'process.readvertised'))
  AND NOT EXISTS (SELECT 1 FROM "audit_event" l WHERE l."process_id" = p."id" AND l."type" = e."type" AND l."seq" > e."seq");
