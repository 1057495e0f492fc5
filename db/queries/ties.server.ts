import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Viewer } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import { mentee, mentor, mentoringMatch, pairTie } from "#db/schema/mentoring.tables.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { asksForProgramme } from "./mentees.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

const mentorPerson = alias(person, "mentor_person");
const menteePerson = alias(person, "mentee_person");

/** Ties with the names of the two; the reason as it is sealed. */
function tiesWithNames(store: Store) {
  return store.db
    .select({
      id: pairTie.id,
      kind: pairTie.kind,
      endedOn: pairTie.endedOn,
      reason: pairTie.reason,
      setAs: pairTie.setAs,
      setAt: pairTie.setAt,
      version: pairTie.version,
      mentorId: pairTie.mentorId,
      menteeId: pairTie.menteeId,
      mentorGiven: mentorPerson.givenNames,
      mentorFamily: mentorPerson.familyName,
      menteeGiven: menteePerson.givenNames,
      menteeFamily: menteePerson.familyName,
    })
    .from(pairTie)
    .innerJoin(mentor, eq(mentor.id, pairTie.mentorId))
    .innerJoin(mentorPerson, eq(mentorPerson.id, mentor.personId))
    .innerJoin(mentee, eq(mentee.id, pairTie.menteeId))
    .innerJoin(account, eq(account.id, mentee.accountId))
    .innerJoin(menteePerson, eq(menteePerson.id, account.personId));
}
type Joined = Awaited<ReturnType<typeof tiesWithNames>>[number];
const named = ({ mentorGiven, mentorFamily, menteeGiven, menteeFamily, ...row }: Joined) => ({
  ...row,
  mentorName: `${mentorGiven} ${mentorFamily}`,
  menteeName: `${menteeGiven} ${menteeFamily}`,
});

/** The ties that the coordinator's desk has recorded, newest first; what mentors and mentees say is not among them. */
export async function deskTies(viewer: AnyViewer, store: Store) {
  asksForProgramme(viewer);
  const rows = await tiesWithNames(store)
    .where(eq(pairTie.setAs, "coordinator"))
    .orderBy(desc(pairTie.setAt), asc(pairTie.id));
  // A relationship that runs although the two are tied is the coordinator's to see.
  const running = await store.db
    .select({ id: mentoringMatch.id, mentorId: mentoringMatch.mentorId, menteeId: mentoringMatch.menteeId })
    .from(mentoringMatch)
    .where(inArray(mentoringMatch.state, ["agreed", "active"]))
    .orderBy(asc(mentoringMatch.id));
  return rows.map((row) => ({
    ...named(row),
    runningId:
      running.find(({ mentorId, menteeId }) => mentorId === row.mentorId && menteeId === row.menteeId)?.id ?? null,
  }));
}

/** What the viewer has said of others as mentor or mentee, newest first. */
export async function ownTies(viewer: Viewer, store: Store) {
  asks(viewer);
  const rows = await tiesWithNames(store)
    .where(and(eq(pairTie.setBy, viewer.accountId), ne(pairTie.setAs, "coordinator")))
    .orderBy(desc(pairTie.setAt), asc(pairTie.id));
  return rows.map((row) => {
    const { mentorName, menteeName, ...tie } = named(row);
    return { ...tie, other: tie.setAs === "mentor" ? menteeName : mentorName };
  });
}
