import { notFound, page, sight } from "#app/http/guard.server.ts";
import { drawnFor } from "#app/http/kept.server.tsx";
import { keptFor } from "#app/services/kept.server.ts";
import { showScores } from "#app/services/assessment/show-scores.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { OwnSheetList } from "#app/ui/own-sheet-list.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { sheetDraftTimes } from "#db/queries/assessment.server.ts";

export const loader = page({ access: sight("panel"), params: ["processId"] }, async (seen) => {
  const { viewer, house, standing, reads } = seen;
  // Drafts are kept without an entry in the trail: what is made from them goes by their own times.
  const drafts = await sheetDraftTimes(viewer, house.store);
  const view = await keptFor(seen, "scores", drafts, async () => {
    const made = await showScores(house, viewer, standing);
    if (!made) return null;
    const { own, ...rest } = made;
    return { ...rest, drawn: own && drawnFor(seen, <OwnSheetList view={{ ...rest, own }} />) };
  });
  if (!view) throw notFound();
  if (view.panel) reads("panel", view.panel.id, view.panel.version);
  return view;
});
// The whole page is kept with the view it is drawn from (docs/decisions/0022).
export const handle = { kept: true };
export const meta = titled("assessment.scores.title");

export default function Scores() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const base = `/processes/${view.id}`;
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
        {view.drawn !== null && <div dangerouslySetInnerHTML={{ __html: view.drawn }} />}
        {view.begun && view.drawn === null && view.voting && !view.bar && (
          <EmptyState title={t("assessment.scores.none")}>{t("assessment.scores.noneText")}</EmptyState>
        )}
        {view.begun && !view.voting && <p className="text-ink-muted max-w-prose">{t("assessment.scores.deskText")}</p>}
      </Columns>
    </ProcessPage>
  );
}
