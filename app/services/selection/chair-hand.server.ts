import { message } from "#app/domain/message.ts";
import { conflict, type Refusal } from "#app/domain/outcome.ts";
import type { Standing } from "#app/domain/policy.ts";

/** Whoever signs for the panel speaks of all its names; someone recused from one may not, and the officer names another. */
export function recusedChair(standing: Standing): Refusal | null {
  return standing.recusedFrom.length > 0 ? conflict(message("panel.recusedChair")) : null;
}
