import { useText } from "./text.tsx";

/** The results of many candidates, a line each; `rows` are those of `resultRows`. */
export function ResultsList({ rows, members }: { rows: string; members: readonly string[] }) {
  const { t, list } = useText();
  return (
    <div className="bg-surface border-line overflow-clip rounded-md border">
      <div
        role="region"
        aria-label={t("assessment.review.title")}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable without a mouse
        tabIndex={0}
        className="relative overflow-x-auto"
      >
        <table className="results">
          <caption>{t("assessment.list.caption", { names: list(members) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("assessment.scores.candidate")}</th>
              <th scope="col">{t("assessment.list.nominatedBy")}</th>
              <th scope="col">{t("assessment.list.members")}</th>
              <th scope="col">
                <span className="sr-only">{t("assessment.list.strip")}</span>
                <span aria-hidden="true">0–100</span>
              </th>
              <th scope="col">{t("assessment.review.panel")}</th>
              <th scope="col">{t("assessment.review.discuss")}</th>
              <th scope="col">{t("assessment.list.narratives")}</th>
              <th scope="col">{t("assessment.list.outcome")}</th>
            </tr>
          </thead>
          <tbody dangerouslySetInnerHTML={{ __html: rows }} />
        </table>
      </div>
    </div>
  );
}
