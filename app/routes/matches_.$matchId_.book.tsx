import { choice, dayAsked, optionalText, text } from "#app/http/form.server.ts";
import { action as acts, notFound, page, pairAct } from "#app/http/guard.server.ts";
import { lengths, usualLength, type Length } from "#app/domain/mentoring/booking.ts";
import { invalid } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { bookSession } from "#app/services/mentoring/book-session.server.ts";
import { showBooking } from "#app/services/mentoring/show-booking.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { BookingClosed } from "#app/ui/booking-closed.tsx";
import { BookingGrid, ClockChanges, useAhead } from "#app/ui/booking-grid.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { zoneCity } from "#app/ui/zone.ts";

const lengthIn = (url: URL): Length =>
  lengths.find((length) => String(length) === url.searchParams.get("length")) ?? usualLength;

export const loader = page(
  { access: pairAct("book"), params: ["matchId"] },
  async ({ viewer, house, pair, url, reads }) => {
    const length = lengthIn(url);
    const view = await showBooking(house, viewer, pair, length, dayAsked(url, "week"));
    if (!view) throw notFound();
    // Whose hours are free is for two who work together: not before, and not after.
    if (pair.state !== "active" || view.gone)
      return { active: false as const, id: pair.matchId, mentor: view.parties.mentor.name, gone: view.gone };
    reads("mentoringMatch", pair.matchId, null);
    return { active: true as const, id: pair.matchId, length, ...view };
  },
);
export const action = acts(
  {
    access: pairAct("book"),
    params: ["matchId"],
    form: { startsAt: text(20), length: choice(["30", "60", "90"]), agenda: optionalText(2_000) },
  },
  ({ work, params, values }) =>
    /^\d{12,14}$/.test(values.startsAt)
      ? bookSession(work, {
          matchId: params.matchId!,
          startsAt: Number(values.startsAt),
          length: Number(values.length) as Length,
          agenda: values.agenda,
        })
      : Promise.resolve(invalid({ startsAt: message("field.choose") })),
  ({ matchId, sessionId, booked }) => ({
    to: `/matches/${matchId}/sessions/${sessionId}`,
    flash: { kind: "met", key: booked ? "flash.sessionBooked" : "flash.sessionAsked" },
  }),
);
export const meta = titled("booking.title");

export default function Book() {
  const view = useView<typeof loader>();
  const { t } = useText();
  if (view.active) return <Week view={view} />;
  return (
    <BookingClosed title={t("booking.title")} form="book" matchId={view.id} mentor={view.mentor} gone={view.gone} />
  );
}
type View = ReturnType<typeof useView<typeof loader>>;

function Week({ view }: { view: Extract<View, { active: true }> }) {
  const { t, date } = useText();
  const ahead = useAhead();
  const answer = useAnswer("book");
  const { mentor, mentee, channel, cadenceWeeks } = view.parties;
  const here = `/matches/${view.id}/book`;
  const form = { values: answer.values, errors: answer.errors };
  const chosen = Number(answer.values?.startsAt ?? 0) || null;
  const lastDay = view.days.at(-1)!;
  return (
    <Page
      recorded
      title={t("booking.title")}
      crumbs={[
        { href: "/mentoring", label: t("mentoring.title") },
        { href: `/matches/${view.id}`, label: mentor.name },
      ]}
      meta={[
        t("booking.with", { name: mentor.name }),
        t("booking.number", { number: view.number }),
        ...(cadenceWeeks ? [t("booking.cadence", { weeks: cadenceWeeks })] : []),
        t("booking.minutes", { count: view.length }),
      ]}
    >
      <Refused answer={answer} />
      <PostForm name="book">
        <Columns
          side={
            <Card title={t("booking.request")}>
              <dl className="mb-3 space-y-1 text-[0.9375rem]">
                <dt className="sr-only">{t("booking.zones")}</dt>
                <dd>{zoneCity(mentee.zone)}</dd>
                <dd className="text-ink-muted text-sm">{ahead(mentor.zone, lastDay.ahead)}</dd>
              </dl>
              <p className="mb-1 font-semibold">{t("booking.length")}</p>
              <p className="mb-3 flex flex-wrap gap-x-4 gap-y-1">
                {lengths.map((length) =>
                  length === view.length ? (
                    <strong key={length} aria-current="true">
                      {t("booking.minutes", { count: length })}
                    </strong>
                  ) : (
                    <a key={length} href={`${here}?week=${view.monday}&length=${length}`}>
                      {t("booking.minutes", { count: length })}
                    </a>
                  ),
                )}
              </p>
              <input type="hidden" name="length" value={view.length} />
              <TextArea
                name="agenda"
                label={t("booking.agenda")}
                hint={t("booking.agendaHint")}
                rows={4}
                optional
                {...form}
              />
              {channel && (
                <p className="mt-3">
                  <span className="block font-semibold">{t("booking.channel")}</span>
                  <span className="text-ink-muted">{channel}</span>
                </p>
              )}
              <div className="mt-3">
                <WhoSees>{t("booking.whoSees", { name: mentor.name })}</WhoSees>
              </div>
              <div className="mt-3">
                <Button kind="primary" wide>
                  {t(view.asks ? "booking.ask" : "booking.book")}
                </Button>
              </div>
              <p className="text-ink-muted mt-3 text-sm">{t(view.asks ? "booking.askNote" : "booking.bookNote")}</p>
            </Card>
          }
        >
          <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
            <h2 className="text-[1.0625rem] font-semibold">
              {t("booking.week", { from: date(view.monday), to: date(lastDay.day) })}
            </h2>
            <span className="flex gap-2">
              {view.earlier && (
                <LinkButton size="small" href={`${here}?week=${view.earlier}&length=${view.length}`}>
                  {t("booking.earlier")}
                </LinkButton>
              )}
              {view.later && (
                <LinkButton size="small" href={`${here}?week=${view.later}&length=${view.length}`}>
                  {t("booking.later")}
                </LinkButton>
              )}
            </span>
          </div>
          <ClockChanges changes={view.changes} days={view.days} otherZone={mentor.zone} />
          <BookingGrid
            days={view.days}
            from={view.from}
            to={view.to}
            length={view.length}
            zone={mentee.zone}
            otherZone={mentor.zone}
            side={view.side}
            chosen={chosen}
          />
          <p className="text-ink-muted mt-3 hidden text-sm lg:block">{t("booking.legend")}</p>
          <p className="mt-3">
            {t("booking.noneFits")} <a href={`/matches/${view.id}/call-today`}>{t("booking.callToday")}</a>
          </p>
        </Columns>
      </PostForm>
      {view.goals.length > 0 && (
        <Card title={t("goal.yours")}>
          <ul className="space-y-2">
            {view.goals.map((goal) => (
              <li key={goal.id} className="flex flex-wrap justify-between gap-x-4">
                <span dir="auto">{goal.text}</span>
                <StatusMark kind={goal.state === "done" ? "met" : "draft"}>{t(`goal.state.${goal.state}`)}</StatusMark>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}
