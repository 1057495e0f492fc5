import type { ReactNode } from "react";

/** Nothing here yet: says what will appear and when, and what can be done until then. */
export function EmptyState({
  title,
  action,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="border-line-strong rounded-md border border-dashed px-5 py-5">
      <p className="font-semibold">{title}</p>
      {children !== undefined && <div className="text-ink-muted mt-1 max-w-prose">{children}</div>}
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  );
}
