import type { RosterFault, RosterPerson } from "#app/domain/people/roster.ts";
import { Table } from "./table.tsx";
import { useText } from "./text.tsx";

/** What is wrong with a list of people to invite: line, column, reason. */
export function RosterFaults({ faults }: { faults: readonly RosterFault[] }) {
  const { t, number } = useText();
  const shown = faults.slice(0, 200);
  return (
    <Table
      caption={t("admin.import.faults", { count: faults.length })}
      columns={[
        { key: "line", label: t("admin.import.line"), align: "end", narrow: true },
        { key: "column", label: t("admin.import.column") },
        { key: "reason", label: t("admin.import.reason") },
      ]}
      rows={shown.map((fault, index) => ({
        key: String(index),
        cells: {
          line: number(fault.line),
          column: fault.column === null ? "–" : <code dir="ltr">{fault.column}</code>,
          reason: t(fault.reason),
        },
      }))}
      foot={t(faults.length > shown.length ? "admin.import.faultsMore" : "admin.import.faultsNote")}
    />
  );
}

/** Whom a list invites, with which roles. */
export function RosterPeople({ people }: { people: readonly RosterPerson[] }) {
  const { t, date, number, list } = useText();
  return (
    <Table
      caption={t("admin.import.people", { count: people.length })}
      stacked
      columns={[
        { key: "name", label: t("people.name") },
        { key: "email", label: t("people.email") },
        { key: "roles", label: t("people.roles") },
        { key: "language", label: t("people.invite.language") },
        { key: "lines", label: t("admin.import.line"), align: "end" },
      ]}
      rows={people.map((person) => ({
        key: person.email,
        cells: {
          name: `${person.givenNames} ${person.familyName}`,
          email: <span dir="ltr">{person.email}</span>,
          roles: (
            <ul>
              {person.grants.map((grant, index) => {
                const bound =
                  grant.memberStateId?.toUpperCase() ??
                  (grant.decidingOffice && t(`people.office.${grant.decidingOffice}`));
                const name = t(`role.${grant.role}`);
                return (
                  <li key={index}>
                    {bound ? t("people.role.bounded", { role: name, bound }) : name}
                    {" · "}
                    {t("people.role.from", { day: date(grant.startsOn) })}
                    {grant.endsOn !== null && ` · ${t("people.role.until", { day: date(grant.endsOn) })}`}
                  </li>
                );
              })}
            </ul>
          ),
          language: t(`people.language.${person.language}`),
          lines: list(person.lines.map((line) => number(line))),
        },
      }))}
    />
  );
}
