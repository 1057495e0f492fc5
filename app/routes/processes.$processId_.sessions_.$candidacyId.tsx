import { action as acts, act, notFound, page } from "#app/http/guard.server.ts";
import { day, text, version } from "#app/http/form.server.ts";
import { scheduleSession, wallIn } from "#app/services/assessment/schedule-session.server.ts";
import { titleOf } from "#app/services/assessment/show-scores.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EditConflict } from "#app/ui/edit-conflict.tsx";
import { Actions, DateField, ErrorSummary, Fields, Select, TextField, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { zoneCity } from "#app/ui/zone.ts";
import { missionZones, panelOf, sessionsOf, shortlistedIn } from "#db/queries/assessment.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: act("session.schedule"), params: ["processId", "candidacyId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const { store } = house;
    const panel = await panelOf(viewer, store, standing.processId);
    const candidate = (await shortlistedIn(viewer, store, standing.processId)).find(
      ({ candidacyId }) => candidacyId === params.candidacyId,
    );
    if (!panel || !candidate || standing.state !== "assessment" || !(standing.officer || standing.lead))
      throw notFound();
    const head = await processHead(viewer, store, standing.processId);
    const session = (await sessionsOf(viewer, store, panel.id)).find(
      ({ candidacyId }) => candidacyId === candidate.candidacyId,
    );
    const first = ["America/New_York", head.mission.zone, viewer.zone, ...(session ? [session.zone] : [])];
    reads("panel", panel.id, panel.version);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      candidate: titleOf(viewer, candidate),
      version: session?.version ?? 0,
      session: session ? { ...wallIn(session.zone, session.startsAt), zone: session.zone, place: session.place } : null,
      zones: [...new Set([...first, ...(await missionZones(viewer, store)), "Europe/Zurich", "UTC"])],
    };
  },
);
export const action = acts(
  {
    access: act("session.schedule"),
    params: ["processId", "candidacyId"],
    form: { _version: version(), date: day(), time: text(5), zone: text(64), place: text(200) },
  },
  ({ work, params, values }) => {
    const { date, time, zone, place, _version } = values;
    return scheduleSession(work, {
      processId: params.processId!,
      candidacyId: params.candidacyId!,
      date,
      time,
      zone,
      place,
      version: _version,
    });
  },
  ({ moved }, { params }) => ({
    to: `/processes/${params.processId}/sessions`,
    flash: { kind: "met", key: moved ? "assessment.flash.sessionMoved" : "assessment.flash.sessionSet" },
  }),
);
export const meta = titled("assessment.session.title");

const fields = ["date", "time", "zone", "place"] as const;

export default function Session() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("session");
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/sessions`;
  const { stored } = answer;
  const mine = (name: string) => {
    const value = answer.values?.[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("assessment.session.title")}
      meta={[view.candidate]}
      under={[{ href: back, label: t("assessment.sessions.title") }]}
      answer={answer}
      recorded
    >
      <PostForm name="session" version={view.version}>
        <ErrorSummary errors={answer.errors} />
        {stored ? (
          <>
            {fields
              .filter((name) => mine(name) === (stored[name] ?? ""))
              .map((name) => (
                <input key={name} type="hidden" name={name} value={mine(name)} />
              ))}
            <EditConflict
              fields={fields
                .filter((name) => mine(name) !== (stored[name] ?? ""))
                .map((name) => ({
                  name,
                  label: t(`assessment.session.${name}`),
                  mine: mine(name),
                  stored: stored[name] ?? "",
                }))}
              storedWhen={t("common.justNow")}
              storedHref={`${back}`}
            />
          </>
        ) : (
          <Fields>
            <DateField
              name="date"
              label={t("assessment.session.date")}
              required
              initial={view.session?.date}
              {...form}
            />
            <TextField
              name="time"
              label={t("assessment.session.time")}
              hint={t("assessment.session.timeHint")}
              width="short"
              inputMode="numeric"
              required
              initial={view.session?.time}
              {...form}
            />
            <Select
              name="zone"
              label={t("assessment.session.zone")}
              hint={t("assessment.session.zoneHint")}
              required
              blank={false}
              initial={view.session?.zone ?? view.zones[0]}
              choices={view.zones.map((zone) => ({ value: zone, label: `${zoneCity(zone)} (${zone})` }))}
              {...form}
            />
            <TextField
              name="place"
              label={t("assessment.session.place")}
              hint={t("assessment.session.placeHint")}
              required
              initial={view.session?.place}
              {...form}
            />
            <WhoSees>{t("assessment.session.whoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t(view.session ? "assessment.session.move" : "assessment.session.set")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        )}
      </PostForm>
    </ProcessPage>
  );
}
