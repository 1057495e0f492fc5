import { choice, id, optionalDay, text } from "#app/http/form.server.ts";
import { action as acts, page, roles } from "#app/http/guard.server.ts";
import { factualTies } from "#app/domain/mentoring/ties.ts";
import { recordTie } from "#app/services/mentoring/record-tie.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, Fields, Select, WhoSees } from "#app/ui/form.tsx";
import { Card, Section } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { TieFields } from "#app/ui/tie-fields.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { programmeMentees } from "#db/queries/matches.server.ts";
import { mentorsFor, vettedMentorStates } from "#db/queries/mentors.server.ts";
import { deskTies } from "#db/queries/ties.server.ts";

export const loader = page({ access: roles("mentoringCoordinator") }, async ({ viewer, house, reads }) => {
  const ties = await deskTies(viewer, house.store);
  if (ties.length > 0) reads("ties", viewer.accountId, null, null);
  return {
    ties: ties.map(({ reason, ...tie }) => ({ ...tie, reason: reason === null ? "" : house.unseal(reason) })),
    mentors: (await mentorsFor(viewer, house.store))
      .filter(({ state }) => vettedMentorStates.includes(state))
      .map(({ id: value, name }) => ({ value, label: name })),
    mentees: (await programmeMentees(viewer, house.store))
      .filter(({ endedAt }) => endedAt === null)
      .map(({ id: value, name }) => ({ value, label: name })),
  };
});
export const action = acts(
  {
    access: roles("mentoringCoordinator"),
    form: { mentorId: id(), menteeId: id(), kind: choice(factualTies), endedOn: optionalDay(), reason: text(1_000) },
  },
  ({ work, values }) => recordTie(work, values),
  () => ({ to: "/programme/ties", flash: { kind: "met", key: "flash.tieRecorded" } }),
);
export const meta = titled("pairTie.title");

export default function Ties() {
  const { ties, mentors, mentees } = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("tie");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <Page
      title={t("pairTie.open")}
      meta={[t("pairTie.intro")]}
      recorded={ties.length > 0}
      crumbs={[{ href: "/programme", label: t("programme.title") }]}
    >
      <Refused answer={answer} />
      <div className="space-y-8">
        {ties.length === 0 ? (
          <EmptyState title={t("pairTie.none")}>{t("pairTie.noneText")}</EmptyState>
        ) : (
          <Section title={t("pairTie.title")} count={ties.length}>
            <Table
              caption={t("pairTie.open")}
              captionHidden
              stacked
              columns={[
                { key: "mentor", label: t("role.mentor") },
                { key: "mentee", label: t("role.mentee") },
                { key: "kind", label: t("pairTie.kind") },
                { key: "reason", label: t("pairTie.reason") },
                { key: "on", label: t("pairTie.recordedOn") },
                { key: "ended", label: t("pairTie.endedOn") },
                { key: "act", label: t("calls.acts") },
              ]}
              rows={ties.map((tie) => ({
                key: tie.id,
                cells: {
                  mentor: tie.mentorName,
                  mentee: (
                    <>
                      {tie.menteeName}
                      {tie.runningId !== null && (
                        <a href={`/matches/${tie.runningId}`} className="block">
                          <StatusMark kind="reason">{t("pairTie.running")}</StatusMark>
                        </a>
                      )}
                    </>
                  ),
                  kind: t(`pairTie.short.${tie.kind}` as "pairTie.short.conflict"),
                  reason: <span className="whitespace-pre-wrap">{tie.reason}</span>,
                  on: date(tie.setAt),
                  ended: tie.endedOn === null ? t("pairTie.lasts") : date(tie.endedOn),
                  act: <a href={`/programme/ties/${tie.id}`}>{t("pairTie.end")}</a>,
                },
              }))}
            />
          </Section>
        )}
        <Card title={t("pairTie.record")}>
          <PostForm name="tie">
            <Fields>
              <Select name="mentorId" label={t("role.mentor")} required choices={mentors} {...form} />
              <Select name="menteeId" label={t("role.mentee")} required choices={mentees} {...form} />
              <TieFields {...form} />
              <WhoSees>{t("pairTie.whoSeesRecord")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("pairTie.recordAct")}</Button>
              </Actions>
            </Fields>
          </PostForm>
        </Card>
      </div>
    </Page>
  );
}
