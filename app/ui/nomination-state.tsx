import type { Message } from "#app/domain/message.ts";
import type { CoarseState } from "#app/domain/selection/states.ts";
import { Chip, type StatusKind } from "./status.tsx";
import { useText } from "./text.tsx";

const kinds: Record<"draft" | CoarseState, StatusKind> = {
  draft: "draft",
  submitted: "locked",
  incomplete: "reason",
  ineligible: "info",
  underConsideration: "waiting",
  shortlisted: "waiting",
  notSelected: "info",
  appointed: "met",
  withdrawn: "info",
  processClosed: "info",
};

/** A nomination's state as its State sees it; with "ineligible", the criterion. */
export function Coarse({ state, criterion }: { state: "draft" | CoarseState; criterion?: string | null }) {
  const { t } = useText();
  return (
    <>
      <Chip kind={kinds[state]}>{t(`coarse.${state}`)}</Chip>
      {criterion && <span className="text-ink-muted mt-1 block text-sm">{t("coarse.criterion", { criterion })}</span>}
    </>
  );
}

/** What a nomination still lacks: particulars first, then documents; nothing lacking says so. */
export function MissingText({ wanting, documents }: { wanting: readonly Message[]; documents: readonly string[] }) {
  const { t, comma, semicolon } = useText();
  if (wanting.length === 0 && documents.length === 0)
    return <span className="text-ink-muted">{t("nomination.nothingMissing")}</span>;
  return (
    <ul className="space-y-0.5 text-sm">
      {wanting.length > 0 && (
        <li>{t("nomination.wantingParts", { parts: wanting.map((part) => t(part)).join(comma) })}</li>
      )}
      {documents.length > 0 && <li>{t("nomination.missingDocuments", { documents: documents.join(semicolon) })}</li>}
    </ul>
  );
}
