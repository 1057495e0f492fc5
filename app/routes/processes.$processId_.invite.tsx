import { ids } from "#app/http/form.server.ts";
import { act, action as acts, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { invitable, inviteMembers } from "#app/services/cadre/invite-members.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ReadinessMark, WindowText } from "#app/ui/cadre.tsx";
import { ClearanceMark } from "#app/ui/clearance.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, CheckboxGroup, ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { Aside, Card, Columns, Section } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { invitationsOf, statesSubmitted } from "#db/queries/invitations.server.ts";
import { allStates, callShut, presentCall } from "#db/queries/nominations.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("candidates"), params: ["processId"] },
  async ({ viewer, house, standing, now, reads }) => {
    const { store } = house;
    const head = await processHead(viewer, store, standing.processId);
    const facts = await presentCall(viewer, store, head.id);
    const open = facts !== null && callShut(facts, now) === null;
    const invites = open && may(standing, "cadre.invite").ok;
    const states = new Map((await allStates(viewer, store)).map(({ id, name }) => [id, name]));
    const members = open ? await invitable(house, viewer, facts) : [];
    const sent = await invitationsOf(viewer, store, head.id);
    const submitted = open ? await statesSubmitted(viewer, store, facts.callId) : [];
    if (members.length + sent.length > 0) reads("cadre", head.id, null);
    const byState = facts?.doors.includes("memberState") ?? false;
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      open,
      invites,
      members: members.map((member) => ({
        ...member,
        sponsor: member.memberState === null ? null : (states.get(member.memberState) ?? member.memberState),
      })),
      sent: sent.map((row) => ({
        id: row.id,
        memberId: row.memberId,
        name: row.name,
        erased: row.erasedAt !== null,
        invitedAt: row.invitedAt,
        answer: row.answer,
        sponsor: row.sponsoringState === null ? null : (states.get(row.sponsoringState) ?? row.sponsoringState),
        // The officer's to register: no State speaks for the member, or the call is not open to States.
        registers: row.answer === null && row.nominationId === null && (row.sponsoringState === null || !byState),
        // Waits for a nomination that cannot come any more: the State's list is fixed without it.
        tooLate:
          row.answer === null &&
          row.nominationId === null &&
          row.round === standing.round &&
          row.sponsoringState !== null &&
          submitted.includes(row.sponsoringState),
        mine: standing.officer && row.answer === null && row.round === standing.round,
      })),
    };
  },
);
export const action = acts(
  { access: act("cadre.invite"), params: ["processId"], form: { memberIds: ids() } },
  ({ work, params, values }) => inviteMembers(work, { processId: params.processId!, memberIds: values.memberIds }),
  ({ invited }, { params }) => ({
    to: `/processes/${params.processId!}/invite`,
    flash: { kind: "met", key: "flash.invitedMembers", values: { count: invited } },
  }),
);
export const meta = titled("invite.title");

export default function Invite() {
  const view = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("invite");
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("invite.title")}
      meta={[t("invite.intro")]}
      answer={answer}
      recorded={view.members.length + view.sent.length > 0}
    >
      <ErrorSummary errors={answer.errors} />
      <Columns side={<Aside title={t("cadre.newIntro")}>{t("invite.nobodyUnasked")}</Aside>}>
        {!view.open ? (
          <EmptyState title={t("nomination.callClosed")} />
        ) : view.members.length === 0 ? (
          <EmptyState title={t("invite.none")}>{t("invite.noneText")}</EmptyState>
        ) : (
          <Card>
            <PostForm name="invite">
              <div className="space-y-5">
                <CheckboxGroup
                  name="memberIds"
                  label={t("invite.choose")}
                  choices={view.members.map((member) => ({
                    value: member.memberId,
                    disabled: !view.invites || member.listSubmitted,
                    label: (
                      <>
                        {member.name} <ReadinessMark level={member.level} holds />
                      </>
                    ),
                    hint: (
                      <>
                        {t(`people.sex.${member.sex}`)} · {member.sponsor ?? t("cadre.noSponsor")} ·{" "}
                        {member.available ? (
                          <WindowText from={member.availableFrom} to={member.availableTo} />
                        ) : (
                          <StatusMark kind="reason">{t("invite.notAvailable")}</StatusMark>
                        )}{" "}
                        · <ClearanceMark clearance={member.clearance} />
                        {member.listSubmitted && (
                          <>
                            {" "}
                            · <StatusMark kind="blocking">{t("invite.listIsSubmitted")}</StatusMark>
                          </>
                        )}{" "}
                        ·{" "}
                        <a href={`/cadre/${member.memberId}`}>
                          {t("invite.readRecord")}
                          <span className="sr-only">: {member.name}</span>
                        </a>
                      </>
                    ),
                  }))}
                  values={answer.values}
                  errors={answer.errors}
                />
                {view.invites && view.members.some(({ listSubmitted }) => !listSubmitted) && (
                  <>
                    <WhoSees>{t("invite.whoSees")}</WhoSees>
                    <Actions>
                      <Button kind="primary">{t("invite.send")}</Button>
                      <LinkButton href={`/processes/${view.id}`}>{t("common.back")}</LinkButton>
                    </Actions>
                  </>
                )}
              </div>
            </PostForm>
          </Card>
        )}
        {view.sent.length > 0 && (
          <Section title={t("invite.sent")} count={view.sent.length}>
            <PeopleList
              rows={view.sent.map((row) => ({
                key: row.id,
                title: row.erased ? t("invite.erased") : row.name,
                ...(row.erased ? {} : { href: `/cadre/${row.memberId}` }),
                meta: (
                  <>
                    {t("cadre.invitedOn", { day: date(row.invitedAt) })} · {row.sponsor ?? t("cadre.noSponsor")}
                    {row.tooLate && <> · {t("invite.listIsSubmitted")}</>}
                    {row.mine && row.registers && view.open && (
                      <>
                        {" · "}
                        <a href={`/processes/${view.id}/register?invitation=${row.id}`}>{t("invite.registerAnswer")}</a>
                      </>
                    )}
                    {row.mine && (
                      <>
                        {" · "}
                        <a href={`/invitations/${row.id}`}>{t("invite.recordNo")}</a>
                      </>
                    )}
                  </>
                ),
                status:
                  row.answer === "nominated" ? (
                    <Chip kind="met">{t("cadre.answer.nominated")}</Chip>
                  ) : row.answer === "declined" ? (
                    <Chip kind="info">{t("cadre.answer.declined")}</Chip>
                  ) : (
                    <Chip kind="waiting">{t("cadre.answer.waiting")}</Chip>
                  ),
              }))}
            />
          </Section>
        )}
      </Columns>
    </ProcessPage>
  );
}
