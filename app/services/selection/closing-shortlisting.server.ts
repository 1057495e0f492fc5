import { event, type DomainEvent } from "#app/domain/events.ts";
import type { Work } from "#app/services/work.server.ts";
import { change, type Write } from "#db/commit.server.ts";
import { longlistOf } from "#db/queries/shortlist.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { candidacy, shortlist } from "#db/schema/selection.tables.ts";
import { storedCheck } from "./check-balance.server.ts";
import { draftSheets } from "./draft-sheets.server.ts";
import { gateOf } from "./gate.server.ts";

const rules = systemViewer("closing the shortlisting moves every name on the list");

/**
 * What closing the shortlisting brings: the names on the signed list become `shortlisted`; every voting member gets an
 * open sheet for each of them but those the member is recused from, in an order of the member's own; and the check as
 * it stood.
 */
export async function closingShortlisting(
  work: Work,
  processId: string,
): Promise<{ events: DomainEvent[]; writes: Write[] }> {
  const { house } = work;
  const gate = await gateOf(house, processId);
  const { process, panel, members, declarations, shortlisted } = gate.records;
  const list = gate.records.shortlist;
  if (!panel || !list) return { events: [], writes: [] };
  const now = house.now();
  const names = (await longlistOf(rules, house.store, processId, process.round)).filter(
    ({ candidacyId, state, removedAt }) =>
      removedAt === null && state === "longlisted" && shortlisted.includes(candidacyId),
  );
  const check = storedCheck(house, gate, "shortlist", list.id);
  const voters = members.filter(({ seat }) => seat !== "observer");
  return {
    events: [
      ...names.map(({ candidacyId }) =>
        event("candidacy.moved", ["candidacy", candidacyId], processId, {
          from: "longlisted",
          to: "shortlisted",
          round: process.round,
        }),
      ),
      ...check.events,
    ],
    writes: [
      // The list that was signed, still signed: no version rises, the signature keeps speaking of it.
      change(shortlist, { id: list.id, state: "signed", signatureId: list.signatureId }, { state: "signed" }),
      ...names.map(({ candidacyId, version }) =>
        change(candidacy, { id: candidacyId, version, state: "longlisted" }, { state: "shortlisted", stateSince: now }),
      ),
      ...voters.flatMap(({ id }, turn) =>
        draftSheets(
          house,
          panel.id,
          id,
          names
            .map(({ candidacyId }) => candidacyId)
            .filter(
              (candidacyId) =>
                !declarations.some(
                  (row) => row.panelMemberId === id && row.candidacyId === candidacyId && row.ruling === "recused",
                ),
            ),
          turn,
        ),
      ),
      ...check.writes,
    ],
  };
}
