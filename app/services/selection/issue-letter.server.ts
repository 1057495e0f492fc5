import { event, type DomainEvent } from "#app/domain/events.ts";
import { conflict, stale, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import {
  letterContent,
  letterNumber,
  letterRules,
  wantingFor,
  type LetterKind,
  type LetterLanguage,
  type LetterText,
} from "#app/domain/selection/letters.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { save, sign, type Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { letterFacts, lettersOfProcess, newestTemplates, templateOf } from "#db/queries/letters.server.ts";
import { letter } from "#db/schema/letters.tables.ts";
import { pdfJob } from "#db/schema/platform.tables.ts";
import { whileInOneOf, whileLettersOut } from "#db/writes/letters.server.ts";
import { dueTargets } from "./letters-owed.server.ts";
import { closed, opened, textNow, type Target } from "./letter-text.server.ts";
import { draftOf, writerOf } from "./write-letter.server.ts";

type Fixed = {
  readonly id: string;
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly version: number;
  readonly addressee: string;
  readonly text: LetterText;
  readonly memberStateId: string | null;
};
/** What fixes a letter at a moment: number, digest, signature, its event, and the sheet to be printed. */
function fixing(work: Work, processId: string, fixed: Fixed, issuedAt: number) {
  const { house, viewer } = work;
  const number = letterNumber(dayIn(issuedAt, "America/New_York").slice(0, 4), house.newId());
  const { kind, language, addressee, text } = fixed;
  const signature = sign(work, {
    kind: "letter",
    objectKind: "letter",
    objectId: fixed.id,
    version: fixed.version,
    content: letterContent({ number, kind, language, addressee, issuedAt, text }),
    role: "secretariatOfficer",
  });
  return {
    set: {
      state: "issued" as const,
      number,
      digest: signature.digest,
      signatureId: signature.id,
      addressee: closed(house, kind, addressee),
      content: closed(house, kind, JSON.stringify(text)),
      issuedBy: viewer.accountId,
      issuedAt,
    },
    events: [
      event("letter.issued", ["letter", fixed.id], processId, {
        kind,
        language,
        // A sounding is no letter to the State's desk: nobody there is told.
        memberState: letterRules[kind].addressee === "memberState" ? fixed.memberStateId : null,
        signatureId: signature.id,
        digest: signature.digest,
      }),
    ] as DomainEvent[],
    signed: signature.write,
    sheet: insert(pdfJob, {
      id: `${fixed.id}.issued`,
      letterId: fixed.id,
      edition: "issued",
      askedAt: issuedAt,
      attempts: 0,
    }),
  };
}

/** Issues a draft: text, number, New York date and digest are fixed and signed; the State concerned is told. */
export async function issueLetter(
  work: Work,
  input: { processId: string; letterId: string; version: number },
): Promise<Outcome<{ processId: string; letterId: string }>> {
  const { house, viewer } = work;
  const found = await draftOf(work, input.processId, input.letterId);
  if (!found.ok) return found;
  const { row } = found;
  if (row.version !== input.version) return stale({});
  const template = await templateOf(viewer, house.store, row.templateId);
  if (!template) return conflict(message("letter.noTemplate"));
  const facts = await letterFacts(viewer, house.store, input.processId);
  const out = (await lettersOfProcess(viewer, house.store, input.processId, [row.kind])).filter(
    ({ state }) => state === "issued" || state === "sent",
  );
  if (
    letterRules[row.kind].addressee === "memberState" &&
    out.some(({ memberStateId, round }) => memberStateId === row.memberStateId && round === row.round)
  )
    return conflict(message("letter.outAlready"));
  const made = await textNow(
    house,
    facts,
    template,
    { memberStateId: row.memberStateId, candidacyId: row.candidacyId },
    { replyOn: row.replyOn, addition: opened(house, row.kind, row.addition) },
  );
  if (!made.ok) return conflict(wantingFor(row.kind, made.values) ?? message("letter.noTemplate"));
  const fixed = fixing(
    work,
    input.processId,
    {
      ...row,
      addressee: made.addressee,
      text: made.text,
      memberStateId: row.memberStateId,
    },
    house.now(),
  );
  return save(
    work,
    fixed.events,
    [
      whileInOneOf(input.processId, letterRules[row.kind].states),
      whileLettersOut(input.processId, row.kind, out.length),
      fixed.signed,
      change(letter, { id: row.id, version: input.version, state: "draft" }, fixed.set),
      fixed.sheet,
    ],
    { processId: input.processId, letterId: row.id },
  );
}

/** One letter of a set that is issued at one moment, as it would read now. */
export type Preview = {
  readonly memberStateId: string | null;
  readonly language: LetterLanguage;
  readonly addressee: string;
  readonly text: LetterText;
  readonly templateId: string;
};
/**
 * The letters of a kind that are due to all concerned at one moment and not issued yet: one for each State in its
 * Mission's language, or one in each language. A recalled letter does not count as issued.
 */
export async function previewTogether(
  work: Pick<Work, "house" | "viewer">,
  processId: string,
  kind: LetterKind,
): Promise<Preview[]> {
  const { house, viewer } = work;
  if (letterRules[kind].together === null) return [];
  const facts = await letterFacts(viewer, house.store, processId);
  const templates = await newestTemplates(viewer, house.store, kind);
  const targets = await dueTargets(house, viewer, facts, processId, kind);
  const previews: Preview[] = [];
  for (const { memberStateId, language } of targets) {
    const template = templates.get(language);
    if (!template) continue;
    const target: Target = { memberStateId, candidacyId: null };
    const made = await textNow(house, facts, template, target, { replyOn: null, addition: "" });
    if (made.ok)
      previews.push({ memberStateId, language, addressee: made.addressee, text: made.text, templateId: template.id });
  }
  return previews;
}

/** Issues all letters of a kind that are due, in one commit and of one moment: no State hears before another. */
export async function issueTogether(
  work: Work,
  input: { processId: string; kind: LetterKind; count: number },
): Promise<Outcome<{ processId: string; count: number }>> {
  const { house, viewer } = work;
  const { processId, kind } = input;
  const writer = await writerOf(work, processId, kind);
  if (!writer.ok) return writer;
  if (letterRules[kind].together === null) return conflict(message("refusal.outOfTurn"));
  const out = (await lettersOfProcess(viewer, house.store, processId, [kind])).filter(
    ({ state }) => state === "issued" || state === "sent",
  );
  const previews = await previewTogether(work, processId, kind);
  if (previews.length === 0) return conflict(message("letter.noneDue"));
  // What was shown is what is issued: a list that came meanwhile is looked at first.
  if (previews.length !== input.count) return stale({});
  const issuedAt = house.now();
  const events: DomainEvent[] = [];
  const writes: Write[] = [
    whileInOneOf(processId, letterRules[kind].states),
    whileLettersOut(processId, kind, out.length),
  ];
  for (const preview of previews) {
    const id = house.newId();
    const fixed = fixing(work, processId, { ...preview, id, kind, version: 1 }, issuedAt);
    events.push(...fixed.events);
    writes.push(
      fixed.signed,
      insert(letter, {
        id,
        processId,
        round: writer.standing.round,
        kind,
        language: preview.language,
        templateId: preview.templateId,
        memberStateId: preview.memberStateId,
        addition: closed(house, kind, ""),
        createdBy: viewer.accountId,
        createdAt: issuedAt,
        version: 1,
        ...fixed.set,
      }),
      fixed.sheet,
    );
  }
  return save(work, events, writes, { processId, count: previews.length });
}
