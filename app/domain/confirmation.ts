/** A text with its Eastern digits (Arabic-Indic and Persian) as Western ones. */
export function westernDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/**
 * What counts of a word that was typed to confirm: its letters and digits. Case, accents, spaces and punctuation do
 * not; nor, in Arabic, vowel signs, the tatweel, the seats of hamza, and the pairs that keyboards and hands confuse
 * (alef maqsura and ya, ta marbuta and ha). Eastern digits count as the Western ones.
 */
export function lettersOf(text: string): string {
  return westernDigits(text)
    .normalize("NFKD")
    .replaceAll("\u0640", "")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("\u0671", "\u0627")
    .replaceAll("\u0649", "\u064a")
    .replaceAll("\u06cc", "\u064a")
    .replaceAll("\u06a9", "\u0643")
    .replaceAll("\u0629", "\u0647")
    .toLowerCase();
}
