import { priorStages, type PresentStage, type PriorStage } from "#app/domain/selection/begun.ts";
import { convenePanel } from "#app/services/selection/convene-panel.server.ts";
import { enterRegistration } from "#app/services/selection/enter-registration.server.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { markBegun } from "#app/services/selection/mark-begun.server.ts";
import { proposePanel } from "#app/services/selection/propose-panel.server.ts";
import { namesAhead, recordPriorStage, type PriorInput } from "#app/services/selection/record-prior-stage.server.ts";
import { addScan, registerNomination } from "#app/services/selection/register-nomination.server.ts";
import { writeNomination } from "#app/services/selection/write-nomination.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { decide } from "./decision.ts";
import type { Selection } from "./selection.ts";
import { done, pdf } from "./stage.ts";
import { nominationDraft } from "./story.ts";

const reads = systemViewer("the demonstration world looks up a process that began on paper");

/** Launch, the mark that the process was running before the portal, and its frame as it was. */
export async function launchBegun(selection: Selection, presentStage: PresentStage): Promise<void> {
  const { stage } = selection;
  await selection.launch();
  const { row } = await processHead(reads, stage.house.store, selection.processId);
  done(
    await markBegun(await stage.as("leadOfficer"), {
      processId: selection.processId,
      presentStage,
      reason: "Advertised by note verbale before the portal was installed. The file is kept in the registry, box 114.",
      version: row.version,
    }),
    "begun before the portal",
  );
  await selection.begin();
}

/** The words of each record, as an officer would sum up the paper. */
const words: Readonly<Record<PriorStage, string>> = {
  needsDefined:
    "Note verbale to all Member States, with the terms of reference annexed; the frame is entered from its annexes.",
  callOpen: "Register of incoming notes verbales. One Government wrote after the deadline and was told so.",
  eligibilityScreening:
    "Minutes of the screening: two officers read every file. Those not found eligible lacked the years of service asked for.",
  longlisting: "Longlist approved by the Police Adviser, with the composition of the panel on its second page.",
  shortlisting: "Shortlist signed by the chair. Two members asked for a fourth name, which was added.",
  assessment: "Interviews over two days by video link. Each member filled a form by hand before the panel spoke.",
  panelReview: "Report signed by all members, with the agreed rating of each candidate on each competency.",
};

/** Passes the stage ahead by its record: `keep` names go on where the stage chose among them, best first. */
export async function recordStage(
  selection: Selection,
  stage: PriorStage,
  happened: number,
  more: Partial<PriorInput> & { readonly keep?: number } = {},
): Promise<void> {
  const { stage: world, story } = selection;
  const gate = await gateOf(world.house, selection.processId);
  const names = namesAhead(gate, stage).map(({ candidacyId }) => candidacyId);
  const { keep, ...given } = more;
  const chosen = names.slice(0, keep ?? names.length);
  done(
    await recordPriorStage(await world.as(story.officer), {
      processId: selection.processId,
      stage,
      version: gate.records.process.version,
      happenedOn: world.day(happened),
      names:
        stage === "needsDefined" || stage === "assessment"
          ? null
          : Math.max(chosen.length, stage === "callOpen" ? names.length + 3 : 0),
      says: words[stage],
      upload: { name: `record-${priorStages.indexOf(stage) + 1}.pdf`, bytes: pdf(words[stage]) },
      chosen,
      ratings: Object.fromEntries(
        names.flatMap((candidacyId, row) =>
          gate.records.competencies.map(({ id }, column) => [
            `${candidacyId}.${id}`,
            row === 0 ? 4 - (column % 2) : row < 3 ? 3 + ((row + column) % 5 === 0 ? 1 : 0) : 2 + (column % 2),
          ]),
        ),
      ),
      ...given,
    }),
    `record of ${stage}`,
  );
  if (stage === "needsDefined") {
    const { call } = (await gateOf(world.house, selection.processId)).records;
    selection.callId = call!.id;
  }
}

/** The call as it went out, and the names as they came on paper, each with its channel and scan. */
export async function recordCall(selection: Selection, issued: number, closes: number, news: number): Promise<void> {
  const { stage } = selection;
  await recordStage(selection, "needsDefined", issued, {
    call: {
      closesOn: stage.day(closes),
      nextNewsOn: stage.day(news),
      noteVerbale: `NV/${stage.day(issued).slice(0, 4)}/${selection.story.number}`,
    },
  });
}
export async function registerNames(selection: Selection, received: number): Promise<void> {
  const { stage, story } = selection;
  const officer = () => stage.as(story.officer);
  const states = new Set(story.people.map(({ nationalities }) => nationalities[0]!));
  for (const state of states) {
    let last = "";
    const own = story.people.filter(({ nationalities }) => nationalities[0] === state);
    for (const person of own) {
      const { nominationId } = done(
        await registerNomination(await officer(), {
          processId: selection.processId,
          nominatorKind: "memberState",
          memberStateId: state,
          nominatorName: null,
          channel: "noteVerbale",
          receivedOn: stage.day(received),
          givenNames: person.givenNames,
          familyName: person.familyName,
          sex: person.sex,
        }),
        "register",
      );
      done(
        await writeNomination(await officer(), {
          nominationId,
          version: 1,
          particulars: nominationDraft(person, story.track, story.chance),
        }),
        "particulars",
      );
      done(
        await addScan(await officer(), {
          nominationId,
          upload: {
            name: "note-verbale.pdf",
            bytes: pdf(`Note verbale nominating ${person.givenNames} ${person.familyName}`),
          },
        }),
        "scan",
      );
      last = nominationId;
    }
    done(
      await enterRegistration(await officer(), {
        nominationId: last,
        reason: "As the note verbale says: no woman holds the rank asked for.",
      }),
      "enter registration",
    );
  }
}

/** Seats the panel as it sat. */
export async function seatPanel(selection: Selection): Promise<void> {
  const { stage, story } = selection;
  const id = (code: string) => stage.accounts.get(code)!;
  const officer = await stage.as(story.officer);
  const proposed = done(
    await proposePanel(officer, {
      processId: selection.processId,
      version: 0,
      chairId: id(story.chair),
      voterIds: story.members.map(id),
      observerIds: [],
    }),
    "propose panel",
  );
  done(await convenePanel(officer, { processId: selection.processId, version: proposed.version }), "convene");
}

/** The decision, by the office that decides the post. */
export async function decideOn(selection: Selection): Promise<void> {
  const { post } = await processHead(reads, selection.stage.house.store, selection.processId);
  await decide(selection, post.decidingOffice === "sg" ? "Sg" : "Dpo");
}
