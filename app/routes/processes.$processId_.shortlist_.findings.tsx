import { notFound, resource, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { shortlistView } from "#app/services/selection/show-shortlist.server.ts";
import { fragmentOf } from "#app/ui/fragment.server.tsx";
import { ShortlistBar, ShortlistFigures, ShortlistFindings } from "#app/ui/shortlist-parts.tsx";

/** What the rules find of the list as it is ticked, for the script; nothing is stored. */
export const loader = resource(
  { access: sight("shortlist"), params: ["processId"] },
  async ({ viewer, house, standing, url, now, reads }) => {
    if (!may(standing, "shortlist.enter").ok) throw notFound();
    const list = await shortlistView(house, viewer, standing, url.searchParams.getAll("candidacyIds").slice(0, 500));
    if (!list) throw notFound();
    reads("shortlist", list.id, list.version);
    return fragmentOf(
      { locale: viewer.locale, zone: viewer.zone, now },
      <>
        <ShortlistBar list={list} />
        <div data-live-target="findings">
          <ShortlistFindings list={list} />
        </div>
        <div data-live-target="figures">
          <ShortlistFigures list={list} />
        </div>
      </>,
    );
  },
);
