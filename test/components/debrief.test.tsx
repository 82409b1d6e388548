import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Debrief } from "~/components/debrief/debrief";
import { DebriefFault } from "~/components/debrief/debrief-fault";
import { ReflectionForm } from "~/components/debrief/reflection-form";
import { Scores } from "~/components/debrief/scores";
import type { Because, BecauseCode } from "~/engine/scoring/because";
import type { DebriefView } from "~/engine/show/debrief";
import { formats } from "~/i18n/format";
import { translator } from "~/i18n/translate";
import type { JudgementView } from "~/views/judgement";
import { expectAccessible } from "../kit/e2e/axe";
import { renderPage } from "../kit/e2e/render-page";
import { debrief, judgement, mark, nextSteps } from "../kit/scenario/debrief-sample";
import { attempt } from "../kit/scenario/page-samples";

const reflection = { plus: "I stayed calm", delta: "I never asked about the gauge" };

async function renderDebrief(judged: JudgementView | null = judgement) {
  const page = renderPage(
    <Debrief
      next={nextSteps}
      name="Ada"
      attempt={attempt}
      reflection={reflection}
      debrief={debrief}
      olderModel={null}
      judgement={judged}
    />,
  );
  await screen.findByRole("main");
  for (const details of page.container.querySelectorAll("details")) details.open = true;
  return page;
}

const part = (name: string) => within(screen.getByRole("region", { name }));

test("it is accessible with every reason open, and its heading is the ending", async () => {
  const { container } = await renderDebrief();
  await expectAccessible(container);
  expect(screen.getAllByRole("heading", { level: 1 }).map((heading) => heading.textContent)).toEqual(["Dry before the truck"]);
});

test("what the trainee said first stands before the result", async () => {
  await renderDebrief();
  const said = screen.getByText("I never asked about the gauge");
  expect(said.compareDocumentPosition(screen.getByText("Not passed yet"))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test("the result says what is missing for a pass", async () => {
  await renderDebrief();
  const result = part("Your result");
  expect(result.getByText("Not passed yet")).toBeVisible();
  expect(result.getByText(/^Outcome is 40, and you need 70\./)).toBeVisible();
  expect(result.getByText(/A critical fault: a danger wasn't reported/)).toBeVisible();
});

test("every number opens its reasons, with amounts in the case's currency and links to the turns", async () => {
  await renderDebrief();
  const result = part("Your result");
  expect(result.getAllByText("Why?")).toHaveLength(4);
  expect(result.getByText(/You gave \$20; \$40 to \$60 would have been fair\./)).toBeVisible();
  expect(result.getByText(/It took 6 min of 28 min/)).toBeVisible();
  expect(result.getByText("Added up").nextElementSibling).toHaveTextContent(/^45$/);
  expect(result.getByText("Held down to").nextElementSibling).toHaveTextContent(/^40$/);
  expect(result.getByText("What would have been right: The nearest one.")).toBeVisible();
  const links = result.getAllByRole("link", { name: "Turn 1" });
  for (const link of links) expect(document.querySelector(new URL(link.getAttribute("href") ?? "", "http://here").hash)).not.toBeNull();
});

const { outcome } = debrief.score;
const [need, remedy, effort] = outcome.parts;

/** The same attempt by formula 2: three knock-outs, and harm that holds empathy. */
const knockedOut: DebriefView = {
  ...debrief,
  score: {
    ...debrief.score,
    outcome: {
      score: 65,
      sum: 70,
      parts: [
        ...[need, remedy, effort].flatMap((part) => (part ? [part] : [])),
        {
          name: "process",
          met: 0,
          points: 0,
          of: 15,
          because: [{ code: "step.late", turn: 1, params: { step: "Ask what the gauge shows" } }],
        },
      ],
      cap: { at: 65, because: [] },
      knockOuts: [
        { code: "cap.critical-step", turn: 1, params: { step: "Ask what the gauge shows" } },
        { code: "cap.underpaid", turn: null, params: { remedy: 0, lo: 4200, hi: 4200 } },
        { code: "cap.process", turn: 1, params: {} },
      ],
    },
    empathy: {
      score: 60,
      mean: 72.5,
      marks: [{ turn: 1, mark: { ...mark, harm: "blames", points: -100 } }],
      cap: { at: 60, because: [{ code: "cap.harm", turn: 1, params: {} }] },
    },
    missing: [
      { code: "outcome", score: 65, needed: 70 },
      { code: "empathy", score: 60, needed: 75 },
    ],
  },
};

test("knock-outs are called so, say what struck and at which turn, and what they hold; so does harm", async () => {
  const { container } = renderPage(
    <Debrief
      next={nextSteps}
      name="Ada"
      attempt={attempt}
      reflection={reflection}
      debrief={knockedOut}
      olderModel={null}
      judgement={judgement}
    />,
  );
  await screen.findByRole("main");
  const lines = part("Your result")
    .getAllByRole("listitem")
    .map((line) => line.textContent?.replace(/\s+/g, " ").trim());
  expect(lines).toEqual(
    expect.arrayContaining([
      "Knock-out: A critical step came too late: Ask what the gauge shows. Turn 1",
      "Knock-out: You paid $0, far less than the $42 that was owed.",
      "Knock-out: You kept only 0 of the 1 steps that count here. Turn 1",
      "You blamed the customer. Turn 1",
    ]),
  );
  expect(part("Your result").getAllByText(/^Outcome comes to 70, but these hold it at 65/)[0]).toBeVisible();
  expect(part("Your result").getAllByText(/^Empathy comes to 72\.5, but this holds it at 60/)[0]).toBeVisible();
  await expectAccessible(container);
});

test("a knock-out that holds nothing down, since the rest is lower still, fails the attempt all the same", async () => {
  const lower = { ...knockedOut.score.outcome, cap: null, score: 45, sum: 45 };
  renderPage(<Scores debrief={{ ...knockedOut, score: { ...knockedOut.score, outcome: lower } }} />);
  expect((await screen.findAllByText(/^Any one of these fails the attempt on its own/))[0]).toBeVisible();
  expect(screen.queryByText(/these hold it/)).toBeNull();
});

test("money where none was due is told as that, and a single fair sum as no range", async () => {
  const money = (code: BecauseCode, params: Because["params"]) => ({ code, turn: null, params });
  const because = [
    money("owed.above", { remedy: 500, lo: 0, hi: 0 }),
    money("owed.below", { remedy: 100, lo: 4200, hi: 4200 }),
    money("goodwill.fair", { remedy: 1000, lo: 500, hi: 2000 }),
  ];
  const parts = outcome.parts.map((one) => (one.name === "remedy" ? { ...one, because } : one));
  renderPage(<Scores debrief={{ ...debrief, score: { ...debrief.score, outcome: { ...outcome, parts } } }} />);
  expect(await screen.findByText("You gave $5, and nothing was due.")).toBeInTheDocument();
  expect(screen.getByText("You paid $1; $42 was owed.")).toBeInTheDocument();
  expect(screen.getByText("You gave $10 as a gesture, which is fair ($5 to $20).")).toBeInTheDocument();
});

test("an attempt that an older model judged says which, with more to read; others say nothing of it", async () => {
  const { container, unmount } = renderPage(
    <Debrief
      next={nextSteps}
      name="Ada"
      attempt={attempt}
      reflection={reflection}
      debrief={debrief}
      olderModel="1"
      judgement={judgement}
    />,
  );
  const line = await screen.findByText(/Scored by model 1, as when it was played\./);
  expect(line.closest("details")).toHaveTextContent(/A result keeps the model it was played by/);
  await expectAccessible(container);
  unmount();
  await renderDebrief();
  expect(screen.queryByText(/Scored by model/)).toBeNull();
});

test("a mark below nothing has a minus, and the scale is explained", async () => {
  await renderDebrief();
  expect(screen.getByText(/goes below 0/)).toBeInTheDocument();
  expect(formats("en", "UTC", translator("en")).score(-100)).toBe("−100");
});

test("on paper it says whose it is, and when it was", async () => {
  await renderDebrief();
  expect(screen.getByText("Ada · Mar 1, 2026, 09:05")).toHaveClass("hidden", "print:block");
});

test("each turn shows its mark with what fell short, its fault, its decision and the author's words", async () => {
  await renderDebrief();
  const turns = part("The conversation, turn by turn");
  expect(turns.getByText("Empathy 61.").closest("details")).toHaveTextContent(
    "The customer's feeling called for more of a response. Tone: you could have sounded more concise.",
  );
  expect(turns.getByText("Responding to the feeling: some, where the moment called for a lot.")).toBeVisible();
  expect(turns.getByText("A critical fault: a danger wasn't reported.")).toBeVisible();
  expect(turns.getByText("Which truck.").parentElement).toHaveTextContent("You could have gone further on your own.");
  expect(turns.getByText("Thursday was offered before anybody knew what was left.")).toBeVisible();
});

test("facts tell when they were learned, or that they never were", async () => {
  await renderDebrief();
  const facts = part("What was true all along");
  expect(facts.getByText("8 %").parentElement).toHaveTextContent("never learned");
  expect(facts.getByText("he alone").parentElement).toHaveTextContent("learned at Turn 1");
});

test("limits tell where they said no", async () => {
  await renderDebrief();
  expect(part("What your limits did").getByText(/It said no once:/)).toHaveTextContent("Credit (Turn 1)");
});

test("CSAT and effort are said to be no part of the score", async () => {
  await renderDebrief();
  expect(part("What came of it").getByText("Satisfaction (CSAT) 2 of 5; 4 was possible").parentElement).toHaveTextContent(
    "They're shown, but never scored.",
  );
});

test("another variant starts in the same mode", async () => {
  await renderDebrief();
  const form = screen.getByRole("button", { name: "Try another variant" }).closest("form");
  expect(form).toHaveAttribute("action", "/scenarios/cold-house");
  expect(form).toHaveFormValues({ mode: "solo" });
});

test("before the result, two fields may both stay empty", async () => {
  const { container } = renderPage(<ReflectionForm title="Cold house" customerName="Marek Nowak" />);
  expect(await screen.findByRole("textbox", { name: "What went well" })).not.toBeRequired();
  expect(screen.getByRole("textbox", { name: "What you'd change" })).not.toBeRequired();
  expect(screen.queryByText(/33/)).toBeNull();
  await expectAccessible(container);
});

test("a reflection that is too long comes back whole, with the reason", async () => {
  renderPage(<ReflectionForm title="Cold house" customerName="Marek" given={{ plus: "so much", delta: "" }} problem="too-long" />);
  const field = await screen.findByRole("textbox", { name: "What went well" });
  expect(field).toHaveValue("so much");
  expect(field).toHaveAccessibleDescription(/Use 2,000 characters or fewer in each/);
});

test("a debrief that could not be shown says that nothing is lost, where to find it, and under which reference it is in the log", async () => {
  const { container } = renderPage(<DebriefFault status={500} reference="ab12" />);
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Error 500");
  expect(screen.getByRole("link", { name: "History" })).toHaveAttribute("href", "/history");
  expect(screen.getByText("ab12")).toBeVisible();
  await expectAccessible(container);
});

test("one that is not there says only that", async () => {
  renderPage(<DebriefFault status={404} reference="" />);
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Error 404");
  expect(screen.queryByRole("link", { name: "History" })).toBeNull();
});

test.each([
  ["slip", "12 Elm St", "New address: you typed “12 Elm St”. It should have been “12 Elm Street”."],
  ["slip", undefined, "New address: it should have been “12 Elm Street”."],
  ["right", "12 Elm Street", "New address: you typed it right."],
] as const)("a turn says what was typed and what was right: a %s of %j", async (typing, text, words) => {
  const [first] = debrief.turns;
  if (!first) throw new Error("no turn");
  const messages = first.messages.map((message) => ({ ...message, typed: { label: "New address", ...(text !== undefined && { text }) } }));
  const turns = [{ ...first, messages, typed: { typing, right: "12 Elm Street" } }];
  const said = { text: "I'll write that down.", typed: { label: "New address", text: "12 Elm Street" } };
  const best = { choices: [{ kind: "say" as const, turn: 1, ...said }], ending: { title: "Warm", total: 96 } };
  renderPage(
    <Debrief
      next={nextSteps}
      name="Ada"
      attempt={attempt}
      reflection={reflection}
      debrief={{ ...debrief, turns }}
      olderModel={null}
      judgement={{ ...judgement, parted: { turn: 1, best } }}
    />,
  );
  await screen.findByRole("main");
  expect(screen.getByText(words)).toBeInTheDocument();
  const lines = part("Your line and the best one, side by side");
  expect(lines.getAllByText("12 Elm Street", { selector: "strong" })).toHaveLength(text === "12 Elm Street" ? 2 : 1);
});
