import { page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { atOrAfter } from "#app/domain/selection/states.ts";
import { titleOf } from "#app/services/assessment/show-scores.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { WallTime } from "#app/ui/wall-time.tsx";
import { panelOf, sessionsOf, shortlistedIn } from "#db/queries/assessment.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("shortlist"), params: ["processId"] },
  async ({ viewer, house, standing, now, reads }) => {
    const { store } = house;
    const head = await processHead(viewer, store, standing.processId);
    const panel = await panelOf(viewer, store, standing.processId);
    const begun = panel !== null && atOrAfter(standing.state, "assessment");
    const candidates = begun ? await shortlistedIn(viewer, store, standing.processId, standing.recusedFrom) : [];
    const sessions = begun ? await sessionsOf(viewer, store, panel.id) : [];
    if (panel) reads("panel", panel.id, panel.version);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      schedules: may(standing, "session.schedule").ok,
      rows: candidates.map((candidate) => {
        const session = sessions.find(({ candidacyId }) => candidacyId === candidate.candidacyId);
        return {
          candidacyId: candidate.candidacyId,
          name: titleOf(viewer, candidate),
          memberStateId: candidate.memberStateId,
          session: session
            ? { startsAt: session.startsAt, zone: session.zone, place: session.place, held: session.startsAt <= now }
            : null,
        };
      }),
    };
  },
);
export const meta = titled("assessment.sessions.title");

export default function Sessions() {
  const view = useView<typeof loader>();
  const { t, country } = useText();
  const base = `/processes/${view.id}/sessions`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("assessment.sessions.title")}
      meta={[t("assessment.sessions.intro")]}
      recorded
    >
      {view.rows.length === 0 ? (
        <EmptyState title={t("assessment.sessions.none")}>{t("assessment.sessions.noneText")}</EmptyState>
      ) : (
        <Table
          caption={t("assessment.sessions.title")}
          captionHidden
          stacked
          columns={[
            { key: "name", label: t("assessment.scores.candidate") },
            { key: "when", label: t("assessment.sessions.when") },
            { key: "place", label: t("assessment.sessions.place") },
            { key: "state", label: t("assessment.scores.state") },
            ...(view.schedules ? [{ key: "act", label: t("assessment.sessions.act") }] : []),
          ]}
          rows={view.rows.map(({ candidacyId, name, memberStateId, session }) => ({
            key: candidacyId,
            cells: {
              name: (
                <>
                  {name}
                  {memberStateId && (
                    <span className="text-ink-muted block text-sm font-normal">
                      {country(memberStateId.toUpperCase())}
                    </span>
                  )}
                </>
              ),
              when: session ? <WallTime instant={session.startsAt} zone={session.zone} /> : "–",
              place: session?.place ?? "–",
              state: (
                <StatusMark kind={!session ? "notStarted" : session.held ? "met" : "waiting"}>
                  {t(
                    !session
                      ? "assessment.sessions.unset"
                      : session.held
                        ? "assessment.sessions.held"
                        : "assessment.sessions.coming",
                  )}
                </StatusMark>
              ),
              act: (
                <a href={`${base}/${candidacyId}`}>
                  {t(session ? "assessment.sessions.move" : "assessment.sessions.set")}
                  <span className="sr-only"> {name}</span>
                </a>
              ),
            },
          }))}
        />
      )}
    </ProcessPage>
  );
}
