import { defineConfig } from "drizzle-kit";

// Read by db/schema/columns.ts when drizzle-kit loads the table files.
process.env.DATABASE_DIALECT = "postgres";

export default defineConfig({
  dialect: "postgresql",
  schema: "./db/schema/*.tables.ts",
  out: "./drizzle/postgres",
  casing: "snake_case",
});
