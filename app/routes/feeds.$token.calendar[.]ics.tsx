import { addressOf } from "#app/http/address.server.ts";
import { notFound, open, resource } from "#app/http/guard.server.ts";
import { writeCalendar } from "#app/services/people/write-calendar.server.ts";

/** A person's deadlines as a calendar, by a secret address: its token is all that counts, whoever is signed in. */
export const loader = resource({ access: open, params: ["token"] }, async ({ house, params, request, url }) => {
  const answer = await writeCalendar(house, {
    token: params.token!,
    address: addressOf(request),
    origin: house.config.origin ?? url.origin,
  });
  if (answer.ok)
    return new Response(answer.file, {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": 'inline; filename="bluehelm.ics"',
        "Cache-Control": "private, no-cache",
        "Referrer-Policy": "no-referrer",
      },
    });
  if (answer.kind === "tooMany")
    return new Response(null, { status: 429, headers: { "Retry-After": String(answer.seconds) } });
  throw notFound();
});
