import type { ReactNode } from "react";
import { LockIcon, MetIcon, NotStartedIcon, PencilIcon } from "./icons.tsx";
import { useText } from "./text.tsx";

/** A sheet in the reader's own order of candidates. */
export type StripSheet = {
  number: number;
  href: string;
  /** Who it is about, for those who do not see the strip. */
  name: string;
  state: "locked" | "complete" | "draft" | "notStarted";
  current?: boolean;
};

const looks = {
  locked: { icon: LockIcon, frame: "border-stamp bg-stamp text-on-stamp", word: "ui.status.locked" },
  complete: { icon: MetIcon, frame: "border-line-strong bg-surface text-ink", word: "ui.strip.complete" },
  draft: { icon: PencilIcon, frame: "border-line-strong bg-surface text-ink", word: "ui.status.draft" },
  notStarted: {
    icon: NotStartedIcon,
    frame: "border-dashed border-line-strong text-ink-muted",
    word: "ui.status.notStarted",
  },
} as const;

/**
 * All sheets of a panel member as numbered boxes, locked, complete, draft and not started each by shape; the files
 * before and after the present one are those that `j` and `k` go to. `children` is the progress in words.
 */
export function SheetStrip({ sheets, children }: { sheets: readonly StripSheet[]; children?: ReactNode }) {
  const { t, digits } = useText();
  const at = sheets.findIndex((sheet) => sheet.current);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <ol className="grid grid-cols-6 gap-1 max-sm:w-full sm:flex sm:flex-wrap">
        {sheets.map((sheet, index) => {
          const { icon: Shape, frame, word } = looks[sheet.state];
          return (
            <li key={sheet.number}>
              <a
                href={sheet.href}
                aria-current={sheet.current ? "page" : undefined}
                data-next={at >= 0 && index === at + 1 ? "" : undefined}
                data-previous={at >= 0 && index === at - 1 ? "" : undefined}
                className={`flex h-9 flex-col items-center justify-center rounded-sm border text-[0.8125rem]/none tabular-nums no-underline sm:w-9 ${frame} ${
                  sheet.current ? "outline-accent font-bold outline-2 outline-offset-1" : ""
                }`}
              >
                {digits(sheet.number)}
                <Shape className="mt-1 size-3" />
                <span className="sr-only">
                  {" "}
                  {sheet.name}, {t(word)}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
      {children !== undefined && <p className="text-ink-muted min-w-0 flex-1 basis-64 text-sm">{children}</p>}
    </div>
  );
}
