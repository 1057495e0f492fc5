import { languageOf } from "#app/domain/languages.ts";
import { action as acts, move, page, sight } from "#app/http/guard.server.ts";
import { choice, unseen } from "#app/http/form.server.ts";
import type { Message } from "#app/domain/message.ts";
import { processActs } from "#app/domain/selection/stages.ts";
import { moveOn } from "#app/services/selection/move-on.server.ts";
import { showProcess } from "#app/services/selection/show-process.server.ts";
import { BegunNote } from "#app/ui/begun.tsx";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Gate } from "#app/ui/gate.tsx";
import { Aside, Card, Columns, Section } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useExitName } from "#app/ui/process-exits.tsx";
import { ProcessRail } from "#app/ui/process-rail.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { Timeline } from "#app/ui/timeline.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { ShareBar } from "#app/ui/funnel.tsx";

export const loader = page(
  { access: sight("process"), params: ["processId"] },
  async ({ house, viewer, standing, reads }) => {
    const view = await showProcess(house, viewer, standing);
    reads("process", view.id, view.version);
    return view;
  },
);
export const action = acts(
  { access: move(...processActs), params: ["processId"], form: { act: unseen(choice(processActs)) } },
  ({ work, params, values }) => moveOn(work, params.processId!, values.act),
  ({ processId }) => ({ to: `/processes/${processId}`, flash: { kind: "met", key: "flash.moved" } }),
);
export const meta = titled<{ name: Message }>(({ name }) => name);

export default function Process() {
  const p = useView<typeof loader>();
  const { t, locale, shortDate, dateTime, now } = useText();
  const exitName = useExitName();
  const answer = useAnswer("advance");
  const language = languageOf(locale);
  const base = `/processes/${p.id}`;
  const first = p.gate?.lines.find((line) => line.mine && line.status !== "met" && line.place);
  const last = p.setAside[0];
  const why = last && last.exit !== "resume" && (
    <>
      {t("exited.by", { who: last.by, time: dateTime(last.at) })}: <bdi>{last.reason}</bdi>
    </>
  );
  const hrefOf = (line: (typeof p.places)[number]["place"]) => `${base}/${line}`;
  return (
    <Page
      recorded
      title={t(p.name)}
      reference={p.reference}
      crumbs={[{ href: "/processes", label: t("board.title") }]}
      meta={[
        t(`track.${p.track}` as "track.civilian"),
        ...(p.rank ? [p.rank[language]] : []),
        p.level,
        t(`office.${p.decidingOffice}` as "office.sg"),
        t("process.vacantFrom", { day: shortDate(p.vacantOn) }),
        ...(p.round > 1 ? [t("process.round", { round: p.round })] : []),
      ]}
      actions={first && <LinkButton href={hrefOf(first.place!)}>{t(`place.${first.place!}`)}</LinkButton>}
    >
      <ErrorSummary errors={answer.errors} />
      {answer.refusal && (
        <Flash kind="blocking" title={answer.refusal.reason}>
          {answer.refusal.lines.length > 0 && (
            <ul>
              {answer.refusal.lines.map((line) => (
                <li key={line.title}>{line.title}</li>
              ))}
            </ul>
          )}
        </Flash>
      )}
      {p.suspended && (
        <Flash
          kind="reason"
          title={t("process.suspended")}
          {...(p.exits.includes("resume") ? { link: { href: `${base}/exit/resume`, label: t("exit.resume") } } : {})}
        >
          {why}
        </Flash>
      )}
      {p.endedAs && (
        <Flash kind="reason" title={t(`process.ended.${p.endedAs}` as "process.ended.cancelled")}>
          {why}{" "}
          {p.kin.after && (
            <a href={`/processes/${p.kin.after.id}`}>
              {t("process.readvertisedAs", { reference: p.kin.after.reference })}
            </a>
          )}
        </Flash>
      )}
      {p.begun && <BegunNote begun={p.begun} base={base} />}
      {p.kin.before && (
        <p className="mb-4">
          <a href={`/processes/${p.kin.before.id}`}>
            {t("process.readvertises", { reference: p.kin.before.reference })}
          </a>
        </p>
      )}
      {p.chairWanting && (
        <Flash
          kind="reason"
          title={t(`panel.wanting.${p.chairWanting}`)}
          link={{ href: `${base}/panel/acting-chair`, label: t("panel.nameActingChair") }}
        />
      )}
      <ProcessRail view={p} />
      <Columns
        side={
          <>
            {p.panel && (
              <Card
                title={t("process.panel")}
                aside={
                  p.panel.convened
                    ? t("process.panelSize", { count: p.panel.members.filter((m) => m.seat !== "observer").length })
                    : t("process.panelProposed")
                }
              >
                <PeopleList
                  rows={p.panel.members.map((member) => ({
                    key: member.accountId,
                    title: member.name,
                    meta: member.actingChair ? t("seat.actingChair") : t(`seat.${member.seat}` as "seat.chair"),
                    ...(member.showProgress
                      ? {
                          status: (
                            <StatusMark kind={member.done >= member.due ? "met" : "blocking"}>
                              {t("gate.of", { have: member.done, need: member.due })}
                            </StatusMark>
                          ),
                        }
                      : {}),
                  }))}
                />
              </Card>
            )}
            <Card title={t("process.pages")}>
              <PeopleList
                rows={p.places.map(({ place, label }) => ({ key: place, title: t(label), href: hrefOf(place) }))}
              />
            </Card>
            {(p.exits.length > 0 || p.counts) && (
              <Card title={t("process.more")}>
                <PeopleList
                  rows={[
                    ...(p.counts ? [{ key: "plan", title: t("process.movePlan"), href: `${base}/plan` }] : []),
                    ...(p.counts && p.state === "callOpen"
                      ? [{ key: "invite", title: t("invite.link"), href: `${base}/invite` }]
                      : []),
                    ...(p.counts ? [{ key: "notices", title: t("sentNotices.title"), href: `${base}/notices` }] : []),
                    ...(p.counts ? [{ key: "handOver", title: t("handOver.title"), href: `${base}/hand-over` }] : []),
                    ...(p.counts ? [{ key: "news", title: t("process.news"), href: `${base}/news` }] : []),
                    ...(p.counts ? [{ key: "contacts", title: t("contact.title"), href: `${base}/contacts` }] : []),
                    ...(p.counts
                      ? [{ key: "filed", title: t("representation.title"), href: `${base}/representations` }]
                      : []),
                    ...(p.marks
                      ? [{ key: "begun", title: t("begun.mark.title"), href: `${base}/begun-before/mark` }]
                      : []),
                    ...p.exits.map((exit) => ({
                      key: exit,
                      title: t(`exit.${exit}` as "exit.suspend"),
                      href: `${base}/exit/${exit}`,
                    })),
                  ]}
                />
              </Card>
            )}
            <Card title={t("process.officers")}>
              <PeopleList rows={p.officers.map(({ accountId, name }) => ({ key: accountId, title: name }))} />
            </Card>
            <Aside title={t("process.whoSees")}>{t("process.whoSeesText")}</Aside>
          </>
        }
      >
        {p.gate ? (
          <Gate
            title={t("process.gateTo", { state: t(`state.${p.gate.to}`) })}
            conditions={p.gate.lines.map((line, index) => ({
              key: String(index),
              status: line.status,
              title: t(line.title),
              ...(line.detail ? { detail: t(line.detail) } : {}),
              ...(line.figure ? { figure: t(line.figure) } : {}),
              ...(line.place && p.places.some(({ place }) => place === line.place)
                ? {
                    link:
                      line.status === "reason" && line.rule && line.mine
                        ? {
                            href: `${base}/reasons/${gateOfPlace[line.place] ?? "shortlist"}/${line.rule}`,
                            label: t("gate.writeReason"),
                          }
                        : { href: hrefOf(line.place), label: t(`place.${line.place}`) },
                  }
                : {}),
            }))}
            primary={
              p.reminds ? (
                <LinkButton kind="primary" href={`${base}/remind`}>
                  {t("process.remind")}
                </LinkButton>
              ) : undefined
            }
            closing={t("process.gateText")}
            advance={
              !p.gate.mine ? undefined : !p.gate.open ? (
                <ClosedButton>{t("process.closed", { act: t(`act.${p.gate.act}` as "act.defineNeeds") })}</ClosedButton>
              ) : p.gate.href ? (
                <LinkButton kind="primary" href={p.gate.href}>
                  {t(`act.${p.gate.act}` as "act.defineNeeds")}
                </LinkButton>
              ) : (
                <PostForm name="advance">
                  <input type="hidden" name="act" value={p.gate.act} />
                  <Button kind="primary">{t(`act.${p.gate.act}` as "act.defineNeeds")}</Button>
                </PostForm>
              )
            }
          />
        ) : (
          <Card>
            <Chip kind="waiting">{t(`state.${p.state}`)}</Chip>
            <p className="mt-2">
              {t(
                p.suspended
                  ? "process.restsText"
                  : p.state === "withAuthority"
                    ? "process.withAuthorityText"
                    : "process.noGate",
              )}
            </p>
          </Card>
        )}
        {p.counts && p.counts.length > 0 && (
          <Section title={t("process.candidacies")} aside={<a href={`${base}/candidates`}>{t("place.candidates")}</a>}>
            <Table
              caption={t("process.candidacies")}
              captionHidden
              columns={[
                { key: "state", label: t("process.state") },
                { key: "people", label: t("process.people"), align: "end" },
                { key: "women", label: t("process.women"), align: "end" },
                { key: "share", label: t("process.share"), hideOnPhone: true },
              ]}
              rows={p.counts.map((row) => ({
                key: row.key,
                cells: {
                  state: t(`candidacy.${row.key}` as "candidacy.nominated"),
                  people: row.people,
                  women: row.women,
                  share: <ShareBar share={row.people ? row.women / row.people : 0} />,
                },
              }))}
            />
          </Section>
        )}
        <Section title={t("process.timeline")}>
          <Timeline
            entries={[
              ...p.timeline
                .filter(({ kind, at }) => kind === "planned" && at > now)
                .map((entry, index) => ({
                  key: `p${index}`,
                  when: shortDate(entry.at),
                  text: t("process.plannedEnd", { state: t(`state.${entry.state}`) }),
                  state: "future" as const,
                })),
              {
                key: "now",
                when: shortDate(now),
                text: t("process.today", { time: dateTime(now) }),
                state: "now" as const,
              },
              ...p.reminders.slice(0, 3).map((row, index) => ({
                key: `r${index}`,
                when: shortDate(row.at),
                text: t("process.reminded", { name: row.to }),
                state: "past" as const,
              })),
              ...[
                ...p.timeline
                  .filter(({ kind }) => kind === "entered")
                  .map((entry, index) => ({
                    key: `e${index}`,
                    at: entry.at,
                    text: t("process.entered", { state: t(`state.${entry.state}`) }),
                  })),
                ...p.setAside.map((row) => ({
                  key: row.id,
                  at: row.at,
                  text: (
                    <>
                      {exitName(row.exit)}: <bdi>{row.reason}</bdi>
                    </>
                  ),
                })),
              ]
                .sort((a, b) => b.at - a.at)
                .map(({ at, ...entry }) => ({ ...entry, when: shortDate(at), state: "past" as const })),
              ...[...(p.begun?.records ?? [])].reverse().map((record) => ({
                key: `b${record.stage}`,
                when: shortDate(record.happenedOn),
                text: t("begun.timeline", { stage: t(`begun.stage.${record.stage}`) }),
                state: "past" as const,
              })),
            ]}
          />
        </Section>
      </Columns>
    </Page>
  );
}
const gateOfPlace: Partial<Record<string, string>> = {
  longlist: "longlist",
  panel: "convening",
  shortlist: "shortlist",
  recommendation: "recommendedList",
  decision: "decision",
};
