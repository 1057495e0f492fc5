import { languageOf } from "#app/domain/languages.ts";
import { id, text, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { replaceMember } from "#app/services/selection/replace-member.server.ts";
import { mayTendPanel } from "#app/services/selection/tend-panel.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, Select, TextArea, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { anyLocked, panelOf, possibleAssessors } from "#db/queries/panel.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("board"), params: ["processId", "memberId"] },
  async ({ viewer, house, standing, params, now }) => {
    const { processId, round } = standing;
    const panel = await panelOf(viewer, house.store, processId, round);
    const member = panel?.members.find((one) => one.id === params.memberId);
    if (
      !panel ||
      !member ||
      panel.state !== "convened" ||
      !mayTendPanel(standing).ok ||
      (await anyLocked(viewer, house.store, panel.id))
    )
      throw notFound();
    const head = await processHead(viewer, house.store, processId);
    const sat = [...panel.members, ...panel.former].map(({ accountId }) => accountId);
    const possible = await possibleAssessors(viewer, house.store, processId, head.mission.leadDepartment, now);
    return {
      id: processId,
      name: namedProcess(head, viewer.locale),
      version: panel.version,
      member: { name: member.name, seat: member.seat },
      possible: possible
        .filter(({ available, accountId }) => available && !sat.includes(accountId))
        .map(({ accountId, name, level, department, trainedOn }) => ({
          accountId,
          name,
          level,
          department,
          trainedOn,
        })),
    };
  },
);
export const action = acts(
  {
    access: sight("board"),
    params: ["processId", "memberId"],
    form: { _version: version(), successorId: id(), reason: text(2000) },
  },
  ({ work, params, values }) =>
    replaceMember(work, {
      processId: params.processId!,
      panelMemberId: params.memberId!,
      version: values._version,
      successorId: values.successorId,
      reason: values.reason,
    }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/panel`,
    flash: { kind: "met", key: "flash.memberReplaced" },
  }),
);
export const meta = titled("panel.replaceTitle");

export default function Replace() {
  const { id: processId, name, version: stored, member, possible } = useView<typeof loader>();
  const { t, date, locale } = useText();
  const answer = useAnswer("replace");
  const back = `/processes/${processId}/panel`;
  const language = languageOf(locale);
  return (
    <ProcessPage
      id={processId}
      name={name}
      answer={answer}
      title={t("panel.replaceTitle")}
      under={[{ href: back, label: t("place.panel") }]}
    >
      <PostForm name="replace" version={stored}>
        <ErrorSummary errors={answer.errors} />
        <Confirm
          title={t("panel.replaceAsk", { name: member.name })}
          fixed={t("panel.replaceFixed", { seat: t(`seat.${member.seat}`) })}
          after={t("panel.replaceAfter")}
          actions={
            <>
              <Button kind="danger">{t("panel.replace")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <Select
            name="successorId"
            label={t("panel.successor")}
            required
            choices={possible.map((one) => ({
              value: one.accountId,
              label: [
                one.name,
                one.level?.[language],
                one.department,
                one.trainedOn ? t("panel.trainedOn", { day: date(one.trainedOn) }) : t("panel.untrained"),
              ]
                .filter(Boolean)
                .join(" · "),
            }))}
            values={answer.values}
            errors={answer.errors}
          />
          <TextArea
            name="reason"
            label={t("panel.replaceReason")}
            required
            rows={3}
            values={answer.values}
            errors={answer.errors}
          />
          <WhoSees>{t("panel.whoSeesReplace")}</WhoSees>
        </Confirm>
      </PostForm>
    </ProcessPage>
  );
}
