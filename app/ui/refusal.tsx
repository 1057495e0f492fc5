import type { ReactNode } from "react";

/** A refusal that explains itself: what is missing, the rule it comes from and who can change it, where to go. */
export function Refusal({
  title,
  rule,
  action,
  level = 2,
  children,
}: {
  title: ReactNode;
  rule?: ReactNode;
  action?: ReactNode;
  /** 1 where the refusal is the whole page. */
  level?: 1 | 2;
  children: ReactNode;
}) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <section className="border-line bg-surface max-w-[44rem] rounded-md border px-4 py-4">
      <Heading className={level === 1 ? "text-xl font-semibold" : "font-semibold"}>{title}</Heading>
      <div className="mt-2 text-[1rem]">{children}</div>
      {rule !== undefined && <p className="text-ink-muted mt-2 text-sm">{rule}</p>}
      {action !== undefined && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </section>
  );
}
