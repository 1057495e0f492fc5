import { textIn } from "#app/domain/languages.ts";
import type { Standing } from "#app/domain/policy.ts";
import { candidacyStates } from "#app/domain/selection/states.ts";
import { keptFor } from "#app/services/kept.server.ts";
import { shownCandidates, boardNames, type BoardName } from "#db/queries/dossier.server.ts";
import { listFrom, listOf, wordsOf, type Asking, type List } from "./list.server.ts";

/**
 * The candidates of a process as its desk may read them, in name order. All are sorted and filtered by what is shown of
 * each; nominators and documents are read for those of a page alone.
 */
export async function candidatesList(asking: Asking & { readonly standing: Standing }): Promise<List<BoardName>> {
  const { viewer, house, now, url, standing } = asking;
  const { store } = house;
  const { t, semicolon, country, comma } = wordsOf(viewer, now);
  const path = `/processes/${standing.processId}/candidates`;
  // Who is in the list, however long it is: made once for this person until something is written.
  const { shown, states, sponsors } = await keptFor(asking, "candidates", [], async () => {
    const rows = (await shownCandidates(viewer, store, standing)).map(
      ({ candidacyId, state, memberStateId }, place) => ({ candidacyId, state, memberStateId, place }),
    );
    return {
      shown: rows,
      states: candidacyStates.filter((state) => rows.some((row) => row.state === state)),
      sponsors: [...new Set(rows.flatMap(({ memberStateId }) => memberStateId ?? []))]
        .map((id) => [id, country(id.toUpperCase())] as const)
        .sort(([, a], [, b]) => a.localeCompare(b, viewer.locale)),
    };
  });
  const described = {
    key: "candidates",
    path,
    order: { by: "name" },
    fields: [
      {
        name: "state",
        kind: "choice",
        label: t("calls.state"),
        values: states,
        words: Object.fromEntries(states.map((state) => [state, t(`candidacy.${state}`)])),
      },
      {
        name: "from",
        kind: "choice",
        label: t("candidates.nominatedBy"),
        values: sponsors.map(([id]) => id),
        words: Object.fromEntries(sponsors),
      },
    ],
  } as const;
  const light = listOf(asking, {
    ...described,
    rows: shown,
    matches: (row, asked) =>
      (asked("state") ?? row.state) === row.state && (asked("from") ?? row.memberStateId) === row.memberStateId,
    columns: [
      { key: "name", label: "", value: ({ place }) => place },
      { key: "state", label: "", value: ({ state }) => candidacyStates.indexOf(state) },
      { key: "from", label: "", value: ({ memberStateId }) => memberStateId && country(memberStateId.toUpperCase()) },
    ],
  });
  const named = async (rows: readonly { readonly candidacyId: string }[]) =>
    rows.length === 0 ? [] : await boardNames(viewer, store, standing, rows);
  const nominator = (one: BoardName["nominators"][number]) =>
    one.kind === "self" ? t("nominator.self") : one.name || t(`candidates.kind.${one.kind}`);
  return listFrom<BoardName>(url, {
    ...described,
    all: shown.length,
    columns: [
      { key: "name", label: t("calls.name"), value: ({ name }) => name },
      {
        key: "rank",
        label: t("candidates.rank"),
        order: null,
        value: ({ rankShort }) => rankShort && textIn(viewer.locale, rankShort),
      },
      { key: "state", label: t("calls.state"), value: ({ shownState }) => t(`candidacy.${shownState}`) },
      {
        key: "from",
        label: t("candidates.nominatedBy"),
        value: ({ nominators }) => nominators.map(nominator).join(comma),
      },
      {
        key: "missing",
        label: t("candidates.documentsMissing"),
        order: null,
        value: (row) => missingOf(row).join(semicolon),
      },
    ],
    source: {
      part: async (query) => {
        const part = await keptFor(asking, "candidates.part", [query], () => light.source.part(query));
        return { ...part, rows: await named(part.rows) };
      },
      async *every(query) {
        for await (const rows of light.source.every(query)) yield await named(rows);
      },
    },
  });
}

/** The documents that the nominations of a name still lack, each once; one taken back lacks nothing. */
export function missingOf({ nominators }: Pick<BoardName, "nominators">): string[] {
  return [
    ...new Set(nominators.filter(({ state }) => state !== "governmentWithdrawn").flatMap(({ missing }) => missing)),
  ];
}
