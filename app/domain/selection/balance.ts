import { message, type Message, type MessageValues } from "#app/domain/message.ts";

/** Version of the counting rules in this file; the rule's own version comes with its setting. */
export const balanceMethodVersion = "balance-1";

export const sexes = ["woman", "man", "other", "undisclosed"] as const;
export type Sex = (typeof sexes)[number];

/** The informal regional groups of the General Assembly. */
export const regionalGroups = ["african", "asiaPacific", "easternEuropean", "grulac", "weog"] as const;
export type RegionalGroup = (typeof regionalGroups)[number];

/** Whom the rules count: sex as declared, every nationality (ISO 3166 alpha-2), the regional group if there is one. */
export type Person = {
  readonly id: string;
  readonly sex: Sex;
  readonly nationalities: readonly string[];
  readonly region: RegionalGroup | null;
};

/** A candidate with the answer of the official ratings; null while there is none. */
export type AssessedPerson = Person & { readonly qualified: boolean | null };

/** Levels of posts in rising order; a military or police rank counts by its equivalent. */
export const levels = ["P-5", "D-1", "D-2", "ASG", "USG"] as const;
export type Level = (typeof levels)[number];

export const tracks = ["civilian", "military", "police"] as const;
export type Track = (typeof tracks)[number];

/** A member of a panel; only voting members are counted. */
export type PanelPerson = Person & {
  readonly voting: boolean;
  /** Own level, or the equivalent of the rank; null when unknown. */
  readonly level: Level | null;
  /** From outside the department of the post. */
  readonly external: boolean;
  readonly service: Track;
  /** Day of the training in competency-based interviewing, `YYYY-MM-DD`; null without it. */
  readonly trainedOn: string | null;
};

/** What the rules read of the post. */
export type BalancePost = {
  readonly postType: string;
  readonly isHeadOfMission: boolean;
  readonly level: Level;
  readonly track: Track;
};

export const ruleCodes = [
  "G1",
  "G2",
  "G3",
  "G4",
  "G5",
  "G6",
  "P1",
  "P2",
  "P3",
  "minThreeVoters",
  "maxFiveVoters",
  "oddNumber",
  "bothSexes",
  "twoRegionalGroups",
  "atOrAboveLevel",
  "oneExternal",
  "serviceVoter",
  "trainedInterviewers",
] as const;
export type RuleCode = (typeof ruleCodes)[number];

export type Severity = "block" | "justify" | "info";

/** A rule as a process has it switched on; `threshold` is the rule's one number (people, groups, months) if it has one. */
export type RuleSetting = {
  readonly rule: RuleCode;
  readonly version: number;
  readonly severity: Severity;
  readonly threshold: number | null;
};

function setting(rule: RuleCode, severity: Severity, threshold: number | null = null): RuleSetting {
  return { rule, version: 1, severity, threshold };
}

/** The rules with their customary severities and thresholds; a process freezes its own choice when the call is issued. */
export const customaryRules: readonly RuleSetting[] = [
  setting("G1", "justify"),
  setting("G2", "justify"),
  setting("G3", "justify", 2),
  setting("G4", "justify", 1),
  setting("G5", "block"),
  setting("G6", "block", 2),
  setting("P1", "justify", 0),
  setting("P2", "justify", 0),
  setting("P3", "info", 2),
  setting("minThreeVoters", "justify", 3),
  setting("maxFiveVoters", "justify", 5),
  setting("oddNumber", "justify"),
  setting("bothSexes", "justify", 2),
  setting("twoRegionalGroups", "justify", 2),
  setting("atOrAboveLevel", "justify"),
  setting("oneExternal", "justify", 1),
  setting("serviceVoter", "justify", 1),
  setting("trainedInterviewers", "justify", 36),
];

function customary(rule: RuleCode): RuleSetting {
  return customaryRules.find((entry) => entry.rule === rule)!;
}

/** The rule's number as set, else the customary one; 0 for a rule without. */
function thresholdOf(rule: RuleSetting): number {
  return rule.threshold ?? customary(rule.rule).threshold ?? 0;
}

export const gates = ["nominationList", "convening", "longlist", "shortlist", "recommendedList", "decision"] as const;
export type BalanceGate = (typeof gates)[number];

/** Who signs the reason (under G5 the comparative analysis) where a rule asks for one. */
export type Signer = "focalPoint" | "secretariatOfficer" | "panelChair" | "selectionAuthority";

type GateRule = { readonly rule: RuleCode; readonly signer: Signer | null };
const signedBy = (signer: Signer | null, ...rules: RuleCode[]): GateRule[] => rules.map((rule) => ({ rule, signer }));

/** Which rule is asked at which gate, in the order shown, and who signs. */
export const rulesAtGate: Readonly<Record<BalanceGate, readonly GateRule[]>> = {
  nominationList: signedBy("focalPoint", "G1", "G2"),
  convening: [
    ...signedBy(null, "G6"),
    ...signedBy(
      "panelChair",
      "minThreeVoters",
      "maxFiveVoters",
      "oddNumber",
      "bothSexes",
      "twoRegionalGroups",
      "atOrAboveLevel",
      "oneExternal",
      "serviceVoter",
      "trainedInterviewers",
    ),
  ],
  longlist: signedBy("secretariatOfficer", "P1", "P2"),
  shortlist: [...signedBy("panelChair", "G3", "P1", "P2"), ...signedBy(null, "P3")],
  recommendedList: signedBy("panelChair", "G4", "G5", "P1", "P2"),
  decision: signedBy("selectionAuthority", "G5", "P1", "P2"),
};

export type FindingStatus = "met" | "justify" | "block" | "info" | "notApplicable";

export type SexCounts = Readonly<Record<Sex, number>>;

/** What a finding was computed from; plain data, in id order, fit to be frozen as JSON. */
export type FindingInputs = {
  readonly gate: BalanceGate;
  readonly n: number;
  readonly bySex: SexCounts;
  readonly people: readonly Person[];
  readonly context: Readonly<Record<string, unknown>>;
};

/**
 * What one rule says about one list, panel or decision. It never blocks by itself: the stages read `status`.
 * `have` and `need` are counts of people (regional groups for P3 and twoRegionalGroups), null where the rule has none;
 * `bound` tells whether `need` is a minimum or a maximum; `subjects` are the ids it is about.
 */
export type Finding = {
  readonly rule: RuleCode;
  readonly version: number;
  readonly gate: BalanceGate;
  readonly severity: Severity;
  readonly status: FindingStatus;
  readonly signer: Signer | null;
  readonly have: number | null;
  readonly need: number | null;
  readonly bound: "min" | "max" | null;
  readonly title: Message;
  readonly detail: Message;
  readonly subjects: readonly string[];
  readonly inputs: FindingInputs;
  readonly methodVersion: string;
};

type Verdict = {
  /** Null where the rule does not apply. */
  readonly met: boolean | null;
  readonly have: number | null;
  readonly need: number | null;
  readonly bound: "min" | "max" | null;
  readonly title?: Message;
  readonly detail: Message;
  readonly subjects: readonly string[];
  readonly people: readonly Person[];
  readonly context?: Readonly<Record<string, unknown>>;
};

/** People by declared sex. */
export function countBySex(people: readonly Person[]): SexCounts {
  const counts = { woman: 0, man: 0, other: 0, undisclosed: 0 };
  for (const person of people) counts[person.sex] += 1;
  return counts;
}

/** People by regional group; `none` counts those of a State outside the groups. */
export function countByRegion(people: readonly Person[]): Readonly<Record<RegionalGroup | "none", number>> {
  const counts = { african: 0, asiaPacific: 0, easternEuropean: 0, grulac: 0, weog: 0, none: 0 };
  for (const person of people) counts[person.region ?? "none"] += 1;
  return counts;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function idsOf(people: readonly Person[]): string[] {
  return [...people].sort(byId).map((person) => person.id);
}

function groupsAmong(people: readonly Person[]): number {
  return new Set(people.flatMap((person) => (person.region === null ? [] : [person.region]))).size;
}

function finding(gate: BalanceGate, rule: RuleSetting, verdict: Verdict): Finding {
  const signer = rulesAtGate[gate].find((entry) => entry.rule === rule.rule)?.signer ?? null;
  return {
    rule: rule.rule,
    version: rule.version,
    gate,
    severity: rule.severity,
    status: verdict.met === null ? "notApplicable" : verdict.met ? "met" : rule.severity,
    signer,
    have: verdict.have,
    need: verdict.need,
    bound: verdict.bound,
    title: verdict.title ?? message(`balance.${rule.rule}.title`, { need: thresholdOf(rule) }),
    detail: verdict.detail,
    subjects: verdict.subjects,
    inputs: {
      gate,
      n: verdict.people.length,
      bySex: countBySex(verdict.people),
      people: [...verdict.people].sort(byId).map(({ id, sex, nationalities, region }) => ({
        id,
        sex,
        nationalities: [...nationalities].sort(),
        region,
      })),
      context: { threshold: rule.threshold, ...verdict.context },
    },
    methodVersion: balanceMethodVersion,
  };
}

function notApplicable(people: readonly Person[], detail: Message, context?: Verdict["context"]): Verdict {
  return {
    met: null,
    have: null,
    need: null,
    bound: null,
    detail,
    subjects: [],
    people,
    ...(context === undefined ? {} : { context }),
  };
}

/** A minimum number of women among n people; those of another or undisclosed sex count in n and as neither. */
function womenAtLeast(people: readonly Person[], need: number): Verdict {
  const counts = countBySex(people);
  const values: MessageValues = {
    women: counts.woman,
    men: counts.man,
    n: people.length,
    need,
    neither: counts.other + counts.undisclosed,
  };
  return {
    met: counts.woman >= need,
    have: counts.woman,
    need,
    bound: "min",
    detail: message("balance.women.detail", values),
    subjects: [],
    people,
  };
}

/** G1: on a nomination list of n names at least n/2 women, rounded down (Global Call of 2017). */
export function g1(names: readonly Person[], rule: RuleSetting = customary("G1")): Finding {
  return finding(
    "nominationList",
    rule,
    names.length === 0
      ? notApplicable(names, message("balance.emptyList"))
      : womenAtLeast(names, Math.floor(names.length / 2)),
  );
}

/** G2: on a nomination list at least as many women as all others together. */
export function g2(names: readonly Person[], rule: RuleSetting = customary("G2")): Finding {
  return finding(
    "nominationList",
    rule,
    names.length === 0
      ? notApplicable(names, message("balance.emptyList"))
      : womenAtLeast(names, Math.ceil(names.length / 2)),
  );
}

/** G3: on a shortlist of three or more at least two women; a shorter one is not asked. */
export function g3(shortlist: readonly Person[], rule: RuleSetting = customary("G3")): Finding {
  return finding(
    "shortlist",
    rule,
    shortlist.length < 3
      ? notApplicable(shortlist, message("balance.G3.notApplicable", { n: shortlist.length }))
      : womenAtLeast(shortlist, thresholdOf(rule)),
  );
}

/** G4: on the recommended list at least one woman. */
export function g4(recommended: readonly Person[], rule: RuleSetting = customary("G4")): Finding {
  return finding(
    "recommendedList",
    rule,
    recommended.length === 0
      ? notApplicable(recommended, message("balance.emptyList"))
      : womenAtLeast(recommended, thresholdOf(rule)),
  );
}

function comparison(
  place: "list" | "decision",
  chosen: readonly Person[],
  others: readonly AssessedPerson[],
  analysisSigned: boolean,
): Verdict {
  const chosenIds = new Set(chosen.map((person) => person.id));
  const passedOver = others.filter(
    (person) => person.sex === "woman" && person.qualified === true && !chosenIds.has(person.id),
  );
  const men = chosen.filter((person) => person.sex === "man").length;
  const context = {
    analysisSigned,
    chosen: idsOf(chosen),
    others: [...others].sort(byId).map(({ id, sex, qualified }) => ({ id, sex, qualified })),
  };
  if (men === 0 || passedOver.length === 0)
    return notApplicable(chosen, message(`balance.G5.${place}.notTriggered`), context);
  return {
    met: analysisSigned,
    have: passedOver.length,
    need: 0,
    bound: "max",
    detail: message(`balance.G5.${place}.${analysisSigned ? "signed" : "needed"}`, { count: passedOver.length, men }),
    subjects: idsOf(passedOver),
    people: chosen,
    context,
  };
}

/**
 * G5 at the recommended list: a qualified woman is left out while a man is listed. Met only by a signed comparative
 * analysis (ST/AI/1999/9, 1.8). `omitted` are the assessed candidates who are not on the list.
 */
export function g5AtList(
  input: {
    readonly recommended: readonly Person[];
    readonly omitted: readonly AssessedPerson[];
    readonly analysisSigned: boolean;
  },
  rule: RuleSetting = customary("G5"),
): Finding {
  return finding("recommendedList", rule, comparison("list", input.recommended, input.omitted, input.analysisSigned));
}

/**
 * G5 at the decision: a man is decided while a qualified woman stands on the recommended list. It reads that list
 * alone; the person decided may come from outside it.
 */
export function g5AtDecision(
  input: {
    readonly decided: Person;
    readonly recommended: readonly AssessedPerson[];
    readonly analysisSigned: boolean;
  },
  rule: RuleSetting = customary("G5"),
): Finding {
  return finding("decision", rule, comparison("decision", [input.decided], input.recommended, input.analysisSigned));
}

function votersOf(panel: readonly PanelPerson[]): PanelPerson[] {
  return panel.filter((member) => member.voting);
}

/**
 * G6: a woman among the voters of a panel and, for a post at D-2 or above, at least two voters from outside the
 * department (ST/AI/2010/3).
 */
export function g6(
  panel: readonly PanelPerson[],
  post: Pick<BalancePost, "level">,
  rule: RuleSetting = customary("G6"),
): Finding {
  const voters = votersOf(panel);
  const women = countBySex(voters).woman;
  const externals = voters.filter((member) => member.external).length;
  const needExternals = levels.indexOf(post.level) >= levels.indexOf("D-2") ? thresholdOf(rule) : 0;
  const womanIn = women >= 1;
  const onExternals = womanIn && needExternals > 0;
  return finding("convening", rule, {
    met: womanIn && externals >= needExternals,
    have: onExternals ? externals : women,
    need: onExternals ? needExternals : 1,
    bound: "min",
    title: message(needExternals > 0 ? "balance.G6.titleExternals" : "balance.G6.title", { need: needExternals }),
    detail: message(needExternals > 0 ? "balance.G6.detailExternals" : "balance.G6.detail", {
      women,
      externals,
      need: needExternals,
    }),
    subjects: [],
    people: voters,
    context: { level: post.level, externals: idsOf(voters.filter((member) => member.external)) },
  });
}

function shareNationality(people: readonly Person[], nationalities: readonly string[]): Person[] {
  return people.filter((person) => person.nationalities.some((code) => nationalities.includes(code)));
}

function nationalityVerdict(
  key: "P1" | "P2",
  people: readonly Person[],
  nationalities: readonly string[],
  context: Readonly<Record<string, unknown>>,
): Verdict {
  const shared = shareNationality(people, nationalities);
  return {
    met: shared.length === 0,
    have: shared.length,
    need: 0,
    bound: "max",
    detail: message(`balance.${key}.detail`, { count: shared.length, n: people.length }),
    subjects: idsOf(shared),
    people,
    context,
  };
}

/**
 * P1: nobody shares any nationality with the outgoing holder of the post (A/RES/46/232).
 * @param outgoing the holder's nationalities; null where there is none, as in a new post
 */
export function p1(
  gate: BalanceGate,
  people: readonly Person[],
  outgoing: readonly string[] | null,
  rule: RuleSetting = customary("P1"),
): Finding {
  const context = { outgoing: outgoing === null ? null : [...outgoing].sort() };
  return finding(
    gate,
    rule,
    outgoing === null || outgoing.length === 0
      ? notApplicable(people, message("balance.P1.notApplicable"), context)
      : nationalityVerdict("P1", people, outgoing, context),
  );
}

/** P2: nobody has the nationality of a host State; asked for heads of mission, force and police commissioners only. */
export function p2(
  gate: BalanceGate,
  people: readonly Person[],
  hostStates: readonly string[],
  post: Pick<BalancePost, "postType" | "isHeadOfMission">,
  rule: RuleSetting = customary("P2"),
): Finding {
  const asked = post.isHeadOfMission || post.postType === "forceCommander" || post.postType === "policeCommissioner";
  const context = {
    hostStates: [...hostStates].sort(),
    postType: post.postType,
    isHeadOfMission: post.isHeadOfMission,
  };
  return finding(
    gate,
    rule,
    !asked || hostStates.length === 0
      ? notApplicable(people, message("balance.P2.notApplicable"), context)
      : nationalityVerdict("P2", people, hostStates, context),
  );
}

/** P3: a shortlist spans at least two regional groups; for information. */
export function p3(shortlist: readonly Person[], rule: RuleSetting = customary("P3")): Finding {
  const have = groupsAmong(shortlist);
  const need = thresholdOf(rule);
  return finding(
    "shortlist",
    rule,
    shortlist.length < 2
      ? notApplicable(shortlist, message("balance.P3.notApplicable"))
      : {
          met: have >= need,
          have,
          need,
          bound: "min",
          detail: message("balance.regions.detail", { have, need }),
          subjects: [],
          people: shortlist,
        },
  );
}

/** Whether `on` is at most so many months after `start`, both `YYYY-MM-DD`; the last day counts. */
function isWithinMonths(start: string, on: string, months: number): boolean {
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const passed = monthOf(on) - monthOf(start);
  return passed < months || (passed === months && on.slice(8) <= start.slice(8));
}

function isAtLevel(member: PanelPerson, level: Level): boolean {
  return member.level !== null && levels.indexOf(member.level) >= levels.indexOf(level);
}

/**
 * The composition findings of a panel other than G6, over its voting members: 3-5 of them, an odd number, both
 * sexes, two regional groups, everybody at or above the level of the post, one from outside, for a military or
 * police post a voter of that service and level, training in interviewing in date on the day `on` (`YYYY-MM-DD`).
 */
export function panelFindings(
  panel: readonly PanelPerson[],
  post: Pick<BalancePost, "level" | "track">,
  on: string,
  rules: readonly RuleSetting[] = customaryRules,
): Finding[] {
  const voters = votersOf(panel);
  const n = voters.length;
  const counts = countBySex(voters);
  const verdict = (
    met: boolean,
    have: number | null,
    need: number | null,
    bound: "min" | "max" | null,
    detail: Message,
    subjects: readonly Person[] = [],
    context: Readonly<Record<string, unknown>> = {},
  ): Verdict => ({ met, have, need, bound, detail, subjects: idsOf(subjects), people: voters, context });

  const verdicts: Partial<Record<RuleCode, (rule: RuleSetting) => Verdict>> = {
    minThreeVoters: (rule) => {
      const need = thresholdOf(rule);
      return verdict(n >= need, n, need, "min", message("balance.voters.detail", { n }));
    },
    maxFiveVoters: (rule) => {
      const need = thresholdOf(rule);
      return verdict(n <= need, n, need, "max", message("balance.voters.detail", { n }));
    },
    oddNumber: () => verdict(n % 2 === 1, n, null, null, message("balance.voters.detail", { n })),
    bothSexes: (rule) => {
      const have = (counts.woman > 0 ? 1 : 0) + (counts.man > 0 ? 1 : 0);
      return verdict(
        have >= thresholdOf(rule),
        have,
        thresholdOf(rule),
        "min",
        message("balance.bothSexes.detail", {
          women: counts.woman,
          men: counts.man,
          neither: counts.other + counts.undisclosed,
        }),
      );
    },
    twoRegionalGroups: (rule) => {
      const have = groupsAmong(voters);
      const need = thresholdOf(rule);
      return verdict(have >= need, have, need, "min", message("balance.regions.detail", { have, need }));
    },
    atOrAboveLevel: () => {
      const short = voters.filter((member) => !isAtLevel(member, post.level));
      return verdict(
        short.length === 0,
        n - short.length,
        n,
        "min",
        message("balance.atOrAboveLevel.detail", { have: n - short.length, n, level: post.level }),
        short,
        { level: post.level, levels: Object.fromEntries(voters.map((member) => [member.id, member.level])) },
      );
    },
    oneExternal: (rule) => {
      const externals = voters.filter((member) => member.external);
      const need = thresholdOf(rule);
      return verdict(
        externals.length >= need,
        externals.length,
        need,
        "min",
        message("balance.oneExternal.detail", { have: externals.length, need }),
        [],
        { externals: idsOf(externals) },
      );
    },
    serviceVoter: (rule) => {
      if (post.track === "civilian") return notApplicable(voters, message("balance.serviceVoter.notApplicable"));
      const fitting = voters.filter((member) => member.service === post.track && isAtLevel(member, post.level));
      const need = thresholdOf(rule);
      return verdict(
        fitting.length >= need,
        fitting.length,
        need,
        "min",
        message("balance.serviceVoter.detail", { have: fitting.length, need, track: post.track }),
        [],
        { track: post.track, level: post.level, fitting: idsOf(fitting) },
      );
    },
    trainedInterviewers: (rule) => {
      const months = thresholdOf(rule);
      const untrained = voters.filter(
        ({ trainedOn }) => trainedOn === null || trainedOn > on || !isWithinMonths(trainedOn, on, months),
      );
      return verdict(
        untrained.length === 0,
        n - untrained.length,
        n,
        "min",
        message("balance.trainedInterviewers.detail", { count: untrained.length, n }),
        untrained,
        { on, trainedOn: Object.fromEntries(voters.map((member) => [member.id, member.trainedOn])) },
      );
    },
  };
  return rulesAtGate.convening.flatMap(({ rule: code }) => {
    const rule = rules.find((entry) => entry.rule === code);
    const judge = verdicts[code];
    return rule && judge ? [finding("convening", rule, judge(rule))] : [];
  });
}

type ListContext = {
  /** Nationalities of the outgoing holder; null where there is none. */
  readonly outgoing: readonly string[] | null;
  readonly hostStates: readonly string[];
  readonly post: Pick<BalancePost, "postType" | "isHeadOfMission">;
};

/** What each gate's rules read. Whatever the viewer may not see is left out by the caller, before counting. */
export type GateInputs = {
  /** The list rule is the call's: it alone decides between G1 and G2. */
  readonly nominationList: { readonly names: readonly Person[]; readonly listRule: "none" | "G1" | "G2" };
  readonly convening: {
    readonly panel: readonly PanelPerson[];
    readonly post: Pick<BalancePost, "level" | "track">;
    readonly on: string;
  };
  readonly longlist: ListContext & { readonly names: readonly Person[] };
  readonly shortlist: ListContext & { readonly names: readonly Person[] };
  readonly recommendedList: ListContext & {
    readonly names: readonly Person[];
    readonly omitted: readonly AssessedPerson[];
    readonly analysisSigned: boolean;
  };
  readonly decision: ListContext & {
    readonly decided: Person;
    readonly recommended: readonly AssessedPerson[];
    readonly analysisSigned: boolean;
  };
};

type Judge = (rule: RuleSetting) => Finding;
type Judges = Partial<Record<RuleCode, Judge>>;

function nationalityJudges(gate: BalanceGate, people: readonly Person[], context: ListContext): Judges {
  return {
    P1: (rule) => p1(gate, people, context.outgoing, rule),
    P2: (rule) => p2(gate, people, context.hostStates, context.post, rule),
  };
}

const judgesAt: { readonly [G in Exclude<BalanceGate, "convening">]: (inputs: GateInputs[G]) => Judges } = {
  nominationList: ({ names, listRule }) => ({
    ...(listRule === "G1" ? { G1: (rule) => g1(names, rule) } : {}),
    ...(listRule === "G2" ? { G2: (rule) => g2(names, rule) } : {}),
  }),
  longlist: (inputs) => nationalityJudges("longlist", inputs.names, inputs),
  shortlist: (inputs) => ({
    G3: (rule) => g3(inputs.names, rule),
    ...nationalityJudges("shortlist", inputs.names, inputs),
    P3: (rule) => p3(inputs.names, rule),
  }),
  recommendedList: (inputs) => ({
    G4: (rule) => g4(inputs.names, rule),
    G5: (rule) =>
      g5AtList({ recommended: inputs.names, omitted: inputs.omitted, analysisSigned: inputs.analysisSigned }, rule),
    ...nationalityJudges("recommendedList", inputs.names, inputs),
  }),
  decision: (inputs) => ({
    G5: (rule) => g5AtDecision(inputs, rule),
    ...nationalityJudges("decision", [inputs.decided], inputs),
  }),
};

/**
 * Every finding of a gate, in the order of `rulesAtGate`, for the rules that the process has switched on.
 * At the nomination list the call's own list rule decides, with the version given here or else the customary one.
 */
export function findingsAt<G extends BalanceGate>(
  gate: G,
  inputs: GateInputs[G],
  rules: readonly RuleSetting[] = customaryRules,
): Finding[] {
  if (gate === "convening") {
    const { panel, post, on } = inputs as GateInputs["convening"];
    const rule = rules.find((entry) => entry.rule === "G6");
    return [...(rule ? [g6(panel, post, rule)] : []), ...panelFindings(panel, post, on, rules)];
  }
  const listGate = gate as Exclude<BalanceGate, "convening">;
  const judges = (judgesAt[listGate] as (inputs: GateInputs[G]) => Judges)(inputs);
  return rulesAtGate[listGate].flatMap(({ rule: code }) => {
    const judge = judges[code];
    const rule =
      rules.find((entry) => entry.rule === code) ?? (gate === "nominationList" ? customary(code) : undefined);
    return judge && rule ? [judge(rule)] : [];
  });
}

// ---------------------------------------------------------------------------------------------------------- funnel

/** A group below this size gets no rate and no ratio. */
export const fewestForRate = 5;

export type Passing = { readonly group: string; readonly selected: number; readonly pool: number };

export type GroupRate = Passing & {
  /** selected / pool, 0-1; null below `fewestForRate`. */
  readonly rate: number | null;
  /** The group's rate over the best rate; null where it cannot be told. */
  readonly impactRatio: number | null;
  /** Whether it is below four fifths, compared in whole numbers; null with the ratio. */
  readonly belowFourFifths: boolean | null;
  /** People of the group who would pass if passing were blind to it: selected in all x pool / pool in all. */
  readonly expected: number | null;
  readonly reason: Message | null;
};

/**
 * Rates of passing one stage by group, each against the best rate (the four-fifths comparison of 29 CFR 1607.4(D)).
 * Groups smaller than five are left out of the comparison. A group is flagged if and only if
 * 5 s_g n_r < 4 s_r n_g, so that a ratio of exactly four fifths never is.
 *
 * @param groups whole counts with selected <= pool
 * @throws RangeError for other counts
 */
export function impactRatios(groups: readonly Passing[]): GroupRate[] {
  let best: Passing | null = null;
  let compared = 0;
  let pools = 0;
  let selections = 0;
  for (const group of groups) {
    const { selected, pool } = group;
    if (!Number.isSafeInteger(selected) || !Number.isSafeInteger(pool) || selected < 0 || selected > pool)
      throw new RangeError(`${selected} of ${pool}`);
    pools += pool;
    selections += selected;
    if (pool < fewestForRate) continue;
    compared += 1;
    if (best === null || selected * best.pool > best.selected * pool) best = group;
  }
  return groups.map((group): GroupRate => {
    const { selected, pool } = group;
    const rate = pool < fewestForRate ? null : selected / pool;
    const expected = pools === 0 ? null : (selections * pool) / pools;
    const untold = (reason: Message): GroupRate => ({
      ...group,
      rate,
      impactRatio: null,
      belowFourFifths: null,
      expected,
      reason,
    });
    if (pool < fewestForRate) return untold(message("balance.funnel.tooFew", { pool, least: fewestForRate }));
    if (best === null || compared < 2) return untold(message("balance.funnel.nothingToCompare"));
    if (best.selected === 0) return untold(message("balance.funnel.nobodyPassed"));
    return {
      ...group,
      rate,
      impactRatio: (selected * best.pool) / (best.selected * pool),
      belowFourFifths: 5 * selected * best.pool < 4 * best.selected * pool,
      expected,
      reason: null,
    };
  });
}

export type FunnelStage = {
  readonly stage: string;
  readonly n: number;
  readonly bySex: SexCounts;
  readonly byRegion: Readonly<Record<RegionalGroup | "none", number>>;
};
export type FunnelTransition = {
  readonly from: string;
  readonly to: string;
  /** Women and men; the others are in the counts of the stages, apart. */
  readonly bySex: readonly GroupRate[];
  /** The lower of the two rates over the higher; null where it cannot be told. */
  readonly sexRatio: number | null;
  readonly byRegion: readonly GroupRate[];
};
export type Funnel = {
  readonly stages: readonly FunnelStage[];
  readonly transitions: readonly FunnelTransition[];
  readonly methodVersion: string;
};

/**
 * How many of each declared sex and regional group stand at each stage and go on to the next. Only those who stood
 * at the stage before count as having passed it: a name brought in later moves no rate.
 */
export function funnel(stages: readonly { readonly stage: string; readonly people: readonly Person[] }[]): Funnel {
  const transitions: FunnelTransition[] = [];
  for (let at = 1; at < stages.length; at += 1) {
    const from = stages[at - 1]!;
    const to = stages[at]!;
    const passed = new Set(to.people.map((person) => person.id));
    const passing = (group: string, within: readonly Person[]): Passing => ({
      group,
      pool: within.length,
      selected: within.filter((person) => passed.has(person.id)).length,
    });
    const bySex = impactRatios(
      (["woman", "man"] as const).map((sex) =>
        passing(
          sex,
          from.people.filter((person) => person.sex === sex),
        ),
      ),
    );
    const ratios = bySex.flatMap((group) => (group.impactRatio === null ? [] : [group.impactRatio]));
    transitions.push({
      from: from.stage,
      to: to.stage,
      bySex,
      sexRatio: ratios.length === bySex.length ? Math.min(...ratios) : null,
      byRegion: impactRatios(
        regionalGroups.map((region) =>
          passing(
            region,
            from.people.filter((person) => person.region === region),
          ),
        ),
      ),
    });
  }
  return {
    stages: stages.map(({ stage, people }) => ({
      stage,
      n: people.length,
      bySex: countBySex(people),
      byRegion: countByRegion(people),
    })),
    transitions,
    methodVersion: balanceMethodVersion,
  };
}
