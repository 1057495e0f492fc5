import { IntlMessageFormat } from "intl-messageformat";
import type { LetterLanguage } from "../domain/selection/letters.ts";

/** The fixed words of letters, in the language of the addressee, whatever the page around them is in. ICU MessageFormat. */
const words = {
  en: {
    organisation: "Secretariat",
    number: "Number",
    date: "Date",
    to: "To",
    subject: "Subject",
    newYork: "{date}, {time} New York time",
    deadline: "{date}, {time} New York time",
    allStates: "Permanent Missions of the Member States",
    allStatesIn: "the Permanent Missions of the Member States",
    memberState: "Permanent Mission: {state}",
    memberStateIn: "the Permanent Mission",
    council: "President of the Security Council",
    councilIn: "the President of the Security Council",
    public: "All Governments and the public",
    publicIn: "all Governments and the public",
    mostNames: "{count, plural, one {# name} other {# names}}",
    complete: "{name}: complete",
    missing: "{name}: still missing: {documents}",
    mission: "{name} ({acronym})",
    signed: "Signed for the Secretariat by {name}, {when}",
    digest: "Digest of this content: {digest}",
    digestNote: "The digest belongs to this text alone. The Secretariat can show whether a copy agrees with it.",
    confidential: "Confidential until the appointment is announced",
    draft: "Draft: not issued",
    recalled: "Recalled on {date}",
    replaced: "Recalled on {date}; letter {number} takes its place",
    page: "Page {page} of {pages}",
  },
  fr: {
    organisation: "Secrétariat",
    number: "Numéro",
    date: "Date",
    to: "Destinataire",
    subject: "Objet",
    newYork: "{date}, {time}, heure de New York",
    deadline: "{date}, {time}, heure de New York",
    allStates: "Missions permanentes des États Membres",
    allStatesIn: "Missions permanentes des États Membres",
    memberState: "Mission permanente : {state}",
    memberStateIn: "la Mission permanente",
    council: "Présidence du Conseil de sécurité",
    councilIn: "la Présidence du Conseil de sécurité",
    public: "Tous les Gouvernements et le public",
    publicIn: "de tous les Gouvernements et du public",
    mostNames: "{count, plural, one {# nom} other {# noms}}",
    complete: "{name} : complète",
    missing: "{name} : pièces manquantes : {documents}",
    mission: "{name} ({acronym})",
    signed: "Signé pour le Secrétariat par {name}, {when}",
    digest: "Empreinte de ce contenu : {digest}",
    digestNote: "L’empreinte n’appartient qu’à ce texte. Le Secrétariat peut montrer si une copie y est conforme.",
    confidential: "Confidentiel jusqu’à l’annonce de la nomination",
    draft: "Projet : non émis",
    recalled: "Retirée le {date}",
    replaced: "Retirée le {date} ; remplacée par la lettre {number}",
    page: "Page {page} sur {pages}",
  },
  ar: {
    organisation: "الأمانة العامة",
    number: "الرقم",
    date: "التاريخ",
    to: "إلى",
    subject: "الموضوع",
    newYork: "{date}، الساعة {time} بتوقيت نيويورك",
    deadline: "{date}، الساعة {time} بتوقيت نيويورك",
    allStates: "البعثات الدائمة للدول الأعضاء",
    allStatesIn: "البعثات الدائمة للدول الأعضاء",
    memberState: "البعثة الدائمة: {state}",
    memberStateIn: "البعثة الدائمة",
    council: "رئاسة مجلس الأمن",
    councilIn: "رئاسة مجلس الأمن",
    public: "جميع الحكومات والجمهور",
    publicIn: "جميع الحكومات والجمهور",
    mostNames:
      "{count, plural, zero {لا أحد} one {اسماً واحداً} two {اسمين اثنين} few {# أسماء} many {# اسماً} other {# اسم}}",
    complete: "{name}: مكتمل",
    missing: "{name}: وثائق لا تزال ناقصة: {documents}",
    mission: "{name} ({acronym})",
    signed: "وقّعها عن الأمانة العامة {name}، {when}",
    digest: "بصمة هذا المحتوى: {digest}",
    digestNote: "هذه البصمة خاصة بهذا النص وحده. وتستطيع الأمانة العامة أن تبيّن ما إذا كانت نسخة ما مطابقة له.",
    confidential: "سرّي إلى حين الإعلان عن التعيين",
    draft: "مسودة: لم تصدر بعد",
    recalled: "سُحبت في {date}",
    replaced: "سُحبت في {date}، وحلّت محلها الرسالة {number}",
    page: "صفحة {page} من {pages}",
  },
} as const;
export type LetterWord = keyof (typeof words)["en"];

/** Gregorian, and in Arabic with Arabic-Indic digits, whatever the country. */
const tags = { en: "en-GB", fr: "fr", ar: "ar-u-ca-gregory-nu-arab" } as const;
const formatters = new Map<string, IntlMessageFormat>();

/** A fixed word of a letter in its language. */
export function letterWord(
  language: LetterLanguage,
  word: LetterWord,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const key = `${language} ${word}`;
  const format =
    formatters.get(key) ?? new IntlMessageFormat(words[language][word], tags[language], undefined, { ignoreTag: true });
  formatters.set(key, format);
  return String(format.format(values));
}
/** A calendar day in words, such as "15 October 2026". */
export function letterDay(language: LetterLanguage, day: string): string {
  return dayWords(language, new Date(`${day}T12:00:00Z`), "UTC");
}
/** An instant as New York reads it: the day in words, and hour and minute. */
export function letterMoment(
  language: LetterLanguage,
  instant: number,
  word: "newYork" | "deadline" = "newYork",
): string {
  const zone = "America/New_York";
  const time = new Intl.DateTimeFormat(tags[language], {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(instant);
  return letterWord(language, word, { date: dayWords(language, new Date(instant), zone), time });
}
function dayWords(language: LetterLanguage, date: Date, timeZone: string): string {
  const text = new Intl.DateTimeFormat(tags[language], {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone,
  }).format(date);
  return language === "fr" ? text.replace(/^1 /, "1er ") : text;
}
/** Several things in one sentence. */
export function letterList(language: LetterLanguage, items: readonly string[]): string {
  return new Intl.ListFormat(tags[language], { type: "conjunction" }).format(items);
}
/** Which way a letter is read. */
export function directionOfLetter(language: LetterLanguage): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}
