import { message, type Message } from "../message.ts";
import { boundGrant, grantConflict, grantFieldProblems, type HeldGrant, type WantedGrant } from "./grants.ts";
import { grantableRoles, type RoleCode } from "./roles.ts";

/** The columns of a list of people to invite. A person with several roles stands in several rows of one address. */
export const rosterColumns = [
  "email",
  "givenNames",
  "familyName",
  "language",
  "sex",
  "nationality",
  "role",
  "memberState",
  "decidingOffice",
  "startsOn",
  "endsOn",
] as const;
export type RosterColumn = (typeof rosterColumns)[number];
/** Columns that may be left out, or be empty. */
const optional: readonly RosterColumn[] = [
  "language",
  "sex",
  "nationality",
  "memberState",
  "decidingOffice",
  "startsOn",
  "endsOn",
];
/** How many rows are taken at once. */
export const rosterMost = 500;

export const rosterSexes = ["woman", "man", "other", "undisclosed"] as const;

/** A cell that cannot be taken: its line in the file (1 is the heading), its column, and why. */
export type RosterFault = { readonly line: number; readonly column: RosterColumn | null; readonly reason: Message };
export type RosterPerson = {
  readonly email: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly language: "en" | "fr";
  readonly sex: (typeof rosterSexes)[number];
  readonly nationality: string | null;
  readonly grants: readonly WantedGrant[];
  readonly lines: readonly number[];
};
export type Roster = {
  readonly people: readonly RosterPerson[];
  readonly faults: readonly RosterFault[];
  readonly rows: number;
};

/** What the house knows that a list is held against. */
export type RosterKnown = {
  /** Ids of Member States (ISO 3166 alpha-2, lower case) by every spelling that is taken, lower case. */
  readonly states: ReadonlyMap<string, string>;
  /** Addresses that have an account already, lower case. */
  readonly taken: ReadonlySet<string>;
  readonly languages: readonly string[];
  /** A UTC day. */
  readonly today: string;
};

type Line = { readonly line: number; readonly cells: readonly string[] };

/**
 * Holds a list, read into lines of cells with its heading first, against the rules of inviting: columns, cells, the bound of
 * a role, its dates, addresses that are taken, one person told in two ways, and roles that exclude each other. Every fault
 * is named by line and column; only a list without any is taken.
 */
export function readRoster(lines: readonly Line[], known: RosterKnown): Roster {
  const faults: RosterFault[] = [];
  const fault = (line: number, column: RosterColumn | null, key: string, values?: Message["values"]) =>
    void faults.push({ line, column, reason: message(key, values) });
  const [heading, ...rows] = lines;
  if (!heading)
    return { people: [], faults: [{ line: 1, column: null, reason: message("admin.import.empty") }], rows: 0 };

  const names = heading.cells.map((cell) => cell.trim());
  const columnAt = names.map(
    (name) => rosterColumns.find((column) => column.toLowerCase() === name.toLowerCase()) ?? null,
  );
  for (const [index, column] of columnAt.entries()) {
    if (column === null && names[index] !== "")
      fault(heading.line, null, "admin.import.unknownColumn", { column: names[index]!.slice(0, 60) });
    if (column !== null && columnAt.indexOf(column) !== index)
      fault(heading.line, column, "admin.import.twiceColumn", { column });
  }
  for (const column of rosterColumns)
    if (!optional.includes(column) && !columnAt.includes(column))
      fault(heading.line, column, "admin.import.missingColumn", { column });
  if (rows.length === 0) fault(heading.line, null, "admin.import.empty");
  if (rows.length > rosterMost) fault(heading.line, null, "admin.import.tooMany", { most: rosterMost });
  if (faults.length > 0) return { people: [], faults, rows: rows.length };

  const people = new Map<string, RosterPerson>();
  for (const { line, cells } of rows) {
    const cell = (column: RosterColumn) => (cells[columnAt.indexOf(column)] ?? "").normalize("NFC").trim();
    const before = faults.length;
    const bad = (column: RosterColumn, key: string, values?: Message["values"]) => fault(line, column, key, values);
    if (cells.length > names.length) fault(line, null, "admin.import.tooWide", { columns: names.length });

    const email = cell("email").toLowerCase();
    if (email === "") bad("email", "field.required");
    else if (email.length > 200 || !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email)) bad("email", "field.email");
    else if (known.taken.has(email)) bad("email", "people.invite.taken");
    for (const column of ["givenNames", "familyName"] as const) {
      if (cell(column) === "") bad(column, "field.required");
      else if (cell(column).length > 120) bad(column, "field.tooLong", { max: 120 });
      else if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(cell(column))) bad(column, "field.notText");
    }
    const language = cell("language") || "en";
    if (!known.languages.includes(language))
      bad("language", "admin.import.oneOf", { values: known.languages.join(", ") });
    const sex = rosterSexes.find((one) => one === (cell("sex") || "undisclosed"));
    if (!sex) bad("sex", "admin.import.oneOf", { values: rosterSexes.join(", ") });
    const stateIn = (column: "nationality" | "memberState") => {
      if (cell(column) === "") return null;
      const id = known.states.get(cell(column).toLowerCase());
      if (id === undefined) bad(column, "admin.import.noState");
      return id ?? null;
    };
    const [nationality, memberStateId] = [stateIn("nationality"), stateIn("memberState")];
    const role = grantableRoles.find((one) => one === cell("role"));
    if (!role) bad("role", cell("role") === "" ? "field.required" : "admin.import.noRole");
    const decidingOffice = (["sg", "usgDpo"] as const).find((one) => one === cell("decidingOffice")) ?? null;
    if (cell("decidingOffice") !== "" && decidingOffice === null)
      bad("decidingOffice", "admin.import.oneOf", { values: "sg, usgDpo" });
    const dayIn = (column: "startsOn" | "endsOn") => {
      const value = cell(column);
      if (value === "" || isCalendarDay(value)) return value || null;
      bad(column, "admin.import.day");
      return null;
    };
    const [startsOn, endsOn] = [dayIn("startsOn") ?? known.today, dayIn("endsOn")];
    if (faults.length > before) continue;

    const wanted = boundGrant({ role: role as RoleCode, memberStateId, decidingOffice, startsOn, endsOn });
    const columnsOf: Readonly<Record<string, RosterColumn>> = { memberStateId: "memberState" };
    for (const [field, reason] of Object.entries(grantFieldProblems(wanted, known.today)))
      faults.push({ line, column: columnsOf[field] ?? (field as RosterColumn), reason });
    const person = {
      email,
      givenNames: cell("givenNames"),
      familyName: cell("familyName"),
      language: language as "en" | "fr",
      sex: sex!,
      nationality,
    };
    const earlier = people.get(email);
    if (earlier) {
      for (const column of ["givenNames", "familyName", "language", "sex", "nationality"] as const)
        if (earlier[column] !== person[column]) bad(column, "admin.import.differs", { line: earlier.lines[0]! });
      const held: HeldGrant[] = earlier.grants.map((grant, index) => ({ ...grant, id: String(index) }));
      const reason = grantConflict(held, wanted);
      if (reason) faults.push({ line, column: "role", reason });
    }
    if (faults.length > before) continue;
    people.set(email, {
      ...person,
      grants: [...(earlier?.grants ?? []), wanted],
      lines: [...(earlier?.lines ?? []), line],
    });
  }
  return { people: [...people.values()], faults, rows: rows.length };
}

function isCalendarDay(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    value >= "1900-01-01" &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value)
  );
}
