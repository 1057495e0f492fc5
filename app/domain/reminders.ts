import { dayIn } from "./selection/plan.ts";
import { lastMorning, lateHour } from "./notice-ways.ts";

/** What a person is reminded of by the clock. */
export const reminderRules = ["call", "declaration", "sheet", "report", "screening", "session", "task"] as const;
export type ReminderRule = (typeof reminderRules)[number];

type Timing = {
  /** How many days before the due instant a reminder comes, the earliest first. */
  readonly before: readonly number[];
  /** Whether it goes on once it is late; what has passed is over. */
  readonly late: boolean;
  /** Whether the officers of the process see that it went: never of what only those named may know. */
  readonly deskSees: boolean;
};
const timings: Readonly<Record<ReminderRule, Timing>> = {
  call: { before: [7, 2], late: false, deskSees: true },
  declaration: { before: [3], late: true, deskSees: true },
  sheet: { before: [3], late: true, deskSees: true },
  report: { before: [3], late: true, deskSees: true },
  screening: { before: [3], late: true, deskSees: true },
  session: { before: [1], late: false, deskSees: false },
  task: { before: [3], late: true, deskSees: false },
};
/** The rules whose reminders the officers of a process see. */
export const deskRules = reminderRules.filter((rule) => timings[rule].deskSees);

/** The rule for a task by the key of its title. */
const ruleOfTask: Readonly<Record<string, ReminderRule>> = {
  "task.nominate": "call",
  "task.submitList": "call",
  "task.nominateMember": "call",
  "task.declare": "declaration",
  "task.score": "sheet",
  "task.answerReport": "report",
  "task.screen": "screening",
};
/** By which rule somebody is reminded of a task. */
export function ruleFor(taskKey: string): ReminderRule {
  return ruleOfTask[taskKey] ?? "task";
}

/** Something that waits for one person now. */
export type Waiting = {
  readonly rule: ReminderRule;
  /** Names the thing that waits; stays the same while it does. */
  readonly id: string;
  readonly accountId: string;
  readonly zone: string;
  readonly processId: string | null;
  /** When it began to wait: a reminder whose moment lay before that is not made up for. */
  readonly since: number;
  readonly dueAt: number;
};
export type DueReminder = Waiting & {
  /** `before:7`, `late` or `late:2026-11-30`. */
  readonly occasion: string;
  /** Unique per thing, person, due instant and occasion; a due date that moves arms anew. */
  readonly key: string;
  readonly template: "dueCall" | "dueSession" | "dueTask" | "overdue" | "stillOverdue";
};

const day = 86_400_000;

/**
 * The reminders that are due now for what waits: of each thing at most one, the latest whose moment has come. Before the
 * deadline on the days of its rule; once when it is late; then once a day, in the daily mail. What is not in `waiting`
 * any more is not reminded of, and what `sent` knows is not sent again.
 * @param sent whether the reminder of a key has gone out
 * @param now epoch milliseconds
 */
export function remindersDue(waiting: readonly Waiting[], sent: (key: string) => boolean, now: number): DueReminder[] {
  return waiting.flatMap((one) => {
    const keyed = (occasion: string): DueReminder => ({
      ...one,
      occasion,
      key: [one.rule, one.id, one.accountId, one.dueAt, occasion].join(" "),
      template: templateOf(one.rule, occasion),
    });
    const due = occasionsOf(one, now)
      .map(keyed)
      .find(({ key }) => !sent(key));
    return due ? [due] : [];
  });
}

/** What may be said now, in the order in which it is said. */
function occasionsOf({ rule, since, dueAt, zone }: Waiting, now: number): string[] {
  const { before, late } = timings[rule];
  if (now < dueAt) {
    const passed = before.filter((days) => dueAt - days * day <= now && dueAt - days * day >= since);
    return passed.slice(-1).map((days) => `before:${days}`);
  }
  if (!late) return [];
  // Late at birth, as where a plan was not moved: one whole day is left before a word of it.
  const lateAt = since <= dueAt ? dueAt : since + day;
  if (now < lateAt) return [];
  const daily = lastMorning(now, zone, lateHour);
  return daily.day > dayIn(lateAt, zone) ? ["late", `late:${daily.day}`] : ["late"];
}

function templateOf(rule: ReminderRule, occasion: string): DueReminder["template"] {
  if (occasion === "late") return "overdue";
  if (occasion.startsWith("late:")) return "stillOverdue";
  return rule === "call" ? "dueCall" : rule === "session" ? "dueSession" : "dueTask";
}
