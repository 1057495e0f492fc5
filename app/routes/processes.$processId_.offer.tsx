import { page, sight } from "#app/http/guard.server.ts";
import { showConsultations } from "#app/services/selection/show-consultations.server.ts";
import { ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { ConditionList } from "#app/ui/condition-list.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Aside, Card, Columns } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("offer"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const view = await showConsultations(house, viewer, standing);
    reads("offer", standing.processId, view.offer?.version ?? null);
    return {
      id: view.id,
      name: view.name,
      state: view.state,
      decided: view.decided,
      offer: view.offer,
      announced: view.announced,
      lines: view.lines,
      open: view.open,
      may: view.may,
    };
  },
);
export const meta = titled("offer.title");

const kinds = { pending: "waiting", accepted: "met", declined: "blocking" } as const;

export default function Offer() {
  const view = useView<typeof loader>();
  const { t, date, dateTime } = useText();
  const base = `/processes/${view.id}`;
  const { offer } = view;
  const at = view.state === "offer";
  const formality = (day: string | null) =>
    day === null ? (
      <StatusMark kind="notStarted">{t("offer.notDone")}</StatusMark>
    ) : (
      <StatusMark kind="met">{t("offer.doneOn", { day: date(day) })}</StatusMark>
    );
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      title={t("offer.title")}
      meta={view.decided ? [view.decided.name] : []}
      actions={offer ? <Chip kind={kinds[offer.outcome]}>{t(`offer.outcome.${offer.outcome}`)}</Chip> : undefined}
    >
      <Columns
        side={
          <>
            {at && (
              <Card title={t("consultation.next")}>
                <div className="space-y-2.5">
                  {view.may.offer && !offer && (
                    <LinkButton kind="primary" wide href={`${base}/offer/send`}>
                      {t("offer.sendLink")}
                    </LinkButton>
                  )}
                  {view.may.offer && offer?.outcome === "pending" && (
                    <LinkButton kind="primary" wide href={`${base}/offer/answer`}>
                      {t("offer.answerLink")}
                    </LinkButton>
                  )}
                  {view.may.offer && offer && offer.outcome !== "declined" && (
                    <LinkButton wide href={`${base}/offer/formality`}>
                      {t("offer.formalityLink")}
                    </LinkButton>
                  )}
                  {view.may.announce &&
                    (view.open ? (
                      <LinkButton kind="primary" wide href={`${base}/announce`}>
                        {t("offer.announceLink")}
                      </LinkButton>
                    ) : (
                      <ClosedButton wide>{t("offer.announceShut")}</ClosedButton>
                    ))}
                  {view.may.goBack && (
                    <LinkButton wide kind="danger" href={`${base}/after-objection`}>
                      {t("consultation.backLink")}
                    </LinkButton>
                  )}
                </div>
              </Card>
            )}
            {at && (
              <Card title={t("decision.conditions")}>
                <ConditionList lines={view.lines.map(({ status, title, detail }) => ({ status, title, detail }))} />
              </Card>
            )}
            <Aside title={t("process.whoSees")}>{t("consultation.whoSees")}</Aside>
          </>
        }
      >
        {!offer ? (
          <EmptyState title={t("offer.none")}>{t("offer.noneText")}</EmptyState>
        ) : (
          <>
            <Card title={t("offer.sent")}>
              <Definition
                items={[
                  { term: t("offer.to"), value: view.decided?.name ?? "–" },
                  { term: t("offer.sentAt"), value: dateTime(offer.sentAt) },
                  {
                    term: t("offer.respondBy"),
                    value: t("consultation.newYorkEnd", { when: dateTime(offer.respondBy) }),
                  },
                  { term: t("offer.answer"), value: t(`offer.outcome.${offer.outcome}`) },
                  ...(offer.respondedAt ? [{ term: t("offer.respondedAt"), value: dateTime(offer.respondedAt) }] : []),
                ]}
              />
            </Card>
            <Card title={t("offer.formalities")}>
              <Definition
                items={[
                  { term: t("offer.formality.medical"), value: formality(offer.medicalClearedOn) },
                  { term: t("offer.formality.governmentRelease"), value: formality(offer.governmentReleasedOn) },
                  { term: t("offer.formality.ethicsReview"), value: formality(offer.ethicsReviewedOn) },
                ]}
              />
            </Card>
          </>
        )}
        {view.announced && (
          <Card title={t("announce.announced")} aside={dateTime(view.announced.at)}>
            <p className="max-w-prose whitespace-pre-wrap">{view.announced.text}</p>
          </Card>
        )}
      </Columns>
    </ProcessPage>
  );
}
