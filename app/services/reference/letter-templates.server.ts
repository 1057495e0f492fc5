import { event } from "#app/domain/events.ts";
import { invalid, type Outcome, missing } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { holds } from "#app/domain/policy.ts";
import { fieldsBeyond, letterRules, type LetterKind, type LetterLanguage } from "#app/domain/selection/letters.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { contextOf, save, type House, type Work } from "#app/services/work.server.ts";
import { commit, insert, type Write } from "#db/commit.server.ts";
import { hasReferenceData, templatesOf } from "#db/queries/letters.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { letterTemplate } from "#db/schema/letters.tables.ts";
import { letterTemplateProvenance, letterTemplates, type SeededTemplate } from "#db/seed/letter-templates.ts";

const idOf = ({ kind, language, version }: Pick<SeededTemplate, "kind" | "language" | "version">) =>
  `${kind}.${language}.${version}`;

/** The wording that comes with the portal, as rows. */
export function seededTemplates(templates: readonly SeededTemplate[] = letterTemplates): Write {
  return insert(
    letterTemplate,
    templates.map((row) => ({ id: idOf(row), ...row, addedBy: null, ...letterTemplateProvenance })),
  );
}
/** Brings a house that was set up before letters had templates up to date; does nothing in any other. */
export async function completeTemplates(house: House): Promise<void> {
  const reads = systemViewer("templates that came with this version");
  if (!(await hasReferenceData(reads, house.store))) return;
  const there = new Set((await templatesOf(reads, house.store)).map(({ id }) => id));
  const wanting = letterTemplates.filter((row) => !there.has(idOf(row)));
  if (wanting.length === 0) return;
  await commit(
    house.store,
    contextOf({ house, replay: null }),
    { id: "system", role: "system" },
    wanting.map((row) =>
      event("letterTemplate.added", ["letterTemplate", idOf(row)], null, {
        kind: row.kind,
        language: row.language,
        version: row.version,
      }),
    ),
    [seededTemplates(wanting)],
    {},
  );
}

/**
 * Adds a version of a template beside the earlier ones; letters issued from those keep them. Refused where the text asks
 * for what such a letter may not say, or leaves out what it must: nothing may come in by the wording.
 */
export async function addTemplateVersion(
  work: Work,
  input: { kind: LetterKind; language: LetterLanguage; subject: string; body: string; source: string },
): Promise<Outcome<{ id: string; version: number }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator", "leadOfficer")) return missing;
  const beyond = fieldsBeyond(input.kind, [input.subject]);
  if (beyond.length > 0) return invalid({ subject: message("letter.template.beyond", { fields: beyond.join(", ") }) });
  const inBody = fieldsBeyond(input.kind, [input.body]);
  if (inBody.length > 0) return invalid({ body: message("letter.template.beyond", { fields: inBody.join(", ") }) });
  const lacking = letterRules[input.kind].fields.filter(
    (field) => (field === "names" || field === "person") && !input.body.includes(`{${field}}`),
  );
  if (lacking.length > 0) return invalid({ body: message("letter.template.lacking", { fields: lacking.join(", ") }) });
  const version =
    Math.max(
      0,
      ...(await templatesOf(viewer, house.store, input.kind))
        .filter(({ language }) => language === input.language)
        .map((row) => row.version),
    ) + 1;
  const id = idOf({ ...input, version });
  return save(
    work,
    [
      event("letterTemplate.added", ["letterTemplate", id], null, {
        kind: input.kind,
        language: input.language,
        version,
      }),
    ],
    [
      insert(letterTemplate, {
        id,
        ...input,
        version,
        addedBy: viewer.accountId,
        asOf: dayIn(house.now(), "America/New_York"),
      }),
    ],
    { id, version },
  );
}
