import type { ReactElement } from "react";
import type { Viewer } from "#app/domain/policy.ts";
import { markupOf } from "#app/ui/fragment.server.tsx";
import type { Reading } from "#app/ui/text.tsx";

type Asking = { readonly viewer: Viewer; readonly now: number };

/** The reading that a viewer's page is made for. */
export function readingOf({ viewer, now }: Asking): Reading {
  return { locale: viewer.locale, zone: viewer.zone, now };
}

/** The markup of a part of a page, for the person whom it is made for; it must hold no form, whose key is used once. */
export function drawnFor(asking: Asking, part: ReactElement): string {
  return markupOf(readingOf(asking), part);
}
