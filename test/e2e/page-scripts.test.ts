import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";

const client = new URL("../../build/client/", import.meta.url);
const module = z.object({ module: z.string(), imports: z.array(z.string()).default([]) });
const manifest = z.object({ entry: module, routes: z.record(z.string(), module) });

/** The scripts of a first visit of a route, by path. */
function scriptsOf(route: string): Map<string, string> {
  const name = readdirSync(new URL("assets/", client)).find((file) => file.startsWith("manifest-")) ?? "";
  const text = readFileSync(new URL(`assets/${name}`, client), "utf8");
  const { entry, routes } = manifest.parse(JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)));
  const parts = [entry, routes.root, routes[route]].flatMap((part) => part ?? []);
  const paths = new Set(parts.flatMap((part) => [part.module, ...part.imports]));
  return new Map([...paths].map((path) => [path, readFileSync(new URL(`.${path}`, client), "utf8")]));
}

test("the desk comes in few scripts, with its own words and without those of other pages, the studio's packages and the rules", () => {
  const scripts = scriptsOf("routes/attempts.$attemptId");
  const all = [...scripts.values()].join("\n");
  expect(scripts.size).toBeLessThanOrEqual(15);
  for (const word of ['"desk.choices"', '"unsent.title"', '"time.minutes"']) expect(all.includes(word), word).toBe(true);
  for (const foreign of ['"gate-asks.fault"', '"because.need.no"', '"audit.title"', "cm-content", "safeParse"])
    expect(all.includes(foreign), foreign).toBe(false);
});
