import { choice, id, optionalId, text, unseen } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { sexes } from "#app/domain/selection/balance.ts";
import { lateTime } from "#app/services/selection/late-time.server.ts";
import { openNomination } from "#app/services/selection/open-nomination.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, Fields, RadioGroup, TextField, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { openWindow } from "#db/queries/call-record.server.ts";
import { invitationOf } from "#db/queries/invitations.server.ts";
import { callFacts, callShut, ownList, ownNames, ownStates } from "#db/queries/nominations.server.ts";

export const loader = page(
  { access: roles("focalPoint", "leadFocalPoint"), params: ["callId"] },
  async ({ viewer, house, params, url, now, reads }) => {
    const states = await ownStates(viewer, house.store);
    const wanted = url.searchParams.get("state");
    const state = wanted === null ? states[0] : states.find((one) => one.id === wanted);
    const facts = state ? await callFacts(viewer, house.store, params.callId!) : null;
    if (!state || !facts) throw notFound();
    const list = await ownList(viewer, house.store, facts.callId, state.id);
    const drafts = (await ownNames(viewer, house.store, facts, state.id)).filter(
      (name) => name.state === "draft",
    ).length;
    const window = await openWindow(viewer, house.store, facts.callId, state.id, now);
    const most = window?.namesGranted ?? facts.listSize;
    const late = window !== null && lateTime(facts, now);
    const blocked = !facts.doors.includes("memberState")
      ? ("notForStates" as const)
      : callShut(facts, now) !== null && !late
        ? ("shut" as const)
        : list?.state === "submitted" && !late
          ? ("submitted" as const)
          : drafts >= most
            ? ("full" as const)
            : null;
    // A member of the cadre who was invited: the nomination begins with the record and answers the invitation.
    const asked = url.searchParams.get("invitation");
    const invitation = asked === null ? null : await invitationOf(viewer, house.store, asked);
    if (asked !== null && (invitation?.callId !== facts.callId || invitation.sponsoringState !== state.id))
      throw notFound();
    const waits = invitation && invitation.answer === null && invitation.nominationId === null;
    if (invitation) reads("cadreInvitation", invitation.id, invitation.version, facts.processId);
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
      callId: facts.callId,
      title: facts.title,
      mission: facts.mission,
      state: { id: state.id, name: state.name },
      many: states.length > 1,
      blocked,
      most,
    };
  },
);
export const action = acts(
  {
    access: roles("focalPoint", "leadFocalPoint"),
    params: ["callId"],
    form: {
      memberStateId: unseen(id()),
      invitationId: unseen(optionalId()),
      givenNames: text(120),
      familyName: text(120),
      sex: choice(sexes),
    },
  },
  ({ work, params, values }) => openNomination(work, { callId: params.callId!, ...values }),
  ({ nominationId }) => ({ to: `/nominations/${nominationId}`, flash: { kind: "met", key: "flash.nominationOpened" } }),
);
export const meta = titled("nomination.new");

export default function NewNomination() {
  const { callId, title, mission, state, many, blocked, most, invitation } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("open");
  const back = `/calls/${callId}${many ? `?state=${state.id}` : ""}`;
  return (
    <Page
      title={t("nomination.new")}
      meta={[state.name]}
      crumbs={[
        { href: "/calls", label: t("nav.calls") },
        { href: back, label: t("process.named", { post: title, mission }) },
      ]}
    >
      <Refused answer={answer} />
      {blocked !== null ? (
        <EmptyState
          title={t(`nomination.blocked.${blocked}`, { most })}
          action={<LinkButton href={back}>{t("common.back")}</LinkButton>}
        />
      ) : (
        <PostForm name="open">
          <input type="hidden" name="memberStateId" value={state.id} />
          <input type="hidden" name="invitationId" value={invitation?.id ?? ""} />
          <Card title={t("nomination.section.person")}>
            <Fields>
              {invitation && (
                <p>
                  {t("invitation.prefilled", { name: invitation.name })}{" "}
                  <a href={`/invitations/${invitation.id}`}>{t("invite.recordNo")}</a>
                </p>
              )}
              <TextField
                name="givenNames"
                label={t("people.givenNames")}
                required
                initial={invitation?.givenNames ?? ""}
                values={answer.values}
                errors={answer.errors}
              />
              <TextField
                name="familyName"
                label={t("people.familyName")}
                required
                initial={invitation?.familyName ?? ""}
                values={answer.values}
                errors={answer.errors}
              />
              <RadioGroup
                name="sex"
                label={t("people.sex")}
                hint={t("nomination.sexHint")}
                required
                inline
                initial={invitation?.sex ?? ""}
                choices={sexes.map((sex) => ({ value: sex, label: t(`people.sex.${sex}`) }))}
                values={answer.values}
                errors={answer.errors}
              />
              <WhoSees>{t("nomination.whoSeesDraft")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("nomination.begin")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </Card>
        </PostForm>
      )}
    </Page>
  );
}
