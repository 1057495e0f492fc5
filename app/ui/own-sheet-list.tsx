import type { ShownScores } from "#app/services/assessment/show-scores.server.ts";
import { LinkButton } from "./button.tsx";
import { Section } from "./layout.tsx";
import { SheetStrip } from "./sheet-strip.tsx";
import { StatusMark } from "./status.tsx";
import { Table } from "./table.tsx";
import { useText } from "./text.tsx";

/** A panel member's own sheets: all as numbered boxes while one is open, then each in a line. */
export function OwnSheetList({
  view,
}: {
  view: Pick<ShownScores, "id" | "scoring"> & { own: NonNullable<ShownScores["own"]> };
}) {
  const { t, dateTime, country } = useText();
  const base = `/processes/${view.id}`;
  const { own } = view;
  return (
    <Section
      title={t("assessment.scores.yours")}
      aside={
        view.scoring && own.complete > 0 ? (
          <LinkButton size="small" href={`${base}/scores/lock`}>
            {t("assessment.lock.all", { count: own.complete })}
          </LinkButton>
        ) : undefined
      }
    >
      {own.sheets.some(({ open }) => open) && (
        <SheetStrip sheets={own.strip.map((one) => ({ ...one, href: `${base}/scores/${one.id}` }))}>
          <strong className="text-ink font-semibold">
            {t("assessment.progress.done", { done: own.done, total: own.total, minutes: own.minutes })}
          </strong>{" "}
          {t("assessment.progress.locked", { count: own.locked })}
        </SheetStrip>
      )}
      <div className="mt-4">
        <Table
          caption={t("assessment.scores.yours")}
          captionHidden
          stacked
          rowHeader="name"
          columns={[
            { key: "number", label: t("assessment.scores.number"), narrow: true },
            { key: "name", label: t("assessment.scores.candidate") },
            { key: "state", label: t("assessment.scores.state") },
            { key: "answered", label: t("assessment.scores.answered") },
            { key: "at", label: t("assessment.scores.saved") },
          ]}
          empty={t("assessment.scores.nobody")}
          rows={own.sheets.map((sheet) => ({
            key: sheet.id,
            cells: {
              number: sheet.number,
              name: (
                <>
                  {sheet.open ? <a href={`${base}/scores/${sheet.id}`}>{sheet.name}</a> : sheet.name}
                  {sheet.memberStateId && (
                    <span className="text-ink-muted block text-sm font-normal">
                      {country(sheet.memberStateId.toUpperCase())}
                    </span>
                  )}
                </>
              ),
              state:
                sheet.state !== "draft" ? (
                  <StatusMark kind="locked">{t(`assessment.state.${sheet.state}`)}</StatusMark>
                ) : sheet.complete ? (
                  <StatusMark kind="met">{t("assessment.state.complete")}</StatusMark>
                ) : sheet.at === null ? (
                  <StatusMark kind="notStarted" />
                ) : (
                  <StatusMark kind="draft" />
                ),
              answered: t("ui.progress.of", { done: sheet.answered, total: sheet.total }),
              at: sheet.at === null ? "–" : dateTime(sheet.at),
            },
          }))}
        />
      </div>
    </Section>
  );
}
