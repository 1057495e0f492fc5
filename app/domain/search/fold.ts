/** What decomposition leaves whole in Latin script, by its plain letters. */
const wholes: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ŋ: "n",
};
/** Letters of Arabic script that are written one for another: hamza seats, final ya and ta, Persian kaf and ya. */
const arabic: Readonly<Record<string, string>> = {
  ٱ: "ا",
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ى: "ي",
  ی: "ي",
  ئ: "ي",
  ؤ: "و",
  ة: "ه",
  ک: "ك",
};

/**
 * A text as one looks for it: lower case, without accents, vowel signs, tatweel and punctuation, digits of any script
 * as 0 to 9, one space between words. Names in any script keep their letters; nothing is transliterated.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/[ßæœøłđðþıħŋٱأإآىیئؤةک]/g, (letter) => wholes[letter] ?? arabic[letter] ?? letter)
    .trim();
}

/** The shortest thing that is looked for: one letter would find everybody. A Chinese name may be two characters. */
export const shortest = 2;
/** How many words of a query count. */
const most = 6;

/** The words of a query, each of which must be found; empty where there is nothing to look for. */
export function wordsOf(query: string): string[] {
  const folded = fold(query);
  return folded.length < shortest ? [] : [...new Set(folded.split(" "))].slice(0, most);
}

/** Whether each word is found in one of the texts, at the beginning of a word or within it. */
export function finds(words: readonly string[], ...texts: readonly string[]): boolean {
  const folded = texts.map(fold).join(" ");
  return words.length > 0 && words.every((word) => folded.includes(word));
}
