import { Chip, StatusMark } from "./status.tsx";
import { useText } from "./text.tsx";

const kinds = { cleared: "met", pending: "waiting", notCleared: "blocking" } as const;

/** The one thing others learn of vetting: cleared until a day, pending, or not cleared. */
export function ClearanceMark({
  clearance,
  chip = false,
}: {
  clearance: { status: keyof typeof kinds; validUntil: string | null };
  chip?: boolean;
}) {
  const { t, shortDate } = useText();
  const Mark = chip ? Chip : StatusMark;
  return (
    <Mark kind={kinds[clearance.status]}>
      {clearance.status === "cleared" && clearance.validUntil !== null
        ? t("vetting.clearedUntil", { day: shortDate(clearance.validUntil) })
        : t(`vetting.clearance.${clearance.status}`)}
    </Mark>
  );
}
