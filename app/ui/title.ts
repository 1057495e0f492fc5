import type { Message } from "#app/domain/message.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { textOf } from "#app/i18n/text.ts";
import type { Reading } from "./text.tsx";

type Matches = readonly { id: string; data: unknown }[];
type Closed<V> = { view: () => V } | undefined;

/**
 * A page's `meta`: its title in the reader's language, from a key or from its view. While `waits` says so of its view, the
 * browser asks for the page again every few seconds, without script too.
 */
export function titled<V>(what: TextKey | ((view: V) => TextKey | Message), waits: (view: V) => boolean = () => false) {
  return ({ data, matches }: { data: unknown; matches: unknown }) => {
    const root = (matches as Matches).find(({ id }) => id === "root")?.data as Closed<{ reading: Reading }>;
    const locale = root?.view().reading.locale ?? "en";
    const view = (data as Closed<V>)?.view();
    const named = typeof what === "string" ? what : view === undefined ? ("app.name" as const) : what(view);
    return [
      { title: `${textOf(locale, named)} · ${textOf(locale, "app.name")}` },
      ...(view !== undefined && waits(view) ? [{ httpEquiv: "refresh", content: "3" }] : []),
    ];
  };
}
