import { languageOf } from "#app/domain/languages.ts";
import { id, unseen } from "#app/http/form.server.ts";
import { action as acts, act, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { clearanceOf } from "#app/domain/selection/clearance.ts";
import { checkStanding, providersToAsk } from "#app/domain/selection/vetting.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { requestVetting } from "#app/services/selection/request-vetting.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { ClearanceMark } from "#app/ui/clearance.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { ChecksTable } from "#app/ui/vetting-parts.tsx";
import { processHead } from "#db/queries/process.server.ts";
import { checksOf, newestOf, peopleToVet, rulingsAmong } from "#db/queries/vetting.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page(
  { access: sight("vettingRows"), params: ["processId"] },
  async ({ viewer, house, standing, now, reads }) => {
    const { store } = house;
    const people = await peopleToVet(viewer, store, standing.processId);
    const checks = await checksOf(
      viewer,
      store,
      people.map(({ personId }) => personId),
    );
    const today = dayOf(now);
    if (people.length > 0) reads("vetting", standing.processId, null);
    return {
      id: standing.processId,
      name: namedProcess(await processHead(viewer, store, standing.processId), viewer.locale),
      records: may(standing, "vetting.record").ok,
      rules: may(standing, "vetting.adjudicate").ok,
      people: people.map((person) => {
        const own = checks.filter(({ personId }) => personId === person.personId);
        return {
          ...person,
          clearance: clearanceOf(own, rulingsAmong(own), today),
          toAsk: providersToAsk(own, rulingsAmong(own), person.candidacyId, today).length,
          checks: newestOf(own).map((row) => ({
            id: row.id,
            provider: row.provider,
            requestedAt: row.requestedAt,
            resultAt: row.resultAt,
            validUntil: row.ruling?.validUntil ?? row.validUntil,
            standing: checkStanding(row, row.ruling, today),
          })),
        };
      }),
    };
  },
);
export const action = acts(
  { access: act("vetting.record"), params: ["processId"], form: { candidacyId: unseen(id()) } },
  ({ work, params, values }) => requestVetting(work, { processId: params.processId!, candidacyId: values.candidacyId }),
  ({ opened }, { params }) => ({
    to: `/processes/${params.processId!}/vetting`,
    flash: { kind: "met", key: "flash.vettingAsked", values: { count: opened } },
  }),
);
export const meta = titled("vetting.peopleTitle");

export default function ProcessVetting() {
  const view = useView<typeof loader>();
  const { t, locale, country, date, comma } = useText();
  const answer = useAnswer("request");
  const language = languageOf(locale);
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("vetting.peopleTitle")}
      meta={[t("vetting.peopleIntro")]}
      answer={answer}
      recorded={view.people.length > 0}
    >
      {view.people.length === 0 ? (
        <EmptyState title={t("vetting.nobody")}>{t("vetting.nobodyText")}</EmptyState>
      ) : (
        <div className="space-y-6">
          <ErrorSummary errors={answer.errors} />
          {view.people.map((person) => (
            <div key={person.candidacyId} id={person.candidacyId} className="scroll-mt-4">
              <Card
                title={person.name}
                aside={<ClearanceMark clearance={person.clearance} />}
                foot={
                  view.records && person.toAsk > 0 ? (
                    <PostForm name="request" aria-label={t("vetting.askFor", { name: person.name })}>
                      <input type="hidden" name="candidacyId" value={person.candidacyId} />
                      <div className="space-y-2">
                        <WhoSees>{t("vetting.whoSeesRows")}</WhoSees>
                        <Button>{t("vetting.ask", { count: person.toAsk })}</Button>
                      </div>
                    </PostForm>
                  ) : undefined
                }
              >
                <Definition
                  items={[
                    ...(person.rank ? [{ term: t("vetting.rank"), value: person.rank[language] }] : []),
                    {
                      term: t("vetting.nationality"),
                      value: person.nationalities.map((code) => country(code.toUpperCase())).join(comma) || "–",
                    },
                    { term: t("vetting.birthDate"), value: person.birthDate ? date(person.birthDate) : "–" },
                    { term: t("vetting.currentPosition"), value: person.currentPosition ?? "–" },
                    {
                      term: t("vetting.documents"),
                      value:
                        person.documents.length === 0 ? (
                          "–"
                        ) : (
                          <ul>
                            {person.documents.map((document) => (
                              <li key={document.id}>
                                <a href={`/files/${document.id}`} download>
                                  {document.type[language]}
                                </a>{" "}
                                <bdi className="text-ink-muted text-sm">{document.fileName}</bdi>
                              </li>
                            ))}
                          </ul>
                        ),
                    },
                  ]}
                />
                <div className="mt-3">
                  <ChecksTable
                    name={person.name}
                    base={`/processes/${view.id}/vetting`}
                    checks={person.checks}
                    records={view.records}
                    rules={view.rules}
                  />
                </div>
              </Card>
            </div>
          ))}
        </div>
      )}
    </ProcessPage>
  );
}
