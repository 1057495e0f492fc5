import { nothingSaid } from "#app/domain/mentoring/ties.ts";
import { startsFor } from "#app/domain/mentoring/booking.ts";
import { admitMentor } from "#app/services/mentoring/admit-mentor.server.ts";
import { acceptRequest, refuseRequest } from "#app/services/mentoring/answer-request.server.ts";
import { bookSession } from "#app/services/mentoring/book-session.server.ts";
import { answerSession, closeSession } from "#app/services/mentoring/change-session.server.ts";
import { chooseMentor } from "#app/services/mentoring/choose-mentor.server.ts";
import { endMatch, type MatchEnding } from "#app/services/mentoring/end-match.server.ts";
import { enrolMentee } from "#app/services/mentoring/enrol-mentee.server.ts";
import { lapseRequests } from "#app/services/mentoring/lapse-requests.server.ts";
import { moveMentor } from "#app/services/mentoring/move-mentor.server.ts";
import { offerMentor } from "#app/services/mentoring/offer-mentor.server.ts";
import { pairAt } from "#app/services/mentoring/pair-time.server.ts";
import { signAgreement, writeAgreement } from "#app/services/mentoring/sign-agreement.server.ts";
import { giveFeedback, writeGoal, writeNote } from "#app/services/mentoring/write-notes.server.ts";
import { writeMentorProfile } from "#app/services/mentoring/write-mentor-profile.server.ts";
import { writeNeeds } from "#app/services/mentoring/write-needs.server.ts";
import { postIdOf } from "#app/services/reference/load-reference-data.server.ts";
import { recordVettingCheck } from "#app/services/selection/record-vetting-check.server.ts";
import { requestVetting } from "#app/services/selection/request-vetting.server.ts";
import { sessionOf } from "#db/queries/booking.server.ts";
import { agreementOf, ownMatches, ownOffers } from "#db/queries/matches.server.ts";
import { ownMentee } from "#db/queries/mentees.server.ts";
import { mentorFor, ownMentor } from "#db/queries/mentors.server.ts";
import { pairStandingOf } from "#db/queries/pair.server.ts";
import { checksOf } from "#db/queries/vetting.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { castMember } from "./cast.ts";
import { menteeParts, mentorParts } from "./mentoring-cast.ts";
import { done, type Stage } from "./stage.ts";

const reads = systemViewer("the demonstration world is built by its own people");
const dayLength = 86_400_000;
const week = [1, 2, 3, 4, 5] as const;

export type MentoringStep = { readonly day: number; readonly run: () => Promise<void> };

/** The programme of the demonstration: twelve mentors, ten mentees, and matches in every state, told day by day. */
class Programme {
  readonly steps: MentoringStep[] = [];
  private readonly mentorIds = new Map<string, string>();
  private readonly matchIds = new Map<string, string>();
  constructor(private readonly stage: Stage) {}

  at(day: number, ...runs: (() => Promise<void>)[]): this {
    for (const run of runs) this.steps.push({ day, run });
    return this;
  }
  private part(code: string) {
    return mentorParts.find((part) => part.code === code)!;
  }
  private idOf(code: string): string {
    return this.mentorIds.get(code)!;
  }
  private get store() {
    return this.stage.house.store;
  }

  offers(code: string): () => Promise<void> {
    return async () => {
      const part = this.part(code);
      const person = castMember(code);
      const work = await this.stage.as(part.state === null ? "coordinator1" : `focal-${part.state}`);
      const { mentorId } = done(
        await offerMentor(work, {
          memberStateId: part.state,
          givenNames: person.givenNames,
          familyName: person.familyName,
          sex: person.sex,
          nationalities: person.nationalities,
          email: person.email,
          formerPost: part.formerPost,
          separatedOn: this.stage.day(part.separated),
          profile: part.profile,
          languages: part.languages,
          functions: part.functions,
          missions: part.served.map(([mission, postTypeId, year]) => ({
            missionId: mission.toLowerCase(),
            postTypeId,
            endedOn: `${year}-06-30`,
          })),
        }),
        `offer ${code}`,
      );
      this.mentorIds.set(code, mentorId);
    };
  }
  clears(code: string, { pending = 0, valid = 500 } = {}): () => Promise<void> {
    return async () => {
      const officer = await this.stage.as("vetting1");
      const mentorId = this.idOf(code);
      done(await requestVetting(officer, { mentorId, candidacyId: null }), `checks of ${code}`);
      const { personId } = (await mentorFor(reads, this.store, mentorId))!;
      for (const [row, check] of (await checksOf(reads, this.store, [personId])).entries())
        if (row >= pending)
          done(
            await recordVettingCheck(officer, {
              mentorId,
              checkId: check.id,
              version: check.version,
              outcome: "cleared",
              validUntil: this.stage.day(valid),
              finding: "",
            }),
            `check of ${code}`,
          );
    };
  }
  admits(code: string, trained: number): () => Promise<void> {
    return async () => {
      const coordinator = await this.stage.as("coordinator1");
      const mentorId = this.idOf(code);
      const { version } = (await mentorFor(coordinator.viewer, this.store, mentorId))!;
      done(
        await admitMentor(coordinator, {
          mentorId,
          version,
          trainedOn: this.stage.day(trained),
          language: "en",
          samePerson: true,
        }),
        `admit ${code}`,
      );
    };
  }
  profiles(code: string): () => Promise<void> {
    return async () => {
      const part = this.part(code);
      const work = await this.stage.as(code);
      const own = (await ownMentor(work.viewer, this.store))!;
      done(
        await writeMentorProfile(work, {
          version: own.version,
          profile: part.profile,
          capacity: part.capacity,
          languages: part.languages,
          functions: part.functions,
          zone: castMember(code).zone,
          hours: week.flatMap((isoWeekday) => part.hours.map(([from, to]) => ({ isoWeekday, from, to }))),
          away: [{ from: this.stage.day(24), to: this.stage.day(31) }],
          booking: part.booking,
          bufferBefore: 0,
          bufferAfter: 15,
          declares: true,
          notWished: [],
        }),
        `profile ${code}`,
      );
    };
  }
  pauses(code: string): () => Promise<void> {
    return async () => {
      const work = await this.stage.as(code);
      const own = (await ownMentor(work.viewer, this.store))!;
      done(
        await moveMentor(work, {
          mentorId: own.id,
          version: own.version,
          act: "pause",
          reason: "Travelling for a while",
        }),
        `pause ${code}`,
      );
    };
  }
  enrols(code: string, started: number): () => Promise<void> {
    return async () => {
      const part = menteeParts.find((one) => one.code === code)!;
      const person = castMember(code);
      done(
        await enrolMentee(await this.stage.as("coordinator1"), {
          postId: postIdOf(part.mission, part.postType),
          startedOn: this.stage.day(started),
          email: person.email,
          language: person.language,
          candidacyId: null,
          givenNames: person.givenNames,
          familyName: person.familyName,
          sex: person.sex,
        }),
        `enrol ${code}`,
      );
    };
  }
  needs(code: string): () => Promise<void> {
    return async () => {
      const part = menteeParts.find((one) => one.code === code)!;
      const work = await this.stage.as(code);
      const own = (await ownMentee(work.viewer, this.store))!;
      done(
        await writeNeeds(work, {
          version: own.version,
          needs: part.needs,
          goals: part.goals,
          languages: part.languages,
          zone: own.zone,
          hours: [1, 2, 3, 4, 5, 6, 7]
            .filter((isoWeekday) => !own.weekend.includes(isoWeekday))
            .map((isoWeekday) => ({ isoWeekday, from: 480, to: 1080 })),
          preferredSex: part.preferredSex,
          notWished: [],
        }),
        `needs ${code}`,
      );
    };
  }
  /** The mentee asks the first of its offers in its own order. */
  asks(code: string): () => Promise<void> {
    return async () => {
      const work = await this.stage.as(code);
      const [offer] = (await ownOffers(work.viewer, this.store, null)).filter(({ state }) => state === "offered");
      if (!offer) throw new Error(`${code} has no offer`);
      done(await chooseMentor(work, { matchId: offer.id }), `${code} asks`);
      this.matchIds.set(code, offer.id);
    };
  }
  /** The mentor whom a mentee asked, or is paired with. */
  private async mentorOf(code: string): Promise<string> {
    const work = await this.stage.as(code);
    const match = (await ownMatches(work.viewer, this.store)).find(({ id }) => id === this.matchIds.get(code))!;
    return mentorParts.find((part) => this.mentorIds.get(part.code) === match.mentorId)!.code;
  }
  accepts(code: string): () => Promise<void> {
    return async () => {
      done(
        await acceptRequest(await this.stage.as(await this.mentorOf(code)), {
          matchId: this.matchIds.get(code)!,
          ...nothingSaid,
        }),
        `accept ${code}`,
      );
    };
  }
  refuses(code: string): () => Promise<void> {
    return async () => {
      done(
        await refuseRequest(await this.stage.as(await this.mentorOf(code)), {
          matchId: this.matchIds.get(code)!,
          ...nothingSaid,
        }),
        `refuse ${code}`,
      );
    };
  }
  lapses(): () => Promise<void> {
    return async () => {
      if ((await lapseRequests(this.stage.house)) !== 1) throw new Error("One request should have lapsed");
    };
  }
  /** The terms are written by the mentee and signed by both, or by the mentee alone. */
  agrees(code: string, both = true): () => Promise<void> {
    return async () => {
      const matchId = this.matchIds.get(code)!;
      const mentee = await this.stage.as(code);
      const version = async () => {
        const standing = (await pairStandingOf(mentee.viewer, this.store, matchId))!;
        return (await agreementOf(mentee.viewer, this.store, standing))!.version;
      };
      done(
        await writeAgreement(mentee, {
          matchId,
          version: await version(),
          cadenceWeeks: 2,
          channel: castMember(code).language === "fr" ? "Ligne sécurisée de la mission" : "The mission’s secure line",
        }),
        `terms ${code}`,
      );
      done(await signAgreement(mentee, { matchId, version: await version() }), `sign ${code}`);
      if (both)
        done(
          await signAgreement(await this.stage.as(await this.mentorOf(code)), { matchId, version: await version() }),
          `sign with ${code}`,
        );
    };
  }
  goal(code: string, text: string, state: "open" | "underWay" | "done"): () => Promise<void> {
    return async () => {
      done(
        await writeGoal(await this.stage.as(code), {
          matchId: this.matchIds.get(code)!,
          goalId: null,
          version: 0,
          text,
          state,
        }),
        `goal ${code}`,
      );
    };
  }
  /** Books the first free hour from so many days ahead on. */
  books(
    code: string,
    ahead: number,
    agenda: string,
    seen: (sessionId: string) => void = () => {},
  ): () => Promise<void> {
    return async () => {
      const work = await this.stage.as(code);
      const matchId = this.matchIds.get(code)!;
      const pair = (await pairStandingOf(work.viewer, this.store, matchId))!;
      const now = this.stage.house.now();
      const within = [now + ahead * dayLength, now + (ahead + 14) * dayLength] as const;
      const { time } = (await pairAt(work, pair, within))!;
      const [startsAt] = startsFor(time, now, 60, within);
      if (startsAt === undefined) throw new Error(`${code} finds no time`);
      seen(done(await bookSession(work, { matchId, startsAt, length: 60, agenda }), `book ${code}`).sessionId);
    };
  }
  /** One session from booking to what came of it; the day of closing lies some days later. */
  session(
    code: string,
    day: number,
    agenda: string,
    as: "held" | "menteeMissed",
    words?: { readonly mentee: string; readonly mentor: string; readonly usefulness: number },
  ): this {
    let sessionId = "";
    return this.at(
      day,
      this.books(code, 2, agenda, (id) => (sessionId = id)),
    )
      .at(day + 1, async () => {
        // A mentor who is asked first answers the next day.
        const matchId = this.matchIds.get(code)!;
        const row = (await sessionOf(reads, this.store, matchId, sessionId))!;
        if (row.state !== "requested") return;
        const mentor = await this.stage.as(await this.mentorOf(code));
        done(
          await answerSession(mentor, { matchId, sessionId, version: row.version, answer: "accept" }),
          `answer ${code}`,
        );
      })
      .at(day + 10, async () => {
        const matchId = this.matchIds.get(code)!;
        const mentor = await this.stage.as(await this.mentorOf(code));
        const mentee = await this.stage.as(code);
        const row = (await sessionOf(reads, this.store, matchId, sessionId))!;
        done(await closeSession(mentor, { matchId, sessionId, version: row.version, as }), `close ${code}`);
        if (!words) return;
        const note = { matchId, sessionId, version: 0 };
        done(await writeNote(mentee, { ...note, text: words.mentee, shared: false }), "note of the mentee");
        done(await writeNote(mentor, { ...note, text: words.mentor, shared: true }), "note of the mentor");
        done(
          await giveFeedback(mentee, { matchId, sessionId, usefulness: words.usefulness, comment: "" }),
          "feedback of the mentee",
        );
      });
  }
  ends(code: string, as: MatchEnding): () => Promise<void> {
    return async () => {
      done(await endMatch(await this.stage.as(code), { matchId: this.matchIds.get(code)!, as }), `end ${code}`);
    };
  }
}

/** The steps of the mentoring programme, in the order of their days. */
export function mentoringSteps(stage: Stage): MentoringStep[] {
  const tale = new Programme(stage);
  const pool = ["mentor1", "mentor2", "mentor3", "mentor4", "mentor5", "mentor6", "mentor7", "mentor8", "mentor9"];
  for (const [index, code] of pool.entries())
    tale
      .at(-260 + index, tale.offers(code))
      .at(-245 + index, tale.clears(code, index === 4 ? { valid: 35 } : {}))
      .at(-230, tale.admits(code, -235))
      .at(-228, tale.profiles(code));
  tale.at(-40, tale.offers("mentor10")).at(-30, tale.clears("mentor10"));
  tale.at(-25, tale.offers("mentor11")).at(-20, tale.clears("mentor11", { pending: 2 }));
  tale.at(-4, tale.offers("mentor12"));

  // Completed.
  tale
    .at(-225, tale.enrols("mentee9", -240))
    .at(-222, tale.needs("mentee9"), tale.asks("mentee9"))
    .at(-221, tale.accepts("mentee9"), tale.agrees("mentee9"));
  tale.session("mentee9", -210, "Where the record stands", "held", {
    mentee: "I had not seen how much of it is mine to decide.",
    mentor: "Two chapters of the record by spring; we look at the first one next time.",
    usefulness: 5,
  });
  tale.at(-60, tale.ends("mentee9", "complete"));
  // Active, with sessions behind and ahead.
  tale
    .at(-120, tale.enrols("mentee1", -130))
    .at(-118, tale.needs("mentee1"))
    .at(-117, tale.asks("mentee1"))
    .at(-116, tale.accepts("mentee1"), tale.agrees("mentee1"))
    .at(
      -114,
      tale.goal("mentee1", "A weekly hour with the deputies that nobody cancels", "done"),
      tale.goal("mentee1", "One message on protection that all sections give alike", "underWay"),
      tale.goal("mentee1", "A successor for the chief of staff", "open"),
    );
  tale.session("mentee1", -110, "The first hundred days", "held", {
    mentee: "Say less in the morning meeting. Ask who is missing.",
    mentor: "Whom to call before the council meets: a list of five.",
    usefulness: 4,
  });
  tale.session("mentee1", -85, "Working with the force commander", "held", {
    mentee: "The disagreement is about risk, not about rank.",
    mentor: "Try the walk around the camp before the talk.",
    usefulness: 5,
  });
  tale.session("mentee1", -35, "After the convoy", "held");
  tale.at(-2, tale.books("mentee1", 5, "How to close the year"));
  // Active, with two sessions missed.
  tale
    .at(-90, tale.enrols("mentee2", -100))
    .at(-88, tale.needs("mentee2"), tale.asks("mentee2"))
    .at(-87, tale.accepts("mentee2"), tale.agrees("mentee2"));
  tale.session("mentee2", -80, "", "menteeMissed").session("mentee2", -50, "", "menteeMissed");
  // Active, younger.
  tale
    .at(-70, tale.enrols("mentee3", -80))
    .at(-68, tale.needs("mentee3"), tale.asks("mentee3"))
    .at(-67, tale.accepts("mentee3"), tale.agrees("mentee3"));
  tale.session("mentee3", -58, "Uniformed colleagues", "held");
  tale.at(-2, tale.books("mentee3", 7, "The line, again"));
  // Ended before its end, and offered anew.
  tale
    .at(-66, tale.enrols("mentee8", -75))
    .at(-65, tale.needs("mentee8"), tale.asks("mentee8"))
    .at(-64, tale.accepts("mentee8"), tale.agrees("mentee8"))
    .at(-26, tale.ends("mentee8", "end"))
    .at(-15, tale.needs("mentee8"));
  // Agreed: one signature is there.
  tale
    .at(-12, tale.enrols("mentee4", -20))
    .at(-10, tale.needs("mentee4"), tale.asks("mentee4"))
    .at(-8, tale.accepts("mentee4"))
    .at(-6, tale.agrees("mentee4", false));
  // Refused once, lapsed once, choosing again.
  tale
    .at(-24, tale.enrols("mentee6", -33))
    .at(-23, tale.needs("mentee6"), tale.asks("mentee6"))
    .at(-22, tale.refuses("mentee6"))
    .at(-21, tale.asks("mentee6"))
    .at(-17, tale.lapses());
  // Choosing for the first time, and asked since yesterday.
  tale.at(-9, tale.enrols("mentee7", -15)).at(-5, tale.needs("mentee7"));
  tale.at(-7, tale.enrols("mentee5", -14)).at(-5, tale.needs("mentee5")).at(-1, tale.asks("mentee5"));
  // Just enrolled.
  tale.at(-3, tale.enrols("mentee10", -9));
  tale.at(-30, tale.pauses("mentor9"));
  return tale.steps;
}
