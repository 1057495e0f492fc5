import type { Message } from "#app/domain/message.ts";
import { may, mayMove, type Standing, type Viewer } from "#app/domain/policy.ts";
import { opens, gateLines, transitionOf } from "#app/domain/selection/stages.ts";
import type { House } from "#app/services/work.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { announcementOf, consultationsOf, decisionsOf, offerOf } from "#db/queries/decision.server.ts";
import { gateOf } from "./gate.server.ts";
import { namedProcess } from "./list-tasks.server.ts";
import { shownLines, type ShownLine } from "./show-gate.server.ts";

type Offer = NonNullable<Awaited<ReturnType<typeof offerOf>>>;
export type ConsultationsView = {
  readonly id: string;
  readonly name: Message;
  readonly state: Standing["state"];
  readonly decided: { readonly candidacyId: string; readonly name: string } | null;
  readonly rows: readonly {
    readonly id: string;
    readonly party: "hostState" | "contributingCountry" | "regionalBody" | "securityCouncil" | "nominatingState";
    readonly partyName: string;
    readonly channel: "noteVerbale" | "letter" | "meeting" | "call";
    readonly sentAt: number;
    readonly replyBy: number;
    readonly outcome: "pending" | "noObjection" | "objected" | "noReply";
    readonly repliedAt: number | null;
    readonly note: string;
    readonly version: number;
    readonly overdue: boolean;
    /** Whether an answer can still be recorded: none yet, or none by its date. */
    readonly answerable: boolean;
  }[];
  readonly offer: Pick<
    Offer,
    | "sentAt"
    | "respondBy"
    | "outcome"
    | "respondedAt"
    | "medicalClearedOn"
    | "governmentReleasedOn"
    | "ethicsReviewedOn"
    | "version"
  > | null;
  readonly announced: { readonly text: string; readonly at: number; readonly name: string } | null;
  readonly lines: readonly ShownLine[];
  readonly open: boolean;
  readonly may: {
    readonly record: boolean;
    readonly close: boolean;
    readonly goBack: boolean;
    readonly offer: boolean;
    readonly announce: boolean;
  };
};

/**
 * Consultations, offer and announcement of the decision in force, for the authority and the officers named; nobody else
 * has asked the guard for them.
 */
export async function showConsultations(house: House, viewer: Viewer, standing: Standing): Promise<ConsultationsView> {
  const { store } = house;
  const { processId } = standing;
  const gate = await gateOf(house, processId);
  const [decision] = (await decisionsOf(viewer, store, processId, standing.round)).filter(
    ({ state }) => state === "approved",
  );
  const [decided] = decision ? await candidatesOf(viewer, store, processId, { ids: [decision.candidacyId] }) : [];
  const rows = decision ? await consultationsOf(viewer, store, decision.id) : [];
  const sent = decision ? await offerOf(viewer, store, decision.id) : null;
  const announced = await announcementOf(viewer, store, processId);
  const now = house.now();
  const back = transitionOf(standing.state, "returnToRecommendation");
  const records = may(standing, "consultation.record").ok;
  return {
    id: processId,
    name: namedProcess(gate.head, viewer.locale),
    state: standing.state,
    decided: decided ? { candidacyId: decided.candidacyId, name: decided.name } : null,
    rows: rows.map((row) => ({
      ...row,
      note: row.note === null ? "" : house.unseal(row.note),
      overdue: row.outcome === "pending" && now > row.replyBy,
      answerable: records && (row.outcome === "pending" || row.outcome === "noReply"),
    })),
    offer: sent
      ? {
          sentAt: sent.sentAt,
          respondBy: sent.respondBy,
          outcome: sent.outcome,
          respondedAt: sent.respondedAt,
          medicalClearedOn: sent.medicalClearedOn,
          governmentReleasedOn: sent.governmentReleasedOn,
          ethicsReviewedOn: sent.ethicsReviewedOn,
          version: sent.version,
        }
      : null,
    announced: announced ? { text: announced.text, at: announced.announcedAt, name: announced.name } : null,
    lines: standing.state === "consultation" || standing.state === "offer" ? shownLines(standing, gate.lines) : [],
    open: opens(gate.lines),
    may: {
      record: records,
      close: mayMove(standing, "closeConsultations").ok,
      goBack:
        back !== null &&
        mayMove(standing, "returnToRecommendation").ok &&
        opens(gateLines(back.conditions, gate.facts)),
      offer: may(standing, "offer.record").ok,
      announce: mayMove(standing, "announce").ok,
    },
  };
}
