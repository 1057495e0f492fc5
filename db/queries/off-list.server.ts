import { asc, eq } from "drizzle-orm";
import { textIn, type Language } from "#app/domain/languages.ts";
import type { Store } from "#db/open.server.ts";
import { memberState } from "#db/schema/reference.tables.ts";
import { candidacyNomination, nomination } from "#db/schema/selection.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** The particulars that a further nomination of a candidacy's person starts from: those of the first one. */
export async function particularsOf(viewer: AnyViewer, store: Store, candidacyId: string) {
  asks(viewer);
  const [row] = await store.db
    .select({
      givenNames: nomination.givenNames,
      familyName: nomination.familyName,
      sex: nomination.sex,
      birthDate: nomination.birthDate,
      rankId: nomination.rankId,
      currentPosition: nomination.currentPosition,
      serviceYears: nomination.serviceYears,
    })
    .from(nomination)
    .innerJoin(candidacyNomination, eq(candidacyNomination.nominationId, nomination.id))
    .where(eq(candidacyNomination.candidacyId, candidacyId))
    .orderBy(asc(nomination.createdAt), asc(nomination.id));
  return row ?? null;
}
/** The codes of all Member States. */
export async function memberStateIds(viewer: AnyViewer, store: Store): Promise<Set<string>> {
  asks(viewer);
  return new Set((await store.db.select({ id: memberState.id }).from(memberState)).map(({ id }) => id));
}
/** All Member States by name in a language, for a choice. */
export async function memberStateChoices(
  viewer: AnyViewer,
  store: Store,
  language: Language,
): Promise<{ id: string; name: string }[]> {
  asks(viewer);
  const rows = await store.db
    .select({ id: memberState.id, nameEn: memberState.nameEn, nameFr: memberState.nameFr, nameAr: memberState.nameAr })
    .from(memberState)
    .orderBy(asc(memberState.id));
  const collator = new Intl.Collator(language);
  return rows
    .map(({ id, nameEn, nameFr, nameAr }) => ({ id, name: textIn(language, { en: nameEn, fr: nameFr, ar: nameAr }) }))
    .sort((a, b) => collator.compare(a.name, b.name));
}
