import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { en, fr, type TextKey } from "#app/i18n/catalogue.ts";
import { pseudo } from "#app/i18n/pseudo.ts";
import { textOf } from "#app/i18n/text.ts";
import { eventTypes } from "#app/domain/events.ts";
import { conditionCodes, processTable } from "#app/domain/selection/stages.ts";
import { candidacyStates, coarseStates, processStates } from "#app/domain/selection/states.ts";
import { roleCodes } from "#app/domain/people/roles.ts";

const root = resolve(import.meta.dirname, "../..");
const keys = Object.keys(en) as TextKey[];

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
    return "value" in element ? [String(element.value)] : [];
  });
}
const namesIn = (text: string) => [...new Set(argumentsOf(parse(text, { ignoreTag: true })))].sort();

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(root, path)).isDirectory() ? filesUnder(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

describe("the catalogue", () => {
  it("says the same in French as in English: every key, every placeholder, nothing empty", () => {
    const wrong = keys.filter((key) => fr[key].trim() === "" || namesIn(en[key]).join() !== namesIn(fr[key]).join());
    expect(wrong).toEqual([]);
  });

  it("keeps each key in one file", () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const name of readdirSync(join(root, "app/i18n/en")))
      for (const [, key] of readFileSync(join(root, "app/i18n/en", name), "utf8").matchAll(/^ {2}"([^"]+)":/gm)) {
        if (seen.has(key!)) twice.push(`${key} in ${seen.get(key!)} and ${name}`);
        seen.set(key!, name);
      }
    expect(twice).toEqual([]);
  });

  it("turns every English text into the pseudo-language without losing a placeholder", () => {
    const wrong = keys.filter((key) => namesIn(pseudo(en[key])).join() !== namesIn(en[key]).join());
    expect(wrong).toEqual([]);
    expect(textOf("qps", "app.name")).toMatch(/^⟦.*⟧$/);
  });

  it("has a text for every key that the code writes out", () => {
    const known = new Set<string>(keys);
    const wrong = filesUnder("app")
      .filter((file) => !file.startsWith("app/i18n/"))
      .flatMap((file) =>
        [
          ...readFileSync(join(root, file), "utf8").matchAll(
            /(?:\bt\(|\bmessage\(|\bkey\(|key: )"([A-Za-z]+(?:\.[A-Za-z0-9-]+)+)"/g,
          ),
        ]
          .map(([, key]) => key!)
          .filter((key) => !known.has(key))
          .map((key) => `${file}: ${key}`),
      );
    expect(wrong).toEqual([]);
  });

  it("has a text for every word of the rules", () => {
    const needed = [
      ...processStates.map((state) => `state.${state}`),
      ...candidacyStates.map((state) => `candidacy.${state}`),
      ...roleCodes.map((role) => `role.${role}`),
      ...processTable
        .filter(({ act }) => !["returnList", "returnToRecommendation", "newRound"].includes(act))
        .flatMap(({ act }) => [`act.${act}`, `task.act.${act}`]),
      ...conditionCodes
        .filter((code) => !code.startsWith("balance"))
        .flatMap((code) => [`gate.${code}`, `gate.${code}.mend`]),
      ...coarseStates.map((state) => `coarse.${state}`),
    ];
    expect(needed.filter((key) => !(key in en))).toEqual([]);
  });

  it("gives each act that is confirmed by a word its own", () => {
    const counts = { number: 8, count: 2 };
    const plain = (text: string) => text.normalize("NFD").replaceAll(/\P{L}/gu, "").toLowerCase();
    const acts = new Map<string, string[]>();
    for (const key of keys.filter((one) => one.startsWith("word.") && one !== "word.lockAll"))
      for (const word of new Set((["en", "fr"] as const).map((locale) => plain(textOf(locale, key, counts)))))
        acts.set(word, [...(acts.get(word) ?? []), key]);
    expect([...acts.values()].filter((list) => list.length > 1)).toEqual([]);
  });

  it("has a sentence for every event of the trail", () => {
    expect(eventTypes.filter((type) => !(`trail.event.${type}` in en))).toEqual([]);
    expect(keys.filter((key) => /^trail\.event\./.test(key)).length).toBe(eventTypes.length);
  });

  it("has a word for every kind of event that the trail can be filtered by", () => {
    const kinds = [...new Set(eventTypes.map((type) => type.split(".")[0]!))];
    expect(kinds.filter((kind) => !(`trail.kind.${kind}` in en))).toEqual([]);
  });

  it("has a word for every kind of object that an event or a reading names", () => {
    const kinds = [...filesUnder("app"), ...filesUnder("scripts")].flatMap((file) =>
      [
        ...readFileSync(join(root, file), "utf8").matchAll(
          /\b(?:event\(\s*"[^"]+",\s*\["([A-Za-z]+)"|reads\("([A-Za-z]+)")/g,
        ),
      ].map(([, written, read]) => (written ?? read)!),
    );
    expect(kinds.length).toBeGreaterThan(100);
    expect([...new Set(kinds)].filter((kind) => !(`trail.on.${kind}` in en))).toEqual([]);
  });

  it("writes French with typographic spaces and apostrophes", () => {
    const wrong = keys.filter(
      (key) => / [;:?!»]/.test(fr[key]) || /« /.test(fr[key]) || /[a-z]'[a-zéè]/i.test(fr[key]),
    );
    expect(wrong).toEqual([]);
  });
});
