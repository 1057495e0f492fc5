import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { languages, type Language } from "#app/domain/languages.ts";
import { startServer, type RunningServer } from "#tests/support/server.ts";
import { accountsOf, demonstrationWorld } from "#tests/support/worlds.ts";
import { Desk } from "./desk.ts";

// Every page that a role reaches by links from its first page, one of each kind: axe finds nothing at all on it, it does
// not scroll sideways where it is 320 px wide (a window of 1280 px at 400 %), and the browser has nothing to say (a breach
// of the content security policy would be said there). Each kind is looked at once, in each language, and both light and
// dark; with AXE=all in every language both light and dark.
const roles = {
  "secretariat officer": "Tomás Irigoyenea",
  "panel member": "Ruth Okonjo-Lind",
  "panel chair": "Adelaide Mensforth-Agyare",
  "focal point": "Araba Sarpongwell",
  screener: "Rosalind Achterhoven",
  "vetting officer": "Petra Novotnáková",
  "selection authority": "Eleanor Thistlewoode",
  auditor: "Hallgrímur Steinþórsdal",
  administrator: "Marit Espelandrud",
  "cadre manager": "Ludmila Hradčanova",
  "mentoring coordinator": "Wilhelmina Osterhagenbeek",
  mentor: "Prakash Thulungwasti",
  mentee: "Tariro Machingauta-Dube",
} as const;
const all = process.env.AXE === "all";
const mostPages = 80;
type Look = { readonly language: Language; readonly colorScheme: "light" | "dark" };
const looks: readonly Look[] = all
  ? languages.flatMap((language) => (["light", "dark"] as const).map((colorScheme) => ({ language, colorScheme })))
  : [
      { language: "en", colorScheme: "light" },
      { language: "ar", colorScheme: "dark" },
      { language: "fr", colorScheme: "light" },
    ];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A page reads much alike to all who may see it: the next role that meets it follows its links. */
const looked = new Set<string>();

let server: RunningServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await startServer({ world: await demonstrationWorld(), env: { DEMONSTRATION: "1", LOG_LEVEL: "warn" } });
});
test.afterAll(async () => {
  await server?.stop();
});

for (const [role, name] of Object.entries(roles))
  test(`no page of the ${role} has a fault`, async ({ browser, contextOptions }) => {
    test.setTimeout(all ? 3_600_000 : 480_000);
    const account = accountsOf(server.dataDir).find((one) => one.name === name)!;
    // Animations and pictures add nothing to what is looked for.
    const desk = await Desk.of(browser, server.origin, account, { ...contextOptions, reducedMotion: "reduce" });
    const found: string[] = [];
    const done = new Set<string>();
    const queue = ["/me", "/tasks"];
    await desk.signIn();
    while (queue.length > 0 && done.size < mostPages) {
      const path = queue.pop()!;
      const kind = kindOf(path);
      // Reference data link to each other only.
      if (done.has(kind) || (looked.has(kind) && kind.startsWith("/reference"))) continue;
      done.add(kind);
      const status = await desk.visit(path);
      expect.soft(status, `${path} is linked and must open`).toBe(200);
      if (status !== 200) continue;
      for (const look of looked.has(kind) ? [] : looks) {
        await desk.reads(look.language);
        await desk.page.emulateMedia({ colorScheme: look.colorScheme });
        await desk.visit(path);
        for (const fault of await faultsOn(desk))
          found.push(`${kind} (${path}, ${look.language} ${look.colorScheme}): ${fault}`);
      }
      if (!looked.has(kind)) await desk.reads("en");
      looked.add(kind);
      const links = await desk.page.$$eval("a[href^='/']", (all) => all.map((one) => one.getAttribute("href") ?? ""));
      queue.unshift(
        ...links
          .map((href) => href.replace(/[?#].*$/, ""))
          .filter(
            (href) =>
              !/^\/(files|feeds|sign-in|assets)|\/(calendar|pdf|sample|export)$|\/export\//.test(href) &&
              !done.has(kindOf(href)),
          )
          .reverse(),
      );
    }
    await desk.close();
    expect(found, `${done.size} pages`).toEqual([]);
    expect(desk.faults).toEqual([]);
    expect(done.size).toBeGreaterThan(3);
  });

async function faultsOn(desk: Desk): Promise<string[]> {
  // No page of ours has frames: without the second page that axe else opens to gather theirs, it takes half the time.
  const { violations } = await new AxeBuilder({ page: desk.page })
    .options({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } })
    .withTags(rules)
    .setLegacyMode(true)
    .analyze();
  const faults = violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes
        .map(({ target }) => target.join(" "))
        .slice(0, 3)
        .join("; ")}`,
  );
  const { width: usual, height } = desk.page.viewportSize()!;
  await desk.page.setViewportSize({ width: 320, height });
  const over = await desk.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const beyond = [...document.body.querySelectorAll("*")].filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return right > clientWidth + 1 || left < -1;
    });
    return `${scrollWidth} px wide at 320 px: ${beyond
      .slice(-3)
      .map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute("class") ?? ""}`)
      .join("; ")}`;
  });
  await desk.page.setViewportSize({ width: usual, height });
  return over === null ? faults : [...faults, over];
}

/** The kind of a page: its path with a star for each id. */
function kindOf(path: string): string {
  return path
    .split("/")
    .map((part) => (/^[0-9a-z]{20,}$/.test(part) ? "*" : part))
    .join("/");
}
