import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { AttemptLine } from "~/components/attempts/attempt-line";
import { Ladder } from "~/components/career/ladder";
import { LevelField } from "~/components/form/level-field";
import { LadderProvider } from "~/components/frame/ladder-context";
import { MemberPage } from "~/components/people/member-page";
import type { LadderView } from "~/views/ladder";
import { renderPage } from "../kit/e2e/render-page";
import { sampleLadder } from "../kit/scenario/ladder-sample";

const member = {
  id: "m",
  name: "Mina",
  mail: "mina@example.com",
  shown: "",
  role: "trainee",
  level: "css2",
  teams: [],
  active: true,
} as const;

function withLadder(ladder: LadderView, page: React.ReactNode) {
  return render(<LadderProvider ladder={ladder}>{page}</LadderProvider>);
}

test("the levels to choose from are the ladder's, in its order, and the lowest is chosen first", () => {
  renderPage(<LevelField among={sampleLadder.levels.map(({ id }) => id)} value="" />);
  expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(sampleLadder.levels.map(({ title }) => title));
  expect(screen.getByRole("combobox")).toHaveValue("css1");
  expect(screen.getByText(/Everyone starts at CSS1/)).toBeVisible();
});

test("on a ladder of one level there is nothing to choose", () => {
  const { container } = withLadder(
    { levels: sampleLadder.levels.slice(0, 1), competencies: [] },
    <LevelField among={["css1"]} value="cse" />,
  );
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(container.querySelector("input[name=level]")).toHaveValue("css1");
});

test("what was stored under an alias shows the level's title of today, and an unknown name shows itself", () => {
  renderPage(
    <>
      <AttemptLine mode="solo" level="css-two" />
      <AttemptLine mode="solo" level="boss" />
    </>,
  );
  expect(screen.getByText("solo · CSS2")).toBeVisible();
  expect(screen.getByText("solo · boss")).toBeVisible();
});

test("the ladder has as many rungs as the installation's", () => {
  const rungs = ["one", "two", "three", "four", "five", "six", "seven"].map((level, index) => ({
    ...{ level, reached: index < 2, here: index === 1, authority: [], approver: "lead" },
  }));
  const levels = rungs.map(({ level }) => ({ id: level, title: `Level ${level}`, short: level, aliases: [] }));
  withLadder({ levels, competencies: [] }, <Ladder rungs={rungs} />);
  expect(screen.getByRole("heading", { name: "The levels" })).toBeVisible();
  expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(7);
  expect(screen.getByRole("heading", { name: /Level two/ }).closest("li")).toHaveAttribute("aria-current", "step");
});

test("a leader is told that a member's level is no longer on the ladder, and has to choose one", () => {
  renderPage(<MemberPage member={{ ...member, level: "boss" }} leads certificates={[]} />);
  expect(screen.getByText(/Their level, boss, is no longer on the ladder/)).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Level" })).toHaveValue("");
});

test("a member whose level is on the ladder has it chosen", () => {
  renderPage(<MemberPage member={{ ...member, teams: [] }} leads certificates={[]} />);
  expect(screen.queryByText(/no longer on the ladder/)).toBeNull();
  expect(screen.getByRole("combobox", { name: "Level" })).toHaveValue("css2");
  expect(screen.queryByRole("option", { name: "Choose a level" })).toBeNull();
});
