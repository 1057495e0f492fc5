import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ReadingProvider, type Reading } from "./text.tsx";

/** Parts of a page drawn anew, for the script to put in their places (`data-live-target`). */
export function fragmentOf(reading: Reading, parts: ReactElement): Response {
  return new Response(markupOf(reading, parts), {
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}

/** A part of a page as markup. */
export function markupOf(reading: Reading, part: ReactElement): string {
  return renderToStaticMarkup(<ReadingProvider value={reading}>{part}</ReadingProvider>);
}
