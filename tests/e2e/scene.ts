import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Browser, type BrowserContextOptions } from "@playwright/test";
import { startServer, type RunningServer } from "#tests/support/server.ts";
import { accountsOf, run } from "#tests/support/worlds.ts";
import { Desk, type Account } from "./desk.ts";

type DeskOptions = BrowserContextOptions & { words?: "en" | "fr" };

/** A house on its own copy of a world, and its people at their desks; time passes by the server's clock alone. */
export class Scene {
  /** Days from today at which the house stands. */
  days = 0;
  private server: RunningServer | null = null;
  private readonly desks = new Map<string, Desk>();
  private readonly signedIn = new Set<string>();

  private constructor(
    private readonly browser: Browser,
    private readonly options: BrowserContextOptions,
    private readonly dataDir: string,
    private readonly accounts: Account[],
  ) {}

  static async of(browser: Browser, options: BrowserContextOptions, world: string): Promise<Scene> {
    const dataDir = await mkdtemp(join(tmpdir(), "bluehelm-scene-"));
    await cp(world, dataDir, { recursive: true });
    return new Scene(browser, options, dataDir, [...accountsOf(dataDir)]);
  }

  /** The house on a day so many days from today. Whoever sat at a desk signs in again. */
  async onDay(days: number): Promise<void> {
    this.days = days;
    await this.server?.stop();
    this.server = await startServer({
      dataDir: this.dataDir,
      env: { DEMONSTRATION: "1", CLOCK_AHEAD_DAYS: String(days), LOG_LEVEL: "warn" },
    });
    for (const desk of this.desks.values()) desk.movedTo(this.server.origin);
    this.signedIn.clear();
  }
  /** A day of the house's calendar, `YYYY-MM-DD`. */
  day(ahead: number): string {
    return inDays(this.days + ahead);
  }

  /** Whoever has an account, signed in. */
  async at(name: string, own: DeskOptions = {}): Promise<Desk> {
    const desk = await this.deskOf(
      this.accounts.find((one) => one.name === name)!,
      own,
    );
    if (!this.signedIn.has(name)) await desk.signIn();
    this.signedIn.add(name);
    return desk;
  }
  /** Somebody without an account who will get one, at a desk and not signed in; the house knows nothing of it. */
  async newcomer(account: Account): Promise<Desk> {
    this.accounts.push(account);
    return this.deskOf(account, {});
  }
  /** Writes down that the acts of somebody ended in a session of their own. */
  isIn(name: string): void {
    this.signedIn.add(name);
  }
  private async deskOf(account: Account, own: DeskOptions): Promise<Desk> {
    const desk =
      this.desks.get(account.name) ??
      (await Desk.of(this.browser, this.server!.origin, account, { ...this.options, ...own }));
    this.desks.set(account.name, desk);
    return desk;
  }

  /** A step of the story; a failure says which act it was. */
  async act(what: string, doing: () => Promise<void>): Promise<void> {
    await test.step(what, doing).catch((error: unknown) => {
      throw new Error(`In the act "${what}": ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    });
  }

  /** The house closes: its data hold what the rules ask, and no page had a fault. */
  async isSound(): Promise<void> {
    await this.server?.stop();
    this.server = null;
    const { code, printed } = await run("verify.js", this.dataDir);
    expect(code, printed).toBe(0);
    expect([...this.desks.values()].flatMap(({ faults }) => faults)).toEqual([]);
  }
  async end(): Promise<void> {
    for (const desk of this.desks.values()) await desk.close();
    await this.server?.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** A day from today, `YYYY-MM-DD`. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
