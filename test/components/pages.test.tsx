import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { FaultPage } from "~/components/frame/fault-page";
import { Page } from "~/components/frame/page";
import { Shell } from "~/components/frame/shell";
import { Briefing } from "~/components/home/briefing";
import { History } from "~/components/home/history";
import { Home } from "~/components/home/home";
import { Library } from "~/components/home/library";
import { LibraryCard } from "~/components/home/library-card";
import { LockedScenario } from "~/components/home/locked-scenario";
import { Suggestion } from "~/components/home/suggestion";
import { Welcome } from "~/components/home/welcome";
import { AuthorityList } from "~/components/limits/authority-list";
import type { AttemptCard } from "~/views/attempt";
import type { DearTurnView } from "~/views/dear-turns";
import type { PersonView } from "~/views/person";
import type { ScenarioCard } from "~/views/scenario";
import { expectAccessible } from "../kit/e2e/axe";
import { renderPage } from "../kit/e2e/render-page";
import { sampleLadder } from "../kit/scenario/ladder-sample";
import { card, underWay } from "../kit/scenario/page-samples";
import { view } from "../kit/scenario/view-sample";

const ended: AttemptCard = { ...underWay, id: "a2", seal: { total: 82.3, passed: true } };
const levels = sampleLadder.levels.map(({ id }) => id);
const person: PersonView = { name: "Ada", level: "css1" };
const standing = {
  progress: [
    { competency: "need-finding", passed: 1, of: 3, next: { title: "The loop", passes: 1 } },
    { competency: "tone", passed: 2, of: 2, next: null },
  ],
  gate: { opens: "css2", have: 3, need: 12, baseline: true },
};
const facets = {
  competency: [
    { value: "need-finding", count: 2 },
    { value: "tone", count: 0 },
  ],
  channel: [{ value: "phone", count: 2 }],
  level: [],
  length: [],
  state: [
    { value: "new", count: 1 },
    { value: "passed", count: 1 },
  ],
};
const dear: DearTurnView = {
  ...{ attemptId: "a2", turn: 5, points: 24.5, verdict: "turning-point", title: "Cold house", currency: "USD" },
  said: { kind: "say", text: "Hold on." },
};
const everything = { mode: "", result: "" } as const;
const noFilter = { competency: "", channel: "", level: "", length: "", state: "" };

test("the first page takes a name and a level that begins with CSS1", async () => {
  const { container } = renderPage(<Welcome to="/library" asked="open" levels={levels} erased={false} />);
  expect(await screen.findByRole("textbox", { name: "Your name" })).toHaveValue("");
  expect(screen.getByRole("combobox", { name: "Your current level" })).toHaveDisplayValue("Customer Support Specialist 1");
  expect(container.querySelector("form")).toHaveFormValues({ to: "/library" });
  await expectAccessible(container);
});

test("where levels are earned, a guest is told at which one they practice, and chooses none", async () => {
  const { container } = renderPage(<Welcome to="" asked={null} levels={["css1"]} erased={false} />);
  expect(await screen.findByText(/Guests practice at the first level, Customer Support Specialist 1/)).toBeVisible();
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(container.querySelector("form")).toHaveFormValues({ level: "css1" });
  await expectAccessible(container);
});

test("where there are no guests, the first page leads to signing in, and on to where the address asked to go", async () => {
  const { container } = renderPage(<Welcome to="/career?x=1" asked={null} levels={[]} erased={false} />);
  expect(await screen.findByText(/ask one of your leaders for an invitation/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "/sign-in?to=%2Fcareer%3Fx%3D1");
  expect(container.querySelector("form")).toBeNull();
  await expectAccessible(container);
});

test("a wrong name is told at its field, and what was given stays", async () => {
  const problems = [{ field: "name", code: "too-long" }] as const;
  const { container } = renderPage(
    <Welcome to="" asked={null} levels={levels} erased={false} given={{ name: "Ada!", level: "cse" }} problems={[...problems]} />,
  );
  const field = await screen.findByRole("textbox", { name: "Your name" });
  expect(field).toHaveValue("Ada!");
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription(/Use 80 characters or fewer/);
  expect(screen.getByRole("combobox")).toHaveValue("cse");
  await expectAccessible(container);
});

test("home leads on to what is under way, gives one suggestion with its reason, and the last results", async () => {
  const { container } = renderPage(
    <Home person={person} continue={[underWay]} next={{ card, reason: "not-passed" }} recent={[ended]} {...standing} dear={[dear]} />,
  );
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Good to see you, Ada.");
  const go = within(screen.getByRole("region", { name: "Where you left off" }));
  expect(go.getByRole("link", { name: "Cold house" })).toHaveAttribute("href", "/attempts/a1");
  expect(go.getByText("3 turns")).toBeVisible();
  expect(screen.getByText(/You've scored 33.5 here/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Read the briefing" })).toHaveAttribute("href", "/scenarios/cold-house");
  const far = within(screen.getByRole("region", { name: "How far you are" }));
  expect(far.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Finding the need1 more pass opens “The loop” 1 of 3 passed",
    "Tone 2 of 2 passed",
  ]);
  expect(far.getByRole("link", { name: "Tone" })).toHaveAttribute("href", "/library?competency=tone");
  expect(far.getByText(/3 of 12 passes that count\. Before it comes the baseline/)).toBeVisible();
  const costly = within(screen.getByRole("region", { name: "The turns that cost you most lately" }));
  expect(costly.getByRole("link", { name: "Cold house, turn 5" })).toHaveAttribute("href", "/attempts/a2/debrief#turn-5");
  expect(costly.getByText("cost 24.5")).toBeVisible();
  const playOn = costly.getByRole("button", { name: "Play on from turn 5 (Cold house)" });
  expect(playOn).toHaveValue("5");
  expect(playOn.closest("form")).toHaveAttribute("action", "/attempts/a2/debrief");
  const last = within(screen.getByRole("region", { name: "Your latest results" }));
  expect(last.getByRole("link", { name: "Cold house" })).toHaveAttribute("href", "/attempts/a2/debrief");
  expect(last.getByText("Passed")).toBeVisible();
  await expectAccessible(container);
});

test("the library leads to what is open and says when the rest opens", async () => {
  const later: ScenarioCard = { ...card, id: "cord", title: "The cord", locked: { opensAt: "css2" } };
  const { container } = renderPage(
    <Library person={person} cards={[card, later]} all={2} filter={noFilter} facets={facets} troubles={[]} />,
  );
  expect(await screen.findByRole("heading", { name: "1 scenario open to you" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Cold house" })).toHaveAttribute("href", "/scenarios/cold-house");
  expect(screen.getByText(/Best so far: 33.5 · played 2 times/)).toBeVisible();
  expect(screen.queryByRole("link", { name: "The cord" })).toBeNull();
  expect(screen.getByRole("form", { name: "Narrow the list" })).toHaveAttribute("method", "get");
  expect(screen.getByRole("combobox", { name: "Competency" })).toHaveDisplayValue("All");
  expect(
    within(screen.getByRole("combobox", { name: "Your progress" }))
      .getAllByRole("option")
      .map(({ textContent }) => textContent),
  ).toEqual(["All", "Not played yet (1)", "Passed (1)"]);
  expect(screen.getAllByText("about 10 min")).toHaveLength(2);
  expect(screen.getAllByText("medium")).toHaveLength(2);
  expect(screen.getByText("Opens at Customer Support Specialist 2")).toBeVisible();
  await expectAccessible(container);
});

test("a library that a filter empties says so and leads back to all of it", async () => {
  const filter = { ...noFilter, state: "passed" };
  const { container } = renderPage(<Library person={person} cards={[]} all={2} filter={filter} facets={facets} troubles={[]} />);
  expect(await screen.findByText(/No scenario matches all of that/)).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("0 of 2 scenarios");
  for (const link of screen.getAllByRole("link", { name: "Show all" })) expect(link).toHaveAttribute("href", "/library");
  expect(screen.getByRole("combobox", { name: "Your progress" })).toHaveDisplayValue("Passed (1)");
  await expectAccessible(container);
});

test("the library tells those who write cases which files need mending", async () => {
  const trouble = { place: "scenarios/cold-house/scenario.yaml:12:5", message: "GR1001: unknown fact `gague`; did you mean `gauge`?" };
  const troubles = [
    { ...trouble, isOutdated: true },
    { ...trouble, place: "scenarios/new/scenario.yaml:1:1", isOutdated: false },
  ];
  const { container } = renderPage(
    <Library person={person} cards={[card]} all={1} filter={noFilter} facets={facets} troubles={troubles} />,
  );
  expect(await screen.findByText("2 scenario files need mending")).toBeVisible();
  expect(container).toHaveTextContent(
    "Still played as it was before the last change: scenarios/cold-house/scenario.yaml:12:5GR1001: unknown fact `gague`; did you mean `gauge`?",
  );
  expect(container).toHaveTextContent("Not played until it's mended: scenarios/new/scenario.yaml:1:1");
  expect(container).not.toHaveTextContent("more, which the log names");
  await expectAccessible(container);
});

test("a folder full of files that need mending is not all told on the page", async () => {
  const troubles = Array.from({ length: 7 }, (_, index) => ({
    place: `scenarios/${index}/scenario.yaml:1:1`,
    message: "GR0001: no",
    isOutdated: false,
  }));
  const { container } = renderPage(
    <Library person={person} cards={[card]} all={1} filter={noFilter} facets={facets} troubles={troubles} />,
  );
  expect(await screen.findByText("7 scenario files need mending")).toBeVisible();
  expect(container).toHaveTextContent("scenarios/4/scenario.yaml");
  expect(container).not.toHaveTextContent("scenarios/5/scenario.yaml");
  expect(container).toHaveTextContent("And 2 more, which the log names.");
});

test("the briefing shows the customer, the limits as amounts, steps and tools, and starts coached with its own seed", async () => {
  const { container } = renderPage(
    <Briefing card={card} currency="USD" customer={view.customer} limits={view.limits} seed={41} modes={["coached", "solo"]} hasBreak />,
  );
  const limits = within(await screen.findByRole("region", { name: "Your limits today" }));
  for (const fold of container.querySelectorAll("details")) fold.open = true;
  expect(limits.getByText("$10 of $50")).toBeVisible();
  expect(limits.getByText("Small sums need no second look.")).toBeVisible();
  expect(limits.getByText("Verify the caller")).toBeVisible();
  expect(limits.getByText("Opens from Senior.")).toBeVisible();
  expect(limits.getByText("For anything beyond your own authority, ask your team lead. It takes 15 min.")).toBeVisible();
  expect(container.querySelector("form")).toHaveFormValues({ seed: "41", mode: "coached" });
  expect(screen.getByRole("radio", { name: /Coached.*doesn't count for Career/ })).toBeChecked();
  expect(screen.getByText(/Your first play of a variant is the first time you meet it/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("radio", { name: /Solo.*if it's a first play, a pass counts/ }));
  expect(container.querySelector("form")).toHaveFormValues({ mode: "solo" });
  await expectAccessible(container);
});

test("whoever has erased their data is told that it is done", async () => {
  const { container } = renderPage(<Welcome to="" asked={null} levels={levels} erased />);
  expect(await screen.findByRole("alert")).toHaveTextContent("Your data has been erased.");
  await expectAccessible(container);
});

test("amounts of times read as such, at most and given", async () => {
  const times = { title: "Warn", unit: "times" as const };
  renderPage(
    <main>
      <AuthorityList
        currency="USD"
        authority={[
          { ...times, given: 0, most: 1, left: 1 },
          { ...times, title: "Mark", given: 2, most: 3, left: 1 },
        ]}
      />
    </main>,
  );
  expect((await screen.findAllByRole("listitem")).map(({ textContent }) => textContent)).toEqual(["Warnonce at most", "Mark2 of 3 times"]);
});

test("a total that would be enough says why it is no pass", async () => {
  const seal = { total: 86.4, passed: false };
  const cards = (["fault", "dimension", null] as const).map((notPassedBy, index) => ({ ...ended, id: `b${index}`, seal, notPassedBy }));
  renderPage(<History attempts={cards} all={3} filter={everything} />);
  const words = (await screen.findAllByText(/^Not passed yet/, { selector: "li *" })).map(({ textContent }) => textContent);
  expect(words).toEqual(["Not passed yet: critical fault", "Not passed yet: one score too low", "Not passed yet"]);
});

test("a case that was left is found from its card, its briefing and home", async () => {
  const left = { ...card, open: { attemptId: "a7", mode: "solo" as const, turns: 3 } };
  renderPage(
    <>
      <LibraryCard card={left} />
      <Briefing card={left} currency="USD" customer={view.customer} limits={view.limits} seed={41} modes={["coached", "solo"]} hasBreak />
      <Suggestion card={left} reason="not-passed" />
    </>,
  );
  const links = await screen.findAllByRole("link", { name: /^Continue/ });
  expect(links.map(({ textContent }) => textContent?.trim())).toEqual([
    "Continue your solo attempt (3 turns)",
    "Continue your solo attempt (3 turns)",
    "Continue where you left off",
  ]);
  for (const link of links) expect(link).toHaveAttribute("href", "/attempts/a7");
  expect(screen.getByRole("button", { name: "Start a new attempt" })).toBeVisible();
});

test("a locked case says what opens it", async () => {
  const locked = { passes: 1, in: ["need-finding"] };
  const { container } = renderPage(<LockedScenario card={{ ...card, locked }} locked={locked} />);
  expect(await screen.findByRole("heading", { level: 1, name: "Cold house" })).toBeVisible();
  expect(screen.getByText(/^Opens after 1 more pass in: Finding the need/)).toBeVisible();
  expect(screen.queryByRole("button")).toBeNull();
  await expectAccessible(container);
});

test("an empty history says what to do", async () => {
  const { container } = renderPage(<History attempts={[]} all={0} filter={everything} />);
  expect(await screen.findByRole("link", { name: "Choose a scenario" })).toHaveAttribute("href", "/library");
  await expectAccessible(container);
});

test("history gives each attempt its time, mode, and level, without its seed", async () => {
  const { container } = renderPage(<History attempts={[ended, underWay]} all={2} filter={everything} />);
  const rows = await screen.findAllByRole("listitem");
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toHaveTextContent("Mar 1, 2026, 09:05 · solo · CSS1");
  expect(container).not.toHaveTextContent(/seed|SC-\d/);
  await expectAccessible(container);
});

test("history stands case by case, with the trend and the way to all of a case, and folds what is older", async () => {
  const many = [90, 80, 70, 60, 50].map((total, index) => ({ ...ended, id: `c${index}`, seal: { total, passed: true } }));
  const other = { ...ended, id: "d1", scenarioId: "cord", title: "The cord" };
  const { container } = renderPage(
    <History attempts={[...many.slice(0, 1), other, ...many.slice(1)]} all={9} filter={{ mode: "solo", result: "" }} />,
  );
  expect((await screen.findAllByRole("heading", { level: 2 })).map(({ textContent }) => textContent)).toEqual(["Cold house", "The cord"]);
  const cold = within(screen.getByRole("region", { name: "Cold house" }));
  expect(cold.getByRole("img", { name: "5 results, from 50 to 90" })).toBeVisible();
  expect(cold.getByRole("link", { name: "5 attempts side by side" })).toHaveAttribute("href", "/scenarios/cold-house/attempts");
  expect(cold.getByText("2 older attempts").closest("details")?.querySelectorAll("li")).toHaveLength(2);
  expect(screen.getByRole("status")).toHaveTextContent("6 of 9 attempts");
  expect(screen.getByRole("form", { name: "Narrow the list" })).toHaveFormValues({ mode: "solo", result: "" });
  expect(screen.getByRole("link", { name: "Show all" })).toHaveAttribute("href", "/history");
  await expectAccessible(container);
});

test.each([
  [404, "There's nothing here"],
  [405, "This page can't be used that way"],
  [418, "We couldn't read this request"],
  [500, "Something went wrong"],
])("error %i is told plainly", async (status, words) => {
  const { container } = renderPage(<FaultPage status={status} reference="ab12" />);
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(words);
  expect(screen.getByText("ab12")).toBeVisible();
  await expectAccessible(container);
});

test("the first stop of the keyboard leads past the header, and only who is signed in sees the pages", async () => {
  const page = (signedIn: boolean) => (
    <Shell links={signedIn ? [{ to: "/", page: "home" }] : null}>
      <Page>
        <h1>Here</h1>
      </Page>
    </Shell>
  );
  const { container, unmount } = renderPage(page(true));
  await screen.findByRole("main");
  await userEvent.tab();
  expect(screen.getByRole("link", { name: "Skip to main content" })).toHaveFocus();
  expect(document.querySelector("#main")).toBe(screen.getByRole("main"));
  expect(screen.getByRole("button", { name: "Sign out", hidden: true })).toBeInTheDocument();
  await expectAccessible(container);
  unmount();
  renderPage(page(false));
  await screen.findByRole("main");
  expect(screen.queryByRole("navigation")).toBeNull();
});
