import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What Remix asks of a route by name. */
const ofRoutes = new Set(["loader", "action", "meta", "links", "headers", "handle", "shouldRevalidate", "ErrorBoundary"]);

/** One meaning in two rooms that may not import each other. */
const shared = new Set(["Role"]);

const exported = /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type) +([\w$]+)/gm;

/** Every name that a file exports, with the files that do. A component is named for what it shows, so components are compared among themselves. */
function owners(files: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of files)
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(exported)) found.set(name, [...(found.get(name) ?? []), file]);
  return found;
}

const all = readdirSync("app", { recursive: true, encoding: "utf8" })
  .map((name) => `app/${name.replaceAll("\\", "/")}`)
  .filter((path) => /\.tsx?$/.test(path));
const isComponent = (path: string) => path.startsWith("app/components/") && path.endsWith(".tsx");

test.each([
  ["components", all.filter(isComponent)],
  ["everything else", all.filter((path) => !isComponent(path))],
])("no name is exported twice among %s", (_, files) => {
  const names = owners(files);
  expect(names.size).toBeGreaterThan(50);
  const twice = [...names].filter(([name, at]) => at.length > 1 && !shared.has(name) && !ofRoutes.has(name));
  expect(Object.fromEntries(twice)).toEqual({});
});
