import { choice, id, text, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { addMonths, notForPool, poolActs, poolActsFrom } from "#app/domain/cadre/membership.ts";
import { poolStates } from "#app/domain/selection/states.ts";
import { moveMembership } from "#app/services/cadre/move-membership.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { MemberPage, PoolChip, useName } from "#app/ui/cadre.tsx";
import { Actions, Fields, RadioGroup, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { Stale } from "#app/ui/stale.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { cadreRecord } from "#db/queries/cadre-record.server.ts";
import { cadreChoices } from "#db/queries/cadre.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page(
  { access: roles("cadreManager"), params: ["memberId"] },
  async ({ viewer, house, params, now, url, reads }) => {
    const today = dayOf(now);
    const record = await cadreRecord(viewer, house.store, params.memberId!, today);
    if (!record) throw notFound();
    reads("cadreMember", record.id, record.version);
    const { pools } = await cadreChoices(viewer, house.store);
    const rows = pools
      // A pool that is not for this person shows only where the person is in it, to record that it was left.
      .filter((pool) => notForPool(pool, record) === null || record.pools.some(({ poolId }) => poolId === pool.id))
      .map((pool) => {
        const own = record.pools.find(({ poolId }) => poolId === pool.id);
        return {
          id: pool.id,
          name: pool.name,
          purpose: pool.purpose,
          state: own?.state ?? null,
          inDate: own?.inDate ?? false,
          reason: own?.reason ?? null,
          version: own?.version ?? 0,
          acts: poolActsFrom(own?.state ?? null).filter((act) => act === "leave" || notForPool(pool, record) === null),
          until: addMonths(today, pool.validMonths),
        };
      });
    const wanted = url.searchParams.get("pool");
    return {
      id: record.id,
      name: record.name,
      rows,
      chosen: rows.find((row) => row.id === wanted) ?? rows.find((row) => row.acts.length > 0) ?? null,
    };
  },
);
export const action = acts(
  {
    access: roles("cadreManager"),
    params: ["memberId"],
    form: { poolId: id(), act: choice(poolActs), reason: text(1_000), _version: version() },
  },
  ({ work, params, values }) =>
    moveMembership(work, {
      memberId: params.memberId!,
      poolId: values.poolId,
      act: values.act,
      reason: values.reason,
      version: values._version,
    }),
  ({ memberId }) => ({ to: `/cadre/${memberId}`, flash: { kind: "met", key: "flash.poolMoved" } }),
);
export const meta = titled("cadre.movePools");

/** States of a membership beside the acts that lead to them: the form posts an act, what is stored is a state. */
const poolWords: Readonly<Record<string, true>> = Object.fromEntries(poolStates.map((state) => [state, true]));

export default function Pools() {
  const { id: memberId, name, rows, chosen } = useView<typeof loader>();
  const { t, date } = useText();
  const say = useName();
  const answer = useAnswer("pool");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <MemberPage member={{ id: memberId, name }} title={t("cadre.movePools")} answer={answer}>
      <Columns
        side={
          <Card title={t("cadre.pools")}>
            <PeopleList
              rows={rows.map((row) => ({
                key: row.id,
                title: say(row.name),
                href: `/cadre/${memberId}/pools?pool=${row.id}`,
                meta: say(row.purpose),
                status: row.state ? (
                  <PoolChip state={row.state} inDate={row.inDate} />
                ) : (
                  <Chip kind="notStarted">{t("pool.none")}</Chip>
                ),
              }))}
            />
          </Card>
        }
      >
        {chosen && (
          <Card title={say(chosen.name)}>
            {chosen.acts.length === 0 ? (
              <p>{t("cadre.pool.final")}</p>
            ) : (
              <PostForm key={chosen.id} name="pool" version={chosen.version}>
                <input type="hidden" name="poolId" value={chosen.id} />
                <Fields>
                  <Stale
                    answer={answer}
                    storedHref={`/cadre/${memberId}/pools?pool=${chosen.id}`}
                    labels={{ act: t("cadre.state"), reason: t("cadre.pool.reason") }}
                    words={{
                      act: (code) =>
                        code in poolWords
                          ? t(`pool.${code}` as "pool.admitted")
                          : t(`cadre.pool.${code}` as "cadre.pool.admit"),
                    }}
                  />
                  <RadioGroup
                    name="act"
                    label={t("cadre.pool.act")}
                    required
                    initial={chosen.acts.length === 1 ? chosen.acts[0]! : ""}
                    choices={chosen.acts.map((act) => ({
                      value: act,
                      label: t(`cadre.pool.${act}`),
                      ...(act === "admit" || act === "renew"
                        ? { hint: t("cadre.pool.until", { day: date(chosen.until) }) }
                        : {}),
                    }))}
                    {...form}
                  />
                  <TextArea
                    name="reason"
                    label={t("cadre.pool.reason")}
                    hint={
                      chosen.reason === null
                        ? t("cadre.pool.reasonHint")
                        : t("cadre.lastReason", { reason: chosen.reason })
                    }
                    required
                    {...form}
                  />
                  <WhoSees>{t("cadre.pool.whoSees")}</WhoSees>
                  <Actions>
                    <Button kind="primary">{t("common.save")}</Button>
                    <LinkButton href={`/cadre/${memberId}`}>{t("common.back")}</LinkButton>
                  </Actions>
                </Fields>
              </PostForm>
            )}
          </Card>
        )}
      </Columns>
    </MemberPage>
  );
}
