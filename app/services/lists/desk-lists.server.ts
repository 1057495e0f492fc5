import { textIn } from "#app/domain/languages.ts";
import { message } from "#app/domain/message.ts";
import { sees } from "#app/domain/policy.ts";
import { launchBy } from "#app/domain/selection/plan.ts";
import { assessors } from "#db/queries/assessors.server.ts";
import { forecasts, stageDays } from "#db/queries/forecasts.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { listOf, wordsOf, type Asking } from "./list.server.ts";

/** The vacancies that are foreseen, for officers; soonest first. */
export async function forecastsList(asking: Asking) {
  const { viewer, house, now } = asking;
  const { t } = wordsOf(viewer, now);
  const days = await stageDays(viewer, house.store);
  const rows = await Promise.all(
    (await forecasts(viewer, house.store)).map(async (row) => {
      const standing = row.process ? await standingOf(viewer, house.store, row.process.id) : null;
      return {
        ...row,
        launchBy: launchBy(row.vacantOn, days),
        opens: standing !== null && sees(standing, "process"),
        stage: row.waits ? "waits" : row.process ? "launched" : "withdrawn",
      } as const;
    }),
  );
  const reasons = ["endOfTour", "mandate", "retirement", "newPost"] as const;
  const stages = ["waits", "launched", "withdrawn"] as const;
  return listOf(asking, {
    key: "forecasts",
    path: "/forecasts",
    rows,
    order: { by: "vacant" },
    columns: [
      {
        key: "post",
        label: t("forecast.post"),
        value: ({ title, mission }) =>
          t(
            message("process.named", {
              post: textIn(viewer.locale, title),
              mission: textIn(viewer.locale, mission),
            }),
          ),
      },
      { key: "holder", label: t("list.forecast.holder"), order: null, value: ({ holder }) => holder },
      { key: "vacant", label: t("forecast.vacantOn"), value: ({ vacantOn }) => vacantOn },
      { key: "reason", label: t("forecast.reason"), value: ({ reason }) => t(`forecast.reason.${reason}`) },
      { key: "launch", label: t("forecast.launchBy"), value: (row) => (row.waits ? row.launchBy : null) },
      {
        key: "act",
        label: t("forecast.process"),
        value: ({ process, stage }) => process?.reference ?? t(`list.forecast.${stage}`),
      },
    ],
    fields: [
      {
        name: "stage",
        kind: "choice",
        label: t("list.forecast.stage"),
        values: stages,
        words: Object.fromEntries(stages.map((stage) => [stage, t(`list.forecast.${stage}`)])),
      },
      {
        name: "reason",
        kind: "choice",
        label: t("forecast.reason"),
        values: reasons,
        words: Object.fromEntries(reasons.map((reason) => [reason, t(`forecast.reason.${reason}`)])),
      },
    ],
    matches: (row, asked) =>
      (asked("stage") ?? row.stage) === row.stage && (asked("reason") ?? row.reason) === row.reason,
  });
}

/** Who may be called to a panel, for officers. */
export async function assessorsList(asking: Asking) {
  const { viewer, house, now } = asking;
  const { t } = wordsOf(viewer, now);
  const rows = await assessors(viewer, house.store, now);
  const levels = [...new Set(rows.flatMap(({ profile }) => profile?.level ?? []))].sort();
  return listOf(asking, {
    key: "assessors",
    path: "/assessors",
    rows,
    order: { by: "" },
    columns: [
      { key: "name", label: t("assessor.name"), value: ({ name }) => name },
      {
        key: "level",
        label: t("assessor.level"),
        value: ({ profile, rank }) => profile && `${profile.level}${rank ? ` · ${textIn(viewer.locale, rank)}` : ""}`,
      },
      { key: "department", label: t("assessor.department"), value: ({ profile }) => profile?.department ?? null },
      { key: "trained", label: t("assessor.trained"), value: ({ profile }) => profile?.cbiTrainedOn ?? null },
    ],
    fields: [
      { name: "level", kind: "choice", label: t("assessor.level"), values: levels },
      {
        name: "trained",
        kind: "choice",
        label: t("assessor.trained"),
        values: ["yes", "no"],
        words: { yes: t("common.yes"), no: t("common.no") },
      },
    ],
    matches: ({ profile }, asked) =>
      (asked("level") ?? profile?.level) === profile?.level &&
      (asked("trained") === null || (asked("trained") === "yes") === Boolean(profile?.cbiTrainedOn)),
  });
}
