import { message, type Message } from "../message.ts";
import { sees, type Standing } from "../policy.ts";
import { atOrAfter, type ProcessState } from "./states.ts";

/** The letters of a selection. Each is numbered, dated and fixed when it is issued. */
export const letterKinds = [
  "noteVerbale",
  "acknowledgement",
  "councilLetter",
  "hostSounding",
  "offer",
  "regret",
  "announcement",
] as const;
export type LetterKind = (typeof letterKinds)[number];
/** The languages in which letters are written: those of their addressees. */
export const letterLanguages = ["en", "fr", "ar"] as const;
export type LetterLanguage = (typeof letterLanguages)[number];
/** Whom a letter goes to: every Member State, one State, a party that is consulted, the person decided, everybody. */
export const addresseeKinds = ["allStates", "memberState", "party", "person", "public"] as const;
export type AddresseeKind = (typeof addresseeKinds)[number];
export const letterStates = ["draft", "issued", "sent", "recalled"] as const;
export type LetterState = (typeof letterStates)[number];
export const letterChannels = ["noteVerbale", "email", "paper", "portal"] as const;
export type LetterChannel = (typeof letterChannels)[number];

/** Every placeholder that a template may hold. A letter's own list below says which of them it may carry. */
export const letterFields = [
  "addressee",
  "post",
  "mission",
  "level",
  "vacantOn",
  "deadline",
  "mostNames",
  "documents",
  "receivedOn",
  "names",
  "nextNewsOn",
  "person",
  "replyBy",
  "announcedOn",
] as const;
export type LetterField = (typeof letterFields)[number];

export type LetterRule = {
  readonly addressee: AddresseeKind;
  /** `sealed`: of the authority and the officers named, until the announcement. */
  readonly sealed: boolean;
  readonly by: "officer" | "namedOfficer";
  readonly states: readonly ProcessState[];
  /** All that such a letter may say; a template that asks for more is refused, and a value beyond it is never looked up. */
  readonly fields: readonly LetterField[];
  /** One for each addressee at one moment: every State concerned, or every language. */
  readonly together: "states" | "languages" | null;
};

/**
 * Who writes which letter when, and what its addressee may read in it (model.md, "Who sees what"). A regret carries the
 * State's own names alone: neither a reason nor the person appointed. Nothing but the announcement names that person to
 * anybody who is not consulted.
 */
export const letterRules: Readonly<Record<LetterKind, LetterRule>> = {
  noteVerbale: {
    addressee: "allStates",
    sealed: false,
    by: "officer",
    states: ["callOpen"],
    fields: ["addressee", "post", "mission", "level", "vacantOn", "deadline", "mostNames", "documents"],
    together: "languages",
  },
  acknowledgement: {
    addressee: "memberState",
    sealed: false,
    by: "officer",
    states: ["callOpen", "eligibilityScreening"],
    fields: ["addressee", "post", "mission", "receivedOn", "names", "nextNewsOn"],
    together: "states",
  },
  councilLetter: {
    addressee: "party",
    sealed: true,
    by: "namedOfficer",
    states: ["consultation"],
    fields: ["addressee", "post", "mission", "level", "person", "replyBy"],
    together: null,
  },
  hostSounding: {
    addressee: "party",
    sealed: true,
    by: "namedOfficer",
    states: ["consultation"],
    fields: ["addressee", "post", "mission", "level", "person", "replyBy"],
    together: null,
  },
  offer: {
    addressee: "person",
    sealed: true,
    by: "namedOfficer",
    states: ["offer"],
    fields: ["addressee", "post", "mission", "level", "person", "replyBy"],
    together: null,
  },
  regret: {
    addressee: "memberState",
    sealed: false,
    by: "officer",
    states: ["announced", "onboarded"],
    fields: ["addressee", "post", "mission", "names"],
    together: "states",
  },
  announcement: {
    addressee: "public",
    sealed: false,
    by: "officer",
    states: ["announced", "onboarded"],
    fields: ["addressee", "post", "mission", "level", "person", "announcedOn"],
    together: "languages",
  },
};

/** The kinds that a standing may read in a process; those still sealed are not there for the others, not even their number. */
export function kindsSeen(standing: Standing): LetterKind[] {
  return letterKinds.filter((kind) =>
    letterRules[kind].sealed ? sees(standing, "sealedLetters") : sees(standing, "letters"),
  );
}
/** The kinds that a standing may write and issue now. */
export function kindsToWrite(standing: Standing): LetterKind[] {
  return standing.open ? letterKinds.filter((kind) => mayWrite(standing, kind)) : [];
}
/** Whether a letter of a kind is this standing's to write in the state that the process is in. */
export function mayWrite(standing: Standing, kind: LetterKind): boolean {
  const { by, states } = letterRules[kind];
  return (by === "officer" ? standing.officer : standing.named) && states.includes(standing.state);
}
/** Whether a standing may note that a letter went out, or recall it: whose letter it is, at any later time. */
export function mayTend(standing: Standing, kind: LetterKind): boolean {
  const { by, sealed, states } = letterRules[kind];
  if (by === "officer") return standing.officer;
  return standing.named && (!sealed || atOrAfter(standing.state, states[0]!));
}

/** The placeholders of a text, each once, in order: `{post}`. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))];
}
/** What a template of a kind asks for beyond what its letter may say. */
export function fieldsBeyond(kind: LetterKind, texts: readonly string[]): string[] {
  const allowed: readonly string[] = letterRules[kind].fields;
  return texts.flatMap(placeholdersOf).filter((name) => !allowed.includes(name));
}

/** The first of some names that a text speaks of, whatever its case and accents; null where it speaks of none. */
export function nameSpokenOf(text: string, names: readonly string[]): string | null {
  const plain = (words: string) =>
    ` ${words
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")} `;
  return names.find((name) => plain(name).trim() !== "" && plain(text).includes(plain(name))) ?? null;
}

/** Values by field; `names` are lines of their own. */
export type LetterValues = Readonly<Partial<Record<LetterField, string | readonly string[]>>>;
/** A letter's text: the subject in one line, the body in paragraphs; `list` marks the lines of an enumeration. */
export type LetterText = {
  readonly subject: string;
  readonly blocks: readonly { readonly kind: "paragraph" | "list"; readonly lines: readonly string[] }[];
};
export type LetterTemplate = { readonly subject: string; readonly body: string };

/**
 * Fills a template. Only the fields of the kind's own list are looked up, whatever the values hold; a paragraph that is
 * nothing but a list's placeholder becomes that list, and one whose value is empty is left out.
 * @throws where the template asks for a field that such a letter may not carry, or for one without a value
 */
export function fillLetter(
  kind: LetterKind,
  template: LetterTemplate,
  values: LetterValues,
  addition: string,
): LetterText {
  const beyond = fieldsBeyond(kind, [template.subject, template.body]);
  if (beyond.length > 0) throw new Error(`A ${kind} may not say ${beyond.join(", ")}`);
  const valueOf = (name: string) => {
    const value = values[name as LetterField];
    if (value === undefined) throw new Error(`Nothing to say for ${name}`);
    return value;
  };
  const said = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = valueOf(name);
      return typeof value === "string" ? value : value.join("; ");
    });
  const paragraphs = paragraphsOf(template.body).flatMap((paragraph): LetterText["blocks"][number][] => {
    const alone = /^\{(\w+)\}$/.exec(paragraph)?.[1];
    const value = alone === undefined ? undefined : valueOf(alone);
    if (value !== undefined && typeof value !== "string")
      return value.length === 0 ? [] : [{ kind: "list", lines: value }];
    return [{ kind: "paragraph", lines: [said(paragraph)] }];
  });
  const added = paragraphsOf(addition).map((line) => ({ kind: "paragraph" as const, lines: [line] }));
  // What the officer adds stands before the closing formula, the last paragraph of every template.
  return { subject: said(template.subject), blocks: [...paragraphs.slice(0, -1), ...added, ...paragraphs.slice(-1)] };
}
function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replaceAll(/\s*\n\s*/g, " "))
    .filter((paragraph) => paragraph !== "");
}

/**
 * A letter's number: institution, year of issue in New York and eight characters that tell nothing of how many came
 * before. `random` is a random id of letters and digits.
 */
export function letterNumber(year: string, random: string): string {
  const letters = random.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
  return `BH/${year}/${letters.slice(0, 4)}-${letters.slice(4, 8)}`;
}

/** What the digest of a letter covers, in this order; the same on the page, on paper and for the check. */
export type LetterContent = {
  readonly number: string;
  readonly kind: LetterKind;
  readonly language: LetterLanguage;
  readonly addressee: string;
  readonly issuedAt: number;
  readonly text: LetterText;
};
export function letterContent({ number, kind, language, addressee, issuedAt, text }: LetterContent): unknown {
  return [
    number,
    kind,
    language,
    addressee,
    issuedAt,
    text.subject,
    text.blocks.map((block) => [block.kind, block.lines]),
  ];
}
/** A digest as it is read aloud or compared by eye: groups of four, the first thirty-two of its characters. */
export function shownDigest(digest: string): string {
  return digest
    .slice(0, 32)
    .toUpperCase()
    .replaceAll(/(.{4})(?=.)/g, "$1 ");
}

/** Member States that correspond in Arabic, and in French, unless their Mission asked otherwise. ISO alpha-2, lower case. */
const inArabic = "ae bh dj dz eg iq jo km kw lb ly ma mr om ps qa sa sd so sy td tn ye".split(" ");
const inFrench = "be bf bi bj cd cf cg ch ci cm fr ga gn gq ht lu mc mg ml ne rw sn td tg".split(" ");
/**
 * The language in which letters to a State are written: that of its own choice on its lead focal point's account where
 * this is not English, else the language in which its Mission is known to correspond, else English.
 */
export function languageOfState(memberStateId: string, accountLanguages: readonly string[]): LetterLanguage {
  const chosen = letterLanguages.find((language) => language !== "en" && accountLanguages.includes(language));
  if (chosen) return chosen;
  if (inFrench.includes(memberStateId)) return "fr";
  return inArabic.includes(memberStateId) ? "ar" : "en";
}

/** Why a letter of a kind cannot be made for want of a record; null where all is there. */
export function wantingFor(kind: LetterKind, values: LetterValues): Message | null {
  const missing = letterRules[kind].fields.find((field) => values[field] === undefined);
  return missing === undefined ? null : message("letter.wanting", { field: message(`letter.field.${missing}`) });
}
