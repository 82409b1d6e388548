import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const files = readdirSync("test/kit", { recursive: true, encoding: "utf8" }).map((name) => `test/kit/${name.replaceAll("\\", "/")}`);
/** What only the first file of a worker would get: the others share the module that is read by then. */
const hookAsItIsRead = /^(?:(?:export )?(?:const|let) .*= )?(?:(?:before|after)(?:Each|All)|childProgram|storeProgram)\(/m;

test("a kit makes its hooks when it is called, since the files of a worker read it once", () => {
  const sources = files.filter((path) => /\.tsx?$/.test(path)).map((path) => [path, readFileSync(path, "utf8")] as const);
  expect(sources.length).toBeGreaterThan(30);
  expect(sources.filter(([, source]) => hookAsItIsRead.test(source)).map(([path]) => path)).toEqual([]);
});
