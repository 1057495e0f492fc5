import { pgKit } from "./columns.pg.ts";
import { sqliteKit, type Kit } from "./columns.sqlite.ts";

/** The kit of the dialect this process runs on; drizzle-kit's PostgreSQL configuration sets the variable first. */
export const k: Kit = process.env.DATABASE_DIALECT === "postgres" ? pgKit : sqliteKit;
