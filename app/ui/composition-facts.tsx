import { findingCounts, type Finding } from "./findings.tsx";
import { StatusMark } from "./status.tsx";
import { useText } from "./text.tsx";

/** What the composition of a panel still asks, for the bar; nothing where nobody has a seat yet. */
export function CompositionFacts({ findings }: { findings: readonly Finding[] }) {
  const { t } = useText();
  const { blocking, reasons } = findingCounts(findings);
  if (findings.length === 0) return <span className="text-ink-muted">{t("panel.noSeats")}</span>;
  return (
    <span className="flex flex-wrap gap-x-5">
      {blocking > 0 && <StatusMark kind="blocking">{t("ui.gate.blocking", { count: blocking })}</StatusMark>}
      {reasons > 0 && <StatusMark kind="reason">{t("panel.reasonsForChair", { count: reasons })}</StatusMark>}
      {blocking + reasons === 0 && <StatusMark kind="met">{t("panel.allMet")}</StatusMark>}
    </span>
  );
}
