import type { ReactNode } from "react";

/** What an icon takes: only room; its colour is the text's. */
export type IconProps = { className?: string };

/** Icons are decoration beside a word: hidden from assistive technology, never alone. */
function Icon({ className = "size-4", flip = false, children }: IconProps & { flip?: boolean; children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 ${flip ? "rtl:-scale-x-100" : ""} ${className}`}
    >
      {children}
    </svg>
  );
}

/** Met: a round check. */
export function MetIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" />
      <path d="m4.9 8.2 2.2 2.2 4-4.4" stroke="var(--surface)" strokeWidth="1.8" />
    </Icon>
  );
}

/** Needs a reason: a diamond with lines of writing. */
export function ReasonIcon(props: IconProps) {
  return (
    <Icon {...props} flip>
      <path d="M8 .9 15.1 8 8 15.1.9 8z" fill="currentColor" strokeWidth="1" />
      <path d="M5.4 6.6h5.2M5.4 9.3h3" stroke="var(--surface)" strokeWidth="1.6" strokeLinecap="butt" />
    </Icon>
  );
}

/** Blocking: a square with a bar. */
export function BlockingIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="1" y="1" width="14" height="14" rx="1.5" fill="currentColor" stroke="none" />
      <path d="M4.2 8h7.6" stroke="var(--surface)" strokeWidth="2.2" strokeLinecap="butt" />
    </Icon>
  );
}

/** Waiting: a clock. */
export function ClockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 4.4V8l2.4 1.6" />
    </Icon>
  );
}

/** Information: a ring with an i. */
export function InfoIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 7.4v3.8" />
      <path d="M8 4.9v.1" strokeWidth="1.9" />
    </Icon>
  );
}

/** Draft: a pencil. */
export function PencilIcon(props: IconProps) {
  return (
    <Icon {...props} flip>
      <path d="m2.2 13.8.8-3.3 8-8a1.4 1.4 0 0 1 2 0l.5.5a1.4 1.4 0 0 1 0 2l-8 8z" />
    </Icon>
  );
}

/** Locked: a padlock. */
export function LockIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <rect x="2.6" y="7" width="10.8" height="7.6" rx="1.2" fill="currentColor" stroke="none" />
      <path d="M5 7V4.8a3 3 0 0 1 6 0V7" strokeWidth="1.7" />
    </Icon>
  );
}

/** Not started: a broken ring. */
export function NotStartedIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="8" cy="8" r="6.2" strokeDasharray="1.6 2.3" strokeLinecap="butt" strokeWidth="1.7" />
    </Icon>
  );
}

/** Who will see this: an eye. */
export function EyeIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M1 8s2.5-4.6 7-4.6S15 8 15 8s-2.5 4.6-7 4.6S1 8 1 8z" strokeWidth="1.3" />
      <circle cx="8" cy="8" r="2" strokeWidth="1.5" />
    </Icon>
  );
}

/** The phone menu: three lines. */
export function MenuIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <path d="M2 4h12M2 8h12M2 12h12" />
    </Icon>
  );
}

/** Search: a lens. */
export function SearchIcon(props: IconProps) {
  return (
    <Icon {...props}>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.5 10.5 14 14" />
    </Icon>
  );
}

/** The mark: a dome over its brim. */
export function Mark({ className = "size-6" }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 ${className}`}
    >
      <path d="M3.5 15a8.5 8.5 0 0 1 17 0z" fill="var(--accent)" />
      <rect x="1.5" y="17" width="21" height="2.4" rx="1.2" fill="var(--accent)" />
    </svg>
  );
}

/** The gate's barrier: striped and across when shut, raised when open. */
export function BarrierIcon({ open, className = "h-8 w-10" }: IconProps & { open: boolean }) {
  const tone = open ? "text-met" : "text-blocking";
  return (
    <svg
      viewBox="0 0 40 30"
      width="40"
      height="30"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
      focusable="false"
      className={`shrink-0 rtl:-scale-x-100 ${tone} ${className}`}
    >
      {open ? (
        <>
          <path d="M5 10v17M35 14v13M1 28h10M29 28h10" />
          <path d="M5 14 29 2.5" strokeWidth="5" />
          <path d="M9 12.1l5-2.4M19 7.3l5-2.4" stroke="var(--surface)" strokeWidth="3" />
        </>
      ) : (
        <>
          <path d="M5 4v23M35 4v23M0 28h40M5 19h30" />
          <path d="M1 9h38" strokeWidth="6" />
          <path d="M8 9h5M18 9h5M28 9h5" stroke="var(--surface)" strokeWidth="3.4" />
        </>
      )}
    </svg>
  );
}
