import type { ReactNode } from "react";
import { languageOf, type Multilingual } from "#app/domain/languages.ts";
import type { PoolState } from "#app/domain/selection/states.ts";
import type { ReadinessLevel } from "#app/domain/cadre/readiness.ts";
import type { FormAnswer } from "./answer.ts";
import { Refused } from "./refused.tsx";
import { Page } from "./shell.tsx";
import { Chip, StatusMark, type StatusKind } from "./status.tsx";
import { useText } from "./text.tsx";

const readinessKinds: Record<ReadinessLevel, StatusKind> = {
  readyNow: "met",
  readySoon: "waiting",
  developing: "draft",
  emerging: "notStarted",
};
/** How soon someone could serve; an assessment that no longer holds says so. */
export function ReadinessMark({ level, holds }: { level: ReadinessLevel; holds: boolean }) {
  const { t } = useText();
  return holds ? (
    <StatusMark kind={readinessKinds[level]}>{t(`readiness.${level}`)}</StatusMark>
  ) : (
    <StatusMark kind="reason">{t("readiness.expired", { level: t(`readiness.${level}`) })}</StatusMark>
  );
}

const poolKinds: Record<PoolState, StatusKind> = {
  proposed: "waiting",
  admitted: "met",
  renewed: "met",
  lapsed: "reason",
  left: "info",
};
/** The state of a membership; one past its last day reads lapsed, whether or not the clock has come by. */
export function PoolChip({ state, inDate }: { state: PoolState; inDate: boolean }) {
  const { t } = useText();
  const shown: PoolState = (state === "admitted" || state === "renewed") && !inDate ? "lapsed" : state;
  return <Chip kind={poolKinds[shown]}>{t(`pool.${shown}`)}</Chip>;
}

/** A window of availability in words. */
export function WindowText({ from, to }: { from: string | null; to: string | null }) {
  const { t, date } = useText();
  if (from === null && to === null) return <>{t("cadre.anyTime")}</>;
  if (to === null) return <>{t("cadre.availableFromDay", { from: date(from!) })}</>;
  if (from === null) return <>{t("cadre.availableToDay", { to: date(to) })}</>;
  return <>{t("cadre.availableBetween", { from: date(from), to: date(to) })}</>;
}

/** A page about one member: the crumbs lead back to the record, and what the server refused stands on top. */
export function MemberPage({
  member,
  title,
  meta,
  answer,
  recorded = true,
  children,
}: {
  member: { id: string; name: string };
  title: string;
  meta?: readonly ReactNode[];
  answer?: FormAnswer;
  recorded?: boolean;
  children: ReactNode;
}) {
  const { t } = useText();
  return (
    <Page
      title={title}
      recorded={recorded}
      {...(meta ? { meta } : {})}
      crumbs={[
        { href: "/cadre", label: t("nav.cadre") },
        { href: `/cadre/${member.id}`, label: member.name },
      ]}
    >
      {answer && <Refused answer={answer} />}
      {children}
    </Page>
  );
}

/** The reader's own of two names. */
export function useName(): (names: Multilingual) => string {
  const { locale } = useText();
  return (names) => names[languageOf(locale)];
}
