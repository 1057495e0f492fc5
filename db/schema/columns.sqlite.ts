import * as lite from "drizzle-orm/sqlite-core";

/**
 * The column kit: every table is written with these and nothing else, so that a second dialect is a second kit.
 * Ids are random 128-bit texts made in the app; instants are epoch milliseconds; days are `YYYY-MM-DD`.
 */
export const sqliteKit = {
  table: lite.sqliteTable,
  index: lite.index,
  unique: lite.uniqueIndex,
  id: () => lite.text().primaryKey(),
  ref: (target: () => lite.AnySQLiteColumn) => lite.text().references(target),
  text: () => lite.text(),
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) => lite.text({ enum: values }),
  int: () => lite.integer(),
  counter: () => lite.integer().primaryKey(),
  real: () => lite.real(),
  bool: () => lite.integer({ mode: "boolean" }),
  json: <T>() => lite.text({ mode: "json" }).$type<T>(),
  instant: () => lite.integer(),
  day: () => lite.text(),
};
export type Kit = typeof sqliteKit;
