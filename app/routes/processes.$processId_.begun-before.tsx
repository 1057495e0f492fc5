import { notFound, page, sight } from "#app/http/guard.server.ts";
import { showBegun } from "#app/services/selection/show-begun.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Aside, Card, Columns } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("process"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const view = await showBegun(house, viewer, standing);
    if (!view) throw notFound();
    reads("priorRecord", view.id, `${view.stages.filter(({ record }) => record?.open).length}`);
    return view;
  },
);
export const meta = titled("begun.title");

export default function BegunBefore() {
  const view = useView<typeof loader>();
  const { t, date, dateTime, number } = useText();
  const base = `/processes/${view.id}`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      title={t("begun.title")}
      meta={[t("begun.present", { state: t(`state.${view.presentStage}`) })]}
      actions={
        view.next && (
          <LinkButton kind="primary" href={`${base}/begun-before/record`}>
            {t("begun.recordNext", { stage: t(`begun.stage.${view.next}`) })}
          </LinkButton>
        )
      }
    >
      <Columns
        side={
          <>
            {view.marked && (
              <Card title={t("begun.marked")}>
                <p className="whitespace-pre-wrap">{view.marked.reason}</p>
                <p className="text-ink-muted mt-2 text-sm">
                  {t("begun.markedBy", { name: view.marked.by, time: dateTime(view.marked.at) })}
                </p>
                {view.mayMark && (
                  <p className="mt-2">
                    <a href={`${base}/begun-before/mark`}>{t("begun.mark.again")}</a>
                  </p>
                )}
              </Card>
            )}
            <Aside title={t("begun.meaning")}>{t("begun.meaningText")}</Aside>
            <Aside title={t("process.whoSees")}>{t("begun.whoSees")}</Aside>
          </>
        }
      >
        <div className="space-y-4">
          {view.stages.map(({ stage, record, inPlaceOf }) => (
            <Card
              key={stage}
              title={t(`begun.stage.${stage}`)}
              aside={
                record ? <Chip kind="info">{t("begun.chip")}</Chip> : <Chip kind="waiting">{t("begun.toRecord")}</Chip>
              }
            >
              {record ? (
                <>
                  <p>
                    {t("begun.recordedLine", {
                      name: record.recordedBy,
                      day: date(record.recordedAt),
                    })}
                  </p>
                  <div className="mt-3">
                    <Definition
                      items={[
                        {
                          key: "day",
                          term: t(`begun.dayOf.${stage === "needsDefined" ? "call" : "stage"}`),
                          value: date(record.happenedOn),
                        },
                        ...(record.open?.names == null
                          ? []
                          : [{ key: "names", term: t("begun.names"), value: number(record.open.names) }]),
                        ...(record.open
                          ? [
                              {
                                key: "says",
                                term: t("begun.says"),
                                value: <span className="whitespace-pre-wrap">{record.open.says}</span>,
                              },
                              {
                                key: "scan",
                                term: t("begun.scan"),
                                value: <a href={`/files/${record.open.fileId}`}>{record.open.fileName}</a>,
                              },
                            ]
                          : []),
                      ]}
                    />
                  </div>
                </>
              ) : (
                <p className="text-ink-muted">{t("begun.toRecordText")}</p>
              )}
              {inPlaceOf.length > 0 && (
                <details className="mt-3">
                  <summary>{t("begun.inPlaceOf", { count: inPlaceOf.length })}</summary>
                  <ul className="mt-2 list-disc ps-5">
                    {inPlaceOf.map((code) => (
                      <li key={code}>
                        {t(
                          (code.startsWith("balance")
                            ? `begun.condition.${code}`
                            : `gate.${code}`) as "gate.allDecided",
                        )}
                        {record && (
                          <span className="text-ink-muted">
                            {" "}
                            {t("begun.conditionBefore", { name: record.recordedBy, day: date(record.happenedOn) })}
                          </span>
                        )}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </Card>
          ))}
        </div>
      </Columns>
    </ProcessPage>
  );
}
