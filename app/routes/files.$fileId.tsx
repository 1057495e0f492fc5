import { event } from "#app/domain/events.ts";
import { leadingRole, notFound, resource, signedIn } from "#app/http/guard.server.ts";
import { fileOf } from "#db/queries/dossier.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";

/** One uploaded file, for who may read it now; each reading is an event before the first byte leaves. */
export const loader = resource({ access: signedIn, params: ["fileId"] }, async ({ viewer, house, params }) => {
  const found = await fileOf(viewer, house.store, params.fileId!);
  if (!found) throw notFound();
  const bytes = house.files.get(found.digest);
  const standing = await standingOf(viewer, house.store, found.processId);
  await house.recordReading({
    actor: { id: viewer.accountId, role: leadingRole(viewer, standing) },
    event: event("file.read", ["file", found.id], found.processId, { fileId: found.id }),
  });
  const plain = found.name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": found.mediaType,
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(found.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  });
});
