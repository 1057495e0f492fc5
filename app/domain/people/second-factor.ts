import type { RoleCode } from "./roles.ts";

/**
 * Who needs a second factor, what counts as a fresh proof of presence, and how codes are spelt. Times are epoch
 * milliseconds; a code's step is a whole number of periods since the epoch (RFC 6238).
 */

/** The roles that read files or records about people, and the administrator's, whose grants ask for a fresh proof. */
export const factorRoles: readonly RoleCode[] = [
  "administrator",
  "leadOfficer",
  "secretariatOfficer",
  "focalPoint",
  "leadFocalPoint",
  "screener",
  "panelChair",
  "panelMember",
  "observer",
  "vettingOfficer",
  "adjudicator",
  "selectionAuthority",
  "cadreManager",
  "mentoringCoordinator",
  "auditor",
];

/** Whether one of the roles held needs a second factor; for nominees, mentors and mentees it is a choice. */
export function needsFactor(roles: readonly RoleCode[]): boolean {
  return roles.some((role) => factorRoles.includes(role));
}

/** What a person proved to be there with: a password, a code of the authenticator, a recovery code. */
export const proofKinds = ["password", "totp", "recovery"] as const;
export type ProofKind = (typeof proofKinds)[number];
export type Proof = { readonly at: number; readonly by: ProofKind };

/** What is owed after the password: nothing, a code, or setting an authenticator up. */
export type EntryStep = "in" | "code" | "enrol";

/** The step after a right password. `ruled`: whether the house asks for a second factor at all. */
export function entryStep(having: {
  readonly ruled: boolean;
  readonly enrolled: boolean;
  readonly roles: readonly RoleCode[];
}): EntryStep {
  if (having.enrolled) return "code";
  return having.ruled && needsFactor(having.roles) ? "enrol" : "in";
}

/** Whether a session may open pages: where a factor is needed, it was opened by one. */
export function opens(having: {
  readonly ruled: boolean;
  readonly roles: readonly RoleCode[];
  readonly proof: Proof | null;
}): boolean {
  return !having.ruled || !needsFactor(having.roles) || (having.proof !== null && having.proof.by !== "password");
}

/** How old a proof may be when an act asks for a fresh one. */
export const freshFor = 5 * 60_000;

/** What an act that asks for a fresh proof still wants: nothing, a code, or the password of one without a factor. */
export type ProofAsked = "code" | "password" | null;

/**
 * What is asked again before an act. Nothing where the house has no rule and the person no factor; otherwise the
 * strongest proof the person has, not older than five minutes and not from the future.
 */
export function proofAsked(having: {
  readonly ruled: boolean;
  readonly enrolled: boolean;
  readonly proof: Proof | null;
  readonly now: number;
}): ProofAsked {
  const { ruled, enrolled, proof, now } = having;
  if (!ruled && !enrolled) return null;
  const strong = proof !== null && (!enrolled || proof.by !== "password");
  if (strong && proof.at <= now && now - proof.at <= freshFor) return null;
  return enrolled ? "code" : "password";
}

/** Seconds that a code stands for, and how many periods a clock may be off in either direction. */
export const codePeriod = 30;
export const codeWindow = 1;
/** How many recovery codes are made at once. */
export const recoveryCodeCount = 10;

// No 0, 1, i, l, o, u: nothing that is read wrongly from paper.
const letters = "23456789abcdefghjkmnpqrstvwxyz";
const recoveryLength = 16;

/** Recovery codes from random bytes (16 for each), as `xxxx-xxxx-xxxx-xxxx`: 78 bits each. */
export function recoveryCodesOf(bytes: (length: number) => Uint8Array): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    let made = "";
    while (made.length < recoveryLength)
      // Bytes past the last whole round of letters are thrown away: each letter is as likely as the other.
      for (const byte of bytes(recoveryLength))
        if (byte < letters.length * Math.floor(256 / letters.length) && made.length < recoveryLength)
          made += letters[byte % letters.length];
    return made.replace(/(.{4})(?=.)/g, "$1-");
  });
}

/** What was typed as a code: six digits of any script, a recovery code without its dashes, or null for anything else. */
export function readCode(typed: string): { readonly kind: "totp" | "recovery"; readonly text: string } | null {
  const plain = typed
    .normalize("NFKC")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\p{Pd}\p{Cf}]/gu, "")
    .toLowerCase();
  if (/^\d{6}$/.test(plain)) return { kind: "totp", text: plain };
  return plain.length === recoveryLength && [...plain].every((letter) => letters.includes(letter))
    ? { kind: "recovery", text: plain }
    : null;
}
