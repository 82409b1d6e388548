import { describe, expect, test } from "vitest";
import { parseEnv } from "~/server/env";

const standard = {
  PORT: 3000,
  HOST: "localhost",
  DATA_DIR: "./data",
  SCENARIOS_DIR: "./scenarios",
  COOKIE_SECURE: false,
  RATE_LIMIT: 1200,
};

describe("the environment", () => {
  test.each<[Record<string, string>]>([[{}], [{ PORT: "", COOKIE_SECURE: "" }], [{ PORT: " ", COOKIE_SECURE: " ", UNKNOWN: "x" }]])(
    "%j leaves every variable at its default",
    (source) => {
      expect(parseEnv(source)).toEqual(standard);
    },
  );

  test.each([
    ["1", true],
    ["true", true],
    ["True ", true],
    ["0", false],
    ["false", false],
  ])("COOKIE_SECURE=%s is %s", (COOKIE_SECURE, secure) => {
    expect(parseEnv({ COOKIE_SECURE })).toEqual({ ...standard, COOKIE_SECURE: secure });
  });

  test("all that is wrong is told at once, each with a way out", () => {
    const parsed = parseEnv({ PORT: "70000", HOST: " ", DATA_DIR: "", SCENARIOS_DIR: "", SESSION_SECRET: "short", COOKIE_SECURE: "yes" });
    const problems = "problems" in parsed ? parsed.problems : [];
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
      "PORT",
      "HOST",
      "DATA_DIR",
      "SCENARIOS_DIR",
      "SESSION_SECRET",
      "COOKIE_SECURE",
    ]);
    for (const problem of problems) expect(problem).toMatch(/leave it out/);
    expect(problems.at(-1)).toBe(
      "COOKIE_SECURE must be 1 or true where the site is served over HTTPS, 0 or false elsewhere; leave it out for 0",
    );
  });
});
