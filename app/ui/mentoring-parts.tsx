import type { ReactNode } from "react";
import { type Multilingual, textIn } from "#app/domain/languages.ts";
import type { Language } from "#app/domain/mentoring/matching.ts";
import { reasonOf } from "#app/domain/mentoring/programme.ts";
import type { MatchState, MentorState } from "#app/domain/mentoring/states.ts";
import { StatusMark, type StatusKind } from "./status.tsx";
import { useText } from "./text.tsx";

const mentorKinds: Record<MentorState, StatusKind> = {
  offered: "waiting",
  admitted: "met",
  paused: "reason",
  declined: "blocking",
  left: "info",
};
export function MentorStateMark({ state }: { state: MentorState }) {
  const { t } = useText();
  return <StatusMark kind={mentorKinds[state]}>{t(`mentor.state.${state}`)}</StatusMark>;
}

const matchKinds: Record<MatchState, StatusKind> = {
  offered: "waiting",
  requested: "waiting",
  agreed: "reason",
  active: "met",
  completed: "info",
  ended: "info",
  passedOver: "info",
  refused: "info",
  lapsed: "info",
};
export function MatchStateMark({ state }: { state: MatchState }) {
  const { t } = useText();
  return <StatusMark kind={matchKinds[state]}>{t(`match.state.${state}`)}</StatusMark>;
}

/** "English C2, French C1". */
export function LanguageList({ languages }: { languages: readonly Language[] }) {
  const { t, language, comma } = useText();
  return (
    <>
      {languages
        .map((one) => t("mentoring.languageAt", { language: language(one.language), level: one.level }))
        .join(comma) || "–"}
    </>
  );
}

/** The words of functional needs, one after the other. */
export function NeedList({ needs }: { needs: readonly string[] }) {
  const { t, list } = useText();
  return <>{needs.length === 0 ? "–" : list(needs.map((need) => t(`need.${need}` as "need.politicalProcess")))}</>;
}

export type KeptReason = { readonly factor: string; readonly values: Readonly<Record<string, string | number>> };
/** Why a mentor was offered, in words, the weightiest first. */
export function ReasonList({
  reasons,
  postTypes,
}: {
  reasons: readonly KeptReason[];
  postTypes: readonly (Multilingual & { readonly id: string })[];
}) {
  const { t, locale } = useText();
  const nameOf = (id: string) => {
    const found = postTypes.find((one) => one.id === id);
    return found ? textIn(locale, found) : id;
  };
  return (
    <ul className="list-disc space-y-0.5 ps-5">
      {reasons.map(({ factor, values }) => (
        <li key={factor}>{t(reasonOf(factor, values, nameOf))}</li>
      ))}
    </ul>
  );
}

/** The text of the agreement in its version: confidentiality and its limits, the exit, the records. */
export function AgreementText({ version }: { version: number }) {
  const { t } = useText();
  const part = (name: "confidentiality" | "limits" | "exit" | "records" | "firewall"): ReactNode => (
    <div key={name}>
      <dt className="font-semibold">{t(`agreement.v1.${name}.title`)}</dt>
      <dd>{t(`agreement.v1.${name}`)}</dd>
    </div>
  );
  // A later version of the text gets keys of its own; the signed one stays as it was.
  return version === 1 ? (
    <dl className="space-y-3">{(["confidentiality", "limits", "exit", "records", "firewall"] as const).map(part)}</dl>
  ) : null;
}
