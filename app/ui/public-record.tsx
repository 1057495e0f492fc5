import type { PublicPhase } from "#app/domain/selection/public-record.ts";
import { Chip, type StatusKind } from "./status.tsx";
import { useText } from "./text.tsx";

const kinds: Readonly<Record<PublicPhase, StatusKind>> = {
  callOpen: "waiting",
  suspended: "reason",
  underWay: "info",
  announced: "met",
  ended: "notStarted",
};

/** Where the public sees a selection. */
export function PhaseChip({ phase }: { phase: PublicPhase }) {
  const { t } = useText();
  return <Chip kind={kinds[phase]}>{t(`public.phase.${phase}`)}</Chip>;
}
