import type { Locale } from "#app/domain/languages.ts";
import { languageCookie } from "./shell.server.ts";

/** The cookie header that keeps a visitor's language in the browser for a year. */
export function languageCookieFor(request: Request, locale: Locale): string {
  const secure = request.url.startsWith("https:") ? "; Secure" : "";
  return `${languageCookie}=${locale}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${secure}`;
}
