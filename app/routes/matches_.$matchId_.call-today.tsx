import { choice, optionalText, text } from "#app/http/form.server.ts";
import { action as acts, notFound, page, pairAct } from "#app/http/guard.server.ts";
import { startsFor, type Length } from "#app/domain/mentoring/booking.ts";
import { invalid } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { addDays, dayIn } from "#app/domain/selection/plan.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import { bookSession } from "#app/services/mentoring/book-session.server.ts";
import { instantOf } from "#app/domain/mentoring/slots.ts";
import { pairAt } from "#app/services/mentoring/pair-time.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { BookingClosed } from "#app/ui/booking-closed.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, ErrorSummary, RadioGroup, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { zoneCity } from "#app/ui/zone.ts";

const length: Length = 30;

export const loader = page(
  { access: pairAct("book"), params: ["matchId"] },
  async ({ viewer, house, pair, now, reads }) => {
    const found = await pairAt({ house, viewer }, pair, [now, now + 86_400_000]);
    if (!found) throw notFound();
    const { parties, time } = found;
    if (pair.state !== "active" || parties.gone)
      return { active: false as const, id: pair.matchId, mentor: parties.mentor.name, gone: parties.gone };
    const { zone } = parties.mentee;
    const midnight = instantOf(addDays(dayIn(now, zone), 1), 0, zone);
    reads("mentoringMatch", pair.matchId, null);
    return {
      active: true as const,
      id: pair.matchId,
      mentor: { name: parties.mentor.name, zone: parties.mentor.zone },
      zone,
      starts: startsFor(time, now, length, [now, midnight], true),
    };
  },
);
export const action = acts(
  {
    access: pairAct("book"),
    params: ["matchId"],
    form: { startsAt: text(20), length: choice(["30"]), agenda: optionalText(2_000) },
  },
  ({ work, params, values }) =>
    /^\d{12,14}$/.test(values.startsAt)
      ? bookSession(work, {
          matchId: params.matchId!,
          startsAt: Number(values.startsAt),
          length,
          agenda: values.agenda,
          callToday: true,
        })
      : Promise.resolve(invalid({ startsAt: message("field.choose") })),
  ({ matchId, sessionId }) => ({
    to: `/matches/${matchId}/sessions/${sessionId}`,
    flash: { kind: "met", key: "flash.sessionAsked" },
  }),
);
export const meta = titled("callToday.title");

export default function CallToday() {
  const view = useView<typeof loader>();
  const { t } = useText();
  if (view.active) return <Today view={view} />;
  return (
    <BookingClosed title={t("callToday.title")} form="call" matchId={view.id} mentor={view.mentor} gone={view.gone} />
  );
}

function Today({ view }: { view: Extract<ReturnType<typeof useView<typeof loader>>, { active: true }> }) {
  const { t, locale, now } = useText();
  const answer = useAnswer("call");
  const form = { values: answer.values, errors: answer.errors };
  const own = formatsOf(locale, view.zone, now);
  const other = formatsOf(locale, view.mentor.zone, now);
  const back = <LinkButton href={`/matches/${view.id}/book`}>{t("common.back")}</LinkButton>;
  return (
    <Page
      recorded
      title={t("callToday.title")}
      meta={[t("booking.with", { name: view.mentor.name })]}
      crumbs={[
        { href: "/mentoring", label: t("mentoring.title") },
        { href: `/matches/${view.id}`, label: view.mentor.name },
      ]}
    >
      <Refused answer={answer} />
      {view.starts.length === 0 ? (
        <EmptyState title={t("callToday.none")} action={back}>
          {t("callToday.noneText")}
        </EmptyState>
      ) : (
        <PostForm name="call">
          <ErrorSummary errors={answer.errors} />
          <Card>
            <p className="mb-3">{t("callToday.intro")}</p>
            <input type="hidden" name="length" value={length} />
            <RadioGroup
              name="startsAt"
              label={t("booking.times")}
              inline
              required
              choices={view.starts.map((start) => ({
                value: String(start),
                label: `${own.time(start)} ${zoneCity(view.zone)} · ${other.time(start)} ${zoneCity(view.mentor.zone)}`,
              }))}
              {...form}
            />
            <TextArea name="agenda" label={t("booking.agenda")} hint={t("booking.agendaHint")} optional {...form} />
            <WhoSees>{t("booking.whoSees", { name: view.mentor.name })}</WhoSees>
            <Actions>
              <Button kind="primary">{t("callToday.ask")}</Button>
              {back}
            </Actions>
          </Card>
        </PostForm>
      )}
    </Page>
  );
}
