import type { LetterKind } from "#app/domain/selection/letters.ts";
import { issueLetter, issueTogether, previewTogether } from "#app/services/selection/issue-letter.server.ts";
import { noteSent, recallLetter, replaceLetter } from "#app/services/selection/tend-letter.server.ts";
import { draftLetter } from "#app/services/selection/write-letter.server.ts";
import { letterFacts, lettersOfProcess } from "#db/queries/letters.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import type { Selection } from "./selection.ts";
import { done } from "./stage.ts";

const reads = systemViewer("the demonstration world looks up its letters");

/** All letters of a kind at one moment: to each State concerned, or in each language. */
export async function writeToAll(selection: Selection, kind: LetterKind): Promise<void> {
  const { stage, story, processId } = selection;
  const officer = await stage.as(story.officer);
  const count = (await previewTogether(officer, processId, kind)).length;
  if (count > 0) done(await issueTogether(officer, { processId, kind, count }), `letters: ${kind}`);
}

/** One sealed letter by the officer named: to the host State, to the Council, or the offer; noted as sent the same day. */
export async function writeSealed(
  selection: Selection,
  kind: "hostSounding" | "councilLetter" | "offer",
  day: number,
): Promise<void> {
  const { stage, story, processId } = selection;
  const facts = await letterFacts(reads, stage.house.store, processId);
  const made = done(
    await draftLetter(await stage.as(story.officer), {
      processId,
      kind,
      language: kind === "hostSounding" ? "own" : "en",
      memberStateId: kind === "hostSounding" ? (facts.hostStates[0] ?? null) : null,
      replyOn: stage.day(day + 10),
      addition: "",
    }),
    `draft of ${kind}`,
  );
  done(await issueLetter(await stage.as(story.officer), { ...made, version: 1 }), `issue of ${kind}`);
  done(
    await noteSent(await stage.as(story.officer), {
      ...made,
      version: 2,
      channel: kind === "hostSounding" ? "noteVerbale" : "paper",
      sentOn: stage.day(day),
    }),
    `sending of ${kind}`,
  );
}

/** The letter of a kind to one State is recalled and another one takes its place. */
export async function writeAgain(selection: Selection, kind: "acknowledgement", reason: string): Promise<void> {
  const { stage, story, processId } = selection;
  const [first] = (await lettersOfProcess(reads, stage.house.store, processId, [kind])).filter(
    ({ state }) => state === "issued",
  );
  if (!first) return;
  const named = { processId, letterId: first.id };
  done(
    await recallLetter(await stage.as(story.officer), { ...named, version: first.version, reason }),
    "recall of a letter",
  );
  const made = done(await replaceLetter(await stage.as(story.officer), { ...named, replyOn: null }), "replacement");
  done(await issueLetter(await stage.as(story.officer), { ...made, version: 1 }), "issue of the replacement");
}
