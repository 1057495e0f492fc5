import { Fragment } from "react";
import { westernDigits } from "#app/domain/confirmation.ts";
import { paragraphId } from "./dossier.tsx";
import { useText } from "./text.tsx";

/** A paragraph as notes cite it, in either kind of digits. */
const citation = "¶\\s?[\\d\\u0660-\\u0669]{1,3}";

/** The paragraphs that a note cites: "¶9" and "¶٩" are 9. */
export function citedIn(note: string): number[] {
  const numbers = [...note.matchAll(new RegExp(citation, "gu"))].map(([found]) => numberOf(found));
  return [...new Set(numbers)].sort((a, b) => a - b);
}

const numberOf = (cited: string) => Number(westernDigits(cited).replace(/\D/g, ""));

/** Links to the paragraphs that a note cites, on this page or in the file at `file`. */
export function CitedLinks({ note, file = "" }: { note: string; file?: string }) {
  const { digits } = useText();
  const cited = citedIn(note);
  return (
    <>
      {cited.map((number, index) => (
        <Fragment key={number}>
          {index > 0 && " "}
          <a href={`${file}#${paragraphId(number)}`}>¶{digits(number)}</a>
        </Fragment>
      ))}
    </>
  );
}

/** A note with its ¶n as links to the file at `file`, plain where that is closed (null); its line breaks are kept. */
export function NoteText({ note, file = "" }: { note: string; file?: string | null }) {
  const parts = note.split(new RegExp(`(${citation})`, "u"));
  return (
    <p className="free-text max-w-prose whitespace-pre-wrap">
      {parts.map((part, index) =>
        index % 2 === 0 || file === null ? (
          part
        ) : (
          <a key={index} href={`${file}#${paragraphId(numberOf(part))}`}>
            {part}
          </a>
        ),
      )}
    </p>
  );
}
