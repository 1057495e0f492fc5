import { textIn } from "#app/domain/languages.ts";
import { message, type Message } from "#app/domain/message.ts";
import { addDays } from "#app/domain/selection/plan.ts";
import { memberQueue, mentorQueue, vettingQueue, type QueueRow } from "#db/queries/vetting.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { listOf, plainInstant, wordsOf, type Asking } from "./list.server.ts";

/** Clearances that run out within so many days are shown. */
const soon = 60;
/** What stands in the queue, in the order of its parts: what waits for a ruling, what is to be asked, what runs, what runs out. */
export const vettingParts = ["adverse", "toAsk", "pending", "expiring"] as const;
type Check = QueueRow["checks"][number];
type Line = {
  readonly part: (typeof vettingParts)[number];
  readonly key: string;
  readonly base: string;
  readonly at: string;
  readonly person: string;
  readonly process: Message;
  readonly check: Check | null;
  readonly toAsk: number;
};

/** The vetting queue: a line for each check that runs or runs out, and for each person of whom checks are still to ask. */
export async function vettingList(asking: Asking) {
  const { viewer, house, now } = asking;
  const { store } = house;
  const { t } = wordsOf(viewer, now);
  const people = [
    ...(await vettingQueue(viewer, store, now)).map(({ title, mission, ...row }) => ({
      ...row,
      key: row.candidacyId,
      base: `/processes/${row.processId}/vetting`,
      at: `#${row.candidacyId}`,
      process: message("process.named", {
        post: textIn(viewer.locale, title),
        mission: textIn(viewer.locale, mission),
      }),
    })),
    ...(await mentorQueue(viewer, store, now)).map((row) => ({
      ...row,
      key: row.mentorId,
      base: `/mentors/${row.mentorId}/checks`,
      at: "",
      process: message("vetting.asMentor"),
    })),
    ...(await memberQueue(viewer, store, now)).map((row) => ({
      ...row,
      key: row.memberId,
      base: `/cadre/${row.memberId}/checks`,
      at: "",
      process: message("vetting.asMember"),
    })),
  ];
  const today = dayOf(now);
  const partOfCheck = ({ standing, validUntil }: Check): Line["part"] | null =>
    standing === "adverse" || standing === "pending"
      ? standing
      : validUntil !== null &&
          validUntil <= addDays(today, soon) &&
          ["cleared", "ruledCleared", "expired"].includes(standing)
        ? "expiring"
        : null;
  const lines = people.flatMap(({ key, base, at, name: person, process, checks, toAsk }): Line[] => [
    ...(toAsk > 0 ? [{ part: "toAsk" as const, key, base, at, person, process, check: null, toAsk }] : []),
    ...checks.flatMap((check) => {
      const part = partOfCheck(check);
      return part ? [{ part, key: `${base}-${check.id}`, base, at, person, process, check, toAsk: 0 }] : [];
    }),
  ]);
  const urgency = ({ part, check }: Line) =>
    part === "expiring" ? (check?.validUntil ?? "") : String(check?.requestedAt ?? 0).padStart(15, "0");
  lines.sort(
    (a, b) =>
      vettingParts.indexOf(a.part) - vettingParts.indexOf(b.part) ||
      (a.part === "toAsk" ? 0 : urgency(a).localeCompare(urgency(b)) || a.key.localeCompare(b.key)),
  );
  const providers = [...new Set(lines.flatMap(({ check }) => check?.provider ?? []))].sort();
  const words = {
    adverse: t("vetting.adverseTitle"),
    toAsk: t("vetting.toAskTitle"),
    pending: t("vetting.pendingTitle"),
    expiring: t("vetting.expiringTitle"),
  };
  return listOf(asking, {
    key: "vetting",
    path: "/vetting",
    rows: lines,
    order: { by: "" },
    columns: [
      { key: "part", label: t("list.vetting.part"), order: null, value: ({ part }) => words[part] },
      { key: "person", label: t("vetting.person"), value: ({ person }) => person },
      {
        key: "provider",
        label: t("vetting.provider"),
        value: ({ check }) => check && t(`vetting.provider.${check.provider}`),
      },
      { key: "process", label: t("vetting.process"), value: ({ process }) => t(process) },
      {
        key: "asked",
        label: t("vetting.age"),
        value: ({ check }) => plainInstant(check?.requestedAt ?? null),
        order: ({ check }) => (check ? -check.requestedAt : null),
      },
      { key: "until", label: t("vetting.validUntil"), value: ({ check }) => check?.validUntil ?? null },
      { key: "checks", label: t("vetting.checksToOpen"), value: ({ toAsk }) => toAsk || null },
    ],
    fields: [
      { name: "part", kind: "choice", label: t("list.vetting.part"), values: vettingParts, words },
      {
        name: "provider",
        kind: "choice",
        label: t("vetting.provider"),
        values: providers,
        words: Object.fromEntries(providers.map((one) => [one, t(`vetting.provider.${one}`)])),
      },
    ],
    matches: ({ part, check }, asked) =>
      (asked("part") ?? part) === part && (asked("provider") === null || check?.provider === asked("provider")),
  });
}
