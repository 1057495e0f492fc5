import type { ReactNode } from "react";
import { useText } from "./text.tsx";

/**
 * The bar at the bottom of a page of comparing or scoring: facts, then the acts. It is `Layout`'s `bar`; its buttons
 * name their form by `form="…"`. The script may swap its facts (`data-live-target="bar"`). On paper it is left out.
 */
export function StickyBar({ facts, actions }: { facts: readonly ReactNode[]; actions?: ReactNode }) {
  const { t } = useText();
  return (
    <section
      aria-label={t("ui.bar")}
      data-sticky-bar=""
      className="border-line-strong bg-surface sticky bottom-0 z-10 border-t print:hidden"
    >
      <div className="mx-auto flex w-full max-w-[82rem] flex-wrap items-center gap-x-8 gap-y-2 px-4 py-2.5 sm:px-6 lg:px-10">
        <div className="flex min-w-0 grow flex-wrap items-center gap-x-6 gap-y-1" data-live-target="bar">
          {facts.map((fact, index) => (
            <p key={index} className="tabular-nums">
              {fact}
            </p>
          ))}
        </div>
        {actions !== undefined && (
          <div className="flex w-full flex-wrap gap-2 *:flex-1 max-sm:*:px-2 sm:w-auto sm:*:flex-none">{actions}</div>
        )}
      </div>
    </section>
  );
}
