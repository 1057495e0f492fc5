import { notFound, resource, signedIn } from "#app/http/guard.server.ts";
import { fileHeaders } from "#app/http/list.server.ts";
import { takenListFile } from "#app/services/lists/list-files.server.ts";

/** A file of a list that was made meanwhile, for whom it was made and while that person may still open the list. */
export const loader = resource({ access: signedIn, params: ["exportId"] }, async ({ viewer, house, params, reads }) => {
  const taken = await takenListFile(house, viewer, params.exportId!);
  if (!taken) throw notFound();
  const { row, bytes } = taken;
  const processId = row.place.startsWith("/processes/") ? row.place.split("/")[2]! : null;
  reads("export", processId ?? row.list, `${row.format} ${row.found}`, processId);
  return new Response(new Uint8Array(bytes), { headers: fileHeaders(row.list, row.format) });
});
