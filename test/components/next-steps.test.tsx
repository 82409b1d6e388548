import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { NextSteps } from "~/components/debrief/next-steps";
import { renderPage } from "../kit/e2e/render-page";

test("a case that is offered can be played again, and leads to its briefing", async () => {
  renderPage(<NextSteps scenarioId="cold-house" mode="solo" />);
  expect(await screen.findByRole("button", { name: "Try another variant" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Read the briefing again" })).toHaveAttribute("href", "/scenarios/cold-house");
});

test("a case that is no longer offered leads to the library alone", async () => {
  const { container } = renderPage(<NextSteps scenarioId={null} mode="solo" />);
  expect(await screen.findByRole("link")).toHaveAttribute("href", "/library");
  expect(container.querySelector("form")).toBe(null);
});
