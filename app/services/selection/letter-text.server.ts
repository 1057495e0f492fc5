import {
  fillLetter,
  languageOfState,
  letterContent,
  letterRules,
  type LetterKind,
  type LetterLanguage,
  type LetterText,
  type LetterValues,
} from "#app/domain/selection/letters.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { saltOf } from "#app/domain/people/signing.ts";
import { letterDay, letterList, letterMoment, letterWord } from "#app/i18n/letter-words.ts";
import type { House } from "#app/services/work.server.ts";
import { announcementOf, decisionsOf } from "#db/queries/decision.server.ts";
import {
  callIdsOf,
  candidateName,
  languagesChosen,
  stateNames,
  statesWithLists,
  type LetterFacts,
  type LetterRow,
  type TemplateRow,
} from "#db/queries/letters.server.ts";
import { callFacts, ownNames } from "#db/queries/nominations.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";

// What a letter says does not depend on who writes it: the house looks it up by the list of its kind.
const reads = systemViewer("the text of a letter, by the list of what its kind may say");

/** Whom a letter is for: a State, the person decided, or nobody in particular. */
export type Target = { readonly memberStateId: string | null; readonly candidacyId: string | null };

/** The line that names the addressee on the letter, and how its text speaks of the addressee. */
export async function addresseeOf(
  house: House,
  kind: LetterKind,
  language: LetterLanguage,
  target: Target,
): Promise<{ line: string; inText: string } | null> {
  switch (letterRules[kind].addressee) {
    case "allStates":
      return { line: letterWord(language, "allStates"), inText: letterWord(language, "allStatesIn") };
    case "public":
      return { line: letterWord(language, "public"), inText: letterWord(language, "publicIn") };
    case "person": {
      const name = target.candidacyId === null ? null : await candidateName(reads, house.store, target.candidacyId);
      return name === null ? null : { line: name, inText: name };
    }
    case "party":
      if (kind === "councilLetter")
        return { line: letterWord(language, "council"), inText: letterWord(language, "councilIn") };
      break;
    case "memberState":
  }
  if (target.memberStateId === null) return null;
  const state = (await stateNames(reads, house.store, [target.memberStateId])).get(target.memberStateId);
  if (!state) return null;
  return {
    line: letterWord(language, "memberState", { state: state[language] }),
    inText: letterWord(language, "memberStateIn"),
  };
}

/** The candidacy that the authority decided on and a second person approved in this round; null before that. */
export async function decidedCandidacy(house: House, processId: string, round: number): Promise<string | null> {
  const [decision] = await decisionsOf(reads, house.store, processId, round);
  return decision?.state === "approved" ? decision.candidacyId : null;
}

/**
 * The values of exactly the fields that a kind may carry, in a language: nothing beyond its list is even looked up. What
 * is not there yet is left out, and the letter waits for it.
 */
export async function valuesOf(
  house: House,
  facts: LetterFacts,
  kind: LetterKind,
  language: LetterLanguage,
  target: Target,
  replyOn: string | null,
): Promise<LetterValues> {
  const { store } = house;
  const found: Record<string, string | readonly string[]> = {};
  for (const field of letterRules[kind].fields)
    switch (field) {
      case "addressee": {
        const addressee = await addresseeOf(house, kind, language, target);
        if (addressee) found.addressee = addressee.inText;
        break;
      }
      case "post":
        found.post = facts.post[language];
        break;
      case "mission":
        found.mission = letterWord(language, "mission", {
          name: facts.missionName[language],
          acronym: facts.acronym[language],
        });
        break;
      case "level":
        found.level = facts.level[language];
        break;
      case "vacantOn":
        found.vacantOn = letterDay(language, facts.vacantOn);
        break;
      case "deadline":
        if (facts.call) found.deadline = letterMoment(language, facts.call.closesAt, "deadline");
        break;
      case "mostNames":
        if (facts.listSize !== null) found.mostNames = letterWord(language, "mostNames", { count: facts.listSize });
        break;
      case "documents":
        found.documents = facts.documents[language];
        break;
      case "nextNewsOn":
        if (facts.nextNewsOn !== null) found.nextNewsOn = letterDay(language, facts.nextNewsOn);
        break;
      case "receivedOn": {
        const lists = facts.call ? await statesWithLists(reads, store, facts.call.id) : [];
        const own = lists.find(({ memberStateId }) => memberStateId === target.memberStateId);
        if (own) found.receivedOn = letterDay(language, dayIn(own.submittedAt, "America/New_York"));
        break;
      }
      case "names": {
        const names = await namesFor(house, facts, kind, language, target.memberStateId);
        if (names.length > 0) found.names = names;
        break;
      }
      case "person": {
        // Before the announcement a sealed letter names the person decided; the announcement the one announced.
        const candidacyId =
          kind === "announcement"
            ? ((await announcementOf(reads, store, facts.processId))?.candidacyId ?? null)
            : target.candidacyId;
        const name = candidacyId === null ? null : await candidateName(reads, store, candidacyId);
        if (name !== null) found.person = name;
        break;
      }
      case "replyBy":
        if (replyOn !== null) found.replyBy = letterDay(language, replyOn);
        break;
      case "announcedOn": {
        const announced = await announcementOf(reads, store, facts.processId);
        if (announced) found.announcedOn = letterDay(language, dayIn(announced.announcedAt, "America/New_York"));
        break;
      }
    }
  return found;
}

/** A State's own names: with what is missing in an acknowledgement, those not selected and no more in a regret. */
async function namesFor(
  house: House,
  facts: LetterFacts,
  kind: LetterKind,
  language: LetterLanguage,
  memberStateId: string | null,
): Promise<string[]> {
  if (memberStateId === null) return [];
  const calls = kind === "regret" ? await callIdsOf(reads, house.store, facts.processId) : [facts.call?.id ?? ""];
  const lines: string[] = [];
  for (const callId of calls) {
    const call = await callFacts(reads, house.store, callId);
    if (!call) continue;
    for (const row of await ownNames(reads, house.store, call, memberStateId)) {
      if (row.state === "draft") continue;
      if (kind === "regret") {
        if (row.state === "notSelected") lines.push(row.name);
        continue;
      }
      if (row.state === "withdrawn") continue;
      const missing = row.missing.map(
        ({ documentType }) => facts.documentNames.get(documentType)?.[language] ?? documentType,
      );
      lines.push(
        missing.length === 0
          ? letterWord(language, "complete", { name: row.name })
          : letterWord(language, "missing", { name: row.name, documents: letterList(language, missing) }),
      );
    }
  }
  return [...new Set(lines)];
}

/** The States that a letter of a kind concerns now, each in the language of its Mission. */
export async function statesConcerned(
  house: House,
  facts: LetterFacts,
  kind: LetterKind,
): Promise<{ memberStateId: string; language: LetterLanguage }[]> {
  const { store } = house;
  const calls =
    kind === "regret" ? await callIdsOf(reads, store, facts.processId) : facts.call === null ? [] : [facts.call.id];
  const ids = new Set<string>();
  for (const callId of calls)
    for (const { memberStateId } of await statesWithLists(reads, store, callId)) ids.add(memberStateId);
  const concerned: { memberStateId: string; language: LetterLanguage }[] = [];
  for (const memberStateId of [...ids].sort()) {
    const language = await languageFor(house, memberStateId);
    const names = await namesFor(house, facts, kind, language, memberStateId);
    if (names.length > 0) concerned.push({ memberStateId, language });
  }
  return concerned;
}
/** The language in which letters to a State are written. */
export async function languageFor(house: House, memberStateId: string): Promise<LetterLanguage> {
  return languageOfState(memberStateId, await languagesChosen(reads, house.store, memberStateId));
}

/** Seals a text of a kind whose letters are sealed; others stay as they are. */
export const closed = (house: House, kind: LetterKind, text: string): string =>
  letterRules[kind].sealed ? house.seal(text) : text;
/** Reads such a text back. */
export const opened = (house: House, kind: LetterKind, text: string): string =>
  letterRules[kind].sealed ? house.unseal(text) : text;

/** The text of a letter as it would be issued now. */
export async function textNow(
  house: House,
  facts: LetterFacts,
  template: TemplateRow,
  target: Target,
  { replyOn, addition }: { replyOn: string | null; addition: string },
): Promise<{ ok: true; text: LetterText; addressee: string } | { ok: false; values: LetterValues }> {
  const { kind, language } = template;
  const values = await valuesOf(house, facts, kind, language, target, replyOn);
  const addressee = await addresseeOf(house, kind, language, target);
  if (!addressee || letterRules[kind].fields.some((field) => values[field] === undefined)) return { ok: false, values };
  return { ok: true, text: fillLetter(kind, template, values, addition), addressee: addressee.line };
}

/** The text of an issued letter as it was fixed. */
export function textOfIssued(house: House, row: LetterRow): LetterText {
  return JSON.parse(opened(house, row.kind, row.content ?? "")) as LetterText;
}
/** The digest of an issued letter's content as it stands now: equal to the stored one unless something was altered. */
export function digestNow(house: House, row: LetterRow): string {
  return house.digest([
    saltOf("letter"),
    letterContent({
      number: row.number ?? "",
      kind: row.kind,
      language: row.language,
      addressee: opened(house, row.kind, row.addressee),
      issuedAt: row.issuedAt ?? 0,
      text: textOfIssued(house, row),
    }),
  ]);
}
