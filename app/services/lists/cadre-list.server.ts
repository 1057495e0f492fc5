import { textIn, type Multilingual } from "#app/domain/languages.ts";
import { regions } from "#app/domain/cadre/member.ts";
import { readinessLevels } from "#app/domain/cadre/readiness.ts";
import type { CadreSearch } from "#app/domain/cadre/search.ts";
import { readList, type ListQuery } from "#app/domain/list.ts";
import { statesOf } from "#app/domain/policy.ts";
import { sexes } from "#app/domain/selection/balance.ts";
import { intlTagOf } from "#app/i18n/text.ts";
import { cadreCounts, cadreKnown, cadreOrders, cadrePart } from "#db/queries/cadre-list.server.ts";
import { cadreChoices, readsWhole, type CadrePerson } from "#db/queries/cadre.server.ts";
import { allStates } from "#db/queries/nominations.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { everyPart, listFrom, partOf, wordsOf, type Asking, type List, type ListField } from "./list.server.ts";

const oneOf = <T extends string>(values: readonly T[], given: string | undefined): T | null =>
  values.find((value) => value === given) ?? null;

/** What the address of the cadre looks for. */
export function cadreSearch({ filters }: Pick<ListQuery, "filters">): CadreSearch {
  return {
    postTypeId: filters.postType ?? null,
    language: filters.language ?? null,
    region: oneOf(regions, filters.region),
    readiness: oneOf(readinessLevels, filters.readiness),
    day: filters.day ?? null,
    sex: oneOf(sexes, filters.sex),
    state: filters.state ?? null,
    poolId: filters.pool ?? null,
    review: filters.review === "due",
  };
}

/**
 * The members of the cadre whom the viewer may read; a State reads its own, by what it may know of them. Beside the list:
 * how many are found, of whom so many are women, and the choices of its filters.
 */
export async function cadreList(asking: Asking) {
  const { viewer, house, now, url } = asking;
  const { store } = house;
  const words = wordsOf(viewer, now);
  const { t, language, comma, country } = words;
  const say = (names: Multilingual) => textIn(viewer.locale, names);
  const today = dayOf(now);
  const whole = readsWhole(viewer);
  const own = statesOf(viewer);
  const choices = await cadreChoices(viewer, store);
  const known = await cadreKnown(viewer, store);
  const states = (await allStates(viewer, store)).filter(({ id }) =>
    whole ? known.states.includes(id) : own.includes(id),
  );
  const collator = new Intl.Collator(intlTagOf(viewer.locale));
  const choice = (name: string, label: string, values: readonly (readonly [string, string])[]): ListField => ({
    name,
    kind: "choice",
    label,
    values: values.map(([value]) => value),
    words: Object.fromEntries(values),
  });
  const fields: ListField[] = [
    choice(
      "postType",
      t("cadre.postType"),
      choices.postTypes.map(({ id, name }) => [id, say(name)] as const),
    ),
    choice(
      "readiness",
      t("cadre.readiness"),
      readinessLevels.map((level) => [level, t(`readiness.${level}`)] as const),
    ),
    choice(
      "pool",
      t("cadre.pool"),
      choices.pools.map(({ id, name }) => [id, say(name)] as const),
    ),
    { name: "day", kind: "day", label: t("cadre.availableOn") },
    choice(
      "language",
      t("nomination.language"),
      known.languages.map((code) => [code, language(code)] as const).sort(([, a], [, b]) => collator.compare(a, b)),
    ),
    ...(whole
      ? [
          choice(
            "region",
            t("cadre.region"),
            regions.map((one) => [one, t(`group.${one}`)] as const),
          ),
        ]
      : []),
    choice(
      "sex",
      t("people.sex"),
      sexes.map((sex) => [sex, t(`people.sex.${sex}`)] as const),
    ),
    ...(whole ? [choice("review", t("list.review"), [["due", t("cadre.reviewDue")]] as const)] : []),
    ...(states.length > 1
      ? [
          choice(
            "state",
            t("cadre.sponsoringState"),
            states.map(({ id, name }) => [id, name] as const),
          ),
        ]
      : []),
  ];
  const typeName = new Map(choices.postTypes.map((type) => [type.id, say(type.short)]));
  const poolName = new Map(choices.pools.map((pool) => [pool.id, say(pool.name)]));
  const part = (query: ListQuery, offset: number, most: number) =>
    cadrePart(viewer, store, cadreSearch(query), today, {
      by: oneOf(cadreOrders, query.order.by) ?? "name",
      down: query.order.down,
      offset,
      most,
    });
  // Counted once for a page: the list is asked by this address alone.
  const asked = readList({ sorts: [], filters: fields, order: { by: "name", down: false } }, url.searchParams);
  const counts = await cadreCounts(viewer, store, cadreSearch(asked), today);
  const list: List<CadrePerson> = listFrom(url, {
    key: "cadre",
    path: "/cadre",
    order: { by: "name" },
    all: counts.all,
    fields,
    columns: [
      { key: "name", label: t("people.name"), value: ({ name }) => name },
      { key: "track", label: t("cadre.track"), order: null, value: ({ track }) => t(`track.${track}`) },
      {
        key: "level",
        label: t("assessor.level"),
        order: null,
        value: ({ rank, level }) => (rank ? say(rank) : level),
      },
      {
        key: "state",
        label: t("cadre.sponsoringState"),
        order: null,
        value: ({ sponsoringState }) => (sponsoringState ? country(sponsoringState.toUpperCase()) : ""),
      },
      {
        key: "readiness",
        label: t("cadre.readiness"),
        order: null,
        value: ({ readiness }) =>
          readiness
            .filter(({ holds }) => holds)
            .map(({ postTypeId, level }) => `${typeName.get(postTypeId) ?? ""} ${t(`readiness.${level}`)}`)
            .join(comma),
      },
      {
        key: "pools",
        label: t("cadre.pools"),
        order: null,
        value: ({ pools }) =>
          pools.map(({ poolId, state }) => `${poolName.get(poolId) ?? ""} ${t(`pool.${state}`)}`).join(comma),
      },
      {
        key: "languages",
        label: t("nomination.part.languages"),
        order: null,
        value: ({ languages }) => languages.map((one) => `${language(one.language)} ${one.level}`).join(comma),
      },
      { key: "available", label: t("cadre.availableFrom"), value: ({ availableFrom }) => availableFrom },
      { key: "availableTo", label: t("cadre.availableTo"), order: null, value: ({ availableTo }) => availableTo },
    ],
    source: {
      part: (query) => partOf(query, counts.found, (offset, most) => part(query, offset, most)),
      every: (query) => everyPart((offset, most) => part(query, offset, most)),
    },
  });
  return { list, women: counts.women, choices: { ...choices, states }, whole };
}
