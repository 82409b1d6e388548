import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const everywhere = ["test/setup.ts"];

/** Apart from vite.config.ts on purpose: the Remix plugin must not run under Vitest. */
export default defineConfig({
  esbuild: { jsx: "automatic" },
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/components/**"],
          environment: "node",
          setupFiles: everywhere,
          // Whoever explores a whole case in a test shares two cores with another who does.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: "components", include: ["test/components/**/*.test.tsx"], environment: "jsdom", setupFiles: everywhere },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          environment: "node",
          setupFiles: everywhere,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
