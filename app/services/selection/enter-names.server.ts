import { event, type DomainEvent } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, type Refusal } from "#app/domain/outcome.ts";
import type { Finding } from "#app/domain/selection/balance.ts";
import { receiptNumber, type Particulars } from "#app/domain/selection/nomination.ts";
import type { Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { boundInvitations, type BoundInvitation } from "#db/queries/invitations.server.ts";
import type { AskedDocument, CallFacts, NominationDocument } from "#db/queries/nominations.server.ts";
import { cadreInvitation } from "#db/schema/cadre.tables.ts";
import { person, personNationality } from "#db/schema/people.tables.ts";
import {
  balanceCheck,
  candidacy,
  candidacyNomination,
  nomination,
  receipt,
  type ReceiptContents,
} from "#db/schema/selection.tables.ts";

export type Name = {
  readonly nominationId: string;
  readonly version: number;
  readonly particulars: Particulars;
  readonly documents: readonly NominationDocument[];
  readonly missing: readonly AskedDocument[];
};
type Made = { readonly events: DomainEvent[]; readonly writes: Write[] };

/** The invitations that answer by these nominations; a refusal where the member has said no. */
export async function boundTo(
  work: Work,
  names: readonly Name[],
): Promise<{ readonly ok: true; readonly bound: ReadonlyMap<string, BoundInvitation> } | Refusal> {
  const bound = await boundInvitations(
    work.viewer,
    work.house.store,
    names.map(({ nominationId }) => nominationId),
  );
  const declined = names.filter(({ nominationId }) => bound.get(nominationId)?.answer === "declined");
  return declined.length === 0
    ? { ok: true, bound }
    : conflict(
        message("invitation.declinedAlready", {
          names: declined.map(({ particulars }) => `${particulars.givenNames} ${particulars.familyName}`).join("; "),
        }),
      );
}

/**
 * What submitting a name makes: the nomination leaves its draft, a person with nationalities, a candidacy and its link
 * to this nomination. Two nominations of one person make two of each; an officer merges, never the house by itself. A
 * nomination that answers an invitation (`bound`) is of the member's own person: who that is is known for good.
 */
export function entered(
  work: Work,
  facts: CallFacts,
  names: readonly Name[],
  receiptId: string,
  bound: ReadonlyMap<string, BoundInvitation>,
  set: { listId?: string; submittedAt?: number; lateRequestId?: string } = {},
): Made {
  const { house } = work;
  const now = house.now();
  const made: Made = { events: [], writes: [] };
  for (const { nominationId, version, particulars } of names) {
    const invitation = bound.get(nominationId);
    const [personId, candidacyId] = [invitation?.personId ?? house.newId(), house.newId()];
    made.writes.push(
      change(
        nomination,
        { id: nominationId, version, state: "draft" },
        {
          state: "submitted",
          submittedAt: set.submittedAt ?? now,
          ...(set.listId ? { listId: set.listId } : {}),
          ...(set.lateRequestId ? { lateRequestId: set.lateRequestId } : {}),
        },
      ),
      ...(invitation
        ? [
            change(
              cadreInvitation,
              { id: invitation.id, version: invitation.version, answer: null },
              { answer: "nominated", answeredBy: work.viewer.accountId, answeredAt: now },
            ),
          ]
        : newPerson(work, personId, particulars)),
      insert(candidacy, {
        id: candidacyId,
        processId: facts.processId,
        personId,
        state: "nominated",
        stateSince: now,
        offList: false,
        version: 1,
      }),
      insert(candidacyNomination, { id: house.newId(), candidacyId, nominationId }),
    );
    made.events.push(
      event("nomination.submitted", ["nomination", nominationId], facts.processId, { receiptId }),
      event("candidacy.made", ["candidacy", candidacyId], facts.processId, { nominationId }),
      ...(invitation
        ? [
            event("cadre.invitationAnswered", ["cadreInvitation", invitation.id], facts.processId, {
              memberId: invitation.memberId,
              answer: "nominated",
            }),
          ]
        : []),
    );
  }
  return made;
}
function newPerson({ house }: Work, personId: string, particulars: Particulars): Write[] {
  return [
    insert(person, {
      id: personId,
      givenNames: particulars.givenNames,
      familyName: particulars.familyName,
      sex: particulars.sex,
      createdAt: house.now(),
    }),
    ...(particulars.nationalities.length > 0
      ? [
          insert(
            personNationality,
            particulars.nationalities.map((memberStateId) => ({ id: house.newId(), personId, memberStateId })),
          ),
        ]
      : []),
  ];
}

/** A numbered receipt with the frozen snapshot of names, files and what is missing; its number counts nothing. */
export function receiptFor(
  work: Work,
  names: readonly Name[],
  of: { listId?: string; nominationId?: string },
): { id: string; number: string; digest: string; write: Write } {
  const { house } = work;
  const id = house.newId();
  const number = receiptNumber(house.newId());
  const contents: ReceiptContents = {
    names: names.map(({ particulars, documents, missing }) => ({
      name: `${particulars.givenNames} ${particulars.familyName}`,
      files: documents.map(({ documentType, fileName, size }) => ({ documentType, fileName, size })),
      missing: missing.map(({ documentType }) => documentType),
    })),
  };
  const digest = house.digest(["receipt", number, contents]);
  return {
    id,
    number,
    digest,
    write: insert(receipt, {
      id,
      number,
      listId: of.listId ?? null,
      nominationId: of.nominationId ?? null,
      issuedAt: house.now(),
      contents,
    }),
  };
}

/** The list rule's finding, kept with its inputs, and the event that says it was asked. */
export function keptFinding(work: Work, facts: CallFacts, listId: string, finding: Finding | null): Made {
  if (!finding) return { events: [], writes: [] };
  const { house } = work;
  return {
    events: [
      event("balance.checked", ["nominationList", listId], facts.processId, {
        gate: "nominationList",
        rules: [finding.rule],
        digest: house.digest(finding.inputs),
      }),
    ],
    writes: [
      insert(balanceCheck, {
        id: house.newId(),
        processId: facts.processId,
        round: facts.round,
        gate: "nominationList",
        objectId: listId,
        ruleCode: finding.rule,
        ruleVersion: finding.version,
        severity: finding.severity,
        status: finding.status,
        have: finding.have,
        need: finding.need,
        inputs: finding.inputs,
        checkedAt: house.now(),
      }),
    ],
  };
}
