import { describe, expect, it } from "vitest";
import { addressOf, pageOf } from "#app/domain/paging.ts";
import { html } from "#app/ui/html.ts";

describe("one page of a list", () => {
  const rows = Array.from({ length: 120 }, (_, index) => index);
  it.each([
    [null, 1, 0, 50],
    ["1", 1, 0, 50],
    ["3", 3, 100, 20],
    ["9", 3, 100, 20],
    ["0", 1, 0, 50],
    ["two", 1, 0, 50],
  ])("asked for %s is page %i", (asked, page, first, many) => {
    const found = pageOf(rows, asked);
    expect([found.page, found.pages, found.rows[0], found.rows.length]).toEqual([page, 3, first, many]);
  });
  it("of nothing is one empty page", () => expect(pageOf([], "4")).toEqual({ rows: [], page: 1, pages: 1 }));
  it("has an address that carries what the list is filtered by", () => {
    expect(addressOf("/list", { state: "eligible", sort: null }, 2)).toBe("/list?state=eligible&page=2");
    expect(addressOf("/list", { state: null })).toBe("/list");
  });
});

describe("markup by template", () => {
  it("escapes what it is given, and takes markup as it is", () => {
    expect(html`<a title="${`"><script>`}">${"O’Neill & <b>"}</a>${null}${3}`.text).toBe(
      '<a title="&quot;&gt;&lt;script&gt;">O’Neill &amp; &lt;b&gt;</a>3',
    );
    expect(html`${["a<", "b"].map((word) => html`<li>${word}</li>`)}`.text).toBe("<li>a&lt;</li><li>b</li>");
  });
});
