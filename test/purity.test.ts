import { expect, test } from "vitest";
import { findImpure } from "../scripts/purity.mjs";

test.each([
  ["const now = Date.now();", "Date"],
  ["const now = new Date();", "Date"],
  ["const die = Math.random();", "Math.random"],
  ["export const id = () => crypto.randomUUID();", "crypto"],
  ["const level = process.env.LEVEL;", "process"],
  ["setTimeout(() => {}, 1);", "setTimeout"],
  ["const clock = { Date };", "Date"],
])("%s is impure", (source, name) => {
  expect(findImpure("app/engine/x.ts", source)).toEqual([expect.stringContaining(`app/engine/x.ts:1 ${name}: `)]);
});

test.each([
  "const { process } = limits; use(process);",
  "const steps = limits.process;",
  "const limits = { process: steps, Date: 1 };",
  "let due: Date;",
  "// Date.now() in a comment",
  'const words = "Date.now()";',
  "Math.round(1);",
])("%s is pure", (source) => {
  expect(findImpure("app/engine/x.ts", source)).toEqual([]);
});
