import * as pg from "drizzle-orm/pg-core";
import type { Kit } from "./columns.sqlite.ts";

/** The same kit for PostgreSQL; cast to one type so that table files, queries and writes are written once. */
export const pgKit = {
  table: pg.pgTable,
  index: pg.index,
  unique: pg.uniqueIndex,
  id: () => pg.text().primaryKey(),
  ref: (target: () => pg.AnyPgColumn) => pg.text().references(target),
  text: () => pg.text(),
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) => pg.text({ enum: values }),
  int: () => pg.integer(),
  counter: () => pg.bigint({ mode: "number" }).primaryKey(),
  real: () => pg.doublePrecision(),
  bool: () => pg.boolean(),
  json: <T>() => pg.jsonb().$type<T>(),
  instant: () => pg.bigint({ mode: "number" }),
  day: () => pg.text(),
} as unknown as Kit;
