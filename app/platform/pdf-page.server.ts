import { createRequire } from "node:module";
import { createElement as h, type ReactElement } from "react";
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View, type DocumentProps } from "@react-pdf/renderer";

/** A printed sheet as plain data: every text is already in its language. */
export type PdfSheet = {
  readonly language: "en" | "fr" | "ar";
  readonly title: string;
  readonly organisation: string;
  /** Above the head, in bold: confidential, draft, recalled. */
  readonly marks: readonly string[];
  /** Number, date, addressee: label and value. */
  readonly head: readonly (readonly [label: string, value: string])[];
  readonly subject: string;
  readonly blocks: readonly { readonly kind: "paragraph" | "list"; readonly lines: readonly string[] }[];
  readonly signature: string;
  /** Small lines at the end: the digest and what it is for. */
  readonly foot: readonly string[];
  /** The running line of every page; `{page}` and `{pages}` stand in it. */
  readonly running: string;
  readonly createdAt: number;
};

const require = createRequire(import.meta.url);
type TextStyle = Parameters<typeof StyleSheet.create>[0][string];
// A word of two scripts, such as a bracket and an acronym, is two runs to the shaper; without this it is torn with a hyphen.
const unbroken = 10_000;
let registered = false;
/** The typefaces lie in the installed packages; nothing is fetched. */
function registerFonts(): void {
  if (registered) return;
  const files = (folder: string, name: string) => [
    { src: require.resolve(`@expo-google-fonts/${folder}/400Regular/${name}_400Regular.ttf`) },
    { src: require.resolve(`@expo-google-fonts/${folder}/700Bold/${name}_700Bold.ttf`), fontWeight: 700 as const },
  ];
  Font.register({ family: "Noto Serif", fonts: files("noto-serif", "NotoSerif") });
  Font.register({ family: "IBM Plex Sans Arabic", fonts: files("ibm-plex-sans-arabic", "IBMPlexSansArabic") });
  // Words are never broken: neither numbers nor names bear it, and Arabic has no hyphen.
  Font.registerHyphenationCallback((word) => [word]);
  registered = true;
}

const styles = StyleSheet.create({
  page: { paddingTop: 62, paddingBottom: 74, paddingHorizontal: 68, fontSize: 11, lineHeight: 1.5, color: "#181e29" },
  organisation: { fontSize: 15, fontWeight: 700, marginBottom: 6 },
  mark: { fontSize: 11, fontWeight: 700, marginBottom: 4 },
  head: {
    marginTop: 10,
    marginBottom: 14,
    paddingVertical: 8,
    borderTop: "0.75 solid #79818b",
    borderBottom: "0.75 solid #79818b",
  },
  label: { width: 92, color: "#4c535e" },
  value: { flex: 1 },
  subject: { fontSize: 13, fontWeight: 700, marginBottom: 10 },
  paragraph: { marginBottom: 9 },
  item: { marginBottom: 3 },
  list: { marginBottom: 9 },
  signature: { marginTop: 14 },
  foot: { marginTop: 18, paddingTop: 6, borderTop: "0.75 solid #dadee3", fontSize: 8.5, color: "#4c535e" },
  running: {
    position: "absolute",
    top: 792, // from above: a box that hangs from the bottom has no height before its numbers are known
    left: 68,
    right: 68,
    fontSize: 8.5,
    color: "#4c535e",
    textAlign: "center",
  },
});

/** The sheet as a document: titled, in its language and direction, with running numbers. */
export function sheetDocument(sheet: PdfSheet): ReactElement<DocumentProps> {
  const rtl = sheet.language === "ar";
  const direction = rtl ? ("rtl" as const) : ("ltr" as const);
  const way = { direction, textAlign: rtl ? ("right" as const) : ("left" as const) };
  const row = rtl ? ("row-reverse" as const) : ("row" as const);
  const text = (style: TextStyle | TextStyle[], key: string, content: string) =>
    h(Text, { key, hyphenationPenalty: unbroken, style: [way, style].flat() }, content);
  const family = rtl ? ["IBM Plex Sans Arabic", "Noto Serif"] : ["Noto Serif", "IBM Plex Sans Arabic"];
  // Marks above and below the letters want more room between the lines.
  const size = rtl ? { fontSize: 11.5, lineHeight: 1.6 } : {};
  return h(
    Document,
    {
      title: sheet.title,
      subject: sheet.subject,
      author: sheet.organisation,
      creator: "Bluehelm",
      producer: "Bluehelm",
      language: sheet.language,
      pdfVersion: "1.7",
      creationDate: new Date(sheet.createdAt),
    },
    h(
      Page,
      {
        size: "A4",
        bookmark: sheet.subject,
        style: [styles.page, { fontFamily: family as unknown as string }, size, { direction }],
      },
      text(styles.organisation, "organisation", sheet.organisation),
      ...sheet.marks.map((mark, index) => text(styles.mark, `mark${index}`, mark)),
      h(
        View,
        { key: "head", style: styles.head },
        ...sheet.head.map(([label, value], index) =>
          h(
            View,
            { key: index, style: { flexDirection: row } },
            text(styles.label, "label", label),
            text(styles.value, "value", value),
          ),
        ),
      ),
      text(styles.subject, "subject", sheet.subject),
      ...sheet.blocks.map((block, index) =>
        block.kind === "paragraph"
          ? text(styles.paragraph, `block${index}`, block.lines.join(" "))
          : h(
              View,
              { key: `block${index}`, style: styles.list },
              ...block.lines.map((line, at) =>
                h(
                  View,
                  { key: at, style: { flexDirection: row }, wrap: false },
                  text({ width: 18 }, "bullet", "–"),
                  text([styles.item, { flex: 1 }], "line", line),
                ),
              ),
            ),
      ),
      text(styles.signature, "signature", sheet.signature),
      h(
        View,
        { key: "foot", style: styles.foot, wrap: false },
        ...sheet.foot.map((line, index) => text(rtl ? { fontSize: 9.5 } : {}, `foot${index}`, line)),
      ),
      h(Text, {
        key: "running",
        fixed: true,
        style: [styles.running, { direction }, rtl ? { fontSize: 9.5 } : {}],
        render: ({ pageNumber, totalPages }) =>
          sheet.running
            .replace("{page}", numeral(sheet.language, pageNumber))
            .replace("{pages}", numeral(sheet.language, totalPages ?? pageNumber)),
      }),
    ),
  );
}
function numeral(language: PdfSheet["language"], value: number): string {
  return new Intl.NumberFormat(language === "ar" ? "ar-u-nu-arab" : language).format(value);
}

/** Draws a sheet; tens to hundreds of milliseconds of computing, so never on the thread that answers requests. */
export async function drawSheet(sheet: PdfSheet): Promise<Buffer> {
  registerFonts();
  return renderToBuffer(sheetDocument(sheet));
}
