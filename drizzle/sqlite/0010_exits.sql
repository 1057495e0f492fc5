CREATE TABLE `process_exit` (
	`id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`exit` text NOT NULL,
	`reason` text NOT NULL,
	`taken_by` text NOT NULL,
	`taken_at` integer NOT NULL,
	FOREIGN KEY (`process_id`) REFERENCES `selection_process`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `process_exit_process` ON `process_exit` (`process_id`);--> statement-breakpoint
INSERT INTO "process_exit" ("id", "process_id", "exit", "reason", "taken_by", "taken_at")
SELECT e."id", p."id", CASE e."type" WHEN 'process.suspended' THEN 'suspend' WHEN 'process.cancelled' THEN 'cancel' ELSE 'readvertise' END, p."ended_reason", e."actor_id", e."at"
FROM "selection_process" p JOIN "audit_event" e ON e."process_id" = p."id"
WHERE p."ended_reason" IS NOT NULL AND e."actor_id" IS NOT NULL
  AND (p."suspended_at" IS NOT NULL AND e."type" = 'process.suspended' OR p."ended_as" IN ('cancelled', 'readvertised') AND e."type" IN ('process.cancelled', 'process.readvertised'))
  AND NOT EXISTS (SELECT 1 FROM "audit_event" l WHERE l."process_id" = p."id" AND l."type" = e."type" AND l."seq" > e."seq");
