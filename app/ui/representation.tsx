import type { ReactNode } from "react";
import type { RepresentationKind } from "#app/domain/selection/fairness.ts";
import { Card } from "./layout.tsx";
import { useText } from "./text.tsx";

type Row = {
  readonly id: string;
  readonly kind: RepresentationKind;
  readonly fromWhom: string;
  readonly channel: "portal" | "noteVerbale" | "email" | "paper";
  readonly receivedOn: string;
  readonly summary: string;
  readonly filedAt: number;
  readonly outcome: string | null;
  readonly outcomeAt: number | null;
};

/** One representation or complaint as it was filed, with what came of it. `about` names the file in the reader's way. */
export function RepresentationCard({
  row,
  about,
  filedBy,
  children,
}: {
  row: Row;
  about: string | null;
  filedBy: string | null;
  children?: ReactNode;
}) {
  const { t, date, dateTime } = useText();
  return (
    <Card title={t(`representation.kind.${row.kind}`)}>
      <p className="text-ink-muted text-sm">
        {t("representation.from", { who: row.fromWhom, day: date(row.receivedOn) })}
        {" · "}
        {t(`representation.channel.${row.channel}`)}
        {about !== null && (
          <>
            {" "}
            {"·"} {t("representation.about", { file: about })}
          </>
        )}
      </p>
      <p className="mt-2 whitespace-pre-line">{row.summary}</p>
      <p className="text-ink-muted mt-2 text-sm">
        {t("representation.filedBy", { who: filedBy ?? "–", when: dateTime(row.filedAt) })}
      </p>
      {row.outcome !== null && row.outcomeAt !== null && (
        <div className="border-line mt-3 border-t pt-3">
          <p className="text-ink-muted text-sm">{t("representation.outcomeOf", { when: dateTime(row.outcomeAt) })}</p>
          <p className="mt-1 whitespace-pre-line">{row.outcome}</p>
        </div>
      )}
      {children}
    </Card>
  );
}
