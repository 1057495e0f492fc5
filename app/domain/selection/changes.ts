import type { EventType } from "../events.ts";

/**
 * What of the trail a list of changes may say, and to whom.
 *
 * Why nobody learns more by it than the pages say: each type below stands for a fact that the same viewer reads on a page
 * of the process at any time, with its date, and a line carries type, day and the named states or day of the payload, never
 * who acted, whom it was about or what it said. `desk` is what every officer of the process and every lead officer sees:
 * stages by their true name, plan, panel, lists, papers. What only those named for the decision know (the decision, the
 * consultations, the offer, names brought in off the list) is `named`, and so are withdrawals from the first decision on:
 * one brought in off the list may be who withdrew. Vetting has no line at all, since the desk reads one aggregate, nor has
 * any score. To those outside the desk only the stages are told, `recommendation` to `offer` being one to them.
 */
const audience = {
  "process.launched": "desk",
  "process.moved": "all",
  "process.suspended": "all",
  "process.resumed": "all",
  "process.cancelled": "all",
  "process.readvertised": "all",
  "process.planMoved": "desk",
  "process.officerAssigned": "desk",
  "process.officerEnded": "desk",
  "process.reminderSent": "desk",
  "contact.logged": "desk",
  "contact.settled": "desk",
  "call.issued": "all",
  "news.published": "desk",
  "nominationList.submitted": "desk",
  "nomination.registered": "desk",
  "nomination.contested": "desk",
  "nomination.withdrawn": "early",
  "candidacy.personWithdrew": "early",
  "eligibility.decided": "desk",
  "panel.convened": "desk",
  "panel.memberRemoved": "desk",
  "panel.actingChairNamed": "desk",
  "panel.revealed": "desk",
  "shortlist.signed": "desk",
  "reason.signed": "early",
  "panelReport.signed": "desk",
  "recommendedList.signed": "desk",
  "decision.taken": "named",
  "decision.returned": "named",
  "decision.approved": "named",
  "consultation.opened": "named",
  "consultation.answered": "named",
  "offer.sent": "named",
  "offer.answered": "named",
  "appointment.announced": "all",
  "representation.filed": "desk",
} as const satisfies Partial<Record<EventType, "all" | "desk" | "early" | "named">>;
export type ChangeType = keyof typeof audience;
export const changeTypes = Object.keys(audience) as ChangeType[];

export type Change = {
  readonly type: ChangeType;
  readonly at: number;
  /** Of a move: where to. Of a contact: whether it is for the named alone. */
  readonly to: string | null;
  readonly closed: boolean;
};
/** What a viewer is to a process, as far as its changes go. */
export type Onlooker = {
  readonly desk: boolean;
  readonly named: boolean;
  /** Whether the viewer reads the stages by their true names (policy, `finerStates`). */
  readonly fine: boolean;
  /** When the process first came to its decision; null where it has not. */
  readonly decisionSince: number | null;
};

const one: readonly string[] = ["recommendation", "decision", "consultation", "offer"];

/** Of the changes of one process those that an onlooker may know, in their order. */
export function changesFor(changes: readonly Change[], onlooker: Onlooker): Change[] {
  const { desk, named, fine, decisionSince } = onlooker;
  return changes.filter(({ type, at, to, closed }) => {
    if (closed && !named) return false;
    switch (audience[type]) {
      case "named":
        return named;
      case "early":
        return named || (desk && (decisionSince === null || at < decisionSince));
      case "desk":
        return desk || named;
      case "all":
        return type !== "process.moved" || fine || to === null || !one.includes(to);
    }
  });
}

/** Changes of one kind on one day, told in one line. */
export type ChangeLine = {
  readonly type: ChangeType;
  readonly to: string | null;
  readonly day: string;
  readonly count: number;
};
/**
 * Folds changes into lines, the latest day first: what happened several times on one day is counted.
 * @param dayOf the calendar day of an instant for the reader
 */
export function changeLines(changes: readonly Change[], dayOf: (at: number) => string): ChangeLine[] {
  const lines = new Map<string, ChangeLine>();
  for (const { type, to, at } of [...changes].sort((a, b) => b.at - a.at)) {
    const day = dayOf(at);
    const key = `${day} ${type} ${to ?? ""}`;
    const known = lines.get(key);
    lines.set(key, { type, to, day, count: (known?.count ?? 0) + 1 });
  }
  return [...lines.values()];
}
