import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { previewOf } from "#app/domain/bulk.ts";
import { inOrder, listAddress, readList, sortedBy, without, type ListQuery, type ListShape } from "#app/domain/list.ts";
import { addressOf, pageOf } from "#app/domain/paging.ts";

const shape: ListShape = {
  sorts: ["name", "day"],
  filters: [
    { name: "state", kind: "choice", values: ["open", "closed"] },
    { name: "q", kind: "words", most: 20 },
    { name: "from", kind: "day" },
    { name: "days", kind: "number", least: 1, most: 365 },
  ],
  order: { by: "name", down: false },
};
const read = (address: string) => readList(shape, new URL(address, "http://list").searchParams);

describe("the address of a list", () => {
  const query: fc.Arbitrary<ListQuery> = fc
    .record(
      {
        state: fc.constantFrom("open", "closed"),
        q: fc.string({ minLength: 1, maxLength: 20 }).map((text) => text.replaceAll("\0", "").trim()),
        from: fc.constantFrom("2026-01-31", "2028-02-29"),
        days: fc.integer({ min: 1, max: 365 }).map(String),
      },
      { requiredKeys: [] },
    )
    .map((filters) => Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== "")))
    .chain((filters) =>
      fc.record({
        order: fc.record({ by: fc.constantFrom("name", "day"), down: fc.boolean() }),
        filters: fc.constant(filters),
        page: fc.constant(null),
      }),
    );

  it("says all of what is asked: read again it asks the same", () => {
    fc.assert(
      fc.property(query, (asked) => {
        expect(read(listAddress(shape, "/list", asked))).toEqual(asked);
      }),
    );
  });
  it("loses one filter with its pill and nothing else", () => {
    fc.assert(
      fc.property(query, (asked) => {
        const { state: _lifted, ...rest } = asked.filters;
        expect(read(listAddress(shape, "/list", without(asked, "state")))).toEqual({ ...asked, filters: rest });
      }),
    );
  });
  it("is plain where nothing is asked", () => {
    expect(listAddress(shape, "/list", read("/list"))).toBe("/list");
    expect(listAddress(shape, "/list", read("/list?sort=name&state=&page=1"))).toBe("/list");
    expect(listAddress(shape, "/list", read("/list?sort=-name&state=open"), 3)).toBe(
      "/list?state=open&sort=-name&page=3",
    );
  });
  it.each([
    ["sort=secret", "an order that the list does not have"],
    ["sort=-", "no order"],
    ["state=hidden", "a value that is none of the choices"],
    ["from=2026-02-30", "a day that there is not"],
    ["from=tomorrow", "a word for a day"],
    ["days=0", "a number below the least"],
    ["days=1e3", "a number written otherwise"],
    ["q=%20%00%20", "words that are none"],
    ["colour=red", "a filter that the list does not have"],
  ])("passes over %s: %s", (asked) => {
    expect(read(`/list?${asked}`)).toEqual({ order: shape.order, filters: {}, page: null });
  });
  it("sorts up, then down, and up again", () => {
    const up = sortedBy(read("/list"), "day");
    expect(up.order).toEqual({ by: "day", down: false });
    expect(sortedBy(up, "day").order).toEqual({ by: "day", down: true });
    expect(sortedBy(sortedBy(up, "day"), "day").order).toEqual({ by: "day", down: false });
  });
});

describe("the order of a list", () => {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const rows = fc.array(fc.record({ value: fc.option(fc.constantFrom(1, 2, 3), { nil: null }) }), { maxLength: 40 });
  it("keeps rows alike as they stood, and those without a value last either way", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (given, down) => {
        const placed = given.map((row, place) => ({ ...row, place }));
        const sorted = inOrder(placed, ({ value }) => value, down, compare);
        expect(sorted).toHaveLength(given.length);
        sorted.slice(1).forEach((row, index) => {
          const before = sorted[index]!;
          if (row.value === before.value) expect(before.place).toBeLessThan(row.place);
          else if (row.value !== null) {
            expect(before.value).not.toBeNull();
            expect(down ? before.value! > row.value : before.value! < row.value).toBe(true);
          }
        });
      }),
    );
  });
});

describe("a page of a list", () => {
  it("is one that there is, and together they are all", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (rows, most) => {
        const { pages } = pageOf(rows, null, most);
        const all = Array.from({ length: pages }, (_, index) => pageOf(rows, String(index + 1), most).rows).flat();
        expect(all).toEqual(rows);
        expect(pageOf(rows, "999", most).page).toBe(pages);
        for (const asked of ["0", "-1", "x", ""]) expect(pageOf(rows, asked, most).page).toBe(1);
      }),
    );
  });
  it("has no number where it is the first", () => {
    expect(addressOf("/list", { q: "a b", sort: null })).toBe("/list?q=a+b");
    expect(addressOf("/list", {}, 2)).toBe("/list?page=2");
  });
});

it("an act on several says whom it leaves out, and why, before it is done", () => {
  const rows = [
    { id: "a", name: "Ana", bars: false },
    { id: "b", name: "Ben", bars: true },
  ];
  expect(previewOf(rows, ({ bars }) => (bars ? { key: "bulk.nobody" } : null))).toEqual({
    reached: [{ id: "a", name: "Ana" }],
    left: [{ id: "b", name: "Ben", why: { key: "bulk.nobody" } }],
  });
});
