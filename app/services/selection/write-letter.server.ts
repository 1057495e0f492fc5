import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, stale, type Outcome, type Refusal } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may, type Standing } from "#app/domain/policy.ts";
import {
  kindsSeen,
  letterRules,
  mayWrite,
  nameSpokenOf,
  type LetterKind,
  type LetterLanguage,
} from "#app/domain/selection/letters.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove } from "#db/commit.server.ts";
import {
  letterFacts,
  letterOfProcess,
  newestTemplates,
  othersNames,
  type LetterRow,
} from "#db/queries/letters.server.ts";
import { offerOf, decisionsOf } from "#db/queries/decision.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { letter } from "#db/schema/letters.tables.ts";
import {
  addresseeOf,
  closed,
  decidedCandidacy,
  languageFor,
  opened,
  statesConcerned,
  type Target,
} from "./letter-text.server.ts";

export type LetterInput = {
  processId: string;
  kind: LetterKind;
  language: LetterLanguage;
  memberStateId: string | null;
  /** New York day until which an answer is asked; letters that ask for one. */
  replyOn: string | null;
  addition: string;
};

/** The standing that writes a letter of a kind now; a refusal otherwise. What is sealed from the viewer is missing. */
export async function writerOf(
  work: Work,
  processId: string,
  kind: LetterKind,
): Promise<{ ok: true; standing: Standing } | Refusal> {
  const standing = await standingOf(work.viewer, work.house.store, processId);
  const refusal = refused(may(standing, "letter.write"));
  if (refusal || !standing) return refusal ?? missing;
  if (mayWrite(standing, kind)) return { ok: true, standing };
  const hand = letterRules[kind].by === "officer" ? standing.officer : standing.named;
  return hand
    ? conflict(message("refusal.outOfTurn"))
    : { ok: false, kind: "denied", reason: message("refusal.notYourAct") };
}

/** Whom a letter is for and until when it asks for an answer, judged; a refusal names the field. */
async function targetOf(
  work: Work,
  standing: Standing,
  input: LetterInput,
): Promise<{ ok: true; target: Target } | Refusal> {
  const { house, viewer } = work;
  const { kind, processId } = input;
  const rule = letterRules[kind];
  const facts = await letterFacts(viewer, house.store, processId);
  if (kind === "hostSounding" && (input.memberStateId === null || !facts.hostStates.includes(input.memberStateId)))
    return invalid({ memberStateId: message("letter.notHost") });
  if (rule.addressee === "memberState") {
    const concerned = await statesConcerned(house, facts, kind);
    if (!concerned.some(({ memberStateId }) => memberStateId === input.memberStateId))
      return invalid({ memberStateId: message("letter.notConcerned") });
  }
  // The wording cannot name another State's nominee; what an officer adds may not either.
  if (rule.addressee === "memberState" && input.memberStateId !== null) {
    const others = await othersNames(viewer, house.store, processId, input.memberStateId);
    if (nameSpokenOf(input.addition, others) !== null) return invalid({ addition: message("letter.namesOther") });
  }
  if (rule.fields.includes("replyBy")) {
    if (input.replyOn === null) return invalid({ replyOn: message("field.required") });
    if (input.replyOn <= dayIn(house.now(), "America/New_York"))
      return invalid({ replyOn: message("letter.replyPast") });
  }
  const candidacyId = rule.sealed ? await decidedCandidacy(house, processId, standing.round) : null;
  if (rule.sealed && candidacyId === null) return conflict(message("refusal.outOfTurn"));
  if (kind === "offer") {
    const [decision] = await decisionsOf(viewer, house.store, processId, standing.round);
    const sent = decision ? await offerOf(viewer, house.store, decision.id) : null;
    if (sent && sent.outcome !== "pending") return conflict(message("offer.answeredAlready"));
  }
  const takesState = rule.addressee === "memberState" || kind === "hostSounding";
  return { ok: true, target: { memberStateId: takesState ? input.memberStateId : null, candidacyId } };
}

/** Begins a letter: a draft that those who may write its kind can change, discard or issue. */
export async function draftLetter(
  work: Work,
  asked: Omit<LetterInput, "language"> & { language: LetterLanguage | "own"; replacesId?: string | null },
): Promise<Outcome<{ processId: string; letterId: string }>> {
  const { house, viewer } = work;
  // A letter is in the language of its addressee; the officer says so where it is another one.
  const language =
    asked.language !== "own"
      ? asked.language
      : asked.memberStateId === null
        ? "en"
        : await languageFor(house, asked.memberStateId);
  const input = { ...asked, language };
  const writer = await writerOf(work, input.processId, input.kind);
  if (!writer.ok) return writer;
  const found = await targetOf(work, writer.standing, input);
  if (!found.ok) return found;
  const template = (await newestTemplates(viewer, house.store, input.kind)).get(input.language);
  if (!template) return conflict(message("letter.noTemplate"));
  const addressee = await addresseeOf(house, input.kind, input.language, found.target);
  if (!addressee) return invalid({ memberStateId: message("field.choose") });
  const id = house.newId();
  return save(
    work,
    [
      event("letter.drafted", ["letter", id], input.processId, {
        kind: input.kind,
        language: input.language,
        version: 1,
      }),
    ],
    [
      insert(letter, {
        id,
        processId: input.processId,
        round: writer.standing.round,
        kind: input.kind,
        state: "draft",
        language: input.language,
        templateId: template.id,
        ...found.target,
        addressee: closed(house, input.kind, addressee.line),
        addition: closed(house, input.kind, input.addition),
        replyOn: letterRules[input.kind].fields.includes("replyBy") ? input.replyOn : null,
        replacesId: input.replacesId ?? null,
        createdBy: viewer.accountId,
        createdAt: house.now(),
        version: 1,
      }),
    ],
    { processId: input.processId, letterId: id },
  );
}

/** A draft that the viewer may still change; what is sealed from the viewer, or not a draft, is refused. */
export async function draftOf(
  work: Work,
  processId: string,
  letterId: string,
): Promise<{ ok: true; row: LetterRow; standing: Standing } | Refusal> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "letter.write"));
  if (refusal || !standing) return refusal ?? missing;
  const row = await letterOfProcess(viewer, house.store, processId, letterId, kindsSeen(standing));
  if (!row) return missing;
  if (row.state !== "draft") return conflict(message("letter.issuedAlready"));
  const writer = await writerOf(work, processId, row.kind);
  return writer.ok ? { ok: true, row, standing } : writer;
}

/** Changes a draft: its language, its addition, the day of the answer. It takes up the newest wording of its kind. */
export async function changeLetter(
  work: Work,
  input: {
    processId: string;
    letterId: string;
    version: number;
    language: LetterLanguage;
    replyOn: string | null;
    addition: string;
  },
): Promise<Outcome<{ processId: string; letterId: string }>> {
  const { house, viewer } = work;
  const found = await draftOf(work, input.processId, input.letterId);
  if (!found.ok) return found;
  const { row, standing } = found;
  if (row.version !== input.version) return stale({ addition: opened(house, row.kind, row.addition) });
  const judged = await targetOf(work, standing, { ...input, kind: row.kind, memberStateId: row.memberStateId });
  if (!judged.ok) return judged;
  const template = (await newestTemplates(viewer, house.store, row.kind)).get(input.language);
  const addressee = await addresseeOf(house, row.kind, input.language, judged.target);
  if (!template || !addressee) return conflict(message("letter.noTemplate"));
  return save(
    work,
    [
      event("letter.drafted", ["letter", row.id], input.processId, {
        kind: row.kind,
        language: input.language,
        version: row.version + 1,
      }),
    ],
    [
      change(
        letter,
        { id: row.id, version: input.version, state: "draft" },
        {
          language: input.language,
          templateId: template.id,
          ...judged.target,
          addressee: closed(house, row.kind, addressee.line),
          addition: closed(house, row.kind, input.addition),
          replyOn: letterRules[row.kind].fields.includes("replyBy") ? input.replyOn : null,
        },
      ),
    ],
    { processId: input.processId, letterId: row.id },
  );
}

/** Discards a draft; nothing was said to anybody by it. */
export async function discardLetter(
  work: Work,
  input: { processId: string; letterId: string; version: number },
): Promise<Outcome<{ processId: string }>> {
  const found = await draftOf(work, input.processId, input.letterId);
  if (!found.ok) return found;
  return save(
    work,
    [event("letter.discarded", ["letter", found.row.id], input.processId, { kind: found.row.kind })],
    [remove(letter, { id: found.row.id, version: input.version, state: "draft" }, 1)],
    { processId: input.processId },
  );
}
