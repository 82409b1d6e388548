import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { render } from "@testing-library/react";
import { expect, test } from "vitest";
import { HiddenField } from "~/components/form/hidden-field";

test("no browser fills a hidden field with what it held before a reload, and none is made in another way", () => {
  const { container } = render(<HiddenField name="turn" value={3} />);
  expect(container.innerHTML).toBe('<input type="hidden" name="turn" autocomplete="off" value="3">');
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"));
  expect(files.filter((name) => readFileSync(join("app", name), "utf8").includes('type="hidden"'))).toEqual([
    "components/form/hidden-field.tsx",
  ]);
});
