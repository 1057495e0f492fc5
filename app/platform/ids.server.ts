import { randomBytes } from "node:crypto";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Spells 16 bytes as 26 characters (Crockford's base 32, lower case). */
export function spellId(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = "";
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >>> bits) & 31];
      value &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}
/** A new random 128-bit id. */
export function newId(): string {
  return spellId(randomBytes(16));
}
/** A new random 256-bit token for cookies and links; only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}
