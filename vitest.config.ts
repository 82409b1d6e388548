import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { brief } from "./scripts/brief.mjs";

const everywhere = ["test/setup.ts"];

/** For what must happen: no test fails because the machine was busy, and only one that hangs takes as long. */
const patient = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000, interval: 20 } } };

/** Files with a browser or a server take longest, and those that explore: they begin first, so that no worker is left alone with one at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    const exploring = ["/scenarios/shipped.test.ts", "/analysis/brute-force.test.ts"];
    const isLong = ({ project, moduleId }: TestSpecification) =>
      project.name === "e2e" || exploring.some((file) => moduleId.endsWith(file));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** Apart from vite.config.ts on purpose: the Remix plugin must not run under Vitest. */
export default defineConfig({
  esbuild: { jsx: "automatic" },
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  test: {
    ...patient,
    // A test waits as often as it works, so a machine of two cores is kept busy by three.
    maxWorkers: Math.max(3, availableParallelism()),
    execArgv: brief,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/components/**"],
          environment: "node",
          setupFiles: [...everywhere, "test/setup-process.ts"],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "components",
          include: ["test/components/**/*.test.tsx"],
          environment: "jsdom",
          setupFiles: everywhere,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          environment: "node",
          // The built app runs here as it is served: with the libraries that are made for production.
          env: { NODE_ENV: "production" },
          globalSetup: "test/setup-common-server.ts",
          // In this order: the last one's hook runs first, and a server ends before the store that it reads.
          setupFiles: [...everywhere, "test/setup-process.ts", "test/setup-e2e.ts"],
          isolate: false,
        },
      },
    ],
  },
});
