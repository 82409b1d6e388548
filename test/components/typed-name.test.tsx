import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { TypedName } from "~/components/studio/typed-name";

test("one of very many names is typed: what could be meant stands in the page only once one is there", async () => {
  render(
    <TypedName names={() => ["said ask-1", "said ask-2"]} field={{ name: "is:x", "aria-label": "When", defaultValue: "said ask-1" }} />,
  );
  const field = screen.getByLabelText("When");
  expect(document.querySelectorAll("option")).toHaveLength(0);
  await userEvent.click(field);
  expect([...document.querySelectorAll("option")].map(({ value }) => value)).toEqual(["said ask-1", "said ask-2"]);
  expect(field).toHaveValue("said ask-1");
});
