import type { ReactNode } from "react";
import { Card } from "./layout.tsx";
import { useText } from "./text.tsx";

type Recall = { readonly reason: string; readonly at: number } | null;
/** What all States were told of a call since it was issued. */
export type Told = {
  readonly recall: Recall;
  readonly extensions: readonly { number: number; fromAt: number; closesAt: number; reason: string; at: number }[];
  readonly amendments: readonly {
    number: number;
    part: "noteVerbale" | "passage" | "clarification";
    formerly: string | null;
    now: string;
    reason: string;
    at: number;
    recall: Recall;
  }[];
  readonly answers: readonly { number: number; question: string; answer: string; at: number; recall: Recall }[];
};

/** A notice that was recalled: struck, void, and why. */
function Struck({ recall, children }: { recall: Recall; children: ReactNode }) {
  const { t, newYork } = useText();
  if (!recall) return <>{children}</>;
  return (
    <>
      <p className="border-blocking-line bg-blocking-soft mb-2 rounded-md border px-3 py-2 text-sm">
        <strong className="font-semibold">{t("told.void", { when: newYork(recall.at) })}</strong>{" "}
        <bdi>{recall.reason}</bdi>
      </p>
      <del className="text-ink-muted block">{children}</del>
    </>
  );
}

/** The history of a call, alike for every State and for its officers: deadlines, amendments, questions and answers. */
export function CallTold({ told, closesAt }: { told: Told; closesAt: number }) {
  const { t, newYork, digits } = useText();
  const { recall, extensions, amendments, answers } = told;
  return (
    <>
      {recall && (
        <Card title={t("told.callVoid")}>
          <p>{t("told.void", { when: newYork(recall.at) })}</p>
          <p className="free-text mt-1 whitespace-pre-line">{recall.reason}</p>
        </Card>
      )}
      {extensions.length > 0 && (
        <Card title={t("told.deadlines")} aside={t("told.extended", { count: extensions.length })}>
          <ol className="divide-line divide-y">
            {extensions.map((row) => (
              <li key={row.number} className="py-2">
                <del className="text-ink-muted tabular-nums">{newYork(row.fromAt)}</del>
                <span className="text-ink-muted block text-sm">{t("told.replaced", { when: newYork(row.at) })}</span>
                <span className="free-text block whitespace-pre-line">{row.reason}</span>
              </li>
            ))}
            <li className="py-2 font-semibold tabular-nums">{t("ui.due.newYork", { when: newYork(closesAt) })}</li>
          </ol>
        </Card>
      )}
      {amendments.length > 0 && (
        <Card title={t("told.amendments")} aside={digits(amendments.length)}>
          <ol className="divide-line divide-y">
            {amendments.map((row) => (
              <li key={row.number} className="py-3">
                <Struck recall={row.recall}>
                  <strong className="block font-semibold">
                    {t("told.amendment", { number: row.number, part: t(`amend.part.${row.part}`) })}
                  </strong>
                  <span className="text-ink-muted block text-sm">{newYork(row.at)}</span>
                  {row.formerly !== null && (
                    <span className="mt-1 block whitespace-pre-line">
                      {t("told.formerly")}{" "}
                      <q>
                        <bdi>{row.formerly}</bdi>
                      </q>
                    </span>
                  )}
                  <span className="mt-1 block whitespace-pre-line">
                    {row.formerly !== null && <>{t("told.now")} </>}
                    <bdi>{row.now}</bdi>
                  </span>
                  <span className="text-ink-muted mt-1 block text-sm whitespace-pre-line">
                    {t("told.why", { reason: row.reason })}
                  </span>
                </Struck>
              </li>
            ))}
          </ol>
        </Card>
      )}
      {answers.length > 0 && (
        <Card title={t("told.answers")} aside={digits(answers.length)}>
          <ol className="divide-line divide-y">
            {answers.map((row) => (
              <li key={row.number} className="py-3">
                <Struck recall={row.recall}>
                  <strong className="block font-semibold whitespace-pre-line">
                    {t("told.question", { number: row.number })} <bdi>{row.question}</bdi>
                  </strong>
                  <span className="free-text mt-1 block whitespace-pre-line">{row.answer}</span>
                  <span className="text-ink-muted block text-sm">
                    {t("told.answeredAt", { when: newYork(row.at) })}
                  </span>
                </Struck>
              </li>
            ))}
          </ol>
        </Card>
      )}
    </>
  );
}
