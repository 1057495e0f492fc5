import { textIn } from "#app/domain/languages.ts";
import { page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { before } from "#app/domain/selection/states.ts";
import { candidatesList, missingOf } from "#app/services/lists/candidates-list.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { keptFor } from "#app/services/kept.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Aside, Card, Columns, Section } from "#app/ui/layout.tsx";
import { Choosing, ListPages, ListTools, NoneFound, sorting, useChoice } from "#app/ui/list.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { submittedLists } from "#db/queries/dossier.server.ts";
import { contestsIn, presentCall, registrationsOf } from "#db/queries/nominations.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page({ access: sight("candidates"), params: ["processId"] }, async (seen) => {
  const { viewer, house, standing, reads } = seen;
  const { store } = house;
  const head = await processHead(viewer, store, standing.processId);
  const candidates = await candidatesList(seen);
  const { rows, list } = await showList(candidates, seen);
  const call = await presentCall(viewer, store, head.id);
  reads("candidates", head.id, head.row.version);
  const awaiting = await keptFor(seen, "candidates.awaiting", [], async () => ({
    registrations: (await registrationsOf(viewer, store, head.id)).length,
    contests: (await contestsIn(viewer, store, head.id)).filter(({ answeredAt }) => answeredAt === null).length,
  }));
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    total: candidates.all ?? 0,
    list,
    registers: may(standing, "nomination.register").ok,
    withdraws: may(standing, "nomination.withdraw").ok && before(standing.state, "announced"),
    longlists: may(standing, "longlist.edit").ok,
    callOpen: standing.state === "callOpen",
    names: rows.map((row) => ({
      candidacyId: row.candidacyId,
      name: row.name,
      rank: row.rankShort && textIn(viewer.locale, row.rankShort),
      state: row.shownState,
      offList: row.offList,
      nominators: row.nominators.map(({ name: nominator, kind, state, channel, contested }) => ({
        name: nominator,
        kind,
        withdrawn: state === "governmentWithdrawn",
        channel,
        contested,
      })),
      missing: missingOf(row),
    })),
    lists: call ? await submittedLists(viewer, store, call.callId) : [],
    ...awaiting,
  };
});
export const meta = titled("place.candidates");

export default function Candidates() {
  const view = useView<typeof loader>();
  const { t, newYork, semicolon } = useText();
  const here = `/processes/${view.id}/candidates`;
  const choice = useChoice();
  const acts = view.longlists ? [{ href: `${here}/longlist`, label: t("bulk.longlist.title") }] : [];
  const columns = [
    { key: "name", label: t("calls.name") },
    { key: "state", label: t("calls.state") },
    { key: "from", label: t("candidates.nominatedBy") },
    { key: "missing", label: t("candidates.documentsMissing") },
    { key: "acts", label: t("calls.acts") },
  ];
  const inPlay = (state: string) =>
    !["withdrawn", "governmentWithdrawn", "notSelected", "objected", "appointed", "ineligible"].includes(state);
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("place.candidates")}
      meta={[t("candidates.count", { count: view.total })]}
      recorded
      actions={
        view.registers ? (
          <LinkButton href={`/processes/${view.id}/register`}>{t("register.title")}</LinkButton>
        ) : undefined
      }
    >
      <Columns
        side={
          <>
            {(view.contests > 0 || view.registrations > 0) && (
              <Card title={t("candidates.toDo")}>
                <PeopleList
                  rows={[
                    ...(view.contests > 0
                      ? [
                          {
                            key: "contests",
                            title: t("candidates.contests", { count: view.contests }),
                            href: `/processes/${view.id}/contests`,
                          },
                        ]
                      : []),
                    ...(view.registrations > 0
                      ? [
                          {
                            key: "registrations",
                            title: t("candidates.registrations", { count: view.registrations }),
                            href: `/processes/${view.id}/register`,
                          },
                        ]
                      : []),
                  ]}
                />
              </Card>
            )}
            <Aside title={t("process.whoSees")}>{t("candidates.whoSees")}</Aside>
          </>
        }
      >
        {view.total === 0 ? (
          <EmptyState title={t("candidates.none")}>
            {t(view.callOpen ? "candidates.noneOpen" : "candidates.noneText")}
          </EmptyState>
        ) : (
          <>
            <ListTools list={view.list} columns={columns} />
            <Choosing list={view.list} acts={acts}>
              <Table
                caption={t("place.candidates")}
                captionHidden
                stacked
                rowHeader="name"
                columns={[...(acts.length > 0 ? [choice.column] : []), ...sorting(view.list, columns)]}
                rows={view.names.map((name) => ({
                  key: name.candidacyId,
                  cells: {
                    choose: choice.tick(name.candidacyId, name.name),
                    name: (
                      <>
                        <a href={`${here}/${name.candidacyId}`}>{name.name}</a>
                        {name.rank && <span className="text-ink-muted block text-sm font-normal">{name.rank}</span>}
                      </>
                    ),
                    state: (
                      <>
                        {t(`candidacy.${name.state}`)}
                        {name.offList && (
                          <span className="text-ink-muted block text-sm">{t("candidates.offList")}</span>
                        )}
                      </>
                    ),
                    from: (
                      <ul className="space-y-1">
                        {name.nominators.map((one, index) => (
                          <li key={index}>
                            {one.kind === "self" ? t("nominator.self") : one.name || t(`candidates.kind.${one.kind}`)}
                            {one.channel !== "portal" && (
                              <span className="text-ink-muted text-sm"> · {t(`channel.${one.channel}`)}</span>
                            )}
                            {one.withdrawn && (
                              <span className="text-ink-muted text-sm"> · {t("coarse.withdrawn")}</span>
                            )}
                            {one.contested && (
                              <span className="ms-1.5">
                                <Chip kind="reason">{t("candidates.contested")}</Chip>
                              </span>
                            )}
                          </li>
                        ))}
                      </ul>
                    ),
                    missing:
                      name.missing.length > 0 ? (
                        name.missing.join(semicolon)
                      ) : (
                        <span className="text-ink-muted">{t("nomination.nothingMissing")}</span>
                      ),
                    acts:
                      view.withdraws && inPlay(name.state) ? (
                        <a href={`${here}/${name.candidacyId}/withdraw`}>{t("candidates.withdraw")}</a>
                      ) : (
                        "–"
                      ),
                  },
                }))}
                empty={<NoneFound list={view.list} />}
              />
            </Choosing>
            <ListPages list={view.list} />
          </>
        )}
        <Section title={t("candidates.lists")} count={view.lists.length} id="lists">
          {view.lists.length === 0 ? (
            <p className="text-ink-muted">{t("candidates.noLists")}</p>
          ) : (
            <Table
              caption={t("candidates.lists")}
              captionHidden
              stacked
              columns={[
                { key: "state", label: t("register.state") },
                { key: "at", label: t("receipt.received") },
                { key: "reason", label: t("receipt.reason") },
              ]}
              rows={view.lists.map((list) => ({
                key: list.id,
                cells: {
                  state: list.state,
                  at: list.submittedAt === null ? "–" : t("ui.due.newYork", { when: newYork(list.submittedAt) }),
                  reason: list.reason ? (
                    <span className="whitespace-pre-line">{list.reason}</span>
                  ) : (
                    <span className="text-ink-muted">{t("candidates.noReason")}</span>
                  ),
                },
              }))}
            />
          )}
        </Section>
      </Columns>
    </ProcessPage>
  );
}
