import { expect, test } from "@playwright/test";
import { startServer, type RunningServer } from "#tests/support/server.ts";
import { accountsOf, demonstrationWorld } from "#tests/support/worlds.ts";
import { Desk } from "./desk.ts";

// Every core task is a plain form first: the same desk with script switched off.
let server: RunningServer;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await startServer({ world: await demonstrationWorld(), env: { DEMONSTRATION: "1", LOG_LEVEL: "warn" } });
});
test.afterAll(async () => {
  await server?.stop();
});

test("every refusal of a method is a page that says which ones are served", async ({ request }) => {
  const origin = server.origin;
  const page = (path: string, method: string) =>
    request.fetch(origin + path, {
      method,
      maxRedirects: 0,
      headers: { Origin: origin, "Accept-Language": "fr" },
      ...(method === "POST" ? { form: { any: "1" } } : {}),
    });
  for (const method of ["DELETE", "PUT", "PATCH", "OPTIONS"]) {
    const answer = await page("/sign-in", method);
    expect([method, answer.status(), answer.headers().allow]).toEqual([method, 405, "GET, HEAD, POST"]);
    expect(answer.headers()["content-type"]).toContain("text/html");
  }
  // Routes without an action, pages and others; and one that takes forms only.
  for (const [path, method, allow] of [
    ["/", "POST", "GET, HEAD"],
    ["/files/none", "POST", "GET, HEAD"],
    ["/trail", "POST", "GET, HEAD"],
    ["/processes/none/scores/none/draft", "GET", "POST"],
  ] as const) {
    const answer = await page(path, method);
    expect([path, answer.status(), answer.headers().allow]).toEqual([path, 405, allow]);
    expect(answer.headers()["content-type"]).toContain("text/html");
    expect(await answer.text()).toMatch(/<html lang="fr"[^]*<h1[^>]*>Cela ne se fait pas ici/);
  }
  const nowhere = await page("/no/such/page", "GET");
  expect(nowhere.status()).toBe(404);
  expect(await nowhere.text()).toContain('<html lang="fr"');
});

test("without script a panel member signs in, opens a task, saves a score sheet and signs out", async ({
  browser,
  contextOptions,
}) => {
  const account = accountsOf(server.dataDir).find(({ name }) => name === "Ruth Okonjo-Lind")!;
  const desk = await Desk.of(browser, server.origin, account, { ...contextOptions, javaScriptEnabled: false });
  await desk.signIn();
  const tasks = desk.page.locator("main a[href*='/processes/']");
  expect(await tasks.count(), "Ruth has something to do").toBeGreaterThan(0);
  const scoring = desk.page.locator("main a[href$='/scores']").first();
  await scoring.click();
  expect(desk.path).toMatch(/\/scores$/);

  const open = desk.page
    .locator("main tr", { hasNotText: desk.t("assessment.state.locked") })
    .getByRole("link")
    .first();
  await open.click();
  const note = "Written without script: the account at §2 is concrete.";
  await desk.fill({ rating1: "3", note1: note });
  await desk.press(desk.t("assessment.sheet.save"));
  await expect(desk.page.locator("[name=note1]")).toHaveValue(note);
  await expect(desk.page.locator("[name=rating1][value='3']")).toBeChecked();

  const menu = desk.page.locator("summary", { hasText: desk.t("ui.menu") });
  if (await menu.isVisible()) await menu.click();
  await desk.press(desk.t("ui.signOut"));
  await desk.visit("/tasks");
  expect(desk.path).toBe("/sign-in");
  await desk.close();
});
