import type { Paragraph } from "#app/domain/selection/nomination.ts";
import { DossierText, paragraphId } from "./dossier.tsx";
import { useText } from "./text.tsx";

const parts = ["posts", "languages", "education", "vision", "statement"] as const;

/**
 * A candidate's file beside the rubric: its numbered paragraphs under a line of links to its parts. `cited` are the
 * paragraphs that the open note relies on.
 */
export function ScoringDossier({
  paragraphs,
  cited,
  returnHref,
}: {
  paragraphs: readonly Paragraph[];
  cited: readonly number[];
  returnHref: string;
}) {
  const { t } = useText();
  return (
    <>
      <nav
        aria-label={t("assessment.file.parts")}
        className="border-line flex flex-wrap gap-x-5 gap-y-1 border-b px-4 py-2.5 text-sm"
      >
        {parts.map((part) => {
          const first = paragraphs.find((one) => one.part === part);
          return (
            first && (
              <a key={part} href={`#${paragraphId(first.number)}`} className="text-ink-muted hover:text-ink">
                {t(`dossier.${part}`)}
              </a>
            )
          );
        })}
        <a href={returnHref} className="ms-auto lg:hidden">
          {t("assessment.file.toRubric")}
        </a>
      </nav>
      <div className="px-4 py-3">
        <p className="text-ink-muted mb-3 text-sm">{t("assessment.file.cite")}</p>
        <DossierText paragraphs={paragraphs} cited={cited} />
      </div>
    </>
  );
}
