import { message, type Message } from "#app/domain/message.ts";
import { cadreReaders } from "#app/domain/cadre/standing.ts";
import { holds, sees, type Standing, type Viewer } from "#app/domain/policy.ts";
import { finds, wordsOf } from "#app/domain/search/fold.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import type { House } from "#app/services/work.server.ts";
import { openingOf } from "#db/queries/dossier.server.ts";
import { mentorsFor } from "#db/queries/mentors.server.ts";
import { processHeads, processIds, type ProcessHead } from "#db/queries/process.server.ts";
import { publicProcesses } from "#db/queries/public-record.server.ts";
import { accountsNamed, cadreMembersNamed, candidaciesNamed, ownNominationsNamed } from "#db/queries/search.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";

export const searchKinds = [
  "processes",
  "candidates",
  "nominations",
  "cadre",
  "mentors",
  "accounts",
  "selections",
] as const;
export type SearchKind = (typeof searchKinds)[number];
/** One thing found: whose name or which post, where it belongs, and its page. */
export type Hit = { readonly title: string | Message; readonly within: Message | null; readonly href: string };
export type SearchResult = {
  readonly words: readonly string[];
  readonly groups: readonly {
    readonly kind: SearchKind;
    readonly hits: readonly Hit[];
    readonly more: boolean;
    readonly pages: number;
  }[];
};

const anyone = systemViewer("what is public of a selection by design");
/** How many of one kind are shown on a page. */
const most = 20;
/** How many of one kind are looked through where that kind alone is asked for. */
const mostOfOne = 500;

/**
 * Looks for words among what the viewer may open, and nothing else: every hit leads to a page that its viewer gets. What is
 * not open to the viewer neither shows nor counts, whatever it is called.
 * @param only one kind alone, by pages; without it the first of every kind
 */
export async function search(
  viewer: Viewer,
  house: House,
  query: string,
  only: { readonly kind: SearchKind; readonly page: number } | null = null,
): Promise<SearchResult> {
  const { store } = house;
  const words = wordsOf(query);
  if (words.length === 0) return { words, groups: [] };
  const name = (row: { givenNames: string; familyName: string }) => `${row.givenNames} ${row.familyName}`;
  const own = new Map<string, { standing: Standing; head: ProcessHead }>();
  const heads = new Map((await processHeads(viewer, store, await processIds(viewer, store))).map((h) => [h.id, h]));
  for (const head of heads.values()) {
    const standing = await standingOf(viewer, store, head.id);
    if (standing && sees(standing, "process")) own.set(head.id, { standing, head });
  }
  const isFound = (head: Pick<ProcessHead, "reference" | "title" | "mission">) =>
    finds(
      words,
      head.reference,
      ...Object.values(head.title),
      ...Object.values(head.mission.acronym),
      ...Object.values(head.mission.name),
    );
  const reference = (head: Pick<ProcessHead, "reference">) =>
    message("search.reference", { reference: head.reference });

  const candidates: Hit[] = [];
  for (const row of await candidaciesNamed(viewer, store, [...own.keys()], words)) {
    if (candidates.length > (only?.kind === "candidates" ? mostOfOne : most)) break;
    const { standing, head } = own.get(row.processId)!;
    if ((await openingOf(viewer, store, standing, row.candidacyId)) === null) continue;
    candidates.push({
      title: name(row),
      within: namedProcess(head, viewer.locale),
      href: `/processes/${row.processId}/candidates/${row.candidacyId}`,
    });
  }
  const hits: Record<SearchKind, Hit[]> = {
    processes: [...own.values()]
      .filter(({ head }) => isFound(head))
      .map(({ head }) => ({
        title: namedProcess(head, viewer.locale),
        within: reference(head),
        href: `/processes/${head.id}`,
      })),
    candidates,
    nominations: (await ownNominationsNamed(viewer, store, words)).map((row) => ({
      title: name(row),
      within: heads.has(row.processId) ? namedProcess(heads.get(row.processId)!, viewer.locale) : null,
      href: `/nominations/${row.id}`,
    })),
    cadre: holds(viewer, ...cadreReaders)
      ? (await cadreMembersNamed(viewer, store, words)).map((row) => ({
          title: name(row),
          within: null,
          href: `/cadre/${row.id}`,
        }))
      : [],
    mentors: holds(viewer, "mentoringCoordinator", "focalPoint", "leadFocalPoint")
      ? (await mentorsFor(viewer, store))
          .filter((row) => finds(words, row.name))
          .map((row) => ({ title: row.name, within: null, href: `/mentors/${row.id}` }))
      : [],
    accounts: holds(viewer, "administrator")
      ? (await accountsNamed(viewer, store, words)).map((row) => ({
          title: name(row),
          within: message("search.address", { email: row.email }),
          href: `/accounts/${row.id}`,
        }))
      : [],
    selections: (await publicProcesses(anyone, store))
      .filter((row) => isFound(row))
      .map((row) => ({
        title: namedProcess(row, viewer.locale),
        within: reference(row),
        href: `/selections/${row.reference}`,
      })),
  };
  return {
    words,
    groups: searchKinds
      .filter((kind) => hits[kind].length > 0 && (only === null || only.kind === kind))
      .map((kind) => {
        const pages = Math.ceil(Math.min(hits[kind].length, mostOfOne) / most);
        const page = only ? Math.min(only.page, pages) : 1;
        return {
          kind,
          hits: hits[kind].slice((page - 1) * most, page * most),
          more: hits[kind].length > most,
          pages,
        };
      }),
  };
}
