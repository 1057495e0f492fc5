import type { ReactNode } from "react";
import { ClockIcon, LockIcon } from "./icons.tsx";
import { useText } from "./text.tsx";

export type ButtonKind = "primary" | "secondary" | "danger" | "quiet";
export type ButtonSize = "normal" | "small";

const base =
  "inline-flex items-center justify-center gap-2 rounded-md text-center text-[0.875rem] font-semibold leading-tight no-underline print:hidden";
const sizes: Record<ButtonSize, string> = {
  normal: "min-h-11 px-4 py-1.5 sm:min-h-9",
  small: "min-h-9 px-2.5 py-1 text-sm sm:min-h-7",
};
const kinds: Record<ButtonKind, string> = {
  primary: "border border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong",
  secondary: "border border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken",
  danger: "border border-blocking bg-surface text-blocking hover:bg-blocking-soft",
  quiet:
    "border border-transparent bg-transparent text-accent underline decoration-1 underline-offset-4 hover:decoration-2",
};

function classOf(kind: ButtonKind, size: ButtonSize, wide: boolean): string {
  return `${base} ${sizes[size]} ${kinds[kind]} ${wide ? "w-full" : ""}`;
}

/**
 * A button of a form. `form` names a form elsewhere on the page (the bar at the bottom); `busy` is the
 * state after the click; the text for it travels along so that the script can show it at once.
 */
export function Button({
  kind = "secondary",
  size = "normal",
  wide = false,
  type = "submit",
  busy = false,
  busyText,
  form,
  formAction,
  name,
  value,
  children,
}: {
  kind?: ButtonKind;
  size?: ButtonSize;
  wide?: boolean;
  type?: "submit" | "button" | "reset";
  busy?: boolean;
  busyText?: string;
  form?: string;
  formAction?: string;
  name?: string;
  value?: string;
  children: ReactNode;
}) {
  const { t } = useText();
  return (
    <button
      type={type}
      form={form}
      formAction={formAction}
      name={name}
      value={value}
      disabled={busy}
      aria-busy={busy || undefined}
      data-busy={type === "submit" ? (busyText ?? t("ui.busy")) : undefined}
      className={classOf(kind, size, wide)}
    >
      {busy && <ClockIcon />}
      {busy ? (busyText ?? t("ui.busy")) : children}
    </button>
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({
  href,
  kind = "secondary",
  size = "normal",
  wide = false,
  download,
  children,
}: {
  href: string;
  kind?: ButtonKind;
  size?: ButtonSize;
  wide?: boolean;
  download?: boolean;
  children: ReactNode;
}) {
  return (
    <a href={href} download={download} className={classOf(kind, size, wide)}>
      {children}
    </a>
  );
}

/** An act that is not open now: it stays visible and says why; it is text, so nobody tabs into a dead end. */
export function ClosedButton({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return (
    <span
      className={`border-line-strong text-ink-muted inline-flex min-h-9 items-center justify-center gap-2 rounded-md border border-dashed px-4 py-1.5 text-[0.875rem] ${
        wide ? "w-full" : ""
      }`}
    >
      <LockIcon className="size-3.5" />
      <span>{children}</span>
    </span>
  );
}
