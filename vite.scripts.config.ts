import { existsSync } from "node:fs";
import { defineConfig } from "vite";

// Commands that use the house (its services and its database) and are run by plain node from build/scripts.
const commands = ["setup", "verify", "demonstration", "backup", "restore", "upgrade", "pdf-worker"];
const entries = commands.map((name) => [name, `scripts/${name}.ts`] as const);
const bench = [
  ["bench", "bench/bench.ts"],
  ["bench-bare", "bench/bare.ts"],
] as const;
const input = Object.fromEntries([...entries, ...bench].filter(([, file]) => existsSync(file)));

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "build/scripts",
    emptyOutDir: true,
    rollupOptions: { input, output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" } },
  },
});
