import type { Standing, Viewer } from "#app/domain/policy.ts";
import {
  kindsToWrite,
  letterLanguages,
  letterRules,
  type LetterKind,
  type LetterLanguage,
} from "#app/domain/selection/letters.ts";
import type { House } from "#app/services/work.server.ts";
import { letterFacts, lettersOfProcess, type LetterFacts } from "#db/queries/letters.server.ts";
import { statesConcerned } from "./letter-text.server.ts";

/** Letters that belong to an act and are issued after it: the call's note verbale, and what goes out with an announcement. */
const owedByActs = ["noteVerbale", "regret", "announcement"] as const satisfies readonly LetterKind[];
export type OwedKind = (typeof owedByActs)[number];

export type DueTarget = { readonly memberStateId: string | null; readonly language: LetterLanguage };
/**
 * To whom letters of a kind are due at one moment and not issued yet: each State concerned in its Mission's language, or
 * every language. A recalled letter does not count as issued.
 */
export async function dueTargets(
  house: House,
  viewer: Viewer,
  facts: LetterFacts,
  processId: string,
  kind: LetterKind,
): Promise<DueTarget[]> {
  const { together } = letterRules[kind];
  if (together === null) return [];
  const standing = (await lettersOfProcess(viewer, house.store, processId, [kind])).filter(
    ({ state, round }) => (state === "issued" || state === "sent") && (kind === "regret" || round === facts.round),
  );
  return together === "states"
    ? (await statesConcerned(house, facts, kind)).filter(
        ({ memberStateId }) => !standing.some((row) => row.memberStateId === memberStateId),
      )
    : letterLanguages
        .filter((language) => !standing.some((row) => row.language === language))
        .map((language) => ({ memberStateId: null, language }));
}

/** What a standing still owes of the letters that belong to acts which were done, by kind with their number. */
export async function lettersOwed(
  house: House,
  viewer: Viewer,
  standing: Standing,
): Promise<{ readonly kind: OwedKind; readonly count: number }[]> {
  const writes = kindsToWrite(standing);
  const kinds = owedByActs.filter((kind) => writes.includes(kind));
  if (kinds.length === 0) return [];
  const facts = await letterFacts(viewer, house.store, standing.processId);
  const owed = [];
  for (const kind of kinds) {
    const { length } = await dueTargets(house, viewer, facts, standing.processId, kind);
    if (length > 0) owed.push({ kind, count: length });
  }
  return owed;
}
