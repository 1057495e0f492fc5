import { message, type Message } from "#app/domain/message.ts";
import type { BalanceGate, Finding } from "#app/domain/selection/balance.ts";

/** A finding as a page shows it. */
export type ShownFinding = {
  rule: string;
  status: "met" | "reason" | "signed" | "blocking" | "info";
  title: Message;
  detail: Message;
  figure: Message | null;
  signer: Message | null;
  href: string | null;
};

const handOf = {
  focalPoint: "focalPoint",
  secretariatOfficer: "officer",
  panelChair: "chair",
  selectionAuthority: "authority",
} as const;

/** The findings of a gate as a page shows them; `signed` tells whose reason speaks of this very list, `href` where one acts. */
export function shownFindings(
  gate: BalanceGate,
  findings: readonly Finding[],
  signed: (rule: string) => boolean,
  href: (rule: string) => string | null,
): ShownFinding[] {
  return findings
    .filter(({ status }) => status !== "notApplicable")
    .map(({ rule, status, title, detail, have, need, bound, signer }) => {
      const shown =
        status === "met" || status === "info"
          ? status
          : signed(rule)
            ? "signed"
            : status === "block"
              ? "blocking"
              : "reason";
      return {
        rule,
        status: shown,
        title,
        detail,
        figure:
          have === null || need === null || rule === "G5"
            ? null
            : message(bound === "max" ? "gate.max" : "gate.min", { have, need }),
        signer: signer ? message(`hand.${handOf[signer]}`) : null,
        // G5 opens by a comparative analysis, which has its own page and its own link.
        href: rule === "G5" || shown === "met" || shown === "info" || gate === "nominationList" ? null : href(rule),
      };
    });
}
