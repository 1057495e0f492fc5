import type { ReactNode } from "react";
import { StatusIcon } from "./status.tsx";

const looks = {
  met: "border-met bg-met-soft",
  reason: "border-reason bg-reason-soft",
  blocking: "border-blocking bg-blocking-soft",
  info: "border-line-strong bg-accent-soft",
} as const;

/** What an act has led to, at the head of the next page: one strong sentence, more in plain, a link at the end. */
export function Flash({
  kind,
  title,
  link,
  children,
}: {
  kind: keyof typeof looks;
  title: ReactNode;
  link?: { href: string; label: ReactNode };
  children?: ReactNode;
}) {
  return (
    <div
      role={kind === "blocking" ? "alert" : "status"}
      className={`mb-4 flex flex-wrap items-start gap-x-4 gap-y-1 rounded-md border px-4 py-2.5 ${looks[kind]}`}
    >
      <div className="flex min-w-0 flex-1 basis-60 items-start gap-3">
        <StatusIcon kind={kind} className="mt-1 size-4" />
        <p className="min-w-0">
          <strong className="font-semibold">{title}</strong> {children}
        </p>
      </div>
      {link !== undefined && <a href={link.href}>{link.label}</a>}
    </div>
  );
}
