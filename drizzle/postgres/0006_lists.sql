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
CREATE UNIQUE INDEX "saved_view_once" ON "saved_view" USING btree ("account_id","list","name");