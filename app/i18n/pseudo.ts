const accents: Record<string, string> = {
  a: "á",
  b: "ƀ",
  c: "ç",
  d: "đ",
  e: "é",
  f: "ƒ",
  g: "ğ",
  h: "ĥ",
  i: "í",
  j: "ĵ",
  k: "ķ",
  l: "ł",
  m: "ɱ",
  n: "ñ",
  o: "ó",
  p: "þ",
  q: "ɋ",
  r: "ř",
  s: "š",
  t: "ŧ",
  u: "ú",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
  A: "Á",
  B: "Ɓ",
  C: "Ç",
  D: "Đ",
  E: "É",
  F: "Ƒ",
  G: "Ğ",
  H: "Ĥ",
  I: "Í",
  J: "Ĵ",
  K: "Ķ",
  L: "Ł",
  M: "Ṁ",
  N: "Ñ",
  O: "Ó",
  P: "Þ",
  Q: "Ɋ",
  R: "Ř",
  S: "Š",
  T: "Ŧ",
  U: "Ú",
  V: "Ṽ",
  W: "Ŵ",
  X: "Ẋ",
  Y: "Ý",
  Z: "Ž",
};

/**
 * Turns an English ICU message into the pseudo-language: letters accented, a third longer, set in
 * brackets ⟦ ⟧. Placeholders, plural selectors and `#` stay: only literal text is touched.
 */
export function pseudo(source: string): string {
  return `⟦${literal(source, 0, false).text}⟧`;
}

function literal(source: string, from: number, nested: boolean): { text: string; end: number } {
  let text = "";
  let at = from;
  while (at < source.length) {
    const character = source[at]!;
    if (character === "}" && nested) return { text, end: at };
    if (character === "{") {
      const argument = placeholder(source, at);
      text += argument.text;
      at = argument.end;
      continue;
    }
    if (character === "'" && /['{}]/.test(source[at + 1] ?? "")) {
      text += character + source[at + 1]!;
      at += 2;
      continue;
    }
    const accent = accents[character];
    text += accent ?? character;
    // Every third vowel twice: about as long as German or Finnish.
    if (accent && "aeiouAEIOU".includes(character) && at % 2 === 0) text += accent;
    at += 1;
  }
  return { text, end: at };
}

/** A `{name}`, `{name, number}` or `{name, plural, one {…} other {…}}` starting at `from`. */
function placeholder(source: string, from: number): { text: string; end: number } {
  let text = "{";
  let at = from + 1;
  let commas = 0;
  while (at < source.length) {
    const character = source[at]!;
    if (character === "}") return { text: `${text}}`, end: at + 1 };
    if (character === ",") commas += 1;
    if (character === "{" && commas >= 2) {
      const inner = literal(source, at + 1, true);
      text += `{${inner.text}}`;
      at = inner.end + 1;
      continue;
    }
    text += character;
    at += 1;
  }
  return { text, end: at };
}
