import type { ReactNode } from "react";
import type { RegionalGroup, Sex } from "#app/domain/selection/balance.ts";
import { fieldId } from "./form.tsx";
import { StatusMark } from "./status.tsx";
import { useText } from "./text.tsx";

/** A name on a list of candidates: what its row says of it beside the figures. */
export type ListedName = {
  readonly candidacyId: string;
  readonly name: string;
  readonly memberStateId: string | null;
  readonly group: RegionalGroup | null;
  readonly sex: Sex;
  /** Codes of the rules that this name touches. */
  readonly touches: readonly string[];
  /** Still there to be put on the list or taken off it. */
  readonly alive: boolean;
  /** Whether the file behind the name is open to the reader. */
  readonly opens: boolean;
};

/** The tick that puts a name on the list; `wrong` ties it to the fault of the whole list. */
export function ListTick({ one, checked, wrong }: { one: ListedName; checked: boolean; wrong: boolean }) {
  return (
    <span className="inline-flex min-h-8 min-w-8 items-center justify-center">
      <input
        id={`in-${one.candidacyId}`}
        type="checkbox"
        name="candidacyIds"
        value={one.candidacyId}
        defaultChecked={checked}
        disabled={!one.alive}
        aria-label={one.name}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${fieldId("candidacyIds")}-error` : undefined}
        className="accent-accent size-4.5"
      />
    </span>
  );
}

/** The name with a link to its file where that is open, its State and regional group, and the rules it touches. */
export function NameCell({ one, processId, note }: { one: ListedName; processId: string; note?: ReactNode }) {
  const { t, country, comma } = useText();
  return (
    <>
      {one.opens ? (
        <a href={`/processes/${processId}/candidates/${one.candidacyId}`} className="text-ink">
          {one.name}
        </a>
      ) : (
        one.name
      )}
      <span className="text-ink-muted block text-sm font-normal">
        {[one.memberStateId ? country(one.memberStateId.toUpperCase()) : null, t(`regional.${one.group ?? "none"}`)]
          .filter((part) => part !== null)
          .join(comma)}
        <span className="sm:hidden"> · {t(`declared.${one.sex}`)}</span>
        {one.touches.map((rule) => (
          <span key={rule} className="ms-2 inline-block">
            <StatusMark kind="reason">{rule}</StatusMark>
          </span>
        ))}
        {note !== undefined && <span className="ms-2">{note}</span>}
      </span>
    </>
  );
}
