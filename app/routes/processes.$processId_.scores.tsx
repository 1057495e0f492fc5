import { notFound, page, sight } from "#app/http/guard.server.ts";
import { showScores } from "#app/services/assessment/show-scores.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Card, Columns, Section } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { SheetStrip } from "#app/ui/sheet-strip.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("panel"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const view = await showScores(house, viewer, standing);
    if (!view) throw notFound();
    if (view.panel) reads("panel", view.panel.id, view.panel.version);
    return view;
  },
);
export const meta = titled("assessment.scores.title");

export default function Scores() {
  const view = useView<typeof loader>();
  const { t, dateTime, country } = useText();
  const base = `/processes/${view.id}`;
  const { own } = view;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("assessment.scores.title")}
      meta={[t(view.waiting && !view.voting ? "assessment.scores.introDesk" : "assessment.scores.intro")]}
      recorded={view.panel !== null}
      actions={
        <>
          {view.revealed && <LinkButton href={`${base}/review`}>{t("place.review")}</LinkButton>}
          {view.reopens && <LinkButton href={`${base}/scores/reopen`}>{t("reopen.link")}</LinkButton>}
          {view.mayReveal && <LinkButton href={`${base}/reveal`}>{t("assessment.reveal.go")}</LinkButton>}
        </>
      }
    >
      {view.chairWanting && (
        <Flash
          kind="reason"
          title={t(`panel.wanting.${view.chairWanting}`)}
          link={{ href: `${base}/panel/acting-chair`, label: t("panel.nameActingChair") }}
        />
      )}
      {!view.begun && <EmptyState title={t("assessment.scores.none")}>{t("assessment.scores.noneText")}</EmptyState>}
      {view.begun && view.bar && (
        <div className="mb-6">
          <Refusal
            title={t("assessment.bar.title")}
            rule={t("assessment.bar.rule")}
            action={
              view.bar.key === "assessment.bar.declarations" ? (
                <LinkButton href={`${base}/declarations`}>{t("place.declarations")}</LinkButton>
              ) : undefined
            }
          >
            {t(view.bar)}
          </Refusal>
        </div>
      )}
      <Columns
        side={
          view.waiting && (
            <Card title={t("assessment.waiting.title")} foot={t("assessment.waiting.note")}>
              <PeopleList
                rows={view.waiting.map((member) => ({
                  key: member.memberId,
                  title: member.name,
                  ...(member.chair || member.absence === "proposed"
                    ? {
                        meta: [
                          member.chair ? t("role.panelChair") : null,
                          member.absence === "proposed" ? t("assessment.waiting.absenceProposed") : null,
                        ]
                          .filter((one) => one !== null)
                          .join(" · "),
                      }
                    : {}),
                  status: (
                    <span className="flex flex-col items-end gap-1">
                      <StatusMark kind={member.open ? "waiting" : "locked"}>
                        {t(member.open ? "assessment.waiting.open" : "assessment.waiting.done")}
                      </StatusMark>
                      {member.act && (
                        <a href={`${base}/scores/absent/${member.memberId}`} className="text-sm">
                          {t(`assessment.absence.${member.act}Link`)}
                        </a>
                      )}
                    </span>
                  ),
                }))}
              />
            </Card>
          )
        }
      >
        {own && (
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
        )}
        {view.begun && !own && view.voting && !view.bar && (
          <EmptyState title={t("assessment.scores.none")}>{t("assessment.scores.noneText")}</EmptyState>
        )}
        {view.begun && !view.voting && <p className="text-ink-muted max-w-prose">{t("assessment.scores.deskText")}</p>}
      </Columns>
    </ProcessPage>
  );
}
