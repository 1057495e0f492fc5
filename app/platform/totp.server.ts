import { randomBytes } from "node:crypto";
import { generateSecret, generateURI, verify } from "otplib";
import { create } from "qrcode";

/** A new secret of an authenticator, in base 32 (160 bits). */
export function newSecret(): string {
  return generateSecret();
}

/** The address that authenticators read from a QR code. */
export function authenticatorUri(issuer: string, label: string, secret: string): string {
  return generateURI({ issuer, label, secret });
}

/**
 * The time step that six digits stand for at `now` (epoch ms), within `window` steps of `period` seconds and later than
 * `after`; null where there is none.
 */
export async function stepOfCode(
  secret: string,
  code: string,
  { now, after, window, period }: { now: number; after: number; window: number; period: number },
): Promise<number | null> {
  const epoch = Math.floor(now / 1000);
  const done = await verify({
    secret,
    token: code,
    epoch,
    period,
    epochTolerance: window * period,
    // The library refuses to be asked about codes after a step that lies beyond the window.
    ...(after > 0 && after < Math.floor(epoch / period) + window ? { afterTimeStep: after } : {}),
  });
  if (!done.valid || !("timeStep" in done)) return null;
  return done.timeStep > after ? done.timeStep : null;
}

/** A QR code as a square of `size` modules and the path of its dark ones, for an inline SVG. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  let path = "";
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) {
      let run = 0;
      while (x + run < modules.size && modules.get(y, x + run)) run += 1;
      if (run > 0) path += `M${x} ${y}h${run}v1h-${run}z`;
      x += run;
    }
  return { size: modules.size, path };
}

/** Random bytes for what is read from paper. */
export function randomBits(length: number): Uint8Array {
  return randomBytes(length);
}
