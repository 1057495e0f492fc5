import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roleCodes } from "#app/domain/people/roles.ts";
import {
  entryStep,
  factorRoles,
  freshFor,
  needsFactor,
  opens,
  proofAsked,
  proofKinds,
  readCode,
  recoveryCodesOf,
} from "#app/domain/people/second-factor.ts";

describe("who needs a second factor", () => {
  it("is every role but those that read no file", () => {
    expect(roleCodes.filter((role) => !factorRoles.includes(role))).toEqual(["nominee", "mentor", "mentee"]);
    expect(needsFactor(["mentor", "mentee"])).toBe(false);
    expect(needsFactor(["mentor", "focalPoint"])).toBe(true);
    expect(needsFactor([])).toBe(false);
  });

  it.each([
    [true, true, ["mentor"], "code"],
    [false, true, ["screener"], "code"],
    [true, false, ["screener"], "enrol"],
    [true, false, ["mentee"], "in"],
    [false, false, ["screener"], "in"],
  ] as const)("ruled %s, enrolled %s, %j: %s", (ruled, enrolled, roles, step) => {
    expect(entryStep({ ruled, enrolled, roles })).toBe(step);
  });

  it("no session that a password alone opened reads files", () => {
    const proof = { at: 0, by: "password" } as const;
    expect(opens({ ruled: true, roles: ["auditor"], proof })).toBe(false);
    expect(opens({ ruled: true, roles: ["auditor"], proof: null })).toBe(false);
    expect(opens({ ruled: true, roles: ["auditor"], proof: { at: 0, by: "recovery" } })).toBe(true);
    expect(opens({ ruled: true, roles: ["mentee"], proof })).toBe(true);
    expect(opens({ ruled: false, roles: ["auditor"], proof: null })).toBe(true);
  });
});

describe("a fresh proof", () => {
  const now = 1_800_000_000_000;
  it("is asked again after five minutes, and not before", () => {
    const asked = (age: number) =>
      proofAsked({ ruled: true, enrolled: true, proof: { at: now - age, by: "totp" }, now });
    expect(asked(0)).toBeNull();
    expect(asked(freshFor)).toBeNull();
    expect(asked(freshFor + 1)).toBe("code");
    expect(asked(-1)).toBe("code");
  });

  it("is the strongest that the person has, in every case", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.option(fc.record({ at: fc.integer({ min: now - 900_000, max: now }), by: fc.constantFrom(...proofKinds) })),
        (ruled, enrolled, proof) => {
          const asked = proofAsked({ ruled, enrolled, proof, now });
          if (!ruled && !enrolled) return asked === null;
          if (asked === null)
            return proof !== null && now - proof.at <= freshFor && !(enrolled && proof.by === "password");
          return asked === (enrolled ? "code" : "password");
        },
      ),
    );
  });
});

describe("codes", () => {
  it("are read in any script and with any dashes", () => {
    for (const typed of ["123456", " 123 456 ", "١٢٣٤٥٦", "۱۲۳۴۵۶", "１２３４５６", "123\u200f456"])
      expect(readCode(typed), typed).toEqual({ kind: "totp", text: "123456" });
    expect(readCode("ABCD–efgh jkmn-PQRS")).toEqual({ kind: "recovery", text: "abcdefghjkmnpqrs" });
    for (const odd of ["", "12345", "1234567", "abcd-efgh-jkmn", "abcd-efgh-jkmn-pqr0", "12345a"])
      expect(readCode(odd), odd).toBeNull();
  });

  it("for recovery are ten, unlike, and read back as they are printed", () => {
    let seed = 7;
    const codes = recoveryCodesOf((length) =>
      Uint8Array.from({ length }, () => (seed = (seed * 1103515245 + 12345) % 2147483648) % 256),
    );
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^([2-9a-hjkmnp-tv-z]{4}-){3}[2-9a-hjkmnp-tv-z]{4}$/);
      expect(readCode(code)?.text).toBe(code.replaceAll("-", ""));
    }
  });
});
