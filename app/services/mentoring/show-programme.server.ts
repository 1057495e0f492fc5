import { eligibilityOf, sharedLanguageLevel, languageLevels } from "#app/domain/mentoring/matching.ts";
import { monthsAfter, renewalDays } from "#app/domain/mentoring/programme.ts";
import { noShowsToTell } from "#app/domain/mentoring/states.ts";
import { addDays } from "#app/domain/selection/plan.ts";
import type { Viewer } from "#app/domain/policy.ts";
import type { House } from "#app/services/work.server.ts";
import { programmeMatches, programmeMentees, sessionCounts } from "#db/queries/matches.server.ts";
import { mentorPool } from "#db/queries/matching.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";

const reads = systemViewer("the coordinator reads capacity and renewals of the pool");

/** How far a mentee has come, in turn. */
export const menteeStages = ["noNeeds", "noOffers", "choosing", "asked", "agreed", "active", "over", "ended"] as const;
export type MenteeStage = (typeof menteeStages)[number];
export type Renewal = "declaration" | "clearance";

/** The programme for the coordinator: people, dates, states and counts; no goal, note, agenda or preference. */
export async function shownProgramme(house: House, viewer: Viewer) {
  const { store } = house;
  const now = house.now();
  const today = dayOf(now);
  const [mentees, matches, counts, pool] = await Promise.all([
    programmeMentees(viewer, store),
    programmeMatches(viewer, store),
    sessionCounts(viewer, store),
    mentorPool(reads, store, now),
  ]);
  const staged = mentees.map((one) => {
    const states = matches.filter(({ menteeId }) => menteeId === one.id).map(({ state }) => state);
    const stage: MenteeStage =
      one.endedAt !== null
        ? "ended"
        : states.includes("active")
          ? "active"
          : states.includes("agreed")
            ? "agreed"
            : states.includes("requested")
              ? "asked"
              : one.needsWrittenAt === null
                ? "noNeeds"
                : states.includes("offered")
                  ? "choosing"
                  : states.some((state) => state === "completed" || state === "ended")
                    ? "over"
                    : "noOffers";
    return { ...one, stage };
  });
  const strong = languageLevels.slice(languageLevels.indexOf(sharedLanguageLevel));
  const free = pool
    .filter(({ facts }) => eligibilityOf(facts, today).length === 0)
    .map(({ facts }) => ({
      places: facts.capacity - facts.taken,
      languages: facts.languages.filter(({ level }) => strong.includes(level)).map(({ language }) => language),
    }));
  const waiting = staged.filter(({ stage }) => ["noOffers", "choosing", "asked"].includes(stage));
  const languages = [...new Set([...free, ...waiting].flatMap(({ languages: own }) => own))].sort();
  const horizon = addDays(today, renewalDays);
  const renewals = pool
    .filter(({ facts }) => facts.admitted)
    .flatMap(({ facts, name, clearance }) => {
      const declared = facts.conflictDeclaredOn === null ? null : monthsAfter(facts.conflictDeclaredOn, 12);
      const due: { kind: Renewal; on: string | null }[] = [];
      if (declared === null || declared <= horizon) due.push({ kind: "declaration", on: declared });
      if (clearance.status !== "cleared" || (clearance.validUntil ?? "9999-12-31") <= horizon)
        due.push({ kind: "clearance", on: clearance.validUntil });
      return due.map((one) => ({ id: facts.id, name, ...one }));
    })
    .sort((a, b) => (a.on ?? "").localeCompare(b.on ?? "") || a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
  // Mere offers are the mentee's; the coordinator counts them and sees who was asked.
  const shown = matches.filter(({ state }) => !["offered", "passedOver"].includes(state));
  return {
    mentees: staged.map(({ id, name, post, mission, startedOn, stage }) => ({
      id,
      name,
      post,
      mission,
      startedOn,
      stage,
    })),
    matches: shown.map((match) => ({
      id: match.id,
      state: match.state,
      mentorName: match.mentorName,
      menteeName: match.menteeName,
      chosenAt: match.chosenAt,
      answerDueAt: match.answerDueAt,
      acceptedAt: match.acceptedAt,
      activeAt: match.activeAt,
      endedAt: match.endedAt,
      sessions: counts.get(match.id) ?? { held: 0, missed: 0, next: null, last: null },
    })),
    alerts: shown
      .filter(({ id, state }) => state === "active" && (counts.get(id)?.missed ?? 0) >= noShowsToTell)
      .map(({ id, mentorName, menteeName }) => ({ id, mentorName, menteeName, missed: counts.get(id)!.missed })),
    languages: languages.map((language) => ({
      language,
      demand: waiting.filter((one) => one.languages.includes(language)).length,
      capacity: free.filter((one) => one.languages.includes(language)).reduce((sum, { places }) => sum + places, 0),
    })),
    renewals,
  };
}
