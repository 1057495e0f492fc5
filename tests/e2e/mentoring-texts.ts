import type { FunctionalNeed } from "#app/domain/mentoring/matching.ts";

/** What the people of the mentoring story write: all of it fictional. */
export const mentoringTexts = {
  finding: "Nothing found under file number 8102.",
  goals: "Keep the trust of the ministries, and learn to lead a team that I did not choose.",
  agenda: "The third letter from the ministry, and whether to answer it.",
  channel: "The mission’s secure line",
  sharedNote: "You have more room than you think: ask for the meeting first, and answer afterwards.",
  privateNote: "I left with a plan and slept for the first time this week.",
  feedback: "It changed what I did the next morning.",
} as const;

export type FormerLeader = {
  readonly focal: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly name: string;
  readonly sex: "woman" | "man";
  readonly email: string;
  readonly zone: string;
  readonly formerPost: string;
  /** As the lists of the form say them. */
  readonly mission: string;
  readonly post: string;
  readonly functions: readonly FunctionalNeed[];
  readonly profile: string;
};

function leader(
  focal: string,
  givenNames: string,
  familyName: string,
  rest: Omit<FormerLeader, "focal" | "givenNames" | "familyName" | "name">,
): FormerLeader {
  return { focal, givenNames, familyName, name: `${givenNames} ${familyName}`, ...rest };
}
/** Three former leaders of three States; the first has no account, the others have one without a role. */
export const formerLeaders: readonly FormerLeader[] = [
  leader("Ruairí Dunleavane", "Gráinne", "Mac Oscairleigh", {
    sex: "woman",
    email: "grainne.macoscairleigh@mentors.example",
    zone: "Europe/London",
    formerPost: "Deputy Head of Mission (political), UNAMI",
    mission: "unami",
    post: "dsrsgPolitical",
    functions: ["hostGovernment", "teamLeadership", "politicalProcess"],
    profile: "Eleven years between ministries and missions; I know the third letter on the same matter.",
  }),
  leader("Prakash Bhattaraju", "Prakash", "Thulungwasti", {
    sex: "man",
    email: "prakash.thulungwasti@mentors.example",
    zone: "Asia/Kathmandu",
    formerPost: "Force Commander, UNDOF",
    mission: "undof",
    post: "forceCommander",
    functions: ["commandAndControl", "hostGovernment"],
    profile: "Thirty-four years in uniform, two commands in peace operations.",
  }),
  leader("Sirkka Mäkelänranta", "Marjatta", "Kuusenkoskela", {
    sex: "woman",
    email: "marjatta.kuusenkoskela@mentors.example",
    zone: "Europe/Helsinki",
    formerPost: "Head of Mission, UNMIK",
    mission: "unmik",
    post: "srsg",
    functions: ["conductAndDiscipline", "teamLeadership"],
    profile: "A judge before I was a diplomat; I worked on discipline in a mission that had looked away.",
  }),
];
