import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { careerFormat } from "~/engine/career/career-format";
import { modelFormat } from "~/engine/count/model-format";
import type { Format } from "~/engine/format/format";
import { readStored } from "~/engine/format/read-stored";
import { limitsFormat } from "~/engine/limits/limits-format";
import { parseScenario } from "~/engine/scenario/parse";
import { readPlain } from "~/engine/scenario/read-plain";
import { readYaml } from "~/engine/scenario/read-yaml";
import { scenarioFormat } from "~/engine/scenario/scenario-format";
import { contentHash } from "~/services/catalog/content-hash.server";
import { rulesHash } from "~/services/catalog/rules-hash.server";
import { oldFiles } from "../../kit/store/old-folder";

const version = z.object({
  hash: z.string(),
  kind: z.enum(["scenario", "limits", "model", "career"]),
  id: z.string(),
  content: z.unknown(),
});
const stored = Object.entries(oldFiles()).flatMap(([path, text]) =>
  path.startsWith("versions/") ? [version.parse(JSON.parse(text))] : [],
);
const formats: Record<z.infer<typeof version>["kind"], Format> = {
  scenario: scenarioFormat,
  limits: limitsFormat,
  model: modelFormat,
  career: careerFormat,
};

const written = (name: string) => readFileSync(new URL(`../../fixtures/format-1/${name}.yaml`, import.meta.url), "utf8");
const storedAs = (kind: string, id?: string) => stored.find((one) => one.kind === kind && (id === undefined || one.id === id))?.content;

function read<Schema extends z.ZodType>(name: string, format: Format<Schema>): z.output<Schema> {
  const found = readYaml(written(name), format);
  if ("problems" in found) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

describe("what was stored in format 1", () => {
  test("is there of every kind", () => {
    expect(new Set(stored.map(({ kind }) => kind))).toEqual(new Set(Object.keys(formats)));
  });

  test.each(stored.map((one) => [one.kind, one.id, one] as const))("%s %s reads as today's form, and keeps its hash", (_, __, one) => {
    const before = structuredClone(one.content);
    expect(readStored(formats[one.kind], one.content)).toMatchObject({ format: formats[one.kind].newest });
    expect(one.content).toEqual(before);
    expect(contentHash(one.content)).toBe(one.hash);
  });

  test("is what is read again once it was read", () => {
    for (const { kind, content } of stored) {
      const once = readStored(formats[kind], content);
      expect(readStored(formats[kind], once)).toEqual(once);
    }
  });
});

describe("what was written in format 1 reads as what was stored of it", () => {
  test.each([
    ["limits", "limits", limitsFormat],
    ["scoring", "model", modelFormat],
    ["career", "career", careerFormat],
  ] as const)("%s.yaml", (name, kind, format: Format) => {
    expect(read(name, format)).toEqual(readStored(format, storedAs(kind)));
  });

  test.each(["last-order", "honest-no"])("the scenario %s", (id) => {
    const found = parseScenario(written(id), { limits: read("limits", limitsFormat), model: read("scoring", modelFormat) });
    expect(found).toMatchObject({ written: readStored(scenarioFormat, storedAs("scenario", id)) });
  });

  test.each(["last-order", "honest-no"])("evidence of %s does not go stale when its file is brought to format 2", (id) => {
    const limits = read("limits", limitsFormat);
    const today = parseScenario(written(id).replace("format: 1", "format: 2"), { limits, model: read("scoring", modelFormat) });
    if (!("scenario" in today)) throw new Error(JSON.stringify(today.problems));
    const then = readPlain(readStored(scenarioFormat, storedAs("scenario", id)), { limits });
    expect(today.written.format).toBe(2);
    for (const level of then.levels) expect(rulesHash(today.scenario, limits, level)).toBe(rulesHash(then, limits, level));
  });
});
