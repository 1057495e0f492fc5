import { tellsWhere } from "#app/domain/mentoring/channel.ts";
import { event, type DomainEvent } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { mayPair, type PairStanding } from "#app/domain/mentoring/pair.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import type { Viewer } from "#app/domain/policy.ts";
import { refused, save, sign, type House, type Work } from "#app/services/work.server.ts";
import { change, type Write } from "#db/commit.server.ts";
import { agreementOf, matchVersions, menteeOfMatch, type Agreement } from "#db/queries/matches.server.ts";
import { pairStandingOf } from "#db/queries/pair.server.ts";
import { mentoringAgreement, mentoringMatch } from "#db/schema/mentoring.tables.ts";

/** The words that an agreement's signatures speak of beside its terms. */
export type SignedText = { readonly goals: string; readonly needs: readonly string[] };

/**
 * What the two work at, as they may read it: as it was signed, whatever the mentee writes for later; before that as it
 * stands, while the agreement waits. Null where it ended unsigned: a mentor reads on in nobody's needs.
 */
export async function agreedText(
  house: House,
  viewer: Viewer,
  standing: PairStanding,
  agreement: Agreement | null,
): Promise<SignedText | null> {
  if (agreement && agreement.signedText !== null) return JSON.parse(house.unseal(agreement.signedText)) as SignedText;
  if (standing.state !== "agreed") return null;
  const { goals, needs } = await menteeOfMatch(viewer, house.store, standing);
  return { goals: goals === null ? "" : house.unseal(goals), needs };
}

async function open(work: Work, matchId: string) {
  const { house, viewer } = work;
  const standing = await pairStandingOf(viewer, house.store, matchId);
  const refusal = refused(mayPair(standing, "agree"));
  if (refusal || !standing) return { refusal: refusal ?? missing, found: null };
  const agreement = await agreementOf(viewer, house.store, standing);
  const match = await matchVersions(viewer, house.store, matchId);
  if (!agreement || !match || standing.side === null) return { refusal: missing, found: null };
  return { refusal: null, found: { standing, agreement, match, side: standing.side } };
}

/**
 * What a change of the agreement's content writes: a signature that is there falls away, since both sign the same words;
 * it is asked for again and both are told. The version rises also before any signature, so that nobody signs a page that
 * shows other words.
 */
export function changedAgreement(
  agreement: Agreement,
  terms: Partial<Pick<Agreement, "cadenceWeeks" | "channel">> = {},
): { events: DomainEvent[]; writes: Write[] } {
  const { id, matchId } = agreement;
  const version = agreement.version + 1;
  const signed = agreement.mentorSignatureId !== null || agreement.menteeSignatureId !== null;
  return {
    events: [
      event("agreement.written", ["agreement", id], null, { version }),
      ...(signed ? [event("agreement.reopened", ["agreement", id], null, { matchId, version })] : []),
    ],
    writes: [
      change(
        mentoringAgreement,
        { id, version: agreement.version },
        { ...terms, mentorSignatureId: null, menteeSignatureId: null, signedText: null },
      ),
    ],
  };
}

/** Either side proposes how often and over which channel the two meet. What one has signed before is signed anew. */
export async function writeAgreement(
  work: Work,
  input: { matchId: string; version: number; cadenceWeeks: number; channel: string },
): Promise<Outcome<{ matchId: string }>> {
  const { refusal, found } = await open(work, input.matchId);
  if (!found) return refusal;
  const { agreement } = found;
  if (input.channel === "") return invalid({ channel: message("field.required") });
  if (tellsWhere(input.channel)) return invalid({ channel: message("agreement.channelTellsWhere") });
  if (agreement.version !== input.version)
    return stale({ channel: agreement.channel, cadenceWeeks: String(agreement.cadenceWeeks) });
  const changed = changedAgreement(agreement, { cadenceWeeks: input.cadenceWeeks, channel: input.channel });
  return save(work, changed.events, changed.writes, { matchId: input.matchId });
}

/** One of the two signs the agreement as it stands; with the second signature the relationship begins. */
export async function signAgreement(
  work: Work,
  input: { matchId: string; version: number },
): Promise<Outcome<{ matchId: string; active: boolean }>> {
  const { house, viewer } = work;
  const { refusal, found } = await open(work, input.matchId);
  if (!found) return refusal;
  const { standing, agreement, match, side } = found;
  if (agreement.channel === "") return conflict(message("agreement.channelFirst"));
  const own = side === "mentor" ? agreement.mentorSignatureId : agreement.menteeSignatureId;
  if (own !== null) return conflict(message("agreement.signedAlready"));
  if (agreement.version !== input.version) return stale();
  const { goals: sealed, needs } = await menteeOfMatch(viewer, house.store, standing);
  const goals = sealed === null ? "" : house.unseal(sealed);
  const signed = sign(work, {
    kind: "agreement",
    objectKind: "agreement",
    objectId: agreement.id,
    version: agreement.version,
    content: [
      agreement.matchId,
      agreement.textVersion,
      agreement.cadenceWeeks,
      agreement.channel,
      agreement.endsOn,
      goals,
      needs,
    ],
    role: side,
  });
  const both = (side === "mentor" ? agreement.menteeSignatureId : agreement.mentorSignatureId) !== null;
  const now = house.now();
  const events: DomainEvent[] = [
    event("agreement.signed", ["agreement", agreement.id], null, { signatureId: signed.id, digest: signed.digest }),
  ];
  const writes: Write[] = [
    signed.write,
    change(
      mentoringAgreement,
      { id: agreement.id, version: input.version },
      {
        ...(side === "mentor" ? { mentorSignatureId: signed.id } : { menteeSignatureId: signed.id }),
        signedText: house.seal(JSON.stringify({ goals, needs } satisfies SignedText)),
      },
    ),
  ];
  if (both) {
    const { id, mentorId, menteeId } = match;
    events.push(event("match.moved", ["match", id], null, { from: "agreed", to: "active", mentorId, menteeId }));
    writes.push(
      change(
        mentoringMatch,
        { id, version: match.version, state: "agreed" },
        { state: "active", stateSince: now, activeAt: now },
      ),
    );
  }
  return save(work, events, writes, { matchId: input.matchId, active: both });
}
