import type { Language as PortalLanguage } from "#app/domain/languages.ts";
import type { CareerTrack, Theme } from "#scripts/demonstration/careers.ts";
import type { Chance } from "#scripts/demonstration/chance.ts";
import { NARRATIVE_CLOSINGS, NARRATIVE_OPENINGS, THEME_WORDS } from "#scripts/demonstration/competency-texts.ts";
import type { RatingLevel } from "#scripts/demonstration/competency-texts.ts";

type Language = "en" | "fr";

/** Codes of the mission leadership set -> the theme whose sentences serve. */
const THEME_OF_COMPETENCY: Readonly<Record<string, Theme>> = {
  leadership: "leadership",
  command: "leadership",
  judgement: "judgement",
  judgementUnderThreat: "judgement",
  planning: "planning",
  capacityPlanning: "planning",
  enablingSupport: "planning",
  politicalAcumen: "politicalAcumen",
  buildingTrust: "buildingTrust",
  contributorTrust: "buildingTrust",
  communication: "communication",
  accountability: "accountability",
  humanRightsPolicing: "accountability",
  resourceStewardship: "accountability",
  hostStatePartnership: "hostStatePartnership",
  genderResponsivePolicing: "genderResponsivePolicing",
  managingPerformance: "managingPerformance",
  contingentPerformance: "managingPerformance",
  teamwork: "teamwork",
  integratedTeamwork: "teamwork",
  systemIntegration: "teamwork",
  vision: "vision",
};

/** The theme of a competency code of the mission leadership set; throws RangeError for another code. */
export function themeOf(competency: string): Theme {
  const theme = THEME_OF_COMPETENCY[competency];
  if (theme === undefined) throw new RangeError(`no sentences for competency ${competency}`);
  return theme;
}

/** Words as people count them: runs of characters between blanks. */
export function wordCount(text: string): number {
  return text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
}

export type CitedParagraph = {
  readonly paragraph: number;
  readonly gist: Readonly<Record<Language, string>>;
  /** False when the paragraph does not bear on the competency: its gist is then left out. */
  readonly fits: boolean;
};

/**
 * The paragraph of a personal history (numbered from 1) that an assessor of a competency would cite: one that shows
 * it if there is any, else any.
 */
export function paragraphShowing(
  history: readonly { readonly shows: readonly Theme[]; readonly gist: Readonly<Record<Language, string>> }[],
  competency: string,
  chance: Chance,
): CitedParagraph {
  const theme = themeOf(competency);
  const all = history.map((post, index) => ({ paragraph: index + 1, gist: post.gist, shows: post.shows }));
  const fitting = all.filter((post) => post.shows.includes(theme));
  const fits = fitting.length > 0;
  const { paragraph, gist } = chance.one(fits ? fitting : all);
  return { paragraph, gist, fits };
}

/** Kinds of text and what each needs to know. `language` exists only where French is kept too; absent is English. */
export type TextContexts = {
  /** A note beside one rating: what the candidate did or said, with the paragraph. */
  evidence: { competency: string; level: RatingLevel; cited: CitedParagraph; language?: PortalLanguage };
  /** The note that "insufficient evidence" requires. */
  insufficientEvidence: { competency: string; cited: CitedParagraph; language?: PortalLanguage };
  /** The panel's narrative on one competency: at most 200 words, mostly 60 to 100. */
  consensusNarrative: { competency: string; level: RatingLevel; cited: CitedParagraph; language?: Language };
  /** Remark beside a required criterion. */
  screeningMark: { mark: "met" | "notMet" | "cannotTell"; paragraph: number; language?: PortalLanguage };
  /** Remark beside a desirable criterion, 0 to 4 points. */
  screeningPoints: { points: 0 | 1 | 2 | 3 | 4; paragraph: number; language?: PortalLanguage };
  /** The officer's reason for an eligibility decision. */
  eligibility: { outcome: "eligible" | "ineligible" | "incomplete"; what?: string };
  /** Why this person, in the words of the State or another nominator. */
  nominationStatement: { track: CareerTrack; cited: CitedParagraph; language?: PortalLanguage };
  /** A focal point's reason for the list of names (30-60 words). */
  listReason: { rule: "G1" | "G2"; language?: PortalLanguage };
  /** A chair's reason at a panel gate (30-60 words). */
  chairReason: { rule: "G3" | "G4" | "P1" | "P2" | "composition" | "fewerThanThree" };
  /** An officer's reason (30-60 words). */
  officerReason: { rule: "P1" | "P2" | "composition" };
  /** The authority's reason at the decision (30-60 words). */
  authorityReason: { rule: "P1" | "P2" };
  /** Why a date of the stage plan, an officer or a member was changed. */
  adminReason: {
    act:
      | "stageMoved"
      | "memberReplaced"
      | "memberAbsent"
      | "suspended"
      | "cancelled"
      | "readvertised"
      | "notSigned"
      | "withdrawn";
  };
  conflictNote: {
    tie: "none" | "knows" | "relative" | "sameMissionStaff" | "supervisor" | "mentoring" | "coCandidate" | "financial";
  };
  conflictRuling: { ruling: "mayScore" | "recused" };
  reportSummary: { post: string; candidates: number };
  /** Dissent from the panel report; names nobody. */
  dissentNote: { competency: string };
  /** Rationale of the recommended list; names in the order given. */
  listRationale: { names: readonly string[]; post: string };
  /** Signed comparative analysis under rule G5. */
  comparativeAnalysis: { man: string; woman: string; competency: string };
  authorityQuestion: Record<string, never>;
  authorityAnswer: Record<string, never>;
  decisionReason: { name: string; offList?: boolean };
  approvalReturned: Record<string, never>;
  consultationNote: {
    party: "hostState" | "contributingCountry" | "regionalBody" | "securityCouncil" | "nominatingState";
    outcome: "pending" | "noObjection" | "objected" | "noReply";
  };
  offerNote: { step: "sent" | "accepted" | "declined" | "medical" | "release" | "ethics" };
  announcement: { name: string; post: string; mission: string };
  noteVerbale: { post: string; mission: string; deadline: string };
  vettingRemark: {
    provider:
      | "misconductRecord"
      | "clearCheck"
      | "sanctionsList"
      | "humanRightsScreening"
      | "financialDisclosure"
      | "conflictOfInterest"
      | "references";
    outcome: "pending" | "cleared" | "adverse";
  };
  adjudicationReason: { ruling: "cleared" | "notCleared" };
  registrationContest: Record<string, never>;
  registrationAnswer: Record<string, never>;
};
export type TextKind = keyof TextContexts;

/**
 * One text of a kind for the demonstration world, drawn from its pool.
 *
 * @param chance the stream it draws from; the same stream state and context give the same text
 */
export function pick<K extends TextKind>(kind: K, chance: Chance, context: TextContexts[K]): string {
  const writer: Writers[K] = WRITERS[kind];
  return writer(chance, context);
}

type Writers = { readonly [K in TextKind]: (chance: Chance, context: TextContexts[K]) => string };
type Pool = readonly string[];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An assessor's note in Arabic: the paragraph and what it was worth. */
const ARABIC_EVIDENCE: Readonly<Record<RatingLevel, Pool>> = {
  1: [
    "الفقرة {n}: لم يؤيد الجواب ما ورد في الملف؛ لا مثال على الدور الشخصي.",
    "سُئل المرشح مرتين عن الفقرة {n} ولم يذكر قراراً اتخذه بنفسه.",
  ],
  2: [
    "الفقرة {n}: مثال واحد قديم، والنتيجة غير واضحة.",
    "وصف الإجراءات الواردة في الفقرة {n} دون أن يبيّن ما تغيّر بفضلها.",
  ],
  3: [
    "الفقرة {n}: مثال حديث بنتيجة موثقة بالأرقام، وأقرّ بما لم ينجح.",
    "أوضح خياراته في ما ورد في الفقرة {n} ومن استشارهم قبل القرار.",
  ],
  4: [
    "الفقرة {n}: أثر دائم على مستوى المنصب، يؤكده جواب دقيق عن المخاطر والبدائل.",
    "مثال متميز (الفقرة {n}): قاد أطرافاً متباعدة إلى اتفاق ما زال سارياً.",
  ],
};

const INSUFFICIENT: Readonly<Record<PortalLanguage, Pool>> = {
  en: [
    "Asked twice; the answer stayed with ¶{n} and the unit’s work. Nothing on own part in {noun}.",
    "Example (¶{n}) too short to rate {noun}; time ran out before the second question.",
    "¶{n} points to {noun} but the candidate chose another example. Too thin for a rating.",
  ],
  fr: [
    "Question posée deux fois ; la réponse s’en tient au ¶{n} et au travail de l’unité. Rien sur la part propre quant à {noun}.",
    "Exemple (¶{n}) trop bref pour noter {noun} ; le temps a manqué pour la seconde question.",
  ],
  ar: ["المثال الوارد في الفقرة {n} لا يكفي للتقدير؛ انتهى الوقت قبل السؤال الثاني."],
};

const MARKS: Readonly<Record<"met" | "notMet" | "cannotTell", Readonly<Record<PortalLanguage, Pool>>>> = {
  met: {
    en: [
      "Dates and level stated in ¶{n}.",
      "¶{n} covers it with two years to spare.",
      "Shown in ¶{n} and in the certificate.",
    ],
    fr: ["Dates et niveau indiqués au ¶{n}.", "Établi par le ¶{n} et le certificat."],
    ar: ["التواريخ والرتبة مبيّنة في الفقرة {n}.", "يثبته كل من الفقرة {n} والشهادة."],
  },
  notMet: {
    en: [
      "¶{n} ends fourteen months short of the period asked for.",
      "Post in ¶{n} was advisory; no command or direct management.",
    ],
    fr: [
      "La période du ¶{n} est inférieure de quatorze mois à celle exigée.",
      "Fonction de conseil au ¶{n}, sans encadrement direct.",
    ],
    ar: ["المدة المذكورة في الفقرة {n} أقل من المطلوب بأربعة عشر شهراً."],
  },
  cannotTell: {
    en: ["¶{n} gives a title without size of command.", "Certificate not legible; ¶{n} alone does not settle it."],
    fr: ["Le ¶{n} donne un titre sans l’effectif commandé.", "Certificat illisible ; le ¶{n} ne suffit pas."],
    ar: ["تذكر الفقرة {n} اللقب دون حجم القوة المقودة."],
  },
};

const POINTS: Readonly<Record<0 | 1 | 2 | 3 | 4, Readonly<Record<PortalLanguage, Pool>>>> = {
  0: { en: ["Nothing in the file."], fr: ["Rien au dossier."], ar: ["لا شيء في الملف."] },
  1: {
    en: ["Touched on in ¶{n}; short and long ago."],
    fr: ["Effleuré au ¶{n}, bref et ancien."],
    ar: ["إشارة عابرة وقديمة في الفقرة {n}."],
  },
  2: {
    en: ["¶{n}: one posting, result not stated.", "Some of it in ¶{n}, at a lower level."],
    fr: ["¶{n} : une affectation, résultat non précisé."],
    ar: ["الفقرة {n}: مهمة واحدة، والنتيجة غير مذكورة."],
  },
  3: {
    en: ["¶{n}: clear result with figures.", "Two postings, the stronger in ¶{n}."],
    fr: ["¶{n} : résultat net et chiffré."],
    ar: ["الفقرة {n}: نتيجة واضحة بالأرقام."],
  },
  4: {
    en: ["¶{n}: sustained, recent, at the level of the post.", "Exceptional: ¶{n}, still in effect."],
    fr: ["¶{n} : durable, récent, au niveau du poste."],
    ar: ["الفقرة {n}: أثر دائم وحديث على مستوى المنصب."],
  },
};

const LIST_REASONS: Readonly<Record<"G1" | "G2", Readonly<Record<PortalLanguage, Pool>>>> = {
  G1: {
    en: [
      "The post asks for command of a brigade or its equivalent within five years. Two women officers of our forces meet this; one is deployed until spring and the other has asked not to be nominated. The names submitted are those who meet the criteria and are free.",
      "We invited names from all services and the national association of women officers. Three women were proposed and interviewed; one accepted another international post last month and two lack the language level asked for. We ask that the next call reach us earlier.",
      "The Government searched beyond the ministry and wrote to former heads of mission. The woman placed first withdrew for family reasons two days before the deadline, too late for another name to be released. Her withdrawal is attached to the note verbale.",
    ],
    fr: [
      "Le poste exige le commandement d’une brigade dans les cinq dernières années. Deux femmes de nos forces remplissent cette condition ; l’une est déployée jusqu’au printemps, l’autre a demandé à ne pas être proposée. Les noms transmis sont ceux des personnes qualifiées et disponibles.",
      "Le Gouvernement a sollicité tous les services et l’association des femmes cadres. Trois candidates ont été entendues ; l’une a accepté un autre poste international, les deux autres n’ont pas le niveau de langue requis. Il souhaite être avisé plus tôt du prochain appel.",
    ],
    ar: [
      "يتطلب المنصب قيادة لواء أو ما يعادله خلال السنوات الخمس الأخيرة. تستوفي هذا الشرط ضابطتان في قواتنا؛ إحداهما منتشرة حتى الربيع، والأخرى طلبت عدم ترشيحها. والأسماء المقدَّمة هي أسماء من يستوفون المعايير وهم متاحون للخدمة. ونرجو أن تصلنا الدعوة المقبلة في وقت أبكر.",
    ],
  },
  G2: {
    en: [
      "Our list holds fewer women than men because two women whom we had approached are serving at Headquarters and may not leave before the end of their terms. We would put them forward for any later vacancy and have told them so in writing.",
      "The national selection board ranked five officers of whom two are women. One of them declined when the family status of the duty station was confirmed. The board considered reopening its call, but no further name could have been released before the deadline.",
    ],
    fr: [
      "Notre liste compte moins de femmes que d’hommes parce que deux femmes pressenties servent au Siège et ne peuvent partir avant le terme de leur engagement. Nous les proposerons à la prochaine vacance et les en avons informées par écrit.",
    ],
    ar: [
      "تضم قائمتنا نساءً أقل من الرجال لأن امرأتين كنا قد خاطبناهما تعملان في المقر ولا يجوز لهما المغادرة قبل انتهاء مدة خدمتهما. وسنرشّحهما لأي شاغر لاحق، وقد أبلغناهما بذلك كتابةً، ونأمل أن يُعلن عن الشاغر التالي في موعد مناسب.",
    ],
  },
};

const CHAIR_REASONS: Readonly<Record<TextContexts["chairReason"]["rule"], Pool>> = {
  G3: [
    "The panel weighed command of a force above five thousand, which the mission needs profile puts first. One woman meets it; the next by merit has commanded a battalion only. The panel looked again at the longlist and asked two States for further names, without success.",
    "Of the four women longlisted, two withdrew before the panel met and one has accepted another post. The panel extended the call by two weeks to find others. It would rather go forward with one woman whom it rates highly than add a name for the count.",
  ],
  G4: [
    "Both women interviewed fell below the pass level on one competency that the post cannot do without, and the ratings were unanimous. The panel read its notes a second time before signing. It recommends both for the pool and names what each should do next.",
    "The only woman among the finalists withdrew after the interview to accept a national appointment. The panel considered returning to the shortlist, but the two women who stood on it had not been available in the period in which the post falls vacant.",
  ],
  P1: [
    "One name shares the nationality of the outgoing holder. The panel knows that no post belongs to a State and asked itself whether another name of equal merit stood behind this one. None did: the distance to the next is more than ten points on the matrix.",
    "The candidate holds two nationalities, the second being that of the outgoing holder, and was nominated by the other State. The career was spent in the service of the first. The panel sees no succession in this and leaves the name on the list.",
  ],
  P2: [
    "One candidate holds the nationality of the host State by birth and has not lived there for thirty-one years. The panel discussed the risk to impartiality with the mission, which sees none that a plain public statement could not meet, and keeps the name for the authority to weigh.",
  ],
  composition: [
    "The panel has four voters since one of the five invited had to travel at short notice. An even number carries the risk of a tie, which the consensus method chosen for this process does not know. The chair saw no reason to delay the interviews by a month.",
    "All voters come from two regional groups because the two members from others declared a conflict on the longlist. The chair asked the secretariat for replacements at the same level who had been trained; none was free within the period fixed by the stage plan.",
  ],
  fewerThanThree: [
    "Four candidates were interviewed. One withdrew, and one fell below the pass level on judgement in every individual sheet. The panel can stand behind two names and no more. It prefers to say so plainly and to leave to the authority whether the call should be opened again.",
  ],
};

const OFFICER_REASONS: Readonly<Record<TextContexts["officerReason"]["rule"], Pool>> = {
  P1: [
    "Two longlisted candidates share the nationality of the outgoing holder. They were screened by the same criteria as all others and both stand in the upper half of the matrix. To leave them out at this early stage would exclude by passport; the shortlist will test the rule again.",
  ],
  P2: [
    "A longlisted candidate holds a second nationality, that of the host State. The screening record shows residence elsewhere for more than twenty years and no public office there. The point is noted for the panel, which will hear the candidate on it and judge for itself.",
  ],
  composition: [
    "The alternate is at the level of the post and trained, but comes from the same department as another voter. Members from three other departments were asked and were on mission. Two voters still come from outside, so that the rule for this level is met.",
  ],
};

const AUTHORITY_REASONS: Readonly<Record<"P1" | "P2", Pool>> = {
  P1: [
    "The person decided on shares the nationality of the outgoing holder. I considered the others on the list with care. The mission closes two regions within the year, and only this candidate has led such a closure before; that experience weighs more with me than the succession.",
  ],
  P2: [
    "The candidate holds the host State’s nationality beside another. The Government has been sounded and welcomes it; two opposition parties were told and raised no concern. I have asked for a written undertaking on recusal in matters of nationality and have received it, signed.",
  ],
};

const ADMIN_REASONS: Readonly<Record<TextContexts["adminReason"]["act"], Pool>> = {
  stageMoved: [
    "Two members could not travel in the week planned; interviews move by eight days.",
    "The call was extended at the request of six Permanent Missions; later stages move with it.",
    "The incumbent agreed to stay until the end of the following month.",
  ],
  memberReplaced: [
    "On sick leave until further notice; the alternate holds the same level and has been trained.",
    "Assigned to an urgent mission; replaced before any sheet was locked.",
  ],
  memberAbsent: ["Taken ill after the second interview; open sheets closed as absent with the chair’s agreement."],
  suspended: ["Suspended until the Council has decided on the configuration of the mission."],
  cancelled: ["The post was abolished in the budget adopted for the coming period."],
  readvertised: ["Too few eligible names, none of them a woman; the call is issued anew with a longer period."],
  notSigned: ["Left the service before the report was ready and could not be reached at two addresses."],
  withdrawn: [
    "Withdrawn by note verbale; the nominee has been appointed to a national post.",
    "Withdrew in writing for family reasons.",
  ],
};

const CONFLICTS: Readonly<Record<TextContexts["conflictNote"]["tie"], Pool>> = {
  none: ["No tie of any kind.", "We have not met."],
  knows: [
    "We sat on the same drafting group for two weeks, four years ago; no contact since.",
    "We met at three conferences and exchanged papers once.",
  ],
  relative: ["The candidate is married to a cousin of mine."],
  sameMissionStaff: ["We served at the same Permanent Mission until last year."],
  supervisor: ["I was the candidate’s reporting officer until eighteen months ago."],
  mentoring: ["I mentored the candidate during a first command, six years ago."],
  coCandidate: ["I was interviewed for the same post two years ago, as was the candidate."],
  financial: ["We hold shares in the same family company."],
};

const RULINGS: Readonly<Record<"mayScore" | "recused", Pool>> = {
  mayScore: [
    "Short, distant and professional; disclosed to all members. May score.",
    "Acquaintance without dependence in either direction. May score.",
  ],
  recused: [
    "The tie falls under the mandatory grounds. Recused for this candidate.",
    "Recent line of reporting. Recused for this candidate.",
  ],
};

const CONSULTATION_PARTY: Readonly<Record<TextContexts["consultationNote"]["party"], string>> = {
  hostState: "The Foreign Minister of the host State",
  contributingCountry: "The Permanent Representative of the contributing country",
  regionalBody: "The commissioner for peace and security of the regional body",
  securityCouncil: "The President of the Council for the month",
  nominatingState: "The Permanent Mission of the nominating State",
};
const CONSULTATION: Readonly<Record<TextContexts["consultationNote"]["outcome"], Pool>> = {
  pending: ["{party} received the letter and promised a reply after consulting the capital."],
  noObjection: [
    "{party} has no objection and asked for an early arrival.",
    "{party} took note with appreciation and agrees with the intention.",
  ],
  objected: [
    "{party} objected in a meeting and confirmed it by letter: a statement that the candidate made in an earlier national office is held to bar a mediating part. No other name was discussed.",
  ],
  noReply: ["{party} did not reply by the date set, nor after one reminder by telephone."],
};

const OFFERS: Readonly<Record<TextContexts["offerNote"]["step"], Pool>> = {
  sent: ["Letter of offer sent with terms, duty station status and a reply date."],
  accepted: ["Accepted in writing; able to report within six weeks."],
  declined: ["Declined for family reasons; regrets, and would consider a later post."],
  medical: ["Cleared for the duty station by the medical service."],
  release: ["Release by the Government confirmed by note verbale for two years."],
  ethics: ["Pre-appointment review closed; one board seat will be given up before the start."],
};

const VETTING: Readonly<Record<"pending" | "cleared" | "adverse", Pool>> = {
  pending: ["Request acknowledged; reply expected within three weeks."],
  cleared: [
    "No record found under any spelling of the name.",
    "Reply received, nothing adverse.",
    "Checked against the list of the day; no match.",
  ],
  adverse: ["A match that needs adjudication; details in the annex."],
};
const VETTING_SPECIAL: Readonly<
  Partial<Record<TextContexts["vettingRemark"]["provider"], Readonly<Partial<Record<"cleared" | "adverse", string>>>>>
> = {
  references: {
    cleared: "Three referees reached by telephone; all would serve under the candidate again.",
    adverse: "One of three referees described outbursts towards junior staff in a former post; two did not confirm it.",
  },
  financialDisclosure: {
    cleared: "Statement complete; no holding touches the host State.",
    adverse: "A share in a logistics company with contracts in the mission area was disclosed late.",
  },
  misconductRecord: {
    adverse: "An allegation of nine years ago was closed as unsubstantiated; the file is incomplete.",
  },
  humanRightsScreening: {
    adverse: "A unit formerly under the candidate’s command is named in a public report; the period is disputed.",
  },
};

function sentences(pool: Pool, chance: Chance, values: Readonly<Record<string, string | number>> = {}): string {
  return chance.one(pool).replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
}

/** What a panel says of the paragraph: it relied on it, weighed it against the interview, or found little else. */
function groundsOf({ paragraph, gist, fits }: CitedParagraph, level: RatingLevel, language: Language): string {
  if (!fits) {
    return language === "en"
      ? `The file says little on this; the panel asked about ¶${paragraph} and relied on the interview.`
      : `Le dossier en dit peu ; le jury a interrogé sur le ¶${paragraph} et s’est fondé sur l’entretien.`;
  }
  if (level > 2) {
    return language === "en"
      ? `The panel relied chiefly on ¶${paragraph}: ${gist.en}.`
      : `Le jury s’est surtout appuyé sur le ¶${paragraph} : ${gist.fr}.`;
  }
  return language === "en"
    ? `The panel weighed ¶${paragraph} of the file (${gist.en}) and found that the answers did not bear it out.`
    : `Le jury a pesé le ¶${paragraph} du dossier (${gist.fr}) et constaté que les réponses ne le confirmaient pas.`;
}

const WRITERS: Writers = {
  evidence: (chance, { competency, level, cited, language = "en" }) => {
    if (language === "ar") return sentences(ARABIC_EVIDENCE[level], chance, { n: cited.paragraph });
    const note = chance.one(THEME_WORDS[themeOf(competency)][level].notes[language]);
    const { paragraph } = cited;
    if (!cited.fits) return note.replace(/\.$/, ` (¶${paragraph}).`);
    if (level > 2) return `${capital(cited.gist[language])} (¶${paragraph}). ${note}`;
    return language === "en"
      ? `File: ${cited.gist.en} (¶${paragraph}). Not borne out when asked. ${note}`
      : `Dossier : ${cited.gist.fr} (¶${paragraph}). Non confirmé à l’entretien. ${note}`;
  },
  insufficientEvidence: (chance, { competency, cited, language = "en" }) =>
    sentences(INSUFFICIENT[language], chance, {
      n: cited.paragraph,
      noun: language === "ar" ? "" : THEME_WORDS[themeOf(competency)].noun[language],
    }),
  consensusNarrative: (chance, { competency, level, cited, language = "en" }) => {
    const theme = THEME_WORDS[themeOf(competency)];
    const opening = sentences(NARRATIVE_OPENINGS[level][language], chance, { noun: theme.noun[language] });
    const closing = chance.one(NARRATIVE_CLOSINGS[level][language]);
    const reliedOn = groundsOf(cited, level, language);
    return `${opening} ${theme[level].core[language]} ${reliedOn} ${closing}`;
  },
  screeningMark: (chance, { mark, paragraph, language = "en" }) =>
    sentences(MARKS[mark][language], chance, { n: paragraph }),
  screeningPoints: (chance, { points, paragraph, language = "en" }) =>
    sentences(POINTS[points][language], chance, { n: paragraph }),
  eligibility: (chance, { outcome, what = "the criterion named" }) =>
    sentences(
      {
        eligible: [
          "All required criteria are met; both screeners agree.",
          "Required criteria met; one doubt of a screener settled from the certificate.",
        ],
        ineligible: [
          "The file does not meet this: {what}. Both screeners marked it so.",
          "Not met on the dates stated: {what}.",
        ],
        incomplete: ["Missing: {what}. The Permanent Mission may add it until screening closes."],
      }[outcome],
      chance,
      { what },
    ),
  nominationStatement: (chance, { track, cited, language = "en" }) => {
    const kind = {
      civilian: {
        en: "a negotiator and manager",
        fr: "une expérience de la négociation et de la gestion",
        ar: "شخصية متمرسة في التفاوض والإدارة",
      },
      military: {
        en: "a commander of multinational troops",
        fr: "une expérience du commandement multinational",
        ar: "شخصية متمرسة في قيادة قوات متعددة الجنسيات",
      },
      police: {
        en: "a reformer of police services",
        fr: "une expérience de la réforme policière",
        ar: "شخصية متمرسة في إصلاح أجهزة الشرطة",
      },
    }[track][language];
    if (language === "ar")
      return sentences(
        [
          "ترشّح الحكومة {kind} لها سجل خدمة طويل داخل البلد وخارجه. وتسترعي الانتباه إلى الفقرة {n} من السيرة المهنية. والإعارة مضمونة لمدة سنتين.",
          "بعد عملية اختيار وطنية مفتوحة ترشّح الحكومة {kind}. وكان العامل الحاسم لدى اللجنة ما ورد في الفقرة {n} من السيرة المهنية، والاستعداد قائم للعمل في مركز عمل لا يُسمح فيه باصطحاب الأسرة.",
        ],
        chance,
        { kind, n: cited.paragraph },
      );
    return language === "en"
      ? sentences(
          [
            "The Government puts forward {kind} with long service at home and abroad. It draws attention to paragraph {n} of the history: {gist}. Release is assured for two years.",
            "After an open national selection the Government proposes {kind}. What decided the board was paragraph {n}: {gist}. The nominee is ready to serve at a non-family duty station.",
          ],
          chance,
          { kind, n: cited.paragraph, gist: cited.gist.en },
        )
      : sentences(
          [
            "Le Gouvernement propose {kind} au pays et à l’étranger. Il appelle l’attention sur le paragraphe {n} : {gist}. La mise à disposition est assurée pour deux ans.",
            "À l’issue d’une sélection nationale ouverte, le Gouvernement propose {kind}. Le paragraphe {n} a été déterminant : {gist}.",
          ],
          chance,
          { kind, n: cited.paragraph, gist: cited.gist.fr },
        );
  },
  listReason: (chance, { rule, language = "en" }) => chance.one(LIST_REASONS[rule][language]),
  chairReason: (chance, { rule }) => chance.one(CHAIR_REASONS[rule]),
  officerReason: (chance, { rule }) => chance.one(OFFICER_REASONS[rule]),
  authorityReason: (chance, { rule }) => chance.one(AUTHORITY_REASONS[rule]),
  adminReason: (chance, { act }) => chance.one(ADMIN_REASONS[act]),
  conflictNote: (chance, { tie }) => chance.one(CONFLICTS[tie]),
  conflictRuling: (chance, { ruling }) => chance.one(RULINGS[ruling]),
  reportSummary: (chance, { post, candidates }) =>
    sentences(
      [
        "The panel interviewed {candidates} candidates for {post}, putting the same questions in the same order to each. Individual sheets were locked before the first exchange of views. Where ratings lay two levels apart the panel returned to the notes and recorded what settled the matter.",
        "{candidates} candidates for {post} were interviewed over three days. The panel set aside an hour for each consensus and found that its differences lay less in what was heard than in how much weight a single strong example can bear.",
      ],
      chance,
      { post, candidates },
    ),
  dissentNote: (chance, { competency }) =>
    sentences(
      [
        "I sign the report except for one rating on {noun}. The panel took the result of the posting as proof; I heard that it was reached by the predecessor’s plan. A lower rating would have been right, and I said so before the consensus was recorded.",
        "I do not share the rating on {noun} of one candidate. The answer was given through an interpreter in part and was shorter for that reason. In my view the panel should have recorded the evidence as insufficient and offered a second hearing.",
      ],
      chance,
      { noun: THEME_WORDS[themeOf(competency)].noun.en },
    ),
  listRationale: (chance, { names, post }) => {
    const list = new Intl.ListFormat("en", { type: "conjunction" }).format(names);
    return sentences(
      [
        "The panel recommends {list} for {post}. Each passed every competency. They differ in what they would bring: experience of closing a mission, standing with the contributors, or a record of reform under pressure. The panel would be content with any of them.",
        "{list} are recommended for {post}. All meet the pass level throughout. The mission needs profile asks first for political weight and then for management; the narratives show where each is the stronger, and the panel does not order them.",
      ],
      chance,
      { list, post },
    );
  },
  comparativeAnalysis: (chance, { man, woman, competency }) =>
    sentences(
      [
        "{woman} is qualified and was considered at each step. The panel’s ratings on the core requirement of {noun} are equal; its narratives are not. They speak of two examples of {man} at the scale of this post, and of one at a smaller scale. On the other requirements the narratives differ without consequence for the post. I asked myself whether the difference reflects opportunity and not ability; it rests on what was done with the opportunity in both cases. I therefore find {man} clearly superior on this requirement and ask that {woman} be kept in the pool.",
      ],
      chance,
      { man, woman, noun: THEME_WORDS[themeOf(competency)].noun.en },
    ),
  authorityQuestion: (chance) =>
    chance.one([
      "Two of the three have not led a mission that was drawing down. Did the panel ask each of them how they would close the northern offices, and what did it hear?",
      "The list holds no name with the second language at working level. Was the requirement tested in the interview or taken from the file?",
    ]),
  authorityAnswer: (chance) =>
    chance.one([
      "Question four asked exactly this of everyone. The answers are in the narratives on planning; the panel found all three sufficient and has marked the passages. The list stands as signed.",
      "It was tested: ten minutes of each interview were held in the second language. All three reached working level, and the panel adds a line on it to the summary.",
    ]),
  decisionReason: (chance, { name, offList = false }) =>
    sentences(
      offList
        ? [
            "I name {name}, who is not on the list. The situation has changed since the panel met: the talks now turn on the one neighbour whose trust this person has earned over years. I have read the three files and thank the panel; none of them offers this.",
          ]
        : [
            "I choose {name}. All names on the list could do this work. The coming year will be decided by whether the parties keep talking while the mission grows smaller, and this file shows that combination in deeds and dates, with a setback that was honestly told.",
            "My choice is {name}. What weighs most is the record of refusing support to a partner without losing the partner. The mission needs that now. The narratives on judgement and on accountability bear it out, and the references agree with them.",
          ],
      chance,
      { name },
    ),
  approvalReturned: (chance) =>
    chance.one([
      "The reason does not yet say why the language requirement may stand behind the others. Please add it and send the decision again.",
    ]),
  consultationNote: (chance, { party, outcome }) =>
    sentences(CONSULTATION[outcome], chance, { party: CONSULTATION_PARTY[party] }),
  offerNote: (chance, { step }) => chance.one(OFFERS[step]),
  announcement: (chance, { name, post, mission }) =>
    sentences(
      [
        "The Secretary-General announced today the appointment of {name} as {post} of {mission}. The appointment follows consultations with all concerned and takes effect on the arrival at the duty station. (Demonstration: no such person exists.)",
      ],
      chance,
      { name, post, mission },
    ),
  noteVerbale: (chance, { post, mission, deadline }) =>
    sentences(
      [
        "The Secretariat presents its compliments to the Permanent Missions and has the honour to invite nominations for the post of {post}, {mission}. Names, particulars and documents are received through this portal until {deadline}, end of day in New York. Women candidates are strongly encouraged. The terms of reference and the criteria are those published with this call and will not change while it is open.",
      ],
      chance,
      { post, mission, deadline },
    ),
  vettingRemark: (chance, { provider, outcome }) => {
    const special = outcome === "pending" ? undefined : VETTING_SPECIAL[provider]?.[outcome];
    return special ?? chance.one(VETTING[outcome]);
  },
  adjudicationReason: (chance, { ruling }) =>
    chance.one(
      ruling === "cleared"
        ? [
            "The allegation was examined by two bodies at the time and found without basis; the witness withdrew it in writing. The missing page of the file was obtained from the State and changes nothing. I clear the check, to be asked again in twelve months.",
            "The holding was disclosed late but in good faith and has since been sold, as the bank confirms. No decision of the candidate touched the company. I clear the check and have informed the ethics office.",
          ]
        : [
            "The finding rests on documents that the candidate has seen and did not contest. It concerns conduct towards persons under protection. I do not clear the check; the candidate has been told of the ruling and of the means of review.",
          ],
    ),
  registrationContest: (chance) =>
    chance.one([
      "Our note verbale of the same day carried two annexes; the receipt lists one. We attach the stamped copy and ask that the second be registered with the date of its arrival.",
    ]),
  registrationAnswer: (chance) =>
    chance.one([
      "The second annex was found with the original and has been registered with the date of arrival. A new receipt has been issued.",
    ]),
};

// Records with parts of their own

export type MissionKind = "multidimensional" | "observer" | "specialPolitical" | "transition" | "regionalOffice";
export type NeedsProfileText = { readonly situation: string; readonly priorities: string; readonly challenges: string };

const SITUATIONS: Readonly<Record<MissionKind, { readonly situation: string; readonly priorities: string }>> = {
  multidimensional: {
    situation:
      "{mission} supports a peace agreement that most signatories keep in the capital and few keep in the provinces. Elections are due within eighteen months. Armed groups tax roads and mines in four regions, and displacement has risen in two of them since the last report.",
    priorities:
      "Protection of civilians by joint civilian, military and police action; good offices before the elections; support to justice and police reform with conditions that are public; a first outline of transition, agreed with the authorities and the country team.",
  },
  observer: {
    situation:
      "{mission} observes a ceasefire line that has held for most of a generation and is tested each season. Observers are few, unarmed and far apart. Each side reads every report for signs of preference, and both restrict movement when tension rises.",
    priorities:
      "Impartial and timely observation; liaison with both sides at every level, daily; safety of unarmed teams; modern means of observation accepted by both; readiness to report an incident within the hour, in the same words to each side.",
  },
  specialPolitical: {
    situation:
      "{mission} accompanies a political transition without a force of its own. A national dialogue has stalled over the electoral law; two regional powers support different camps. The mission’s influence rests on access, accuracy and the confidence of those who are not at the table.",
    priorities:
      "Good offices between the transitional authorities and the opposition; women and youth in the dialogue from the first draft; human rights reporting that is read by all sides; one voice with the country team and the regional body.",
  },
  transition: {
    situation:
      "{mission} closes within two years. Bases are handed over month by month while the police and the courts take on tasks for which budgets are not yet voted. Staff leave early, and communities fear what comes after.",
    priorities:
      "A handover calendar tied to conditions; responsible support to national police and justice; care for staff and contractors; conduct cases concluded before closure; a financial and environmental record without arrears; confidence of the population to the last day.",
  },
  regionalOffice: {
    situation:
      "{mission} serves a region of several States from one capital, with a small staff and a wide mandate. Coups, elections and cross-border violence follow each other, and the same few envoys meet at every table, sometimes with messages that differ.",
    priorities:
      "Preventive diplomacy by early and discreet presence; partnership with the regional organisation on an equal footing; analysis that joins the borders; support to national mediators, women among them; a common line with the other envoys.",
  },
};

const CHALLENGES: Readonly<Record<CareerTrack, Pool>> = {
  civilian: [
    "The head must hold together a team whose members report to different capitals in their thoughts, speak with parties that do not speak with each other, and tell the Council early what will not work. Management of people and money under a shrinking budget is half of the task. Working command of the host country’s language of government is an advantage that shows from the first week.",
    "The post needs standing with governments and patience with provinces. The last two years saw three changes of priority; staff ask for one. Whoever takes it up must choose what to stop, keep the confidence of those who lose by it, and answer personally for conduct and for parity among heads of office.",
  ],
  military: [
    "The force is made up of contingents from more than twenty States, several of them with limits set by their capitals. Its commander must turn static posts into a mobile force, act on civilian warnings within hours, keep to one standard of performance and conduct for all, and explain every risk that is accepted to the mission and to the contributors.",
    "Distances are long, aircraft few, and roads closed for five months of the year. The commander needs experience of command at brigade level or above in difficult terrain, a habit of planning together with civilians and police, and the firmness to send a unit home when it fails those whom it is there to protect.",
  ],
  police: [
    "Host-State police are underpaid and outnumbered, and some units have a record that forbids support. The head of the police must build lasting capacity with those who can be supported, refuse it to those who cannot, keep a working relationship with the ministry through both, and open command posts to women in the mission’s own police.",
    "Formed units, individual officers and specialised teams come from thirty services with thirty traditions. One plan, one standard of conduct and one way of reporting are needed, and a presence that women and girls can reach by day and by night. Public order before the elections will be the first test.",
  ],
};

/** A mission needs profile (120-200 words over its three parts) for a kind of mission and the track of the post. */
export function missionNeedsProfile(
  missionType: MissionKind,
  track: CareerTrack,
  mission: string,
  chance: Chance,
): NeedsProfileText {
  const { situation, priorities } = SITUATIONS[missionType];
  return { situation: situation.replace("{mission}", mission), priorities, challenges: chance.one(CHALLENGES[track]) };
}

export type TermsOfReferenceText = {
  readonly purpose: string;
  readonly duties: readonly string[];
  readonly reportsTo: string;
};
export type TermsFamily =
  | "headOfMission"
  | "deputyPolitical"
  | "deputyRcHc"
  | "forceCommander"
  | "policeCommissioner"
  | "chiefOfStaff"
  | "missionSupport";

const FAMILY_OF_POST_TYPE: Readonly<Record<string, TermsFamily>> = {
  srsg: "headOfMission",
  specialEnvoy: "headOfMission",
  dsrsgPolitical: "deputyPolitical",
  dsrsgRcHc: "deputyRcHc",
  forceCommander: "forceCommander",
  deputyForceCommander: "forceCommander",
  headOfMilitary: "forceCommander",
  policeCommissioner: "policeCommissioner",
  deputyPoliceCommissioner: "policeCommissioner",
  chiefOfStaff: "chiefOfStaff",
  directorMissionSupport: "missionSupport",
};

const TERMS: Readonly<Record<TermsFamily, TermsOfReferenceText>> = {
  headOfMission: {
    purpose: "To lead the mission in carrying out its mandate and to represent the Secretary-General in the country.",
    duties: [
      "Lead good offices with the authorities, the parties, civil society and the neighbours.",
      "Set the political strategy of the mission and direct its civilian, military and police components by one plan.",
      "Advise the Secretary-General and brief the Security Council on progress and on what stands in its way.",
      "Answer for the protection of civilians, for human rights and for support given to national forces.",
      "Answer for conduct and discipline, the prevention of sexual exploitation and abuse, and care for victims.",
      "Reach the gender targets of the compact, in the mission’s staff and in the processes it supports.",
      "Use delegated authority over people, money and assets lawfully and report on its use.",
      "Prepare transition and handover with the authorities and the country team from the first year.",
    ],
    reportsTo: "The Secretary-General, through the Under-Secretary-General for the lead department.",
  },
  deputyPolitical: {
    purpose:
      "To direct the political, electoral, justice and human rights work of the mission and to act for its head.",
    duties: [
      "Direct political affairs, civil affairs, elections, justice and human rights as one programme.",
      "Conduct good offices on the subjects assigned and keep channels to those who are outside the talks.",
      "Chair the mission’s body for the protection of civilians.",
      "Bring women and youth into each process that the mission supports and measure it.",
      "Manage heads of field offices and appraise their work.",
      "Act as head of mission in the head’s absence.",
    ],
    reportsTo: "The Special Representative of the Secretary-General.",
  },
  deputyRcHc: {
    purpose: "To join mission, country team and humanitarian action, each by its own principles.",
    duties: [
      "Lead the country team and its cooperation framework.",
      "Coordinate humanitarian action and guard its independence and impartiality.",
      "Align mission and country team behind common results and joint analysis.",
      "Mobilise resources with Government and partners for what remains after the mission.",
      "Oversee durable solutions for displaced people.",
      "Act as head of mission when designated.",
    ],
    reportsTo: "The Special Representative; the development and humanitarian coordination offices for those functions.",
  },
  forceCommander: {
    purpose: "To command the military component in support of the mandate and of the mission’s political strategy.",
    duties: [
      "Exercise operational control of all contingents, staff officers and observers.",
      "Plan and conduct operations for the protection of civilians together with the civilian and police components.",
      "Apply the rules of engagement and report each use of force.",
      "Evaluate units against one standard, remedy shortcomings and propose repatriation where they remain.",
      "Prevent and answer for misconduct; cooperate with investigations without delay.",
      "Keep contributing countries informed, bad news first.",
      "Deploy women at all levels, engagement teams included, and remove what hinders it.",
    ],
    reportsTo: "The head of mission; on military matters with a line to the Military Adviser.",
  },
  policeCommissioner: {
    purpose: "To lead the police component and to help the host State’s police to serve and protect the population.",
    duties: [
      "Direct individual officers, formed units and specialised teams by one plan.",
      "Advise the head of mission on policing, public order and rule of law.",
      "Support reform and capacity of host-State police, with conditions under the due diligence policy.",
      "Shape policing by the security needs of women, men, girls and boys.",
      "Set standards of performance and conduct and act on each breach.",
      "Raise the share of women at all ranks, command included.",
    ],
    reportsTo: "The head of mission; on police matters with a line to the Police Adviser.",
  },
  chiefOfStaff: {
    purpose: "To make the components of the mission work as one and its decisions come true.",
    duties: [
      "Run the mission’s planning, reporting and crisis management.",
      "Follow up decisions of the leadership team and report what was not done.",
      "Coordinate joint operations and analysis centres.",
      "Oversee the compact, its indicators and the response to audit.",
      "Manage the offices that report to the head of mission.",
    ],
    reportsTo: "The head of mission.",
  },
  missionSupport: {
    purpose: "To enable the mission’s work by people, supply, transport, technology and money used well.",
    duties: [
      "Direct administration, logistics, engineering, aviation and technology.",
      "Deliver to the field safely and on time, in the order that the mission’s plan sets.",
      "Steward budget, assets and contracts within delegated authority.",
      "Look after duty of care, accommodation and medical services.",
      "Reduce the mission’s environmental footprint and hand over sites clean.",
      "Answer audits and publish what was done about them.",
    ],
    reportsTo: "The head of mission; with a line to the operational support department.",
  },
};

/** Purpose, five to eight duties and reporting line for a post type code; throws RangeError for an unknown one. */
export function termsOfReference(postType: string): TermsOfReferenceText {
  const family = FAMILY_OF_POST_TYPE[postType];
  if (family === undefined) throw new RangeError(`no terms of reference for ${postType}`);
  return TERMS[family];
}

/** Five or six required criteria per track. */
export const requiredCriteria: Readonly<Record<CareerTrack, Pool>> = {
  civilian: [
    "Twenty years of responsible experience in politics, diplomacy, development, law or public administration",
    "Five years at senior level leading people of several nationalities or institutions",
    "Direct part in negotiation, mediation or a national dialogue",
    "Experience in a country in conflict or coming out of it",
    "Fluent English (C1 or above)",
    "Advanced university degree, or a first degree with two further years of experience",
  ],
  military: [
    "Serving officer of the rank asked for, or its equivalent in another service",
    "Command of a brigade or equivalent formation within the last eight years",
    "At least one year in a peace operation or other multinational operation",
    "Graduate of a command and staff college",
    "Working English (B2 or above)",
  ],
  police: [
    "Serving police officer of the rank asked for",
    "Fifteen years of police service, five of them at senior command level",
    "Command of at least five hundred officers, or direction of a national police function",
    "Experience of police reform or of training at institutional level",
    "Working English (B2 or above)",
    "At least one year in an international setting",
  ],
};

export type DesirableCriterion = { readonly text: string; readonly weight: number };
/** Four or five desirable criteria per track; weights are integers that sum to 100. */
export const desirableCriteria: Readonly<Record<CareerTrack, readonly DesirableCriterion[]>> = {
  civilian: [
    { text: "Led a peace operation or one of its main components", weight: 30 },
    { text: "Results in good offices or mediation that outlasted the posting", weight: 25 },
    { text: "Record on gender equality and on action against misconduct", weight: 20 },
    { text: "Management of large budgets or of an institution in reduction", weight: 15 },
    { text: "Working knowledge of French, Arabic or another language of the host country", weight: 10 },
  ],
  military: [
    { text: "Command in a peace operation at sector level or above", weight: 30 },
    { text: "Planning and action for the protection of civilians", weight: 25 },
    { text: "Work with civilian and police components in one plan", weight: 20 },
    { text: "Record on performance, conduct and the part of women in units", weight: 15 },
    { text: "Working knowledge of a second language of the mission", weight: 10 },
  ],
  police: [
    { text: "Senior post in the police of a peace operation", weight: 30 },
    { text: "Reform or vetting carried out together with a host State", weight: 25 },
    { text: "Gender-responsive policing with measured results", weight: 25 },
    { text: "Working knowledge of a language of the host country", weight: 20 },
  ],
};

export type InductionItemText = {
  readonly text: string;
  /** Days after the start (negative: before). */ readonly day: number;
};
const COMMON_INDUCTION: readonly InductionItemText[] = [
  {
    text: "Briefings at Headquarters: lead department, operational support, legal affairs, ethics, conduct and discipline",
    day: -14,
  },
  { text: "Security training for the duty station and medical kit", day: -10 },
  { text: "Meeting with the outgoing holder and handover note", day: -7 },
  { text: "Offer of a mentor and first conversation before deployment", day: -5 },
  { text: "Financial disclosure filed", day: 30 },
  { text: "Compact signed, with its gender and conduct indicators", day: 60 },
  { text: "Hundred-day review with the supervisor", day: 100 },
];
const TRACK_INDUCTION: Readonly<Record<CareerTrack, readonly InductionItemText[]>> = {
  civilian: [
    { text: "Courtesy calls on Council members, host State, neighbours and the regional body", day: -12 },
    { text: "Visits to all field offices", day: 45 },
  ],
  military: [
    { text: "Talks with the main contributing countries and their military advisers", day: -9 },
    { text: "Visits to every contingent; rules of engagement reviewed with sector commanders", day: 30 },
  ],
  police: [
    { text: "Talks with police-contributing countries and the standing police capacity", day: -9 },
    { text: "Meetings with the host State’s police leadership and with women’s associations", day: 21 },
  ],
};

/** Induction items of a track in order of their day. */
export function inductionItems(track: CareerTrack): InductionItemText[] {
  return [...COMMON_INDUCTION, ...TRACK_INDUCTION[track]].sort((a, b) => a.day - b.day);
}
