import { id, unseen, version } from "#app/http/form.server.ts";
import { action as acts, page, roles } from "#app/http/guard.server.ts";
import { liftTie } from "#app/services/mentoring/record-tie.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { ownTies } from "#db/queries/ties.server.ts";

export const loader = page({ access: roles("mentor", "mentee") }, async ({ viewer, house, reads }) => {
  const ties = await ownTies(viewer, house.store);
  if (ties.length > 0) reads("ties", viewer.accountId, null, null);
  return {
    ties: ties.map(({ id: tieId, version: edition, other, kind, endedOn, reason }) => ({
      id: tieId,
      version: edition,
      other,
      kind,
      endedOn,
      reason: reason === null ? "" : house.unseal(reason),
    })),
  };
});
export const action = acts(
  { access: roles("mentor", "mentee"), form: { tieId: unseen(id()), _version: version() } },
  ({ work, values }) => liftTie(work, { tieId: values.tieId, version: values._version }),
  () => ({ to: "/mentoring/ties", flash: { kind: "met", key: "flash.tieLifted" } }),
);
export const meta = titled("pairTie.own");

export default function OwnTies() {
  const { ties } = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("lift");
  return (
    <Page
      title={t("pairTie.own")}
      meta={[t("pairTie.ownIntro")]}
      recorded={ties.length > 0}
      crumbs={[{ href: "/mentoring", label: t("mentoring.title") }]}
    >
      <Refused answer={answer} />
      {ties.length === 0 ? (
        <EmptyState title={t("pairTie.ownNone")}>{t("pairTie.ownNoneText")}</EmptyState>
      ) : (
        <Section title={t("pairTie.own")} count={ties.length}>
          <Table
            caption={t("pairTie.own")}
            captionHidden
            stacked
            columns={[
              { key: "other", label: t("people.name") },
              { key: "kind", label: t("pairTie.kind") },
              { key: "ended", label: t("pairTie.endedOn") },
              { key: "reason", label: t("pairTie.reason") },
              { key: "act", label: t("calls.acts") },
            ]}
            rows={ties.map((tie) => ({
              key: tie.id,
              cells: {
                other: tie.other,
                kind: t(`pairTie.kind.${tie.kind}`),
                ended: tie.endedOn === null ? "–" : date(tie.endedOn),
                reason: <span className="whitespace-pre-wrap">{tie.reason || "–"}</span>,
                act: (
                  <PostForm
                    name={`lift${tie.id}`}
                    version={tie.version}
                    aria-label={t("pairTie.liftName", { name: tie.other })}
                  >
                    <input type="hidden" name="tieId" value={tie.id} />
                    <Button size="small">{t("pairTie.lift")}</Button>
                  </PostForm>
                ),
              },
            }))}
          />
          <WhoSees>{t("pairTie.whoSeesLift")}</WhoSees>
        </Section>
      )}
    </Page>
  );
}
