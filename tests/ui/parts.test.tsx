import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Locale } from "#app/domain/languages.ts";
import { directionOf, tagOf } from "#app/i18n/text.ts";
import { differingStretch } from "#app/ui/edit-conflict.tsx";
import { wordCount } from "#app/ui/form.tsx";
import { gateCounts } from "#app/ui/gate.tsx";
import { dueState } from "#app/ui/task-list.tsx";
import { ReadingProvider } from "#app/ui/text.tsx";
import { minutesAheadOfNewYork, zoneCity } from "#app/ui/zone.ts";
import { PartsPage, partsNow } from "./parts-page.tsx";

const render = (locale: Locale, s?: (text: string) => string) =>
  renderToStaticMarkup(
    <ReadingProvider value={{ locale, zone: "Africa/Nairobi", now: partsNow }}>
      <PartsPage s={s} />
    </ReadingProvider>,
  );

const attributes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map((found) => found[1]!);

describe("the page of parts", () => {
  const html = render("en");
  const ids = attributes(html, "id");

  it("has each id once", () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("ties each label, hint and error to something that is there", () => {
    for (const name of ["for", "aria-describedby", "aria-labelledby", "popovertarget"])
      for (const value of attributes(html, name))
        for (const id of value.split(" ")) expect(ids, `${name}="${value}"`).toContain(id);
    const summary = [...html.matchAll(/href="#(f-[^"]+)"/g)].map((found) => found[1]!);
    expect(summary.length).toBe(2);
    for (const id of summary) expect(ids).toContain(id);
  });

  it("names every control", () => {
    const labelled = new Set(attributes(html, "for"));
    for (const [control] of html.matchAll(/<(?:input|select|textarea)[^>]*>/g)) {
      if (control.includes('type="hidden"')) continue;
      const id = / id="([^"]+)"/.exec(control)?.[1];
      expect(id !== undefined && labelled.has(id), control).toBe(true);
    }
  });

  it("marks the wrong field, says why and keeps its text", () => {
    const area = /<textarea id="f-reason"[^>]*>[^<]*/.exec(html)![0];
    expect(area).toContain('aria-invalid="true"');
    expect(area).toContain('aria-describedby="f-reason-error f-reason-hint f-reason-foot"');
    expect(area).toContain("The screening board weighed");
    expect(html).toContain("11 of at least 30 words");
  });

  it("carries key and version as fields, and asks for no proof where none is owed", () => {
    expect(html).toContain(
      '<input type="hidden" name="_key" value="k1"/><input type="hidden" name="_version" value="3"/>',
    );
    expect(html).not.toContain("stepUpProof");
  });

  it("says at the gate what blocks first, and whether it is open", () => {
    expect(html.indexOf("Every panel member has declared")).toBeLessThan(html.indexOf("38 eligible files"));
    expect(attributes(html, "data-gate")).toEqual(["shut", "open"]);
  });

  it("hides every drawing and gives each its words", () => {
    for (const [svg] of html.matchAll(/<svg[^>]*>/g))
      if (!svg.includes("aria-hidden"))
        expect(svg, "only inside a hidden drawing").toMatch(/ x="|height="24" class="block overflow-visible text/);
    expect(html).toContain("Ratings: 3, 3, insufficient evidence, 2 and not assessed; mean 2.7; interval 2.0 to 3.5");
  });

  it("carries no style attribute and no script, so that the strictest content policy holds", () => {
    expect(html).not.toMatch(/ style=| on[a-z]+="|<script/);
  });
});

describe("another direction and language", () => {
  it("takes every word of its own from the catalogue", () => {
    const html = render("qps", (text) => `‹${text}›`);
    const names = [/\bBluehelm\b/g, /\bFrançais\b|\bEnglish\b|العربية/g, /\bNairobi\b/g, /\b[A-Z][a-z]{2}\b/g];
    const left = html
      .replace(/<option[^>]*>|<[^>]+>/g, "\n")
      .replace(/‹[^‹›]*›/g, "")
      .split("\n")
      .map((line) => {
        let text = line.replace(/&[a-z#0-9]+;/g, "");
        for (let before = ""; before !== text;) [before, text] = [text, text.replace(/⟦[^⟦⟧]*⟧/g, "")];
        return names.reduce((rest, name) => rest.replace(name, ""), text).trim();
      })
      .filter((line) => /\p{L}{2,}/u.test(line));
    // Marked stretches cut a wrapped text in two; everything else must be gone.
    expect(left.filter((line) => !/[‹›]/.test(line))).toEqual([]);
  });

  it("turns drawings round", () => {
    const bar = (locale: Locale) => /<text x="([\d.]+)%" dx="(-?\d+)" y="16" text-anchor="end"/.exec(render(locale))!;
    const [, left, push] = bar("en");
    const [, right, pull] = bar("qps");
    expect(Number(left) + Number(right)).toBeCloseTo(100, 1);
    expect(Number(push)).toBe(-Number(pull));
  });

  it("knows no left and right in any class of the components", () => {
    const sided =
      /(?<![\w-])-?(?:ml|mr|pl|pr|left|right|border-l|border-r|rounded-l|rounded-r|rounded-tl|rounded-tr|rounded-bl|rounded-br|text-left|text-right|float-left|float-right|scroll-ml|scroll-mr)(?:-[\w.[\]/]+)?(?=[\s"'`])/;
    const folder = join(import.meta.dirname, "../../app/ui");
    for (const file of readdirSync(folder)) {
      const source = readFileSync(join(folder, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      for (const [, classes] of source.matchAll(/(?:className=|[:=?]\s*)["'`]([^"'`]*)["'`]/g))
        expect(` ${classes} `, file).not.toMatch(sided);
    }
  });
});

describe("small rules of the parts", () => {
  it("counts words as the browser does", () => {
    expect([wordCount(""), wordCount("  "), wordCount(" one  two\nthree ")]).toEqual([0, 0, 3]);
  });

  it("marks what one text has and the other has not", () => {
    expect(differingStretch("a b c d", "a d")).toEqual(["a ", "b c ", "d"]);
    expect(differingStretch("a d", "a b c d")).toEqual(["a ", "", "d"]);
    expect(differingStretch("same", "same")).toEqual(["same", "", ""]);
  });

  it("counts the conditions of a gate", () => {
    expect(gateCounts([{ status: "met" }, { status: "met" }, { status: "blocking" }])).toEqual({
      blocking: 1,
      reason: 0,
      met: 2,
      waiting: 0,
    });
  });

  it("calls a day overdue only when it is over everywhere", () => {
    expect(dueState("2026-10-14", Date.UTC(2026, 9, 15, 11, 0))).toBe("later");
    expect(dueState("2026-10-14", Date.UTC(2026, 9, 15, 12, 0))).toBe("overdue");
    expect(dueState(partsNow + 60_000, partsNow)).toBe("soon");
    expect(dueState(undefined, partsNow)).toBe("later");
  });

  it("knows how far a zone is ahead of New York, across quarter-hours and clock changes", () => {
    expect(zoneCity("America/Port-au-Prince")).toBe("Port-au-Prince");
    expect(minutesAheadOfNewYork("Asia/Kathmandu", partsNow)).toBe(9 * 60 + 45);
    expect(minutesAheadOfNewYork("Asia/Kathmandu", Date.UTC(2026, 11, 15))).toBe(10 * 60 + 45);
    expect(minutesAheadOfNewYork("America/Los_Angeles", partsNow)).toBe(-180);
  });
});

// For the eye: PARTS_OUT=<folder> writes the page beside a stylesheet parts.css that one builds there.
const out = process.env.PARTS_OUT;
it.runIf(out !== undefined)("writes the page of parts", () => {
  mkdirSync(out!, { recursive: true });
  for (const locale of ["en", "fr", "qps"] as const)
    writeFileSync(
      join(out!, `parts-${locale}.html`),
      `<!doctype html><html lang="${tagOf(locale)}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>parts</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="parts.css"></head><body>${render(locale)}<script src="enhance.js" defer></script></body></html>`,
    );
});
