import { atOrAfter } from "#app/domain/selection/states.ts";
import { labelOf } from "#app/domain/languages.ts";
import { id, optionalText, typedWord, unseen, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { reasonWordLeast } from "#app/domain/selection/nomination.ts";
import { lateTime } from "#app/services/selection/late-time.server.ts";
import { submitNominationList } from "#app/services/selection/submit-nomination-list.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { CallNeeds } from "#app/ui/call-needs.tsx";
import { CallTold } from "#app/ui/call-told.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { durationMessage } from "#app/ui/duration.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { TextArea, WhoSees } from "#app/ui/form.tsx";
import { Gate } from "#app/ui/gate.tsx";
import { Aside, Card, Columns, Section } from "#app/ui/layout.tsx";
import { Coarse, MissingText } from "#app/ui/nomination-state.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { Countdown } from "#app/ui/task-list.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView, type ViewOf } from "#app/ui/view.ts";
import {
  askedOf,
  callFacts,
  callShut,
  listFinding,
  ownList,
  ownNames,
  ownStates,
} from "#db/queries/nominations.server.ts";
import { openWindow, ownLateRequests, ownQuestions, toldOfCall } from "#db/queries/call-record.server.ts";
import { needsOf } from "#db/queries/needs.server.ts";

export const loader = page(
  { access: roles("focalPoint", "leadFocalPoint"), params: ["callId"] },
  async ({ viewer, house, params, url, now, reads }) => {
    const states = await ownStates(viewer, house.store);
    const wanted = url.searchParams.get("state");
    const state = wanted === null ? states[0] : states.find((one) => one.id === wanted);
    const facts = state ? await callFacts(viewer, house.store, params.callId!) : null;
    if (!state || !facts) throw notFound();
    const { store } = house;
    const [list, names, needs] = [
      await ownList(viewer, store, facts.callId, state.id),
      await ownNames(viewer, store, facts, state.id),
      await needsOf(viewer, store, facts.processId),
    ];
    const drafts = names.filter((name) => name.state === "draft");
    // In a late window the rule holds over the whole list: what stands on it and what is to come.
    const counted =
      list?.state === "submitted"
        ? names.filter((name) => (drafts.length > 0 ? name.state !== "withdrawn" : name.state !== "draft"))
        : drafts;
    const finding = facts.doors.includes("memberState")
      ? await listFinding(
          viewer,
          store,
          facts,
          state.id,
          counted.map(({ nominationId, particulars }) => ({ id: nominationId, particulars })),
        )
      : null;
    if (list) reads("nominationList", list.id, list.version, facts.processId);
    const told = await toldOfCall(viewer, store, facts.callId);
    // Out of its time (the process rests, has ended or has gone on) a window lets nobody in.
    const window = lateTime(facts, now) ? await openWindow(viewer, store, facts.callId, state.id, now) : null;
    const requests = await ownLateRequests(viewer, store, facts.callId, state.id);
    return {
      now,
      told,
      questions: await ownQuestions(viewer, store, facts.callId, state.id),
      late: {
        window: window && { names: window.namesGranted ?? 0, until: window.untilAt ?? 0 },
        time: facts.doors.includes("memberState") && lateTime(facts, now),
        requests: requests.map((row) => ({
          id: row.id,
          names: row.names,
          askedAt: row.askedAt,
          outcome: row.outcome,
          decisionReason: row.decisionReason,
          namesGranted: row.namesGranted,
          untilAt: row.untilAt,
          receiptId: row.receiptId,
          endedAt: row.endedAt,
          endReason: row.endReason,
        })),
      },
      state: { id: state.id, name: state.name },
      others: states.filter((one) => one.id !== state.id).map(({ id: other, name }) => ({ id: other, name })),
      call: {
        id: facts.callId,
        title: facts.title,
        mission: facts.mission,
        missionName: facts.missionName,
        level: facts.level,
        track: facts.track,
        closesAt: facts.closesAt,
        issuedAt: facts.issuedAt,
        listSize: facts.listSize,
        listRule: facts.listRule,
        forStates: facts.doors.includes("memberState"),
        shut: callShut(facts, now),
        withdraws: facts.endedAs === null && !atOrAfter(facts.processState, "announced"),
        further: facts.round > 1,
        nextNewsOn: facts.endedAs === null && facts.round === facts.processRound ? facts.nextNewsOn : null,
      },
      list: list && {
        state: list.state,
        version: list.version,
        submittedAt: list.submittedAt,
        reason: list.reason,
        receiptId: list.receiptId,
      },
      names: names.map(({ nominationId, name, state: shown, criterion, wanting, missing, documents, channel }) => ({
        nominationId,
        name,
        state: shown,
        criterion,
        wanting,
        missing: missing.map((one) => one.name),
        documents: documents.length,
        channel,
      })),
      finding:
        finding && finding.status !== "notApplicable"
          ? {
              status: finding.status,
              rule: finding.rule,
              title: finding.title,
              detail: finding.detail,
              have: finding.have,
              need: finding.need,
            }
          : null,
      documents: (await askedOf(viewer, store, facts.callId, "memberState")).map(({ documentType, name }) => ({
        key: documentType,
        name,
      })),
      needs: {
        profile: needs.profile && {
          situation: needs.profile.situation,
          priorities: needs.profile.priorities,
          challenges: needs.profile.challenges,
        },
        terms: needs.terms && {
          purpose: needs.terms.purpose,
          duties: needs.terms.duties,
          reportsTo: needs.terms.reportsTo,
        },
        criteria: needs.criteria.map(({ kind, text }) => ({ kind, text })),
        competencies: needs.competencies.map((row) => ({
          name: labelOf(row, "name", viewer.locale),
          definition: labelOf(row, "definition", viewer.locale),
        })),
        languages: needs.languages.map(({ language, level, required }) => ({ language, level, required })),
      },
    };
  },
);
export const action = acts(
  {
    access: roles("focalPoint", "leadFocalPoint"),
    params: ["callId"],
    stepUp: true,
    form: {
      _version: version(),
      memberStateId: unseen(id()),
      reason: optionalText(6_000),
      confirmation: typedWord("word.submit"),
    },
  },
  ({ work, params, values }) =>
    submitNominationList(work, {
      callId: params.callId!,
      memberStateId: values.memberStateId,
      version: values._version,
      reason: values.reason,
    }),
  ({ receiptId }) => ({ to: `/receipts/${receiptId}`, flash: { kind: "met", key: "flash.listSubmitted" } }),
);
export const meta = titled<ViewOf<typeof loader>>(({ call }) => ({
  key: "process.named",
  values: { post: call.title, mission: call.mission },
}));

export default function Call() {
  const { now, state, others, call, list, names, finding, documents, needs, told, questions, late } =
    useView<typeof loader>();
  const { t, date, dateTime, newYork, comma, semicolon } = useText();
  const answer = useAnswer("submit");
  const drafts = names.filter((name) => name.state === "draft");
  const { window } = late;
  const submitted = list?.state === "submitted" && !(window && drafts.length > 0);
  const open = window !== null || (call.shut === null && call.forStates && !submitted);
  const most = window?.names ?? call.listSize;
  const waiting = late.requests.some(({ outcome }) => outcome === null);
  const reasonAsked = open && finding?.status === "justify" && drafts.length > 0;
  const unfinished = drafts.filter(({ wanting }) => wanting.length > 0);
  const query = others.length > 0 ? `?state=${state.id}` : "";
  const newHref = `/calls/${call.id}/nominations/new${query}`;
  return (
    <Page
      title={t("process.named", { post: call.title, mission: call.mission })}
      crumbs={[{ href: "/calls", label: t("nav.calls") }]}
      meta={[
        call.missionName,
        call.level,
        t(`track.${call.track}`),
        t("calls.closesNewYork", { when: newYork(call.closesAt) }),
        ...(others.length > 0 ? [state.name] : []),
      ]}
      recorded={list !== null}
      actions={
        open && drafts.length < most ? (
          <LinkButton href={newHref} kind={drafts.length === 0 ? "primary" : "secondary"}>
            {t("calls.addName")}
          </LinkButton>
        ) : list?.receiptId ? (
          <LinkButton href={`/receipts/${list.receiptId}`}>{t("calls.receipt")}</LinkButton>
        ) : undefined
      }
    >
      <Refused answer={answer} />
      <Columns
        side={
          <>
            <Card title={t("calls.deadline")}>
              <p className="text-lg font-semibold tabular-nums">
                {t("ui.due.newYork", { when: newYork(call.closesAt) })}
              </p>
              <p className="text-ink-muted text-sm">{t("calls.yourTime", { when: dateTime(call.closesAt) })}</p>
              <p className="mt-1 text-sm font-semibold">
                {call.shut === null ? (
                  <Countdown until={call.closesAt}>
                    {t("ui.due.left", { duration: durationMessage((call.closesAt - now) / 60_000, true) })}
                  </Countdown>
                ) : (
                  t(`calls.shut.${call.shut}`)
                )}
              </p>
              <p className="text-ink-muted mt-2 text-sm">{t("calls.endOfDay")}</p>
            </Card>
            <Card title={t("call.documents")}>
              <PeopleList
                rows={documents.map(({ key, name }) => ({ key, title: name }))}
                note={t("calls.documentsNote")}
              />
            </Card>
            <Card title={t("calls.facts")}>
              <PeopleList
                rows={[
                  { key: "issued", title: t("call.issued"), status: date(call.issuedAt) },
                  { key: "most", title: t("calls.most"), status: t("calls.names", { count: call.listSize }) },
                  { key: "news", title: t("calls.nextNews"), status: call.nextNewsOn ? date(call.nextNewsOn) : "–" },
                ]}
              />
            </Card>
            <CallTold told={told} closesAt={call.closesAt} />
            {(call.shut === null || questions.length > 0) && (
              <Card title={t("ask.own")}>
                <PeopleList
                  rows={questions.map((row) => ({ key: row.id, title: row.text, meta: newYork(row.askedAt) }))}
                  note={t("ask.ownText")}
                />
                {call.shut === null && (
                  <p className="mt-3">
                    <LinkButton href={`/calls/${call.id}/ask${query}`}>{t("ask.title")}</LinkButton>
                  </p>
                )}
              </Card>
            )}
            {(late.time || late.requests.length > 0) && (
              <Card title={t("late.own")}>
                {late.requests.length === 0 && <p>{t("late.ownText")}</p>}
                <PeopleList
                  rows={late.requests.map((row) => ({
                    key: row.id,
                    title: t(row.endedAt !== null ? "late.outcome.ended" : `late.outcome.${row.outcome ?? "waiting"}`),
                    meta: [
                      t("late.asks", { count: row.names }),
                      newYork(row.askedAt),
                      ...(row.untilAt === null
                        ? []
                        : [t("late.windowIs", { count: row.namesGranted ?? 0, when: newYork(row.untilAt) })]),
                      ...(row.decisionReason === null ? [] : [row.decisionReason]),
                      ...(row.endedAt === null
                        ? []
                        : [`${t("late.endedAt")} ${newYork(row.endedAt)}`, row.endReason ?? ""]),
                    ].join(" · "),
                    ...(row.receiptId === null ? {} : { href: `/receipts/${row.receiptId}` }),
                  }))}
                  note={t("late.ownNote")}
                />
                {late.time && !waiting && window === null && (
                  <p className="mt-3">
                    <LinkButton href={`/calls/${call.id}/late${query}`}>{t("late.askTitle")}</LinkButton>
                  </p>
                )}
              </Card>
            )}
            {others.map((other) => (
              <Aside key={other.id} title={t("calls.otherState")}>
                <a href={`/calls/${call.id}?state=${other.id}`}>{other.name}</a>
              </Aside>
            ))}
            <Aside title={t("calls.whatYouSee")}>{t("calls.whatYouSeeText")}</Aside>
          </>
        }
      >
        <Section
          title={t("calls.listOf", { state: state.name })}
          aside={
            submitted && list.submittedAt !== null
              ? t("calls.submittedAt", { when: newYork(list.submittedAt) })
              : t("calls.ofMost", { count: drafts.length, most })
          }
          id="list"
        >
          {window && (
            <p className="mb-3 max-w-prose font-semibold">
              {t("late.inWindow", { count: window.names, when: newYork(window.until) })}
            </p>
          )}
          {open && call.further && <p className="mb-3 max-w-prose">{t("calls.further")}</p>}
          {names.length === 0 ? (
            <EmptyState
              title={call.forStates ? t("calls.emptyList") : t("calls.notForStatesTitle")}
              action={
                open ? (
                  <LinkButton href={newHref} kind="primary">
                    {t("calls.addName")}
                  </LinkButton>
                ) : undefined
              }
            >
              {!call.forStates
                ? t("calls.notForStates")
                : open
                  ? t("calls.emptyListText", { most: call.listSize })
                  : t("calls.emptyListClosed")}
            </EmptyState>
          ) : (
            <Table
              caption={t("calls.listOf", { state: state.name })}
              captionHidden
              stacked
              columns={[
                { key: "name", label: t("calls.name") },
                { key: "state", label: t("calls.state") },
                { key: "missing", label: t("calls.missing") },
                { key: "acts", label: t("calls.acts") },
              ]}
              rows={names.map((name) => ({
                key: name.nominationId,
                cells: {
                  name: (
                    <>
                      <a href={`/nominations/${name.nominationId}`}>{name.name}</a>
                      {name.channel !== "portal" && (
                        <span className="text-ink-muted block text-sm font-normal">
                          {t(`channel.registered.${name.channel}`)}
                        </span>
                      )}
                    </>
                  ),
                  state: <Coarse state={name.state} criterion={name.criterion} />,
                  missing: (
                    <MissingText wanting={name.state === "draft" ? name.wanting : []} documents={name.missing} />
                  ),
                  acts: (
                    <span className="flex flex-wrap gap-x-3 gap-y-1">
                      {(name.state === "draft" || name.state === "incomplete") && (
                        <a href={`/nominations/${name.nominationId}/documents`}>{t("nomination.documents")}</a>
                      )}
                      {call.withdraws &&
                        name.state !== "draft" &&
                        name.state !== "withdrawn" &&
                        name.state !== "processClosed" &&
                        name.state !== "appointed" &&
                        name.state !== "notSelected" && (
                          <a href={`/nominations/${name.nominationId}/withdraw`}>{t("nomination.withdraw")}</a>
                        )}
                    </span>
                  ),
                },
              }))}
              foot={submitted ? t("calls.newsNote") : t("calls.draftNote")}
            />
          )}
        </Section>
        {finding && (
          <Gate
            title={t(submitted ? "calls.ruleAtSubmission" : "calls.gate")}
            conditions={[
              {
                key: finding.rule,
                status: finding.status === "met" || (submitted && list.reason !== null) ? "met" : "reason",
                title: t(finding.title),
                detail: (
                  <>
                    {t(finding.detail)}{" "}
                    {finding.status !== "met" && t(submitted ? "calls.reasonGiven" : "calls.reasonWanted")}
                  </>
                ),
                figure:
                  finding.have === null || finding.need === null
                    ? null
                    : t("gate.min", { have: finding.have, need: finding.need }),
                ...(reasonAsked ? { link: { href: "#f-reason", label: t("gate.writeReason") } } : {}),
              },
              ...drafts
                .filter(() => open)
                .map((name) => ({
                  key: name.nominationId,
                  status: name.wanting.length > 0 ? ("blocking" as const) : ("met" as const),
                  title: t("calls.particularsOf", { name: name.name }),
                  detail:
                    name.wanting.length > 0
                      ? t("calls.wanting", { parts: name.wanting.map((part) => t(part)).join(comma) })
                      : undefined,
                  link: { href: `/nominations/${name.nominationId}`, label: t("calls.open1") },
                })),
            ]}
            closing={submitted ? (list.reason ?? undefined) : t("calls.gateText")}
          />
        )}
        {open && drafts.length > 0 && (
          <PostForm name="submit" stepUp version={list?.version ?? 0}>
            <input type="hidden" name="memberStateId" value={state.id} />
            {unfinished.length > 0 ? (
              <Card title={t("calls.submit")}>
                <p>{t("calls.unfinished", { names: unfinished.map(({ name }) => name).join(semicolon) })}</p>
                <p className="mt-3">
                  <ClosedButton>{t("calls.submitClosed")}</ClosedButton>
                </p>
              </Card>
            ) : (
              <Confirm
                title={t("calls.submitAsk")}
                fixed={t("calls.submitFixed", {
                  count: drafts.length,
                  names: drafts.map(({ name }) => name).join(semicolon),
                })}
                after={t("calls.submitAfter")}
                word="word.submit"
                values={answer.values}
                errors={answer.errors}
                actions={
                  <>
                    <Button kind="primary">{t("calls.submit")}</Button>
                    <LinkButton href="/calls">{t("calls.keepDraft")}</LinkButton>
                  </>
                }
              >
                {drafts.some(({ missing }) => missing.length > 0) && (
                  <p className="text-[0.875rem]">{t("calls.missingStays")}</p>
                )}
                {reasonAsked && (
                  <TextArea
                    name="reason"
                    label={t("calls.reason")}
                    hint={t("calls.reasonHint")}
                    rows={5}
                    minWords={reasonWordLeast}
                    required
                    values={answer.values}
                    errors={answer.errors}
                  />
                )}
                <WhoSees>{t(reasonAsked ? "calls.whoSeesWithReason" : "calls.whoSees")}</WhoSees>
              </Confirm>
            )}
          </PostForm>
        )}
        <CallNeeds needs={needs} />
      </Columns>
    </Page>
  );
}
