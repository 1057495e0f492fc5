import type { ReactNode } from "react";
import type { Paragraph } from "#app/domain/selection/nomination.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { useText } from "./text.tsx";

/** A numbered paragraph as it is drawn: `lead` (years) in small before the text; `cited` where the reader's notes rely on it. */
export type DossierParagraph = {
  readonly number: number;
  readonly lead?: ReactNode;
  readonly text: ReactNode;
  readonly cited?: boolean;
};

/** The id of a paragraph on its page; "¶9" links to it. */
export function paragraphId(number: number): string {
  return `p${number}`;
}

/** One part of a dossier: its heading and its numbered paragraphs. */
export function Dossier({
  title,
  paragraphs,
  level = 3,
}: {
  title: ReactNode;
  paragraphs: readonly DossierParagraph[];
  level?: 2 | 3;
}) {
  const { t, digits } = useText();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section>
      <Heading className="mb-1.5 font-semibold">{title}</Heading>
      <ol className="space-y-1">
        {paragraphs.map(({ number, lead, text, cited = false }) => (
          <li
            key={number}
            id={paragraphId(number)}
            value={number}
            className={`target:bg-accent-soft grid scroll-mt-4 grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 border-s-2 py-1 ps-1 pe-2 ${
              cited ? "border-accent bg-accent-soft" : "border-transparent"
            }`}
          >
            <span
              className={`pt-0.5 text-end text-sm tabular-nums ${cited ? "text-accent font-semibold" : "text-ink-muted"}`}
            >
              <span className="sr-only">{t("dossier.paragraph")} </span>
              {digits(number)}
            </span>
            <div className="max-w-[44rem] min-w-0">
              {lead !== undefined && <span className="text-ink-muted text-sm">{lead} </span>}
              {text}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const partTitles: Record<Paragraph["part"], TextKey> = {
  posts: "dossier.posts",
  languages: "dossier.languages",
  education: "dossier.education",
  vision: "dossier.vision",
  statement: "dossier.statement",
};
const partOrder: readonly Paragraph["part"][] = ["posts", "languages", "education", "vision", "statement"];

/** A whole dossier, part by part, numbered through; parts without anything are left out. */
export function DossierText({
  paragraphs,
  cited = [],
}: {
  paragraphs: readonly Paragraph[];
  cited?: readonly number[];
}) {
  const { t, language, digits, semicolon } = useText();
  const drawn = (paragraph: Paragraph): DossierParagraph => {
    const marked = { number: paragraph.number, cited: cited.includes(paragraph.number) };
    switch (paragraph.part) {
      case "posts": {
        const from = digits(paragraph.fromYear ?? "");
        return {
          ...marked,
          lead:
            paragraph.toYear === null
              ? t("dossier.yearsToDate", { from })
              : t("dossier.years", { from, to: digits(paragraph.toYear) }),
          text: (
            <>
              <bdi>
                <strong className="font-semibold">{paragraph.title}</strong>, {paragraph.organisation}.
              </bdi>
              <span className="block whitespace-pre-line">{paragraph.account}</span>
            </>
          ),
        };
      }
      case "languages":
        return {
          ...marked,
          text: `${paragraph.languages.map((row) => t("dossier.language", { language: language(row.language), level: row.level ?? "", evidence: row.evidence })).join(semicolon)}.`,
        };
      case "education":
        return {
          ...marked,
          lead: `${digits(paragraph.year ?? "")}.`,
          text: <bdi>{`${paragraph.title}, ${paragraph.institution}.`}</bdi>,
        };
      case "vision":
      case "statement":
        return { ...marked, text: paragraph.text };
    }
  };
  return (
    <div className="space-y-5">
      {partOrder
        .map((part) => ({ part, own: paragraphs.filter((paragraph) => paragraph.part === part) }))
        .filter(({ own }) => own.length > 0)
        .map(({ part, own }) => (
          <Dossier key={part} title={t(partTitles[part])} paragraphs={own.map(drawn)} />
        ))}
    </div>
  );
}

export type DocumentRow = {
  readonly id: string;
  readonly name: string;
  readonly fileId: string;
  readonly fileName: string;
  readonly size: number;
  readonly uploadedAt: number;
};

/** Uploaded documents, each a link that downloads it; `extra` ends a row (a link that removes it). */
export function DocumentList({
  documents,
  extra,
}: {
  documents: readonly DocumentRow[];
  extra?: (document: DocumentRow) => ReactNode;
}) {
  const { t, date, number } = useText();
  return (
    <ul className="divide-line -my-1 divide-y">
      {documents.map((document) => (
        <li key={document.id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2">
          <div className="min-w-0">
            <p className="text-[0.875rem]">{document.name}</p>
            <p className="text-sm break-words">
              <a href={`/files/${document.fileId}`} download>
                <bdi>{document.fileName}</bdi>
              </a>{" "}
              <span className="text-ink-muted whitespace-nowrap">
                {t("dossier.size", { size: number(Math.max(1, Math.round(document.size / 1024))) })} ·{" "}
                {date(document.uploadedAt)}
              </span>
            </p>
          </div>
          {extra?.(document)}
        </li>
      ))}
    </ul>
  );
}
