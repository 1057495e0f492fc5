import type { Message } from "#app/domain/message.ts";
import { StatusMark } from "./status.tsx";
import { useText } from "./text.tsx";

export type ConditionLine = {
  readonly status: "met" | "reason" | "blocking" | "waiting";
  readonly title: Message;
  readonly detail: Message | null;
  readonly href?: string;
};

/** What must hold before an act, one line each with its state in shape and word. */
export function ConditionList({ lines }: { lines: readonly ConditionLine[] }) {
  const { t } = useText();
  return (
    <ul className="divide-line -my-1 divide-y">
      {lines.map((line, index) => (
        <li key={index} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
          <div className="min-w-0">
            <p className="font-semibold">
              {line.href === undefined ? t(line.title) : <a href={line.href}>{t(line.title)}</a>}
            </p>
            {line.detail && <p className="text-ink-muted text-sm">{t(line.detail)}</p>}
          </div>
          <StatusMark kind={line.status} />
        </li>
      ))}
    </ul>
  );
}
