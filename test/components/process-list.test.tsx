import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ProcessList } from "~/components/limits/process-list";
import { renderPage } from "../kit/e2e/render-page";

test("a step says whether it is done, and one that must never be says when it was", async () => {
  const step = (title: string, done: boolean, forbidden: boolean) => ({ title, done, forbidden, severity: "critical" as const });
  const process = [
    step("Ask who it is", false, false),
    step("Look it up", true, false),
    step("Guess", false, true),
    step("Wait", true, true),
  ];
  renderPage(<ProcessList process={process} />);
  expect((await screen.findAllByRole("listitem")).map(({ textContent }) => textContent)).toEqual([
    "Ask who it is · critical",
    "Look it up · done",
    "Guess · never",
    "Wait · never, and you did it",
  ]);
});
