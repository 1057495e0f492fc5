import { typedWord, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { declineInvitation } from "#app/services/cadre/decline-invitation.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { invitationOf } from "#db/queries/invitations.server.ts";
import { processHead } from "#db/queries/process.server.ts";

const answerers = roles("focalPoint", "leadFocalPoint", "leadOfficer", "secretariatOfficer");

export const loader = page(
  { access: answerers, params: ["invitationId"] },
  async ({ viewer, house, params, reads }) => {
    const invitation = await invitationOf(viewer, house.store, params.invitationId!);
    if (!invitation) throw notFound();
    reads("cadreInvitation", invitation.id, invitation.version, invitation.processId);
    // Calls are public to the States: post and mission are the same for both sides.
    const head = await processHead(viewer, house.store, invitation.processId);
    const { id, side, name, version: made, answer, answeredAt, memberId, current } = invitation;
    return {
      ...{ id, side, name, version: made, answer, answeredAt, current },
      process: namedProcess(head, viewer.locale),
      back: side === "officer" ? `/processes/${invitation.processId}/invite` : `/cadre/${memberId}`,
    };
  },
);
export const action = acts(
  {
    access: answerers,
    params: ["invitationId"],
    form: { confirmation: typedWord("word.decline"), _version: version() },
  },
  ({ work, params, values }) =>
    declineInvitation(work, { invitationId: params.invitationId!, version: values._version }),
  ({ side, processId, memberId }) => ({
    to: side === "officer" ? `/processes/${processId}/invite` : `/cadre/${memberId}`,
    flash: { kind: "met", key: "flash.invitationDeclined" },
  }),
);
export const meta = titled("invitation.titled");

export default function Invitation() {
  const view = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("decline");
  return (
    <Page
      recorded
      title={t("invitation.title", { name: view.name })}
      meta={[t(view.process)]}
      crumbs={
        view.side === "officer"
          ? [{ href: view.back, label: t("invite.title") }]
          : [
              { href: "/cadre", label: t("nav.cadre") },
              { href: view.back, label: view.name },
            ]
      }
    >
      {view.answer !== null ? (
        <EmptyState title={t("invitation.answered")}>
          {t("invitation.answeredText", {
            answer: t(`cadre.answer.${view.answer}`),
            day: date(view.answeredAt ?? 0),
          })}
        </EmptyState>
      ) : !view.current ? (
        <EmptyState title={t("nomination.processEnded")} />
      ) : (
        <PostForm name="decline" version={view.version}>
          <Refused answer={answer} />
          <Confirm
            title={t("invitation.declineIntro")}
            fixed={t("invitation.fixed")}
            after={t("invitation.after")}
            word="word.decline"
            actions={
              <>
                <Button kind="danger">{t("invitation.decline")}</Button>
                <LinkButton href={view.back}>{t("common.back")}</LinkButton>
              </>
            }
            {...answer}
          >
            <WhoSees>{t("invitation.whoSees")}</WhoSees>
          </Confirm>
        </PostForm>
      )}
    </Page>
  );
}
