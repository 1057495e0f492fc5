import { redirect } from "@remix-run/node";
import { event } from "#app/domain/events.ts";
import { leadingRole, notFound, open, resource, signInFirst } from "#app/http/guard.server.ts";
import { printedLetter } from "#app/services/selection/print-letters.server.ts";
import { readableLetter } from "#app/services/selection/show-letters.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";

/** The PDF of a letter, for who may read the letter now; while it is being made, the page that says so. */
export const loader = resource({ access: open, params: ["letterId"] }, async ({ request, present, house, params }) => {
  const found = await readableLetter(house, present?.viewer ?? null, params.letterId!);
  if (!found) throw present ? notFound() : signInFirst(request);
  const printed = await printedLetter(house, found.row);
  if (printed.state !== "made") return redirect(`/letters/${found.row.id}/print`, 303);
  if (present && found.side !== "public") {
    const standing = await standingOf(present.viewer, house.store, found.row.processId);
    await house.recordReading({
      actor: { id: present.viewer.accountId, role: leadingRole(present.viewer, standing) },
      event: event("record.read", ["letter", found.row.id], found.row.processId, {
        page: "/letters/:letterId/pdf",
        version: String(found.row.version),
      }),
    });
  }
  return new Response(new Uint8Array(printed.bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Length": String(printed.bytes.length),
      "Content-Disposition": `inline; filename="${printed.name}"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
      "Cross-Origin-Resource-Policy": "same-origin",
    },
  });
});
