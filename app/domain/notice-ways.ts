import { Temporal } from "temporal-polyfill";
import type { RoleCode } from "./people/roles.ts";

/** The kinds of notice that a person can choose for; what is about security is none of them and always comes at once. */
export const noticeKinds = ["tasks", "calls", "receipts", "arrivals", "news", "sessions", "reminders"] as const;
export type NoticeKind = (typeof noticeKinds)[number];
export const ways = ["atOnce", "digest"] as const;
export type Way = (typeof ways)[number];

/** Of what kind each mail is. `security` is never put off; `daily` is told in the daily mail whatever was chosen. */
const kindOfTemplate = {
  invitation: "security",
  passwordReset: "security",
  // To a member of the cadre, who has no account and so no daily mail.
  cadreInvited: "security",
  digest: "security",
  callOpened: "calls",
  dueCall: "reminders",
  listReceived: "receipts",
  nominationRegistered: "receipts",
  listArrived: "arrivals",
  nominationChanged: "arrivals",
  memberAnswered: "arrivals",
  contestFiled: "tasks",
  newsPublished: "news",
  processChanged: "news",
  mentoringNews: "news",
  revealed: "news",
  sessionAsked: "sessions",
  sessionMoved: "sessions",
  reminder: "reminders",
  dueTask: "reminders",
  dueSession: "reminders",
  overdue: "reminders",
  stillOverdue: "daily",
} as const satisfies Record<string, NoticeKind | "security" | "daily">;

/** The kind of a mail; whatever is not named otherwise asks for something to be done. */
export function kindOf(template: string): NoticeKind | "security" | "daily" {
  return template in kindOfTemplate ? kindOfTemplate[template as keyof typeof kindOfTemplate] : "tasks";
}

/** Usual ways: everything at once, but for what comes in numbers to those who work through it. */
const usual: Readonly<Partial<Record<NoticeKind, { readonly roles: readonly RoleCode[]; readonly way: Way }>>> = {
  arrivals: { roles: ["secretariatOfficer", "leadOfficer"], way: "digest" },
  tasks: { roles: ["vettingOfficer", "adjudicator", "cadreManager", "mentoringCoordinator"], way: "digest" },
};
/** How a kind of notice comes to somebody who has chosen nothing, by the roles held. */
export function usualWay(kind: NoticeKind, roles: readonly RoleCode[]): Way {
  const rule = usual[kind];
  return rule && roles.length > 0 && roles.every((role) => rule.roles.includes(role)) ? rule.way : "atOnce";
}

/** A deadline nearer than this is told at once, whatever was chosen. */
export const urgent = 48 * 3_600_000;

/**
 * Whether a notice goes out at once or waits for the daily mail.
 * @param chosen what the person chose for kinds; a kind left out comes as usual for the roles
 * @param dueAt when what it speaks of falls due, epoch milliseconds; null where nothing does
 */
export function wayOf(
  template: string,
  chosen: Readonly<Partial<Record<NoticeKind, Way>>>,
  roles: readonly RoleCode[],
  dueAt: number | null,
  now: number,
): Way {
  const kind = kindOf(template);
  if (kind === "security") return "atOnce";
  if (kind === "daily") return "digest";
  if (dueAt !== null && dueAt >= now && dueAt - now < urgent) return "atOnce";
  return chosen[kind] ?? usualWay(kind, roles);
}

/** The hour of the daily mail, by the person's own clock. */
export const digestHour = 7;
/** The hour at which the day's word on what is late is made, so that it lies ready for the daily mail. */
export const lateHour = 6;
/**
 * The last time that a clock showed an hour of the morning, at or before an instant, and its calendar day there. On a day
 * on which clocks skip that hour it is the hour after; on one that has it twice, the first.
 */
export function lastMorning(
  now: number,
  zone: string,
  hour = digestHour,
): { readonly at: number; readonly day: string } {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  // Two days back suffice everywhere; three, where a zone has left out a whole day.
  for (let back = 0; ; back += 1) {
    const day = today.subtract({ days: back });
    const at = day.toZonedDateTime({ timeZone: zone, plainTime: { hour } }).epochMilliseconds;
    if (at <= now) return { at, day: day.toString() };
  }
}
