import { notFound, resource, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { seatsFrom, shownComposition } from "#app/services/selection/show-panel.server.ts";
import { CompositionFacts } from "#app/ui/composition-facts.tsx";
import { Findings } from "#app/ui/findings.tsx";
import { fragmentOf } from "#app/ui/fragment.server.tsx";

/** The composition findings of the panel as the form stands, for the script; nothing is stored. */
export const loader = resource(
  { access: sight("board"), params: ["processId"] },
  async ({ viewer, house, standing, url, now }) => {
    if (!may(standing, "panel.propose").ok) throw notFound();
    const findings =
      (await shownComposition(
        house,
        viewer,
        standing,
        seatsFrom(url.searchParams.getAll("accountIds"), url.searchParams.getAll("seats")),
      )) ?? [];
    return fragmentOf(
      { locale: viewer.locale, zone: viewer.zone, now },
      <>
        <div data-live-target="findings">
          <Findings findings={findings} />
        </div>
        <div data-live-target="bar">
          <p className="tabular-nums">
            <CompositionFacts findings={findings} />
          </p>
        </div>
      </>,
    );
  },
);
