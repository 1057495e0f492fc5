import { Fragment } from "react";
import { paragraphId } from "./dossier.tsx";

/** The paragraphs that a note cites: "¶9" is 9. */
export function citedIn(note: string): number[] {
  return [...new Set([...note.matchAll(/¶\s?(\d{1,3})/gu)].map(([, number]) => Number(number)))].sort((a, b) => a - b);
}

/** Links to the paragraphs that a note cites, on this page or in the file at `file`. */
export function CitedLinks({ note, file = "" }: { note: string; file?: string }) {
  const cited = citedIn(note);
  return (
    <>
      {cited.map((number, index) => (
        <Fragment key={number}>
          {index > 0 && " "}
          <a href={`${file}#${paragraphId(number)}`}>¶{number}</a>
        </Fragment>
      ))}
    </>
  );
}

/** A note with its ¶n as links to the file at `file`, plain where that is closed (null); its line breaks are kept. */
export function NoteText({ note, file = "" }: { note: string; file?: string | null }) {
  const parts = note.split(/(¶\s?\d{1,3})/u);
  return (
    <p className="max-w-prose whitespace-pre-wrap">
      {parts.map((part, index) =>
        index % 2 === 0 || file === null ? (
          part
        ) : (
          <a key={index} href={`${file}#${paragraphId(Number(part.replace(/\D/g, "")))}`}>
            {part}
          </a>
        ),
      )}
    </p>
  );
}
