import type { PresentStage, PriorStage } from "#app/domain/selection/begun.ts";
import { Flash } from "./flash.tsx";
import { useText } from "./text.tsx";

export type BegunSeen = {
  readonly firstRound: boolean;
  readonly presentStage: PresentStage;
  readonly records: readonly { readonly stage: PriorStage; readonly happenedOn: string; readonly recordedBy: string }[];
};

/** Says on a page of a process that some of what it shows was recorded from before the portal, with the way to the records. */
export function BegunNote({
  begun,
  base,
  about,
}: {
  begun: BegunSeen;
  base: string;
  /** The stage whose record the page rests on; absent where the page speaks of the process as a whole. */
  about?: PriorStage;
}) {
  const { t, date } = useText();
  const record = about && begun.records.find(({ stage }) => stage === about);
  if (about && (!record || !begun.firstRound)) return null;
  return (
    <Flash kind="info" title={t("begun.note")} link={{ href: `${base}/begun-before`, label: t("begun.link") }}>
      {record
        ? t("begun.noteOf", {
            stage: t(`begun.stage.${record.stage}`),
            name: record.recordedBy,
            day: date(record.happenedOn),
          })
        : t("begun.noteText", { state: t(`state.${begun.presentStage}`), count: begun.records.length })}
    </Flash>
  );
}
