import { notFound, page, sight } from "#app/http/guard.server.ts";
import { sees } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { BegunNote } from "#app/ui/begun.tsx";
import { DocumentList, DossierText } from "#app/ui/dossier.tsx";
import { Aside, Card, Columns } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView, type ViewOf } from "#app/ui/view.ts";
import { dossierOf } from "#db/queries/dossier.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { begunShown } from "#db/queries/begun.server.ts";

export const loader = page(
  { access: sight("process"), params: ["processId", "candidacyId"] },
  async ({ viewer, house, standing, params, url, reads }) => {
    const dossier = await dossierOf(
      viewer,
      house.store,
      standing,
      params.candidacyId!,
      url.searchParams.get("nomination"),
    );
    if (!dossier) throw notFound();
    const head = await processHead(viewer, house.store, standing.processId);
    reads("candidacy", dossier.candidacyId, dossier.version);
    const { version: _version, ...shown } = dossier;
    return {
      process: { id: head.id, name: namedProcess(head, viewer.locale) },
      listed: sees(standing, "candidates"),
      dossier: shown,
      begun: await begunShown(viewer, house.store, standing),
    };
  },
);
export const meta = titled<ViewOf<typeof loader>>(({ dossier }) => ({
  key: "dossier.titled",
  values: { name: dossier.name },
}));

export default function CandidateFile() {
  const { process, listed, dossier, begun } = useView<typeof loader>();
  const { t, date, newYork, comma, semicolon } = useText();
  const here = `/processes/${process.id}/candidates/${dossier.candidacyId}`;
  const from = (one: (typeof dossier)["shown"]) =>
    one.kind === "self" ? t("nominator.self") : one.nominator || t(`candidates.kind.${one.kind}`);
  return (
    <ProcessPage
      id={process.id}
      name={process.name}
      title={dossier.name}
      recorded
      under={listed ? [{ href: `/processes/${process.id}/candidates`, label: t("place.candidates") }] : []}
      meta={[
        ...(dossier.rank ? [dossier.rank] : []),
        dossier.nationalities.join(comma),
        ...(dossier.serviceYears === null ? [] : [t("dossier.serviceYears", { years: dossier.serviceYears })]),
        t("nomination.by", { nominator: from(dossier.shown) }),
      ]}
    >
      {begun && <BegunNote begun={begun} base={`/processes/${process.id}`} />}
      <Columns
        side={
          <>
            <Card title={t("nomination.section.person")}>
              <PeopleList
                rows={[
                  {
                    key: "position",
                    title: dossier.currentPosition || "–",
                    meta: t("nomination.part.currentPosition"),
                  },
                  { key: "sex", title: t(`people.sex.${dossier.sex}`), meta: t("people.sex") },
                  {
                    key: "birth",
                    title: dossier.birthDate ? date(dossier.birthDate) : "–",
                    meta: t("nomination.part.birthDate"),
                  },
                  {
                    key: "nationalities",
                    title: dossier.nationalities.join(comma) || "–",
                    meta: t("nomination.part.nationalities"),
                  },
                  {
                    key: "arrived",
                    title:
                      dossier.shown.submittedAt === null
                        ? "–"
                        : t("dossier.arrivedBy", {
                            when: newYork(dossier.shown.submittedAt),
                            channel: t(`channel.${dossier.channel}`),
                          }),
                    meta: t("dossier.arrived"),
                  },
                ]}
              />
            </Card>
            {dossier.nominations.length > 1 && (
              <Card title={t("dossier.nominations")}>
                <PeopleList
                  rows={dossier.nominations.map((one) => ({
                    key: one.nominationId,
                    title: from(one),
                    href:
                      one.nominationId === dossier.shown.nominationId
                        ? undefined
                        : `${here}?nomination=${one.nominationId}`,
                    meta: one.submittedAt === null ? undefined : date(one.submittedAt),
                    status: one.nominationId === dossier.shown.nominationId ? t("dossier.shownHere") : undefined,
                  }))}
                  note={t("dossier.nominationsNote")}
                />
              </Card>
            )}
            <Card title={t("nomination.documents")}>
              {dossier.documents.length === 0 ? (
                <p className="text-ink-muted text-sm">{t("nomination.noDocuments")}</p>
              ) : (
                <DocumentList documents={dossier.documents} />
              )}
              {dossier.scanFileId && (
                <p className="mt-2 text-sm">
                  <a href={`/files/${dossier.scanFileId}`}>{t("register.scan")}</a>
                </p>
              )}
              {dossier.missing.length > 0 && (
                <p className="border-line mt-3 border-t pt-2 text-sm">
                  {t("nomination.missingLine", { documents: dossier.missing.join(semicolon) })}
                </p>
              )}
              {dossier.opening !== "whole" && (
                <p className="text-ink-muted mt-3 text-sm">{t(`dossier.opening.${dossier.opening}`)}</p>
              )}
            </Card>
            <Aside title={t("process.whoSees")}>{t("dossier.whoSees")}</Aside>
          </>
        }
      >
        <Card title={t("dossier.title")} aside={t("dossier.cite")}>
          {dossier.paragraphs.length === 0 ? (
            <p className="text-ink-muted">{t("dossier.empty")}</p>
          ) : (
            <DossierText paragraphs={dossier.paragraphs} />
          )}
        </Card>
      </Columns>
    </ProcessPage>
  );
}
