import { castMember, known } from "./cast.ts";
import { nominationDraft, type Story } from "./story.ts";
import { addDocument } from "#app/services/selection/add-document.server.ts";
import { assignScreener } from "#app/services/selection/assign-screener.server.ts";
import { closeReview } from "#app/services/assessment/close-review.server.ts";
import { convenePanel } from "#app/services/selection/convene-panel.server.ts";
import { decideEligibility } from "#app/services/selection/decide-eligibility.server.ts";
import { declareConflicts, type Tie } from "#app/services/selection/declare-conflicts.server.ts";
import { enterLonglist } from "#app/services/selection/enter-longlist.server.ts";
import { enterShortlist } from "#app/services/selection/enter-shortlist.server.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { issueCall } from "#app/services/selection/issue-call.server.ts";
import { launchProcess } from "#app/services/selection/launch-process.server.ts";
import { lockScoreSheet } from "#app/services/assessment/lock-score-sheet.server.ts";
import { makeForecast } from "#app/services/selection/make-forecast.server.ts";
import { moveOn } from "#app/services/selection/move-on.server.ts";
import { openNomination } from "#app/services/selection/open-nomination.server.ts";
import { answerPanelReport } from "#app/services/assessment/answer-panel-report.server.ts";
import { proposePanel } from "#app/services/selection/propose-panel.server.ts";
import { recordConsensus } from "#app/services/assessment/record-consensus.server.ts";
import { recordVettingCheck } from "#app/services/selection/record-vetting-check.server.ts";
import { requestVetting } from "#app/services/selection/request-vetting.server.ts";
import { proposeReopening } from "#app/services/assessment/reopen-sheet.server.ts";
import { reveal } from "#app/services/assessment/reveal.server.ts";
import { ruleOnConflict } from "#app/services/selection/rule-on-conflict.server.ts";
import { saveScoreSheet } from "#app/services/assessment/save-score-sheet.server.ts";
import { saveScreeningSheet } from "#app/services/selection/save-screening-sheet.server.ts";
import { scheduleSession } from "#app/services/assessment/schedule-session.server.ts";
import { signGateReason, type ReasonGate } from "#app/services/selection/sign-gate-reason.server.ts";
import { signPanelReport } from "#app/services/assessment/sign-panel-report.server.ts";
import { signShortlist } from "#app/services/selection/sign-shortlist.server.ts";
import { submitNominationList } from "#app/services/selection/submit-nomination-list.server.ts";
import { submitScreeningSheet } from "#app/services/selection/submit-screening-sheet.server.ts";
import { writeCriteria, writeFrame, writeProfile } from "#app/services/selection/write-needs.server.ts";
import { writeNomination } from "#app/services/selection/write-nomination.server.ts";
import { writePanelReport } from "#app/services/assessment/write-panel-report.server.ts";
import { sheetsOfMember } from "#db/queries/assessment.server.ts";
import { forecasts } from "#db/queries/forecasts.server.ts";
import { documentsFor } from "#db/queries/documents.server.ts";
import { rubricsFor } from "#db/queries/needs.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { activeBalanceRules } from "#db/queries/rules.server.ts";
import { criteriaOf } from "#db/queries/screening.server.ts";
import { ownList } from "#db/queries/nominations.server.ts";
import { checksOf } from "#db/queries/vetting.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { done, pdf, type Stage } from "./stage.ts";
import {
  desirableCriteria,
  missionNeedsProfile,
  paragraphShowing,
  pick,
  requiredCriteria,
  termsOfReference,
} from "./texts.ts";
import type { FictionalPerson } from "./people.ts";

const reads = systemViewer("the demonstration world looks up what it made");

/** The acts of a selection, each by its own people through the use-cases, as a story tells them. */
export class Selection {
  processId = "";
  callId = "";
  readonly candidates = new Map<string, FictionalPerson>();

  constructor(
    readonly stage: Stage,
    readonly story: Story,
  ) {}

  private get chance() {
    return this.story.chance;
  }
  private async version(): Promise<number> {
    return (await processHead(reads, this.stage.house.store, this.processId)).row.version;
  }
  private async move(code: string, act: Parameters<typeof moveOn>[2]) {
    done(await moveOn(await this.stage.as(code), this.processId, act), act);
  }

  /** Forecast and launch, by the lead officer. */
  async launch(): Promise<void> {
    const { stage, story } = this;
    const lead = await stage.as("leadOfficer");
    const { forecastId } = done(
      await makeForecast(lead, { postId: story.postId, reason: "endOfTour", vacantOn: stage.day(story.vacant) }),
      "forecast",
    );
    const forecast = (await forecasts(reads, stage.house.store)).find(({ id }) => id === forecastId)!;
    const made = done(
      await launchProcess(lead, {
        forecastId,
        officerId: stage.accounts.get(story.officer)!,
        version: forecast.version,
      }),
      "launch",
    );
    this.processId = made.processId;
  }
  /** Needs, terms, criteria and frame, by the officer. */
  async begin(): Promise<void> {
    await this.move(this.story.officer, "defineNeeds");
    await this.needs();
  }
  async issue(): Promise<void> {
    const { stage, story } = this;
    const officer = await stage.as(story.officer);
    const call = done(
      await issueCall(officer, this.processId, {
        version: await this.version(),
        closesOn: stage.day(story.extendedFrom ?? story.closes),
        noteVerbale: `NV/${new Date(stage.house.now()).getUTCFullYear()}/${story.number}`,
        nextNewsOn: stage.day((story.extendedFrom ?? story.closes) + 21),
      }),
      "call",
    );
    this.callId = call.callId;
  }

  async needs(): Promise<void> {
    const { stage, story } = this;
    const officer = await stage.as(story.officer);
    const head = await processHead(reads, stage.house.store, this.processId);
    const profile = missionNeedsProfile(story.missionType, head.track, head.mission.acronym.en, this.chance);
    const terms = termsOfReference(head.post.typeId);
    done(
      await writeProfile(officer, this.processId, {
        version: await this.version(),
        ...profile,
        purpose: terms.purpose,
        duties: terms.duties.join("\n"),
        reportsTo: terms.reportsTo,
      }),
      "profile",
    );
    if (story.halfNeeds) return;
    const desirable = desirableCriteria[head.track];
    done(
      await writeCriteria(officer, this.processId, {
        version: await this.version(),
        required: [...requiredCriteria[head.track]],
        desirable: desirable.map(({ text }) => text),
        weights: desirable.map(({ weight }) => String(weight)),
      }),
      "criteria",
    );
    const [rubric] = await rubricsFor(reads, stage.house.store, head.post.typeId, dayOf(stage.house.now()));
    const weights = rubric!.competencies.length === 7 ? [20, 15, 15, 15, 15, 10, 10] : [20, 20, 15, 15, 15, 15];
    done(
      await writeFrame(officer, this.processId, {
        version: await this.version(),
        level: head.level,
        rubricId: rubric!.id,
        competencies: rubric!.competencies.map(({ id }, index) => ({
          rubricCompetencyId: id,
          weight: weights[index]!,
          passLevel: 3,
        })),
        ratingMethod: story.method ?? "consensus",
        recommendationMode: "unranked",
        languages: [
          { language: "en", level: "C1", required: true },
          { language: "fr", level: "B2", required: false },
        ],
        listRule: story.listRule ?? "G1",
        listSize: 4,
        shortlistSize: story.shortlist,
        rules: (await activeBalanceRules(reads, stage.house.store, stage.house.now())).map(({ code }) => code),
      }),
      "frame",
    );
  }

  /** One State's list: names with particulars and documents, submitted or left as a draft. */
  async nominate(
    state: string,
    people: readonly FictionalPerson[],
    options: { submit?: boolean; missing?: boolean; invitationId?: string } = {},
  ): Promise<void> {
    const { stage } = this;
    const { house } = stage;
    const code = `focal-${state}`;
    const head = await processHead(reads, house.store, this.processId);
    const documents = await documentsFor(reads, house.store, head.post.typeId);
    for (const [index, person] of people.entries()) {
      const focal = await stage.as(code);
      const opened = done(
        await openNomination(focal, {
          callId: this.callId,
          memberStateId: state,
          givenNames: person.givenNames,
          familyName: person.familyName,
          sex: person.sex,
          invitationId: options.invitationId ?? null,
        }),
        "open nomination",
      );
      done(
        await writeNomination(focal, {
          nominationId: opened.nominationId,
          version: 1,
          particulars: nominationDraft(
            person,
            head.track,
            this.chance,
            castMember(code).language === "ar" ? "ar" : person.languageOfDossier,
          ),
        }),
        "write nomination",
      );
      for (const { documentType, nameEn } of documents) {
        if (options.missing && index === 0 && documentType === "medicalEvidence") continue;
        done(
          await addDocument(focal, {
            nominationId: opened.nominationId,
            documentType,
            upload: { name: `${documentType}.pdf`, bytes: pdf(`${nameEn}: ${person.givenNames} ${person.familyName}`) },
          }),
          "document",
        );
      }
    }
    if (options.submit === false) return;
    const list = await ownList(reads, house.store, this.callId, state);
    const focal = await stage.as(code);
    const women = people.filter(({ sex }) => sex === "woman").length;
    const short = (this.story.listRule ?? "G1") === "G1" && women < Math.floor(people.length / 2);
    done(
      await submitNominationList(focal, {
        callId: this.callId,
        memberStateId: state,
        version: list!.version,
        reason: short ? pick("listReason", this.chance, { rule: "G1", language: castMember(code).language }) : null,
      }),
      `list of ${state}`,
    );
  }

  private async gate() {
    return gateOf(this.stage.house, this.processId);
  }
  private async personOf(candidacyId: string): Promise<FictionalPerson> {
    const known = this.candidates.get(candidacyId);
    if (known) return known;
    for (const row of (await this.gate()).candidates) {
      const person = this.story.people.find(({ givenNames, familyName }) => `${givenNames} ${familyName}` === row.name);
      if (person) this.candidates.set(row.candidacyId, person);
    }
    return this.candidates.get(candidacyId)!;
  }

  async closeCall(): Promise<void> {
    for (const screener of this.story.screeners) {
      const officer = await this.stage.as(this.story.officer);
      done(
        await assignScreener(officer, { processId: this.processId, accountId: this.stage.accounts.get(screener)! }),
        "screener",
      );
    }
    await this.move(this.story.officer, "closeCall");
  }

  /** Screening sheets of both screeners; `most` leaves the rest of the second screener's open. */
  async screen(most = Infinity): Promise<void> {
    const { stage, story } = this;
    const criteria = await criteriaOf(reads, stage.house.store, this.processId);
    const { candidates } = await this.gate();
    for (const [who, screener] of story.screeners.entries()) {
      const language = known(screener)?.language ?? "en";
      for (const [index, row] of candidates.entries()) {
        if (who > 0 && index >= most) continue;
        const work = await stage.as(screener);
        const person = await this.personOf(row.candidacyId);
        const paragraphs = person.history.length;
        const strength = this.strength(row.candidacyId);
        const marks = criteria.map((one) => {
          const paragraph = this.chance.integer(1, paragraphs);
          if (one.kind === "required") {
            const mark = strength < 0.12 ? ("notMet" as const) : ("met" as const);
            return {
              criterionId: one.id,
              mark,
              points: null,
              paragraph,
              remark: pick("screeningMark", this.chance, { mark, paragraph, language }),
            };
          }
          const points = Math.max(0, Math.min(4, Math.round(1 + strength * 3 + (this.chance.next() - 0.5) * 1.4))) as
            0 | 1 | 2 | 3 | 4;
          return {
            criterionId: one.id,
            mark: null,
            points,
            paragraph,
            remark: pick("screeningPoints", this.chance, { points, paragraph, language }),
          };
        });
        const saved = done(
          await saveScreeningSheet(work, {
            processId: this.processId,
            candidacyId: row.candidacyId,
            version: 0,
            marks,
          }),
          "screening sheet",
        );
        done(
          await submitScreeningSheet(work, {
            processId: this.processId,
            candidacyId: row.candidacyId,
            version: saved.version,
          }),
          "submit screening sheet",
        );
      }
    }
  }
  private readonly strengths = new Map<string, number>();
  private strength(candidacyId: string): number {
    const known = this.strengths.get(candidacyId);
    if (known !== undefined) return known;
    const drawn = this.chance.next();
    const made = this.story.evenField ? 0.8 * drawn : drawn;
    this.strengths.set(candidacyId, made);
    return made;
  }

  async decideEligibility(): Promise<void> {
    const { stage, story } = this;
    const criteria = await criteriaOf(reads, stage.house.store, this.processId);
    for (const row of (await this.gate()).candidates.filter(({ state }) => state === "nominated")) {
      const officer = await stage.as(story.officer);
      const weak = this.strength(row.candidacyId) < 0.12;
      const first = criteria.find(({ kind }) => kind === "required")!;
      done(
        await decideEligibility(officer, {
          processId: this.processId,
          candidacyId: row.candidacyId,
          version: row.version,
          outcome: weak ? "ineligible" : "eligible",
          criterionId: weak ? first.id : null,
          missingDocument: null,
          reason: pick("eligibility", this.chance, { outcome: weak ? "ineligible" : "eligible", what: first.text }),
        }),
        "eligibility",
      );
    }
    await this.move(story.officer, "closeScreening");
  }

  async longlist(size: number): Promise<void> {
    const { stage, story } = this;
    const eligible = (await this.gate()).candidates
      .filter(({ state }) => state === "eligible")
      .sort((a, b) => this.strength(b.candidacyId) - this.strength(a.candidacyId));
    // Where the shortlist will have few women, every eligible woman is on the longlist: the what-if has something to say.
    const women = story.fewWomen ? eligible.filter(({ person }) => person.sex === "woman") : [];
    const names = [...women, ...eligible.filter((row) => !women.includes(row))].slice(0, size);
    done(
      await enterLonglist(await stage.as(story.officer), {
        processId: this.processId,
        candidacyIds: names.map(({ candidacyId }) => candidacyId),
      }),
      "longlist",
    );
    await this.reasons("longlist", story.officer);
  }

  async panel(): Promise<void> {
    const { stage, story } = this;
    const id = (code: string) => stage.accounts.get(code)!;
    const officer = await stage.as(story.officer);
    const proposed = done(
      await proposePanel(officer, {
        processId: this.processId,
        version: 0,
        chairId: id(story.chair),
        voterIds: story.members.map(id),
        observerIds: [],
      }),
      "propose panel",
    );
    done(await convenePanel(officer, { processId: this.processId, version: proposed.version }), "convene");
    await this.reasons("convening", story.chair);
  }

  /** Signs whatever reasons a gate asks for. */
  async reasons(gate: ReasonGate, code: string): Promise<void> {
    const wanted = ((await this.gate()).facts.findings[gate] ?? []).filter(
      ({ status, reasonSigned }) => status === "justify" && !reasonSigned,
    );
    for (const { rule } of wanted) {
      const text =
        gate === "longlist"
          ? pick("officerReason", this.chance, { rule: rule === "P2" ? "P2" : "P1" })
          : gate === "decision"
            ? pick("authorityReason", this.chance, { rule: rule === "P2" ? "P2" : "P1" })
            : pick("chairReason", this.chance, {
                rule: ["G3", "G4", "P1", "P2"].includes(rule) ? (rule as "G3") : "composition",
              });
      done(
        await signGateReason(await this.stage.as(code), { processId: this.processId, gate, ruleCode: rule, text }),
        `reason ${gate} ${rule}`,
      );
    }
  }

  async openShortlisting(): Promise<void> {
    await this.move(this.story.officer, "openShortlisting");
  }

  /** Declarations of every member; `leave` members still owe `owing` names. */
  async declare(options: { leave?: string; owing?: number; recuse?: string } = {}): Promise<void> {
    const { stage, story } = this;
    for (const code of [story.chair, ...story.members]) {
      const work = await stage.as(code);
      const { records, candidates } = await this.gate();
      const names = candidates.filter(({ candidacyId }) => records.longlisted.includes(candidacyId));
      const shown = options.leave === code ? names.slice(0, names.length - (options.owing ?? 2)) : names;
      const declarations = shown.map(({ candidacyId }, index) => {
        const tie: Tie =
          options.recuse === code && index === 1
            ? "supervisor"
            : index === 3 && code === story.members[0]
              ? "knows"
              : "none";
        return { candidacyId, tie, note: tie === "none" ? "" : pick("conflictNote", this.chance, { tie }) };
      });
      done(await declareConflicts(work, { processId: this.processId, declarations }), `declarations of ${code}`);
    }
    const { records } = await this.gate();
    for (const row of records.declarations.filter(({ tie, ruling }) => tie === "knows" && ruling === null))
      done(
        await ruleOnConflict(await stage.as(story.chair), {
          processId: this.processId,
          declarationId: row.id,
          ruling: "mayScore",
          reason: pick("conflictRuling", this.chance, { ruling: "mayScore" }),
        }),
        "ruling",
      );
  }

  /** The officer enters the shortlist: the best by frozen merit, or as the story wants it. */
  async shortlist(): Promise<void> {
    const { records, candidates } = await this.gate();
    const byStrength = candidates
      .filter(({ candidacyId }) => records.longlisted.includes(candidacyId))
      .sort((a, b) => this.strength(b.candidacyId) - this.strength(a.candidacyId));
    const chosen = this.story.fewWomen
      ? [
          ...byStrength.filter(({ person }) => person.sex === "woman").slice(0, 1),
          ...byStrength.filter(({ person }) => person.sex !== "woman"),
        ].slice(0, this.story.shortlist)
      : byStrength.slice(0, this.story.shortlist);
    done(
      await enterShortlist(await this.stage.as(this.story.officer), {
        processId: this.processId,
        candidacyIds: chosen.map(({ candidacyId }) => candidacyId),
        version: records.shortlist!.version,
      }),
      "shortlist",
    );
  }
  async signShortlist(): Promise<void> {
    await this.reasons("shortlist", this.story.chair);
    const { records } = await this.gate();
    done(
      await signShortlist(await this.stage.as(this.story.chair), {
        processId: this.processId,
        version: records.shortlist!.version,
      }),
      "sign shortlist",
    );
    await this.move(this.story.officer, "closeShortlisting");
  }

  async sessions(day: number): Promise<void> {
    const { shortlisted } = (await this.gate()).records;
    for (const [index, candidacyId] of shortlisted.entries())
      done(
        await scheduleSession(await this.stage.as(this.story.officer), {
          processId: this.processId,
          candidacyId,
          date: this.stage.day(day + Math.floor(index / 3)),
          time: `${String(9 + (index % 3) * 2).padStart(2, "0")}:00`,
          zone: "America/New_York",
          place: "Video link, secretariat conference room 7",
          version: 0,
        }),
        "session",
      );
  }

  /** Score sheets: every member's saved, the first `locked` of each locked (all unless told otherwise). */
  async score(
    options: { locked?: number; whole?: string; skip?: Readonly<Record<string, number>> } = {},
  ): Promise<void> {
    const { stage, story } = this;
    for (const code of [story.chair, ...story.members]) {
      const { records } = await this.gate();
      const me = records.members.find(({ accountId }) => accountId === stage.accounts.get(code))!;
      // Each writes in the language of work.
      const language = known(code)?.language ?? "en";
      const names = records.shortlisted.filter(
        (id) =>
          !records.declarations.some(
            (row) => row.panelMemberId === me.id && row.candidacyId === id && row.ruling === "recused",
          ),
      );
      for (const [index, candidacyId] of names.slice(0, names.length - (options.skip?.[code] ?? 0)).entries()) {
        const work = await stage.as(code);
        const person = await this.personOf(candidacyId);
        const cells = records.competencies.map(({ id }, position) => {
          const competency = this.codes[position] ?? "leadership";
          const cited = paragraphShowing(person.history, competency, this.chance);
          const rating = Math.max(
            1,
            Math.min(4, Math.round(2 + this.strength(candidacyId) * 1.7 + (this.chance.next() - 0.5) * 1.3)),
          ) as 1 | 2 | 3 | 4;
          const thin = this.chance.next() < 0.03;
          return thin
            ? {
                competencyId: id,
                answer: "insufficient" as const,
                note: pick("insufficientEvidence", this.chance, { competency, cited, language }),
              }
            : {
                competencyId: id,
                answer: String(rating),
                note: pick("evidence", this.chance, { competency, level: rating, cited, language }),
              };
        });
        const version =
          (await sheetsOfMember(reads, stage.house.store, me.id)).find(({ sheet }) => sheet.candidacyId === candidacyId)
            ?.sheet.version ?? 0;
        const saved = done(
          await saveScoreSheet(work, { processId: this.processId, candidacyId, version, cells: cells.map(cellInput) }),
          "score sheet",
        );
        if (code === options.whole || index < (options.locked ?? Infinity))
          done(await lockScoreSheet(work, { processId: this.processId, candidacyId, version: saved.version }), "lock");
      }
    }
  }
  /** The officer proposes to open a sheet again of a member who has locked all; the chair has not answered yet. */
  async proposeReopening(): Promise<void> {
    const { records, facts } = await this.gate();
    const own = this.story.members.map((member) => this.stage.accounts.get(member));
    const seat = records.members.find(
      ({ accountId, name }) => own.includes(accountId) && !facts.sheets.waitingFor.includes(name),
    )!;
    const sheet = records.sheets.find(({ panelMemberId, state }) => panelMemberId === seat.id && state === "locked")!;
    done(
      await proposeReopening(await this.stage.as(this.story.officer), {
        processId: this.processId,
        panelMemberId: seat.id,
        candidacyId: sheet.candidacyId,
        reason: "The member wrote that two notes stand under the wrong competency.",
      }),
      "reopening",
    );
  }
  private codes: string[] = [];
  /** Reads the codes of the process's competencies once, for the texts. */
  async readCodes(): Promise<void> {
    const head = await processHead(reads, this.stage.house.store, this.processId);
    const [rubric] = await rubricsFor(reads, this.stage.house.store, head.post.typeId, dayOf(this.stage.house.now()));
    this.codes = rubric!.competencies.map(({ id }) => id.split(".").at(-1)!);
  }

  async reveal(): Promise<void> {
    done(await reveal(await this.stage.as(this.story.chair), { processId: this.processId }), "reveal");
  }
  /** Consensus ratings and narratives; the first `names` candidates only, where told. */
  async consensus(names = Infinity): Promise<void> {
    const { records } = await this.gate();
    for (const [place, candidacyId] of records.shortlisted.slice(0, names).entries())
      for (const [position, { id }] of records.competencies.entries()) {
        const person = await this.personOf(candidacyId);
        const competency = this.codes[position] ?? "leadership";
        const lean = this.story.evenField ? (((place + 1) * (position + 2)) % 3) * 0.35 - 0.35 : 0;
        const level = Math.max(1, Math.min(4, Math.round(2.15 + this.strength(candidacyId) * 1.6 + lean))) as
          1 | 2 | 3 | 4;
        done(
          await recordConsensus(await this.stage.as(this.story.chair), {
            processId: this.processId,
            candidacyId,
            competencyId: id,
            rating: this.story.method === "bandedAverage" ? null : level,
            narrative: pick("consensusNarrative", this.chance, {
              competency,
              level,
              cited: paragraphShowing(person.history, competency, this.chance),
            }),
            version: 0,
          }),
          "consensus",
        );
      }
  }
  async report(): Promise<void> {
    const { stage, story } = this;
    const head = await processHead(reads, stage.house.store, this.processId);
    const chair = await stage.as(story.chair);
    const { shortlisted } = (await this.gate()).records;
    done(
      await writePanelReport(chair, {
        processId: this.processId,
        summary: pick("reportSummary", this.chance, { post: head.title.en, candidates: shortlisted.length }),
        version: 0,
      }),
      "report",
    );
    const { records } = await this.gate();
    const signed = done(
      await signPanelReport(chair, { processId: this.processId, version: records.report!.version }),
      "sign report",
    );
    for (const [index, code] of story.members.entries()) {
      const dissents = index === story.members.length - 1;
      done(
        await answerPanelReport(await stage.as(code), {
          processId: this.processId,
          edition: signed.edition,
          answer: dissents ? "dissent" : "signed",
          dissentNote: dissents ? pick("dissentNote", this.chance, { competency: this.codes[1] ?? "judgement" }) : "",
        }),
        `report answer of ${code}`,
      );
    }
    done(await closeReview(chair, { processId: this.processId }), "close review");
  }

  /** Vetting rows of all shortlisted (or longlisted) people; the first `pending` stay pending at two providers. */
  async vet(pending = 0): Promise<void> {
    const { stage } = this;
    const { records } = await this.gate();
    const names = records.shortlisted.length > 0 ? records.shortlisted : records.longlisted;
    for (const [index, candidacyId] of names.entries()) {
      const officer = await stage.as("vetting1");
      const { personId } = records.candidacies.find(({ id }) => id === candidacyId)!;
      // Whoever was cleared in an earlier round is in date still.
      const earlier = await checksOf(reads, stage.house.store, [personId]);
      if (earlier.length > 0 && earlier.every(({ outcome }) => outcome === "cleared")) continue;
      done(await requestVetting(officer, { processId: this.processId, candidacyId }), "request vetting");
      for (const [row, check] of (await checksOf(reads, stage.house.store, [personId])).entries()) {
        if (index < pending && row < 2) continue;
        done(
          await recordVettingCheck(officer, {
            processId: this.processId,
            checkId: check.id,
            version: check.version,
            outcome: "cleared",
            validUntil: stage.day(300),
            finding: pick("vettingRemark", this.chance, { provider: check.provider, outcome: "cleared" }),
          }),
          "vetting check",
        );
      }
    }
  }
}

function cellInput(cell: { competencyId: string; answer: string; note: string }) {
  return cell.answer === "insufficient"
    ? { competencyId: cell.competencyId, state: "insufficientEvidence" as const, rating: null, note: cell.note }
    : { competencyId: cell.competencyId, state: "rated" as const, rating: Number(cell.answer), note: cell.note };
}
