/** What the people of the journey write: all of it fictional, each text long enough for its field. */
export const needs = {
  situation:
    "The peace agreement of last spring holds in the capital and is tested every week on three roads. Two armed groups signed, one waits.",
  priorities:
    "Keep the political process inclusive, prepare the local elections, and protect the displaced who return before the rains.",
  challenges:
    "A host authority under pressure, neighbours with interests of their own, and a mission that must do with fewer people next year.",
  purpose:
    "Leads the political work of the mission under the head of mission and deputises in the head of mission's absence.",
  duties:
    "Lead good offices with the parties to the agreement.\nDirect the political, electoral and civil affairs sections.\nRepresent the mission with the diplomatic corps.",
  reportsTo: "Special Representative of the Secretary-General",
} as const;

export const required = [
  "Fifteen years of political or diplomatic work at rising levels of responsibility",
  "Has led a team of a hundred people or more, or a mission component",
];
export const desirable: readonly (readonly [string, number])[] = [
  ["Has mediated between armed groups or has led a ceasefire arrangement", 60],
  ["Knows the region from at least two years of work in it", 40],
];

export type Nominee = {
  readonly state: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: "woman" | "man";
  readonly born: string;
  readonly position: string;
};
/** Two people from each of three States; the third State's list holds no woman and so needs its reason. */
export const nominees: readonly Nominee[] = [
  {
    state: "Ghana",
    givenNames: "Efua",
    familyName: "Quansahmoor",
    sex: "woman",
    born: "1969-03-14",
    position: "Ambassador at large, Ministry of Foreign Affairs",
  },
  {
    state: "Ghana",
    givenNames: "Kwabena",
    familyName: "Ostrowanee",
    sex: "man",
    born: "1966-11-02",
    position: "Director of Political Affairs, Ministry of Foreign Affairs",
  },
  {
    state: "Norway",
    givenNames: "Ragnhild",
    familyName: "Tverrfjelley",
    sex: "woman",
    born: "1971-07-21",
    position: "Special Envoy for the Sahel, Ministry of Foreign Affairs",
  },
  {
    state: "Norway",
    givenNames: "Halvor",
    familyName: "Myrdalstrand",
    sex: "man",
    born: "1968-01-30",
    position: "Head of the Section for Peace and Reconciliation",
  },
  {
    state: "Nepal",
    givenNames: "Dipendra",
    familyName: "Thapaligaun",
    sex: "man",
    born: "1967-05-09",
    position: "Secretary, Ministry of Peace and Reconstruction",
  },
  {
    state: "Nepal",
    givenNames: "Sanjay",
    familyName: "Koiralbesi",
    sex: "man",
    born: "1970-09-17",
    position: "Permanent Representative to the regional organisation",
  },
];
export const nameOf = ({ givenNames, familyName }: Nominee): string => `${givenNames} ${familyName}`;

/** The particulars of a nominee as a focal point types them. */
export function particulars(person: Nominee): Record<string, string> {
  return {
    birthDate: person.born,
    nationality0: person.state,
    currentPosition: person.position,
    serviceYears: "24",
    post0From: "2015",
    post0To: "2021",
    post0Title: "Head of the political section of a field mission",
    post0Organisation: "A regional organisation",
    post0Account:
      "Led a section of a hundred and forty people; brought two armed groups to one table and kept them there for eleven months.",
    language0Code: "en",
    language0Level: "C2",
    language0Evidence: "Working language for twenty years",
    education0Year: "1994",
    education0Title: "Master of international relations",
    education0Institution: "A national university",
    visionStatement:
      "A mission earns its place every morning. I would spend the first weeks listening to those who did not sign, and to the women who kept the markets open while the others fought.",
    statement: `${person.givenNames} has the full confidence of the Government and is released for two years from the day of appointment.`,
  };
}

/** A reason of more than fifty words, for whatever is asked; `about` says what it is on. */
export function reason(about: string): string {
  return (
    `On ${about}: we asked every service concerned for names in writing, twice, and extended the internal term by ten days. ` +
    "The people put forward hold the experience that the needs profile names first, and their files show it with places and dates. " +
    "We have looked at each alternative, say here why it was not taken, and will report on the next occasion what was done to widen the field."
  );
}
