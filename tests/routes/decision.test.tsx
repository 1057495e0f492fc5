import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Outcome } from "#app/domain/outcome.ts";
import { announce } from "#app/services/selection/announce.server.ts";
import { approveDecision } from "#app/services/selection/approve-decision.server.ts";
import { bringInOffList } from "#app/services/selection/bring-in-off-list.server.ts";
import { answerConsultation, closeConsultations, recordConsultation } from "#app/services/selection/consult.server.ts";
import { adjudicateCheck } from "#app/services/selection/adjudicate-check.server.ts";
import { answerOffer, recordFormality, sendOffer } from "#app/services/selection/make-offer.server.ts";
import { nameOfficer } from "#app/services/selection/name-officer.server.ts";
import { recordVettingCheck } from "#app/services/selection/record-vetting-check.server.ts";
import { returnAfterObjection } from "#app/services/selection/return-after-objection.server.ts";
import { returnList } from "#app/services/selection/return-list.server.ts";
import { signComparativeAnalysis } from "#app/services/selection/sign-comparative-analysis.server.ts";
import { signRecommendedList } from "#app/services/selection/sign-recommended-list.server.ts";
import { submitList } from "#app/services/selection/submit-list.server.ts";
import { takeDecision } from "#app/services/selection/take-decision.server.ts";
import { writeInduction } from "#app/services/selection/write-induction.server.ts";
import { writeRecommendedList } from "#app/services/selection/write-recommended-list.server.ts";
import { listEditions } from "#db/queries/recommendation.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { decisionWorld, secrets, type DecisionWorld } from "#tests/support/decision-world.ts";
import {
  closeHouse,
  cookieAs,
  freshHouse,
  getFrom,
  put,
  workAs,
  type Fields,
  type TestHouse,
} from "#tests/support/house.ts";
import { renderPage } from "#tests/support/render.tsx";
import { change } from "#db/commit.server.ts";
import { vettingCheck } from "#db/schema/selection.tables.ts";
import * as afterObjection from "#app/routes/processes.$processId_.after-objection.tsx";
import * as analysisDecision from "#app/routes/processes.$processId_.analysis_.decision.tsx";
import * as analysisList from "#app/routes/processes.$processId_.analysis_.recommendedList.tsx";
import * as announcePage from "#app/routes/processes.$processId_.announce.tsx";
import * as candidates from "#app/routes/processes.$processId_.candidates.tsx";
import * as candidateFile from "#app/routes/processes.$processId_.candidates_.$candidacyId.tsx";
import * as consultations from "#app/routes/processes.$processId_.consultations.tsx";
import * as consultationAnswer from "#app/routes/processes.$processId_.consultations_.$consultationId.tsx";
import * as consultationsClose from "#app/routes/processes.$processId_.consultations_.close.tsx";
import * as consultationNew from "#app/routes/processes.$processId_.consultations_.new.tsx";
import * as decision from "#app/routes/processes.$processId_.decision.tsx";
import * as decisionApprove from "#app/routes/processes.$processId_.decision_.approve.tsx";
import * as decisionDecide from "#app/routes/processes.$processId_.decision_.decide.tsx";
import * as decisionOffList from "#app/routes/processes.$processId_.decision_.off-list.tsx";
import * as decisionQuestion from "#app/routes/processes.$processId_.decision_.question.tsx";
import * as decisionReturn from "#app/routes/processes.$processId_.decision_.return.tsx";
import * as induction from "#app/routes/processes.$processId_.induction.tsx";
import * as inductionOnboard from "#app/routes/processes.$processId_.induction_.onboard.tsx";
import * as longlist from "#app/routes/processes.$processId_.longlist.tsx";
import * as news from "#app/routes/processes.$processId_.news.tsx";
import * as offer from "#app/routes/processes.$processId_.offer.tsx";
import * as offerAnswer from "#app/routes/processes.$processId_.offer_.answer.tsx";
import * as offerFormality from "#app/routes/processes.$processId_.offer_.formality.tsx";
import * as offerSend from "#app/routes/processes.$processId_.offer_.send.tsx";
import * as officersNamed from "#app/routes/processes.$processId_.officers-named.tsx";
import * as officersNamedEnd from "#app/routes/processes.$processId_.officers-named_.$accountId.tsx";
import * as recommendation from "#app/routes/processes.$processId_.recommendation.tsx";
import * as recommendationQuestion from "#app/routes/processes.$processId_.recommendation_.questions.$questionId.tsx";
import * as recommendationSign from "#app/routes/processes.$processId_.recommendation_.sign.tsx";
import * as recommendationSubmit from "#app/routes/processes.$processId_.recommendation_.submit.tsx";
import * as screening from "#app/routes/processes.$processId_.screening.tsx";
import * as shortlist from "#app/routes/processes.$processId_.shortlist.tsx";
import * as processPage from "#app/routes/processes.$processId._index.tsx";
import * as processVetting from "#app/routes/processes.$processId_.vetting.tsx";
import * as check from "#app/routes/processes.$processId_.vetting_.$checkId.tsx";
import * as ruling from "#app/routes/processes.$processId_.vetting_.$checkId_.ruling.tsx";
import * as vetting from "#app/routes/vetting.tsx";

const reads = systemViewer("a test looks");
const base = "/processes/:processId";
type Ids = { checkId?: string; questionId?: string; consultationId?: string };
const pages: readonly (readonly [name: string, module: { loader: unknown }, pattern: string])[] = [
  ["vetting", vetting, "/vetting"],
  ["processVetting", processVetting, `${base}/vetting`],
  ["check", check, `${base}/vetting/:checkId`],
  ["ruling", ruling, `${base}/vetting/:checkId/ruling`],
  ["recommendation", recommendation, `${base}/recommendation`],
  ["sign", recommendationSign, `${base}/recommendation/sign`],
  ["submit", recommendationSubmit, `${base}/recommendation/submit`],
  ["question", recommendationQuestion, `${base}/recommendation/questions/:questionId`],
  ["analysisList", analysisList, `${base}/analysis/recommendedList`],
  ["analysisDecision", analysisDecision, `${base}/analysis/decision`],
  ["decision", decision, `${base}/decision`],
  ["decide", decisionDecide, `${base}/decision/decide`],
  ["approve", decisionApprove, `${base}/decision/approve`],
  ["return", decisionReturn, `${base}/decision/return`],
  ["ask", decisionQuestion, `${base}/decision/question`],
  ["offList", decisionOffList, `${base}/decision/off-list`],
  ["officersNamed", officersNamed, `${base}/officers-named`],
  ["officersNamedEnd", officersNamedEnd, `${base}/officers-named/:accountId`],
  ["consultations", consultations, `${base}/consultations`],
  ["consultationNew", consultationNew, `${base}/consultations/new`],
  ["consultationAnswer", consultationAnswer, `${base}/consultations/:consultationId`],
  ["consultationsClose", consultationsClose, `${base}/consultations/close`],
  ["afterObjection", afterObjection, `${base}/after-objection`],
  ["offer", offer, `${base}/offer`],
  ["offerSend", offerSend, `${base}/offer/send`],
  ["offerAnswer", offerAnswer, `${base}/offer/answer`],
  ["offerFormality", offerFormality, `${base}/offer/formality`],
  ["announce", announcePage, `${base}/announce`],
  ["induction", induction, `${base}/induction`],
  ["onboard", inductionOnboard, `${base}/induction/onboard`],
  ["news", news, `${base}/news`],
];
type Who = keyof DecisionWorld["accounts"];
const everybody: readonly Who[] = [
  "lead",
  "officer",
  "colleague",
  "chair",
  "member",
  "second",
  "vetting",
  "adjudicator",
  "authority",
  "approver",
  "otherOffice",
  "focal",
  "auditor",
  "administrator",
  "screener",
];

function done<R extends Record<string, unknown>>(outcome: Outcome<R>): R {
  if (!outcome.ok)
    throw new Error(
      `${outcome.kind} ${JSON.stringify(outcome.reason)} ${JSON.stringify(outcome.fields ?? outcome.lines ?? "")}`,
    );
  return outcome.result;
}
const words = (n: number) => Array.from({ length: n }, () => "word").join(" ");

/** A world with its clicks; `crawl` asks every page as somebody and gives the whole view of those that answer, rendered or as data. */
async function open(options: Parameters<typeof decisionWorld>[1] = {}) {
  const house: TestHouse = await freshHouse();
  const world = await decisionWorld(house, options);
  const as = (who: Who) => workAs(house, world.accounts[who]);
  const { processId, candidates: c } = world;
  const ids: Ids = {};
  const pathOf = (pattern: string) =>
    pattern
      .replace(":processId", processId)
      .replace(":checkId", ids.checkId ?? "none")
      .replace(":questionId", ids.questionId ?? "none")
      .replace(":consultationId", ids.consultationId ?? "none")
      .replace(":accountId", world.accounts.officer);
  const get = async (name: string, who: Who, post?: Fields) => {
    const [, module, pattern] = pages.find(([one]) => one === name)!;
    return renderPage(house, module as never, pattern, pathOf(pattern), {
      as: world.accounts[who],
      ...(post ? { post } : {}),
    });
  };
  const crawl = async (who: Who, rendered = false) => {
    const seen = new Map<string, string>();
    const cookie = await cookieAs(house, world.accounts[who]);
    for (const [name, module, pattern] of pages) {
      if (rendered) {
        const { status, html } = await get(name, who);
        expect([200, 404], `${name} as ${who}`).toContain(status);
        if (status === 200) seen.set(name, html);
        continue;
      }
      const params = {
        processId,
        checkId: ids.checkId ?? "none",
        questionId: ids.questionId ?? "none",
        consultationId: ids.consultationId ?? "none",
        accountId: world.accounts.officer,
      };
      const got = await getFrom(house, module.loader as Parameters<typeof getFrom>[1], pathOf(pattern), {
        cookie,
        params,
      });
      expect([200, 404], `${name} as ${who}`).toContain(got.status);
      // What is not open now says nothing but the process's name.
      if (got.status === 200 && !("notNow" in (got.view as object))) seen.set(name, JSON.stringify(got.view));
    }
    return seen;
  };
  const toSigned = async (names: string[]) => {
    done(
      await writeRecommendedList(await as("chair"), {
        processId,
        version: null,
        candidacyIds: names,
        rationale: "These names can lead this force.",
      }),
    );
    const [list] = await listEditions(reads, house.store, processId, 1);
    done(await signRecommendedList(await as("chair"), { processId, version: list!.version }));
  };
  const toDecision = async (names: string[] = [c.amara, c.cesar, c.dario]) => {
    await toSigned(names);
    done(await submitList(await as("chair"), { processId }));
  };
  const toConsultation = async () => {
    await toDecision();
    const { decisionId } = done(
      await takeDecision(await as("authority"), { processId, candidacyId: c.amara, reason: words(30) }),
    );
    done(await approveDecision(await as("approver"), { processId, decisionId, version: 1 }));
    done(await nameOfficer(await as("authority"), { processId, accountId: world.accounts.officer }));
    for (const party of ["hostState", "securityCouncil"] as const) {
      const row = {
        processId,
        party,
        partyName: `${party} office`,
        channel: "letter" as const,
        sentOn: "2026-10-12",
        replyBy: "2026-10-20",
        note: `${secrets.note} ${party}`,
      };
      ids.consultationId = done(await recordConsultation(await as("officer"), row)).consultationId;
    }
  };
  const toOffer = async () => {
    await toConsultation();
    const rows = house.store.client.prepare("SELECT id FROM consultation").all() as { id: string }[];
    for (const { id } of rows)
      done(
        await answerConsultation(await as("officer"), {
          processId,
          consultationId: id,
          version: 1,
          outcome: "noObjection",
          note: "",
        }),
      );
    done(await closeConsultations(await as("officer"), { processId }));
  };
  return { house, world, as, c, processId, ids, get, crawl, toSigned, toDecision, toConsultation, toOffer };
}
type Opened = Awaited<ReturnType<typeof open>>;

describe("findings never reach anyone but vetting officers and adjudicators", () => {
  let o: Opened;
  let adverse: string;
  let ruled: string;
  beforeAll(async () => {
    o = await open();
    const rows = o.house.store.client
      .prepare("SELECT id FROM vetting_check WHERE person_id = ? ORDER BY id")
      .all(o.world.people.bela) as { id: string }[];
    [adverse, ruled] = [rows[0]!.id, rows[1]!.id];
    for (const checkId of [adverse, ruled])
      done(
        await recordVettingCheck(await o.as("vetting"), {
          processId: o.processId,
          checkId,
          version: 2,
          outcome: "adverse",
          validUntil: null,
          finding: `${secrets.finding} in words`,
        }),
      );
    done(
      await adjudicateCheck(await o.as("adjudicator"), {
        processId: o.processId,
        checkId: ruled,
        version: 3,
        ruling: "cleared",
        reason: `${secrets.ruling} in words`,
        validUntil: "2027-05-31",
      }),
    );
  });
  afterAll(() => closeHouse(o.house));

  it.each(["recommendation", "decision"] as const)(
    "at the %s, over every page as every role",
    { timeout: 120_000 },
    async (at) => {
      if (at === "decision") await o.toDecision();
      for (const checkId of [adverse, ruled]) {
        o.ids.checkId = checkId;
        for (const who of everybody) {
          const seen = await o.crawl(who);
          const all = [...seen.values()].join("\n");
          const mine = who === "vetting" || who === "adjudicator";
          expect(all.includes(secrets.finding), who).toBe(mine);
          expect(all.includes(secrets.ruling), who).toBe(mine && checkId === ruled);
          // By provider: nobody else either.
          expect(/sanctionsList|misconductRecord/.test(all), who).toBe(mine);
          expect(seen.has("processVetting"), who).toBe(mine);
          // And vetting learns nothing of ratings, narratives or how far a candidacy has come.
          if (mine) {
            expect(all).not.toContain(secrets.narrative);
            expect(all).not.toMatch(/"(state|listed|qualified|ratings)":/);
            expect(
              [...seen.keys()].filter((name) => !["vetting", "processVetting", "check", "ruling"].includes(name)),
            ).toEqual([]);
          }
        }
      }
    },
  );
  it("shows the ruling form to the adjudicator alone, and writes a reading", async () => {
    o.ids.checkId = adverse;
    expect((await o.get("ruling", "adjudicator")).status).toBe(200);
    expect((await o.get("ruling", "vetting")).status).toBe(404);
    const count = () =>
      (
        o.house.store.client
          .prepare(
            "SELECT count(*) n FROM audit_event WHERE type = 'record.read' AND object_kind = 'vettingCheck' AND object_id = ?",
          )
          .get(adverse) as { n: number }
      ).n;
    const before = count();
    expect((await o.get("check", "vetting")).html).toContain("recorded in the trail");
    expect(count()).toBe(before + 1);
  });
});

describe("the recommendation page", () => {
  it("is the chair's to write, the desk's to read, the members' as signed", async () => {
    const o = await open();
    const blank = await o.get("recommendation", "chair");
    expect(blank.html).toContain("Save the list");
    for (const name of ["Amara Okafor", "Bela Novakova", "Cesar Quispe", "Dario Rossetti", "Emre Yildizhan"])
      expect(blank.html).toContain(name);
    expect(blank.html).not.toContain("Frida");
    expect((await o.get("recommendation", "member")).html).not.toContain("Amara");
    const desk = await o.get("recommendation", "officer");
    expect(desk.html).toContain("Emre Yildizhan");
    expect(desk.html).not.toContain("Save the list");
    for (const who of [
      "authority",
      "vetting",
      "adjudicator",
      "focal",
      "screener",
      "auditor",
      "administrator",
      "otherOffice",
    ] as const)
      expect((await o.get("recommendation", who)).status, who).toBe(404);

    const post: Fields = {
      _form: "list",
      _version: 0,
      candidacyIds: [o.c.amara, o.c.cesar],
      placedIds: [],
      places: [],
      rationale: "Why these.",
      fewerReason: "",
    };
    expect((await o.get("recommendation", "officer", post)).status).toBe(403);
    expect((await o.get("recommendation", "authority", post)).status).toBe(403);
    expect((await o.get("recommendation", "focal", post)).status).toBe(404);
    const kept = await o.get("recommendation", "chair", { ...post, candidacyIds: [], rationale: "Kept text" });
    expect([kept.status, kept.html.includes("Kept text"), kept.html.includes("Choose at least one name")]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await o.get("recommendation", "chair", post)).status).toBe(303);
    const stale = await o.get("recommendation", "chair", { ...post, rationale: "Mine differs" });
    expect([stale.status, stale.html.includes("Mine differs"), stale.html.includes("Why these.")]).toEqual([
      409,
      true,
      true,
    ]);
    const sign = await o.get("sign", "chair", { _form: "sign", _version: 1, confirmation: "sing" });
    expect([sign.status, sign.html.includes("Type SIGN to confirm")]).toEqual([422, true]);
    const short = await o.get("sign", "chair", { _form: "sign", _version: 1, confirmation: "sign" });
    expect([short.status, short.html.includes("needs a written reason")]).toEqual([409, true]);
    expect((await o.get("sign", "member")).status).toBe(404);
    await closeHouse(o.house);
  });
  it("hides a name from a recused member, in the list as signed", async () => {
    const o = await open();
    await o.toSigned([o.c.amara, o.c.cesar, o.c.dario]);
    expect((await o.get("recommendation", "member")).html).toContain("Cesar Quispe");
    const seat = o.house.store.client
      .prepare("SELECT id FROM panel_member WHERE account_id = ?")
      .get(o.world.accounts.member) as { id: string };
    o.house.store.client
      .prepare(
        "INSERT INTO conflict_declaration (id, panel_member_id, candidacy_id, tie, note, declared_at, ruling, ruled_at) VALUES ('d1', ?, ?, 'relative', '', 1, 'recused', 1)",
      )
      .run(seat.id, o.c.cesar);
    await put(o.house); // what is kept goes with the next entry of the trail
    const { html } = await o.get("recommendation", "member");
    expect(html).not.toContain("Cesar");
    expect(html).toContain("Amara Okafor");
    expect(html).not.toContain("Balance findings");
    await closeHouse(o.house);
  });
});

describe("the decision file", () => {
  let o: Opened;
  beforeAll(async () => {
    o = await open();
    await o.toDecision([o.c.cesar, o.c.dario, o.c.amara]);
  });
  afterAll(() => closeHouse(o.house));

  it("holds the recommended names, ratings, narratives, dissent and validity, and no other name", async () => {
    const { html } = await o.get("decision", "authority");
    for (const part of [
      "Amara Okafor",
      "Cesar Quispe",
      "Dario Rossetti",
      `${secrets.narrative}-AMARA-1`,
      secrets.dissent,
      "Cleared until",
      "unranked",
    ])
      expect(html).toContain(part);
    for (const part of ["Bela", "Emre", "Frida", "BELA", "EMRE", "Memberova", "Secondini"])
      expect(html).not.toContain(part);
    expect(html.indexOf("Amara Okafor")).toBeLessThan(html.indexOf("Cesar Quispe"));
    expect(html.indexOf("Cesar Quispe")).toBeLessThan(html.indexOf("Dario Rossetti"));
  });
  it("holds no composite, order, interval or band under unranked, on any page of the authority", async () => {
    for (const who of ["authority", "approver"] as const)
      for (const [name, html] of await o.crawl(who, true)) {
        expect(html, name).not.toMatch(/composite|Place \d|order of merit|interval|\bband\b|merit/i);
        for (const composite of ["73.3", "80.0", "66.7"]) expect(html, name).not.toContain(composite);
        for (const hidden of ["Bela", "Emre", "Frida"]) expect(html, name).not.toContain(hidden);
      }
  });
  it("is not there for the other deciding office, the panel or an officer who is not named", async () => {
    for (const who of [
      "otherOffice",
      "officer",
      "lead",
      "chair",
      "member",
      "vetting",
      "focal",
      "auditor",
      "administrator",
      "screener",
    ] as const) {
      expect((await o.get("decision", who)).status, who).toBe(404);
      expect((await o.get("decide", who)).status, who).toBe(404);
      const posted = await o.get("decide", who, {
        _form: "decide",
        candidacyId: o.c.amara,
        reason: words(30),
        confirmation: "DECIDE",
      });
      expect([403, 404], who).toContain(posted.status);
    }
    expect(
      (
        await o.get("decide", "otherOffice", {
          _form: "decide",
          candidacyId: o.c.amara,
          reason: words(30),
          confirmation: "DECIDE",
        })
      ).status,
    ).toBe(404);
  });
  it("is decided with a typed word and at least 30 words, kept when refused; a second person approves on the same page", async () => {
    const post: Fields = {
      _form: "decide",
      candidacyId: o.c.cesar,
      reason: `Bravely ${words(10)}`,
      confirmation: "DECIDE",
    };
    const short = await o.get("decide", "authority", post);
    expect([short.status, short.html.includes("Bravely"), short.html.includes("at least 30 words")]).toEqual([
      422,
      true,
      true,
    ]);
    expect((await o.get("decide", "authority", { ...post, reason: words(30), confirmation: "yes" })).status).toBe(422);
    const taken = await o.get("decide", "authority", { ...post, reason: words(30) });
    expect([taken.status, taken.location]).toEqual([303, `/processes/${o.processId}/decision`]);
    const own = await o.get("decision", "authority");
    expect(own.html).toContain("Your decision waits for a second person");
    expect(own.html).toContain("Write the comparative analysis");
    expect((await o.get("approve", "authority")).html).toContain("This is not open now");
    // Cesar is decided while Amara, qualified, stands: the approval is shut until the decider's analysis is signed.
    const early = await o.get("decision", "approver");
    expect(early.html).toContain("Waits for: the person who decided");
    expect(early.html).toContain("Later: a second person of the deciding office");
    expect(early.html).toContain("Return it to the decider");
    expect(early.html).not.toContain("Approve as second person");
    expect((await o.get("approve", "approver")).html).toContain("Approval: conditions are open");
    const { id, version } = o.house.store.client.prepare("SELECT id, version FROM selection_decision").get() as {
      id: string;
      version: number;
    };
    const approval: Fields = { _form: "approve", decisionId: id, _version: version, confirmation: "APPROVE" };
    const shut = await o.get("approve", "approver", approval);
    expect([shut.status, shut.html.includes("comparative analysis is signed")]).toEqual([409, true]);
    const analysis = await o.get("analysisDecision", "authority");
    expect(analysis.html).toContain("Composite");
    expect((await o.get("analysisDecision", "approver")).html).toContain("This is not open now");
    expect(
      (await o.get("analysisDecision", "authority", { _form: "analysis", text: words(50), confirmation: "sign" }))
        .status,
    ).toBe(303);
    expect((await o.get("decision", "authority")).html).toContain("Waits for: a second person of the deciding office");
    const other = await o.get("decision", "approver");
    expect([other.html.includes("Now yours"), other.html.includes("Approve as second person")]).toEqual([true, true]);
    const self = await o.get("approve", "authority", approval);
    expect([self.status, self.html.includes("Two distinct persons are needed")]).toEqual([409, true]);
    expect((await o.get("approve", "otherOffice", approval)).status).toBe(404);
    expect((await o.get("approve", "approver", approval)).status).toBe(303);
    expect((await o.get("decision", "authority")).html).toContain("Approved by two people");
  });
});

describe("under an order of merit", () => {
  it("the authority reads the places", async () => {
    const o = await open({ mode: "orderOfMerit" });
    const positions = { [o.c.dario]: 1, [o.c.amara]: 2, [o.c.cesar]: 3 };
    done(
      await writeRecommendedList(await o.as("chair"), {
        processId: o.processId,
        version: null,
        candidacyIds: Object.keys(positions),
        positions,
        rationale: "In this order.",
      }),
    );
    done(await signRecommendedList(await o.as("chair"), { processId: o.processId, version: 1 }));
    done(await submitList(await o.as("chair"), { processId: o.processId }));
    const { html } = await o.get("decision", "authority");
    expect(html.indexOf("Dario Rossetti")).toBeLessThan(html.indexOf("Amara Okafor"));
    expect(html).toContain("Place 1");
    expect(html).not.toMatch(/composite/i);
    await closeHouse(o.house);
  });
});

describe("from the question to the induction", () => {
  it("an authority's question is the chair's to answer and goes to no member", async () => {
    const o = await open();
    await o.toDecision();
    done(await returnList(await o.as("authority"), { processId: o.processId, question: "QXQUESTION on French?" }));
    o.ids.questionId = (o.house.store.client.prepare("SELECT id FROM authority_question").get() as { id: string }).id;
    expect((await o.get("recommendation", "chair")).html).toContain("QXQUESTION");
    expect((await o.get("recommendation", "officer")).html).toContain("QXQUESTION");
    expect((await o.get("recommendation", "member")).html).not.toContain("QXQUESTION");
    expect((await o.get("decision", "authority")).status).toBe(404);
    expect((await o.get("question", "officer")).status).toBe(404);
    expect((await o.get("question", "chair", { _form: "answer", answer: "It was tested." })).status).toBe(303);
    expect((await o.get("question", "chair")).html).not.toContain("QXQUESTION");
    const twice = await o.get("question", "chair", { _form: "answer", answer: "Again." });
    expect([twice.status, twice.html.includes("has been answered")]).toEqual([409, true]);
    await closeHouse(o.house);
  });
  it("consultations and the offer are seen by the authority and the officers named, nobody else", async () => {
    const o = await open();
    await o.toConsultation();
    for (const who of everybody) {
      const seen = await o.crawl(who);
      const all = [...seen.values()].join("\n");
      const named = ["authority", "approver", "officer"].includes(who);
      expect(all.includes(secrets.note), who).toBe(named);
      expect(seen.has("consultations"), who).toBe(named);
      expect(seen.has("decision"), who).toBe(named);
      if (!named) expect(all, who).not.toContain("hostState office");
    }
    const early = await o.get("consultationAnswer", "officer", {
      _form: "answer",
      _version: 1,
      outcome: "noReply",
      note: "",
    });
    expect([early.status, early.html.includes("has not passed yet")]).toEqual([422, true]);
    o.house.clock.advance(9 * 86_400_000);
    expect(
      (await o.get("consultationAnswer", "officer", { _form: "answer", _version: 1, outcome: "objected", note: "No." }))
        .status,
    ).toBe(303);
    expect((await o.get("afterObjection", "officer")).status).toBe(404);
    expect((await o.get("afterObjection", "approver")).status).toBe(200);
    expect(
      (await o.get("afterObjection", "officer", { _form: "back", to: "recommendation", confirmation: "GO BACK" }))
        .status,
    ).toBe(403);
    expect(
      (
        await o.get("afterObjection", "authority", {
          _form: "back",
          to: "recommendation",
          closesOn: "",
          confirmation: "GO BACK",
        })
      ).status,
    ).toBe(303);
    expect((await o.get("recommendation", "chair")).html).toContain("Left behind");
    expect((await o.get("recommendation", "chair")).html).not.toContain("Amara Okafor");
    // The old reasons stay to be read, and are not begun with.
    const again = (await o.get("recommendation", "chair")).html;
    expect(again).toMatch(/<textarea[^>]*name="rationale"[^>]*><\/textarea>/);
    expect(again.split("These names can lead this force.")).toHaveLength(2);
    expect(again).toContain("Why these names: edition 1, left behind");
    // A member still reads the list as it was signed: what came of it is not a member's to know.
    expect((await o.get("recommendation", "member")).html).toContain("Amara Okafor");
    await closeHouse(o.house);
  });
  it("tells the rest of the desk neither whom the authority brings in and chooses nor who is objected to", async () => {
    const o = await open();
    await o.toDecision();
    const { processId } = o;
    const desk = [candidates, screening, longlist, shortlist, news, processPage] as const;
    const paths = ["candidates", "screening", "longlist", "shortlist", "news", ""];
    const seen = async () => {
      const all: string[] = [];
      for (const who of ["lead", "colleague"] as const)
        for (const [index, module] of desk.entries()) {
          const got = await getFrom(o.house, module.loader as never, `/processes/${processId}/${paths[index]!}`, {
            as: o.world.accounts[who],
            params: { processId },
          });
          expect(got.status, `${paths[index]!} as ${who}`).toBe(200);
          all.push(JSON.stringify(got.view));
        }
      return all;
    };
    done(await nameOfficer(await o.as("authority"), { processId, accountId: o.world.accounts.officer }));
    const before = await seen();
    const writing = { processId, nominatorName: "A. Authorson", statement: "Wanted.", channel: "paper" as const };
    done(await bringInOffList(await o.as("officer"), { ...writing, candidacyId: o.c.frida }));
    const outsider = {
      givenNames: "Ines",
      familyName: "Outwood",
      sex: "woman" as const,
      birthDate: null,
      nationalities: ["pt"],
      currentPosition: "Deputy chief of staff",
    };
    const { candidacyId } = done(await bringInOffList(await o.as("officer"), { ...writing, outsider }));
    const { decisionId } = done(
      await takeDecision(await o.as("authority"), { processId, candidacyId: o.c.amara, reason: words(30) }),
    );
    expect(await seen()).toEqual(before);
    for (const id of [candidacyId, o.c.frida])
      for (const who of ["colleague", "lead"] as const) {
        const file = await renderPage(
          o.house,
          candidateFile as never,
          "/processes/:processId/candidates/:candidacyId",
          `/processes/${processId}/candidates/${id}`,
          { as: o.world.accounts[who] },
        );
        expect(file.status, who).toBe(id === candidacyId ? 404 : 200);
        expect(file.html).not.toContain("Authorson");
      }
    done(await approveDecision(await o.as("approver"), { processId, decisionId, version: 1 }));
    const { consultationId } = done(
      await recordConsultation(await o.as("officer"), {
        ...{ processId, party: "hostState", partyName: "The host", channel: "letter", note: "" },
        ...{ sentOn: "2026-10-12", replyBy: "2026-10-20" },
      }),
    );
    const answer = { processId, consultationId, version: 1, note: "" };
    done(await answerConsultation(await o.as("officer"), { ...answer, outcome: "objected" }));
    done(await returnAfterObjection(await o.as("authority"), { processId, to: "recommendation" }));
    for (const view of await seen()) expect(view).not.toMatch(/"objected"|Outwood|Authorson/);
    const named = await getFrom(o.house, candidates.loader as never, `/processes/${processId}/candidates`, {
      as: o.world.accounts.officer,
      params: { processId },
    });
    expect(JSON.stringify(named.view)).toMatch(/"objected".*Outwood|Outwood.*"objected"/);
    await closeHouse(o.house);
  });
  it.each(["en", "fr"] as const)(
    "offer, announcement, induction and news render for those who act (%s)",
    { timeout: 60_000 },
    async (language) => {
      const o = await open({ language });
      await o.toOffer();
      expect((await o.get("offerSend", "officer")).status).toBe(200);
      expect((await o.get("offerSend", "authority")).status).toBe(404);
      done(await sendOffer(await o.as("officer"), { processId: o.processId, respondBy: "2026-11-20" }));
      expect((await o.get("offerAnswer", "officer")).status).toBe(200);
      done(await answerOffer(await o.as("officer"), { processId: o.processId, outcome: "accepted" }));
      for (const formality of ["medical", "governmentRelease", "ethicsReview"] as const)
        done(await recordFormality(await o.as("officer"), { processId: o.processId, formality, on: "2026-10-12" }));
      for (const who of ["officer", "approver"] as const) await o.crawl(who, true);
      const word = language === "fr" ? "annoncer" : "announce";
      expect(
        (await o.get("announce", "officer", { _form: "announce", text: "It is announced.", confirmation: word }))
          .status,
      ).toBe(303);
      expect((await o.get("induction", "colleague")).status).toBe(200);
      done(
        await writeInduction(await o.as("officer"), {
          processId: o.processId,
          version: null,
          startsOn: "2027-02-20",
          mentorOfferedOn: null,
          compactSignedOn: null,
          items: [{ text: "Meet", dueOn: "2027-02-21", doneOn: null }],
        }),
      );
      for (const who of ["officer", "member"] as const) await o.crawl(who, true);
      expect(
        (
          await o.get("onboard", "officer", {
            _form: "onboard",
            confirmation: language === "fr" ? "prise de fonctions" : "start",
          })
        ).status,
      ).toBe(303);
      await closeHouse(o.house);
    },
  );
  it("an uncleared name keeps the list with the chair, and says so", async () => {
    const o = await open();
    const row = o.house.store.client
      .prepare("SELECT id, version FROM vetting_check WHERE person_id = ?")
      .get(o.world.people.dario) as { id: string; version: number };
    await put(
      o.house,
      change(vettingCheck, { id: row.id, version: row.version }, { outcome: "pending", validUntil: null }),
    );
    await o.toSigned([o.c.amara, o.c.cesar, o.c.dario]);
    const { html } = await o.get("submit", "chair");
    expect(html).toContain("Handing over: conditions are open");
    const posted = await o.get("submit", "chair", { _form: "submit", confirmation: "HAND OVER" });
    expect([posted.status, posted.html.includes("Every recommended name is cleared")]).toEqual([409, true]);
    await closeHouse(o.house);
  });
});

describe("the list's comparative analysis", () => {
  it("names those compared to the authority once signed, and only then", async () => {
    const o = await open();
    await o.toSigned([o.c.cesar, o.c.dario, o.c.bela]);
    expect((await o.get("analysisList", "chair")).html).toContain("Amara Okafor");
    expect((await o.get("analysisList", "member")).status).toBe(404);
    done(
      await signComparativeAnalysis(await o.as("chair"), {
        processId: o.processId,
        gate: "recommendedList",
        text: words(50),
      }),
    );
    done(await submitList(await o.as("chair"), { processId: o.processId }));
    const { html } = await o.get("decision", "authority");
    expect(html).toContain("Comparative analysis of the list");
    expect(html).toContain("Amara Okafor");
    expect(html).not.toContain("NARRATIVE-AMARA");
    await closeHouse(o.house);
  });
  it("lets announce run only when the gate is open", async () => {
    const o = await open();
    await o.toOffer();
    expect(await announce(await o.as("officer"), { processId: o.processId, text: "x" })).toMatchObject({
      kind: "conflict",
      reason: { key: "refusal.gateClosed" },
    });
    await closeHouse(o.house);
  });
});
