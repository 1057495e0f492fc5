import { dayIn } from "#app/domain/selection/plan.ts";
import { announce } from "#app/services/selection/announce.server.ts";
import { answerConsultation, closeConsultations, recordConsultation } from "#app/services/selection/consult.server.ts";
import { answerOffer, recordFormality, sendOffer } from "#app/services/selection/make-offer.server.ts";
import { approveDecision } from "#app/services/selection/approve-decision.server.ts";
import { closeRepresentation, fileRepresentation } from "#app/services/selection/file-representation.server.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { leaveAside } from "#app/services/selection/manage-process.server.ts";
import { nameOfficer } from "#app/services/selection/name-officer.server.ts";
import { onboard, writeInduction } from "#app/services/selection/write-induction.server.ts";
import { publishNews } from "#app/services/selection/publish-news.server.ts";
import { returnAfterObjection } from "#app/services/selection/return-after-objection.server.ts";
import { recordPaperDecision } from "#app/services/selection/record-paper-decision.server.ts";
import { signComparativeAnalysis } from "#app/services/selection/sign-comparative-analysis.server.ts";
import { signRecommendedList } from "#app/services/selection/sign-recommended-list.server.ts";
import { submitList } from "#app/services/selection/submit-list.server.ts";
import { takeDecision } from "#app/services/selection/take-decision.server.ts";
import { writeRecommendedList } from "#app/services/selection/write-recommended-list.server.ts";
import { namedOfficersOf } from "#db/queries/decision.server.ts";
import { representationsOf } from "#db/queries/oversight.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import type { Selection } from "./selection.ts";
import { done, pdf } from "./stage.ts";
import { inductionItems, pick } from "./texts.ts";

const reads = systemViewer("the demonstration world looks up what it made");

/** The recommended list: the qualified first, at least three where there are; analysis and reasons signed, handed in. */
export async function recommend(selection: Selection, size = 3): Promise<void> {
  const { stage, story, processId } = selection;
  const chair = () => stage.as(story.chair);
  const { records, candidates } = await gateOf(stage.house, processId);
  const head = await processHead(reads, stage.house.store, processId);
  const sum = (id: string) =>
    records.official.filter((row) => row.candidacyId === id).reduce((total, { rating }) => total + (rating ?? 0), 0);
  const passed = (id: string) => records.official.filter((row) => row.candidacyId === id).every((row) => row.passed);
  const assessed = candidates
    .filter(({ state }) => state === "assessed")
    .sort(
      (a, b) =>
        Number(passed(b.candidacyId)) - Number(passed(a.candidacyId)) || sum(b.candidacyId) - sum(a.candidacyId),
    );
  const chosen = assessed.slice(0, size);
  done(
    await writeRecommendedList(await chair(), {
      processId,
      version: null,
      candidacyIds: chosen.map(({ candidacyId }) => candidacyId),
      rationale: pick("listRationale", story.chance, { names: chosen.map(({ name }) => name), post: head.title.en }),
      fewerReason: chosen.length < 3 ? pick("chairReason", story.chance, { rule: "fewerThanThree" }) : null,
    }),
    "recommended list",
  );
  const { facts } = await gateOf(stage.house, processId);
  if (facts.analysis.needed && !facts.analysis.signed) {
    const man = chosen.find(({ person }) => person.sex === "man") ?? chosen[0]!;
    const woman =
      assessed.find(
        ({ person, candidacyId }) => person.sex === "woman" && !chosen.some((one) => one.candidacyId === candidacyId),
      ) ?? assessed[0]!;
    done(
      await signComparativeAnalysis(await chair(), {
        processId,
        gate: "recommendedList",
        text: pick("comparativeAnalysis", story.chance, { man: man.name, woman: woman.name, competency: "leadership" }),
      }),
      "analysis",
    );
  }
  await selection.reasons("recommendedList", story.chair);
  const list = (await gateOf(stage.house, processId)).records.recommendation!;
  done(await signRecommendedList(await chair(), { processId, version: list.version }), "sign list");
}
export async function handIn(selection: Selection): Promise<void> {
  done(
    await submitList(await selection.stage.as(selection.story.chair), { processId: selection.processId }),
    "hand in list",
  );
}

/** The decision by the first person of the office, signed here or on `paper`; `approve` adds the second. */
export async function decide(
  selection: Selection,
  office: "Sg" | "Dpo",
  { approve = true, paper = false } = {},
): Promise<void> {
  const { stage, story, processId } = selection;
  const { records, candidates } = await gateOf(stage.house, processId);
  const listed = candidates.filter(({ candidacyId }) => records.recommended.includes(candidacyId));
  const chosen = listed.find(({ person }) => person.sex === "woman") ?? listed[0]!;
  const first = await stage.as(`authority${office}1`);
  const choice = {
    processId,
    candidacyId: chosen.candidacyId,
    reason: pick("decisionReason", story.chance, { name: chosen.name }),
  };
  // Those named know of the decision; one of them records it where it was taken on paper.
  const accountId = stage.accounts.get(story.officer)!;
  const named = await namedOfficersOf(reads, stage.house.store, processId);
  if (!named.some((one) => one.accountId === accountId))
    done(await nameOfficer(first, { processId, accountId }), "name officer");
  if (paper)
    done(
      await recordPaperDecision(await stage.as(story.officer), {
        ...choice,
        signerId: stage.accounts.get(`authority${office}1`)!,
        signedOn: dayIn(stage.house.now(), "America/New_York"),
        upload: { name: "memo.pdf", bytes: pdf(`Memorandum on the selection of ${chosen.name}`) },
      }),
      "decision on paper",
    );
  else done(await takeDecision(first, choice), "decision");
  await selection.reasons("decision", `authority${office}1`);
  const { facts } = await gateOf(stage.house, processId);
  if (facts.analysis.needed && !facts.analysis.signed)
    done(
      await signComparativeAnalysis(await stage.as(`authority${office}1`), {
        processId,
        gate: "decision",
        text: pick("comparativeAnalysis", story.chance, {
          man: chosen.name,
          woman: listed[0]!.name,
          competency: "leadership",
        }),
      }),
      "analysis of the decision",
    );
  if (!approve) return;
  const { decision } = (await gateOf(stage.house, processId)).records;
  done(
    await approveDecision(await stage.as(`authority${office}2`), {
      processId,
      decisionId: decision!.id,
      version: decision!.version,
    }),
    "approve",
  );
}

/** The consultations: host State and, where it must be asked, the Security Council. */
export async function consult(selection: Selection, day: number): Promise<void> {
  const { stage, story, processId } = selection;
  const head = await processHead(reads, stage.house.store, processId);
  const council = head.post.isHeadOfMission || head.post.typeId === "forceCommander";
  for (const party of council ? (["hostState", "securityCouncil"] as const) : (["hostState"] as const))
    done(
      await recordConsultation(await stage.as(story.officer), {
        processId,
        party,
        partyName: party === "hostState" ? "Permanent Mission of the host State" : "President of the Security Council",
        channel: party === "securityCouncil" ? "letter" : "noteVerbale",
        sentOn: stage.day(day),
        replyBy: stage.day(day + 10),
        note: pick("consultationNote", story.chance, { party, outcome: "pending" }),
      }),
      "consultation",
    );
}
/** The answers of the consultations; where told, the host State objects. */
export async function settle(selection: Selection, objected = false): Promise<void> {
  const { stage, story, processId } = selection;
  for (const row of (await gateOf(stage.house, processId)).records.consultations) {
    const outcome = objected && row.party === "hostState" ? ("objected" as const) : ("noObjection" as const);
    done(
      await answerConsultation(await stage.as(story.officer), {
        processId,
        consultationId: row.id,
        version: row.version,
        outcome,
        note: pick("consultationNote", story.chance, { party: row.party, outcome }),
      }),
      "answer of consultation",
    );
  }
}
export async function backToRecommendation(selection: Selection, office: "Sg" | "Dpo"): Promise<void> {
  done(
    await returnAfterObjection(await selection.stage.as(`authority${office}1`), {
      processId: selection.processId,
      to: "recommendation",
    }),
    "return after objection",
  );
}

/** Closed consultations and the offer. */
export async function offer(selection: Selection, day: number): Promise<void> {
  const { stage, story, processId } = selection;
  done(await closeConsultations(await stage.as(story.officer), { processId }), "close consultations");
  done(await sendOffer(await stage.as(story.officer), { processId, respondBy: stage.day(day + 14) }), "offer");
}
/** The offer accepted and the formalities done, from a day on. */
export async function accept(selection: Selection, day: number): Promise<void> {
  const { stage, story, processId } = selection;
  done(await answerOffer(await stage.as(story.officer), { processId, outcome: "accepted" }), "accept");
  for (const [index, formality] of (["medical", "governmentRelease", "ethicsReview"] as const).entries())
    done(
      await recordFormality(await stage.as(story.officer), { processId, formality, on: stage.day(day + index) }),
      formality,
    );
}
export async function appoint(selection: Selection): Promise<void> {
  const { stage, story, processId } = selection;
  const { records, candidates } = await gateOf(stage.house, processId);
  const head = await processHead(reads, stage.house.store, processId);
  const name = candidates.find(({ candidacyId }) => candidacyId === records.decision!.candidacyId)!.name;
  done(
    await announce(await stage.as(story.officer), {
      processId,
      text: pick("announcement", story.chance, { name, post: head.title.en, mission: head.mission.name.en }),
    }),
    "announce",
  );
}
/** The induction of the person appointed, and the start in post where told. */
export async function induct(selection: Selection, starts: number, start: boolean): Promise<void> {
  const { stage, story, processId } = selection;
  const items = inductionItems(story.track).map(({ text, day }) => ({
    text,
    dueOn: stage.day(starts + day),
    doneOn: null,
  }));
  done(
    await writeInduction(await stage.as(story.officer), {
      processId,
      version: null,
      startsOn: stage.day(starts),
      mentorOfferedOn: stage.day(Math.min(starts, -1)),
      compactSignedOn: null,
      items,
    }),
    "induction",
  );
  if (start) done(await onboard(await stage.as(story.officer), { processId }), "onboard");
}
/** What reaches the secretariat from outside: a word put in for one candidate, or a complaint, with what came of it. */
export async function hear(selection: Selection, kind: "representation" | "complaint", day: number): Promise<void> {
  const { stage, story, processId } = selection;
  const { candidates } = await gateOf(stage.house, processId);
  const about = kind === "representation" ? (candidates[0]?.candidacyId ?? null) : null;
  const { fromWhom, summary, outcome } = outside[kind];
  done(
    await fileRepresentation(await stage.as(story.officer), {
      processId,
      kind,
      candidacyId: about,
      fromWhom,
      channel: kind === "complaint" ? "noteVerbale" : "email",
      receivedOn: stage.day(day),
      summary,
    }),
    "representation",
  );
  if (outcome === null) return;
  const [filed] = await representationsOf(reads, stage.house.store, processId);
  done(
    await closeRepresentation(await stage.as(story.officer), {
      processId,
      representationId: filed!.id,
      outcome,
      version: filed!.version,
    }),
    "outcome of a representation",
  );
}
const outside = {
  representation: {
    fromWhom: "A former head of mission, by telephone",
    summary:
      "Asked that the nominee’s command during the withdrawal of 2014 be remembered. Was told that the panel works from the files alone and that this conversation would be filed.",
    outcome: null,
  },
  complaint: {
    fromWhom: "A Permanent Mission",
    summary:
      "Holds that ten days between the closing of the call and the interviews were too few for its nominee to travel.",
    outcome:
      "Answered by note verbale: all candidates were offered the same three days and a remote interview, and none asked for another date.",
  },
} as const;

/** The officer suspends the process until the Council has decided. */
export async function suspend(selection: Selection): Promise<void> {
  const { stage, story, processId } = selection;
  const { row } = await processHead(reads, stage.house.store, processId);
  done(
    await leaveAside(await stage.as(story.officer), processId, {
      exit: "suspend",
      reason: pick("adminReason", story.chance, { act: "suspended" }),
      version: row.version,
    }),
    "suspension",
  );
}

/** News to the States: all coarse states at one moment. */
export async function news(selection: Selection, next: number): Promise<void> {
  done(
    await publishNews(await selection.stage.as(selection.story.officer), {
      processId: selection.processId,
      nextNewsOn: selection.stage.day(next),
    }),
    "news",
  );
}
