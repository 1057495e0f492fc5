import { notFound, page, sight } from "#app/http/guard.server.ts";
import { showReport } from "#app/services/assessment/show-review.server.ts";
import { BegunNote } from "#app/ui/begun.tsx";
import { PanelReport } from "#app/ui/panel-report.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { begunShown } from "#db/queries/begun.server.ts";

export const loader = page(
  { access: sight("results"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const view = await showReport(house, viewer, standing);
    if (!view) throw notFound();
    reads("panel", view.panel.id, view.panel.version);
    if (view.report) reads("panelReport", view.report.id, `${view.report.edition}.${view.report.version}`);
    return { ...view, begun: await begunShown(viewer, house.store, standing) };
  },
);
export const meta = titled("assessment.report.title");

export default function Report() {
  const view = useView<typeof loader>();
  return (
    <PanelReport
      view={view}
      note={view.begun && <BegunNote begun={view.begun} base={`/processes/${view.id}`} about="assessment" />}
    />
  );
}
