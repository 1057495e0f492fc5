import { StageRail, type RailGroup } from "./stage-rail.tsx";
import { useText } from "./text.tsx";

type View = {
  readonly rail: readonly {
    key: string;
    stages: readonly {
      state: string;
      status: "done" | "current" | "late" | "future";
      endsAt: number | null;
      leftAt: number | null;
      before: string | null;
    }[];
  }[];
  readonly vetting: { cleared: number; pending: number; notCleared: number; due: number } | null;
};

/** The stage rail of a process, with its dates in words; vetting runs beneath where the viewer may see it. */
export function ProcessRail({ view }: { view: View }) {
  const { t, shortDate, now } = useText();
  // Stages that read as one are marked once as the present one.
  const [first] = view.rail.flatMap(({ stages }) => stages).filter(({ status }) => status === "current");
  const groups: RailGroup[] = view.rail.map(({ key, stages }) => ({
    key,
    label: t(`rail.${key}` as "rail.prepare"),
    stages: stages.map((stage) => {
      const alike = stage.status === "current" && stage !== first;
      const days = stage.endsAt === null ? 0 : Math.max(1, Math.floor((now - stage.endsAt) / 86_400_000));
      const when =
        stage.status === "late"
          ? t("board.daysLate", { days })
          : stage.before !== null
            ? t("begun.rail", { day: shortDate(stage.before) })
            : stage.leftAt !== null
              ? shortDate(stage.leftAt)
              : stage.endsAt !== null
                ? shortDate(stage.endsAt)
                : undefined;
      return {
        key: stage.state,
        label: t(`short.${stage.state}` as "short.forecast"),
        state: alike ? "future" : stage.status,
        ...(when === undefined ? {} : { date: when }),
      };
    }),
  }));
  return (
    <StageRail
      groups={groups}
      {...(view.vetting
        ? {
            beside: {
              from: 6,
              to: 9,
              text: (
                <>
                  <strong>{t("process.vetting")}</strong> {t("process.vettingLine", view.vetting)}
                </>
              ),
            },
          }
        : {})}
    />
  );
}
