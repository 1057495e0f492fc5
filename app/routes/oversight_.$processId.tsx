import { textIn } from "#app/domain/languages.ts";
import type { FairnessVerdict } from "#app/domain/selection/fairness.ts";
import { notFound, page, roles } from "#app/http/guard.server.ts";
import { showFairness } from "#app/services/selection/show-fairness.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { Card, Section } from "#app/ui/layout.tsx";
import { ProcessExits } from "#app/ui/process-exits.tsx";
import { RepresentationCard } from "#app/ui/representation.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Chip, type StatusKind } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: roles("auditor"), params: ["processId"] },
  async ({ viewer, house, params, reads }) => {
    const view = await showFairness(viewer, house, params.processId!);
    if (!view) throw notFound();
    if (view.representations.length > 0) reads("representations", view.id, null, view.id);
    return view;
  },
);
export const meta = titled("fair.title");

const kinds: Readonly<Record<FairnessVerdict, StatusKind>> = {
  shown: "met",
  exception: "reason",
  notYet: "notStarted",
  cannotBeShown: "blocking",
};

export default function Fairness() {
  const view = useView<typeof loader>();
  const { t, locale, dateTime, number } = useText();
  const ruleTitle = (code: string) => {
    const title = view.rules[code];
    return title ? textIn(locale, title) : code;
  };
  const count = (verdict: FairnessVerdict) => view.answers.filter((answer) => answer.verdict === verdict).length;
  return (
    <Page
      title={t("fair.title")}
      meta={[t(view.name), view.reference]}
      crumbs={[{ href: "/oversight", label: t("oversight.title") }]}
      recorded={view.representations.length > 0}
    >
      <p className="max-w-prose">
        {t("fair.summary", {
          shown: count("shown"),
          exception: count("exception"),
          cannot: count("cannotBeShown"),
          notYet: count("notYet"),
        })}
      </p>
      <ol className="mt-4 space-y-3">
        {view.answers.map(({ question, verdict, evidence }, index) => (
          <li key={question} id={question}>
            <Card
              title={`${number(index + 1)}. ${t(`fair.question.${question}`)}`}
              aside={<Chip kind={kinds[verdict]}>{t(`fair.verdict.${verdict}`)}</Chip>}
            >
              {evidence.length === 0 ? (
                <p className="text-ink-muted">
                  {t(verdict === "notYet" ? "fair.notYetText" : "fair.cannotBeShownText")}
                </p>
              ) : (
                <ul className="space-y-1.5">
                  {evidence.map(({ text, seqs, signed }) => (
                    <li key={`${text.key} ${seqs.join()} ${JSON.stringify(text.values)}`}>
                      {signed
                        ? t("fair.signedBy", {
                            rule: ruleTitle(signed.rule),
                            gate: t(text),
                            who: view.signers[signed.accountId] ?? signed.accountId,
                          })
                        : t(text)}
                      {seqs.length > 0 && (
                        <span className="text-ink-muted ms-2 text-sm">
                          {t("fair.entries")}{" "}
                          {seqs.map((seq) => (
                            <a key={seq} href={`/trail?before=${seq + 1}#e${seq}`} className="me-2 tabular-nums">
                              {number(seq)}
                            </a>
                          ))}
                        </span>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          </li>
        ))}
      </ol>
      <div className="mt-8 space-y-8">
        <Section title={t("fair.files")}>
          <p className="text-ink-muted mb-3 max-w-prose text-sm">{t("fair.filesText")}</p>
          {view.files.length === 0 ? (
            <EmptyState title={t("fair.noFiles")} />
          ) : (
            <div className="space-y-2">
              {view.files.map(({ candidacyId, number: fileName, readers }) => (
                <details key={candidacyId} className="border-line bg-surface rounded-md border px-4 py-2">
                  <summary className="disclosure">
                    {t("fair.file", { number: fileName, readers: readers.length })}
                  </summary>
                  <div className="mt-2">
                    <Table
                      caption={t("fair.file", { number: fileName, readers: readers.length })}
                      captionHidden
                      columns={[
                        { key: "who", label: t("trail.who") },
                        { key: "times", label: t("fair.times"), align: "end" },
                        { key: "first", label: t("fair.first") },
                        { key: "last", label: t("fair.last") },
                      ]}
                      rows={readers.map((reader) => ({
                        key: reader.accountId,
                        cells: {
                          who: (
                            <a href={`/trail?object=${candidacyId}&actor=${reader.accountId}`}>
                              <bdi>{reader.name ?? reader.accountId}</bdi>
                            </a>
                          ),
                          times: number(reader.times),
                          first: dateTime(reader.first),
                          last: dateTime(reader.last),
                        },
                      }))}
                    />
                  </div>
                </details>
              ))}
            </div>
          )}
        </Section>
        {view.setAside.length > 0 && (
          <Section title={t("exited.title")}>
            <ProcessExits exits={view.setAside} />
          </Section>
        )}
        <Section title={t("representation.title")}>
          {view.representations.length === 0 ? (
            <EmptyState title={t("representation.none")}>{t("representation.noneAuditor")}</EmptyState>
          ) : (
            <div className="space-y-3">
              {view.representations.map((row) => (
                <RepresentationCard key={row.id} row={row} about={row.file} filedBy={row.filedByName} />
              ))}
            </div>
          )}
        </Section>
      </div>
    </Page>
  );
}
