import { languageOf } from "#app/domain/languages.ts";
import type { Message } from "#app/domain/message.ts";
import { statesOf, type Standing, type Viewer } from "#app/domain/policy.ts";
import {
  kindsSeen,
  kindsToWrite,
  letterRules,
  mayTend,
  wantingFor,
  type LetterKind,
  type LetterLanguage,
  type LetterState,
  type LetterText,
} from "#app/domain/selection/letters.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import type { House } from "#app/services/work.server.ts";
import {
  letterFacts,
  letterOfProcess,
  lettersOfProcess,
  lettersToStates,
  placeOfLetter,
  publicLetters,
  signerNames,
  successorOf,
  stateNames,
  templateOf,
  type LetterRow,
} from "#db/queries/letters.server.ts";
import { processHead, processHeads } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { lettersOwed } from "./letters-owed.server.ts";
import { languageFor, opened, statesConcerned, textNow, textOfIssued } from "./letter-text.server.ts";

/** A letter in a list: what its reader needs to find it, nothing of its text but the subject. */
export type ListedLetter = {
  readonly id: string;
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly state: LetterState;
  readonly addressee: string;
  readonly number: string | null;
  readonly issuedAt: number | null;
  readonly version: number;
};
const listed = (house: House, row: LetterRow): ListedLetter => ({
  id: row.id,
  kind: row.kind,
  language: row.language,
  state: row.state,
  addressee: opened(house, row.kind, row.addressee),
  number: row.number,
  issuedAt: row.issuedAt,
  version: row.version,
});

/** The letters of a process as a standing may see them, with what it can write now. */
export async function showLetters(house: House, viewer: Viewer, standing: Standing) {
  const head = await processHead(viewer, house.store, standing.processId);
  const rows = await lettersOfProcess(viewer, house.store, head.id, kindsSeen(standing));
  const writable = kindsToWrite(standing);
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    letters: rows.map((row) => listed(house, row)),
    owed: await lettersOwed(house, viewer, standing),
    single: writable.filter((kind) => letterRules[kind].together !== "languages"),
    together: writable.filter((kind) => letterRules[kind].together !== null),
    sealedSeen: kindsSeen(standing).some((kind) => letterRules[kind].sealed),
  };
}

/** What the form of a new letter offers for a kind: the States that it can go to, in the reader's language. */
export async function letterChoices(house: House, viewer: Viewer, standing: Standing, kind: LetterKind) {
  const facts = await letterFacts(viewer, house.store, standing.processId);
  const ids =
    kind === "hostSounding"
      ? await Promise.all(
          facts.hostStates.map(async (memberStateId) => ({
            memberStateId,
            language: await languageFor(house, memberStateId),
          })),
        )
      : letterRules[kind].addressee === "memberState"
        ? await statesConcerned(house, facts, kind)
        : [];
  const names = await stateNames(
    viewer,
    house.store,
    ids.map(({ memberStateId }) => memberStateId),
  );
  const own = languageOf(viewer.locale);
  return ids.map(({ memberStateId, language }) => ({
    id: memberStateId,
    name: names.get(memberStateId)?.[own] ?? memberStateId.toUpperCase(),
    language,
  }));
}

/** A letter of a process with all that its writers see of it; null where it is not the standing's to see. */
export async function showProcessLetter(house: House, viewer: Viewer, standing: Standing, letterId: string) {
  const { store } = house;
  const row = await letterOfProcess(viewer, store, standing.processId, letterId, kindsSeen(standing));
  if (!row) return null;
  const head = await processHead(viewer, store, standing.processId);
  const template = await templateOf(viewer, store, row.templateId);
  const made: { text: LetterText | null; wanting: Message | null } =
    row.state !== "draft" || !template
      ? { text: row.state === "draft" ? null : textOfIssued(house, row), wanting: null }
      : await previewOf(house, viewer, row, template);
  const names = await signerNames(
    viewer,
    store,
    [row.createdBy, row.issuedBy, row.sentBy, row.recalledBy].flatMap((one) => one ?? []),
  );
  const successor = row.state === "recalled" ? await successorOf(viewer, store, row.id) : null;
  const writes = kindsToWrite(standing).includes(row.kind);
  return {
    row,
    view: {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      letter: listed(house, row),
      text: made.text,
      wanting: made.wanting,
      sealed: letterRules[row.kind].sealed,
      asksReply: letterRules[row.kind].fields.includes("replyBy"),
      addition: opened(house, row.kind, row.addition),
      replyOn: row.replyOn,
      templateVersion: template?.version ?? 0,
      writtenBy: names.get(row.createdBy) ?? null,
      issuedBy: names.get(row.issuedBy ?? "") ?? null,
      sentVia: row.sentVia,
      sentOn: row.sentOn,
      recalledAt: row.recalledAt,
      recalledBy: names.get(row.recalledBy ?? "") ?? null,
      recalledReason: row.recalledReason === null ? null : opened(house, row.kind, row.recalledReason),
      successor: successor && { id: successor.id, number: successor.number },
      may: {
        change: row.state === "draft" && writes,
        send: row.state === "issued" && mayTend(standing, row.kind),
        recall: (row.state === "issued" || row.state === "sent") && mayTend(standing, row.kind),
        replace: row.state === "recalled" && writes && successor === null,
      },
    },
  };
}
async function previewOf(
  house: House,
  viewer: Viewer,
  row: LetterRow,
  template: NonNullable<Awaited<ReturnType<typeof templateOf>>>,
): Promise<{ text: LetterText | null; wanting: Message | null }> {
  const facts = await letterFacts(viewer, house.store, row.processId);
  const made = await textNow(
    house,
    facts,
    template,
    { memberStateId: row.memberStateId, candidacyId: row.candidacyId },
    { replyOn: row.replyOn, addition: opened(house, row.kind, row.addition) },
  );
  return made.ok ? { text: made.text, wanting: null } : { text: null, wanting: wantingFor(row.kind, made.values) };
}

/** From where a reader comes to an issued letter. */
export type Side = "process" | "state" | "public";
/**
 * An issued letter that a reader may see, and from which side: who works in the process, by kind; the State it is for, or
 * any State where it is for all; everybody, signed in or not, where it is an announcement. Null for all others.
 */
export async function readableLetter(
  house: House,
  viewer: Viewer | null,
  letterId: string,
): Promise<{ row: LetterRow; side: Side } | null> {
  const { store } = house;
  const place = await placeOfLetter(systemViewer("what the reader of a letter is in its process"), store, letterId);
  if (!place) return null;
  if (viewer) {
    const standing = await standingOf(viewer, store, place.processId);
    const kinds = standing ? kindsSeen(standing) : [];
    const row = await letterOfProcess(viewer, store, place.processId, letterId, kinds);
    if (row) return row.state === "draft" ? null : { row, side: "process" };
    const states = statesOf(viewer);
    const [own] = states.length === 0 ? [] : await lettersToStates(viewer, store, states, letterId);
    if (own) return { row: own, side: "state" };
  }
  const [open] = await publicLetters(viewer ?? systemViewer("what anybody may read"), store, { letterId });
  return open ? { row: open, side: "public" } : null;
}

/** What lies at the desk of the viewer's States, each State's letters alone and those to all States, newest first. */
export async function lettersAtDesk(house: House, viewer: Viewer) {
  const { store } = house;
  const states = statesOf(viewer);
  const languages = await Promise.all(states.map((state) => languageFor(house, state)));
  // What goes to all is there in every language; at a desk it lies in the Mission's own.
  const rows = (await lettersToStates(viewer, store, states)).filter(
    ({ memberStateId, language }) => memberStateId !== null || languages.includes(language),
  );
  const heads = new Map(
    (await processHeads(viewer, store, [...new Set(rows.map(({ processId }) => processId))])).map((head) => [
      head.id,
      head,
    ]),
  );
  return rows.map((row) => {
    const head = heads.get(row.processId);
    return {
      ...listed(house, row),
      subject: textOfIssued(house, row).subject,
      post: head ? namedProcess(head, viewer.locale) : null,
    };
  });
}
/** The announcements of a process, by its reference, for its public page. */
export async function announcementsOf(house: House, reference: string) {
  const rows = await publicLetters(systemViewer("what anybody may read"), house.store, { reference });
  return rows
    .filter(({ state }) => state !== "recalled")
    .map((row) => ({ id: row.id, language: row.language, number: row.number ?? "" }));
}
