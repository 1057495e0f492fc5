import { createHash } from "node:crypto";
import type { Outcome } from "#app/domain/outcome.ts";
import type { Viewer } from "#app/domain/policy.ts";
import { textOf } from "#app/i18n/text.ts";
import { openHouse, type House } from "#app/jobs.server.ts";
import { spellId } from "#app/platform/ids.server.ts";
import type { Work } from "#app/services/work.server.ts";
import { systemViewer, viewerOf } from "#db/queries/viewer.server.ts";
import type { CastMember } from "./cast.ts";

/** The stage of the demonstration: a house with an advancing clock and seeded ids, and its people by their codes. */
export type Stage = {
  readonly house: House;
  readonly accounts: Map<string, string>;
  /** A work of a cast member, as it stands now. */
  readonly as: (code: string) => Promise<Work>;
  readonly system: Work;
  /** Moves the clock to a day (in days from today, negative before) and an hour UTC; never back. */
  readonly on: (day: number, hour?: number) => void;
  readonly day: (offset: number) => string;
  readonly today: number;
};

const dayLength = 86_400_000;

/**
 * Sets the stage in a data folder. Ids repeat with the seed, so that the same day gives the same world; keys, tokens and
 * salts are the folder's own and never repeat.
 * The clock begins two years back and more, so that a membership of two years can have lapsed since.
 * @param today the instant that counts as now
 */
export async function setStage(env: Record<string, string | undefined>, today: number, seed: string): Promise<Stage> {
  let instant = today - 760 * dayLength;
  let count = 0;
  const house = await openHouse(
    { LOG_LEVEL: "warn", ...env, DEMONSTRATION: "1" },
    {
      now: () => (instant += 250),
      newId: () =>
        spellId(
          createHash("sha256")
            .update(`${seed}:${(count += 1)}`)
            .digest()
            .subarray(0, 16),
        ),
    },
  );
  // A world half made is thrown away, so that only its last state has to reach the disk: `strikeStage` sees to that.
  house.store.client.pragma("synchronous = OFF");
  const accounts = new Map<string, string>();
  const standing = new Map<string, Viewer>();
  const reads = systemViewer("the demonstration world is built by its own people");
  const nobody = {
    accountId: "system",
    personId: "system",
    name: "system",
    locale: "en",
    zone: "America/New_York",
    grants: [],
  } as const;
  return {
    house,
    accounts,
    system: { house, viewer: nobody, actor: { id: "system", role: "system" }, replay: null },
    today,
    day: (offset) => new Date(today + offset * dayLength).toISOString().slice(0, 10),
    on(day, hour = 14) {
      standing.clear(); // grants begin and end from day to day
      const start = new Date(today + day * dayLength);
      instant = Math.max(
        instant,
        Math.min(Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), start.getUTCDate(), hour), today - 1_800_000),
      );
    },
    async as(code) {
      const accountId = accounts.get(code);
      const viewer =
        standing.get(code) ?? (accountId ? await viewerOf(reads, house.store, accountId, house.now()) : null);
      if (!viewer) throw new Error(`Nobody on stage is called ${code}`);
      standing.set(code, viewer);
      return { house, viewer, actor: { id: viewer.accountId, role: viewer.grants[0]?.role ?? "none" }, replay: null };
    },
  };
}

/** Brings the world to the disk and closes the house. */
export async function strikeStage({ house }: Stage): Promise<void> {
  house.store.client.pragma("synchronous = FULL");
  house.store.client.pragma("wal_checkpoint(TRUNCATE)");
  await house.close();
}

/** The result of an act; throws with the refusal's words where it was refused: the world must build by the rules. */
export function done<R extends Record<string, unknown>>(outcome: Outcome<R>, what: string): R {
  if (outcome.ok) return outcome.result;
  const fields = Object.entries(outcome.fields ?? {}).map(([name, text]) => `${name}: ${textOf("en", text)}`);
  const lines = (outcome.lines ?? []).map(({ title }) => textOf("en", title));
  throw new Error(`${what}: ${outcome.kind}, ${textOf("en", outcome.reason)} ${[...fields, ...lines].join("; ")}`);
}

/** The department code that missions name their lead by. */
export function departmentOf(member: CastMember): string {
  if (["Department of Peace Operations", "Office of Military Affairs", "Police Division"].includes(member.department))
    return "DPO";
  return member.department === "Department of Political and Peacebuilding Affairs" ? "DPPA" : member.department;
}

/** A small real PDF with one line of text. */
export function pdf(line: string): Uint8Array {
  const text = line
    .replace(/[()\\]/g, "")
    .normalize("NFD")
    .replace(/[^\x20-\x7e]/g, "");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length + 40} >>\nstream\nBT /F1 14 Tf 72 760 Td (${text}) Tj ET\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(body);
}
