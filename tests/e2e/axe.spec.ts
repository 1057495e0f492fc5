import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { languages } from "#app/domain/languages.ts";
import { startServer, type RunningServer } from "#tests/support/server.ts";
import { accountsOf, demonstrationWorld } from "#tests/support/worlds.ts";
import { Desk } from "./desk.ts";

// Every page that a role reaches by links from its first page, one of each kind: axe finds nothing serious on it, and the
// browser has nothing to say (a breach of the content security policy would be said there). With AXE=all it finds nothing
// at all, in every language, light and dark.
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
const mostPages = all ? 60 : 45;
const variants = languages.flatMap((language) =>
  (["light", "dark"] as const).map((colorScheme) => ({ language, colorScheme })),
);
/**
 * A page reads much alike to all who may see it, and reference data wholly: each kind is looked at as two roles, each page
 * of reference as one. The other roles open it and follow its links.
 */
const looks = (kind: string) => (/^\/reference/.test(kind) ? 1 : 2);
const looked = new Map<string, number>();

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
      const times = looked.get(kind) ?? 0;
      if (done.has(kind) || (times > 0 && looks(kind) === 1)) continue;
      done.add(kind);
      const status = await desk.visit(path);
      expect.soft(status, `${path} is linked and must open`).toBe(200);
      if (status !== 200) continue;
      if (times < looks(kind)) {
        looked.set(kind, times + 1);
        if (!all) for (const fault of await faultsOn(desk)) found.push(`${kind} (${path}): ${fault}`);
        for (const look of all ? variants : []) {
          await desk.reads(look.language);
          await desk.visit(path);
          await desk.page.emulateMedia({ colorScheme: look.colorScheme });
          for (const fault of await faultsOn(desk))
            found.push(`${kind} (${path}, ${look.language} ${look.colorScheme}): ${fault}`);
        }
      }
      const links = await desk.page.$$eval("a[href^='/']", (all) => all.map((one) => one.getAttribute("href") ?? ""));
      queue.unshift(
        ...links
          .map((href) => href.replace(/[?#].*$/, ""))
          .filter(
            (href) =>
              !/^\/(files|feeds|sign-in|assets)|\/(calendar|pdf|sample|export)$/.test(href) && !done.has(kindOf(href)),
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
    .options({ resultTypes: ["violations"] })
    .setLegacyMode(true)
    .analyze();
  const found = violations.filter(({ impact }) => all || impact === "serious" || impact === "critical");
  return found.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes
        .map(({ target }) => target.join(" "))
        .slice(0, 3)
        .join("; ")}`,
  );
}

/** The kind of a page: its path with a star for each id. */
function kindOf(path: string): string {
  return path
    .split("/")
    .map((part) => (/^[0-9a-z]{20,}$/.test(part) ? "*" : part))
    .join("/");
}
