import { expect, test } from "vitest";
import { textOf } from "~/routes/text-of";

test("a line break counts as the field counted it, however it travelled", () => {
  const form = new FormData();
  form.append("words", `${"x".repeat(1_960)}${"\r\n".repeat(40)}`);
  form.append("old", "a\rb\nc");
  form.append("file", new Blob(["x"]));
  expect(textOf(form, "words")).toHaveLength(2_000);
  expect([textOf(form, "old"), textOf(form, "file"), textOf(form, "none")]).toEqual(["a\nb\nc", "", ""]);
});
