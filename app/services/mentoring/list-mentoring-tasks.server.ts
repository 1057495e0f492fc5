import { languageOf } from "#app/domain/languages.ts";
import { message } from "#app/domain/message.ts";
import { monthsAfter, renewalDays } from "#app/domain/mentoring/programme.ts";
import { noShowsToTell } from "#app/domain/mentoring/states.ts";
import { holds, type Viewer } from "#app/domain/policy.ts";
import { addDays } from "#app/domain/selection/plan.ts";
import type { Task } from "#app/services/selection/list-tasks.server.ts";
import type { House } from "#app/services/work.server.ts";
import { sessionsOf } from "#db/queries/booking.server.ts";
import { agreementOf, ownMatches, ownOffers, programmeMatches, sessionCounts } from "#db/queries/matches.server.ts";
import { appointees, ownMentee } from "#db/queries/mentees.server.ts";
import { ownMentor } from "#db/queries/mentors.server.ts";
import { pairStandingOf } from "#db/queries/pair.server.ts";
import { mentorQueue } from "#db/queries/vetting.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { shownMentors } from "./show-mentors.server.ts";

const task = (id: string, key: string, more: Pick<Task, "subject" | "href"> & Partial<Task>): Task => ({
  id: `mentoring:${id}`,
  title: message(`task.mentoring.${key}`),
  detail: null,
  due: null,
  mine: true,
  ...more,
});
/** A name as the subject of a task. */
const named = (name: string) => message("mentor.named", { name });

/** What waits in the programme for this viewer: as mentor, mentee, coordinator, vetting officer or adjudicator. */
export async function mentoringTasks(viewer: Viewer, house: House): Promise<Task[]> {
  const tasks: Task[] = [];
  if (holds(viewer, "mentor", "mentee")) tasks.push(...(await pairTasks(viewer, house)));
  if (holds(viewer, "mentoringCoordinator")) tasks.push(...(await coordinatorTasks(viewer, house)));
  if (holds(viewer, "vettingOfficer", "adjudicator")) tasks.push(...(await vettingTasks(viewer, house)));
  return tasks;
}

async function pairTasks(viewer: Viewer, house: House): Promise<Task[]> {
  const { store } = house;
  const tasks: Task[] = [];
  const today = dayOf(house.now());
  const mentor = await ownMentor(viewer, store);
  if (mentor?.state === "admitted") {
    const runsOut = mentor.conflictDeclaredOn === null ? today : monthsAfter(mentor.conflictDeclaredOn, 12);
    if (runsOut <= addDays(today, renewalDays))
      tasks.push(
        task("declare", "declare", {
          subject: message("mentoring.title"),
          href: "/mentoring/profile",
          due: mentor.conflictDeclaredOn === null ? null : Date.parse(runsOut),
        }),
      );
    if (mentor.hours.length === 0)
      tasks.push(task("hours", "hours", { subject: message("mentoring.title"), href: "/mentoring/profile" }));
  }
  const mentee = await ownMentee(viewer, store);
  const matches = await ownMatches(viewer, store);
  if (mentee?.needsWrittenAt === null)
    tasks.push(task("needs", "needs", { subject: message("mentoring.title"), href: "/mentoring/needs" }));
  const engaged = matches.some(
    ({ side, state }) => side === "mentee" && ["requested", "agreed", "active"].includes(state),
  );
  if (mentee && !engaged && (await ownOffers(viewer, store, null)).some(({ state }) => state === "offered"))
    tasks.push(task("choose", "choose", { subject: message("mentoring.title"), href: "/mentoring/offers" }));
  for (const match of matches) {
    const subject = named(match.side === "mentor" ? match.menteeName : match.mentorName);
    if (match.state === "requested" && match.side === "mentor")
      tasks.push(
        task(`answer:${match.id}`, "answer", {
          subject,
          href: `/mentoring/requests/${match.id}`,
          due: match.answerDueAt,
        }),
      );
    if (match.state === "active") tasks.push(...(await sessionTasks(viewer, house, match, subject)));
    if (match.state === "agreed") {
      const standing = await pairStandingOf(viewer, store, match.id);
      const agreement = standing && (await agreementOf(viewer, store, standing));
      if (agreement && (match.side === "mentor" ? agreement.mentorSignedAt : agreement.menteeSignedAt) === null)
        tasks.push(task(`sign:${match.id}`, "sign", { subject, href: `/matches/${match.id}/agreement` }));
    }
  }
  return tasks;
}

/** What waits in a pair's sessions: the mentor's answer to one that was asked for, and a word on one that is past. */
async function sessionTasks(
  viewer: Viewer,
  house: House,
  match: Awaited<ReturnType<typeof ownMatches>>[number],
  subject: Task["subject"],
): Promise<Task[]> {
  const now = house.now();
  return (await sessionsOf(viewer, house.store, match.id)).flatMap(({ id, state, endsAt, answerDueAt }) => {
    const href = `/matches/${match.id}/sessions/${id}`;
    if (state === "requested" && match.side === "mentor" && (answerDueAt === null || answerDueAt >= now))
      return [task(`session:${id}`, "answerSession", { subject, href: `${href}/answer`, due: answerDueAt })];
    if (state === "booked" && endsAt < now) return [task(`close:${id}`, "close", { subject, href: `${href}/close` })];
    return [];
  });
}

async function coordinatorTasks(viewer: Viewer, house: House): Promise<Task[]> {
  const { store } = house;
  const language = languageOf(viewer.locale);
  const mentors = await shownMentors(house, viewer);
  const people = await appointees(viewer, store);
  const counts = await sessionCounts(viewer, store);
  const matches = await programmeMatches(viewer, store);
  return [
    ...mentors
      .filter(({ state, standing }) => state === "offered" && standing?.clearance.status === "cleared")
      .map(({ id, name }) => task(`admit:${id}`, "admit", { subject: named(name), href: `/mentors/${id}/admit` })),
    ...people.map((one) =>
      task(`enrol:${one.candidacyId}`, "enrol", {
        subject: message("process.named", { post: one.title[language], mission: one.mission[language] }),
        href: `/mentees/new?candidacy=${one.candidacyId}`,
      }),
    ),
    ...matches
      .filter(({ state, gone }) => gone && (state === "agreed" || state === "active"))
      .map(({ id, mentorName, menteeName }) =>
        task(`gone:${id}`, "gone", {
          subject: message("match.of", { mentor: mentorName, mentee: menteeName }),
          href: `/matches/${id}/end`,
        }),
      ),
    ...matches
      .filter(({ id, state }) => state === "active" && (counts.get(id)?.missed ?? 0) >= noShowsToTell)
      .map(({ id, mentorName, menteeName }) =>
        task(`missed:${id}`, "missed", {
          subject: message("match.of", { mentor: mentorName, mentee: menteeName }),
          href: `/matches/${id}`,
        }),
      ),
  ];
}

async function vettingTasks(viewer: Viewer, house: House): Promise<Task[]> {
  const rows = await mentorQueue(viewer, house.store, house.now());
  const tasks: Task[] = [];
  for (const { mentorId, name, checks, toAsk } of rows) {
    const href = `/mentors/${mentorId}/checks`;
    if (holds(viewer, "vettingOfficer") && (toAsk > 0 || checks.some(({ standing }) => standing === "pending")))
      tasks.push(task(`vet:${mentorId}`, "vet", { subject: named(name), href }));
    if (holds(viewer, "adjudicator") && checks.some(({ standing }) => standing === "adverse"))
      tasks.push(task(`rule:${mentorId}`, "rule", { subject: named(name), href }));
  }
  return tasks;
}
