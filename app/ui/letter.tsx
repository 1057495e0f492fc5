import {
  shownDigest,
  type LetterKind,
  type LetterLanguage,
  type LetterState,
  type LetterText,
} from "#app/domain/selection/letters.ts";
import { directionOfLetter } from "#app/i18n/letter-words.ts";
import { Chip, type StatusKind } from "./status.tsx";
import { useText } from "./text.tsx";

type Sheet = {
  readonly language: LetterLanguage;
  readonly organisation: string;
  readonly marks: readonly string[];
  readonly head: readonly (readonly [string, string])[];
  readonly subject: string;
  readonly blocks: LetterText["blocks"];
  readonly signature: string;
  readonly foot: readonly string[];
};

/** An issued letter as on paper: its own language and direction, whatever the page around it is in. */
export function LetterPaper({ sheet }: { sheet: Sheet }) {
  return (
    <article
      lang={sheet.language}
      dir={directionOfLetter(sheet.language)}
      className="border-line bg-surface max-w-[48rem] rounded-md border px-5 py-6 sm:px-10 sm:py-9 print:border-0 print:p-0"
    >
      <p className="text-lg font-bold">{sheet.organisation}</p>
      {sheet.marks.map((mark) => (
        <p key={mark} className="font-semibold">
          {mark}
        </p>
      ))}
      <dl className="border-line-strong my-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1 border-y py-3">
        {sheet.head.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-muted">{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <LetterBody subject={sheet.subject} blocks={sheet.blocks} />
      <p className="mt-6">{sheet.signature}</p>
      <footer className="border-line text-ink-muted mt-6 border-t pt-2 text-sm">
        {sheet.foot.map((line) => (
          <p key={line} className="break-words">
            {line}
          </p>
        ))}
      </footer>
    </article>
  );
}

/** The subject and the text of a letter; stands inside an element that says its language and direction. */
export function LetterBody({ subject, blocks }: Pick<Sheet, "subject" | "blocks">) {
  return (
    <>
      <h2 className="text-[1.0625rem] font-semibold">{subject}</h2>
      <div className="mt-3 space-y-3">
        {blocks.map((block, index) =>
          block.kind === "list" ? (
            <ul key={index} className="list-disc space-y-1 ps-6">
              {block.lines.map((line) => (
                <li key={line}>
                  <bdi>{line}</bdi>
                </li>
              ))}
            </ul>
          ) : (
            <p key={index}>{block.lines.join(" ")}</p>
          ),
        )}
      </div>
    </>
  );
}
/** A letter's text that is not issued yet. */
export function LetterDraft({
  language,
  addressee,
  text,
}: {
  language: LetterLanguage;
  addressee: string;
  text: LetterText;
}) {
  return (
    <div
      lang={language}
      dir={directionOfLetter(language)}
      className="border-line bg-surface max-w-[48rem] rounded-md border border-dashed px-5 py-6 sm:px-10"
    >
      <p className="text-ink-muted mb-3">
        <bdi>{addressee}</bdi>
      </p>
      <LetterBody subject={text.subject} blocks={text.blocks} />
    </div>
  );
}

const looks: Record<LetterState, StatusKind> = { draft: "draft", issued: "locked", sent: "met", recalled: "blocking" };
/** The state of a letter as shape and word. */
export function LetterStateChip({ state }: { state: LetterState }) {
  const { t } = useText();
  return <Chip kind={looks[state]}>{t(`letter.state.${state}`)}</Chip>;
}
/** The name of a kind of letter and its language. */
export function useLetterNames() {
  const { t } = useText();
  return {
    kind: (kind: LetterKind) => t(`letter.kind.${kind}`),
    language: (language: LetterLanguage) => t(`letter.language.${language}`),
  };
}

/** The digest of a signed text, on the page and on paper. */
export function ContentDigest({ digest }: { digest: string }) {
  const { t } = useText();
  return (
    <p className="text-ink-muted mt-3 max-w-prose text-sm">
      {t("digest.of")}{" "}
      <bdi className="font-mono break-words" dir="ltr">
        {shownDigest(digest)}
      </bdi>
      <span className="block">{t("digest.text")}</span>
    </p>
  );
}
