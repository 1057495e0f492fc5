import type { ReactNode } from "react";
import type { TextKey } from "#app/i18n/catalogue.ts";
import {
  BlockingIcon,
  ClockIcon,
  InfoIcon,
  LockIcon,
  MetIcon,
  NotStartedIcon,
  PencilIcon,
  ReasonIcon,
  type IconProps,
} from "./icons.tsx";
import { useText } from "./text.tsx";

export type StatusKind = "met" | "reason" | "blocking" | "waiting" | "info" | "draft" | "locked" | "notStarted";

const looks: Record<StatusKind, { icon: (props: IconProps) => ReactNode; ink: string; ground: string; word: TextKey }> =
  {
    met: { icon: MetIcon, ink: "text-met", ground: "bg-met-soft", word: "ui.status.met" },
    reason: { icon: ReasonIcon, ink: "text-reason", ground: "bg-reason-soft", word: "ui.status.reason" },
    blocking: { icon: BlockingIcon, ink: "text-blocking", ground: "bg-blocking-soft", word: "ui.status.blocking" },
    waiting: { icon: ClockIcon, ink: "text-ink-muted", ground: "bg-sunken", word: "ui.status.waiting" },
    info: { icon: InfoIcon, ink: "text-ink-muted", ground: "bg-sunken", word: "ui.status.info" },
    draft: { icon: PencilIcon, ink: "text-accent", ground: "bg-accent-soft", word: "ui.status.draft" },
    locked: { icon: LockIcon, ink: "text-ink-muted", ground: "bg-sunken", word: "ui.status.locked" },
    notStarted: { icon: NotStartedIcon, ink: "text-ink-muted", ground: "bg-sunken", word: "ui.status.notStarted" },
  };

/** The icon of a state in its colour; always beside a word. */
export function StatusIcon({ kind, className }: { kind: StatusKind; className?: string }) {
  const { icon: Shape, ink } = looks[kind];
  return <Shape className={`${className ?? "size-4"} ${ink}`} />;
}

/** A state as shape and word on its ground. Without children it says the state's own word. */
export function Chip({ kind, children }: { kind: StatusKind; children?: ReactNode }) {
  const { t } = useText();
  const look = looks[kind];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-sm px-2 py-0.5 text-sm font-semibold ${look.ink} ${look.ground}`}
    >
      <StatusIcon kind={kind} className="size-3.5" />
      <span>{children ?? t(look.word)}</span>
    </span>
  );
}

/** A state as shape and word without a ground, for rows and lists. `quietOnPhone` leaves the word to screen readers there. */
export function StatusMark({
  kind,
  quietOnPhone = false,
  children,
}: {
  kind: StatusKind;
  quietOnPhone?: boolean;
  children?: ReactNode;
}) {
  const { t } = useText();
  const look = looks[kind];
  return (
    <span className={`inline-flex items-baseline gap-1.5 text-sm font-semibold ${look.ink}`}>
      <StatusIcon kind={kind} className="size-4 translate-y-[3px]" />
      <span className={quietOnPhone ? "max-sm:sr-only" : ""}>{children ?? t(look.word)}</span>
    </span>
  );
}

/** A small number beside a heading or a menu entry. */
export function Count({ value, current = false }: { value: number; current?: boolean }) {
  const { number } = useText();
  return (
    <span
      className={`inline-block min-w-5 rounded-full px-1.5 text-center text-xs font-semibold tabular-nums ${
        current ? "bg-accent-soft text-accent" : "bg-sunken text-ink-muted"
      }`}
    >
      {number(value)}
    </span>
  );
}
