import { missing, type Refusal } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import type { Work } from "#app/services/work.server.ts";
import { cadreRecord, type CadreRecord } from "#db/queries/cadre-record.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

/** A member whose record the cadre manager writes; to everybody else it is missing. */
export async function memberToWrite(
  work: Pick<Work, "house" | "viewer">,
  memberId: string,
): Promise<{ readonly ok: true; readonly record: CadreRecord; readonly today: string } | Refusal> {
  const { house, viewer } = work;
  if (!holds(viewer, "cadreManager")) return missing;
  const today = dayOf(house.now());
  const record = await cadreRecord(viewer, house.store, memberId, today);
  return record ? { ok: true, record, today } : missing;
}
