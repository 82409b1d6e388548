import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Guide } from "~/components/guide/guide";
import { terms } from "~/components/guide/term";
import { Terms } from "~/components/guide/terms";
import { showPage } from "../kit/e2e/show-page";

const pass = { total: 80, outcome: 60, empathy: 50, empowerment: 40 };
const gate = { opens: "css2", passes: 2, days: 3, variants: 12, needed: 10 };

test("the guide says the marks and the gate of the rules, and every word has its place", async () => {
  const { container } = await showPage(<Guide pass={pass} gate={gate} visitor={false} />);
  expect(screen.getByText(/a total of 80, at least 60 in outcome, 50 in empathy and 40 in empowerment/)).toBeVisible();
  expect(
    screen.getByText(/With 2 such passes in each competency, on 3 different days, you can sit the gate to CSS2: 12 cases.*at least 10/),
  ).toBeVisible();
  expect(screen.getByRole("link", { name: "Choose a case" })).toHaveAttribute("href", "/library");
  for (const name of terms) expect(container.querySelector(`#${name} dt`), name).not.toBeNull();
});

test("without a gate nothing is said of one, and a visitor is led to the way in", async () => {
  await showPage(<Guide pass={pass} gate={null} visitor />);
  expect(screen.queryByText(/sit the gate/)).toBeNull();
  expect(screen.getByRole("link", { name: "Practice now" })).toHaveAttribute("href", "/");
});

test("terms are explained where they stand, and name the guide", async () => {
  await showPage(
    <main>
      <Terms names={["csat", "load"]} />
    </main>,
  );
  expect(screen.getByText("What do these words mean? CSAT, Load")).toBeVisible();
  expect(screen.getByText(/the stars, 1 to 5/)).toBeVisible();
  expect(screen.queryByText(/The examination for the next level/)).toBeNull();
  expect(screen.getByRole("link", { name: "How it works" })).toHaveAttribute("href", "/guide");
});
