import { defineConfig } from "@playwright/test";

const isRoot = process.getuid?.() === 0;
// A test browser talks to loopback only: the rest keeps it from asking its maker's hosts at each start.
const quiet = ["--disable-gpu", "--disable-quic", "--disable-sync", "--disable-background-networking"];
const args = [...quiet, "--disable-component-update", "--no-first-run", ...(isRoot ? ["--no-sandbox"] : [])];

/** Accessibility is that of the page, which is the same at every width. */
const phoneLess = ["axe.spec.ts"];
/** Each done once more by the keyboard alone, and once with script off. */
const journeys = ["journey.spec.ts", "mentoring.spec.ts", "cadre.spec.ts"];

// Tests start their own server (tests/support/server.ts), each file with its own data.
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  timeout: 120_000,
  forbidOnly: process.env.CI !== undefined,
  reporter: "list",
  use: {
    locale: "en-US",
    timezoneId: "America/New_York",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args },
  },
  projects: [
    // The journeys pass here by keyboard, at this width, and by pointer on the phone: a third time would show nothing new.
    { name: "desktop", use: { viewport: { width: 1280, height: 900 } }, testIgnore: journeys },
    {
      name: "phone",
      use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
      testIgnore: phoneLess,
    },
    { name: "keyboard", use: { viewport: { width: 1280, height: 900 } }, testMatch: journeys },
    {
      name: "noscript",
      use: { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false },
      testMatch: journeys,
    },
  ],
});
