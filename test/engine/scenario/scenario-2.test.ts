import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import * as z from "zod";
import { upgrade } from "~/engine/format/upgrade";
import { expand } from "~/engine/scenario/expand/expand";
import { scenarioFormat } from "~/engine/scenario/scenario-format";
import { oldFiles } from "../../kit/store/old-folder";

const version = z.object({ kind: z.string(), id: z.string(), content: z.record(z.string(), z.unknown()) });
/** Scenarios as the program that ended format 1 read them: its plain form, made without anything of ours. */
const stored = Object.entries(oldFiles())
  .flatMap(([path, text]) => (path.startsWith("versions/") ? [version.parse(JSON.parse(text))] : []))
  .filter(({ kind }) => kind === "scenario");
const sample = (id: string) => parse(readFileSync(new URL(`../../fixtures/format-1/${id}.yaml`, import.meta.url), "utf8"));

function plain(content: unknown): unknown {
  const upgraded = upgrade(scenarioFormat, content);
  if ("newer" in upgraded) throw new Error(upgraded.newer);
  const found = expand(scenarioFormat.schema.parse(upgraded.content));
  if (!("scenario" in found)) throw new Error(JSON.stringify(found.problems));
  return found.scenario;
}

/** What the old program read, in the new number and without the variants' notes, which no rule and no page ever read. Fields that came later stand beside it. */
function asToday(content: Record<string, unknown>): Record<string, unknown> {
  const variants = z.record(z.string(), z.record(z.string(), z.unknown())).parse(content.variants);
  return { ...content, format: 2, variants: Object.fromEntries(Object.entries(variants).map(([name, { note, ...rest }]) => [name, rest])) };
}

describe("the step scenario/2", () => {
  test("has samples of format 1", () => {
    expect(stored.map(({ id }) => id).sort()).toEqual(expect.arrayContaining(["honest-no", "last-order"]));
    for (const { content } of stored) expect(content.format).toBe(1);
  });

  test.each(stored.map((one) => [one.id, one] as const))(
    "stored %s: migrated and expanded, it is what the old program read",
    (_, { content }) => {
      expect(plain(content)).toMatchObject(asToday(content));
    },
  );

  test.each(["last-order", "honest-no"])("written %s: migrated and expanded, it is what the old program read", (id) => {
    const old = stored.find((one) => one.id === id);
    expect(sample(id)).toMatchObject({ format: 1 });
    expect(plain(sample(id))).toMatchObject(asToday(old?.content ?? {}));
  });

  test("leaves what it is given as it was", () => {
    const content = sample("last-order");
    const before = structuredClone(content);
    plain(content);
    expect(content).toEqual(before);
  });
});
