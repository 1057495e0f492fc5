import { languageOf } from "#app/domain/languages.ts";
import { ids, incomplete, texts, unseen, version } from "#app/http/form.server.ts";
import { action as acts, act, page, sight } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { invalid } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { chairingFor } from "#app/services/selection/chairing.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { proposePanel } from "#app/services/selection/propose-panel.server.ts";
import { seatsFrom, shownComposition } from "#app/services/selection/show-panel.server.ts";
import { mayTendPanel } from "#app/services/selection/tend-panel.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { CompositionFacts } from "#app/ui/composition-facts.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Findings, findingCounts } from "#app/ui/findings.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { ErrorSummary, Fault, LineFaults, lineProps, WhoSees } from "#app/ui/form.tsx";
import { Aside, Card, Columns, Section } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { StickyBar } from "#app/ui/sticky-bar.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { anyLocked, panelOf, possibleAssessors } from "#db/queries/panel.server.ts";
import { processHead } from "#db/queries/process.server.ts";

const seatChoices = ["chair", "voting", "observer"] as const;

export const loader = page(
  { access: sight("panel"), params: ["processId"] },
  async ({ viewer, house, standing, now, url, reads }) => {
    const { store } = house;
    const { processId, round } = standing;
    const head = await processHead(viewer, store, processId);
    const panel = await panelOf(viewer, store, processId, round);
    const desk = standing.officer || standing.lead;
    const composing = may(standing, "panel.propose").ok && panel?.state !== "convened";
    const tending = panel?.state === "convened" && mayTendPanel(standing).ok;
    // Without script a filled-in form is checked by opening this page with it.
    const drafted =
      composing && url.searchParams.has("seats")
        ? seatsFrom(url.searchParams.getAll("accountIds"), url.searchParams.getAll("seats"))
        : null;
    const stored = (panel?.members ?? []).map(({ accountId, seat }) => ({ accountId, seat }));
    const seats = drafted ?? stored;
    if (panel) reads("panel", panel.id, panel.version);
    return {
      id: processId,
      name: namedProcess(head, viewer.locale),
      panel: panel ? { state: panel.state, convenedAt: panel.convenedAt, version: panel.version } : null,
      composing,
      drafted: drafted !== null,
      members:
        desk || panel?.state === "convened"
          ? (panel?.members ?? []).map(({ id, accountId, name, seat, actingChair }) => ({
              id,
              accountId,
              name,
              seat,
              actingChair,
            }))
          : [],
      former: desk
        ? (panel?.former ?? []).map(({ id, name, seat, replacedBy }) => ({
            id,
            name,
            seat,
            successor: panel?.members.find((one) => one.id === replacedBy)?.name ?? null,
          }))
        : [],
      assessors: composing
        ? (await possibleAssessors(viewer, store, processId, head.mission.leadDepartment, now)).map((one) => ({
            accountId: one.accountId,
            name: one.name,
            sex: one.sex,
            memberStateId: one.memberStateId,
            level: one.level,
            department: one.department,
            external: one.counted.external,
            trainedOn: one.trainedOn,
            available: one.available,
            seat: seats.find(({ accountId }) => accountId === one.accountId)?.seat ?? null,
          }))
        : [],
      findings: await shownComposition(house, viewer, standing, seats),
      tending: tending
        ? {
            replace: panel !== null && !(await anyLocked(viewer, store, panel.id)),
          }
        : null,
      // From the assessment to the list too, when nobody is replaced any more.
      chairing: await chairingFor(house, viewer, standing),
    };
  },
);
export const action = acts(
  {
    access: act("panel.propose"),
    params: ["processId"],
    form: { _version: version(), accountIds: unseen(ids()), seats: texts(10, 500) },
  },
  ({ work, params, values }) => {
    const seats = seatsFrom(values.accountIds, values.seats);
    const chairs = seats.filter(({ seat }) => seat === "chair");
    if (values.seats.length !== values.accountIds.length) return Promise.resolve(invalid(incomplete));
    if (chairs.length !== 1) return Promise.resolve(invalid({ seats: message("panel.oneChair") }));
    const of = (seat: string) => seats.filter((one) => one.seat === seat).map(({ accountId }) => accountId);
    return proposePanel(work, {
      processId: params.processId!,
      version: values._version,
      chairId: chairs[0]!.accountId,
      voterIds: of("voting"),
      observerIds: of("observer"),
    });
  },
  (_, { params }) => ({
    to: `/processes/${params.processId!}/panel`,
    flash: { kind: "met", key: "flash.panelProposed" },
  }),
);
export const meta = titled("place.panel");

export default function PanelPage() {
  const { id, name, panel, composing, drafted, members, former, assessors, findings, tending, chairing } =
    useView<typeof loader>();
  const { t, date, dateTime, country, locale } = useText();
  const answer = useAnswer("panel");
  const language = languageOf(locale);
  const base = `/processes/${id}/panel`;
  const posted = answer.values;
  const postedSeat = (accountId: string): string | null => {
    if (!posted) return null;
    const [accounts, seats] = [posted.accountIds, posted.seats].map((value) =>
      Array.isArray(value) ? value : value === undefined ? [] : [value],
    );
    return seats?.[accounts?.indexOf(accountId) ?? -1] ?? "";
  };
  // The form's entries are those who can be seated, in the order shown.
  const seatable = assessors.filter(({ available }) => available).map(({ accountId }) => accountId);
  const placeOf = (accountId: string) => seatable.indexOf(accountId);
  const counts = findingCounts(findings ?? []);
  return (
    <ProcessPage
      id={id}
      name={name}
      answer={answer}
      recorded={panel !== null}
      title={t("place.panel")}
      actions={
        panel?.state === "convened" ? (
          <Chip kind="locked">{t("panel.convenedOn", { day: date(panel.convenedAt ?? 0) })}</Chip>
        ) : panel ? (
          <Chip kind="draft">{t("panel.proposed")}</Chip>
        ) : undefined
      }
      bar={
        composing ? (
          <StickyBar
            facts={[<CompositionFacts key="facts" findings={findings ?? []} />]}
            actions={
              <>
                <Button form="panel" kind={panel ? "secondary" : "primary"}>
                  {t("panel.save")}
                </Button>
                {panel &&
                  (counts.blocking > 0 || drafted ? (
                    <ClosedButton>{t("panel.conveneClosed")}</ClosedButton>
                  ) : (
                    <LinkButton kind="primary" href={`${base}/convene`}>
                      {t("panel.conveneLink")}
                    </LinkButton>
                  ))}
              </>
            }
          />
        ) : undefined
      }
    >
      <Columns
        side={
          <>
            {findings && (
              <Card title={t("panel.composition")} flush foot={t("panel.compositionFoot")}>
                <div data-live-target="findings">
                  <Findings findings={findings} />
                </div>
              </Card>
            )}
            <Aside title={t("panel.rules")}>{t("panel.rulesText")}</Aside>
          </>
        }
      >
        {composing ? (
          <PostForm
            name="panel"
            id="panel"
            version={panel?.version ?? 0}
            live={`${base}/findings`}
            data-live-method="get"
          >
            <ErrorSummary errors={answer.errors} />
            <Fault name="seats" errors={answer.errors} />
            {drafted && (
              <p className="mb-3">
                <StatusMark kind="info">{t("shortlist.unsaved")}</StatusMark>
              </p>
            )}
            {assessors.length === 0 ? (
              <EmptyState title={t("panel.noAssessors")}>{t("panel.noAssessorsText")}</EmptyState>
            ) : (
              <Table
                caption={t("panel.assessors")}
                captionHidden
                stacked
                columns={[
                  { key: "name", label: t("panel.person") },
                  { key: "level", label: t("panel.level") },
                  { key: "sex", label: t("shortlist.declared") },
                  { key: "trained", label: t("panel.trained") },
                  { key: "seat", label: t("panel.seat") },
                ]}
                rows={assessors.map((one) => ({
                  key: one.accountId,
                  selected: one.seat !== null,
                  cells: {
                    name: (
                      <>
                        {one.name}
                        <span className="text-ink-muted block text-sm font-normal">
                          {[
                            one.memberStateId ? country(one.memberStateId.toUpperCase()) : null,
                            one.department,
                            one.external ? t("panel.external") : null,
                          ]
                            .filter((part) => part !== null)
                            .join(" · ")}
                        </span>
                      </>
                    ),
                    level: one.level ? one.level[language] : "–",
                    sex: t(`declared.${one.sex}`),
                    trained:
                      one.trainedOn === null ? (
                        <StatusMark kind="reason">{t("panel.untrained")}</StatusMark>
                      ) : (
                        date(one.trainedOn)
                      ),
                    seat: one.available ? (
                      <>
                        <input type="hidden" name="accountIds" value={one.accountId} />
                        <LineFaults names={["seats"]} index={placeOf(one.accountId)} errors={answer.errors} />
                        <select
                          {...lineProps("seats", placeOf(one.accountId), answer.errors)}
                          aria-label={t("panel.seatOf", { name: one.name })}
                          defaultValue={postedSeat(one.accountId) ?? one.seat ?? ""}
                          className="border-line-strong aria-invalid:border-blocking bg-surface min-h-9 rounded-md border px-2 py-1 text-[1rem] aria-invalid:border-2 sm:text-base"
                        >
                          <option value="">{t("panel.noSeat")}</option>
                          {seatChoices.map((seat) => (
                            <option key={seat} value={seat}>
                              {t(`seat.${seat}`)}
                            </option>
                          ))}
                        </select>
                      </>
                    ) : (
                      <span className="text-ink-muted">{t("panel.closedToThem")}</span>
                    ),
                  },
                }))}
              />
            )}
            <div className="mt-4 space-y-3">
              <p>
                <button
                  type="submit"
                  formMethod="get"
                  formAction={base}
                  className="border-line-strong bg-surface text-ink hover:border-ink inline-flex min-h-9 items-center rounded-md border px-4 py-1.5 text-[0.875rem] font-semibold"
                >
                  {t("panel.check")}
                </button>
              </p>
              <WhoSees>{t("panel.whoSees")}</WhoSees>
            </div>
          </PostForm>
        ) : members.length === 0 ? (
          <EmptyState title={t("panel.none")}>{t("panel.noneText")}</EmptyState>
        ) : (
          <>
            {chairing?.nobody && (
              <div className="mb-6">
                <Refusal title={t("acting.allRecused")}>
                  {t(chairing.nobody === "late" ? "acting.allRecusedLate" : "acting.allRecusedReplace")}
                </Refusal>
              </div>
            )}
            {chairing?.wanting && !chairing.nobody && (
              <Flash
                kind="reason"
                title={t(`panel.wanting.${chairing.wanting}`)}
                link={{ href: `${base}/acting-chair`, label: t("panel.nameActingChair") }}
              />
            )}
            <Section
              title={t("panel.members")}
              aside={chairing ? <a href={`${base}/acting-chair`}>{t("panel.nameActingChair")}</a> : undefined}
            >
              <Table
                caption={t("panel.members")}
                captionHidden
                columns={[
                  { key: "name", label: t("panel.person") },
                  { key: "seat", label: t("panel.seat") },
                  ...(tending?.replace
                    ? [
                        {
                          key: "replace",
                          label: <span className="sr-only">{t("panel.replace")}</span>,
                          align: "end" as const,
                        },
                      ]
                    : []),
                ]}
                rows={members.map((one) => ({
                  key: one.id,
                  cells: {
                    name: one.name,
                    seat: one.actingChair ? t("seat.actingChair") : t(`seat.${one.seat}`),
                    replace: (
                      <a href={`${base}/${one.id}/replace`} aria-label={t("panel.replaceOf", { name: one.name })}>
                        {t("panel.replace")}
                      </a>
                    ),
                  },
                }))}
              />
            </Section>
            {former.length > 0 && (
              <Section title={t("panel.former")}>
                <ul className="list-disc ps-5">
                  {former.map((one) => (
                    <li key={one.id}>
                      {one.successor ? t("panel.replacedBy", { name: one.name, successor: one.successor }) : one.name}
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            {panel?.convenedAt != null && (
              <p className="text-ink-muted text-sm">{t("panel.convenedAt", { when: dateTime(panel.convenedAt) })}</p>
            )}
          </>
        )}
      </Columns>
    </ProcessPage>
  );
}
