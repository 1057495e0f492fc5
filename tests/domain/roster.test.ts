import { describe, expect, it } from "vitest";
import { idleDays } from "#app/domain/people/dormancy.ts";
import { readRoster, rosterColumns, rosterMost } from "#app/domain/people/roster.ts";
import { leavingProblem, newHoldingProblems, tourProblem } from "#app/domain/reference/holding.ts";
import { inForce, newVersionProblems, settableParts } from "#app/domain/reference/rule-versions.ts";

const known = {
  states: new Map([
    ["ke", "ke"],
    ["ken", "ke"],
    ["kenya", "ke"],
  ]),
  taken: new Set(["there@house.example"]),
  languages: ["en", "fr"],
  today: "2026-10-12",
};
const heading = { line: 1, cells: [...rosterColumns] };
const row = (line: number, more: Partial<Record<(typeof rosterColumns)[number], string>> = {}) => ({
  line,
  cells: rosterColumns.map(
    (column) =>
      ({ email: "new@house.example", givenNames: "Ada", familyName: "Testa", role: "screener", ...more })[column] ?? "",
  ),
});
const faultsOf = (...rows: ReturnType<typeof row>[]) =>
  readRoster([heading, ...rows], known).faults.map(({ line, column, reason }) => `${line} ${column} ${reason.key}`);

describe("a list of people to invite", () => {
  it("is taken where nothing is wrong, with what is left out filled in", () => {
    const { people, faults } = readRoster([heading, row(2)], known);
    expect(faults).toEqual([]);
    expect(people).toEqual([
      {
        email: "new@house.example",
        givenNames: "Ada",
        familyName: "Testa",
        language: "en",
        sex: "undisclosed",
        nationality: null,
        lines: [2],
        grants: [{ role: "screener", memberStateId: null, decidingOffice: null, startsOn: "2026-10-12", endsOn: null }],
      },
    ]);
  });

  it.each([
    [{ email: "" }, "2 email field.required"],
    [{ email: "no address" }, "2 email field.email"],
    [{ email: "There@house.example" }, "2 email people.invite.taken"],
    [{ givenNames: "" }, "2 givenNames field.required"],
    [{ familyName: "x".repeat(121) }, "2 familyName field.tooLong"],
    [{ familyName: "a\u202eb" }, "2 familyName field.notText"],
    [{ language: "xx" }, "2 language admin.import.oneOf"],
    [{ sex: "W" }, "2 sex admin.import.oneOf"],
    [{ nationality: "Atlantis" }, "2 nationality admin.import.noState"],
    [{ role: "nominee" }, "2 role admin.import.noRole"],
    [{ role: "panelChair" }, "2 role admin.import.noRole"],
    [{ role: "" }, "2 role field.required"],
    [{ role: "focalPoint" }, "2 memberState people.grant.needsState"],
    [{ role: "selectionAuthority" }, "2 decidingOffice people.grant.needsOffice"],
    [{ decidingOffice: "usg" }, "2 decidingOffice admin.import.oneOf"],
    [{ startsOn: "12.10.2026" }, "2 startsOn admin.import.day"],
    [{ endsOn: "2026-02-30" }, "2 endsOn admin.import.day"],
    [{ endsOn: "2026-10-11", startsOn: "2026-10-01" }, "2 endsOn people.grant.endsInPast"],
    [{ endsOn: "2026-10-11" }, "2 endsOn people.grant.endsBeforeStart"],
  ] as const)("%j: %s", (more, fault) => {
    expect(faultsOf(row(2, more))).toEqual([fault]);
  });

  it("knows a State by each spelling", () => {
    for (const memberState of ["KE", "ken", "Kenya"])
      expect(
        readRoster([heading, row(2, { role: "focalPoint", memberState })], known).people[0]?.grants[0]?.memberStateId,
      ).toBe("ke");
  });

  it("lets one person have roles that go together, and names the line whose role excludes an earlier one", () => {
    expect(readRoster([heading, row(2), row(3, { role: "panelMember" })], known).people[0]?.lines).toEqual([2, 3]);
    expect(faultsOf(row(2), row(3, { role: "administrator" }))).toEqual(["3 role refusal.rolesExclude"]);
    expect(faultsOf(row(2), row(3, { role: "vettingOfficer" }))).toEqual(["3 role refusal.rolesExclude"]);
    expect(faultsOf(row(2), row(3))).toEqual(["3 role people.refusal.held"]);
    // On other days both may be held.
    expect(
      faultsOf(row(2, { endsOn: "2026-12-31" }), row(3, { role: "vettingOfficer", startsOn: "2027-01-01" })),
    ).toEqual([]);
    expect(faultsOf(row(2), row(3, { role: "panelMember", familyName: "Other" }))).toEqual([
      "3 familyName admin.import.differs",
    ]);
  });

  it("is refused by its columns first", () => {
    const of = (...cells: string[]) =>
      readRoster(
        [
          { line: 1, cells },
          { line: 2, cells: cells.map(() => "x") },
        ],
        known,
      ).faults.map(({ column, reason }) => `${column} ${reason.key}`);
    expect(of("EMAIL", "givenNames", "familyName")).toEqual(["role admin.import.missingColumn"]);
    expect(of("email", "givenNames", "familyName", "role", "telephone", "role")).toEqual([
      "null admin.import.unknownColumn",
      "role admin.import.twiceColumn",
    ]);
    expect(readRoster([], known).faults[0]?.reason.key).toBe("admin.import.empty");
    expect(readRoster([heading], known).faults[0]?.reason.key).toBe("admin.import.empty");
    const many = Array.from({ length: rosterMost + 1 }, (_, index) => row(index + 2));
    expect(readRoster([heading, ...many], known).faults[0]?.reason.key).toBe("admin.import.tooMany");
  });
});

describe("what an administrator keeps", () => {
  it("counts an account as used by the latest of its days", () => {
    const day = 86_400_000;
    expect(idleDays({ createdAt: 0, lastSignInAt: null, keptAt: null }, 100 * day)).toBe(100);
    expect(idleDays({ createdAt: 0, lastSignInAt: 90 * day, keptAt: null }, 100 * day)).toBe(10);
    expect(idleDays({ createdAt: 0, lastSignInAt: 9 * day, keptAt: 99 * day }, 100 * day)).toBe(1);
  });

  it("has one holder of a post at a time", () => {
    const wanted = { startedOn: "2026-01-01", endOfTour: "2027-01-01", asOf: "2026-01-01" };
    const held = { startedOn: "2024-01-01", endOfTour: "2026-01-01" };
    const problems = (earlier: Parameters<typeof newHoldingProblems>[1], more = {}) =>
      Object.keys(newHoldingProblems({ ...wanted, ...more }, earlier, "2026-02-01"));
    expect(problems([])).toEqual([]);
    expect(problems([{ ...held, endedOn: null }])).toEqual(["startedOn"]);
    expect(problems([{ ...held, endedOn: "2026-01-02" }])).toEqual(["startedOn"]);
    expect(problems([{ ...held, endedOn: "2026-01-01" }])).toEqual([]);
    expect(problems([], { endOfTour: "2026-01-01", asOf: "2026-02-02" })).toEqual(["endOfTour", "asOf"]);
    expect(leavingProblem({ ...held, endedOn: null }, "2023-12-31", "2026-02-01")).not.toBeNull();
    expect(leavingProblem({ ...held, endedOn: null }, "2026-02-02", "2026-02-01")).not.toBeNull();
    expect(leavingProblem({ ...held, endedOn: null }, "2026-02-01", "2026-02-01")).toBeNull();
    expect(tourProblem({ ...held, endedOn: null }, held.endOfTour, "2026-01-01")).not.toBeNull();
    expect(tourProblem({ ...held, endedOn: null }, "2026-09-01", "2026-01-01")).toBeNull();
  });

  it("has one version of a rule in force on each day", () => {
    const versions = [
      { code: "G3", version: 1, validFrom: null },
      { code: "G3", version: 2, validFrom: "2027-01-01" },
      { code: "P1", version: 1, validFrom: null },
    ];
    const on = (day: string) => inForce(versions, day).map(({ code, version }) => `${code}.${version}`);
    expect(on("2026-12-31")).toEqual(["G3.1", "P1.1"]);
    expect(on("2027-01-01")).toEqual(["G3.2", "P1.1"]);
  });

  it("lets a new version begin on a day to come, after the last that is entered", () => {
    const existing = [
      { code: "G3", version: 1, validFrom: null },
      { code: "G3", version: 2, validFrom: "2027-01-01" },
    ];
    const problems = (validFrom: string, min: number | null = 2) =>
      Object.keys(newVersionProblems({ validFrom, asOf: "2026-10-12", numbers: { min } }, existing, "2026-10-12"));
    expect(problems("2027-01-02")).toEqual([]);
    for (const early of ["2026-10-12", "2026-12-31", "2027-01-01"]) expect(problems(early)).toEqual(["validFrom"]);
    expect(problems("2027-01-02", null)).toEqual(["number.min"]);
    expect(problems("2027-01-02", 10_001)).toEqual(["number.min"]);
    expect(settableParts({ kind: "womenMin", min: 2, from: 3, strict: true })).toEqual(["min"]);
  });
});
