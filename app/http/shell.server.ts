import { acceptedLanguage, type Locale } from "#app/domain/languages.ts";
import type { Message } from "#app/domain/message.ts";
import { message } from "#app/domain/message.ts";
import { cadreReaders, wholeReaders } from "#app/domain/cadre/standing.ts";
import { holds, type Viewer } from "#app/domain/policy.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { asLocale } from "#app/i18n/text.ts";
import { tasksOf } from "#app/services/selection/list-tasks.server.ts";
import type { House } from "#app/services/work.server.ts";
import type { Shell } from "#app/ui/shell.tsx";
import type { Reading } from "#app/ui/text.tsx";
import { keptOverall } from "#app/services/kept.server.ts";
import { proofAskedOf } from "./step-up.server.ts";
import { cookieOf, setFlash, type Present } from "./session.server.ts";

/** Where the language of someone who is not signed in is kept. */
export const languageCookie = "bluehelm-language";

/** The language a page is made in: the person's, else the cookie's, else the link's that was mailed, else the browser's. */
export function localeOf(request: Request, present: Present | null): Locale {
  if (present) return present.viewer.locale;
  const chosen = cookieOf(request, languageCookie);
  if (chosen) return asLocale(chosen);
  const mailed = new URL(request.url).searchParams.get("language");
  if (mailed !== null) return asLocale(mailed);
  return acceptedLanguage(request.headers.get("Accept-Language"));
}

/** Whom a page is made for, signed in or not. */
export function readerOf(request: Request, present: Present | null): Viewer | Pick<Viewer, "locale" | "zone"> {
  return present?.viewer ?? { locale: localeOf(request, null), zone: "America/New_York" };
}

/** What surrounds every page, and the reading it is made for. Shows a flash once. */
export async function shellOf(
  request: Request,
  house: House,
  present: Present | null,
): Promise<{ shell: Shell; reading: Reading }> {
  const viewer = present?.viewer ?? null;
  if (present?.flash && request.method === "GET") await setFlash(house, present.sessionId, null);
  const flash = present?.flash
    ? {
        kind: present.flash.kind,
        message: message(present.flash.key, present.flash.values),
        undo: present.flash.undo ?? null,
        open: present.flash.open ?? null,
      }
    : null;
  return {
    shell: {
      demonstration: house.config.demonstration,
      viewer: viewer ? { name: viewer.name, role: roleLine(viewer) } : null,
      nav: viewer ? await navOf(house, viewer) : [],
      path: new URL(request.url).pathname.replace(/\.data$/, ""),
      flash,
      formKey: house.newId().slice(0, 24),
      proof: present ? await proofAskedOf(house, present) : null,
    },
    reading: { locale: localeOf(request, present), zone: viewer?.zone ?? "America/New_York", now: house.now() },
  };
}

function roleLine(viewer: Viewer): Message {
  const [first] = viewer.grants;
  return first ? message(`role.${first.role}`) : message("role.none");
}

/** How many tasks wait for the viewer. */
async function ownTaskCount(house: House, viewer: Viewer): Promise<number> {
  const tasks = await keptOverall({ viewer, house, now: house.now() }, "tasks", () => tasksOf(viewer, house));
  return tasks.filter(({ mine }) => mine).length;
}

async function navOf(house: House, viewer: Viewer): Promise<Shell["nav"]> {
  const nav: { href: string; label: TextKey; count?: number }[] = [];
  const acts = !holds(viewer, "administrator", "auditor") && viewer.grants.length > 0;
  if (acts)
    nav.push({
      href: "/tasks",
      label: "nav.tasks",
      count: await ownTaskCount(house, viewer),
    });
  if (
    holds(
      viewer,
      "leadOfficer",
      "secretariatOfficer",
      "screener",
      "panelMember",
      "panelChair",
      "vettingOfficer",
      "adjudicator",
      "selectionAuthority",
    )
  )
    nav.push({ href: "/processes", label: "nav.processes" });
  if (holds(viewer, "leadOfficer", "secretariatOfficer"))
    nav.push({ href: "/forecasts", label: "nav.forecasts" }, { href: "/assessors", label: "nav.assessors" });
  if (holds(viewer, "focalPoint", "leadFocalPoint"))
    nav.push({ href: "/calls", label: "nav.calls" }, { href: "/letters", label: "nav.letters" });
  if (holds(viewer, ...cadreReaders)) nav.push({ href: "/cadre", label: "nav.cadre" });
  if (holds(viewer, ...wholeReaders))
    nav.push({ href: "/bench", label: "nav.bench" }, { href: "/timeline", label: "nav.timeline" });
  if (holds(viewer, "vettingOfficer", "adjudicator")) nav.push({ href: "/vetting", label: "nav.vetting" });
  if (holds(viewer, "mentoringCoordinator")) nav.push({ href: "/programme", label: "nav.programme" });
  if (holds(viewer, "mentoringCoordinator", "focalPoint", "leadFocalPoint"))
    nav.push({ href: "/mentors", label: "nav.mentors" });
  if (holds(viewer, "mentor", "mentee")) nav.push({ href: "/mentoring", label: "nav.mentoring" });
  if (holds(viewer, "leadFocalPoint")) nav.push({ href: "/colleagues", label: "nav.colleagues" });
  if (holds(viewer, "administrator"))
    nav.push({ href: "/accounts", label: "nav.accounts" }, { href: "/operations", label: "nav.operations" });
  if (holds(viewer, "administrator", "leadOfficer", "secretariatOfficer", "auditor"))
    nav.push({ href: "/reference", label: "nav.reference" });
  if (holds(viewer, "auditor"))
    nav.push({ href: "/oversight", label: "oversight.title" }, { href: "/trail", label: "nav.trail" });
  if (house.config.demonstration) nav.push({ href: "/mail", label: "nav.mail" });
  return nav;
}
