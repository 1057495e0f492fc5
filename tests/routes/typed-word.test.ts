import { describe, expect, it } from "vitest";
import { readForm, typedWord, unconfirmed } from "#app/http/form.server.ts";
import { message } from "#app/domain/message.ts";
import { textOf } from "#app/i18n/text.ts";

/** What the field `confirmation` says of a typed text. */
function read(typed: string) {
  const form = new FormData();
  form.set("confirmation", typed);
  return readForm({ confirmation: typedWord("word.decide") }, form);
}

describe("the word that confirms an act", () => {
  it.each([
    "DECIDE",
    "decide",
    " Decide ",
    "DÉCIDER",
    "décider",
    "decider",
    "De\u0301cider",
    "قرار",
    "قَرَار",
    textOf("qps", "word.decide"),
  ])("is read in every language, whatever its case, accents and spaces: %s", (typed) =>
    expect(read(typed).ok).toBe(true),
  );
  it.each(["", " ", "DECID", "SIGN", "décid", "x".repeat(10_000)])("is no other: %s", (typed) => {
    const answer = read(typed);
    expect(answer.ok ? null : answer.errors.confirmation).toEqual(
      message("field.typeWord", { word: message("word.decide") }),
    );
  });
  it("is asked for in the reader's language", () => {
    const answer = read("no");
    const error = answer.ok ? null : answer.errors.confirmation;
    expect([textOf("en", error!), textOf("fr", error!), textOf("ar", error!)]).toEqual([
      "Type DECIDE to confirm.",
      "Tapez DÉCIDER pour confirmer.",
      "للتأكيد تُكتب قرار.",
    ]);
  });
  it("holds the count of what is confirmed", () => {
    expect(unconfirmed("verrouiller 12", "word.lock", { number: 12 })).toBeNull();
    expect(unconfirmed("قفل ١٢", "word.lock", { number: 12 })).toBeNull();
    expect(unconfirmed("قفل 12", "word.lock", { number: 12 })).toBeNull();
    expect(unconfirmed("Lock one", "word.lockAll", { count: 1 })).toBeNull();
    expect(unconfirmed("LOCK 1", "word.lock", { number: 12 })?.fields?.confirmation).toEqual(
      message("field.typeWord", { word: message("word.lock", { number: 12 }) }),
    );
    expect(unconfirmed("", "word.suspend")?.kind).toBe("invalid");
  });
});
