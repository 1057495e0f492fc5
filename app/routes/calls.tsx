import { page, roles } from "#app/http/guard.server.ts";
import { callsList } from "#app/services/lists/calls-list.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { durationMessage } from "#app/ui/duration.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { Aside, Columns, Section } from "#app/ui/layout.tsx";
import { ListPages, ListTools, sorting } from "#app/ui/list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { TaskList } from "#app/ui/task-list.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("focalPoint", "leadFocalPoint") }, async (seen) => {
  const { list: found, states } = await callsList(seen);
  const { rows, list } = await showList(found, seen);
  return {
    now: seen.now,
    list,
    states: states.map(({ id, name }) => ({
      id,
      name,
      calls: rows.flatMap((call) =>
        call.memberState.id === id
          ? [
              {
                callId: call.callId,
                title: call.title,
                mission: call.mission,
                level: call.level,
                track: call.track,
                closesAt: call.closesAt,
                shut: call.shut,
                forStates: call.doors.includes("memberState"),
                list: call.list && { state: call.list.state, receiptId: call.list.receiptId },
                names: call.names,
                incomplete: call.incomplete,
                listSize: call.listSize,
                nextNewsOn: call.endedAs === null && call.round === call.processRound ? call.nextNewsOn : null,
              },
            ]
          : [],
      ),
    })),
  };
});
export const meta = titled("nav.calls");

export default function Calls() {
  const { now, states, list: calls } = useView<typeof loader>();
  const { t, date, shortDate, newYork, list } = useText();
  const columns = [
    { key: "post", label: t("calls.post") },
    { key: "closed", label: t("calls.closed") },
    { key: "list", label: t("calls.yourList") },
    { key: "news", label: t("calls.nextNews") },
  ];
  return (
    <Page title={t("nav.calls")} meta={[list(states.map(({ name }) => name)), t("calls.intro")]}>
      <Columns
        side={
          <>
            <Aside title={t("calls.deadlines")}>{t("calls.deadlinesText")}</Aside>
            <Aside title={t("calls.whatYouSee")}>{t("calls.whatYouSeeText")}</Aside>
          </>
        }
      >
        {states.length > 0 && <ListTools list={calls} columns={columns} />}
        {states.map(({ id, name, calls: own }) => {
          const open = own.filter(({ shut }) => shut === null);
          const past = own.filter(({ shut }) => shut !== null);
          const href = (callId: string) => `/calls/${callId}${states.length > 1 ? `?state=${id}` : ""}`;
          return (
            <div key={id} className="space-y-8">
              {states.length > 1 && <h2 className="text-lg font-semibold">{name}</h2>}
              <Section title={t("calls.open")} count={open.length} id={`open-${id}`}>
                {open.length === 0 ? (
                  <EmptyState title={t("calls.noneOpen")}>{t("calls.noneOpenText")}</EmptyState>
                ) : (
                  <TaskList
                    tasks={open.map((call) => ({
                      key: call.callId,
                      title: t("process.named", { post: call.title, mission: call.mission }),
                      href: href(call.callId),
                      due: call.closesAt,
                      meta: [
                        t("calls.daysLeft", { duration: durationMessage((call.closesAt - now) / 60_000, true) }),
                        call.level,
                        t(`track.${call.track}`),
                      ],
                      detail: !call.forStates
                        ? t("calls.notForStates")
                        : call.list?.state === "submitted"
                          ? t("calls.submitted", { count: call.names })
                          : call.names === 0
                            ? t("calls.noList", { most: call.listSize })
                            : t("calls.draft", { count: call.names, most: call.listSize }),
                      action: {
                        href: href(call.callId),
                        label:
                          !call.forStates || call.list?.state === "submitted"
                            ? t("calls.look")
                            : call.names === 0
                              ? t("calls.nominate")
                              : t("calls.goOn"),
                        primary: call.forStates && call.list?.state !== "submitted",
                      },
                    }))}
                  />
                )}
              </Section>
              <Section title={t("calls.past")} count={past.length} id={`past-${id}`}>
                {past.length === 0 ? (
                  <p className="text-ink-muted">{t("calls.nonePast")}</p>
                ) : (
                  <Table
                    caption={t("calls.past")}
                    captionHidden
                    stacked
                    columns={sorting(calls, columns)}
                    rows={past.map((call) => ({
                      key: call.callId,
                      cells: {
                        post: (
                          <a href={href(call.callId)}>
                            {t("process.named", { post: call.title, mission: call.mission })}
                          </a>
                        ),
                        closed:
                          call.shut === "suspended" ? (
                            <Chip kind="waiting">{t("process.suspended")}</Chip>
                          ) : call.closesAt > now ? (
                            <Chip kind="locked">{t("process.ended.closed")}</Chip>
                          ) : (
                            <span className="whitespace-nowrap">{newYork(call.closesAt)}</span>
                          ),
                        list: (
                          <span className="inline-flex flex-wrap items-center gap-2">
                            {call.list?.state === "submitted"
                              ? t("calls.names", { count: call.names })
                              : t("calls.nothingSubmitted")}
                            {call.incomplete > 0 && (
                              <Chip kind="reason">{t("calls.incomplete", { count: call.incomplete })}</Chip>
                            )}
                          </span>
                        ),
                        news: !call.nextNewsOn ? (
                          "–"
                        ) : Date.parse(`${call.nextNewsOn}T23:59:59-12:00`) < now ? (
                          t("calls.newsWas", { day: shortDate(call.nextNewsOn) })
                        ) : (
                          <span className="whitespace-nowrap">{date(call.nextNewsOn)}</span>
                        ),
                      },
                    }))}
                  />
                )}
              </Section>
            </div>
          );
        })}
        <ListPages list={calls} />
        {states.length === 0 && (
          <EmptyState title={t("calls.noState")} action={<LinkButton href="/me">{t("ui.me")}</LinkButton>}>
            {t("calls.noStateText")}
          </EmptyState>
        )}
      </Columns>
    </Page>
  );
}
