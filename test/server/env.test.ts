import express from "express";
import { describe, expect, test } from "vitest";
import { parseEnv } from "~/server/env";

const standard = {
  PORT: 3000,
  HOST: "localhost",
  DATA_DIR: "./data",
  SCENARIOS_DIR: "./scenarios",
  RATE_LIMIT: 1200,
  TRUST_PROXY: "loopback",
  GUESTS: true,
};

describe("the environment", () => {
  test.each<[Record<string, string>]>([
    [{}],
    [{ PORT: "", COOKIE_SECURE: "", GUESTS: "" }],
    [{ PORT: " ", COOKIE_SECURE: " ", UNKNOWN: "x" }],
  ])("%j leaves every variable at its default", (source) => {
    expect(parseEnv(source)).toEqual(standard);
  });

  test.each([
    ["1", true],
    ["true", true],
    ["True ", true],
    ["0", false],
    ["false", false],
  ])("COOKIE_SECURE=%s is %s", (COOKIE_SECURE, secure) => {
    expect(parseEnv({ COOKIE_SECURE })).toEqual({ ...standard, COOKIE_SECURE: secure });
  });

  test.each([
    ["on", true],
    [" OFF", false],
    ["no", null],
  ])("GUESTS=%s is %s", (GUESTS, guests) => {
    expect(parseEnv({ GUESTS })).toEqual(
      guests === null
        ? { problems: ["GUESTS must be on, or off to let nobody in without an account; leave it out for on"] }
        : { ...standard, GUESTS: guests },
    );
  });

  test.each([
    ["https://room.example", "https://room.example"],
    [" HTTP://Room.Example:8080/ ", "http://room.example:8080"],
    ["https://room.example/greenroom", null],
    ["https://room.example?x", null],
    ["https://me@room.example", null],
    ["ftp://room.example", null],
  ])("PUBLIC_URL=%s is %s", (PUBLIC_URL, site) => {
    expect(parseEnv({ PUBLIC_URL })).toEqual(
      site ? { ...standard, PUBLIC_URL: site } : { problems: [expect.stringContaining("PUBLIC_URL")] },
    );
  });

  test.each([
    ["1", 1],
    ["10.0.0.0/8, loopback", "10.0.0.0/8, loopback"],
    ["fd00::/8", "fd00::/8"],
    ["10.0.0.0/33", null],
    ["true", null],
    ["10.0.0.0/8/8", null],
  ])("TRUST_PROXY=%s is %s", (TRUST_PROXY, trusted) => {
    const parsed = parseEnv({ TRUST_PROXY });
    expect(parsed).toEqual(
      trusted === null ? { problems: [expect.stringContaining("TRUST_PROXY")] } : { ...standard, TRUST_PROXY: trusted },
    );
    if (trusted !== null) expect(() => express().set("trust proxy", trusted)).not.toThrow();
  });

  test("all that is wrong is told at once, each with a way out", () => {
    const parsed = parseEnv({
      PORT: "70000",
      HOST: " ",
      DATA_DIR: "",
      SCENARIOS_DIR: "",
      SESSION_SECRET: "short",
      COOKIE_SECURE: "yes",
      PUBLIC_URL: "room.example",
      TRUST_PROXY: "room",
    });
    const problems = "problems" in parsed ? parsed.problems : [];
    expect(problems.map((problem) => problem.split(" ")[0])).toEqual([
      "PORT",
      "HOST",
      "DATA_DIR",
      "SCENARIOS_DIR",
      "SESSION_SECRET",
      "COOKIE_SECURE",
      "PUBLIC_URL",
      "TRUST_PROXY",
    ]);
    for (const problem of problems) expect(problem).toMatch(/leave it out/);
    expect(problems.at(-3)).toBe(
      "COOKIE_SECURE must be 1 or true where the site is served over HTTPS, 0 or false elsewhere; leave it out to go by PUBLIC_URL",
    );
  });
});
