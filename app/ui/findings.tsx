import type { ReactNode } from "react";
import type { Message } from "#app/domain/message.ts";
import { LinkButton } from "./button.tsx";
import { StatusMark, type StatusKind } from "./status.tsx";
import { useText } from "./text.tsx";

/** One finding of the balance rules on a list or a panel. `signed`: its reason is signed and speaks of this very list. */
export type Finding = {
  rule: string;
  status: "met" | "reason" | "signed" | "blocking" | "info";
  title: Message;
  detail: Message;
  figure: Message | null;
  signer: Message | null;
  href: string | null;
};

const order: readonly Finding["status"][] = ["blocking", "reason", "signed", "info", "met"];
const kinds: Record<Finding["status"], StatusKind> = {
  blocking: "blocking",
  reason: "reason",
  signed: "met",
  info: "info",
  met: "met",
};
const edges: Partial<Record<Finding["status"], string>> = {
  blocking: "edge edge-blocking",
  reason: "edge edge-reason",
};

/** How many reasons are still to write, and how many rules block. */
export function findingCounts(findings: readonly Pick<Finding, "status">[]): { reasons: number; blocking: number } {
  const count = (status: Finding["status"]) => findings.filter((one) => one.status === status).length;
  return { reasons: count("reason"), blocking: count("blocking") };
}

/** The findings, what asks for an act first; a met one is a line. `more` adds to a finding what its reader alone may see. */
export function Findings({
  findings,
  more,
}: {
  findings: readonly Finding[];
  more?: (finding: Finding, index: number) => ReactNode;
}) {
  const { t } = useText();
  const sorted = findings
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => order.indexOf(a.finding.status) - order.indexOf(b.finding.status));
  if (findings.length === 0) return <p className="text-ink-muted px-4 py-4">{t("finding.none")}</p>;
  return (
    <ul className="divide-line divide-y">
      {sorted.map(({ finding, index }) =>
        finding.status === "met" ? (
          <li key={finding.rule} className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 py-2.5">
            <span className="flex min-w-0 flex-1 items-baseline gap-2">
              <StatusMark kind="met">
                <span className="sr-only">{t("ui.status.met")}: </span>
                <span className="text-ink font-normal">{t(finding.title)}</span>
              </StatusMark>
            </span>
            {finding.figure !== null && <span className="tabular-nums">{t(finding.figure)}</span>}
          </li>
        ) : (
          <li key={finding.rule} className={`px-4 py-3.5 ${edges[finding.status] ?? ""}`}>
            <h3 className="font-semibold">{t(finding.title)}</h3>
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <StatusMark kind={kinds[finding.status]}>
                {finding.status === "signed" ? t("finding.signed") : undefined}
              </StatusMark>
              {finding.figure !== null && <span className="tabular-nums">{t(finding.figure)}</span>}
            </p>
            <p className="text-ink-muted mt-0.5 text-sm">
              {finding.rule.length <= 3 ? `${finding.rule}. ` : ""}
              {t(finding.detail)}
              {finding.status === "reason" &&
                finding.signer !== null &&
                ` ${t("finding.signedBy", { signer: finding.signer })}`}
            </p>
            {more?.(finding, index)}
            {finding.href !== null && (
              <p className="mt-2">
                <LinkButton size="small" href={finding.href}>
                  {t(finding.status === "signed" ? "finding.readReason" : "finding.writeReason")}
                </LinkButton>
              </p>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
