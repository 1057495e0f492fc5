import { languageOf } from "#app/domain/languages.ts";
import { dayAsked } from "#app/http/form.server.ts";
import { page, roles } from "#app/http/guard.server.ts";
import { regions } from "#app/domain/cadre/member.ts";
import { readinessLevels } from "#app/domain/cadre/readiness.ts";
import { erasesOn, erasureNear } from "#app/domain/cadre/erasure.ts";
import { matches, type CadreSearch } from "#app/domain/cadre/search.ts";
import { pageOf } from "#app/domain/paging.ts";
import { cadreReaders } from "#app/domain/cadre/standing.ts";
import { holds, statesOf } from "#app/domain/policy.ts";
import { sexes } from "#app/domain/selection/balance.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { PoolChip, ReadinessMark, useName, WindowText } from "#app/ui/cadre.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, Checkbox, DateField, Form, Select, type Choice } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Page } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { cadreChoices, cadrePeople, readsWhole } from "#db/queries/cadre.server.ts";
import { allStates } from "#db/queries/nominations.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

const oneOf = <T extends string>(values: readonly T[], given: string | null): T | null =>
  values.find((value) => value === given) ?? null;

export const loader = page({ access: roles(...cadreReaders) }, async ({ viewer, house, now, url, reads }) => {
  const { store } = house;
  const whole = readsWhole(viewer);
  const own = statesOf(viewer);
  const people = await cadrePeople(viewer, store, dayOf(now));
  const choices = await cadreChoices(viewer, store);
  const states = (await allStates(viewer, store)).filter(({ id }) =>
    whole ? people.some(({ sponsoringState }) => sponsoringState === id) : own.includes(id),
  );
  const asked = (name: string) => url.searchParams.get(name);
  const languages = [...new Set(people.flatMap((one) => one.languages.map(({ language }) => language)))].sort();
  const search: CadreSearch = {
    postTypeId: oneOf(
      choices.postTypes.map(({ id }) => id),
      asked("postType"),
    ),
    language: oneOf(languages, asked("language")),
    region: whole ? oneOf(regions, asked("region")) : null,
    readiness: oneOf(readinessLevels, asked("readiness")),
    day: dayAsked(url, "day"),
    sex: oneOf(sexes, asked("sex")),
    state: oneOf(
      states.map(({ id }) => id),
      asked("state"),
    ),
    poolId: oneOf(
      choices.pools.map(({ id }) => id),
      asked("pool"),
    ),
    review: whole && asked("review") === "due",
  };
  const found = people.filter((one) => matches(one, search));
  const { rows, page: number, pages } = pageOf(found, asked("page"));
  const today = dayOf(now);
  if (found.length > 0) reads("cadre", "members", null);
  return {
    whole,
    writes: holds(viewer, "cadreManager"),
    search,
    // A day that is none is shown as it was typed, and said to be none.
    noDay: search.day === null ? (asked("day") ?? "").slice(0, 40) : "",
    choices: { ...choices, languages, states: states.map(({ id, name }) => ({ id, name })) },
    all: people.length,
    women: found.filter(({ sex }) => sex === "woman").length,
    found: found.length,
    page: number,
    pages,
    rows: rows.map((one) => ({
      id: one.id,
      name: one.name,
      track: one.track,
      level: one.level,
      rank: one.rank,
      sponsoringState: one.sponsoringState,
      languages: one.languages,
      pools: one.pools,
      readiness: one.readiness,
      availableFrom: one.availableFrom,
      availableTo: one.availableTo,
      erasesOn: one.retainUntil !== null && erasureNear(one.retainUntil, today) ? erasesOn(one.retainUntil) : null,
    })),
  };
});
export const meta = titled("nav.cadre");

export default function Cadre() {
  const { whole, writes, search, noDay, choices, rows, found, page: at, pages, all, women } = useView<typeof loader>();
  const { t, language, locale, date, comma } = useText();
  const say = useName();
  const collator = new Intl.Collator(languageOf(locale));
  const stateName = new Map(choices.states.map(({ id, name }) => [id, name]));
  const typeName = new Map(choices.postTypes.map((type) => [type.id, say(type.short)]));
  const poolName = new Map(choices.pools.map((pool) => [pool.id, say(pool.name)]));
  return (
    <Page
      title={t("nav.cadre")}
      recorded={rows.length > 0}
      meta={[
        t(whole ? "cadre.intro" : "cadre.introState"),
        t("cadre.found", { count: found, all }),
        t("cadre.women", { count: women }),
      ]}
      actions={
        writes && (
          <LinkButton kind="primary" href="/cadre/new">
            {t("cadre.new")}
          </LinkButton>
        )
      }
    >
      <div className="space-y-6">
        <Card title={t("cadre.search")}>
          <Form method="get">
            <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
              <Filter
                name="postType"
                label={t("cadre.postType")}
                initial={search.postTypeId ?? ""}
                choices={choices.postTypes.map((type) => ({ value: type.id, label: say(type.name) }))}
              />
              <Filter
                name="readiness"
                label={t("cadre.readiness")}
                initial={search.readiness ?? ""}
                choices={readinessLevels.map((level) => ({ value: level, label: t(`readiness.${level}`) }))}
              />
              <Filter
                name="pool"
                label={t("cadre.pool")}
                initial={search.poolId ?? ""}
                choices={choices.pools.map((pool) => ({ value: pool.id, label: say(pool.name) }))}
              />
              <DateField
                name="day"
                label={t("cadre.availableOn")}
                initial={search.day ?? noDay}
                errors={noDay === "" ? undefined : { day: t("field.day") }}
              />
              <Filter
                name="language"
                label={t("nomination.language")}
                initial={search.language ?? ""}
                choices={choices.languages
                  .map((code) => ({ value: code, label: language(code) }))
                  .sort((a, b) => collator.compare(a.label, b.label))}
              />
              {whole && (
                <Filter
                  name="region"
                  label={t("cadre.region")}
                  initial={search.region ?? ""}
                  choices={regions.map((region) => ({ value: region, label: t(`group.${region}`) }))}
                />
              )}
              <Filter
                name="sex"
                label={t("people.sex")}
                initial={search.sex ?? ""}
                choices={sexes.map((sex) => ({ value: sex, label: t(`people.sex.${sex}`) }))}
              />
              {whole && <Checkbox name="review" value="due" label={t("cadre.reviewDue")} checked={search.review} />}
              {choices.states.length > 1 && (
                <Filter
                  name="state"
                  label={t("cadre.sponsoringState")}
                  initial={search.state ?? ""}
                  choices={choices.states.map(({ id, name }) => ({ value: id, label: name }))}
                />
              )}
            </div>
            <div className="mt-4">
              <Actions>
                <Button kind="primary">{t("cadre.find")}</Button>
                <LinkButton href="/cadre">{t("cadre.all")}</LinkButton>
              </Actions>
            </div>
          </Form>
        </Card>
        {rows.length === 0 ? (
          <EmptyState title={t(all === 0 ? "cadre.none" : "cadre.noneFound")}>
            {t(all === 0 ? (whole ? "cadre.noneText" : "cadre.noneTextState") : "cadre.noneFoundText")}
          </EmptyState>
        ) : (
          <Table
            caption={t("cadre.found", { count: found, all })}
            captionHidden
            stacked
            columns={[
              { key: "name", label: t("people.name") },
              { key: "readiness", label: t("cadre.readiness") },
              { key: "pools", label: t("cadre.pools") },
              { key: "languages", label: t("nomination.part.languages") },
              { key: "available", label: t("cadre.availability") },
            ]}
            rows={rows.map((row) => ({
              key: row.id,
              cells: {
                name: (
                  <>
                    <a href={`/cadre/${row.id}`}>{row.name}</a>
                    <span className="text-ink-muted block text-sm font-normal">
                      {[
                        t(`track.${row.track}`),
                        row.rank ? say(row.rank) : row.level,
                        row.sponsoringState ? stateName.get(row.sponsoringState) : t("cadre.noSponsor"),
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </span>
                    {row.erasesOn && (
                      <span className="block text-sm font-normal">
                        <StatusMark kind="reason">{t("cadre.erasesOnDay", { day: date(row.erasesOn) })}</StatusMark>
                      </span>
                    )}
                  </>
                ),
                readiness:
                  row.readiness.length === 0 ? (
                    "–"
                  ) : (
                    <ul className="space-y-0.5">
                      {row.readiness.map((one) => (
                        <li key={one.postTypeId} className="flex flex-wrap gap-x-2">
                          <span>{typeName.get(one.postTypeId)}</span>
                          <ReadinessMark level={one.level} holds={one.holds} />
                        </li>
                      ))}
                    </ul>
                  ),
                pools:
                  row.pools.length === 0 ? (
                    "–"
                  ) : (
                    <ul className="space-y-1">
                      {row.pools.map((one) => (
                        <li key={one.poolId}>
                          {poolName.get(one.poolId)} <PoolChip state={one.state} inDate={one.inDate} />
                        </li>
                      ))}
                    </ul>
                  ),
                languages: row.languages.map((one) => `${language(one.language)} ${one.level}`).join(comma) || "–",
                available: <WindowText from={row.availableFrom} to={row.availableTo} />,
              },
            }))}
          />
        )}
        <Pager page={at} pages={pages} hrefOf={(page) => hrefOf(search, page)} />
      </div>
    </Page>
  );
}

/** The address of a page of what was searched for. */
function hrefOf(search: CadreSearch, page: number): string {
  const given = {
    postType: search.postTypeId,
    language: search.language,
    region: search.region,
    readiness: search.readiness,
    day: search.day,
    sex: search.sex,
    state: search.state,
    pool: search.poolId,
    review: search.review ? "due" : null,
    page: page === 1 ? null : String(page),
  };
  const query = new URLSearchParams(Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null));
  return query.size === 0 ? "/cadre" : `/cadre?${query.toString()}`;
}

/** One thing to search by: anything unless chosen. */
function Filter({ choices, ...field }: { name: string; label: string; initial: string; choices: readonly Choice[] }) {
  const { t } = useText();
  return <Select {...field} blank={false} choices={[{ value: "", label: t("cadre.any") }, ...choices]} />;
}
