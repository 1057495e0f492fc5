import { dayAsked, text, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, pairAct } from "#app/http/guard.server.ts";
import { lengths, type Length } from "#app/domain/mentoring/booking.ts";
import { invalid } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { rescheduleSession } from "#app/services/mentoring/change-session.server.ts";
import { showBooking, type BookingView } from "#app/services/mentoring/show-booking.server.ts";
import { showSession } from "#app/services/mentoring/show-session.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { BookingGrid, ClockChanges } from "#app/ui/booking-grid.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { SessionAct, SessionPage, type SessionView } from "#app/ui/session-parts.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: pairAct("session"), params: ["matchId", "sessionId"] },
  async ({ viewer, house, pair, params, url }) => {
    const session = await showSession(house, viewer, pair, params.sessionId!);
    if (!session) throw notFound();
    const minutes = (session.endsAt - session.startsAt) / 60_000;
    const length: Length = lengths.find((one) => one === minutes) ?? 60;
    // Whose hours are free is for two who work together, while there is something to move.
    const open = session.closed.reschedule === null;
    const booking = open ? await showBooking(house, viewer, pair, length, dayAsked(url, "week"), session) : null;
    if (open && !booking) throw notFound();
    return { session: { matchId: pair.matchId, ...session }, booking, length };
  },
);
export const action = acts(
  {
    access: pairAct("session"),
    params: ["matchId", "sessionId"],
    form: { _version: version(), startsAt: text(20) },
  },
  ({ work, params, values }) =>
    /^\d{12,14}$/.test(values.startsAt)
      ? rescheduleSession(work, {
          matchId: params.matchId!,
          sessionId: params.sessionId!,
          version: values._version,
          startsAt: Number(values.startsAt),
        })
      : Promise.resolve(invalid({ startsAt: message("field.choose") })),
  ({ matchId, sessionId }) => ({
    to: `/matches/${matchId}/sessions/${sessionId}`,
    flash: { kind: "met", key: "flash.sessionMoved" },
  }),
);
export const meta = titled("reschedule.title");

export default function Reschedule() {
  const { session, booking, length } = useView<typeof loader>();
  const { t } = useText();
  return (
    <SessionPage view={session} title={t("reschedule.title")}>
      <SessionAct view={session} act="reschedule">
        {booking && <Times session={session} booking={booking} length={length} />}
      </SessionAct>
    </SessionPage>
  );
}

function Times({ session, booking, length }: { session: SessionView; booking: BookingView; length: Length }) {
  const { t, date } = useText();
  const answer = useAnswer("reschedule");
  const here = `/matches/${session.matchId}/sessions/${session.id}/reschedule`;
  return (
    <>
      <Refused answer={answer} />
      <PostForm name="reschedule" version={session.version}>
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-[1.0625rem] font-semibold">
            {t("booking.week", { from: date(booking.monday), to: date(booking.days.at(-1)!.day) })}
          </h2>
          <span className="flex gap-2">
            {booking.earlier && (
              <LinkButton size="small" href={`${here}?week=${booking.earlier}`}>
                {t("booking.earlier")}
              </LinkButton>
            )}
            {booking.later && (
              <LinkButton size="small" href={`${here}?week=${booking.later}`}>
                {t("booking.later")}
              </LinkButton>
            )}
          </span>
        </div>
        <ClockChanges changes={booking.changes} days={booking.days} otherZone={booking.otherZone} />
        <BookingGrid
          days={booking.days}
          from={booking.from}
          to={booking.to}
          length={length}
          zone={booking.zone}
          otherZone={booking.otherZone}
          side={booking.side}
          chosen={Number(answer.values?.startsAt ?? 0) || null}
        />
        <p className="text-ink-muted my-3 text-sm">{t("reschedule.note")}</p>
        <Actions>
          <Button kind="primary">{t("reschedule.button")}</Button>
          <LinkButton href={`/matches/${session.matchId}/sessions/${session.id}`}>{t("common.back")}</LinkButton>
        </Actions>
      </PostForm>
    </>
  );
}
