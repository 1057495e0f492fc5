import { choice, unseen } from "#app/http/form.server.ts";
import { action as acts, page, signedIn } from "#app/http/guard.server.ts";
import { endCalendar, feedToken, makeCalendar } from "#app/services/people/keep-calendar.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { Aside, Card, Columns } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { ownFeed } from "#db/queries/notice-ways.server.ts";

/** The address itself is shown on the one page that follows its making, as the sentence of that act is. */
export const loader = page({ access: signedIn }, async ({ viewer, house, url, present }) => {
  const feed = await ownFeed(viewer, house.store, viewer.accountId);
  const made = present?.flash?.key === "flash.calendarMade" && feed !== null && present.flash.values?.feed === feed.id;
  return {
    madeAt: feed?.madeAt ?? null,
    address: made ? `${house.config.origin ?? url.origin}/feeds/${feedToken(house, feed.id)}/calendar.ics` : null,
  };
});
export const action = acts(
  { access: signedIn, form: { act: unseen(choice(["make", "end"])) } },
  async ({ work, values }) => {
    const done = values.act === "make" ? await makeCalendar(work) : await endCalendar(work);
    return done.ok ? { ok: true, result: { feed: "feedId" in done.result ? done.result.feedId : "" } } : done;
  },
  ({ feed }) => ({
    to: "/me/calendar",
    flash:
      feed === ""
        ? { kind: "met", key: "flash.calendarEnded" }
        : { kind: "met", key: "flash.calendarMade", values: { feed } },
  }),
);

export const meta = titled("feed.title");

export default function Calendar() {
  const { madeAt, address } = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("calendar");
  return (
    <Page title={t("feed.title")} crumbs={[{ href: "/me", label: t("ui.me") }]} meta={[t("feed.intro")]}>
      <Refused answer={answer} />
      <Columns side={<Aside title={t("feed.how")}>{t("feed.howText")}</Aside>}>
        {address !== null && (
          <Card title={t("feed.shown")}>
            <p className="mb-2">{t("feed.shownText")}</p>
            <p className="text-ink-muted text-sm">{t("feed.address")}</p>
            <p dir="ltr" className="bg-sunken rounded p-3 font-mono text-sm break-all select-all">
              {address}
            </p>
          </Card>
        )}
        <Card>
          {address === null && (
            <p className="mb-4">{madeAt === null ? t("feed.none") : t("feed.stands", { day: date(madeAt) })}</p>
          )}
          <div className="flex flex-wrap gap-3">
            <PostForm name="calendar">
              <input type="hidden" name="act" value="make" />
              <Button kind={madeAt === null ? "primary" : "secondary"}>
                {t(madeAt === null ? "feed.make" : "feed.renew")}
              </Button>
            </PostForm>
            {madeAt !== null && (
              <PostForm name="calendar">
                <input type="hidden" name="act" value="end" />
                <Button kind="danger">{t("feed.end")}</Button>
              </PostForm>
            )}
          </div>
          <div className="mt-4">
            <WhoSees>{t("feed.whoSees")}</WhoSees>
          </div>
        </Card>
      </Columns>
    </Page>
  );
}
