CREATE TABLE "fairness_count" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"exceptions" integer NOT NULL,
	"unshown" integer NOT NULL,
	"weighed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "list_file" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"session_id" text,
	"list" text NOT NULL,
	"place" text NOT NULL,
	"query" text NOT NULL,
	"format" text NOT NULL,
	"state" text NOT NULL,
	"found" integer NOT NULL,
	"done" integer NOT NULL,
	"asked_at" bigint NOT NULL,
	"claimed_at" bigint,
	"attempts" integer NOT NULL,
	"scope" text,
	"file_digest" text,
	"made_at" bigint
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"list" text NOT NULL,
	"place" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"saved_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "list_file_waiting" ON "list_file" USING btree ("state","asked_at");--> statement-breakpoint
CREATE INDEX "list_file_of" ON "list_file" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_view_once" ON "saved_view" USING btree ("account_id","list","name");