/** Whether a text names a time zone of the IANA database that this runtime knows, in its usual spelling. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/.test(zone) || zone.length > 60) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone === "UTC" || zone.includes("/");
  } catch {
    return false;
  }
}

/** A path of this site that a form may lead back to: never another site's address. Anything else reads `/`. */
export function localPath(path: string | null | undefined): string {
  return path && path.length <= 500 && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(path) ? path : "/";
}
