import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Odds } from "~/components/career/odds";
import { showPage } from "../kit/e2e/show-page";
import { odds } from "../kit/scenario/career-views";

test("each rule is a slider with its value, from the least to the most that can be asked", async () => {
  await showPage(<Odds {...odds} />);
  const sliders = screen.getAllByRole("slider");
  expect(sliders.map((slider) => slider.getAttribute("name"))).toEqual(["competencies", "each", "passes", "floor", "all", "tries"]);
  const passes = screen.getByRole("slider", { name: /Passes needed/ });
  expect(passes).toHaveValue("10");
  expect([passes.getAttribute("min"), passes.getAttribute("max")]).toEqual(["0", "12"]);
});

test("the curve says in words what it draws", async () => {
  await showPage(<Odds {...odds} />);
  expect(screen.getByRole("img", { name: /At 80%, it is 55\.8%\./ })).toBeVisible();
  expect(screen.getByText(/has a 0\.0% chance of passing under these rules\. .* it would be 59\.9%\./)).toBeVisible();
});

test("the table says the same in numbers", async () => {
  await showPage(<Odds {...odds} />);
  const rows = within(screen.getByRole("table"))
    .getAllByRole("row")
    .map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(rows).toEqual([
    ["Rule", "50%", "85%", "95%"],
    ["Your settings", "0.019", "0.660", "0.980"],
    ["The same, and 2 of 2 in two competencies", "0.003", "0.500", "0.900"],
  ]);
});
