import { Fragment } from "react";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { useText } from "./text.tsx";

const keys: readonly (readonly [readonly string[], TextKey])[] = [
  [["?"], "ui.keyboard.help"],
  [["/"], "ui.keyboard.search"],
  [["j"], "ui.keyboard.next"],
  [["k"], "ui.keyboard.previous"],
  [["1", "…", "7"], "ui.keyboard.rate"],
  [["0"], "ui.keyboard.insufficient"],
  [["-"], "ui.keyboard.notAssessed"],
  [["Tab"], "ui.keyboard.tab"],
];

/** The list of keys, as a native popover: a button opens it without script, `?` with it. */
export function KeyboardHelp() {
  const { t } = useText();
  return (
    <dialog
      id="keyboard-help"
      aria-labelledby="keyboard-help-title"
      className="border-line-strong bg-surface text-ink shadow-dialog m-auto w-80 max-w-[calc(100vw-2rem)] rounded-md border p-5"
      {...{ popover: "auto" }}
    >
      <h2 id="keyboard-help-title" className="mb-3 text-lg font-semibold">
        {t("ui.keyboard")}
      </h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
        {keys.map(([caps, text]) => (
          <Fragment key={text}>
            <dt className="flex items-baseline gap-1">
              {caps.map((cap) => (cap === "…" ? <span key={cap}>–</span> : <kbd key={cap}>{cap}</kbd>))}
            </dt>
            <dd>{t(text)}</dd>
          </Fragment>
        ))}
      </dl>
      <button
        type="button"
        className="border-line-strong mt-4 inline-flex min-h-9 items-center rounded-md border px-4 text-[0.875rem] font-semibold"
        {...{ popovertarget: "keyboard-help", popovertargetaction: "hide" }}
      >
        {t("ui.keyboard.close")}
      </button>
    </dialog>
  );
}

/** Key caps in a line of text. */
export function Keys({ caps }: { caps: readonly string[] }) {
  return (
    <>
      {caps.map((cap) => (
        <kbd key={cap} className="me-1">
          {cap}
        </kbd>
      ))}
    </>
  );
}
