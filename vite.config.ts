import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vitest/config";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

// The Remix plugin is left out under test: component tests fail with it ("can't detect preamble").
const underTest = process.env.VITEST !== undefined;

export default defineConfig({
  plugins: underTest ? [] : [tailwindcss(), remix(remixConfig)],
  build: { target: "es2022" },
  test: {
    environment: "node",
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/domain/**/*.test.{ts,tsx}", "tests/ui/**/*.test.{ts,tsx}", "tests/*.test.ts"],
        },
      },
      {
        extends: true,
        test: { name: "service", include: ["tests/services/**/*.test.ts", "tests/routes/**/*.test.{ts,tsx}"] },
      },
      {
        extends: true,
        test: { name: "walls", include: ["tests/walls/**/*.test.ts"], testTimeout: 400_000, hookTimeout: 300_000 },
      },
    ],
  },
});
