import {
  expect,
  test,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from "@playwright/test";
import type { TextKey, WordKey } from "#app/i18n/catalogue.ts";
import { textOf } from "#app/i18n/text.ts";
import type { Message, MessageValues } from "#app/domain/message.ts";
import type { ProcessAct } from "#app/domain/selection/stages.ts";
import { keyboard, pointer, type Hands } from "./hands.ts";

export type Account = { readonly name: string; readonly email: string; readonly password: string };
/** What is typed or chosen, by field name: a text, several of one name, ticked values, or files. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** What a browser complains of by itself when a page answers with a refusal: not a fault of the page. */
const refusals = /Failed to load resource: the server responded with a status of 4\d\d/;

/** One person at a browser: reads the words of the own language, follows links, fills forms and presses buttons. */
export class Desk {
  readonly faults: string[] = [];
  private readonly hands: Hands = test.info().project.name === "keyboard" ? keyboard : pointer;

  private constructor(
    readonly page: Page,
    readonly account: Account,
    readonly locale: "en" | "fr",
    private readonly context: BrowserContext,
    private origin: string,
  ) {
    page.on("console", (message) => {
      if (message.type() === "error" && !refusals.test(message.text()))
        this.faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.faults.push(`${page.url()}: ${error.message}`));
  }

  /** A desk of its own: nobody shares a browser's cookies with another. */
  static async of(
    browser: Browser,
    origin: string,
    account: Account,
    options: BrowserContextOptions & { words?: "en" | "fr" } = {},
  ): Promise<Desk> {
    const { words = "en", ...rest } = options;
    // With the short fade between pages a journey of some hundred pages takes thrice as long.
    const context = await browser.newContext({ reducedMotion: "reduce", ...rest });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    return new Desk(page, account, words, context, origin);
  }
  async close(): Promise<void> {
    await this.context.close();
  }
  /** The house has moved to another address. */
  movedTo(origin: string): void {
    this.origin = origin;
  }

  t(key: TextKey, values?: MessageValues): string {
    return textOf(this.locale, key, values);
  }

  /** Types an address. */
  async visit(path: string): Promise<number> {
    const response = await this.page.goto(this.origin + path);
    await this.looksAcross();
    return response?.status() ?? 0;
  }
  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  /** Signs in with e-mail and password, unless the session still holds; ends on the own first page. */
  async signIn(): Promise<void> {
    await this.visit("/tasks");
    if (!this.path.startsWith("/sign-in")) return;
    const form = this.page.locator("form", { has: this.page.locator("[name=password]") });
    await this.fill({ email: this.account.email, password: this.account.password });
    await this.open(form.locator("button[type=submit]"));
    expect(this.path, `${this.account.name} is signed in`).not.toContain("/sign-in");
  }

  /** Chooses the language that the pages come in from now on. */
  async reads(language: string): Promise<void> {
    const answer = await this.page.request.post(`${this.origin}/language`, {
      form: { locale: language, returnTo: "/" },
      headers: { Origin: this.origin },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
  }

  /** An entry of the main menu, which is behind a button on a phone. */
  async menu(key: TextKey): Promise<void> {
    const summary = this.page.locator("summary", { hasText: this.t("ui.menu") });
    const folded = await summary.isVisible();
    if (folded) await this.hands.activate(summary);
    const nav = this.page.getByRole("navigation", { name: this.t(folded ? "ui.menu" : "ui.nav"), exact: true });
    await this.open(nav.getByRole("link", { name: new RegExp(`^${escaped(this.t(key))}`) }));
  }
  /** A link of the page by its words; the first, where several lead to the same. */
  async follow(words: string | RegExp, within: Locator = this.page.locator("body")): Promise<void> {
    const link = within.getByRole("link", typeof words === "string" ? { name: words, exact: true } : { name: words });
    await this.open(link.first());
  }
  /** A button that sends a form; throws with the page's own words where the house refuses. */
  async press(words: string, within: Locator = this.page.locator("body")): Promise<void> {
    await this.open(within.getByRole("button", { name: words, exact: true }).first());
    const refusal = await this.refusal();
    if (refusal !== null) throw new Error(`${this.account.name}, at ${this.path}: "${words}" was refused: ${refusal}`);
  }
  /** As `press`, where the house is to refuse; returns the words of the refusal. */
  async pressInVain(words: string): Promise<string> {
    await this.open(this.page.getByRole("button", { name: words, exact: true }).first());
    const refusal = await this.refusal();
    if (refusal === null) throw new Error(`${this.account.name}, at ${this.path}: "${words}" should have been refused`);
    return refusal;
  }
  private async refusal(): Promise<string | null> {
    // The summary of a form's errors, or the refusal of an act out of turn.
    const words = await this.page.locator("main :is(#errors, [role=alert])").allInnerTexts();
    return words.length > 0 ? words.join(" ").replaceAll(/\s+/g, " ") : null;
  }
  /** Follows a link or presses a button that leads to another page. */
  async open(target: Locator): Promise<void> {
    await Promise.all([this.page.waitForEvent("domcontentloaded"), this.hands.activate(target)]);
    await this.looksAcross();
  }
  /** Follows a link that brings a file and leaves the page as it is. */
  async take(target: Locator): Promise<void> {
    await this.hands.activate(target);
  }
  /** Ticks a box or takes a choice. */
  async tick(control: Locator): Promise<void> {
    await this.hands.tick(control);
  }
  /** Chooses from a list. */
  async choose(list: Locator, wanted: string): Promise<void> {
    await this.hands.choose(list, wanted);
  }
  /** On a phone every page fits the screen: one that scrolls sideways is a fault. */
  private async looksAcross(): Promise<void> {
    const width = this.page.viewportSize()?.width ?? 0;
    if (width > 480) return;
    await this.page.waitForLoadState();
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) this.faults.push(`${this.page.url()}: ${wide} pixels wide on a screen of ${width}`);
  }

  /** Fills fields by name as a person would: types, chooses from lists by value or words, and ticks. */
  async fill(values: Typed, within: Locator = this.page.locator("body")): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const fields = within.locator(`[name="${name}"]:not([type=hidden])`);
      const kind = await fields
        .first()
        .evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()));
      if (kind === "radio" || kind === "checkbox")
        for (const one of [value].flat()) {
          const byValue = within.locator(`[name="${name}"][value="${one}"]`);
          await this.tick((await byValue.count()) > 0 ? byValue : fields.and(within.getByRole(kind, { name: one })));
        }
      else
        for (const [index, one] of [value].flat().entries())
          await (kind === "select"
            ? this.hands.choose(fields.nth(index), one)
            : this.hands.write(fields.nth(index), one));
    }
  }
  /** Fills, types the word that confirms, and presses. */
  async confirm(word: WordKey | Message, button: string, values: Typed = {}): Promise<void> {
    await this.fill({ ...values, confirmation: textOf(this.locale, word) });
    await this.press(button);
  }

  /** The process's own page, from the menu. */
  async process(title: string | RegExp): Promise<void> {
    await this.menu("nav.processes");
    await this.follow(title, this.page.locator("main"));
  }
  /** A page of the process that is open, by its name in the list of pages. */
  async place(place: TextKey): Promise<void> {
    await this.follow(this.t(place), this.page.locator("main"));
  }
  /** Takes the process on: the gate's own button, or the page behind it. */
  async advance(act: ProcessAct): Promise<void> {
    const words = this.t(`act.${act}` as TextKey);
    const button = this.page.locator("main").getByRole("button", { name: words, exact: true });
    await ((await button.count()) > 0 ? this.press(words) : this.follow(words));
  }
  /** Writes and signs each reason that the gate of the open process asks of this person. */
  async giveReasons(text: (rule: string) => string): Promise<string[]> {
    const process = this.path;
    const given: string[] = [];
    const wanted = this.page.locator("main").getByRole("link", { name: this.t("gate.writeReason") });
    while ((await wanted.count()) > 0) {
      await this.open(wanted.first());
      given.push(this.path.split("/").at(-1) ?? "");
      await this.confirm("word.sign", this.t("reason.sign"), { text: text(given.at(-1) ?? "") });
      await this.visit(process);
    }
    return given;
  }
  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.locator("main"), `${this.account.name} reads "${text}" at ${this.path}`).toContainText(text);
  }
  async seesNot(text: string | RegExp): Promise<void> {
    await expect(
      this.page.locator("body"),
      `${this.account.name} does not read "${text}" at ${this.path}`,
    ).not.toContainText(text);
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
