import { listPlaces, mostViews, type ListKey } from "#app/domain/list.ts";
import { message } from "#app/domain/message.ts";
import { invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import type { Work } from "#app/services/work.server.ts";
import { commitOperational, insert, operational, remove } from "#db/commit.server.ts";
import { ownViews } from "#db/queries/views.server.ts";
import { savedView } from "#db/schema/platform.tables.ts";

/**
 * Keeps how the viewer looks at a list under a name, for the viewer alone; a name used before for that list is kept anew.
 * Nothing of it is anybody's record: it is written like a draft, and leaves no event.
 * @param input.place the address of the list without its query; one that is not that list's is a fault
 */
export async function keepView(
  { house, viewer }: Work,
  input: { list: ListKey | null; place: string; name: string; query: string },
): Promise<Outcome<{ to: string; done: "kept" | "dropped" }>> {
  const { list } = input;
  if (list === null || !listPlaces[list].test(input.place)) return invalid({ _form: message("field.key") });
  if (input.name === "") return invalid({ name: message("field.required") });
  const views = await ownViews(viewer, house.store);
  const known = views.find((one) => one.list === list && one.name === input.name);
  if (!known && views.length >= mostViews) return invalid({ name: message("list.views.full", { most: mostViews }) });
  const query = new URLSearchParams(input.query);
  for (const name of ["page", "format"]) query.delete(name);
  const kept = query.toString();
  const row = {
    id: house.newId(),
    accountId: viewer.accountId,
    list,
    place: input.place,
    name: input.name,
    query: kept,
    savedAt: house.now(),
  };
  await commitOperational(house.store, [
    ...(known ? [operational(savedView, remove(savedView, { id: known.id, accountId: viewer.accountId }))] : []),
    operational(savedView, insert(savedView, row)),
  ]);
  return { ok: true, result: { done: "kept", to: kept === "" ? input.place : `${input.place}?${kept}` } };
}

/** Lets one of the viewer's own views go; anybody else's is missing. */
export async function dropView(
  { house, viewer }: Work,
  { id }: { id: string | null },
): Promise<Outcome<{ to: string; done: "kept" | "dropped" }>> {
  const view = (await ownViews(viewer, house.store)).find((one) => one.id === id);
  if (!view) return missing;
  await commitOperational(house.store, [
    operational(savedView, remove(savedView, { id: view.id, accountId: viewer.accountId })),
  ]);
  return { ok: true, result: { done: "dropped", to: "/views" } };
}
