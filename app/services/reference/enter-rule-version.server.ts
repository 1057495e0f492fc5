import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { holds } from "#app/domain/policy.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { newVersionProblems, settableParts } from "#app/domain/reference/rule-versions.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { ruleVersions } from "#db/queries/posts.server.ts";
import { ruleGates } from "#db/queries/rules.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { balanceRule, balanceRuleGate } from "#db/schema/reference.tables.ts";

/**
 * An administrator enters a new version of a rule: its numbers, severity, instrument and source, from a day to come. Earlier
 * versions stand as they are: processes that froze one keep it. Gates and signers are those of the version before.
 */
export async function enterRuleVersion(
  work: Work,
  input: {
    code: string;
    /** The newest version that the form was made from. */
    version: number;
    numbers: Readonly<Record<string, number | null>>;
    severity: "block" | "justify" | "info";
    instrument: string;
    titleEn: string;
    titleFr: string;
    titleAr: string;
    validFrom: string;
    asOf: string;
    source: string;
  },
): Promise<Outcome<{ code: string; version: number }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const versions = await ruleVersions(viewer, house.store, input.code);
  const [newest] = versions;
  if (!newest) return missing;
  const taken = conflict(message("admin.rule.newer"));
  if (newest.version !== input.version) return taken;
  const parts = settableParts(newest.threshold);
  const numbers = Object.fromEntries(parts.map((name) => [name, input.numbers[name] ?? null]));
  // A version comes into force by the universal day; where the administrator's is ahead, that one counts.
  const [here, there] = [dayOf(house.now()), dayIn(house.now(), viewer.zone)];
  const fields = newVersionProblems({ ...input, numbers }, versions, here > there ? here : there);
  if (Object.keys(fields).length > 0) return invalid(fields);
  const version = newest.version + 1;
  const id = `${input.code}.${version}`;
  const threshold = { ...newest.threshold, ...(numbers as Record<string, number>) };
  const row = {
    id,
    code: input.code,
    version,
    kind: newest.kind,
    severity: input.severity,
    threshold,
    instrument: input.instrument,
    source: input.source,
    asOf: input.asOf,
    active: newest.active,
    titleEn: input.titleEn,
    titleFr: input.titleFr,
    titleAr: input.titleAr,
    validFrom: input.validFrom,
  };
  const gates = await ruleGates(viewer, house.store, newest.id);
  return save(
    work,
    [
      event("rule.versionEntered", ["rule", input.code], null, {
        version,
        validFrom: input.validFrom,
        digest: house.digest(["rule", row]),
      }),
    ],
    [
      insert(balanceRule, row),
      ...(gates.length > 0
        ? [
            insert(
              balanceRuleGate,
              gates.map(({ gate, signer }) => ({ id: `${id}.${gate}`, ruleId: id, gate, signer })),
            ),
          ]
        : []),
    ],
    { code: input.code, version },
    taken,
  );
}
