import { may, type Standing, type Verdict } from "#app/domain/policy.ts";

/**
 * Whether this standing may change a convened panel: an officer, from convening until the panel is at its sheets.
 * Proposing ends where replacing begins, so either right is enough.
 */
export function mayTendPanel(standing: Standing | null): Verdict {
  const before = may(standing, "panel.propose");
  return before.ok ? before : may(standing, "panel.replace");
}
