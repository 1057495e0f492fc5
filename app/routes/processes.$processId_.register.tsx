import { choice, day, optionalId, optionalText, text, unseen } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { sexes } from "#app/domain/selection/balance.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { registerNomination } from "#app/services/selection/register-nomination.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, DateField, ErrorSummary, Fields, RadioGroup, Select, TextField, WhoSees } from "#app/ui/form.tsx";
import { Aside, Card, Columns, Section } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { invitationOf } from "#db/queries/invitations.server.ts";
import { allStates, presentCall, registrationsOf } from "#db/queries/nominations.server.ts";
import { processHead } from "#db/queries/process.server.ts";

const kinds = ["memberState", "organisation", "leader", "self"] as const;
const paperChannels = ["noteVerbale", "email", "paper"] as const;

export const loader = page(
  { access: sight("candidates"), params: ["processId"] },
  async ({ viewer, house, standing, now, url, reads }) => {
    const head = await processHead(viewer, house.store, standing.processId);
    const call = await presentCall(viewer, house.store, head.id);
    const rows = await registrationsOf(viewer, house.store, head.id);
    if (rows.length > 0) reads("registrations", head.id, head.row.version);
    const asked = url.searchParams.get("invitation");
    const invitation = asked === null ? null : await invitationOf(viewer, house.store, asked);
    if (asked !== null && invitation?.processId !== head.id) throw notFound();
    const waits = invitation && invitation.answer === null && invitation.nominationId === null;
    return {
      invitation:
        invitation && waits
          ? {
              id: invitation.id,
              name: invitation.name,
              givenNames: invitation.givenNames,
              familyName: invitation.familyName,
              sex: invitation.sex,
            }
          : null,
      id: head.id,
      name: namedProcess(head, viewer.locale),
      registers: may(standing, "nomination.register").ok && call !== null,
      doors: call?.doors ?? [],
      closesAt: call?.closesAt ?? null,
      today: dayIn(now, "America/New_York"),
      states: (await allStates(viewer, house.store)).map(({ id, name }) => ({ value: id, label: name })),
      rows: rows.map(({ nominationId, name, nominatorKind, nominator, channel, receivedAt, hasScan }) => ({
        nominationId,
        name,
        nominatorKind,
        nominator,
        channel,
        receivedAt,
        hasScan,
      })),
    };
  },
);
export const action = acts(
  {
    access: act("nomination.register"),
    params: ["processId"],
    form: {
      nominatorKind: choice(kinds),
      memberStateId: optionalId(),
      nominatorName: optionalText(200),
      channel: choice(paperChannels),
      receivedOn: day(),
      givenNames: text(120),
      familyName: text(120),
      sex: choice(sexes),
      invitationId: unseen(optionalId()),
    },
  },
  ({ work, params, values }) => registerNomination(work, { processId: params.processId!, ...values }),
  ({ nominationId }) => ({
    to: `/nominations/${nominationId}`,
    flash: { kind: "met", key: "flash.registrationBegun" },
  }),
);
export const meta = titled("register.title");

export default function Register() {
  const view = useView<typeof loader>();
  const { t, newYork, date } = useText();
  const answer = useAnswer("register");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("register.title")}
      meta={[t("register.intro")]}
      answer={answer}
      recorded={view.rows.length > 0}
      under={[{ href: `/processes/${view.id}/candidates`, label: t("place.candidates") }]}
    >
      <ErrorSummary errors={answer.errors} />
      <Columns
        side={
          <>
            <Aside title={t("register.how")}>{t("register.howText")}</Aside>
            <Aside title={t("process.whoSees")}>{t("register.whoSeesDraft")}</Aside>
          </>
        }
      >
        <Section title={t("register.open")} count={view.rows.length} id="open">
          {view.rows.length === 0 ? (
            <EmptyState title={t("register.none")}>{t("register.noneText")}</EmptyState>
          ) : (
            <Table
              caption={t("register.open")}
              captionHidden
              stacked
              columns={[
                { key: "name", label: t("calls.name") },
                { key: "from", label: t("candidates.nominatedBy") },
                { key: "came", label: t("register.came") },
                { key: "scan", label: t("register.scan") },
                { key: "acts", label: t("calls.acts") },
              ]}
              rows={view.rows.map((row) => ({
                key: row.nominationId,
                cells: {
                  name: <a href={`/nominations/${row.nominationId}`}>{row.name}</a>,
                  from: row.nominatorKind === "self" ? t("nominator.self") : row.nominator,
                  came: `${t(`channel.${row.channel}`)}${row.receivedAt === null ? "" : `, ${date(row.receivedAt)}`}`,
                  scan: row.hasScan ? (
                    <Chip kind="met">{t("nomination.there")}</Chip>
                  ) : (
                    <a href={`/nominations/${row.nominationId}/documents`}>{t("register.addScan")}</a>
                  ),
                  acts: (
                    <a href={`/processes/${view.id}/register/${row.nominationId}`}>
                      {t(row.nominatorKind === "memberState" ? "register.enterList" : "register.enter")}
                    </a>
                  ),
                },
              }))}
            />
          )}
        </Section>
        {view.registers ? (
          <Section
            title={t("register.begin")}
            id="begin"
            aside={view.closesAt === null ? undefined : t("register.deadline", { when: newYork(view.closesAt) })}
          >
            <PostForm name="register">
              <input type="hidden" name="invitationId" value={view.invitation?.id ?? ""} />
              <Card>
                <Fields>
                  {view.invitation && <p>{t("invitation.prefilled", { name: view.invitation.name })}</p>}
                  <RadioGroup
                    name="nominatorKind"
                    label={t("register.kind")}
                    required
                    initial={view.invitation ? "self" : view.doors.length === 1 ? view.doors[0] : ""}
                    choices={kinds
                      .filter((kind) => view.doors.includes(kind))
                      .map((kind) => ({ value: kind, label: t(`candidates.kind.${kind}`) }))}
                    {...form}
                  />
                  {view.doors.includes("memberState") && (
                    <Select
                      name="memberStateId"
                      label={t("register.state")}
                      hint={t("register.stateHint")}
                      optional={view.doors.length > 1}
                      choices={view.states}
                      {...form}
                    />
                  )}
                  {(view.doors.includes("organisation") || view.doors.includes("leader")) && (
                    <TextField
                      name="nominatorName"
                      label={t("register.nominator")}
                      hint={t("register.nominatorHint")}
                      optional
                      {...form}
                    />
                  )}
                  <RadioGroup
                    name="channel"
                    label={t("register.channel")}
                    required
                    inline
                    choices={paperChannels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
                    {...form}
                  />
                  <DateField
                    name="receivedOn"
                    label={t("register.receivedOn")}
                    hint={t("register.receivedOnHint")}
                    required
                    initial={view.today}
                    max={view.today}
                    {...form}
                  />
                  <TextField
                    name="givenNames"
                    label={t("people.givenNames")}
                    required
                    initial={view.invitation?.givenNames ?? ""}
                    {...form}
                  />
                  <TextField
                    name="familyName"
                    label={t("people.familyName")}
                    required
                    initial={view.invitation?.familyName ?? ""}
                    {...form}
                  />
                  <RadioGroup
                    name="sex"
                    label={t("people.sex")}
                    hint={t("nomination.sexHint")}
                    required
                    inline
                    initial={view.invitation?.sex ?? ""}
                    choices={sexes.map((sex) => ({ value: sex, label: t(`people.sex.${sex}`) }))}
                    {...form}
                  />
                  <WhoSees>{t("register.whoSees")}</WhoSees>
                  <Actions>
                    <Button kind="primary">{t("register.beginAct")}</Button>
                  </Actions>
                </Fields>
              </Card>
            </PostForm>
          </Section>
        ) : (
          <p className="text-ink-muted">{t("register.shut")}</p>
        )}
      </Columns>
    </ProcessPage>
  );
}
