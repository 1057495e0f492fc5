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
ALTER TABLE "factor_reset" ADD CONSTRAINT "factor_reset_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factor_reset" ADD CONSTRAINT "factor_reset_reset_by_account_id_fk" FOREIGN KEY ("reset_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_code_once" ON "recovery_code" USING btree ("account_id","hash");